"""The time phrase that governs a number, what it is compared with, its deadline."""

from collections.abc import Iterator
from typing import NamedTuple

from speechkit.dates import TimeKind, TimePhrase
from speechkit.patterns import pattern
from speechkit.stages.quantities.expressions import Expression
from speechkit.stages.quantities.passages import Passages, closes_bracket

_RUNNING = pattern(r"以来|来$|至今|截至|截止|过去|最近|连续|今后|未来|全年|年内")
#: Words that open a sentence and keep it within the time of the one before.
_KEEPS_TIME = pattern(
    r"\s*(?:会上|会议|期间|其中|同时|此外|另外|当年|当时|活动中|同期)"
)
#: A moment of its own, which no earlier phrase governs.
_NOW = pattern(r"刚才|今天|目前|当前|现在|时至今日|此次|这次")
#: Times told by the moment of speaking, or by what came before.
_MOMENT = pattern(
    r"(?:到)?(?<![由从])(?:目前|现在(?!的))|如今(?=[，,全已有共])|今天(?=[，,用共])"
    r"|这(?:些天|几天|段时间|[一两三几]年多?(?=[，,来])|[一两三几半]个多?月来?)"
    r"|(?<![\d一二两三四五六七八九十几前近第])"
    r"[半一二两三四五六七八九十几\d]{1,3}(?:年多?|个多?月)(?:里头?|间|下来|来(?=[，,]))"
    r"|(?:截至|截止到?|到)?(?<![\dX×*○])(?:19|20)?[X×*○]{1,4}年"
    r"(?:年?[初末底]前?|[上下]半年|[\dX×*○]{1,2}月[底末份初]?前?)?(?![级轻龄])"
    r"|那一?年|(?<![\d一二两三四五六七八九十几前近去后第每])[一二两三四五]年"
    r"(?=累计|共[有计新完投安]|安排|新[增建]|净增|增)"
)
#: A time told by what happened, which opens its clause (换届以后，疫情期间，).
_EVENT = pattern(
    r"(?:^|(?<=[，,。；！？\n]))(?!在?[此这其])[^，,。；：、！？\n\d]{2,16}"
    r"(?:以后|之后|以来|那天|那段时间|期间|之际|之交)(?=[，,])"
)
#: A time that only describes a noun, and dates no later clause (全年的主线，).
_OF_NOUN = pattern(r"的[\u4e00-\u9fff]")
_YEAR = pattern(
    r"[今去明]年|过去的?[一两二三四五]年|[一两二三四五]年(?:多?来)|\d{4}年"
    r"|[一二][九〇○零][〇○零一二三四五六七八九]{2}年"
    r"|[“”\"]?[一二三四五六七八九十]{1,2}五[“”\"]?[时期]期?间?"
)
_PLANS = frozenset({"target", "must", "aim", "expect"})
_CHANGE = (
    r"(?=，?(?:实际|平均|年均|约|净|又|再|将|分别|大幅度?|大约|多?略?|累计|名义|同口径)?"
    r"(?:增|提高|提升|上升|上涨|下降|下跌|下调|减|降|多|少|高|低|扩大|翻|压|涨|缩|快|慢|回落|升|长))"
)
#: What a change is measured from: 同比, 比上年, 较2020年底, 与五年前相比.
_COMPARED = pattern(
    r"同比|环比|[与同][^，。；：、\n比与同]{1,14}?(?:相比|比较)"
    rf"|(?:(?<!占)比(?![例重率])|相比于?)[^，。；：、\n比]{{1,14}}?{_CHANGE}"
    r"|较[^，。；：、\n比较]{0,8}[年期月季度初末次届][^，。；：、\n比较]{0,3}?"
    rf"{_CHANGE}"
)
_BEYOND = pattern(r"(?:高于|低于|快于|慢于|高出|超出|超过)[^，。；：、\n\d]{1,14}$")
#: A time that belongs to one number alone (增加到2002年的10万亿元).
_OWN = pattern(r"的(?:约|近|超过|不到)?[\d一二两三四五六七八九十百千]")
#: No time of what is done: what it is aimed at, or how long it took.
_TOWARDS = pattern(r"面向$|迈向$|按$|[用花]了?$")
_MULTIPLE = pattern(r"(?:是|为|相当于)(?P<with>[^，。；\n]{2,12}?)的$")


class Time(NamedTuple):
    """A governing time phrase and whether the number's own sentence holds it."""

    phrase: TimePhrase
    is_near: bool


def find_times(
    passages: Passages, expressions: list[Expression]
) -> Iterator[Time | None]:
    """Give the phrase that governs each number, in order.

    Within its sentence the nearest phrase before a number governs it. A phrase
    of an earlier sentence of the paragraph goes on while numbers under it
    follow each other.
    """
    last: Time | None = None
    last_index = -2
    for expression in expressions:
        index = passages.index_at(expression.start)
        own = _own_phrase(passages, expression)
        if own:
            time: Time | None = Time(own, is_near=True)
        elif index == last_index:
            time = last
        else:
            time = _carried(passages, index, last if last_index == index - 1 else None)
        carries = time and _leads(passages, time.phrase)
        is_undated = time is None and index != last_index
        if carries or is_undated or index > last_index + 1:
            last = time if carries else None
        last_index = index
        yield time


