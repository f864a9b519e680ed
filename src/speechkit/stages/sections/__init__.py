"""Segment a speech into its outline: numbered headings, blocks, run-in points."""

from collections.abc import Sequence
from dataclasses import replace

from speechkit.lexicon import Lexicon
from speechkit.model import INNER_CUTS, Document, Genre, Role, Section
from speechkit.paragraphs import (
    Line,
    cuts_in,
    is_date_line,
    is_salutation,
    read_lines,
)
from speechkit.patterns import pattern
from speechkit.stages.sections.headings import Heading
from speechkit.stages.sections.levels import assign_levels
from speechkit.stages.sections.marked import find_shown
from speechkit.stages.sections.numbered import find_numbered
from speechkit.stages.sections.roles import Top, announces, roles_of
from speechkit.stages.sections.unnumbered import find_unnumbered
from speechkit.text import Span

#: A salutation that opens a speech stands among its first lines.
_OPENING = 10
#: Rules of claims that come from the lines above the text.
_HEAD_RULES = frozenset({"title line", "title lines", "item head", "byline", "title"})

#: How the titles of documents end that set tasks.
_PLAN = pattern(r"(?:通知|方案|计划|意见|要点|规划|安排|细则)(?:[（(].{1,12}[)）])?\Z")


def segment_sections(doc: Document, roles: Lexicon) -> Document:
    """Find all headings, their levels, and what each top section does."""
    text = doc.reading.text
    lines = read_lines(doc.reading)
    first = _first_line(doc, lines)
    numbered = find_numbered(text, lines, first)
    shown = find_shown(doc, lines, first)
    headings = sorted(
        (*numbered, *find_unnumbered(lines, first, numbered, roles, shown)),
        key=lambda heading: heading.start,
    )
    closing = {
        heading.start
        for heading in headings
        if heading.marker is None
        and _is_closing(text[heading.body : heading.end], roles)
    }
    levels = assign_levels(headings, closing)
    return replace(doc, sections=_sections(doc, headings, levels, roles))


def _is_closing(words: str, roles: Lexicon) -> bool:
    return any(
        hit.entry.class_ == "closing" and hit.end - hit.start == len(words)
        for hit in roles.all_in(words)
    )


def _first_line(doc: Document, lines: Sequence[Line]) -> int:
    """Find the first line behind title, byline and salutation."""
    header = doc.header
    spans = [
        claim.span
        for claim in (header.title, header.organization, header.speaker)
        if claim and claim.span and claim.rule in _HEAD_RULES
    ]
    first = 0
    for span in spans:
        _, end = doc.reading.range(span)
        while first < len(lines) and lines[first].start < end:
            first += 1
    while first < len(lines) and is_date_line(lines[first].text):
        first += 1
    for index, line in enumerate(lines[first : first + _OPENING // 2], first):
        if is_salutation(line.text) and len(line.text) < 40:
            return index + 1
    return first


def _sections(
    doc: Document, headings: Sequence[Heading], levels: Sequence[int], roles: Lexicon
) -> tuple[Section, ...]:
    end = len(doc.reading.text)
    starts = [heading.start for heading in headings]
    done = _roles(doc, headings, levels, roles)
    return tuple(
        _section(
            doc, heading, level, max(following, heading.end), done.get(heading.start)
        )
        for heading, level, following in zip(
            headings, levels, [*starts[1:], end][: len(starts)], strict=True
        )
    )


def _roles(
    doc: Document, headings: Sequence[Heading], levels: Sequence[int], roles: Lexicon
) -> dict[int, Role]:
    """Tell the roles of the top sections, by where they start."""
    text = doc.reading.text
    tops = [one for one, level in zip(headings, levels, strict=True) if level == 1]
    ends = [*(one.start for one in tops[1:]), len(text)][: len(tops)]
    genre = doc.header.genre.value if doc.header.genre else ""
    title = doc.header.title.value if doc.header.title else ""
    if genre == Genre.ARTICLE and _PLAN.search(title):
        genre = ""  # a document that sets tasks is no article that tells of them
    found = roles_of(
        [
            Top(text[one.body : one.end], one.number, text[one.end : end])
            for one, end in zip(tops, ends, strict=True)
        ],
        genre,
        doc.year,
        roles,
        asks=genre == Genre.SPEECH and bool(tops) and announces(text[: tops[0].start]),
    )
    return {one.start: role for one, role in zip(tops, found, strict=True)}


def _section(
    doc: Document, heading: Heading, level: int, end: int, role: Role | None
) -> Section:
    reading = doc.reading
    marker = heading.marker
    last = _untorn(doc, heading.start, heading.end)
    body = min(heading.body, last)
    span = reading.span(heading.start, last)
    return Section(
        span=span,
        marker=reading.span(marker.start, marker.end) if marker else None,
        heading=reading.span(body, last) if body < last else Span(span.end, span.end),
        level=level,
        form=heading.form,
        role=role,
        text_end=reading.span(last, end).end,
        rule=heading.rule,
    )


def _untorn(doc: Document, start: int, end: int) -> int:
    """End a heading where words were cut out of it (a paywall, a caption)."""
    span = doc.reading.span(start, end)
    for cut in cuts_in(doc.cuts, span):
        if cut.label not in INNER_CUTS and cut.span.start > span.start:
            return doc.reading.range(Span(span.start, cut.span.start))[1]
    return end
