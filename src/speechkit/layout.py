"""The lines of a text, and how the whole text is set."""

from collections.abc import Sequence
from dataclasses import dataclass

_FINAL = "。！？；：…!?;:”’」』）)》】"
#: A text is wrapped if so many of its lines are full and hardly any is longer.
_FULL = 0.35
_LONGER = 0.02
#: Of full lines, so many end within a sentence.
_UNFINISHED = 0.6
_FEWEST = 5
_WIDTHS = (14, 110)
_WIDEST = 4 * _WIDTHS[1]
#: What may be left of a full line that ends with a sentence, and of one that does
#: not: a mark that may not begin a line, a number that may not be parted.
_SLACK = 1.5
_UNFINISHED_SLACK = 4.0
#: Some programs wrap by the width of the print, some by the number of characters.
_NARROW = (0.5, 1.0)
#: So many gaps between lines have blank lines where these part paragraphs.
_SPACED = 0.6
#: Blank lines that stand behind so many rows of a wrapped text say nothing.
_EVERY = 0.9
#: So many lines are indented where indents mark paragraphs.
_INDENTED = 0.08


@dataclass(frozen=True, slots=True)
class Line:
    """A line without its margins, its offsets, and what stood before it."""

    start: int
    end: int
    text: str
    indent: int
    blanks: int
    #: Characters that it had more when it was wrapped: pinyin behind its words.
    unread: int = 0

    @property
    def after_blank(self) -> bool:
        """Tell whether blank lines stand before the line."""
        return self.blanks > 0

    def width(self, narrow: float) -> float:
        """Give the width in full-width characters, margin and all."""
        narrows = len(self.text.encode("ascii", "ignore"))
        unread = self.unread * narrow
        return self.indent + len(self.text) + unread - narrows * (1 - narrow)


@dataclass(frozen=True, slots=True)
class Layout:
    """How a text is set.

    `width` is where it is wrapped, or None; a narrow character takes `narrow`
    of it. `row_gap` counts the blank lines between two rows of a paragraph.
    """

    width: float | None
    narrow: float
    is_indented: bool
    is_spaced: bool
    row_gap: int

    def is_inside(self, line: Line) -> bool:
        """Tell whether a line may stand within a paragraph, by its margin."""
        return line.blanks <= self.row_gap and not self.begins_paragraph(line)

    def begins_paragraph(self, line: Line) -> bool:
        """Tell whether a line is indented where indents mark paragraphs."""
        return self.is_indented and line.indent > 1

    def is_full(self, line: Line) -> bool:
        """Tell whether a line goes to the right margin of a wrapped text."""
        if self.width is None:
            return False
        slack = _SLACK if line.text[-1] in _FINAL else _UNFINISHED_SLACK
        return line.width(self.narrow) >= self.width - slack


def read_lines(text: str) -> list[Line]:
    """Read the lines that are not blank."""
    lines = []
    start = blanks = 0
    for whole in text.split("\n"):
        content = whole.strip()
        if content:
            indent = len(whole) - len(whole.lstrip())
            first = start + indent
            last = first + len(content)
            lines.append(Line(first, last, content, indent, blanks))
        blanks = 0 if content else blanks + 1
        start += len(whole) + 1
    return lines


def read_layout(lines: Sequence[Line]) -> Layout:
    """Tell how the text is set."""
    gaps = max(1, len(lines) - 1)
    indented = sum(line.indent > 1 for line in lines) / max(1, len(lines))
    width, narrow = _margin(lines)
    row_gap = _row_gap(lines, width, narrow) if width else 0
    spaced = sum(line.blanks > row_gap for line in lines[1:]) / gaps
    return Layout(
        width=width,
        narrow=narrow,
        is_indented=_INDENTED <= indented < 1 - _INDENTED,
        is_spaced=spaced >= _SPACED and gaps > 4,
        row_gap=row_gap,
    )


def _row_gap(lines: Sequence[Line], width: float, narrow: float) -> int:
    """Count the blank lines that stand even between the rows of a paragraph.

    Paragraphs have a last row that is not full; lines that all are may be
    paragraphs themselves.
    """
    if all(line.width(narrow) >= width - _SLACK for line in lines[:-1]):
        return 0
    gaps = sorted(line.blanks for line in lines[1:])
    return gaps[int(len(gaps) * (1 - _EVERY))]


def _margin(lines: Sequence[Line]) -> tuple[float | None, float]:
    """Find the right margin: where most lines end, and most within a sentence."""
    best: tuple[float | None, float] = (None, 1.0)
    # A text with a line this long has no margin: most texts need no more looking at.
    if max((len(line.text) for line in lines), default=0) > _WIDEST:
        return best
    most = max(_FEWEST, _FULL * len(lines))
    for narrow in _NARROW:
        widths = sorted(line.width(narrow) for line in lines)
        if len(widths) < _FEWEST:
            break
        width = widths[int(len(widths) * (1 - _LONGER)) - 1]
        if not _WIDTHS[0] <= width <= _WIDTHS[1] or widths[-1] > 2 * width:
            continue
        full = [line for line in lines if line.width(narrow) >= width - _SLACK]
        unfinished = sum(line.text[-1] not in _FINAL for line in full)
        if len(full) >= most and unfinished >= _UNFINISHED * len(full):
            best, most = (width, narrow), len(full) + 1
    return best
