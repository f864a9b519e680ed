"""Text as it grows, a block a line: white space is written when something follows."""

import re

#: White space that a browser folds; no-break and ideographic spaces stay.
_FOLDED = re.compile(r"[ \t\n\r\f]+")
_WIDE = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’…—]")
#: A line end of the source, which is no space between wide characters.
_BREAK = "\r"


class Lines:
    """The text of a page while it is read; `length` is what stands so far."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.length = 0
        self._pieces: list[str] = []
        self._gap = ""
        self._indent = ""
        self._last = ""

    @property
    def text(self) -> str:
        """The whole text."""
        return "".join(self._pieces)

    def write(self, text: str | None, *, as_is: bool = False) -> None:
        """Write text, its white space folded as browsers do, unless it is kept."""
        if as_is:
            for line in (text or "").splitlines():
                self._put(line)
                self.end()
            return
        position = 0
        for match in _FOLDED.finditer(text or ""):
            self._put((text or "")[position : match.start()])
            if not self._gap:
                self._gap = _BREAK if "\n" in match[0] else " "
            position = match.end()
        self._put((text or "")[position:])

    def tab(self) -> None:
        """Part two cells of a row."""
        if self._gap != "\n":
            self._gap = "\t"

    def end(self) -> None:
        """End the line; a line of spaces alone is none."""
        self._gap, self._indent = "\n", ""

    def _put(self, text: str) -> None:
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
