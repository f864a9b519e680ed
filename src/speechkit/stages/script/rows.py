"""Rows of a printed page that came down in one line, with a space for each line end."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from speechkit.model import Cut, CutLabel, Document
from speechkit.patterns import pattern
from speechkit.text import Edit

_PARAGRAPH = pattern(r"[^\n]{240,}")
_WORD = pattern(r"[^ \xa0\n]+")
_NARROW = pattern(r"[0-9A-Za-z.%/-]")
#: No row holds a space behind the end of a sentence, nor one before a number.
_CLOSED = pattern(r"[。！？：!?:][”’」』）)]?\Z")
_NUMBERED = pattern(
    r"[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]"
)
_HAN = pattern("[\u4e00-\u9fff]")
_FINAL = "。！？；：…!?;:”’」』）)》】"
#: So many full-width characters make a row.
_WIDTHS = range(20, 48)
#: A paragraph's first row is so much shorter.
_INDENT = 2
#: How much shorter or longer than the margin a row may come out.
_SLACK, _OVER = 1.6, 0.6
#: A line with fewer spaces has no rows to find; one with more is spaced out.
_LONGEST_ROW, _SHORTEST_WORD = 60, 5
#: So many rows must be full, so many of all, and so many end within a sentence.
_FEWEST, _FULL, _UNFINISHED = 6, 0.5, 0.6
#: So many rows must be full, or end a paragraph where one can end.
_EXPLAINED = 0.75


@dataclass(frozen=True, slots=True)
class _Row:
    """Words `first` to `last` of a line; a row that is not full ends a paragraph."""

    last: int
    is_full: bool


def join_rows(doc: Document) -> Document:
    """Join rows where they go on, and end the line where a paragraph ends."""
    edits, cuts = [], []
    for line in _PARAGRAPH.finditer(doc.reading.text):
        for edit in _breaks(line):
            edits.append(edit)
            if not edit.new:
                span = doc.reading.span(edit.start, edit.end)
                cuts.append(Cut(span, CutLabel.LAYOUT, edit.rule))
    return doc.cut(edits, cuts) if edits else doc


def _breaks(line: re.Match[str]) -> Iterator[Edit]:
    if line[0].count(" ") * _LONGEST_ROW < len(line[0]) or not _HAN.search(line[0]):
        return
    words = list(_WORD.finditer(line[0]))
    if len(words) * _SHORTEST_WORD > len(line[0]):
        return
    ends = _ends(words)
    closed = [bool(_CLOSED.search(word[0])) for word in words]
    for index, word in enumerate(words[1:]):
        closed[index] |= bool(_NUMBERED.match(word[0]))
    best: list[_Row] = []
    for width in _WIDTHS:
        rows = _rows(ends, closed, width)
        if _count(rows) > _count(best):
            best = rows
    if not _is_page(best, words, closed):
        return
    for row in best[:-1]:
        start = line.start() + words[row.last].end()
        end = line.start() + words[row.last + 1].start()
        if row.is_full:
            yield Edit(start, end, "", "lost row end")
        else:
            yield Edit(start, end, "\n", "lost line end")


def _count(rows: Sequence[_Row]) -> int:
    return sum(row.is_full for row in rows)


def _is_page(
    rows: Sequence[_Row], words: Sequence[re.Match[str]], closed: Sequence[bool]
) -> bool:
    """Tell whether a line is rows: full ones that go on, and ends of paragraphs."""
    full = [row for row in rows[:-1] if row.is_full]
    ends = sum(not row.is_full and closed[row.last] for row in rows[:-1])
    if len(full) < max(_FEWEST, _FULL * len(rows)):
        return False
    unfinished = sum(words[row.last][0][-1] not in _FINAL for row in full)
    return len(full) + ends >= _EXPLAINED * len(
        rows
    ) and unfinished >= _UNFINISHED * len(full)


def _ends(words: Sequence[re.Match[str]]) -> list[float]:
    """Give the place on the page where each word ends, were all on one row."""
    ends, place = [], 0.0
    for word in words:
        place += len(word[0]) - 0.5 * len(_NARROW.findall(word[0]))
        ends.append(place)
        place += 0.5
    return ends


def _rows(ends: Sequence[float], closed: Sequence[bool], width: int) -> list[_Row]:
    """Lay words out in rows of a width; a row that cannot be filled ends early."""
    rows: list[_Row] = []
    first = 0
    while first < len(ends):
        goes_on = rows and rows[-1].is_full
        last = _filled(ends, closed, first, width) if goes_on else None
        if last is None:
            last = _filled(ends, closed, first, width - _INDENT)
        is_full = last is not None
        if last is None:
            last = _short(ends, closed, first, width)
        rows.append(_Row(last, is_full))
        first = last + 1
    return rows


def _filled(
    ends: Sequence[float], closed: Sequence[bool], first: int, width: int
) -> int | None:
    """Find the word that ends a full row."""
    origin = ends[first - 1] + 0.5 if first else 0.0
    for last in range(first, len(ends)):
        reach = ends[last] - origin
        if reach > width + _OVER:
            return None
        if reach >= width - _SLACK:
            return last
        if closed[last]:
            return None
    return None


def _short(
    ends: Sequence[float], closed: Sequence[bool], first: int, width: int
) -> int:
    """Find the word behind which a new paragraph can begin with a full row."""
    origin = ends[first - 1] + 0.5 if first else 0.0
    last = first
    for place in range(first, len(ends)):
        if ends[place] - origin > width:
            break
        last = place
        if (
            closed[place]
            or _filled(ends, closed, place + 1, width - _INDENT) is not None
        ):
            break
    return last
