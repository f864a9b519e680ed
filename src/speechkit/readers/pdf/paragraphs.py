"""Rows joined to the paragraphs that they were broken from, with marks."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from speechkit.marks import MarkKind
from speechkit.readers.lines import Lines
from speechkit.readers.pdf.rows import Row, is_wide

#: In widths of a character: what may be left of a full row, since some marks may not
#: begin the next one; an indent.
_SLACK, _INDENT = 2.2, 0.9
#: In distances of rows: how far those of one paragraph stand apart.
_LEADING = 1.3
#: Where paragraphs are indented, a row without an indent goes on with one this long.
_INDENTED, _RUNNING = 0.08, 0.6
#: Letters so much larger than most are those of a heading; this much is the same.
_LARGER, _SAME = 1.15, 0.06
#: A row is centered if its middle is so near to that of its column, and it begins
#: further in than the others do.
_CENTERED, _ASIDE = 1.0, 1.2
#: Only further in than the indent of a paragraph does that say anything.
_INNER = 2.6
_FINAL = "。！？：；”"
#: A longer row is no heading, whatever its letters.
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class _Setting:
    """How a column is set: its margins, the distance of its rows, its indents."""

    left: float
    right: float
    leading: float
    em: float
    is_indented: bool

    def ends(self, row: Row) -> bool:
        """Tell whether a row is the last one of its paragraph, by its length alone."""
        if row.right >= self.right - _SLACK * row.em:
            return False
        is_long = row.right - self.left >= _RUNNING * (self.right - self.left)
        return not (self.is_indented and is_long and row.text[-1] not in _FINAL)


def write_pages(
    pages: Sequence[Sequence[Row]], edges: frozenset[tuple[int, int]]
) -> Lines:
    """Write all pages, a paragraph a line.

    What stands at the edges of pages follows the paragraph that crosses them.
    """
    lines = Lines()
    sizes = _sizes([row for page in pages for row in page])
    settings = _settings(pages, edges)
    held: list[Row] = []
    last: Row | None = None
    for number, page in enumerate(pages):
        is_next_page = True
        for place, row in enumerate(page):
            if (number, place) in edges:
                held.append(row)
                continue
            if last is None or not _goes_on(
                last, row, settings, sizes, is_next_page=is_next_page
            ):
                _write_edges(lines, held)
                held = []
            elif _is_foreign(last.text[-1]) and _is_foreign(row.text[0]):
                lines.put(" ")
            start = lines.length
            lines.put(row.text)
            lines.mark(start, _says(row, settings[row.column], sizes))
            last, is_next_page = row, False
    _write_edges(lines, held)
    return lines


def _write_edges(lines: Lines, rows: Sequence[Row]) -> None:
    lines.end()
    for row in rows:
        start = lines.length
        lines.put(row.text)
        lines.mark(start, [(MarkKind.PAGE_EDGE, 0)])
        lines.end()


def _is_foreign(sign: str) -> bool:
    """Tell whether words of its script are parted by spaces."""
    return sign.isalpha() and not is_wide(sign)


def _sizes(rows: Sequence[Row]) -> list[float]:
    """Give the size of most letters, then the larger ones, the largest last."""
    weights: Counter[float] = Counter()
    for row in rows:
        weights[round(row.height)] += len(row.glyphs)
    usual = max(weights, key=lambda size: (weights[size], -size), default=1.0)
    return [usual, *sorted(size for size in weights if size > _LARGER * usual)]


def _settings(
    pages: Sequence[Sequence[Row]], edges: frozenset[tuple[int, int]]
) -> dict[int, _Setting]:
    """Measure each column over all pages."""
    columns: dict[int, list[Row]] = {}
    gaps: dict[int, list[float]] = {}
    for number, page in enumerate(pages):
        rows = [row for place, row in enumerate(page) if (number, place) not in edges]
        for before, row in pairwise(rows):
            if before.column == row.column and before.top > row.top:
                gaps.setdefault(row.column, []).append(before.top - row.top)
        for row in rows:
            columns.setdefault(row.column, []).append(row)
    return {
        column: _setting(rows, median(gaps.get(column, [0.0])))
        for column, rows in columns.items()
    }


def _setting(rows: Sequence[Row], leading: float) -> _Setting:
    left = _usual([row.left for row in rows], lowest=True)
    em = median(row.em for row in rows)
    indents = [(row.left - left) / em for row in rows]
    return _Setting(
        left=left,
        right=_usual([row.right for row in rows], lowest=False),
        leading=leading,
        em=em,
        is_indented=sum(1.5 < i < 2.5 for i in indents) > _INDENTED * len(rows),
    )


def _usual(places: Sequence[float], *, lowest: bool) -> float:
    """Give the outermost place that several rows share."""
    counts = Counter(round(place / 3) for place in places)
    several = [place for place, times in counts.items() if times >= 0.1 * len(places)]
    known = several or list(counts)
    return 3 * (min(known) if lowest else max(known))


def _goes_on(
    last: Row,
    row: Row,
    settings: Mapping[int, _Setting],
    sizes: Sequence[float],
    *,
    is_next_page: bool,
) -> bool:
    """Tell whether a row goes on with the paragraph of the one before it."""
    if abs(last.height - row.height) > _SAME * last.height:
        return False
    setting = settings[row.column]
    if is_next_page or row.column != last.column:
        # No distance tells: an indent does where there are any.
        is_near = setting.is_indented or last.text[-1] not in _FINAL
    else:
        is_near = last.top - row.top <= _LEADING * max(setting.leading, row.height)
    if _is_large(row, sizes):
        return is_near and _is_centered(last, setting) and _is_centered(row, setting)
    is_open = not settings[last.column].ends(last)
    return is_near and is_open and row.left <= setting.left + _INDENT * row.em


def _is_large(row: Row, sizes: Sequence[float]) -> bool:
    return round(row.height) in sizes[1:] and len(row.text) <= _LONGEST


def _is_centered(row: Row, setting: _Setting) -> bool:
    middle = (setting.left + setting.right) / 2
    is_aside = row.left > setting.left + _ASIDE * setting.em
    return is_aside and abs((row.left + row.right) / 2 - middle) <= _CENTERED * row.em


def _says(
    row: Row, setting: _Setting, sizes: Sequence[float]
) -> Iterator[tuple[MarkKind, int]]:
    """Say what the setting of a row means."""
    is_large = _is_large(row, sizes)
    if is_large:
        yield MarkKind.HEADING, len(sizes) - sizes.index(round(row.height))
    if row.is_bold:
        yield MarkKind.BOLD, 0
    is_further_in = row.left > setting.left + _INNER * setting.em
    if _is_centered(row, setting) and (is_large or is_further_in):
        yield MarkKind.CENTERED, 0
