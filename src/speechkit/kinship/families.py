"""Families: speeches that come from one template."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from speechkit.kinship.alignment import align
from speechkit.kinship.candidates import candidates
from speechkit.kinship.formulas import formulas_of, without
from speechkit.kinship.passages import Pair
from speechkit.kinship.shingles import Shingles
from speechkit.tables import DOCUMENTS, Row

#: Two speeches share passages where one has so much of its text in the other, and
#: one passage of so many signs: anything less is what the genre says anyway.
_SHARED, _LONG = 0.1, 40
#: Speeches are kin from this share on.
KIN = 0.2
_NEVER = 9999


class Age(NamedTuple):
    """What tells which of two speeches is the older; the smaller is.

    A claimed year counts where the text can have been written then; elsewhere the
    nearest year of its period does. The name decides between equals; the day of an
    upload says nothing.
    """

    written: int
    document: str

    @classmethod
    def of(
        cls, document: str, year: int | None, first: int | None, last: int | None
    ) -> "Age":
        """Weigh the years that a text claims and betrays; None where it does not."""
        claimed = year or first or last or _NEVER
        possible = max(claimed, first or claimed)
        return cls(min(possible, last or possible), document)


def ages_of(documents: Iterable[Row]) -> list[Age]:
    """Read the age of each speech from rows of the table of documents."""
    columns = ("document", "year", "period_first", "period_last")
    places = [DOCUMENTS.place(column) for column in columns]
    found = []
    for row in documents:
        name, *years = (row[place] for place in places)
        year, first, last = (y if isinstance(y, int) else None for y in years)
        found.append(Age.of(str(name), year, first, last))
    return found


def shared_pairs(signs: Mapping[str, str], ages: Sequence[Age]) -> list[Pair]:
    """Compare the speeches of a corpus, which are given by their signs.

    The pairs come in the order of the speeches' age. They are looked at twice: what
    speeches share that are no kin at the first look is a formula at the second.
    """
    speeches = {age.document: Shingles.of(signs[age.document]) for age in sorted(ages)}
    names = [*speeches]
    found = _kept(
        ((names[a], names[b]) for a, b in candidates([*speeches.values()])), speeches
    )
    family = families(found, ages)
    unrelated = [
        one for name, one in speeches.items() if family.get(name, name) == name
    ]
    formulas = formulas_of(unrelated)
    again = {name for pair in found for name in (pair.earlier, pair.later)}
    bare = {name: without(speeches[name], formulas) for name in again}
    return _kept(((pair.earlier, pair.later) for pair in found), bare)


def _kept(
    pairs: Iterable[tuple[str, str]], speeches: Mapping[str, Shingles]
) -> list[Pair]:
    """Align pairs, the earlier speech first, and keep those that share enough."""
    aligned = (
        Pair(later, earlier, align(speeches[later], speeches[earlier]))
        for earlier, later in pairs
    )
    return [
        pair
        for pair in aligned
        if pair.alignment.share >= _SHARED and pair.alignment.longest >= _LONG
    ]


def families(pairs: Iterable[Pair], ages: Iterable[Age]) -> dict[str, str]:
    """Give each speech that has kin its family, named after the oldest member."""
    ranks = {age.document: rank for rank, age in enumerate(sorted(ages))}
    above: dict[str, str] = {}
    for pair in pairs:
        if pair.alignment.share < KIN:
            continue
        ends = (_top(pair.earlier, above), _top(pair.later, above))
        oldest, other = sorted(ends, key=ranks.__getitem__)
        above[other] = oldest
    return {name: _top(name, above) for name in sorted(above)}


def _top(name: str, above: dict[str, str]) -> str:
    """Follow a speech to the oldest that it is known to be kin of."""
    while above.setdefault(name, name) != name:
        # Halving the way keeps later walks short.
        above[name] = above[above[name]]
        name = above[name]
    return name
