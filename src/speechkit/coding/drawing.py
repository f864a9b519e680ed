"""A stratified random sample of records, the same on every machine.

Chance is a hash: the seed and its name give each record a rank, and the first ranks of
a class are drawn. So neither the order of files nor the number of workers matters, and
a document that comes or goes moves the records of no other.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from hashlib import sha256
from heapq import heapify, heappop, heappush
from typing import TypeVar

from speechkit.coding.sheet import CODING
from speechkit.errors import UsageError
from speechkit.tables import Row

Key = TypeVar("Key", bound=Hashable)

_NAME, _TABLE, _CLASS = map(CODING.place, ("id", "table", "class"))


@dataclass(frozen=True, slots=True)
class Drawn:
    """A sample: its rows, and how many of how many records of each class it holds."""

    rows: tuple[Row, ...]
    drawn: Mapping[tuple[str, str], int]
    known: Mapping[tuple[str, str], int]


def draw(records: Iterable[Row], n: int, seed: int) -> Drawn:
    """Draw n records by table and class; all of them if there are no more.

    Tables share n equally, the classes of a table by the square root of their size
    (the power allocation of Bankier 1988), at least one of each: so a rare class can
    be judged too, and the figure for the whole table suffers little. Rows stand by
    table, in random order.

    Raises:
        UsageError: there are no records, or n is less than one of each class.
    """
    strata: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in records:
        strata[str(row[_TABLE]), str(row[_CLASS])].append(row)
    known = {key: len(strata[key]) for key in sorted(strata)}
    if not known:
        raise UsageError("there is no record to draw; name other speeches or tables")
    if n < len(known):
        raise UsageError(
            f"--n {n} is too few: the records are of {len(known)} classes, and one of "
            "each is the least; draw more, or fewer tables"
        )
    drawn = _shares(known, n)
    rows = [
        (*row, known[key])
        for key, of_class in strata.items()
        for row in sorted(of_class, key=lambda row: _rank(row, seed))[: drawn[key]]
    ]
    order = {table: place for place, (table, _) in enumerate(known)}
    rows.sort(key=lambda row: (order[str(row[_TABLE])], _rank(row, seed)))
    return Drawn(tuple(rows), drawn, known)


def _shares(known: Mapping[tuple[str, str], int], n: int) -> dict[tuple[str, str], int]:
    """Say how many records of each class are drawn."""
    tables: dict[str, dict[tuple[str, str], int]] = defaultdict(dict)
    for key, size in known.items():
        tables[key[0]][key] = size
    least = {table: len(classes) for table, classes in tables.items()}
    sizes = {table: sum(classes.values()) for table, classes in tables.items()}
    alike = dict.fromkeys(tables, 1)
    shares: dict[tuple[str, str], int] = {}
    for table, share in allotted(n, alike, least, sizes).items():
        classes, one = tables[table], dict.fromkeys(tables[table], 1)
        shares |= allotted(share, classes, one, classes)
    return shares


def allotted(
    n: int,
    weights: Mapping[Key, int],
    least: Mapping[Key, int],
    most: Mapping[Key, int],
) -> dict[Key, int]:
    """Share n out by the square roots of weights, within what is least and most.

    Each one more goes where weight / (k (k + 1)) is largest (the method of Huntington
    and Hill, squared, so that it is exact); of equals, the first one is served.
    """
    shares = dict(least)
    places = {key: place for place, key in enumerate(weights)}

    def claim(key: Key) -> tuple[Fraction, int, Key]:
        k = shares[key]
        return Fraction(-weights[key], k * (k + 1)), places[key], key

    claims = [claim(key) for key in weights if shares[key] < most[key]]
    heapify(claims)
    for _ in range(n - sum(shares.values())):
        if not claims:
            break
        _, _, key = heappop(claims)
        shares[key] += 1
        if shares[key] < most[key]:
            heappush(claims, claim(key))
    return shares


def _rank(row: Row, seed: int) -> str:
    return sha256(f"{seed}\0{row[_NAME]}".encode()).hexdigest()
