"""What a table and its columns are, and the columns that tables share."""

from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Any, Protocol, TypeAlias

from speechkit.model import Claim, Document
from speechkit.pipeline import Depth
from speechkit.text import Span

Value: TypeAlias = str | int | float | bool | Decimal | None
Row: TypeAlias = tuple[Value, ...]


class DType(StrEnum):
    """The type of a column, by its pandas name."""

    TEXT = "string"
    INTEGER = "Int64"
    NUMBER = "Float64"
    BOOLEAN = "boolean"


@dataclass(frozen=True, slots=True)
class Field:
    """What a column is called, what type its values have, and what it holds.

    `choices` are what a person may enter, where the column is for that.
    """

    name: str
    dtype: DType
    about: str
    choices: tuple[str, ...] = field(default=(), kw_only=True)


@dataclass(frozen=True, slots=True)
class Column(Field):
    """A column that is read from a document and one of its records."""

    read: Callable[[Document, Any], Value]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The declaration of a table: its name, what a row is, its columns.

    `brief` names the columns that a terminal has room for; `guide` tells a person who
    is to fill the sheet how.
    """

    name: str
    about: str
    columns: tuple[Field, ...]
    brief: tuple[str, ...]
    guide: tuple[str, ...] = field(default=(), kw_only=True)

    @property
    def header(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(column.name for column in self.columns)

    def place(self, column: str) -> int:
        """Give the place of a column in a row."""
        return self.header.index(column)


@dataclass(frozen=True, slots=True)
class Table(Sheet):
    """A table that is read from documents: which records of one it lists.

    `depth` is how far a document must be analyzed for it.
    """

    columns: tuple[Column, ...]
    records: Callable[[Document], Iterable[Any]]
    depth: Depth = Depth.WHOLE

    def rows(self, doc: Document) -> list[Row]:
        """Give the rows of one document, in the order of the text."""
        return [
            tuple(column.read(doc, record) for column in self.columns)
            for record in self.records(doc)
        ]


class Query(Protocol):
    """Rows that are asked of each document for one question; it travels to workers."""

    @property
    def name(self) -> str:
        """The name that its rows are kept under."""

    @property
    def depth(self) -> Depth:
        """How far a document must be analyzed for it."""

    def rows(self, doc: Document) -> list[Row]:
        """Give the rows of one document, in the order of the text."""


def value_of(claim: Claim | None) -> str | None:
    """Give what is claimed, if anything is."""
    return claim.value if claim else None


def quote_of(doc: Document, span: Span | None) -> str | None:
    """Give the raw words of a place, if there is one."""
    return doc.quote(span) if span else None


def section_number(doc: Document, span: Span) -> int:
    """Give the number of the section that holds a place; 0 before the first heading."""
    return bisect_right(doc.sections, span.start, key=lambda s: s.span.start)


def visible(text: str) -> int:
    """Count characters, white space left out."""
    return len("".join(text.split()))


WHO = (
    Column("document", DType.TEXT, "Speech that holds the record.", lambda d, _: d.id),
    Column(
        "year",
        DType.INTEGER,
        "Year that it claims; empty if it claims none.",
        lambda d, _: d.year,
    ),
    Column(
        "organization",
        DType.TEXT,
        "Body that speaks, as the text names it.",
        lambda d, _: value_of(d.header.organization),
    ),
)
PLACE = (
    Column("start", DType.INTEGER, "First raw character.", lambda _, r: r.span.start),
    Column(
        "end", DType.INTEGER, "Raw character behind the last.", lambda _, r: r.span.end
    ),
    Column("quote", DType.TEXT, "The raw words.", lambda d, r: d.quote(r.span)),
)
SECTION = Column(
    "section",
    DType.INTEGER,
    "Number of the section that holds it (0: before the first heading).",
    lambda d, r: section_number(d, r.span),
)
RULE = Column(
    "rule", DType.TEXT, "Rule or lexicon entry that found it.", lambda _, r: r.rule
)
