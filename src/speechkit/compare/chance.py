"""What chance alone would do: permutation p, bootstrap intervals, and their check.

Whole units are drawn, never single occurrences: a speech that says a word twenty
times is one witness, and so is a template that twenty bodies copied. All figures are
seeded; the sums behind them are sums of whole numbers, so that no machine rounds them
otherwise than another.
"""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from scipy.stats import chi2, norm, t

from speechkit.compare.design import LEVEL, Bools, Design, resampled
from speechkit.compare.measures import Floats, four_term_g2, log_ratio
from speechkit.compare.sample import Sample

SEED = 2021
#: Splits of each round; the last is for so many tests that q needs a finer p.
_ROUNDS = (999, 9_999, 99_999)
#: An item goes on to the next round if fewer splits of this one are as far apart.
_RARE = 20
#: Draws for an interval, and how sure it is to be.
DRAWS, CONFIDENCE = 1_999, 0.95
#: Random splits that measure the error of a corpus.
_TRIALS = 200
#: Two distances that differ by less are equal but for rounding.
_SAME = 1e-9
#: Cells worked on at once, some eight megabytes of them.
_CELLS = 1_000_000


def permutation_p(pooled: Sample, design: Design, seed: int = SEED) -> Floats:
    """Give for each item how often chance sets the sides as far apart, or farther.

    The distance is that of the two rates in its own deviations (see `distances`).
    Where there are few splits, all are looked at. Else 999 are drawn; an item that
    fewer than 20 of them match is judged by 9,999 drawn afresh, and, where more than
    500 items are tested, by 99,999. Drawn afresh, since a p that chose its own number
    of draws would come out low too often.
    """
    seen = distances(pooled, pooled.is_b[None, :])[0]
    if (every := design.all_splits()) is not None:
        return _matched(pooled, every, seen) / len(every)
    chance = np.random.default_rng([seed, 1])
    p = np.ones(len(pooled.items))
    left = np.arange(len(pooled.items))
    rounds = _ROUNDS if len(p) > LEVEL * _ROUNDS[1] else _ROUNDS[:2]
    for count in rounds:
        matched = np.zeros(len(left))
        for some in _portions(count):
            splits = design.splits(some, chance)
            matched += _matched(pooled.columns(left), splits, seen[left])
        p[left] = (matched + 1) / (count + 1)
        left = left[matched < _RARE]
    return p


def distances(pooled: Sample, splits: Bools) -> Floats:
    """Give for each split and item how far apart the rates of the sides are.

    |R_B - R_A| / √(V_A + V_B), where R is a side's occurrences over its characters
    and V = n / (n - 1) · Σ (c - R x)² / X² the variance of such a ratio (Cochran 1977,
    ch. 6) over the side's n units with c occurrences in x characters, X in all.
    Measured in deviations, a permutation test holds its level also where units of one
    side scatter more than those of the other (Janssen 1997).
    """
    at_b = splits.astype(np.float64)
    rate_a, variance_a = _ratio_of(pooled, 1 - at_b)
    rate_b, variance_b = _ratio_of(pooled, at_b)
    gap, spread = np.abs(rate_b - rate_a), variance_a + variance_b
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(gap > 0, gap / np.sqrt(spread), 0.0)


def ratio_intervals(
    pooled: Sample, design: Design, seed: int = SEED
) -> tuple[Floats, Floats]:
    """Give the bootstrap interval of each item's Log Ratio (Efron 1979).

    Units are drawn with replacement within each side, 1,999 times; the interval holds
    the middle of what comes out, expanded for small sides (see `_tail`).
    """
    smaller = min(design.units_a, design.units_b)
    freedom = design.units_b - 1 if design.is_paired else len(design.is_b) - 2
    tail = _tail(smaller, freedom)
    drawn = design.draws(DRAWS, np.random.default_rng([seed, 2]))
    at_b = drawn * pooled.is_b
    at_a = drawn - at_b
    size_a, size_b = (side @ pooled.sizes[:, None] for side in (at_a, at_b))
    ends = [
        _percentiles(log_ratio(at_a @ counts, at_b @ counts, size_a, size_b), tail)
        for counts in _dense(pooled, DRAWS)
    ]
    return _joined(ends)


def share_intervals(pooled: Sample, seed: int = SEED) -> tuple[Floats, Floats]:
    """Give the bootstrap interval of each item's share of one side's characters."""
    units = len(pooled.sizes)
    drawn = resampled(units, DRAWS, np.random.default_rng([seed, 3]))
    tail = _tail(units, units - 1)
    size = drawn @ pooled.sizes[:, None]
    return _joined(
        [_percentiles(drawn @ counts / size, tail) for counts in _dense(pooled, DRAWS)]
    )


