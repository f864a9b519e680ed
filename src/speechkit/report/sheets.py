"""The tables of the page, each with the columns that are shown."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from speechkit import lexicon
from speechkit.bookkeeping import LEDGER
from speechkit.compare.priorities import REORDER
from speechkit.compare.shift import DIFF
from speechkit.corpus import Corpus
from speechkit.inspection import FINDINGS
from speechkit.lexicon import Entry
from speechkit.report.gathering import Comparison, Gathered
from speechkit.report.speeches import TOLD, Plain, Strings, speeches
from speechkit.tables import DOCUMENTS, METRICS, SLOGANS, DType, Field, Row, Sheet

TOP = Sheet(
    "slogans",
    "Each slogan of the corpus with how often and when it is said.",
    (
        Field("canonical", DType.TEXT, "The usual form."),
        Field("class", DType.TEXT, "Class of the annotation guide."),
        Field("times", DType.INTEGER, "Occurrences."),
        Field("documents", DType.INTEGER, "Documents that hold it."),
        Field("first", DType.INTEGER, "First year that a speech with it claims."),
        Field("last", DType.INTEGER, "Last year of them."),
        Field("gloss", DType.TEXT, "English rendering, where the lexicon has one."),
    ),
    brief=("canonical", "class", "times", "documents", "first", "last", "gloss"),
)
#: The columns that a table of the page has room for.
SHOWN: Mapping[str, tuple[str, ...]] = {
    DOCUMENTS.name: (
        *("document", "year", "title", "organization", "level", "genre"),
        *("characters", "sections", "slogans", "targets", "results", "masks"),
    ),
    TOP.name: TOP.brief,
    LEDGER.name: (
        *("indicator", "body", "year", "due", "target", "reported", "difference"),
        *("verdict", "sure"),
    ),
    DIFF.name: DIFF.brief,
    REORDER.name: (
        *("theme", "verdict", "rank_a", "rank_b", "share_a", "share_b", "q"),
        *("first_a", "first_b", "targets_a", "targets_b"),
    ),
    FINDINGS.name: FINDINGS.brief,
}
#: What else the page tells of a row, in its dialogs: by table.
_TOLD: Mapping[str, tuple[str, ...]] = {
    DOCUMENTS.name: tuple(name for name in DOCUMENTS.header if name != "sha256"),
    LEDGER.name: tuple(name for name in LEDGER.header if "sentence" not in name),
}


def content(gathered: Gathered) -> Plain:
    """Give all that the page shows, as plain values of JSON."""
    corpus, strings = gathered.corpus, Strings({"": 0})
    return {
        "documents": sheet(DOCUMENTS, corpus.rows(DOCUMENTS.name)),
        "slogans": sheet(TOP, _top(gathered)),
        "ledger": sheet(LEDGER, gathered.ledger),
        "findings": sheet(FINDINGS, gathered.findings),
        "comparison": _comparison(gathered.comparison),
        "speeches": speeches(corpus, strings),
        "strings": list(strings),
        "told": TOLD,
        "entries": _entries(corpus),
        "manifest": json.loads(gathered.manifest),
    }


def sheet(table: Sheet, rows: Iterable[Row]) -> Plain:
    """Give a table: its name, its columns with their types, and its rows."""
    shown = SHOWN[table.name]
    sent = _TOLD.get(table.name, shown)
    places = [table.place(name) for name in sent]
    return {
        "name": table.name,
        "columns": sent,
        "types": [table.columns[place].dtype.value for place in places],
        "shown": shown,
        "rows": [[row[place] for place in places] for row in rows],
    }


def plain(value: object) -> str | float:
    """Write a value that JSON does not know: exact numbers stay exact.

    Raises:
        TypeError: it is no such value.
    """
    if isinstance(value, Decimal):
        return format(value.normalize(), "f")
    raise TypeError(f"no plain value: {value!r}")


def _top(gathered: Gathered) -> list[Row]:
    canonical, year = SLOGANS.place("canonical"), SLOGANS.place("year")
    years: dict[str, set[int]] = defaultdict(set)
    for row in gathered.corpus.rows(SLOGANS.name):
        if row[year] is not None:
            years[str(row[canonical])].add(int(str(row[year])))
    known = _forms("slogans", gathered.corpus)
    return [
        (
            *top,
            min(years[top.canonical], default=None),
            max(years[top.canonical], default=None),
            known[top.canonical].gloss if top.canonical in known else None,
        )
        for top in gathered.summary.slogans
    ]


def _comparison(comparison: Comparison | None) -> Plain | None:
    if comparison is None:
        return None
    return {
        "years": list(comparison.years),
        "slogans": sheet(DIFF, comparison.slogans.rows),
        "themes": sheet(REORDER, comparison.themes.rows),
        "told": list(comparison.slogans.below),
        "moves": list(comparison.themes.below),
        "undated": list(comparison.undated),
        "redated": list(comparison.redated),
        "contrasts": list(comparison.contrasts),
    }


def _entries(corpus: Corpus) -> Plain:
    """Give the entries of the lexicons behind records, by the name a record gives."""
    slogans, metrics = corpus.rows(SLOGANS.name), corpus.rows(METRICS.name)
    return {
        SLOGANS.name: _told(
            _forms("slogans", corpus),
            _names(SLOGANS, slogans, ("canonical", "variant_of", "rule")),
        ),
        METRICS.name: _told(
            _forms("indicators", corpus), _names(METRICS, metrics, ("metric",))
        ),
    }


def _names(table: Sheet, rows: Sequence[Row], columns: Sequence[str]) -> set[str]:
    places = [table.place(column) for column in columns]
    return {str(row[place]) for row in rows for place in places if row[place]}


def _told(known: Mapping[str, Entry], names: Iterable[str]) -> Plain:
    keys = (
        *("term", "gloss", "since", "until", "source", "variants", "related"),
        *("expands", "units", "better", "themes"),
    )
    return {
        name: {key: value for key in keys if (value := getattr(known[name], key))}
        for name in sorted(names)
        if name in known
    }


def _forms(name: str, corpus: Corpus) -> dict[str, Entry]:
    entries = lexicon.load(name, corpus.settings.additions).entries
    return {form: entry for entry in entries for form in entry.forms}
