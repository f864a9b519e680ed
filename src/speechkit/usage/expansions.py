"""What number shorthands stand for, where a corpus spells them out."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from speechkit.lexicon import Entry, fold
from speechkit.tables import SLOGANS, DType, Field, Row, Sheet

EXPANSIONS = Sheet(
    "expansions",
    "Each shorthand with what it is spelled out as, rival readings apart.",
    (
        Field("shorthand", DType.TEXT, "The shorthand in its usual form."),
        Field("rivals", DType.INTEGER, "How many readings it has in this corpus."),
        Field("expansion", DType.TEXT, "Its items, joined by ' | '."),
        Field("listed", DType.BOOLEAN, "Whether the lexicon gives these items too."),
        Field("count", DType.INTEGER, "Occurrences in the documents that say so."),
        Field("documents", DType.INTEGER, "Those documents."),
        Field("organizations", DType.TEXT, "The bodies that say so, joined by ' | '."),
        Field("first_year", DType.INTEGER, "First year in which one says so."),
        Field("last_year", DType.INTEGER, "Last one."),
        Field("example", DType.TEXT, "Document and raw place of the first occurrence."),
    ),
    brief=("shorthand", "rivals", "expansion", "documents", "first_year", "last_year"),
)
_PLACES = {name: SLOGANS.place(name) for name in SLOGANS.header}


def expansion_rows(slogans: Iterable[Row], entries: Iterable[Entry]) -> list[Row]:
    """Group what documents spell out by shorthand and by what the items are.

    Two that name the same items in another order are one reading.
    """
    listed = {
        (form, _key(entry.expands))
        for entry in entries
        if entry.expands
        for form in (entry.term, *entry.related)
    }
    groups: dict[tuple[str, frozenset[str]], list[Row]] = defaultdict(list)
    for row in slogans:
        if row[_PLACES["expansion"]]:
            items = str(row[_PLACES["expansion"]]).split(" | ")
            groups[str(row[_PLACES["canonical"]]), _key(items)].append(row)
    rivals = Counter(shorthand for shorthand, _ in groups)
    found = [
        _row(rows, rivals[key[0]], is_listed=key in listed)
        for key, rows in groups.items()
    ]
    return sorted(found, key=lambda row: (str(row[0]), -int(str(row[5])), str(row[2])))


def _key(items: Sequence[str]) -> frozenset[str]:
    return frozenset(map(fold, items))


def _row(rows: list[Row], rivals: int, *, is_listed: bool) -> Row:
    cells = [{name: row[place] for name, place in _PLACES.items()} for row in rows]
    years = [cell["year"] for cell in cells if isinstance(cell["year"], int)]
    bodies = sorted(
        {str(cell["organization"]) for cell in cells if cell["organization"]}
    )
    first = cells[0]
    return (
        first["canonical"],
        rivals,
        first["expansion"],
        is_listed,
        len(rows),
        len({cell["document"] for cell in cells}),
        " | ".join(bodies) or None,
        min(years, default=None),
        max(years, default=None),
        f"{first['document']}:{first['start']}-{first['end']}",
    )
