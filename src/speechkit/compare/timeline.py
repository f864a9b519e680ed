"""How often items occur year by year, with the exposure behind each rate."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import sqrt
from typing import NamedTuple

from speechkit.compare import PER_CHARACTERS
from speechkit.tables import DType, Field, Row, Sheet

#: Standard normal quantile of a two-sided interval of 95 %.
_Z = 1.959964
TIMELINE = Sheet(
    "timeline",
    "How often each item occurs in each year, and in how much text.",
    (
        Field("item", DType.TEXT, "Slogan (usual form), term, class or metric."),
        Field("year", DType.INTEGER, "Year that the documents claim."),
        Field("count", DType.INTEGER, "Occurrences."),
        Field("documents_with", DType.INTEGER, "Documents that hold it."),
        Field("documents", DType.INTEGER, "All documents of the year."),
        Field("characters", DType.INTEGER, "Characters of their clean text."),
        Field(
            "rate",
            DType.NUMBER,
            "Occurrences per 10,000 characters; empty for a year without documents.",
        ),
        Field("low", DType.NUMBER, "Lower end of the rate's 95 % interval."),
        Field("high", DType.NUMBER, "Upper end of it."),
    ),
    brief=("item", "year", "rate", "low", "high", "count", "documents", "characters"),
)


class Speech(NamedTuple):
    """A dated document: its clean characters and how often it holds each item."""

    year: int
    characters: int
    counts: Mapping[str, int]


@dataclass(slots=True)
class _Year:
    """What stands behind the rates of a year."""

    characters: int = 0
    documents: int = 0
    counts: Counter[str] = field(default_factory=Counter)
    holding: Counter[str] = field(default_factory=Counter)


def timeline(speeches: Sequence[Speech], items: Iterable[str]) -> list[Row]:
    """Give the rows of some items, from the first year to the last, gaps included."""
    years: dict[int, _Year] = defaultdict(_Year)
    for speech in speeches:
        year = years[speech.year]
        year.characters += speech.characters
        year.documents += 1
        year.counts.update(speech.counts)
        year.holding.update(speech.counts.keys())
    if not years:
        return []
    span = range(min(years), max(years) + 1)
    rows: list[Row] = []
    for item in items:
        spread = dispersion(speeches, item)
        for number in span:
            year = years.get(number, _Year())
            rows.append((item, number, *_cells(year, item, spread)))
    return rows


def most_frequent(speeches: Iterable[Speech], most: int) -> list[str]:
    """Name the items that occur most often, the most frequent first."""
    totals: Counter[str] = Counter()
    for speech in speeches:
        totals.update(speech.counts)
    return sorted(totals, key=lambda item: (-totals[item], item))[:most]


def dispersion(speeches: Sequence[Speech], item: str) -> float:
    """Tell by how much documents of one year differ more than chance alone would.

    Pearson's statistic over its degrees of freedom, each year with its own rate
    (McCullagh & Nelder 1989, section 4.5); at least 1. With one document a year
    there is nothing to tell it by: 1, and intervals are too narrow.
    """
    by_year: dict[int, list[Speech]] = defaultdict(list)
    for speech in speeches:
        by_year[speech.year].append(speech)
    statistic, freedom = 0.0, 0
    for members in by_year.values():
        total = sum(speech.counts.get(item, 0) for speech in members)
        characters = sum(speech.characters for speech in members)
        if not total:
            continue
        freedom += len(members) - 1
        for speech in members:
            expected = total * speech.characters / characters
            statistic += (speech.counts.get(item, 0) - expected) ** 2 / expected
    return max(1.0, statistic / freedom) if freedom else 1.0


def interval(count: int, spread: float = 1.0) -> tuple[float, float]:
    """Give the 95 % interval of a count whose variance is `spread` times its mean.

    Byar's approximation to the exact Poisson limits (Breslow & Day 1987,
    chapter 2), on the count that would be as uncertain were the spread 1.
    """
    as_certain = count / spread
    low = _cube(as_certain, -_Z) if count else 0.0
    return spread * low, spread * _cube(as_certain + 1, _Z)


def _cube(count: float, z: float) -> float:
    return max(0.0, count * (1 - 1 / (9 * count) + z / (3 * sqrt(count))) ** 3)


def _cells(year: _Year, item: str, spread: float) -> Row:
    count = year.counts[item]
    exposure = (count, year.holding[item], year.documents, year.characters)
    if not year.characters:
        return (*exposure, None, None, None)
    rates = (
        round(PER_CHARACTERS * amount / year.characters, 4)
        for amount in (count, *interval(count, spread))
    )
    return (*exposure, *rates)
