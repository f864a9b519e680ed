"""The lines of a text, and how the whole text is set."""

from collections.abc import Sequence
from dataclasses import dataclass

_FINAL = "。！？；：…!?;:”’」』）)》】"
#: A text is wrapped if so many of its lines are full and hardly any is longer.
_FULL = 0.35
_LONGER = 0.02
#: Of full lines, so many end within a sentence.
_UNFINISHED = 0.6
_FEWEST = 8
_WIDTHS = (14, 110)
#: A line is full if less than this is left of it: a mark that may not begin a line
#: and a number that may not be parted leave room.
_SLACK = 3.0
#: So many gaps between lines have blank lines where these part paragraphs.
_SPACED = 0.6
#: So many lines are indented where indents mark paragraphs.
_INDENTED = 0.08


@dataclass(frozen=True, slots=True)
class Line:
    """A line without its margins, its offsets, and what stood before it."""

    start: int
    end: int
    text: str
    indent: int
    after_blank: bool

    @property
    def width(self) -> float:
        """Give the width in full-width characters."""
        narrow = sum(character.isascii() for character in self.text)
        return len(self.text) - narrow / 2


@dataclass(frozen=True, slots=True)
class Layout:
    """How a text is set: the width at which it is wrapped, or None."""

    width: float | None
    is_indented: bool
    is_spaced: bool

    def is_full(self, line: Line) -> bool:
        """Tell whether a line goes to the right margin of a wrapped text."""
        return self.width is not None and line.width >= self.width - _SLACK


def read_lines(text: str) -> list[Line]:
    """Read the lines that are not blank."""
    lines = []
    start = 0
    after_blank = False
    for whole in text.split("\n"):
        content = whole.strip()
        if content:
            indent = len(whole) - len(whole.lstrip())
            first = start + indent
            last = first + len(content)
            lines.append(Line(first, last, content, indent, after_blank))
        after_blank = not content
        start += len(whole) + 1
    return lines


def read_layout(lines: Sequence[Line]) -> Layout:
    """Tell how the text is set."""
    gaps = max(1, len(lines) - 1)
    spaced = sum(line.after_blank for line in lines[1:]) / gaps
    indented = sum(line.indent > 1 for line in lines) / max(1, len(lines))
    return Layout(
        width=_width(lines),
        is_indented=_INDENTED <= indented < 1 - _INDENTED,
        is_spaced=spaced >= _SPACED and gaps > 4,
    )


def _width(lines: Sequence[Line]) -> float | None:
    if len(lines) < _FEWEST:
        return None
    widths = sorted(line.width + line.indent for line in lines)
    width = widths[int(len(widths) * (1 - _LONGER)) - 1]
    if not _WIDTHS[0] <= width <= _WIDTHS[1] or widths[-1] > 2 * width:
        return None
    full = [line for line in lines if line.width + line.indent >= width - _SLACK]
    unfinished = sum(line.text[-1] not in _FINAL for line in full)
    is_wrapped = len(full) >= _FULL * len(lines) and unfinished >= _UNFINISHED * len(
        full
    )
    return width if is_wrapped else None
