"""The wordings of a slogan that depart from its usual form, year by year."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from speechkit.lexicon import fold
from speechkit.model import Document
from speechkit.patterns import pattern
from speechkit.pipeline import Depth
from speechkit.tables import DType, Field, Row, Sheet

WORDINGS = Sheet(
    "wordings",
    "Wordings that depart from the usual form of a slogan, by year.",
    (
        Field("form", DType.TEXT, "The usual form, or the listed one departed from."),
        Field("wording", DType.TEXT, "How it is written, in simplified script."),
        Field("edit", DType.TEXT, "How it departs; 'listed' where the lexicon has it."),
        Field("year", DType.INTEGER, "Year that the documents claim; may be empty."),
        Field("count", DType.INTEGER, "Occurrences."),
        Field("documents", DType.INTEGER, "Documents that hold it."),
        Field("example", DType.TEXT, "Document and raw place of the first one."),
    ),
    brief=("form", "wording", "edit", "year", "count", "documents"),
)
#: Marks that writers put in or leave out at will.
_MARKS = pattern(r"[\s“”‘’「」『』\"'、·]")


@dataclass(frozen=True, slots=True)
class Wordings:
    """The question for each slogan of a document that departs from its usual form.

    What differs in punctuation alone is no departure.
    """

    name: str = "wordings"
    depth: Depth = Depth.SLOGANS

    def rows(self, doc: Document) -> list[Row]:
        """Give form, wording, edit, year, document, start and end of each."""
        rows: list[Row] = []
        for slogan in doc.slogans:
            form = slogan.variant_of or slogan.canonical
            wording = doc.reading.clean(slogan.span)
            if _bare(wording) != _bare(form):
                said = (form, wording, slogan.edit or "listed", doc.year)
                rows.append((*said, doc.id, slogan.span.start, slogan.span.end))
        return rows


def wording_rows(found: Iterable[Row]) -> list[Row]:
    """Group occurrences by form, wording and year."""
    groups: dict[tuple[str, str, str, int], list[Row]] = defaultdict(list)
    for row in found:
        form, wording, edit, year = row[:4]
        known = year if isinstance(year, int) else 0
        groups[str(form), str(wording), str(edit), known].append(row)
    return [_row(groups[key]) for key in sorted(groups)]


def _bare(words: str) -> str:
    return _MARKS.sub("", fold(words))


def _row(rows: list[Row]) -> Row:
    said, (document, start, end) = rows[0][:4], rows[0][4:]
    holders = {row[4] for row in rows}
    return (*said, len(rows), len(holders), f"{document}:{start}-{end}")
