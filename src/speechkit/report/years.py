"""Which two years a report compares."""

from collections import Counter

from speechkit.compare.design import LEAST_UNITS
from speechkit.corpus import Corpus
from speechkit.tables import DOCUMENTS


def last_two_years(corpus: Corpus) -> tuple[str, str] | None:
    """Name the last two years with enough speeches for a test, or else with any.

    None where fewer than two years are claimed.
    """
    year, size = DOCUMENTS.place("year"), DOCUMENTS.place("characters")
    held = Counter(
        int(str(row[year]))
        for row in corpus.rows(DOCUMENTS.name)
        if row[year] is not None and row[size]
    )
    enough = [number for number, count in held.items() if count >= LEAST_UNITS]
    chosen = sorted(enough if len(enough) > 1 else held)[-2:]
    return (str(chosen[0]), str(chosen[1])) if len(chosen) > 1 else None
