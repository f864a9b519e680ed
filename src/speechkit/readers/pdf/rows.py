"""Characters put into rows in the order in which a page is read, column by column."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from statistics import median

from speechkit.patterns import pattern
from speechkit.readers.pdf.glyphs import Glyph, PageOfGlyphs

_WIDE = pattern(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’…—\U00020000-\U0003ffff]")
#: Two characters share a row if their heights overlap by so much of the lesser one.
_OVERLAP = 0.5
#: Gaps in widths of a character: a space, and what parts columns and cells.
_SPACE, _WIDE_SPACE, _APART = 0.2, 0.7, 2.4
#: A gutter stands in the middle of a page, is so wide, and hardly a row crosses it.
_MIDDLE = (0.35, 0.65)
_STEPS = 60
_FEWEST = 5
_CROSSING = 0.15
#: The width of a full-width character in heights of its row, where none stands.
_NARROW = 0.75
#: The rows of a column are longer than the cells of a table.
_LONG = 0.25


@dataclass(frozen=True)
class Row:
    """Characters in a row from left to right; rows of one column share its number."""

    glyphs: tuple[Glyph, ...]
    column: int = 0

    @cached_property
    def text(self) -> str:
        """Give the words, with spaces where there are gaps."""
        pieces = [self.glyphs[0].sign]
        for before, glyph in pairwise(self.glyphs):
            pieces += (_gap(before, glyph, self.em), glyph.sign)
        return "".join(pieces)

    @property
    def left(self) -> float:
        """Give where it begins."""
        return self.glyphs[0].left

    @property
    def right(self) -> float:
        """Give where it ends."""
        return self.glyphs[-1].right

    @cached_property
    def bottom(self) -> float:
        """Give its lower edge."""
        return min(glyph.bottom for glyph in self.glyphs)

    @cached_property
    def top(self) -> float:
        """Give its upper edge."""
        return max(glyph.top for glyph in self.glyphs)

    @cached_property
    def height(self) -> float:
        """Give the height of most of its characters."""
        return median(glyph.height for glyph in self.glyphs)

    @cached_property
    def em(self) -> float:
        """Give the width of a full-width character of its font."""
        wide = [g.right - g.left for g in self.glyphs if is_wide(g.sign)]
        return max(1.0, median(wide) if wide else _NARROW * self.height)

    @cached_property
    def is_bold(self) -> bool:
        """Tell whether most of its characters are bold."""
        return sum(glyph.is_bold for glyph in self.glyphs) * 2 > len(self.glyphs)


def is_wide(sign: str) -> bool:
    """Tell whether a character is as wide as it is high."""
    return bool(_WIDE.match(sign))


def read_rows(page: PageOfGlyphs) -> list[Row]:
    """Put the characters of a page into rows, in reading order."""
    runs = list(_runs(page.glyphs))
    gutter = _gutter(runs, page.width)
    if gutter is None:
        return _sorted_rows(runs, 0)
    rows: list[Row] = []
    sides: tuple[list[Row], list[Row]] = ([], [])
    for run in sorted(runs, key=lambda run: -run.top):
        if run.left < gutter < run.right:
            rows += _sorted_rows(sides[0], 1) + _sorted_rows(sides[1], 2)
            rows += _sorted_rows([run], 0)
            sides = ([], [])
        else:
            sides[run.left > gutter].append(run)
    return rows + _sorted_rows(sides[0], 1) + _sorted_rows(sides[1], 2)


def _runs(glyphs: Sequence[Glyph]) -> Iterator[Row]:
    """Give the runs of characters that stand close together, in the file's order."""
    run: list[Glyph] = []
    for glyph in glyphs:
        if run and not _goes_on(run[-1], glyph):
            yield Row(tuple(run))
            run = []
        run.append(glyph)
    if run:
        yield Row(tuple(run))


def _goes_on(before: Glyph, glyph: Glyph) -> bool:
    return (
        _share_row(before, glyph)
        and -0.5 * glyph.height <= glyph.left - before.right < _APART * glyph.height
    )


def _share_row(one: Glyph | Row, other: Glyph | Row) -> bool:
    overlap = min(one.top, other.top) - max(one.bottom, other.bottom)
    return overlap >= _OVERLAP * min(one.top - one.bottom, other.top - other.bottom)


def _sorted_rows(runs: Sequence[Row], column: int) -> list[Row]:
    """Put runs that stand side by side into rows, and the rows from top to bottom."""
    rows: list[list[Row]] = []
    for run in sorted(runs, key=lambda run: (-run.top, run.left)):
        if rows and _share_row(rows[-1][0], run):
            rows[-1].append(run)
        else:
            rows.append([run])
    return [
        Row(
            tuple(
                glyph
                for run in sorted(row, key=lambda run: run.left)
                for glyph in run.glyphs
            ),
            column,
        )
        for row in rows
    ]


def _gutter(runs: Sequence[Row], width: float) -> float | None:
    """Find the gap between two columns, or None."""
    best: tuple[int, float] | None = None
    first, last = (width * share for share in _MIDDLE)
    for step in range(_STEPS + 1):
        place = first + (last - first) * step / _STEPS
        crossing = sum(run.left < place < run.right for run in runs)
        if best is None or crossing < best[0]:
            best = (crossing, place)
    if best is None or best[0] > _CROSSING * len(runs):
        return None
    gutter = best[1]
    left = [run for run in runs if run.right <= gutter]
    right = [run for run in runs if run.left >= gutter]
    if min(len(left), len(right)) < _FEWEST:
        return None
    is_long = all(
        median(run.right - run.left for run in side) > _LONG * width
        for side in (left, right)
    )
    return gutter if is_long else None


def _gap(before: Glyph, glyph: Glyph, em: float) -> str:
    """Give what stands between two characters of a row."""
    gap = (glyph.left - before.right) / em
    if gap >= _APART:
        return "\t"
    if is_wide(before.sign) and is_wide(glyph.sign):
        return "\u3000" if gap >= _WIDE_SPACE else ""
    return " " if gap >= _SPACE else ""
