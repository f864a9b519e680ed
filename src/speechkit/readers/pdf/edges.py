"""What stands at the edges of pages: their numbers, and lines that they all have."""

from collections import Counter
from collections.abc import Sequence
from statistics import median

from speechkit.patterns import pattern
from speechkit.readers.pdf.rows import Row

_DIGITS = pattern(r"\d+")
_NUMBER = pattern(
    r"[-—–―－·•\s]*+(?:第\s*)?(?:\d{1,4}|[ivxlIVXL]{1,6}|[一二三四五六七八九十百]{1,5})"
    r"\s{0,5}(?:页|頁)?\s{0,5}(?:[/／,，、共of\s]{1,9}\d{1,4}\s{0,5}(?:页|頁)?)?"
    r"[-—–―－·•\s]*"
)
#: So many rows at the top and at the bottom of a page may be none of its text.
_ROWS = 2
#: So many pages have the same line, at least, and so much of all of them.
_FEWEST, _SHARE = 2, 0.3
_SMALLER = 0.85


def find_edges(pages: Sequence[Sequence[Row]]) -> frozenset[tuple[int, int]]:
    """Find the rows that belong to the page and not to the text, by page and place."""
    places = [
        (page, place, _DIGITS.sub("0", rows[place].text))
        for page, rows in enumerate(pages)
        for place in _outer(rows)
    ]
    times = Counter(text for _, _, text in places)
    most = max(_FEWEST, _SHARE * len(pages))
    usual = median(row.height for rows in pages for row in rows)
    return frozenset(
        (page, place)
        for page, place, text in places
        if times[text] >= most
        or _NUMBER.fullmatch(pages[page][place].text)
        or _is_header(pages[page], pages[page][place], usual)
    )


def _is_header(rows: Sequence[Row], row: Row, usual: float) -> bool:
    """Tell whether a row stands highest, and in smaller letters than most."""
    return row.height < _SMALLER * usual and all(row.top >= other.top for other in rows)


def _outer(rows: Sequence[Row]) -> set[int]:
    """Give the places of the highest and the lowest rows of a page."""
    by_height = sorted(range(len(rows)), key=lambda place: rows[place].top)
    return {*by_height[:_ROWS], *by_height[-_ROWS:]} if len(rows) > _ROWS else set()
