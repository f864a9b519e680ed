"""What a report asks of each document beside its tables: its text, and places in it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from speechkit.bookkeeping import Figures
from speechkit.compare.attention import Attention
from speechkit.compare.histories import Forms
from speechkit.corpus import Corpus
from speechkit.inspection import questions as inspection_questions
from speechkit.model import Document
from speechkit.pipeline import Depth, Settings
from speechkit.tables import SECTIONS, TABLES, Query, Row
from speechkit.text import Span


@dataclass(frozen=True, slots=True)
class CleanText:
    """The question for the clean text of each document, in one piece."""

    name: str = "clean text"
    depth: Depth = Depth.HEADER

    def rows(self, doc: Document) -> list[Row]:
        """Give one row: the document and its clean text."""
        return [(doc.id, doc.reading.text)]


@dataclass(frozen=True, slots=True)
class Places:
    """The question where in the clean text the records of each table stand."""

    name: str = "places"
    depth: Depth = Depth.WHOLE

    def rows(self, doc: Document) -> list[Row]:
        """Give table, start and end of each record, and those of its sentence.

        The records of a table come in the order of its rows; a section's end is
        that of its heading, and it has no sentence. Section 0 has no place.
        """
        return [
            *(self._row(doc, "sections", section.span) for section in doc.sections),
            *(self._row(doc, "slogans", slogan.span) for slogan in doc.slogans),
            *(self._row(doc, "metrics", q.span, q.sentence) for q in doc.quantities),
        ]

    @staticmethod
    def _row(
        doc: Document, table: str, span: Span, sentence: Span | None = None
    ) -> Row:
        around = doc.reading.range(sentence) if sentence else (None, None)
        return (doc.id, table, *doc.reading.range(span), *around)


def questions(settings: Settings) -> tuple[str | Query, ...]:
    """Give all that a corpus is asked for, so that one reading of it is enough."""
    asked = (Attention(settings), Forms(), Figures(settings), CleanText(), Places())
    inspected = (
        question
        for question in inspection_questions(settings.additions)
        if question not in TABLES
    )
    return (*TABLES, *asked, *inspected)


class Place(NamedTuple):
    """Where a record and its sentence stand in the clean text of its document."""

    start: int
    end: int
    sentence_start: int | None
    sentence_end: int | None


def placed(corpus: Corpus, table: str) -> Iterator[tuple[Row, Place]]:
    """Give each row of sections, slogans or metrics with its place in the clean text.

    Section 0 is no record of the text, and left out.
    """
    number = SECTIONS.place("section")
    rows = corpus.rows(table)
    if table == SECTIONS.name:
        rows = [row for row in rows if row[number]]
    places = [
        Place(*place)  # type: ignore[arg-type]  # as they were put into the row
        for _, name, *place in corpus.rows(Places().name)
        if name == table
    ]
    yield from zip(rows, places, strict=True)
