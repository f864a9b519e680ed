"""What is wrong with files beside one another: doubles, and gaps in a series."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from speechkit.corpus import Corpus
from speechkit.inspection.finding import Fault, Finding
from speechkit.inspection.prints import Prints
from speechkit.inspection.speech import Inspection
from speechkit.kinship.passages import Pair
from speechkit.kinship.sketch import Sketch
from speechkit.tables import DOCUMENTS, Query, Row

#: A text is a near copy where so much of it, or of the other, is shared.
_NEAR = 0.5
#: A body that speaks in so many years has a series.
_SERIES = 3
_DOUBLED = "keep one of them"


def questions(additions: tuple[Path, ...] = ()) -> tuple[str | Query, ...]:
    """Give what a corpus is asked for, so that `folder_findings` can tell."""
    return ("documents", Inspection(additions), Prints(), Sketch(additions))


def folder_findings(corpus: Corpus) -> list[Finding]:
    """Give all findings of a corpus, by document, each document's in order."""
    paths = {str(row[0]): str(row[_PATH]) for row in corpus.rows("documents")}
    prints = {str(row[0]): str(row[1]) for row in corpus.rows(Prints().name)}
    found = [
        *(
            Finding(out.id, out.label, Fault.UNREADABLE, out.failure, "see the message")
            for out in corpus.skipped
        ),
        *_same_files(corpus),
        *_same_texts(corpus, prints),
        *_near_copies(corpus.pairs, prints, paths),
        *_gaps(corpus.rows("documents")),
        *(_read(row) for row in corpus.rows(Inspection().name)),
    ]
    places = {name: place for place, name in enumerate(paths)}
    return sorted(found, key=lambda one: places.get(one.document, -1))


_PATH = DOCUMENTS.place("path")
_SHA = DOCUMENTS.place("sha256")
_CHARACTERS = DOCUMENTS.place("characters")
_YEAR = DOCUMENTS.place("year")
_BODY = DOCUMENTS.place("organization")


def _read(row: Row) -> Finding:
    finding = Finding(*row)  # type: ignore[arg-type]  # it was one before it travelled
    return finding._replace(fault=Fault(finding.fault))


def _same_files(corpus: Corpus) -> Iterator[Finding]:
    first: dict[str, str] = {}
    for outcome in corpus.outcomes:
        other = first.setdefault(outcome.sha256, outcome.label)
        if other != outcome.label:
            message = f"the same file as {other}"
            yield Finding(outcome.id, outcome.label, Fault.SAME_FILE, message, _DOUBLED)


def _same_texts(corpus: Corpus, prints: Mapping[str, str]) -> Iterator[Finding]:
    """Name texts that stand in files which are not the same."""
    first: dict[str, Row] = {}
    for row in corpus.rows("documents"):
        if not row[_CHARACTERS]:
            continue
        other = first.setdefault(prints[str(row[0])], row)
        if other[_SHA] != row[_SHA]:
            message = f"the same clean text as {other[0]}"
            yield Finding(
                str(row[0]), str(row[_PATH]), Fault.SAME_TEXT, message, _DOUBLED
            )


def _near_copies(
    pairs: Iterable[Pair], prints: Mapping[str, str], paths: Mapping[str, str]
) -> Iterator[Finding]:
    """Name, of the speeches that one is copied from, that which it shares most with."""
    sources: dict[str, list[Pair]] = defaultdict(list)
    for pair in pairs:
        if pair.alignment.share >= _NEAR and prints[pair.later] != prints[pair.earlier]:
            sources[pair.later].append(pair)
    for name, found in sources.items():
        nearest = max(found, key=lambda pair: pair.alignment.a_share)
        more = f", and much in {len(found) - 1} more" if len(found) > 1 else ""
        yield Finding(
            name,
            paths[name],
            Fault.NEAR_COPY,
            f"{nearest.alignment.a_share:.0%} of its text stands in "
            f"{nearest.earlier}{more}",
            "a template? see: speechkit reuse --show differences",
        )


def _gaps(documents: Iterable[Row]) -> Iterator[Finding]:
    years: dict[str, dict[int, Row]] = defaultdict(dict)
    for row in documents:
        if row[_BODY] and isinstance(row[_YEAR], int):
            years[str(row[_BODY])].setdefault(int(str(row[_YEAR])), row)
    for body, rows in sorted(years.items()):
        known = sorted(rows)
        missing = [y for y in range(known[0], known[-1]) if y not in rows]
        # More gaps than speeches make no series.
        if len(known) < _SERIES or len(missing) >= len(known):
            continue
        if missing:
            row = rows[min(year for year in known if year > missing[0])]
            yield Finding(
                str(row[0]),
                str(row[_PATH]),
                Fault.GAP_IN_SERIES,
                f"{body} speaks in {known[0]}-{known[-1]}, "
                f"but not in {', '.join(map(str, missing))}",
                "is a speech missing?",
            )
