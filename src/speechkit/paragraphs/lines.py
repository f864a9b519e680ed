"""The lines of a reading: one paragraph each."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from speechkit.model import INNER_CUTS, Cut, Document
from speechkit.text import Reading, Span


class Line(NamedTuple):
    """A paragraph: `text` is the reading's `text[start:end]`."""

    start: int
    end: int
    text: str


def read_lines(reading: Reading) -> list[Line]:
    """Read all lines that hold more than white space, without their margins."""
    lines = []
    for start, end in reading.lines():
        whole = reading.text[start:end]
        text = whole.strip()
        if text:
            first = start + len(whole) - len(whole.lstrip())
            lines.append(Line(first, first + len(text), text))
    return lines


def cuts_in(cuts: Sequence[Cut], span: Span) -> Sequence[Cut]:
    """Give the cuts that begin in a raw span; the cuts are in raw order."""
    first = bisect_left(cuts, span.start, key=lambda cut: cut.span.start)
    last = bisect_left(cuts, span.end, key=lambda cut: cut.span.start)
    return cuts[first:last]


def is_torn(doc: Document, start: int, end: int) -> bool:
    """Tell whether words were cut out between two places of a text."""
    first = doc.reading.span(start - 1, start).end if start else 0
    gap = Span(first, max(first, doc.reading.span(end, end).start))
    return any(cut.label not in INNER_CUTS for cut in cuts_in(doc.cuts, gap))