class ErrorRate(NamedTuple):
    """The share of items that are flagged where there is nothing, at two levels."""

    at_5: float
    at_1: float


def measured_error(
    pooled: Sample, design: Design, seed: int = SEED
) -> tuple[ErrorRate, ErrorRate]:
    """Measure the errors of the test and of G² alone on random splits of a corpus.

    Two hundred splits of these very units stand in for two sides between which nothing
    changed; whatever is flagged, before adjustment, is an error.
    """
    chance = np.random.default_rng([seed, 4])
    trials = design.splits(_TRIALS, chance)
    others = design.all_splits()
    if others is None:
        others = design.splits(_ROUNDS[0], chance)
    sizes = trials @ pooled.sizes[:, None]
    whole = pooled.size
    flagged, likely = [], []
    for start in _starts(pooled, len(others)):
        block = pooled.columns(start)
        flagged.append(_p_of(distances(block, trials), distances(block, others)))
        counts = block.counts.toarray()
        at_b = trials @ counts
        at_a = counts.sum(axis=0) - at_b
        likely.append(four_term_g2(at_a, at_b, whole - sizes, sizes))
    p, g2 = np.concatenate(flagged, axis=1), np.concatenate(likely, axis=1)
    test = ErrorRate(float((p <= 0.05).mean()), float((p <= 0.01).mean()))
    plain = ErrorRate(
        float((g2 >= chi2.isf(0.05, 1)).mean()), float((g2 >= chi2.isf(0.01, 1)).mean())
    )
    return test, plain


def _p_of(tried: Floats, others: Floats) -> Floats:
    """Give the p of each trial by how many other splits lie as far apart."""
    ordered = np.sort(others, axis=0)
    below = np.stack(
        [
            np.searchsorted(ordered[:, item], tried[:, item] * (1 - _SAME))
            for item in range(tried.shape[1])
        ],
        axis=1,
    )
    return np.asarray((len(others) - below + 1) / (len(others) + 1))


def _matched(pooled: Sample, splits: Bools, seen: Floats) -> Floats:
    """Count for each item the splits that lie at least as far apart as is seen."""
    counts = [
        (distances(pooled.columns(start), splits) >= seen[start] * (1 - _SAME)).sum(0)
        for start in _starts(pooled, len(splits))
    ]
    return np.concatenate(counts) if counts else np.zeros(0)


def _ratio_of(pooled: Sample, at_side: Floats) -> tuple[Floats, Floats]:
    """Give the rate on a side, for each split and item, and its variance."""
    counts, sizes = pooled.counts.toarray(), pooled.sizes[:, None]
    units = at_side.sum(axis=1, keepdims=True)
    size = at_side @ sizes
    rate = at_side @ counts / size
    squares = at_side @ counts**2
    scatter = (
        squares
        - 2 * rate * (at_side @ (counts * sizes))
        + rate**2 * (at_side @ sizes**2)
    )
    # What is left of equal rates after rounding is no scatter.
    scatter = np.where(scatter > _SAME * squares, scatter, 0.0)
    return rate, units / np.maximum(units - 1, 1) * scatter / size**2


def _tail(units: int, freedom: int) -> float:
    """Give the share of draws that an interval leaves out at each end.

    Units drawn anew scatter less than units themselves, by √((n - 1) / n), and few of
    them have the longer tails of Student's t: both are made up for by taking more of
    the draws (expanded percentiles, Hesterberg 2015).
    """
    if units < 2 or freedom < 1:
        return 0.0
    widened = t.isf((1 - CONFIDENCE) / 2, freedom) * np.sqrt(units / (units - 1))
    return float(norm.sf(widened))


def _percentiles(values: Floats, tail: float) -> tuple[Floats, Floats]:
    low, high = np.quantile(values, (tail, 1 - tail), axis=0)
    return low, high


def _joined(ends: list[tuple[Floats, Floats]]) -> tuple[Floats, Floats]:
    if not ends:
        return np.zeros(0), np.zeros(0)
    low, high = zip(*ends, strict=True)
    return np.concatenate(low), np.concatenate(high)


def _starts(pooled: Sample, rows: int) -> Iterator[range]:
    """Part the items into ranges, so that a table of so many rows stays small."""
    step = max(1, _CELLS // rows)
    for start in range(0, len(pooled.items), step):
        yield range(start, min(start + step, len(pooled.items)))


def _dense(pooled: Sample, rows: int) -> Iterator[Floats]:
    for start in _starts(pooled, rows):
        yield pooled.columns(start).counts.toarray()


def _portions(count: int) -> Iterator[int]:
    """Part many draws into portions that fit into memory."""
    for done in range(0, count, _ROUNDS[1]):
        yield min(_ROUNDS[1], count - done)
