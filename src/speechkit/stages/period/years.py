"""Clues in years that a text names as past."""

from collections.abc import Iterator

from speechkit.dates import TimeKind, TimePhrase, find_time_phrases
from speechkit.model import Document
from speechkit.patterns import pattern
from speechkit.stages.period.clue import Clue, ClueKind

_PAST = pattern(
    r"了|以来|已|累计|共|同比|[比较]上|印发|召开|成立|指出|强调|作出|荣获|获得|通过|举行"
)
#: Plans, and what a year is to bring: 2008年奥运会 was spoken of seven years before.
_AHEAD = pattern(
    r"规划|纲要|目标|力争|争取|确保|将|要|计划|预计|建成|实现|筹办|办好|申办|迎接|之前|准备"
    r"|继续|安排|奥运|世博|博览会|亚运|冬奥|举办权|左右|到达?$"
)
_CLAUSE = pattern(r"[。；！？\n]")
_TITLE = pattern(r"《[^《》\n]{0,60}\Z")


def year_clues(doc: Document) -> Iterator[Clue]:
    """Find years that the text tells of as past; the one it claims is no witness."""
    text = doc.reading.text
    claimed = doc.year
    for phrase in find_time_phrases(text, None):
        if phrase.years and _is_past(text, phrase) and phrase.years[0] != claimed:
            span = doc.reading.span(phrase.start, phrase.end)
            yield Clue(span, ClueKind.SINCE, phrase.years[0], None, "past year")


def _is_past(text: str, phrase: TimePhrase) -> bool:
    if phrase.rule not in {"date", "dotted date", "date range"}:
        return False
    if phrase.kind not in {TimeKind.DATE, TimeKind.PERIOD}:
        return False
    if _TITLE.search(text, max(0, phrase.start - 60), phrase.start):
        return False
    end = _CLAUSE.search(text, phrase.end, phrase.end + 40)
    behind = text[phrase.end : end.start() if end else phrase.end + 40]
    before = _CLAUSE.split(text[max(0, phrase.start - 8) : phrase.start])[-1]
    return bool(_PAST.search(behind)) and not _AHEAD.search(before + behind)
