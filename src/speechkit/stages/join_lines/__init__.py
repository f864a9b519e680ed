"""Make each paragraph one line: no margins, no blank lines, no soft line ends."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from speechkit.layout import Layout, Line, read_layout, read_lines
from speechkit.model import INNER_CUTS, Cut, CutLabel, Document
from speechkit.stages.join_lines.numbers import number_spaces, page_numbers
from speechkit.stages.join_lines.tears import Paragraph, tear
from speechkit.text import Edit, Reading, Span

__all__ = ["join_lines"]


def join_lines(doc: Document) -> Document:
    """Join what a line end, a page end or a space tore apart, and drop margins."""
    doc = _drop(doc, page_numbers(doc.reading.text), "page number")
    doc = _drop(doc, number_spaces(doc.reading.text), "number space")
    lines = _as_wrapped(doc, read_lines(doc.reading.text))
    edits = list(_edits(doc, lines, read_layout(lines)))
    cuts = [
        Cut(span, CutLabel.LAYOUT, edit.rule)
        for edit in edits
        if not edit.new
        for span in _spans(doc.reading, edit.start, edit.end)
    ]
    return doc.cut(edits, cuts)


def _as_wrapped(doc: Document, lines: Sequence[Line]) -> Sequence[Line]:
    """Give lines the width that they had when they were wrapped, pinyin and all."""
    if not any(cut.label is CutLabel.RUBY for cut in doc.cuts):
        return lines
    return [replace(line, unread=_unread(doc, line)) for line in lines]


def _unread(doc: Document, line: Line) -> int:
    """Count what a line lost; one torn within its pinyin is as wide as its last row."""
    raw = doc.quote(doc.reading.span(line.start, line.end))
    return len(raw) - (raw.rfind("\n") + 1) - (line.end - line.start)


def _drop(doc: Document, ranges: Sequence[tuple[int, int]], rule: str) -> Document:
    """Drop ranges of the text, but those whose ends a cut holds apart."""
    outer = [cut.span.start for cut in doc.cuts if cut.label not in INNER_CUTS]
    ranges = [place for place in ranges if not _holds(doc.reading, place, outer)]
    edits = [Edit(start, end, "", rule) for start, end in ranges]
    cuts = [
        Cut(span, CutLabel.LAYOUT, rule)
        for start, end in ranges
        for span in _spans(doc.reading, start, end)
    ]
    return doc.cut(edits, cuts) if edits else doc


def _edits(doc: Document, lines: Sequence[Line], layout: Layout) -> Iterator[Edit]:
    text = doc.reading.text
    if not lines:
        yield from _deletion(0, len(text), "margin")
        return
    yield from _deletion(0, lines[0].start, "margin")
    parted = _parted(doc, lines)
    paragraph = Paragraph(lines[0])
    for index in range(1, len(lines)):
        start, end = lines[index - 1].end, lines[index].start
        line_end = text.index("\n", start)
        rule = None if index in parted else tear(paragraph, lines, index, layout)
        if rule is None:
            paragraph = Paragraph(lines[index])
            yield from _deletion(start, line_end, "margin")
            yield from _deletion(line_end + 1, end, "margin")
            continue
        if text[start - 1].isascii() and text[end : end + 2].isascii():
            # Two foreign words: the line end was the space between them.
            yield from _deletion(start, line_end, rule)
            yield Edit(line_end, line_end + 1, " ", rule)
            yield from _deletion(line_end + 1, end, rule)
        else:
            yield from _deletion(start, end, rule)
        paragraph.join(lines[index])
    yield from _deletion(lines[-1].end, len(text), "margin")


def _holds(reading: Reading, place: tuple[int, int], outer: Sequence[int]) -> bool:
    """Tell whether a cut begins between the characters around a range."""
    start, end = place
    around = reading.span(max(0, start - 1), min(end + 1, len(reading.text)))
    following = bisect_left(outer, around.start)
    return following < len(outer) and outer[following] < around.end


def _deletion(start: int, end: int, rule: str) -> Iterator[Edit]:
    if start < end:
        yield Edit(start, end, "", rule)


def _parted(doc: Document, lines: Sequence[Line]) -> set[int]:
    """Find the lines before which something was cut that parts two words."""
    outer = sorted(cut.span.start for cut in doc.cuts if cut.label not in INNER_CUTS)
    parted = set()
    place = 0
    for index, line in enumerate(lines):
        if place == len(outer):
            break
        start = doc.reading.span(line.start, line.start + 1).start
        while place < len(outer) and outer[place] < start:
            parted.add(index)
            place += 1
    return parted


def _spans(reading: Reading, start: int, end: int) -> Iterator[Span]:
    """Give the raw spans of white space, without what was cut between."""
    span = reading.span(start, start + 1)
    for offset in range(start + 1, end):
        following = reading.span(offset, offset + 1)
        if following.start == span.end:
            span = Span(span.start, following.end)
        else:
            yield span
            span = following
    yield span
