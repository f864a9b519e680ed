"""What is wrong with files beside one another: doubles, and gaps in a series."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from speechkit.corpus import Corpus
from speechkit.inspection.finding import Fault, Finding
from speechkit.inspection.prints import Print, Prints, alike
from speechkit.inspection.speech import Inspection
from speechkit.tables import DOCUMENTS, Row

#: Two texts are near copies where they share so many of their shingles.
_NEAR = 0.5
#: A body that speaks in so many years has a series.
_SERIES = 3
_DOUBLED = "keep one of them"


def folder_findings(corpus: Corpus) -> list[Finding]:
    """Give all findings of a corpus, by document, each document's in order."""
    paths = {str(row[0]): str(row[_PATH]) for row in corpus.rows("documents")}
    prints = [Print.of(row) for row in corpus.rows(Prints().name)]
    found = [
        *(
            Finding(out.id, out.label, Fault.UNREADABLE, out.failure, "see the message")
            for out in corpus.skipped
        ),
        *_same_files(corpus),
        *_same_texts(prints, paths),
        *_near_copies(prints, paths),
        *_gaps(corpus.rows("documents")),
        *(_read(row) for row in corpus.rows(Inspection().name)),
    ]
    places = {name: place for place, name in enumerate(paths)}
    return sorted(found, key=lambda one: places.get(one.document, -1))


_PATH = DOCUMENTS.place("path")
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


def _same_texts(prints: Sequence[Print], paths: dict[str, str]) -> Iterator[Finding]:
    first: dict[str, str] = {}
    for one in prints:
        other = first.setdefault(one.whole, one.document) if one.whole else one.document
        if other != one.document:
            yield Finding(
                one.document,
                paths[one.document],
                Fault.SAME_TEXT,
                f"the same clean text as {other}",
                _DOUBLED,
            )


def _near_copies(prints: Iterable[Print], paths: dict[str, str]) -> Iterator[Finding]:
    for other, one, share in alike(prints, _NEAR):
        yield Finding(
            one.document,
            paths[one.document],
            Fault.NEAR_COPY,
            f"shares about {share:.0%} of its wording with {other.document}",
            "a template? compare them before counting both",
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
