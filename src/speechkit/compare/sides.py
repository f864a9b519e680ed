"""The two sides of a comparison, gathered from the tables of a corpus."""

import re
from collections.abc import Iterable
from typing import NamedTuple, TypeAlias

from speechkit import lexicon
from speechkit.choices import By
from speechkit.compare.shift import Side
from speechkit.corpus import Corpus
from speechkit.errors import UsageError
from speechkit.tables import DOCUMENTS, SLOGANS, TERMS, Row

_YEARS = re.compile(r"(\d{4})(?:-(\d{4}))?")
#: An item of a document and how often it occurs there.
Items: TypeAlias = list[tuple[str, int]]


class Years(NamedTuple):
    """A year, or a range of years with both ends included."""

    first: int
    last: int

    @classmethod
    def parse(cls, name: str) -> "Years":
        """Read `2024` or `2019-2021`.

        Raises:
            UsageError: it is neither.
        """
        match = _YEARS.fullmatch(name)
        if not match:
            raise UsageError(f"{name}: neither a year, a range of years nor a path")
        return cls(int(match[1]), int(match[2] or match[1]))


def side_of(corpus: Corpus, by: By, years: Years | None = None) -> Side:
    """Gather the documents that claim some years; None takes all of them.

    Raises:
        UsageError: no document belongs to the side.
    """
    items = _slogans(corpus) if by is By.SLOGAN else _terms(corpus)
    year_at, size_at = DOCUMENTS.place("year"), DOCUMENTS.place("characters")
    side = Side()
    for row in corpus.rows("documents"):
        size = _number(row, size_at)
        if size and (years is None or _belongs(row[year_at], years)):
            side.add(size, items.get(str(row[0]), []))
    if not side.size:
        if years is None:
            raise UsageError("one side holds no speech; see speechkit cuts")
        first, last = years
        name = first if first == last else f"{first}-{last}"
        raise UsageError(f"no speech claims the year {name}; see speechkit documents")
    return side


def undated(corpus: Corpus) -> list[str]:
    """Name the documents that claim no year, and so belong to no side."""
    place = DOCUMENTS.place("year")
    return [str(row[0]) for row in corpus.rows("documents") if row[place] is None]


def _slogans(corpus: Corpus) -> dict[str, Items]:
    place = SLOGANS.place("canonical")
    return _grouped((row, (str(row[place]), 1)) for row in corpus.rows("slogans"))


def _terms(corpus: Corpus) -> dict[str, Items]:
    term, count = TERMS.place("term"), TERMS.place("count")
    stopwords = lexicon.load("stopwords", corpus.settings.additions)
    stopped = {entry.term for entry in stopwords.entries}
    rows = (row for row in corpus.rows("terms") if row[term] not in stopped)
    return _grouped((row, (str(row[term]), _number(row, count))) for row in rows)


def _grouped(found: Iterable[tuple[Row, tuple[str, int]]]) -> dict[str, Items]:
    items: dict[str, Items] = {}
    for row, item in found:
        items.setdefault(str(row[0]), []).append(item)
    return items


def _belongs(year: object, years: Years) -> bool:
    return isinstance(year, int) and years.first <= year <= years.last


def _number(row: Row, place: int) -> int:
    value = row[place]
    return value if isinstance(value, int) else 0
