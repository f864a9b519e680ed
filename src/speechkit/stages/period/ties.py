"""Last year and this year, tied to a thing whose year is known."""

from speechkit.lexicon import Entry
from speechkit.patterns import pattern
from speechkit.stages.period.clue import Clue, ClueKind
from speechkit.text import Span

#: How far before a name 去年 or 今年 can stand and still speak of it.
_REACH = 26
_YEAR_WORD = pattern(r"(?P<last>去年|上年)|(?:今年|年初)(?!是)")
_HELD_BEFORE = pattern(r"(?:召开|举行)(?:了|的)?\Z")
_HELD = pattern(r"(?:胜利|隆重|即将|将)?(?:召开|举行|开幕|闭幕)")
_ISSUED = pattern(r"印发|颁布|出台|下发|发布|公布|通过")
_BEGUN = pattern(r"(?:开展|进行|启动|部署)(?:了|的)?[^，。；]{0,8}\Z")


def tie_of(text: str, place: tuple[int, int], span: Span, entry: Entry) -> Clue | None:
    """Tie a text's year to a thing that it says was held, issued or begun lately.

    去年 before a drive of 2005 and 2006 tells of 2006 or 2007.
    """
    start, end = place
    before = text[max(0, start - _REACH) : start]
    before = before[max(map(before.rfind, "。！？；\n")) + 1 :]
    words = list(_YEAR_WORD.finditer(before))
    if not words or not _is_told(before[words[-1].end() :], text[end : end + 8], entry):
        return None
    shift = 1 if words[-1]["last"] else 0
    first = int(entry.since[:4])
    is_open = entry.class_ == "campaign"
    last = int(entry.until[:4]) if is_open and entry.until else None
    if not is_open:
        last = first
    end_year = None if last is None else last + shift
    return Clue(span, ClueKind.TIE, first + shift, end_year, f"year of {entry.term}")


def _is_told(between: str, behind: str, entry: Entry) -> bool:
    if entry.class_ == "campaign":
        return bool(_BEGUN.search(between))
    if entry.class_ == "document":
        return bool(_ISSUED.search(between))
    return bool(_HELD.match(behind) or _HELD_BEFORE.search(between))
