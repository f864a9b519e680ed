"""Families: speeches that come from one template."""

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from speechkit.kinship.alignment import align
from speechkit.kinship.candidates import candidates, prints_of
from speechkit.kinship.formulas import formulas_of, sample, without
from speechkit.kinship.passages import Alignment, Pair
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
#: Gives the signs of a speech by its place among all.
Signs: TypeAlias = Callable[[int], str]


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


def shared_pairs(names: Sequence[str], signs: Signs) -> Iterator[Pair]:
    """Compare the speeches of a corpus, given by their names, the oldest first.

    The pairs come in the order of the speeches' age. They are looked at twice: what
    speeches share that are no kin at the first look is a formula at the second.
    No more than some speeches are in memory at a time.
    """
    earlier, later, formulas = _first_look(len(names), signs)
    bare = Speeches(signs, formulas)
    for a, b in zip(earlier, later, strict=True):
        if alignment := _kept(bare, a, b):
            yield Pair(names[b], names[a], alignment)


def _first_look(count: int, signs: Signs) -> tuple["array[int]", "array[int]", Numbers]:
    """Find the pairs that share passages, or formulas, and what is a formula."""
    speeches = Speeches(signs)
    earlier, later = array("q"), array("q")
    kin = _Kin()
    for a, b in candidates(map(prints_of, map(speeches.read, range(count)))):
        if alignment := _kept(speeches, a, b):
            earlier.append(a)
            later.append(b)
            if alignment.share >= KIN:
                kin.join(a, b)
    family = kin.families()
    unrelated = array("q", (n for n in range(count) if family.get(n, n) == n))
    return earlier, later, formulas_of(map(speeches.read, sample(unrelated)))


class Speeches:
    """The shingles of speeches, made when asked for; the last ones stay at hand."""

    def __init__(self, signs: Signs, formulas: Numbers | None = None) -> None:
        self._signs, self._formulas = signs, formulas
        self._at_hand = lru_cache(_AT_HAND)(self.read)

    def read(self, place: int) -> Shingles:
        """Give the shingles of a speech, its formulas made blank."""
        speech = Shingles.of(self._signs(place))
        if self._formulas is None:
            return speech
        return without(speech, self._formulas)

    def __getitem__(self, place: int) -> Shingles:
        return self._at_hand(place)


def _kept(speeches: Speeches, earlier: int, later: int) -> Alignment | None:
    """Align two speeches, and keep what they share if it is enough."""
    alignment = align(speeches[later], speeches[earlier])
    if alignment.share < _SHARED or alignment.longest < _LONG:
        return None
    return alignment


def families(pairs: Iterable[Pair]) -> dict[str, str]:
    """Give each speech that has kin its family, named after the oldest member.

    The pairs come as they are found: in the order of the age of the earlier speech.
    So the oldest of a family is the first of its members to be the earlier one.
    """
    kin = [(p.earlier, p.later) for p in pairs if p.alignment.share >= KIN]
    names = [*dict.fromkeys((*(a for a, _ in kin), *(b for _, b in kin)))]
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
