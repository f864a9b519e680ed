"""The columns of the page: which are shown, which are told, and what each is called."""

from collections.abc import Mapping

from speechkit.bookkeeping import LEDGER
from speechkit.choices import Language
from speechkit.compare.priorities import REORDER
from speechkit.compare.shift import DIFF
from speechkit.inspection import FINDINGS
from speechkit.labels import labels_in
from speechkit.patterns import pattern
from speechkit.tables import DOCUMENTS, METRICS, SLOGANS, DType, Field, Sheet
from speechkit.tables.lexicons import ENTRIES

TOP = Sheet(
    "top-slogans",
    "Each slogan of the corpus with how often and when it is said.",
    (
        Field("canonical", DType.TEXT, "The usual form."),
        Field("class", DType.TEXT, "Class of the annotation guide."),
        Field("count", DType.INTEGER, "Occurrences."),
        Field("documents", DType.INTEGER, "Documents that hold it."),
        Field("first_year", DType.INTEGER, "First year that a speech with it claims."),
        Field("last_year", DType.INTEGER, "Last year of them."),
        Field("gloss", DType.TEXT, "English rendering, where the lexicon has one."),
    ),
    brief=(
        *("canonical", "class", "count", "documents"),
        *("first_year", "last_year", "gloss"),
    ),
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
#: All that a table brings along, for dialogs, where that is more than is shown.
SENT: Mapping[str, tuple[str, ...]] = {
    DOCUMENTS.name: tuple(name for name in DOCUMENTS.header if name != "sha256"),
    LEDGER.name: tuple(name for name in LEDGER.header if "sentence" not in name),
}
#: What the page tells of an entry: the column that names it, and its field.
OF_ENTRIES: Mapping[str, str] = {
    **{name: name for name in ENTRIES.header if name not in {"lexicon", "class"}},
    "unit": "units",
    "better": "better",
}
#: The tables whose columns the page names.
HEADED = (
    *(DOCUMENTS, TOP, LEDGER, DIFF, REORDER, FINDINGS, SLOGANS, METRICS, ENTRIES),
)
_SIDE = pattern(r"_([ab])$")


def heads(language: Language) -> dict[str, dict[str, str]]:
    """Give what each column is called in a language, by table."""
    labels = labels_in(language)
    return {
        table.name: {
            name: _readable(labels.column(table, name))
            for name in (*table.header, *(OF_ENTRIES if table is ENTRIES else ()))
        }
        for table in HEADED
    }


def abouts(table: Sheet) -> dict[str, str]:
    """Give what each column of a table holds, in a sentence."""
    return {column.name: column.about for column in table.columns}


def _readable(name: str) -> str:
    """Write a name as words: `rate_a` as rate A."""
    return _SIDE.sub(lambda side: f" {side[1].upper()}", name).replace("_", " ")
