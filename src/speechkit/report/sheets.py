"""The tables of the page, each with the columns that are shown."""

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from decimal import Decimal

from speechkit.bookkeeping import LEDGER
from speechkit.choices import Language
from speechkit.compare.priorities import REORDER
from speechkit.compare.shift import DIFF
from speechkit.inspection import FINDINGS
from speechkit.report.columns import HEADED, SENT, SHOWN, TOP, abouts, heads
from speechkit.report.entries import entries, entries_by_form
from speechkit.report.figures import Panels
from speechkit.report.gathering import Comparison, Gathered
from speechkit.report.speeches import TOLD, Plain, Strings, speeches
from speechkit.tables import DOCUMENTS, SLOGANS, Row, Sheet


def content(gathered: Gathered, charts: Sequence[Panels]) -> Plain:
    """Give what the page tells of a corpus, as plain values of JSON.

    Charts are those of each comparison.
    """
    corpus, strings = gathered.corpus, Strings({"": 0})
    return {
        "documents": sheet(DOCUMENTS, corpus.rows(DOCUMENTS.name)),
        "slogans": sheet(TOP, _top(gathered)),
        "ledger": sheet(LEDGER, gathered.ledger),
        "findings": sheet(FINDINGS, gathered.findings),
        "comparisons": [
            _comparison(comparison, drawn)
            for comparison, drawn in zip(gathered.comparisons, charts, strict=True)
        ],
        "speeches": speeches(corpus, strings),
        "strings": list(strings),
        "told": TOLD,
        "entries": entries(corpus),
        "heads": {language: heads(language) for language in Language},
        "abouts": {table.name: abouts(table) for table in HEADED},
        "manifest": _filled(json.loads(gathered.manifest)),
    }


def sheet(table: Sheet, rows: Iterable[Row]) -> Plain:
    """Give a table: its name, its columns with their types, and its rows."""
    shown = SHOWN[table.name]
    sent = SENT.get(table.name, shown)
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


def _filled(manifest: Plain) -> Plain:
    """Leave out what a manifest has nothing to tell of."""
    return {name: told for name, told in manifest.items() if told}


def _top(gathered: Gathered) -> list[Row]:
    canonical, year = SLOGANS.place("canonical"), SLOGANS.place("year")
    years: dict[str, set[int]] = defaultdict(set)
    for row in gathered.corpus.rows(SLOGANS.name):
        if row[year] is not None:
            years[str(row[canonical])].add(int(str(row[year])))
    known = entries_by_form("slogans", gathered.corpus)
    return [
        (
            *top,
            min(years[top.canonical], default=None),
            max(years[top.canonical], default=None),
            known[top.canonical].gloss if top.canonical in known else None,
        )
        for top in gathered.summary.slogans
    ]


def _comparison(comparison: Comparison, charts: Panels) -> Plain:
    return {
        "years": list(comparison.years),
        "slogans": sheet(DIFF, comparison.slogans.rows),
        "themes": sheet(REORDER, comparison.themes.rows),
        "told": list(comparison.slogans.below),
        "moves": list(comparison.themes.below),
        "undated": list(comparison.undated),
        "redated": list(comparison.redated),
        "contrasts": list(comparison.contrasts),
        "charts": charts,
    }
