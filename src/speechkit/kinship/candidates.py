"""Which speeches may share a passage, without comparing each with each.

A print is a shingle whose hash is a multiple of a number (Manber 1994): the same
choice in every speech, so that a shared passage gives shared prints. Sorting all
prints of a corpus once brings the speeches that hold one beside each other; of a
large corpus they are sorted a part at a time, and wait on disk.
"""

import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from speechkit.kinship.shingles import Numbers, Shingles

#: One shingle in so many is a print.
_EACH = np.uint64(8)
#: So many prints must be shared.
_LEAST = 4
#: Of a print that more speeches hold, each holder meets only the next few: a
#: template with a thousand copies stays one family at the cost of a chain.
_CROWD, _NEXT = 32, 4
#: So many prints, or pairs of speeches, are sorted at a time.
_AT_ONCE = 1 << 18
#: Parts of what waits on disk: 2 ** 8, told by the first bits of a hash.
_BITS = np.uint64(8)
_PARTS = 1 << int(_BITS)

#: Two numbers a line: a print and its holder, or a pair of speeches and a count.
Lines: TypeAlias = npt.NDArray[np.uint64]


def prints_of(speech: Shingles) -> Numbers:
    """Give the prints of a speech, in order."""
    chosen: Numbers = speech.hashes[speech.hashes % _EACH == 0]
    return chosen


def candidates(prints: Iterable[Numbers]) -> Iterator[tuple[int, int]]:
    """Give the pairs of speeches that share prints, by their places, in order.

    Time grows with the number of prints, not with that of the pairs.
    """
    with tempfile.TemporaryDirectory() as folder:
        held, pairs = (_Lines(Path(folder, name)) for name in ("prints", "pairs"))
        for holder, chosen in enumerate(prints):
            held.add(chosen, np.full(len(chosen), holder, np.uint64))
        for lines in held.parts():
            keys, counts = _counted(_meetings(lines[:, 0], lines[:, 1]))
            pairs.add(keys, counts)
        found = [_enough(lines) for lines in pairs.parts()]
    keys = np.sort(np.concatenate([*found, np.zeros(0, np.uint64)]))
    for key in keys:
        yield divmod(int(key), 1 << 32)


class _Lines:
    """Lines of two numbers; those with the same first one come in the same part.

    So many as are sorted at once stay in memory, in one part; more wait on disk.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._kept: list[Lines] = []
        self._size = 0

    def add(self, first: Numbers, second: Numbers) -> None:
        """Add lines."""
        self._kept.append(np.column_stack((first, second)))
        self._size += len(first)
        if self._size > _AT_ONCE:
            self._write()

    def parts(self) -> Iterator[Lines]:
        """Give all lines, a part at a time."""
        if not self._folder.exists():
            yield np.concatenate([*self._kept, np.zeros((0, 2), np.uint64)])
            return
        self._write()
        for path in sorted(self._folder.iterdir()):
            yield np.fromfile(path, np.uint64).reshape(-1, 2)

    def _write(self) -> None:
        self._folder.mkdir(exist_ok=True)
        lines = np.concatenate([*self._kept, np.zeros((0, 2), np.uint64)])
        self._kept, self._size = [], 0
        # Neither prints nor pairs are spread evenly over their first bits.
        mixed = lines[:, 0] * np.uint64(0x9E3779B97F4A7C15)
        part = mixed >> (np.uint64(64) - _BITS)
        lines = lines[np.argsort(part, kind="stable")]
        ends = np.cumsum(np.bincount(part.astype(np.int64), minlength=_PARTS))
        for number, some in enumerate(np.split(lines, ends[:-1])):
            with Path(self._folder, f"{number:03}").open("ab") as stream:
                some.tofile(stream)


def _meetings(prints: Numbers, holders: Numbers) -> Lines:
    """Give each pair of speeches once for each print that both hold."""
    order = np.lexsort((holders, prints))
    prints, holders = prints[order], holders[order]
    starts = np.flatnonzero(np.concatenate(([True], prints[1:] != prints[:-1])))
    sizes = np.diff(np.append(starts, len(prints)))
    reach = np.repeat(np.where(sizes > _CROWD, _NEXT, sizes - 1), sizes)
    left = np.repeat(starts + sizes, sizes) - np.arange(len(prints)) - 1
    found = [np.zeros((0, 2), np.uint64)]
    for step in range(1, _CROWD):
        first = np.flatnonzero((step <= reach) & (step <= left))
        found.append(np.column_stack((holders[first], holders[first + step])))
    return np.concatenate(found)


def _counted(pairs: Lines) -> tuple[Numbers, Numbers]:
    """Write each pair as one number, with the times that it is there."""
    keys, counts = np.unique(
        pairs[:, 0] << np.uint64(32) | pairs[:, 1], return_counts=True
    )
    return keys, counts.astype(np.uint64)


def _enough(lines: Lines) -> Numbers:
    """Give the pairs that are there often enough, over all parts of the prints."""
    keys, places = np.unique(lines[:, 0], return_inverse=True)
    counts = np.bincount(places.ravel(), lines[:, 1], minlength=len(keys))
    return keys[counts >= _LEAST]
