"""Each speech as the page shows it: its text, its outline and what was found in it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from speechkit.corpus import Corpus
from speechkit.report.questions import CleanText, placed
from speechkit.tables import METRICS, SECTIONS, SLOGANS, Sheet, Value

#: What is told of a record, by table, in the order in which the page tells it.
TOLD: Mapping[str, tuple[str, ...]] = {
    SLOGANS.name: (
        *("canonical", "class", "rule", "start", "end"),
        *("quote", "variant_of", "edit", "expansion"),
    ),
    METRICS.name: (
        *("kind", "value", "unit", "bound", "direction", "rule", "start", "end"),
        *("indicator", "metric", "number", "period", "firmness", "deadline_first"),
        *("deadline_last", "value_max", "base", "redacted", "quote"),
    ),
}
#: Plain values of JSON.
Plain: TypeAlias = dict[str, Any]


class Strings(dict[str, int]):
    """Texts by their number: of a thousand records most say the same few words."""

    def number(self, value: Value) -> int:
        """Give the number of a text; 0 stands for nothing."""
        text = "" if value is None or value is False else str(value)
        return self.setdefault(text, len(self)) if text else 0


def speeches(corpus: Corpus, strings: Strings) -> list[Plain]:
    """Give each speech in the order of the table of documents."""
    texts = {str(name): str(text) for name, text in corpus.rows(CleanText().name)}
    headings = _by_document(_headings(corpus))
    slogans = _by_document(_records(corpus, SLOGANS, texts, strings))
    metrics = _by_document(_records(corpus, METRICS, texts, strings))
    return [
        {
            "id": document,
            "text": text,
            "headings": headings[document],
            "slogans": slogans[document],
            "metrics": metrics[document],
        }
        for document, text in texts.items()
    ]


def _headings(corpus: Corpus) -> Iterator[tuple[str, list[Value]]]:
    """Give start and end in the text, level and role of each heading."""
    level, role = SECTIONS.place("level"), SECTIONS.place("role")
    for row, place in placed(corpus, SECTIONS.name):
        yield str(row[0]), [place.start, place.end, row[level], row[role]]


def _records(
    corpus: Corpus, table: Sheet, texts: Mapping[str, str], strings: Strings
) -> Iterator[tuple[str, list[int]]]:
    """Give the places of each record, then the numbers of what is told of it."""
    columns = [table.place(name) for name in TOLD[table.name]]
    quote = table.place("quote")
    for row, place in placed(corpus, table.name):
        document = str(row[0])
        clean = texts[document][place.start : place.end]
        told = [
            # The raw words are told where they are not those of the clean text.
            0
            if column == quote and row[quote] == clean
            else strings.number(row[column])
            for column in columns
        ]
        while told and not told[-1]:
            told.pop()
        yield document, [*(value or 0 for value in place), *told]


def _by_document(found: Iterator[tuple[str, Any]]) -> Mapping[str, list[Any]]:
    grouped: dict[str, list[Any]] = defaultdict(list)
    for document, record in found:
        grouped[document].append(record)
    return grouped
