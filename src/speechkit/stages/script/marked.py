"""What a file's own marks show to be no words: edges of pages, signs of notes."""

from collections.abc import Iterator

from speechkit.marks import MarkKind
from speechkit.model import Cut, CutLabel, Document
from speechkit.patterns import pattern
from speechkit.text import Edit

_SIGN = pattern(r"\[\d{1,4}\]")


def strip_marked(doc: Document) -> Document:
    """Drop headers and numbers of pages with their line ends, and signs of notes.

    They stand within sentences, which the edge of a page does not end.
    """
    edits = list(_edits(doc))
    cuts = [
        Cut(doc.reading.span(edit.start, edit.end), CutLabel.LAYOUT, edit.rule)
        for edit in edits
    ]
    return doc.cut(edits, cuts) if edits else doc


def _edits(doc: Document) -> Iterator[Edit]:
    text, done = doc.reading.text, 0
    for mark in doc.marks:
        start, end = doc.reading.range(mark.span)
        # Marks may lie within one another: the first has it.
        if start == end or start < done:
            continue
        if mark.kind is MarkKind.PAGE_EDGE:
            done = end + text.startswith("\n", end)
            yield Edit(start, done, "", "page edge")
        elif mark.kind is MarkKind.FOOTNOTE and _SIGN.fullmatch(text, start, end):
            done = end
            yield Edit(start, done, "", "note sign")
