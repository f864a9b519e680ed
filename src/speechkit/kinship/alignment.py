"""Finding the passages that two speeches share, wherever they stand in each.

Shingles that both hold once are anchors; anchors on one diagonal make a run of
equal signs, and runs that follow each other closely in both make a passage.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise

import numpy as np

from speechkit.kinship.blanking import FORMULA
from speechkit.kinship.passages import Alignment, Passage, Run
from speechkit.kinship.shingles import SIZE, Places, Shingles

#: Signs between two runs of one passage, at most.
_GAP = 12
#: A passage has so many signs that are no blanks: shorter ones are formulas.
_SHORTEST = 12
#: Signs that a run takes in at an end, at most; a formula ends it.
_GROWTH = 200


def align(a: Shingles, b: Shingles) -> Alignment:
    """Align two speeches; the passages are in the order of the first."""
    passages = tuple(
        passage for passage in _passages(_runs(a, b)) if _own(passage, a) >= _SHORTEST
    )
    runs = [run for passage in passages for run in passage.runs]
    return Alignment(
        passages,
        _covered(((run.a_start, run.a_end) for run in runs), a),
        _covered(((run.b_start, run.b_end) for run in runs), b),
        max((_own(passage, a) for passage in passages), default=0),
    )


def _own(passage: Passage, a: Shingles) -> int:
    return sum(a.own_within(run.a_start, run.a_end) for run in passage.runs)


def _covered(ranges: Iterable[tuple[int, int]], speech: Shingles) -> float:
    own = done = 0
    for start, end in sorted(ranges):
        if end > done:
            own += speech.own_within(max(start, done), end)
            done = end
    return own / speech.size if speech.size else 0.0


def _runs(a: Shingles, b: Shingles) -> Iterator[Run]:
    """Give runs in the order of a; there, and on one diagonal, none overlap."""
    _, in_a, in_b = np.intersect1d(
        a.hashes, b.hashes, assume_unique=True, return_indices=True
    )
    if not len(in_a):
        return
    order = np.argsort(a.places[in_a])
    last: Run | None = None
    for run in _stretches(a.places[in_a][order], b.places[in_b][order]):
        grown = _grown(run, a.signs, b.signs)
        if last is None:
            last = grown
        elif last.is_met(grown):
            last = last._replace(a_end=max(last.a_end, grown.a_end))
        elif rest := grown.behind(last):
            yield last
            last = rest
    if last:
        yield last


def _stretches(first: Places, second: Places) -> Iterator[Run]:
    """Join anchors on one diagonal that overlap."""
    is_new = (np.diff(second - first) != 0) | (np.diff(first) > SIZE)
    bounds = [0, *(np.flatnonzero(is_new) + 1).tolist(), len(first)]
    for start, end in pairwise(bounds):
        a_start, b_start = int(first[start]), int(second[start])
        yield Run(a_start, int(first[end - 1]) + SIZE, b_start)


def _grown(run: Run, a: str, b: str) -> Run:
    """Let a run take in equal signs at both ends.

    A shingle that stands twice is no anchor, and so no run reaches over it. The
    growth has a limit, or texts that say one thing again and again would take long.
    """
    start, b_start = run.a_start, run.b_start
    low = max(0, start - min(_GROWTH, b_start))
    while start > low and a[start - 1] == b[b_start - 1] != FORMULA:
        start, b_start = start - 1, b_start - 1
    end, b_end = run.a_end, run.b_end
    high = min(len(a), end + min(_GROWTH, len(b) - b_end))
    while end < high and a[end] == b[b_end] != FORMULA:
        end, b_end = end + 1, b_end + 1
    return Run(start, end, b_start)


def _passages(runs: Iterable[Run]) -> Iterator[Passage]:
    group: list[Run] = []
    for run in runs:
        if group and not group[-1].meets(run, _GAP):
            yield Passage(tuple(group))
            group = []
        group.append(run)
    if group:
        yield Passage(tuple(group))
