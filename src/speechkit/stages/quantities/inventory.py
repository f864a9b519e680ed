"""What a body has: its size, its units and its people, told one after another."""

from speechkit.patterns import pattern
from speechkit.stages.quantities.expressions import Expression
from speechkit.stages.quantities.passages import Passages, Sentence

_COUNT = r"(?=[^，。；\d]{0,16}[\dX×*一二三四五六七八九十百千])"
_MEMBERS = (
    r"(?:党委委员|基层党|党员|党组织|党委|党总支|党支部|支部|教职工|职工|员工|师生|干部|人口"
    r"|社区|行政村|自然村|乡镇|街道|下属|在职|在岗|离退休)"
)
#: Verbs and nouns with which a body describes itself.
_DESCRIBES = pattern(
    rf"(?:现有|现辖|[管下共]辖|(?<![直管])辖(?![区内])|下设|内设|下属|总面积|幅员|占地面积"
    rf"|(?:总|户籍|常住|农业)人口|资产总额|总资产|净资产|注册资本){_COUNT}"
    r"|位于|地处"
    rf"|(?:目前|如今|现在|公司)[^，。；\d]{{0,6}}有(?={_MEMBERS})"
    rf"|共有(?:{_COUNT}(?={_MEMBERS})|(?=[\dX×*.]{{1,6}}[余多万]*[个名家](?:基层)?{_MEMBERS}))"
)
#: What tells of work or change, though no cue does.
_TELLS = pattern(
    r"新[增建设发]|发展(?=党员)|达到|同比|较[上去]年|年均|以来|累计|先后|其余|比[上去]年|参加|参与|获|评[为选]|受|通过|入选|覆盖率|完成率"
)
#: Classes of cues that say so; 共有 and 目前 are no work.
_STATED = frozenset({"act", "up", "down", "result", "target", "must", "aim", "expect"})
_NO_WORK = frozenset({"共", "共有", "共计", "总共", "目前", "现在", "已有", "只", "仅"})
#: Behind a row no longer than this nothing is described any more; what a word of
#: description asks for stands no further behind it than the second.
_REACH, _AHEAD = 160, 20
#: A sentence that goes on with a row names what it counts, and nothing more.
_OTHER = pattern(r"[^，。；\d]{9}|[了把将对在]|年|月")


def is_inventory(passages: Passages, expression: Expression) -> bool:
    """Tell a number in a row that describes a body (现有党支部46个，党员1203名).

    A sentence that only adds a number goes on with the row of the one before.
    """
    if expression.unit_class == "share" or expression.is_demand:
        return False
    sentence = passages.sentence_at(expression.start)
    if not _is_still(passages, sentence, expression):
        return False
    start = max(sentence.start, expression.start - _REACH)
    found = _last(passages.text, start, expression.start)
    if found is not None:
        return not _is_told(passages, found, expression.start)
    index = passages.index_at(expression.start)
    if not index or sentence.opens_line:
        return False
    before = passages.sentences[index - 1]
    found = _last(passages.text, before.start, before.end)
    return found is not None and not (
        _is_told(passages, found, before.end)
        or _is_told(passages, sentence.start, expression.start)
        or _OTHER.search(passages.text, sentence.start, expression.start)
    )


def _last(text: str, start: int, end: int) -> int | None:
    """Find where the last word of a description ends, before a place."""
    # What such a word asks for behind it may lie behind that place.
    found = (one.end() for one in _DESCRIBES.finditer(text, start, end + _AHEAD))
    return max((place for place in found if place <= end), default=None)


def _is_told(passages: Passages, start: int, end: int) -> bool:
    cues = passages.cues_in(start, end)
    work = (cue for cue in cues if cue.entry.term not in _NO_WORK)
    return (
        any(cue.entry.class_ in _STATED for cue in work)
        or bool(_TELLS.search(passages.text, start, end))
        or bool(passages.phrases_in(start, end))
    )


def _is_still(passages: Passages, sentence: Sentence, expression: Expression) -> bool:
    """Tell whether nothing in the clause of a number says that something was done."""
    clause = passages.clause_start(expression.start)
    end = passages.clause_end(expression.end)
    return not _is_told(passages, max(clause, sentence.start), end)
