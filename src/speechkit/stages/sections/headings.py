"""A heading before it has a level: its place, its numbering and its form."""

from dataclasses import dataclass

from speechkit.model import Form
from speechkit.paragraphs import Family, Marker
from speechkit.patterns import pattern

#: A first sentence longer than this gives way to its first clause.
_LEAD = 40
#: The same for a sentence that is a whole line, and for a point inside one.
_ITEM = 30
_POINT = 22
#: A line longer than this is a paragraph, however it ends.
_BLOCK = 60
_STOPS = "。；！？;!?"
_COLONS = "：:"
_COMMAS = "，,"
_OPEN, _CLOSE = "“‘「『（(《【", "”’」』）)》】"
_TRAIL = pattern(r"(?<![\s。；：:;，,、.])[\s。；：:;，,、.]+\Z")
_COLON_IN_TIME = pattern(r"\d[:：]\d")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the outline: `marker` is None where it is not numbered.

    `start`, `end` and `body` are text offsets: those of marker and heading, and
    where the heading itself begins. `line` counts the paragraphs. `is_sentence`
    tells of a block that speaks in clauses, `turns` of a point whose paragraph
    turns from what was done to what is wrong.
    """

    start: int
    body: int
    end: int
    line: int
    form: Form
    marker: Marker | None
    style: str
    rank: int
    number: int
    rule: str
    is_sentence: bool = False
    turns: bool = False

    @property
    def family(self) -> Family | None:
        """Tell how the heading is numbered."""
        return self.marker.family if self.marker else None


def heading_end(text: str, body: int, stop: int, *, is_line: bool) -> tuple[int, bool]:
    """Find where the heading that begins at `body` ends, before `stop`.

    Tells also whether the heading is all there is. A heading never holds its
    final 。 or ：; a long first sentence, or one that is a whole point, gives way
    to its first clause. `is_line` tells of a heading at the head of a line.
    """
    end = _first(text, body, stop, _STOPS)
    is_whole = not text[end:stop].strip(_STOPS + _COLONS + _CLOSE + " ")
    if is_whole and is_line and end == stop and end - body <= _BLOCK:
        return _trimmed(text, body, end), True
    limit = (_ITEM if is_whole else _LEAD) if is_line else _POINT
    if end - body <= limit:
        return _trimmed(text, body, end), is_whole
    clause = _first(text, body, end, _COMMAS + _COLONS)
    return _trimmed(text, body, clause), is_whole and clause == end


def _first(text: str, start: int, stop: int, signs: str) -> int:
    """Find the first of some signs that stands in no quotation or bracket."""
    depth = 0
    for place in range(start, stop):
        sign = text[place]
        if sign in _OPEN:
            depth += 1
        elif sign in _CLOSE:
            depth = max(0, depth - 1)
        elif sign in signs and not depth:
            if sign in _COLONS and _COLON_IN_TIME.match(text, max(start, place - 1)):
                continue
            return place
    return stop


def _trimmed(text: str, start: int, end: int) -> int:
    trail = _TRAIL.search(text, start, end)
    return trail.start() if trail and trail.start() > start else end
