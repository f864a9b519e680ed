"""Where slogans stand in the texts of a corpus, laid end to end by year."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from speechkit.corpus import Corpus
from speechkit.report.questions import CleanText, placed
from speechkit.tables import DOCUMENTS, SLOGANS

#: So many marks can be told apart on the width of a page.
_MARKS = 240


class Spread(NamedTuple):
    """Where items stand: shares of all text, 0 to 1, and where each year begins."""

    places: Sequence[tuple[str, float]]
    years: Sequence[tuple[int, float, float]]


def spread_of(corpus: Corpus, items: Sequence[str]) -> Spread:
    """Lay the dated texts end to end, the oldest first, and find items in them.

    Occurrences that would fall on one mark are one place.
    """
    year = DOCUMENTS.place("year")
    rows = corpus.rows(DOCUMENTS.name)
    dated = [(int(str(row[year])), str(row[0])) for row in rows if row[year]]
    lengths = {
        str(document): len(str(text))
        for document, text in corpus.rows(CleanText().name)
    }
    starts: dict[str, int] = {}
    bounds: dict[int, list[int]] = {}
    whole = 0
    for number, document in sorted(dated, key=lambda one: one[0]):
        starts[document] = whole
        whole += lengths[document]
        bounds.setdefault(number, [starts[document], whole])[1] = whole
    if not whole:
        return Spread((), ())
    found = {
        (item, _MARKS * (starts[document] + place) // whole)
        for item, document, place in _occurrences(corpus)
        if item in items and document in starts
    }
    if not found:
        return Spread((), ())
    order = {item: number for number, item in enumerate(items)}
    ordered = sorted(found, key=lambda one: (order[one[0]], one[1]))
    return Spread(
        [(item, mark / _MARKS) for item, mark in ordered],
        [(number, a / whole, b / whole) for number, (a, b) in bounds.items()],
    )


def _occurrences(corpus: Corpus) -> Iterator[tuple[str, str, int]]:
    """Give item, document and place in its text of each slogan."""
    canonical = SLOGANS.place("canonical")
    for row, place in placed(corpus, SLOGANS.name):
        yield str(row[canonical]), str(row[0]), place.start
