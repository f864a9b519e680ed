"""What a reader wants to know first of a corpus."""

from collections import Counter
from dataclasses import dataclass
from typing import NamedTuple

from speechkit.corpus import Corpus
from speechkit.tables import DOCUMENTS, METRICS, SLOGANS, Row, Table, Value


class Record(dict[str, Value]):
    """A row by the names of its columns."""


class TopSlogan(NamedTuple):
    """A slogan, how often it occurs, and in how many documents."""

    canonical: str
    class_: str
    times: int
    documents: int


@dataclass(frozen=True, slots=True)
class Summary:
    """The documents, the most frequent slogans, targets, results and warnings."""

    documents: tuple[Record, ...]
    slogans: tuple[TopSlogan, ...]
    targets: tuple[Record, ...]
    results: tuple[Record, ...]
    warnings: tuple[str, ...]


def summarize(corpus: Corpus) -> Summary:
    """Sum up a corpus that was read with its usual tables."""
    documents = _records(DOCUMENTS, corpus.rows("documents"))
    metrics = _records(METRICS, corpus.rows("metrics"))
    slogans = _records(SLOGANS, corpus.rows("slogans"))
    return Summary(
        documents,
        _top(slogans),
        tuple(record for record in metrics if record["kind"] == "target"),
        tuple(record for record in metrics if record["kind"] == "result"),
        tuple(_warnings(documents, corpus)),
    )


def _records(table: Table, rows: list[Row]) -> tuple[Record, ...]:
    return tuple(Record(zip(table.header, row, strict=True)) for row in rows)


def _top(slogans: tuple[Record, ...]) -> tuple[TopSlogan, ...]:
    keys = [(str(record["canonical"]), str(record["class"])) for record in slogans]
    counts = Counter(keys)
    holders: dict[tuple[str, str], set[Value]] = {key: set() for key in counts}
    for key, record in zip(keys, slogans, strict=True):
        holders[key].add(record["document"])
    top = (TopSlogan(*key, n, len(holders[key])) for key, n in counts.items())
    return tuple(sorted(top, key=lambda slogan: (-slogan.times, slogan.canonical)))


def _warnings(documents: tuple[Record, ...], corpus: Corpus) -> list[str]:
    warnings = [f"skipped: {out.failure}" for out in corpus.skipped]
    for record in documents:
        name, year = record["document"], record["year"]
        if not record["characters"]:
            warnings.append(f"{name}: no speech in it; see the cuts")
            continue
        if year is None:
            warnings.append(f"{name}: claims no year; give one in metadata.csv")
        if record["year_source"] == "filename":
            warnings.append(f"{name}: year {year} comes from the file name alone")
        uploaded = str(record["upload_date"] or "")
        if uploaded and uploaded[:4] != str(year or ""):
            claimed = f"the text claims {year}" if year else "the text claims none"
            warnings.append(f"{name}: uploaded {uploaded}, {claimed}")
        if record["anachronism"]:
            first, last = record["period_first"], record["period_last"]
            written = str(first) if first == last else f"{first or ''}-{last or ''}"
            warnings.append(
                f"{name}: claims {year}, but its wording points to {written}"
            )
        if masks := record["masks"]:
            warnings.append(f"{name}: {masks} masked number(s), kept without a value")
    return warnings