def _leads(passages: Passages, phrase: TimePhrase) -> bool:
    """Tell whether a phrase opens its clause, and so what follows stands under it."""
    is_first = passages.clause_start(phrase.start) == phrase.start
    goes_on = phrase.kind is not TimeKind.FREQUENCY and phrase.rule != "moment"
    return is_first and goes_on


def _own_phrase(passages: Passages, expression: Expression) -> TimePhrase | None:
    scope = passages.scope_start(expression.start)
    clause = passages.clause_start(expression.start)
    compared = [
        match.span()
        for match in _COMPARED.finditer(passages.text, scope, expression.end)
    ]
    if multiple := _MULTIPLE.search(
        passages.text, max(clause, expression.start - 16), expression.start
    ):
        compared.append(multiple.span("with"))
    moment = _moment(passages.text, scope, expression.start)
    for phrase in reversed(passages.phrases_in(scope, expression.start)):
        if any(start <= phrase.start < end for start, end in compared):
            continue
        if not _governs(passages.text, phrase, clause, expression.start):
            continue
        if _NOW.search(passages.text, phrase.end, expression.start):
            break
        is_masked = moment and moment.start < phrase.start < moment.end
        is_later = moment and moment.start > phrase.start
        return moment if is_masked or is_later else phrase
    return moment


def _governs(text: str, phrase: TimePhrase, clause: int, number: int) -> bool:
    """Tell a time of what is counted from one that belongs to other words."""
    if phrase.kind is TimeKind.ANNIVERSARY:
        return False
    if _TOWARDS.search(text, max(0, phrase.start - 2), phrase.start):
        return False
    if phrase.start < clause and (
        phrase.kind is TimeKind.FREQUENCY
        or (phrase.kind is TimeKind.PERIOD and _OF_NOUN.match(text, phrase.end))
    ):
        return False
    if _OWN.match(text, phrase.end) and phrase.end + 1 != number:
        return False
    return not closes_bracket(text, phrase.end, number)


def _moment(text: str, start: int, end: int) -> TimePhrase | None:
    """Find the last time that only the moment of speaking dates (目前, 这些天)."""
    found = [
        *_MOMENT.finditer(text, start, end),
        *_EVENT.finditer(text, start, end),
    ]
    if not found:
        return None
    last = max(found, key=lambda match: match.start())
    return TimePhrase(*last.span(), TimeKind.PERIOD, None, None, "moment")


def _carried(passages: Passages, index: int, last: Time | None) -> Time | None:
    """Give the phrase of an earlier sentence that governs a sentence."""
    sentence = passages.sentences[index]
    goes_on = sentence.lead or not sentence.opens_line
    if last and goes_on and not _NOW.match(passages.text, sentence.start):
        return Time(last.phrase, is_near=False)
    before = sentence.lead
    if index and _KEEPS_TIME.match(passages.text, sentence.start):
        before = passages.sentences[index - 1].start, sentence.start
    if not before:
        return _year_of_paragraph(passages, sentence.start)
    phrases = [
        phrase
        for phrase in passages.phrases_in(*before)
        if phrase.kind not in (TimeKind.ANNIVERSARY, TimeKind.FREQUENCY)
        and not _TOWARDS.search(passages.text, max(0, phrase.start - 2), phrase.start)
    ]
    phrase = phrases[-1] if phrases else _moment(passages.text, *before)
    return Time(phrase, is_near=False) if phrase else None


def _year_of_paragraph(passages: Passages, start: int) -> Time | None:
    """Give the year that an earlier sentence of the paragraph opens with.

    去年 and 一年来 govern the paragraph; a month or a day only its own sentence.
    """
    line = passages.paragraph_start(start)
    if _NOW.match(passages.text, start):
        return None
    for phrase in reversed(passages.phrases_in(line, start)):
        if phrase.kind in (TimeKind.ANNIVERSARY, TimeKind.FREQUENCY):
            continue
        opens = passages.sentence_at(phrase.start).start == phrase.start
        is_year = _YEAR.fullmatch(passages.text, phrase.start, phrase.end)
        if passages.text.startswith("是", phrase.end) and not _asks(passages, start):
            return None
        return Time(phrase, is_near=False) if opens and is_year else None
    return None


def _asks(passages: Passages, start: int) -> bool:
    """Tell a sentence of plans: 今年是…之年 dates those alone."""
    cues = passages.cues_in(start, passages.sentence_at(start).end)
    return any(cue.entry.class_ in _PLANS for cue in cues)


def find_base(
    passages: Passages, start: int, expression: Expression
) -> tuple[int, int] | None:
    """Find what a change is measured from, behind the number before."""
    scope = max(start, passages.clause_start(expression.start), expression.start - 60)
    found = list(_COMPARED.finditer(passages.text, scope, expression.start))
    if found:
        return found[-1].span()
    if expression.unit_class != "share":
        return None
    beyond = _BEYOND.search(passages.text, scope, expression.start)
    multiple = beyond or _MULTIPLE.search(passages.text, scope, expression.start)
    return multiple.span() if multiple else None
