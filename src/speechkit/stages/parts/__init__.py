"""Split a file into its speeches: a digest of articles, a collection, a resolution."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, pairwise

from speechkit.lexicon import Lexicon
from speechkit.model import Claim, Cut, CutLabel, Document, Header
from speechkit.paragraphs import (
    Line,
    cuts_in,
    latest_year,
    read_lines,
    year_of,
)
from speechkit.patterns import pattern
from speechkit.stages.parts.starts import find_starts
from speechkit.text import Span

_LINE_OR_SPACE = pattern(r"\S(?:[^\n]*\S)?|\s+")


def split_parts(doc: Document, organizations: Lexicon) -> tuple[Document, ...]:
    """Split a document where a new title, byline or salutation begins.

    What stands before the first of several speeches (a collection's own title)
    is cut, and so are the numbers that a collection gives them.
    """
    lines = read_lines(doc.reading)
    starts = find_starts(doc, lines, organizations)
    if len(starts) < 2:
        return (_whole(doc, lines),)
    text = doc.reading.text
    bounds = [*(lines[start.line].start for start in starts), len(text)]
    places = []
    for start, (first, following) in zip(starts, pairwise(bounds), strict=True):
        begin = first + start.text
        places.append((begin, begin + len(text[begin:following].rstrip())))
    cuts = _in_order([*doc.cuts, *_cuts(doc, places)])
    return _parts(replace(doc, header=_shared(doc, places[0][0]), cuts=cuts), places)


def _whole(doc: Document, lines: Sequence[Line]) -> Document:
    start, end = (lines[0].start, lines[-1].end) if lines else (0, 0)
    return replace(
        doc,
        reading=doc.reading.slice(start, end),
        span=doc.reading.span(start, end) if lines else Span(0, 0),
        cuts=_in_order([*doc.cuts, *_cuts(doc, [(start, end)])]),
    )


def _cuts(doc: Document, places: Sequence[tuple[int, int]]) -> Iterator[Cut]:
    """Label what lies between the parts: line ends, and a collection's own words."""
    edges = [0, *chain.from_iterable(places), len(doc.reading.text)]
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        for match in _LINE_OR_SPACE.finditer(doc.reading.text, start, end):
            span = doc.reading.span(*match.span())
            if match[0].isspace():
                yield Cut(span, CutLabel.LAYOUT, "part break")
            else:
                yield Cut(span, CutLabel.LEAD, "collection title")


def _in_order(cuts: Iterable[Cut]) -> tuple[Cut, ...]:
    return tuple(sorted(cuts, key=lambda cut: cut.span))


def _shared(doc: Document, start: int) -> Header:
    """Read the year that a collection's own title claims for all its parts."""
    if doc.header.year:
        return doc.header
    if match := latest_year(doc.reading.text[:start]):
        span = doc.reading.span(*match.span("quote"))
        return replace(doc.header, year=Claim(str(year_of(match)), span, "title"))
    first = doc.reading.span(start, start).start
    for cut in doc.cuts:
        if cut.label is not CutLabel.LEAD or cut.span.end > first:
            continue
        if match := latest_year(doc.quote(cut.span)):
            place = cut.span.start + match.start(), cut.span.start + match.end()
            claim = Claim(str(year_of(match)), Span(*place), "title")
            return replace(doc.header, year=claim)
    return doc.header


def _parts(doc: Document, places: Sequence[tuple[int, int]]) -> tuple[Document, ...]:
    spans = [doc.reading.span(start, end) for start, end in places]
    edges = [0, *(span.start for span in spans[1:]), len(doc.reading.raw)]
    parts = []
    for index, (place, span) in enumerate(zip(places, spans, strict=True)):
        region = Span(edges[index], edges[index + 1])
        parts.append(
            replace(
                doc,
                id=f"{doc.id}#{index + 1}" if index else doc.id,
                reading=doc.reading.slice(*place),
                region=region,
                span=span,
                part=index + 1,
                cuts=tuple(cuts_in(doc.cuts, region)),
            )
        )
    return tuple(parts)
