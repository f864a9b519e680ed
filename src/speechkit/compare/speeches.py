"""Dated documents with what they hold, gathered from the tables of a corpus."""

from collections import Counter, defaultdict

from speechkit import lexicon
from speechkit.choices import Counted
from speechkit.compare.timeline import Speech
from speechkit.corpus import Readable
from speechkit.tables import DOCUMENTS, METRICS, SLOGANS, TERMS, Sheet

#: The table that holds what is counted, and the column that names it.
SOURCES: dict[Counted, tuple[Sheet, str]] = {
    Counted.SLOGAN: (SLOGANS, "canonical"),
    Counted.TERM: (TERMS, "term"),
    Counted.CLASS: (SLOGANS, "class"),
    Counted.METRIC: (METRICS, "metric"),
}


def dated_speeches(corpus: Readable, counted: Counted) -> list[Speech]:
    """Give the documents that claim a year and hold text."""
    counts = counts_of(corpus, counted)
    year, size = DOCUMENTS.place("year"), DOCUMENTS.place("characters")
    return [
        Speech(int(str(row[year])), int(str(row[size])), counts[str(row[0])])
        for row in corpus.rows("documents")
        if row[year] is not None and row[size]
    ]


def counts_of(corpus: Readable, counted: Counted) -> dict[str, Counter[str]]:
    """Count the items of each document."""
    table, column = SOURCES[counted]
    place = table.place(column)
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    stopped = _stopwords(corpus) if counted is Counted.TERM else frozenset()
    for row in corpus.rows(table.name):
        item = str(row[place] or "")
        if item and item not in stopped:
            times = int(str(row[-1])) if counted is Counted.TERM else 1
            counts[str(row[0])][item] += times
    return counts


def _stopwords(corpus: Readable) -> frozenset[str]:
    entries = lexicon.load("stopwords", corpus.settings.additions).entries
    return frozenset(entry.term for entry in entries)
