"""What changed between two sides: counts, documents, rates and Log Ratio.

These are descriptions, not tests: no row says that a difference is more than
chance.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from math import log2
from typing import NamedTuple

from speechkit.tables import DType, Field, Sheet

#: Rates are per so many characters of clean text.
PER_CHARACTERS = 10_000


@dataclass(slots=True)
class Side:
    """One side of a comparison: how often each item occurs, and in how much text.

    `documents` counts the documents that hold an item; `characters` are those
    of the clean text, without white space.
    """

    characters: int = 0
    size: int = 0
    counts: Counter[str] = field(default_factory=Counter)
    documents: Counter[str] = field(default_factory=Counter)

    def add(self, characters: int, items: Iterable[tuple[str, int]]) -> None:
        """Add one document and the items in it."""
        counts: Counter[str] = Counter()
        for item, count in items:
            counts[item] += count
        self.characters += characters
        self.size += 1
        self.counts.update(counts)
        self.documents.update(counts.keys())

    def rate(self, item: str) -> float:
        """Give occurrences per 10,000 characters."""
        return PER_CHARACTERS * self.counts[item] / max(self.characters, 1)


class Shift(NamedTuple):
    """How one item stands on two sides."""

    item: str
    change: str
    log_ratio: float
    n_a: int
    n_b: int
    docs_a: int
    docs_b: int
    rate_a: float
    rate_b: float


DIFF = Sheet(
    "diff",
    "How each item stands on side A and on side B.",
    (
        Field("item", DType.TEXT, "Slogan (usual form) or term."),
        Field("change", DType.TEXT, "new, gone, up, down or same, by the rates alone."),
        Field(
            "log_ratio",
            DType.NUMBER,
            "Binary logarithm of B's rate over A's, half a hit added to each count.",
        ),
        Field("n_a", DType.INTEGER, "Occurrences on side A."),
        Field("n_b", DType.INTEGER, "Occurrences on side B."),
        Field("docs_a", DType.INTEGER, "Documents of side A that hold it."),
        Field("docs_b", DType.INTEGER, "Documents of side B that hold it."),
        Field("rate_a", DType.NUMBER, "Occurrences per 10,000 characters on side A."),
        Field("rate_b", DType.NUMBER, "Occurrences per 10,000 characters on side B."),
    ),
    brief=(
        *("item", "change", "log_ratio", "n_a", "n_b"),
        *("docs_a", "docs_b", "rate_a", "rate_b"),
    ),
)


def shifts(a: Side, b: Side) -> list[Shift]:
    """Compare two sides item by item, the largest difference of rates first.

    Not the largest Log Ratio: that would put what occurs once before all else.
    """
    items = sorted(a.counts.keys() | b.counts.keys())
    found = [_shift(item, a, b) for item in items]
    return sorted(found, key=lambda s: (-abs(s.rate_b - s.rate_a), s.item))


def log_ratio(n_a: int, n_b: int, size_a: int, size_b: int) -> float:
    """Give the Log Ratio of B over A (Hardie 2014), as Evert (2022) computes it.

    Sizes are in the unit in which occurrences could be counted, here characters.
    One step means twice the rate; 0 means the same rate. A half is added to the
    counts and to the sizes: it keeps an item finite that is missing on one side.
    """
    rate_a, rate_b = (n_a + 0.5) / (size_a + 0.5), (n_b + 0.5) / (size_b + 0.5)
    return log2(rate_b) - log2(rate_a)


def _shift(item: str, a: Side, b: Side) -> Shift:
    n_a, n_b = a.counts[item], b.counts[item]
    ratio = round(log_ratio(n_a, n_b, a.characters, b.characters), 4)
    rate_a, rate_b = round(a.rate(item), 4), round(b.rate(item), 4)
    return Shift(
        item,
        _change(rate_a, rate_b),
        ratio,
        n_a,
        n_b,
        a.documents[item],
        b.documents[item],
        rate_a,
        rate_b,
    )


def _change(rate_a: float, rate_b: float) -> str:
    if not rate_a:
        return "new"
    if not rate_b:
        return "gone"
    if rate_a == rate_b:
        return "same"
    return "up" if rate_b > rate_a else "down"
