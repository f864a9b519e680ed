"""The tables of the lexicons themselves."""

from collections.abc import Iterable

from speechkit.lexicon import SCHEMAS, Entry, shipped
from speechkit.tables.columns import DType, Field, Row, Sheet

LEXICONS = Sheet(
    "lexicons",
    "Each lexicon that is shipped.",
    (
        Field("lexicon", DType.TEXT, "Its name."),
        Field("entries", DType.INTEGER, "Entries in it."),
        Field("forms", DType.INTEGER, "Forms in which they are found."),
        Field("classes", DType.TEXT, "Classes of its entries."),
    ),
    brief=("lexicon", "entries", "forms", "classes"),
)
ENTRIES = Sheet(
    "entries",
    "Entries of the lexicons.",
    (
        Field("lexicon", DType.TEXT, "Lexicon that holds it."),
        Field("term", DType.TEXT, "The usual form."),
        Field("class", DType.TEXT, "Class of the lexicon."),
        Field("gloss", DType.TEXT, "English rendering."),
        Field("since", DType.TEXT, "First year of use."),
        Field("until", DType.TEXT, "Last year of use."),
        Field("source", DType.TEXT, "Document or meeting that set it."),
        Field("variants", DType.TEXT, "Other ways to write it, joined by ' | '."),
        Field("related", DType.TEXT, "Formulations akin to it, joined by ' | '."),
        Field("expands", DType.TEXT, "What an abbreviation counts, joined by ' | '."),
        Field("themes", DType.TEXT, "Themes, joined by ' | '."),
    ),
    brief=("lexicon", "term", "class", "since", "gloss"),
)


def lexicon_rows() -> list[Row]:
    """Give the rows of the table of lexicons."""
    rows: list[Row] = []
    for name in SCHEMAS:
        entries = shipped(name)
        classes = sorted({entry.class_ for entry in entries} - {""})
        forms = sum(len(entry.forms) for entry in entries)
        rows.append((name, len(entries), forms, " ".join(classes)))
    return rows


def entry_rows(name: str, entries: Iterable[Entry]) -> list[Row]:
    """Give the rows of the table of entries for entries of one lexicon."""
    return [
        (
            name,
            entry.term,
            entry.class_,
            entry.gloss,
            entry.since,
            entry.until,
            entry.source,
            " | ".join(entry.variants),
            " | ".join(entry.related),
            " | ".join(entry.expands),
            " | ".join(entry.themes),
        )
        for entry in entries
    ]
