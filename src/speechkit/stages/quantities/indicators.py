"""What a number counts: the shortest phrase beside it that says so."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from speechkit.lexicon import Found
from speechkit.patterns import pattern
from speechkit.stages.quantities.expressions import Expression
from speechkit.stages.quantities.passages import Passages

_LONGEST = 30
_FURTHEST = 60
#: A phrase that a small word leaves shorter than this was cut in its middle.
_SHORTEST = 3
#: Units of what is measured, not counted: the noun stands before the number.
_MEASURES = frozenset({"share", "money", "time"})
_DOINGS = frozenset({"人次", "次", "场次", "场", "轮次"})
_NOUN = pattern(r"[\u4e00-\u9fff]")
_BEGINS = pattern(r"[的之]?(?=[\u4e00-\u9fff“「《A-Za-z])")
_TRIM_FRONT = pattern(
    r"^(?:其中|我们|咱们|各类|各种|一批|首批|第一批|[\d一二两三四五六七八九十几]{1,3}年[间内来前]?"
    r"|和(?![谐平])|与(?!会)|及(?!格|时)|等(?!级)|并(?![购网])|[的了着、：:）)”」\s])+"
)
_TRIM_BACK = pattern(
    r"(?:(?<!总)和|(?<![许认])可|(?<!报)到|(?<![合兼归吞])并|[的了着与及、也至为达于在是占由从自将把翻（(：:，\s]"
    r"|(?<![\u4e00-\u9fff])(?:原来|原先|过去|最初|当初)|(?<=[由从])(?:原来|原先|过去|最初|当初)){1,40}$"
)
#: 占…的: the whole that a share is taken of is not what is counted.
_WHOLE = pattern(r"占(?![比地用])[^，。；：]{0,30}$")
#: A body has what is named behind such a word.
_HAS = pattern(
    r"[^\n]{0,40}(?:现有|共有|下设|内设|下辖|下属|拥有)(?=[\u4e00-\u9fff]{2})"
)
_RATIO = pattern(r"(?:比例|比重|比率)[^，。；]{0,6}$")
_BACK = "到至为达于在了"
#: The last characters of names of measures: 覆盖率, 总额, 产量, 收入.
_MEASURED_END = "率比额量值重数入"
#: Nouns that name no measure: what stands before the number does.
_GENERIC = pattern(
    r"的[^，。；\n]{0,2}(?:任务|目标|标准|水平|速度|增速|要求|程度|高位|低位)"
)
#: What is left of a name that 预期 parts: nothing that is counted.
_NO_NAME = pattern(r"(?:增长|下降)?(?:目标(?:[拟设确]定)?|[拟设确]定)")
_NOUN_END = ("率", "幅", "速", "度")
#: Cues that are the name of what is measured, or its end.
_NAMES = ("面积", "人口")
#: Whom or what a count is of, whatever is said of them (86个单位的书记).
_MEMBERS = pattern(
    r"(?:行政村|单位|部门|党员|干部|群众|乡镇|街道|社区|村|党?支部|窗口|企业|同志)"
    r"(?=[的向在把抱])"
)
_AND_NUMBER = pattern(r"[和与及、](?=[\d一两二三四五六七八九十几])")
#: Among those counted, not what is counted (62件里头).
_AMONG = pattern(r"里头|里面|里有|当中|之中|的?占比|的?比例|的?比重")
#: A clause that names no subject: 按可比价格计算，; 离目标还差3个.
_BY_WAY = pattern(r"按|经过|通过|扣除|剔除|经(?!济|营|费)")
_SHORT_OF = pattern(r"(?:距离?|离)[^，,。；\n]{0,14}差")
_SENTENCE_PART = pattern(r"[，；：,;]")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Where an indicator stands: `text[start:end]`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Room:
    """Where an indicator can stand: behind the number before, before the next.

    `base` is where a comparison begins (比上年增长): no name reaches into it.
    """

    start: int
    following: int
    base: int


def find_indicator(
    passages: Passages, expression: Expression, room: Room, last: Phrase | None
) -> Phrase | None:
    """Find what is counted.

    A noun behind the unit is what is counted (300名党员); where a pause or a
    verb follows, what stands before the number is (发展党员300名). A number
    with neither shares the words of the number before, or speaks of the
    subject of its sentence.
    """
    forward = _forward(passages, expression, room)
    clause = passages.clause_start(expression.start)
    first = max(room.start, clause, expression.start - _FURTHEST)
    if last and _is_named_before(passages, expression, clause):
        return last
    backward = _backward(passages, first, min(expression.start, room.base))
    is_named = backward and passages.text[backward.end - 1] in _MEASURED_END
    if forward and not is_named and _is_object(passages, expression):
        return forward
    if expression.unit_class in _MEASURES and backward:
        return backward
    if expression.unit in _DOINGS and not forward:
        return _object_behind(passages, expression, room) or backward
    return (
        forward
        or backward
        or _verb(passages, first, expression)
        or _subject(passages, room.start, clause)
        or last
        or _object_behind(passages, expression, room)
        or _trimmed(passages.text, first, expression.start)
    )


def find_metric(unit: str, found: Sequence[Found]) -> str:
    """Give the canonical name of a phrase: that of the longest form in it."""
    fitting = [hit for hit in found if not hit.entry.units or unit in hit.entry.units]
    if not fitting:
        return ""
    return max(fitting, key=lambda hit: (hit.end - hit.start, hit.end)).entry.term


def _forward(passages: Passages, expression: Expression, room: Room) -> Phrase | None:
    if passages.text.startswith("人口", expression.end - 1):
        return Phrase(expression.end - 1, expression.end + 1)
    begins = _BEGINS.match(passages.text, expression.end)
    if not begins or _AMONG.match(passages.text, expression.end):
        return None
    start = begins.end()
    if members := _MEMBERS.match(passages.text, start, room.following):
        return Phrase(*members.span())
    limit = min(passages.clause_end(expression.end), room.following, start + _LONGEST)
    if more := _AND_NUMBER.search(passages.text, start, limit):
        limit = more.start()
    return _head(passages, start, limit, shortest=1)


def _is_named_before(passages: Passages, expression: Expression, clause: int) -> bool:
    """Tell what goes on about the number before (其中35岁以下的占六成)."""
    if _SHORT_OF.match(passages.text, clause):
        return True
    return expression.unit == "岁" and bool(_AMONG.match(passages.text, expression.end))


def _is_object(passages: Passages, expression: Expression) -> bool:
    """Tell whether the noun behind a number goes with it.

    的 ties them (80%以上的党支部), or a verb takes both (划拨30万元党费).
    """
    text, start, end = passages.text, expression.start, expression.end
    if _GENERIC.match(text, end):
        return False
    if "的" in (text[end : end + 1], text[max(0, start - 1) : start]):
        return True
    if expression.unit_class == "money" and text[max(0, start - 1) : start] in "了是":
        return True
    cues = passages.cues_in(max(0, start - 4), start)
    return bool(cues) and cues[-1].end == start and cues[-1].entry.class_ == "act"


def _head(passages: Passages, start: int, end: int, shortest: int = 2) -> Phrase | None:
    """Give the words up to the first verb or small word; none if one leads."""
    cuts = [cut for cut in _cuts(passages, start, end) if cut[1] > start]
    if cuts and cuts[0][0] == start:
        return None
    return _trimmed(passages.text, start, cuts[0][0] if cuts else end, shortest)


def _backward(passages: Passages, start: int, end: int) -> Phrase | None:
    """Cut away what leads up to the phrase: time, subject, verbs, small words."""
    text = passages.text
    window = text[start:end]
    if (share := _WHOLE.search(window)) and not _RATIO.search(window):
        end = start + share.start()
    if has := _HAS.match(text, start, end):
        start = has.end()
    whole = _trimmed(text, start, end)
    cuts = list(_cuts(passages, start, end)) if whole else []
    while whole and cuts and cuts[-1][1] >= whole.end:
        whole = _trimmed(text, whole.start, cuts.pop()[0])
    if not whole:
        return None
    for lead, cut in reversed(cuts):
        if _NO_NAME.fullmatch(text, cut, whole.end):
            whole = _trimmed(text, whole.start, lead) or whole
            continue
        rest = _trimmed(text, cut, whole.end)
        is_sure = lead == whole.start or cut - lead == 1
        if rest and (is_sure or rest.end - rest.start >= _SHORTEST):
            return rest
    return whole


def _subject(passages: Passages, start: int, end: int) -> Phrase | None:
    """Find what the clauses since the number before speak of."""
    if end <= start:
        return None
    text = passages.text
    stops = [match.start() for match in _SENTENCE_PART.finditer(text, start, end)]
    for first, last in reversed(list(pairwise(stops))):
        if _BY_WAY.match(text, first + 1):
            continue
        if phrase := _clause_topic(passages, first + 1, last):
            return phrase
    sentence = passages.scope_start(end - 1)
    if stops and start == sentence:
        return _clause_topic(passages, start, stops[0])
    return None


def _verb(passages: Passages, start: int, expression: Expression) -> Phrase | None:
    """Take the verb that alone leads its number (收到线索90件，已经办结81件)."""
    end = expression.start
    cues = [cue for cue in passages.cues_in(start, end) if cue.end == end]
    goes_on = _NOUN.match(passages.text, expression.end)
    if goes_on or not cues or cues[-1].entry.class_ != "act":
        return None
    verb = cues[-1]
    for first, last in _cuts(passages, start, verb.start):
        start = last if first == start else start
    is_whole = verb.end - verb.start > 1 and verb.start == start
    return Phrase(verb.start, verb.end) if is_whole else None


def _clause_topic(passages: Passages, start: int, end: int) -> Phrase | None:
    """Take the head of a clause, or its object where a verb leads it."""
    for phrase in passages.phrases_in(start, end):
        if phrase.start == start:
            start = phrase.end
    head = _head(passages, start, end)
    if head and head.end - head.start >= _SHORTEST:
        return head
    return _backward(passages, max(start, end - _FURTHEST), end) or head


def _object_behind(
    passages: Passages, expression: Expression, room: Room
) -> Phrase | None:
    """Take the object of the verb that follows a count of times (15次开展约谈)."""
    text = passages.text
    if text.startswith(("、", "和", "及"), expression.end):
        return None
    limit = min(
        passages.clause_end(expression.end), room.following, expression.end + _FURTHEST
    )
    for _, cut in reversed(list(_cuts(passages, expression.end, limit))):
        if rest := _trimmed(text, cut, limit):
            return rest
    return _trimmed(text, expression.end, limit)


def _cuts(passages: Passages, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give the places of cues and time phrases: no name runs across them.

    A change verb parts a name at its ends alone (经济增长贡献率 is one name); a noun
    of change (涨幅) and a name (总人口) never do.
    """
    text = passages.text
    yield from sorted(
        [
            *((phrase.start, phrase.end) for phrase in passages.phrases_in(start, end)),
            *(
                (cue.start, cue.end)
                for cue in passages.cues_in(start, end)
                if not cue.entry.term.endswith(_NAMES)
                and (
                    cue.entry.class_ not in {"up", "down", "level"}
                    or (
                        not cue.entry.term.endswith(_NOUN_END)
                        and (cue.start == start or not text[cue.end : end].strip(_BACK))
                    )
                )
            ),
        ]
    )


def _trimmed(text: str, start: int, end: int, shortest: int = 2) -> Phrase | None:
    if end <= start:
        return None
    if front := _TRIM_FRONT.match(text[start:end]):
        start += front.end()
    words = text[start:end]
    if words.count("（") > words.count("）"):
        end = start + words.rindex("（")
    if back := _TRIM_BACK.search(text[start:end]):
        end = start + back.start()
    return Phrase(start, end) if end - start >= shortest else None
