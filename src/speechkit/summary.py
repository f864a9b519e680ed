"""What a reader wants to know first of a corpus."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice
from typing import NamedTuple, TypeVar

from speechkit.corpus import Readable
from speechkit.tables import DOCUMENTS, METRICS, SLOGANS, Table, Value

Item = TypeVar("Item")
#: How many documents a warning names.
_NAMES = 3


class Record(dict[str, Value]):
    """A row by the names of its columns."""


class TopSlogan(NamedTuple):
    """A slogan, how often it occurs, and in how many documents."""

    canonical: str
    class_: str
    times: int
    documents: int


class Totals(NamedTuple):
    """What is counted over all documents, also where some of them are listed.

    `speeches` are the documents that hold text; `years` those that they claim.
    """

    documents: int
    speeches: int
    years: tuple[int, ...]
    characters: int
    targets: int
    results: int
    warnings: int


@dataclass(frozen=True, slots=True)
class Summary:
    """The documents, the most frequent slogans, targets, results and warnings."""

    documents: tuple[Record, ...]
    slogans: tuple[TopSlogan, ...]
    targets: tuple[Record, ...]
    results: tuple[Record, ...]
    warnings: tuple[str, ...]
    totals: Totals


def summarize(corpus: Readable, most: int | None = None) -> Summary:
    """Sum up a corpus that was read with its usual tables.

    Of documents, targets, results and warnings the first are listed, `most` of each
    (None: all of them).
    """
    documents, count = _first(_records(corpus, DOCUMENTS), most)
    told, warned = _first(_gathered(warnings(corpus)), most)
    targets, results = (
        _first((r for r in _records(corpus, METRICS) if r["kind"] == kind), most)
        for kind in ("target", "result")
    )
    speeches = [
        (record["year"], int(str(record["characters"])))
        for record in _records(corpus, DOCUMENTS)
        if record["characters"]
    ]
    totals = Totals(
        documents=count,
        speeches=len(speeches),
        years=tuple(sorted({int(str(y)) for y, _ in speeches if y is not None})),
        characters=sum(characters for _, characters in speeches),
        targets=targets[1],
        results=results[1],
        warnings=warned,
    )
    return Summary(documents, _top(corpus), targets[0], results[0], told, totals)


def _gathered(told: Iterable[str]) -> Iterator[str]:
    """Tell once what holds for several documents."""
    named: dict[str, list[str]] = {}
    counts: Counter[str] = Counter()
    for warning in told:
        name, _, message = warning.partition(": ")
        counts[message] += 1
        if counts[message] <= _NAMES:
            named.setdefault(message, []).append(name)
    for message, names in named.items():
        more = counts[message] - len(names)
        listed = ", ".join(names) + (f" and {more} more" if more else "")
        is_one = counts[message] == 1
        yield f"{listed}: {message}" if is_one else f"{message}: {listed}"


def _first(items: Iterable[Item], most: int | None) -> tuple[tuple[Item, ...], int]:
    """Give the first items, and count all."""
    rest = iter(items)
    first = tuple(islice(rest, most))
    return first, len(first) + sum(1 for _ in rest)


def _records(corpus: Readable, table: Table) -> Iterator[Record]:
    header = table.header
    return (Record(zip(header, row, strict=True)) for row in corpus.rows(table.name))


def _top(corpus: Readable) -> tuple[TopSlogan, ...]:
    counts: Counter[tuple[str, str]] = Counter()
    documents: Counter[tuple[str, str]] = Counter()
    last: dict[tuple[str, str], Value] = {}
    for record in _records(corpus, SLOGANS):
        key = (str(record["canonical"]), str(record["class"]))
        counts[key] += 1
        # The rows of a document stand together.
        documents[key] += last.get(key) != record["document"]
        last[key] = record["document"]
    top = (TopSlogan(*key, n, documents[key]) for key, n in counts.items())
    return tuple(sorted(top, key=lambda slogan: (-slogan.times, slogan.canonical)))


def warnings(corpus: Readable) -> Iterator[str]:
    """Tell what a user should know of the files and documents, one by one."""
    skipped = (f"skipped: {outcome.failure}" for outcome in corpus.skipped)
    documents = map(_warnings, _records(corpus, DOCUMENTS))
    return chain(skipped, chain.from_iterable(documents))


def _warnings(record: Record) -> Iterator[str]:
    name, year = record["document"], record["year"]
    if not record["characters"]:
        yield f"{name}: no speech in it; see the cuts"
        return
    if year is None:
        yield f"{name}: claims no year; give one in metadata.csv"
    if record["year_source"] == "filename":
        yield f"{name}: the year comes from the file name alone"
    uploaded = str(record["upload_date"] or "")
    if year and uploaded and uploaded[:4] != str(year):
        yield f"{name}: uploaded {uploaded}, the text claims {year}"
    if record["anachronism"]:
        first, last = record["period_first"], record["period_last"]
        written = str(first) if first == last else f"{first or ''}-{last or ''}"
        yield f"{name}: claims {year}, but its wording points to {written}"
    if masks := record["masks"]:
        yield f"{name}: {masks} masked number(s), kept without a value"
