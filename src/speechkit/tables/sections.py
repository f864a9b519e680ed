"""The tables that follow the outline: sections and their texts."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from speechkit.model import Document, Role, Section
from speechkit.pipeline import Depth
from speechkit.tables.columns import WHO, Column, DType, Table, Value, quote_of, visible
from speechkit.text import Span


@dataclass(frozen=True, slots=True)
class Outlined:
    """A section in its outline; section 0 is what stands before the first heading."""

    number: int
    parent: int | None
    section: Section | None
    span: Span
    text: Span


def outline(doc: Document) -> Iterator[Outlined]:
    """Give the sections with their numbers and parents, section 0 first."""
    first = doc.sections[0].span.start if doc.sections else doc.span.end
    opening = Span(doc.span.start, max(doc.span.start, first))
    yield Outlined(0, None, None, Span(opening.start, opening.start), opening)
    stack: list[tuple[int, int]] = []
    for number, section in enumerate(doc.sections, 1):
        while stack and stack[-1][0] >= section.level:
            stack.pop()
        parent = stack[-1][1] if stack else None
        stack.append((section.level, number))
        text = Span(section.span.end, max(section.span.end, section.text_end))
        yield Outlined(number, parent, section, section.span, text)


def _of_section(read: Callable[[Document, Section], Value]) -> Callable[..., Value]:
    """Read from the section itself; section 0 has none."""
    return lambda d, r: read(d, r.section) if r.section else None


SECTIONS = Table(
    "sections",
    "The outline: each heading with its place, level and role.",
    (
        *WHO,
        Column(
            "section",
            DType.INTEGER,
            "Number in the text; 0: before the first heading.",
            lambda _, r: r.number,
        ),
        Column(
            "parent",
            DType.INTEGER,
            "Number of the section that holds it.",
            lambda _, r: r.parent,
        ),
        Column(
            "level",
            DType.INTEGER,
            "Depth, 1 at the top (0 for section 0).",
            lambda _, r: r.section.level if r.section else 0,
        ),
        Column(
            "marker",
            DType.TEXT,
            "Numbering as written (一、, 第一，, 一是).",
            _of_section(lambda d, s: quote_of(d, s.marker)),
        ),
        Column(
            "heading",
            DType.TEXT,
            "Heading in simplified script, without its marker.",
            _of_section(lambda d, s: d.reading.clean(s.heading)),
        ),
        Column(
            "form",
            DType.TEXT,
            "block, runin (its text follows on the line) or inline.",
            _of_section(lambda _, s: s.form.value),
        ),
        Column(
            "role",
            DType.TEXT,
            "For level 1: opening, review, problems, tasks, measures, closing, other.",
            lambda _, r: r.section.role if r.section else Role.OPENING,
        ),
        Column(
            "start",
            DType.INTEGER,
            "First raw character of the heading.",
            lambda _, r: r.span.start,
        ),
        Column(
            "end",
            DType.INTEGER,
            "Raw character behind the heading.",
            lambda _, r: r.span.end,
        ),
        Column(
            "text_end",
            DType.INTEGER,
            "Raw character behind its own text.",
            lambda _, r: r.text.end,
        ),
        Column(
            "characters",
            DType.INTEGER,
            "Characters of its own text, without white space.",
            lambda d, r: visible(d.reading.clean(r.text)),
        ),
    ),
    brief=(
        "document",
        "level",
        "marker",
        "heading",
        "form",
        "role",
    ),
    records=outline,
    depth=Depth.OUTLINE,
)
TEXTS = Table(
    "texts",
    "The clean text of each section, heading included.",
    (
        *WHO,
        Column(
            "section", DType.INTEGER, "Number of the section.", lambda _, r: r.number
        ),
        Column(
            "text",
            DType.TEXT,
            "Clean text.",
            lambda d, r: d.reading.clean(Span(r.span.start, r.text.end)).strip("\n"),
        ),
    ),
    brief=(
        "document",
        "section",
        "text",
    ),
    records=outline,
    depth=Depth.OUTLINE,
)
