"""How two sides could have come out by chance: splits and draws of whole units."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, product
from math import comb
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from speechkit.compare.measures import Floats
from speechkit.compare.sample import Sample

Bools: TypeAlias = npt.NDArray[np.bool_]
#: A test speaks of a difference at this level of error, before adjustment.
LEVEL = 0.05
#: Fewer units on a side cannot stand for a year: no test is made.
LEAST_UNITS = 5
#: Up to so many splits all are looked at, none is drawn.
_ALL = 10_000


@dataclass(frozen=True, slots=True)
class Design:
    """Rows of pooled units, their sides, and what may change places.

    Without pairs any unit could have stood on either side. With pairs each unit is
    a body that speaks on both, and only its own two sides may change places.
    """

    is_b: Bools
    is_paired: bool = False

    @classmethod
    def of(cls, pooled: Sample, *, is_paired: bool = False) -> "Design":
        """Read the design off a sample of one row for each unit of each side."""
        return cls(pooled.is_b, is_paired)

    @property
    def units_a(self) -> int:
        """The number of units on side A."""
        return int((~self.is_b).sum())

    @property
    def units_b(self) -> int:
        """The number of units on side B."""
        return int(self.is_b.sum())

    @property
    def possible(self) -> int:
        """The number of ways in which the sides could have come out."""
        if self.is_paired:
            return 1 << self.units_b
        return comb(len(self.is_b), self.units_b)

    @property
    def least(self) -> int | None:
        """Give the least number of units that an item must stand in to be tested.

        In fewer, even standing on one side alone would come by chance too often:
        for the side where that is rarest, in more than 2.5 of 100 splits. None: the
        sides are too small for any test.
        """
        a, b, whole = self.units_a, self.units_b, len(self.is_b)
        if self.is_paired:
            enough = next(n for n in range(2, 99) if 0.5**n <= LEVEL / 2)
            return enough if b >= enough else None
        if min(a, b) < LEAST_UNITS:
            return None
        for held in range(2, whole + 1):
            if min(comb(a, held), comb(b, held)) <= LEVEL / 2 * comb(whole, held):
                return held
        return None

    def all_splits(self) -> Bools | None:
        """Give every split as a row of sides; None if there are too many."""
        if self.possible > _ALL:
            return None
        return np.array(list(self._each_split()), dtype=np.bool_)

    def splits(self, count: int, chance: np.random.Generator) -> Bools:
        """Draw splits at random, each a row that tells which units are on side B."""
        if self.is_paired:
            swapped = chance.random((count, self.units_b)) < 0.5
            # The rows of a pair follow each other: A, then B.
            return np.repeat(swapped, 2, axis=1) ^ self.is_b
        lots = chance.random((count, len(self.is_b)))
        chosen = lots.argpartition(self.units_b - 1, axis=1)[:, : self.units_b]
        drawn = np.zeros(lots.shape, dtype=np.bool_)
        np.put_along_axis(drawn, chosen, values=True, axis=1)
        return drawn

    def draws(self, count: int, chance: np.random.Generator) -> Floats:
        """Draw with replacement within each side: how often each unit is drawn.

        Pairs are drawn whole.
        """
        if self.is_paired:
            times = resampled(self.units_b, count, chance)
            return np.repeat(times, 2, axis=1)
        drawn = np.empty((count, len(self.is_b)))
        for side in (self.is_b, ~self.is_b):
            drawn[:, side] = resampled(int(side.sum()), count, chance)
        return drawn

    def _each_split(self) -> Iterator[Bools]:
        rows = range(len(self.is_b))
        if self.is_paired:
            for swaps in product((False, True), repeat=self.units_b):
                yield np.repeat(np.array(swaps), 2) ^ self.is_b
            return
        for chosen in combinations(rows, self.units_b):
            split = np.zeros(len(self.is_b), dtype=np.bool_)
            split[list(chosen)] = True
            yield split


def resampled(units: int, count: int, chance: np.random.Generator) -> Floats:
    """Draw as many units as there are with replacement: how often each is drawn."""
    even = np.full(units, 1 / units)
    return chance.multinomial(units, even, size=count).astype(np.float64)
