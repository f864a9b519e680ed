"""What becomes of an item: when it appears, how it is written, who leaves it out."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from speechkit.compare.members import Member
from speechkit.corpus import Readable
from speechkit.model import Document
from speechkit.pipeline import Depth
from speechkit.tables import DOCUMENTS, DType, Field, Row

#: How often each item occurs in each document.
Counts: TypeAlias = Mapping[str, Mapping[str, int]]
#: In fewer documents it tells nothing that one of them leaves an item out.
_LEAST = 5

HISTORY = (
    Field(
        "first",
        DType.INTEGER,
        "First year of all documents with it, no re-dated ones.",
    ),
    Field("last", DType.INTEGER, "Last year of them."),
    Field("form_a", DType.TEXT, "How side A writes a slogan most often."),
    Field("form_b", DType.TEXT, "How side B writes it."),
    Field("absent_a", DType.TEXT, "The only document of side A without it, of 5 up."),
    Field("absent_b", DType.TEXT, "The only document of side B without it."),
)


class History(NamedTuple):
    """The cells of `HISTORY`; what cannot be told is None."""

    first: int | None = None
    last: int | None = None
    form_a: str | None = None
    form_b: str | None = None
    absent_a: str | None = None
    absent_b: str | None = None


@dataclass(frozen=True, slots=True)
class Forms:
    """The question how each document writes its slogans, in simplified script."""

    name: str = "forms"
    depth: Depth = Depth.SLOGANS

    def rows(self, doc: Document) -> list[Row]:
        """Give document, usual form, form and how often, in order."""
        found = Counter(
            (slogan.canonical, doc.reading.clean(slogan.span)) for slogan in doc.slogans
        )
        return [(doc.id, *pair, times) for pair, times in sorted(found.items())]


def histories(
    corpora: Sequence[Readable],
    counts: Sequence[Counts],
    members: Sequence[Member],
    *,
    has_forms: bool,
) -> dict[str, History]:
    """Give the history of each item; `corpora` and `counts` are A's and B's.

    `has_forms` tells that the items are slogans, which are written in more ways.
    """
    years: dict[str, set[int]] = defaultdict(set)
    for corpus, held in zip(corpora, counts, strict=True):
        for document, year in _years(corpus).items():
            for item in held.get(document, ()):
                years[item].add(year)
    sides = [[m.document for m in members if m.is_b == is_b] for is_b in (False, True)]
    forms: list[dict[str, str]] = [{}, {}]
    if has_forms:
        forms = [_forms(*side) for side in zip(corpora, sides, strict=True)]
    absent = [_absent(held, side) for held, side in zip(counts, sides, strict=True)]
    items = {i for held in counts for one in held.values() for i in one}
    return {
        item: History(
            min(years[item], default=None),
            max(years[item], default=None),
            *(form.get(item) for form in forms),
            *(lack.get(item) for lack in absent),
        )
        for item in items
    }


def told(rows: Sequence[tuple[str, History]]) -> Iterator[str]:
    """Tell of new spellings, and of what one document alone leaves out."""
    for item, history in rows:
        a, b = history.form_a, history.form_b
        if a and b and a != b:
            yield f"{item}: A mostly writes {a}, B {b}."
    for letter in "ab":
        lacking: dict[str, list[str]] = defaultdict(list)
        for item, history in rows:
            if document := getattr(history, f"absent_{letter}"):
                lacking[document].append(item)
        for document, items in sorted(lacking.items()):
            listed = "、".join(items)
            yield f"Expected but missing in {document} ({letter.upper()}): {listed}."


def _years(corpus: Readable) -> dict[str, int]:
    """Give the years of documents, those aside whose year is not that of the text."""
    year, anachronism = DOCUMENTS.place("year"), DOCUMENTS.place("anachronism")
    return {
        str(row[0]): int(str(row[year]))
        for row in corpus.rows("documents")
        if row[year] is not None and row[anachronism] is not True
    }


def _forms(corpus: Readable, documents: Sequence[str]) -> dict[str, str]:
    """Give the most frequent spelling of each slogan; of equals, the first by name."""
    taken = set(documents)
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for document, item, form, times in corpus.rows(Forms().name):
        if document in taken:
            found[str(item)][str(form)] += int(str(times))
    return {
        item: min(forms, key=lambda form: (-forms[form], form))
        for item, forms in found.items()
    }


def _absent(counts: Counts, documents: Sequence[str]) -> dict[str, str]:
    """Name for each item the one document without it, if it is but one."""
    if len(documents) < _LEAST:
        return {}
    holding: dict[str, set[str]] = defaultdict(set)
    for document in documents:
        for item in counts.get(document, ()):
            holding[item].add(document)
    return {
        item: next(iter(set(documents) - held))
        for item, held in holding.items()
        if len(held) == len(documents) - 1
    }
