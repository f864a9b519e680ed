"""The entries of the lexicons behind what was found, as the page tells them."""

from collections.abc import Mapping, Sequence

from speechkit import lexicon
from speechkit.corpus import Corpus
from speechkit.lexicon import Entry
from speechkit.report.columns import OF_ENTRIES
from speechkit.report.speeches import Plain
from speechkit.tables import METRICS, SLOGANS, Table

#: The lexicon of each table, and the columns of a record that can name an entry.
_NAMED_BY: Mapping[str, tuple[str, Table, tuple[str, ...]]] = {
    SLOGANS.name: ("slogans", SLOGANS, ("canonical", "variant_of", "rule")),
    METRICS.name: ("indicators", METRICS, ("metric",)),
}


def entries(corpus: Corpus) -> Plain:
    """Give the entries behind records, by table and by the name that a record gives."""
    themes = lexicon.load("themes", corpus.settings.additions).entries
    # An entry names its themes by their glosses.
    terms = {theme.gloss: theme.term for theme in themes}
    found = {}
    for table, (name, of, columns) in _NAMED_BY.items():
        known = entries_by_form(name, corpus)
        found[table] = {
            form: _told(known[form], terms)
            for form in _forms(of, corpus, columns)
            if form in known
        }
    return found


def entries_by_form(name: str, corpus: Corpus) -> dict[str, Entry]:
    """Give each form of a lexicon with its entry."""
    known = lexicon.load(name, corpus.settings.additions).entries
    return {form: entry for entry in known for form in entry.forms}


def _forms(table: Table, corpus: Corpus, columns: Sequence[str]) -> list[str]:
    places = [table.place(column) for column in columns]
    rows = corpus.rows(table.name)
    return sorted({str(row[place]) for row in rows for place in places if row[place]})


def _told(entry: Entry, terms: Mapping[str, str]) -> Plain:
    told = {name: getattr(entry, field) for name, field in OF_ENTRIES.items()}
    told["themes"] = [terms[theme] for theme in entry.themes]
    return {name: value for name, value in told.items() if value}
