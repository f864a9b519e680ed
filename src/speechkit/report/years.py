"""Which two years a report compares."""

from collections import Counter
from itertools import combinations
from typing import TypeAlias

from speechkit.compare.design import LEAST_UNITS
from speechkit.corpus import Corpus
from speechkit.tables import DOCUMENTS

#: Two years, or ranges of years, the earlier one first.
Pair: TypeAlias = tuple[str, str]
#: A reader chooses among this many years: each pair of them is compared in advance.
_LATEST = 5


def pairs_of_years(corpus: Corpus, asked: Pair | None = None) -> list[Pair]:
    """Name the pairs that a reader can choose from; the first one is shown first.

    The first is the pair asked for, or else the last two years with enough speeches
    for a test, or else with any. None are named where fewer than two are claimed.
    """
    year, size = DOCUMENTS.place("year"), DOCUMENTS.place("characters")
    held = Counter(
        int(str(row[year]))
        for row in corpus.rows(DOCUMENTS.name)
        if row[year] is not None and row[size]
    )
    enough = [number for number, count in held.items() if count >= LEAST_UNITS]
    tested = sorted(enough if len(enough) > 1 else held)[-2:]
    latest = combinations(sorted(held)[-_LATEST:], 2)
    found = [
        *([asked] if asked else []),
        *([_named(*tested)] if len(tested) > 1 else []),
        *(_named(a, b) for b, a in sorted(((b, a) for a, b in latest), reverse=True)),
    ]
    return list(dict.fromkeys(found))


def _named(a: int, b: int) -> Pair:
    return str(a), str(b)
