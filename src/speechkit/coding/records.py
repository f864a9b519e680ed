"""What can be judged by hand: the records of a document, as rows for coders."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from hashlib import sha256
from typing import Any, NamedTuple

from speechkit.choices import Judged
from speechkit.coding.context import lines_around, raw_around, sentence_of
from speechkit.model import CutLabel, Document
from speechkit.pipeline import Depth
from speechkit.tables import CUTS, METRICS, SECTIONS, SLOGANS, Row, Table, Value
from speechkit.tables.columns import WHO, section_number
from speechkit.text import Span

#: Digits of a record's name; a letter before them keeps spreadsheets from counting.
_NAME = 12


class _Judging(NamedTuple):
    """How records of a table are judged: by which class they are drawn, what is said.

    `said` are the columns that a coder confirms.
    """

    table: Table
    class_: str
    said: tuple[str, ...]
    context: Callable[[Document, Span], str]
    records: Callable[[Document], Iterable[Any]]


_JUDGED = {
    Judged.SLOGANS: _Judging(
        SLOGANS,
        "class",
        ("canonical", "class", "expansion", "variant_of"),
        sentence_of,
        lambda doc: doc.slogans,
    ),
    Judged.METRICS: _Judging(
        METRICS,
        "kind",
        ("value", "value_max", "unit", "bound", "kind", "indicator", "redacted"),
        sentence_of,
        lambda doc: doc.quantities,
    ),
    Judged.SECTIONS: _Judging(
        SECTIONS,
        "form",
        ("level", "marker", "heading", "form"),
        lines_around,
        # What stands before the first heading has none to be judged.
        lambda doc: [found for found in SECTIONS.records(doc) if found.section],
    ),
    Judged.CUTS: _Judging(
        CUTS,
        "label",
        ("label",),
        raw_around,
        # White space and the like: nobody can tell by reading.
        lambda doc: [cut for cut in doc.cuts if cut.label is not CutLabel.LAYOUT],
    ),
}


@dataclass(frozen=True, slots=True)
class Codable:
    """The question for all records that a sample may hold; it travels to workers."""

    tables: tuple[Judged, ...]
    name: str = "codable"

    @property
    def depth(self) -> Depth:
        """How far a document must be analyzed: each row tells the heading above it."""
        depths = (_JUDGED[table].table.depth for table in self.tables)
        return max(Depth.OUTLINE, *depths)

    def rows(self, doc: Document) -> list[Row]:
        """Give the rows of one document, without their weight."""
        return [row for table in self.tables for row in _rows(doc, _JUDGED[table])]


def _rows(doc: Document, judging: _Judging) -> Iterator[Row]:
    who = tuple(column.read(doc, None) for column in WHO)
    columns = {column.name: column for column in judging.table.columns}
    for record in judging.records(doc):
        span = record.span
        said = [(name, columns[name].read(doc, record)) for name in judging.said]
        yield (
            _name(judging.table.name, doc.id, span),
            judging.table.name,
            columns[judging.class_].read(doc, record),
            judging.context(doc, span),
            " · ".join(
                f"{name}: {_plain(value)}" for name, value in said if _plain(value)
            ),
            *(None, None, None),
            *who,
            _heading(doc, span),
            span.start,
            span.end,
        )


def _plain(value: Value) -> str:
    """Write a value for reading; nothing for what is not said."""
    if isinstance(value, bool):
        return "yes" if value else ""
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return "" if value is None else str(value)


def _heading(doc: Document, span: Span) -> str | None:
    number = section_number(doc, span)
    return doc.reading.clean(doc.sections[number - 1].span) if number else None


def _name(table: str, document: str, span: Span) -> str:
    place = f"{table}\0{document}\0{span.start}\0{span.end}"
    return f"r{sha256(place.encode('utf-8', 'backslashreplace')).hexdigest()[:_NAME]}"
