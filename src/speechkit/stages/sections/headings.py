"""A heading before it has a level: its place, its numbering and its form."""

import re
from dataclasses import dataclass

from speechkit.model import Form
from speechkit.paragraphs import Family, Marker

#: A lead sentence longer than this is no short one: its first clause is taken.
SHORT = 40
#: A line longer than this that is one sentence is a paragraph, no block heading.
_LONGEST_BLOCK = 60
_STOPS = "。；！？;!?"
_COLONS = "：:"
_COMMAS = "，,"
_OPEN, _CLOSE = "“‘「『（(《【", "”’」』）)》】"
_TRAIL = re.compile(r"[\s。；：:;，,、.]+\Z")
_COLON_IN_TIME = re.compile(r"\d[:：]\d")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the outline: `marker` is None where it is not numbered.

    `start`, `end` and `body` are text offsets: those of marker and heading, and
    where the heading itself begins. `line` counts the paragraphs.
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

    @property
    def family(self) -> Family | None:
        """Tell how the heading is numbered."""
        return self.marker.family if self.marker else None


def heading_end(text: str, body: int, stop: int) -> tuple[int, bool]:
    """Find where the heading that begins at `body` ends, before `stop`.

    Tells also whether nothing but punctuation follows. A heading never holds
    its final 。 or ：; a long lead sentence gives way to its first clause.
    """
    end = _first(text, body, stop, _STOPS + _COLONS)
    is_whole = end >= stop or not text[end:stop].strip(
        "".join((_STOPS, _COLONS, _CLOSE, " "))
    )
    limit = _LONGEST_BLOCK if is_whole and text[stop - 1] not in _STOPS else SHORT
    if end - body > limit:
        comma = _first(text, body, end, _COMMAS)
        if comma < end:
            return _trimmed(text, body, comma), False
    return _trimmed(text, body, end), is_whole


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
