"""Headings that a page or a Word file shows: lines and first sentences set apart."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from speechkit.marks import Mark, MarkKind, share
from speechkit.model import Document
from speechkit.paragraphs import Line, is_date_line, is_salutation
from speechkit.stages.sections.wording import BEGINS, SPEAKS, STOP

_STYLED = frozenset({MarkKind.HEADING, MarkKind.BOLD})
#: So much of a line must be marked; so little of the text behind a lead may be.
_WHOLE, _PLAIN = 0.9, 0.5
#: Where more of a text is bold, bold sets nothing apart.
_TOO_MUCH = 0.3
_SHORTEST, _LONGEST = 2, 45
#: A first sentence may be so long, and has at least so much text behind it.
_LONGEST_LEAD, _TEXT = 48, 20
#: One bold line or sentence is an emphasis; a heading by its style needs no other.
_SEVERAL = 2
_ENDS = "。；;，,：:、！!"


@dataclass(frozen=True, slots=True)
class Shown:
    """Lines that markup shows as headings, and the ends of first sentences it does."""

    blocks: frozenset[int] = frozenset()
    leads: dict[int, int] = field(default_factory=dict)


def find_shown(doc: Document, lines: Sequence[Line], first: int) -> Shown:
    """Find the headings that markup shows from a line on."""
    marks = list(_joined([mark for mark in doc.marks if mark.kind in _STYLED]))
    if not marks or first >= len(lines):
        return Shown()
    if share(marks, doc.reading.span(lines[first].start, lines[-1].end)) > _TOO_MUCH:
        return Shown()
    headings = [mark for mark in doc.marks if mark.kind is MarkKind.HEADING]
    blocks: set[int] = set()
    styled: set[int] = set()
    leads: dict[int, int] = {}
    for index, line in enumerate(lines[first:], first):
        span = doc.reading.span(line.start, line.end)
        if share(marks, span) >= _WHOLE:
            if index + 1 < len(lines) and _could_head(line.text):
                blocks.add(index)
                styled |= {index} if share(headings, span) >= _WHOLE else set()
        elif end := _lead_end(doc, line, marks):
            leads[index] = end
    return Shown(
        frozenset(blocks if len(blocks) >= _SEVERAL else styled),
        leads if len(leads) >= _SEVERAL else {},
    )


def _joined(marks: Sequence[Mark]) -> Iterator[Mark]:
    """Make marks that may overlap (a bold heading) ones that do not."""
    end = 0
    for mark in sorted(marks):
        if mark.span.end > end:
            start = max(mark.span.start, end)
            yield Mark(type(mark.span)(start, mark.span.end), mark.kind)
            end = mark.span.end


def _could_head(text: str) -> bool:
    return bool(
        _SHORTEST <= len(text) <= _LONGEST
        and text[-1] not in _ENDS
        and BEGINS.match(text)
        and not STOP.search(text[:-1])
        and not SPEAKS.search(text)
        and not is_salutation(text)
        and not is_date_line(text)
    )


def _lead_end(doc: Document, line: Line, marks: Sequence[Mark]) -> int | None:
    """Find the end of a first sentence that is set apart from the text behind it."""
    stop = STOP.search(line.text, _SHORTEST, _LONGEST_LEAD + 1)
    if not stop or stop[0] != "。" or len(line.text) - stop.end() < _TEXT:
        return None
    end = line.start + stop.start()
    is_shown = share(marks, doc.reading.span(line.start, end)) >= _WHOLE
    rest = doc.reading.span(line.start + stop.end(), line.end)
    return end if is_shown and share(marks, rest) < _PLAIN else None
