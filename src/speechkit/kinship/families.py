"""Families: speeches that come from one template."""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from speechkit.kinship.alignment import align
from speechkit.kinship.candidates import candidates, prints_of
from speechkit.kinship.formulas import formulas_of, sample, without
from speechkit.kinship.passages import Pair
from speechkit.kinship.shingles import Numbers, Shingles
from speechkit.tables import DOCUMENTS, Row

#: Two speeches share passages where one has so much of its text in the other, and
#: one passage of so many signs: anything less is what the genre says anyway.
_SHARED, _LONG = 0.1, 40
#: Speeches are kin from this share on.
KIN = 0.2
_NEVER = 9999
#: So many speeches stay in memory while others are aligned with them.
_AT_HAND = 256


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


def shared_pairs(signs: Mapping[str, str], ages: Sequence[Age]) -> Iterator[Pair]:
    """Compare the speeches of a corpus, which are given by their signs.

    The pairs come in the order of the speeches' age. They are looked at twice: what
    speeches share that are no kin at the first look is a formula at the second.
    No more than some speeches are in memory at a time.
    """
    names = [age.document for age in sorted(ages)]
    earlier, later, formulas = _first_look(signs, names)
    bare = Speeches(signs, formulas)
    for a, b in zip(earlier, later, strict=True):
        if pair := _kept(bare, names[a], names[b]):
            yield pair


def _first_look(
    signs: Mapping[str, str], names: Sequence[str]
) -> tuple["array[int]", "array[int]", Numbers]:
    """Find the pairs that share passages, or formulas, and what is a formula."""
    speeches = Speeches(signs)
    earlier, later = array("q"), array("q")
    kin = _Kin()
    for a, b in candidates(prints_of(speeches.read(name)) for name in names):
        if pair := _kept(speeches, names[a], names[b]):
            earlier.append(a)
            later.append(b)
            if pair.alignment.share >= KIN:
                kin.join(a, b)
    family = kin.families()
    unrelated = [name for n, name in enumerate(names) if family.get(n, n) == n]
    return earlier, later, formulas_of(map(speeches.read, sample(unrelated)))


class Speeches:
    """The shingles of speeches, made when asked for; the last ones stay at hand."""

    def __init__(
        self, signs: Mapping[str, str], formulas: Numbers | None = None
    ) -> None:
        self._signs, self._formulas = signs, formulas
        self._at_hand = lru_cache(_AT_HAND)(self.read)

    def read(self, name: str) -> Shingles:
        """Give the shingles of a speech, its formulas made blank."""
        speech = Shingles.of(self._signs[name])
        if self._formulas is None:
            return speech
        return without(speech, self._formulas)

    def __getitem__(self, name: str) -> Shingles:
        return self._at_hand(name)


def _kept(speeches: Speeches, earlier: str, later: str) -> Pair | None:
    """Align two speeches, and keep the pair if they share enough."""
    alignment = align(speeches[later], speeches[earlier])
    if alignment.share < _SHARED or alignment.longest < _LONG:
        return None
    return Pair(later, earlier, alignment)


def families(pairs: Iterable[Pair], ages: Iterable[Age]) -> dict[str, str]:
    """Give each speech that has kin its family, named after the oldest member."""
    kin = [(p.earlier, p.later) for p in pairs if p.alignment.share >= KIN]
    held = {name for pair in kin for name in pair}
    names = [age.document for age in sorted(ages) if age.document in held]
    ranks = {name: rank for rank, name in enumerate(names)}
    found = _Kin()
    for earlier, later in kin:
        found.join(ranks[earlier], ranks[later])
    family = found.families()
    return {name: names[family[ranks[name]]] for name in sorted(names)}


class _Kin:
    """Speeches by the rank of their age, each below one that it is kin of."""

    def __init__(self) -> None:
        self._above: dict[int, int] = {}

    def join(self, one: int, other: int) -> None:
        """Put two speeches, and all their kin, below the oldest of them."""
        oldest, younger = sorted((self._top(one), self._top(other)))
        self._above[younger] = oldest

    def families(self) -> dict[int, int]:
        """Give the oldest kin of each speech that has kin."""
        return {one: self._top(one) for one in self._above}

    def _top(self, one: int) -> int:
        above = self._above
        while above.setdefault(one, one) != one:
            # Halving the way keeps later walks short.
            above[one] = above[above[one]]
            one = above[one]
        return one
