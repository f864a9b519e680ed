"""Shingles: every run of a few signs as one number, so that arrays compare texts."""

from dataclasses import dataclass
from typing import Self

import numpy as np
import numpy.typing as npt

from speechkit.kinship.blanking import BLANKS, FORMULA

Numbers = npt.NDArray[np.uint64]
Places = npt.NDArray[np.int64]
#: Signs of a shingle: the shortest wording that is looked for elsewhere.
SIZE = 10
#: A shingle with fewer signs of its own is a formula with blanks.
_OWN = 7
_BASE, _MIX = np.uint64(0x9E3779B97F4A7C15), np.uint64(0xD6E8FEB86659FD93)
_FIRST_BLANK, _LAST_BLANK = ord(min(BLANKS)), ord(FORMULA)


@dataclass(frozen=True, slots=True, eq=False)
class Shingles:
    """The signs of a speech, ready to be compared.

    `own` counts, at each place, the signs before it that are no blanks. `hashes`
    are those of the shingles that stand in the speech once, in order of their
    hash; `places` tells where each begins.
    """

    signs: str
    own: Places
    hashes: Numbers
    places: Places

    @classmethod
    def of(cls, signs: str) -> Self:
        """Cut signs into shingles, each beginning one sign behind the last."""
        codes = np.frombuffer(signs.encode("utf-32-le", "surrogatepass"), dtype="<u4")
        is_own = (codes < _FIRST_BLANK) | (codes > _LAST_BLANK)
        own = np.concatenate(([0], np.cumsum(is_own, dtype=np.int64)))
        count = max(0, len(codes) - SIZE + 1)
        hashes = np.zeros(count, dtype=np.uint64)
        for offset in range(SIZE):
            # Unsigned numbers wrap around, which is what a hash wants.
            hashes = hashes * _BASE + codes[offset : offset + count]
        hashes = (hashes ^ (hashes >> np.uint64(32))) * _MIX
        hashes ^= hashes >> np.uint64(29)
        rich = np.flatnonzero(own[SIZE : SIZE + count] - own[:count] >= _OWN)
        values, first, counts = np.unique(
            hashes[rich], return_index=True, return_counts=True
        )
        once = counts == 1
        return cls(signs, own, values[once], rich[first[once]].astype(np.int64))

    @property
    def size(self) -> int:
        """Count the signs that are no blanks."""
        return int(self.own[-1])

    def own_within(self, start: int, end: int) -> int:
        """Count the signs within a range that are no blanks."""
        return int(self.own[end] - self.own[start])
