"""Which speeches may share a passage, without comparing each with each.

A print is a shingle whose hash is a multiple of a number (Manber 1994): the same
choice in every speech, so that a shared passage gives shared prints. Sorting all
prints of a corpus once brings the speeches that hold one beside each other.
"""

from collections.abc import Sequence

import numpy as np

from speechkit.kinship.shingles import Numbers, Places, Shingles

#: One shingle in so many is a print.
_EACH = np.uint64(8)
#: So many prints must be shared.
_LEAST = 4
#: Of a print that more speeches hold, each holder meets only the next few: a
#: template with a thousand copies stays one family at the cost of a chain.
_CROWD, _NEXT = 32, 4


def candidates(speeches: Sequence[Shingles]) -> list[tuple[int, int]]:
    """Give the pairs that share prints, by their places, each pair in order.

    Time grows with the number of prints, not with that of the pairs.
    """
    chosen = [speech.hashes[speech.hashes % _EACH == 0] for speech in speeches]
    holders = np.repeat(np.arange(len(chosen)), [len(prints) for prints in chosen])
    pairs = _meetings(np.concatenate([*chosen, np.zeros(0, np.uint64)]), holders)
    if not len(pairs):
        return []
    keys, counts = np.unique(
        pairs[:, 0] * len(speeches) + pairs[:, 1], return_counts=True
    )
    return [divmod(int(key), len(speeches)) for key in keys[counts >= _LEAST]]


def _meetings(prints: Numbers, holders: Places) -> Places:
    """Give each pair of speeches once for each print that both hold."""
    order = np.lexsort((holders, prints))
    prints, holders = prints[order], holders[order]
    starts = np.flatnonzero(np.concatenate(([True], prints[1:] != prints[:-1])))
    sizes = np.diff(np.append(starts, len(prints)))
    reach = np.repeat(np.where(sizes > _CROWD, _NEXT, sizes - 1), sizes)
    left = np.repeat(starts + sizes, sizes) - np.arange(len(prints)) - 1
    found = [np.zeros((0, 2), np.int64)]
    for step in range(1, _CROWD):
        first = np.flatnonzero((step <= reach) & (step <= left))
        found.append(np.column_stack((holders[first], holders[first + step])))
    return np.concatenate(found)
