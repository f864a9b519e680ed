"""Marks: what the markup of a file says of its text, beside the text.

A page knows which of its words are headings, links or cells of a table; plain text
has lost that. Marks keep it as evidence: no stage has to believe them.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from operator import attrgetter

from speechkit.text import Span


class MarkKind(StrEnum):
    """What markup can say of a text."""

    TITLE = "title"
    HEADING = "heading"
    BOLD = "bold"
    CENTERED = "centered"
    LINK = "link"
    DATE = "date"
    CELL = "cell"
    ITEM = "item"
    FOOTNOTE = "footnote"
    PAGE_EDGE = "page edge"
    VOTED_OUT = "voted out"


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """What markup says of a raw span; `level` is that of a heading, from 1, else 0."""

    span: Span
    kind: MarkKind
    level: int = 0


_START = attrgetter("span.start")


def share(marks: Sequence[Mark], span: Span) -> float:
    """Give the share of a span's characters that marks of one kind cover, 0 to 1.

    The marks are in order and do not overlap.
    """
    covered = 0
    first = max(0, bisect_right(marks, span.start, key=_START) - 1)
    for mark in marks[first:]:
        if mark.span.start >= span.end:
            break
        start = max(mark.span.start, span.start)
        covered += max(0, min(mark.span.end, span.end) - start)
    return covered / max(1, len(span))
