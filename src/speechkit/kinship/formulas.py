"""Formulas of the genre: short wordings that unrelated speeches of a corpus share.

No list can hold them all (下面我讲几点意见, 各级党组织要提高认识…), but a corpus shows
them: they stand in speeches that share nothing else.
"""

from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from speechkit.kinship.blanking import FORMULA
from speechkit.kinship.shingles import SIZE, Numbers, Shingles

#: So many unrelated speeches make a wording a formula.
_SPEECHES = 3
#: A longer wording is a passage, however many have copied it.
_LONGEST = 100
#: So many unrelated speeches are looked at: time must not grow with the corpus.
_SAMPLE = 400


def sample(unrelated: Sequence[int]) -> Sequence[int]:
    """Choose of unrelated speeches those that are looked at."""
    step = -(-len(unrelated) // _SAMPLE) or 1
    return unrelated[::step]


def formulas_of(unrelated: Iterable[Shingles]) -> Numbers:
    """Give the shingles that several unrelated speeches share, in order."""
    chosen = [speech.hashes for speech in unrelated]
    values, counts = np.unique(
        np.concatenate([*chosen, np.zeros(0, np.uint64)]), return_counts=True
    )
    return values[counts >= _SPEECHES]


def without(speech: Shingles, formulas: Numbers) -> Shingles:
    """Make the formulas of a speech blank; each sign keeps its place."""
    is_known = np.isin(speech.hashes, formulas, assume_unique=True)
    places = np.sort(speech.places[is_known]).tolist()
    if not places:
        return speech
    signs = [*speech.signs]
    for start, end in _stretches(places):
        if end - start <= _LONGEST:
            signs[start:end] = FORMULA * (end - start)
    return Shingles.of("".join(signs))


def _stretches(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Join shingles that overlap, given by their places."""
    start, end = places[0], places[0] + SIZE
    for place in places[1:]:
        if place > end:
            yield start, end
            start = place
        end = place + SIZE
    yield start, end
