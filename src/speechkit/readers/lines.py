"""Text as it grows, a block a line: white space is written when something follows."""

from collections.abc import Iterable

from speechkit.marks import Mark, MarkKind
from speechkit.patterns import pattern
from speechkit.text import Span

#: White space that a browser folds; no-break and ideographic spaces stay.
_FOLDED = pattern(r"[ \t\n\r\f]+")
_WIDE = pattern(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’…—]")
#: A line end of the source, which is no space between wide characters.
_BREAK = "\r"
_SPACE = " \t\n\xa0\u3000"


class Lines:
    """The text of a file while it is read, and what its markup says.

    `length` counts the characters that stand so far: a place to mark from.
    """

    def __init__(self) -> None:
        """Begin with nothing."""
        self.length = 0
        self._pieces: list[str] = []
        self._said: set[tuple[int, int, MarkKind, int]] = set()
        self._gap = ""
        self._indent = ""
        self._last = ""

    @property
    def text(self) -> str:
        """The whole text."""
        return "".join(self._pieces)

    def put(self, text: str) -> None:
        """Write text without a line end; leading spaces wait for a word."""
        if not text:
            return
        begins = self._gap == "\n" or not self.length
        if begins and text.isspace():
            self._indent += text
            return
        gap = self._gap if self.length else ""
        if gap == _BREAK:
            both_wide = _WIDE.match(self._last) and _WIDE.match(text)
            gap = "" if both_wide else " "
        text = gap + self._indent + text
        self._gap = self._indent = ""
        self._pieces.append(text)
        self.length += len(text)
        self._last = text[-1]

    def fold(self, text: str) -> None:
        """Write text with its white space folded, as browsers do."""
        position = 0
        for match in _FOLDED.finditer(text):
            self.put(text[position : match.start()])
            if not self._gap:
                self._gap = _BREAK if "\n" in match[0] else " "
            position = match.end()
        self.put(text[position:])

    def tab(self) -> None:
        """Part two cells of a row."""
        if self._gap != "\n":
            self._gap = "\t"

    def end(self) -> None:
        """End the line; a line of spaces alone is none."""
        self._gap, self._indent = "\n", ""

    def mark(self, start: int, said: Iterable[tuple[MarkKind, int]]) -> None:
        """Say something of all that was written since a place."""
        if self.length > start:
            self._said |= {(start, self.length, *one) for one in said}

    def marks(self) -> list[Mark]:
        """Give the marks in order, drawn in to the words that they speak of."""
        text = self.text
        drawn = set()
        for start, end, kind, level in self._said:
            inside = text[start:end]
            first = start + len(inside) - len(inside.lstrip(_SPACE))
            last = start + len(inside.rstrip(_SPACE))
            if first < last:
                drawn.add(Mark(Span(first, last), kind, level))
        return sorted(drawn)
