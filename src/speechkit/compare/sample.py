"""What is compared: documents of two sides and what is counted in each."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Self

import numpy as np
import numpy.typing as npt
from scipy.sparse import csc_array, csr_array

from speechkit.compare.measures import Floats


class Observation(NamedTuple):
    """One document of a comparison.

    `size` is its text in characters, white space left out; `unit` names what is
    drawn as one when chance is measured: its family of near-copies, or itself.
    """

    document: str
    is_b: bool
    size: int
    unit: str
    items: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Sample:
    """The documents of two sides as numbers.

    `counts` has a row for each document and a column for each item; `sizes` holds
    the characters of each document, `is_b` its side, `units` the number of the unit
    that it belongs to. A unit's documents of one side move as one.
    """

    items: tuple[str, ...]
    counts: csc_array
    sizes: Floats
    is_b: npt.NDArray[np.bool_]
    units: npt.NDArray[np.int64]

    @classmethod
    def of(cls, observations: Sequence[Observation]) -> Self:
        """Put documents into numbers; items are in the order of their names."""
        items = sorted({item for one in observations for item in one.items})
        place = {item: column for column, item in enumerate(items)}
        units = {
            name: n for n, name in enumerate(sorted({one.unit for one in observations}))
        }
        cells = [
            (row, place[item], count)
            for row, one in enumerate(observations)
            for item, count in one.items.items()
        ]
        rows, columns, values = zip(*cells, strict=True) if cells else ((), (), ())
        shape = (len(observations), len(items))
        at = np.array(rows, dtype=np.int64), np.array(columns, dtype=np.int64)
        return cls(
            tuple(items),
            csc_array((np.array(values, dtype=np.float64), at), shape=shape),
            np.array([one.size for one in observations], dtype=np.float64),
            np.array([one.is_b for one in observations], dtype=np.bool_),
            np.array([units[one.unit] for one in observations], dtype=np.int64),
        )

    def side(self, *, b: bool) -> "Sample":
        """Give the documents of one side."""
        return self.rows(np.flatnonzero(self.is_b == b))

    def rows(self, rows: npt.NDArray[np.int64]) -> "Sample":
        """Give some of the documents."""
        kept = csc_array(self.counts.tocsr()[rows])
        parts = (self.sizes[rows], self.is_b[rows], self.units[rows])
        return Sample(self.items, kept, *parts)

    def columns(self, columns: Iterable[int]) -> "Sample":
        """Give the same documents with some of the items."""
        chosen = list(columns)
        items = tuple(self.items[column] for column in chosen)
        kept = csc_array(self.counts[:, chosen])
        return Sample(items, kept, self.sizes, self.is_b, self.units)

    @property
    def totals(self) -> Floats:
        """How often each item occurs."""
        return np.asarray(self.counts.sum(axis=0), dtype=np.float64).reshape(-1)

    @property
    def spread(self) -> npt.NDArray[np.int64]:
        """The number of documents that hold each item."""
        return np.asarray(np.diff(self.counts.indptr), dtype=np.int64)

    @property
    def size(self) -> float:
        """The characters of all documents."""
        return float(self.sizes.sum())

    @property
    def width(self) -> int:
        """The number of units."""
        return len(np.unique(self.units))

    def pooled(self) -> "Sample":
        """Give one row for each unit of each side: its documents taken together."""
        keys = self.units * 2 + self.is_b
        distinct, unit_of = np.unique(keys, return_inverse=True)
        ones = np.ones(len(keys))
        gather = csr_array(
            (ones, (unit_of, np.arange(len(keys)))), shape=(len(distinct), len(keys))
        )
        counts = csc_array(gather @ self.counts)
        counts.eliminate_zeros()
        return Sample(
            self.items,
            counts,
            np.asarray(gather @ self.sizes),
            np.asarray(distinct % 2 == 1),
            distinct // 2,
        )
