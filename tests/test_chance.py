"""Chance: whole units are drawn, and where nothing changed little is flagged."""

from itertools import combinations
from math import comb

import numpy as np
import pytest

from speechkit.compare.chance import (
    distances,
    measured_error,
    permutation_p,
    ratio_intervals,
    share_intervals,
)
from speechkit.compare.design import Design
from speechkit.compare.sample import Observation, Sample


def corpus(
    seed: int, sizes: tuple[int, int], items: int = 60, family_of: int = 0
) -> Sample:
    """Make documents whose rates scatter, but not with their side.

    The first document of side B stands there `family_of` times more.
    """
    chance = np.random.default_rng(seed)
    rates = chance.gamma(1.0, 20 / 10_000, items)
    made = []
    for number in range(sum(sizes)):
        is_b = number >= sizes[0]
        size = int(chance.integers(1_500, 6_000))
        counts = chance.poisson(rates * size * chance.gamma(2.0, 0.5, items))
        held = {f"i{item:02}": int(n) for item, n in enumerate(counts) if n}
        copies = 1 + family_of * (number == sizes[0])
        made += [
            Observation(f"d{number}.{copy}", is_b, size, f"u{number}", held)
            for copy in range(copies)
        ]
    return Sample.of(made)


def flagged(seeds: range, sizes: tuple[int, int], family_of: int = 0) -> float:
    """Give the mean share of items with p ≤ .05."""
    shares = []
    for seed in seeds:
        pooled = corpus(seed, sizes, family_of=family_of).pooled()
        shares.append((permutation_p(pooled, Design.of(pooled)) <= 0.05).mean())
    return float(np.mean(shares))


def test_five_of_a_hundred_are_flagged_where_nothing_changed():
    assert flagged(range(30), (12, 12)) == pytest.approx(0.05, abs=0.015)


def test_a_document_copied_twelve_times_flags_no_more():
    assert flagged(range(30), (12, 12), family_of=11) <= 0.065


def test_sides_of_unlike_size_flag_no_more():
    assert flagged(range(30), (6, 25)) == pytest.approx(0.05, abs=0.015)


def test_what_is_tripled_on_one_side_is_found():
    before = corpus(1, (20, 20))
    there = before.counts.toarray()
    there[before.is_b, 0] = 3 * (there[before.is_b, 0] + 10)
    there[~before.is_b, 0] += 10
    after = Sample(before.items, type(before.counts)(there), *_rest(before)).pooled()
    design = Design.of(after)
    assert permutation_p(after, design)[0] <= 0.001
    low, _ = ratio_intervals(after, design)
    assert low[0] > 1


def _rest(sample: Sample) -> tuple[object, ...]:
    return sample.sizes, sample.is_b, sample.units


@pytest.mark.parametrize("size", [5, 10, 20])
def test_an_interval_holds_the_true_value_also_with_few_documents(size):
    held = []
    for seed in range(25):
        pooled = corpus(seed, (size, size)).pooled()
        often = pooled.columns(np.flatnonzero(pooled.totals >= 20))
        low, high = ratio_intervals(often, Design.of(pooled))
        held.append(((low <= 0) & (high >= 0)).mean())
    assert np.mean(held) == pytest.approx(0.95, abs=0.025)


def test_all_splits_are_looked_at_where_there_are_few():
    pooled = corpus(3, (5, 6)).pooled()
    design = Design.of(pooled)
    every = design.all_splits()
    assert every is not None
    assert len(every) == comb(11, 6)
    far = distances(pooled, every)
    seen = distances(pooled, pooled.is_b[None, :])[0]
    by_hand = (far >= seen * (1 - 1e-9)).mean(axis=0)
    assert permutation_p(pooled, design) == pytest.approx(by_hand)


def test_distance_is_that_of_ratios_in_their_deviations():
    pooled = corpus(4, (5, 5)).pooled()
    counts, sizes = pooled.counts.toarray()[:, 0], pooled.sizes
    variance, rate = [], []
    for side in (pooled.is_b, ~pooled.is_b):
        c, x = counts[side], sizes[side]
        rate.append(c.sum() / x.sum())
        rest = c - rate[-1] * x
        variance.append(5 / 4 * (rest**2).sum() / x.sum() ** 2)
    expected = abs(rate[0] - rate[1]) / sum(variance) ** 0.5
    found = distances(pooled, pooled.is_b[None, :])[0, 0]
    assert found == pytest.approx(expected)


def test_the_same_seed_gives_the_same_figures():
    pooled = corpus(5, (20, 20)).pooled()
    design = Design.of(pooled)
    assert list(permutation_p(pooled, design)) == list(permutation_p(pooled, design))
    assert list(ratio_intervals(pooled, design)[0]) == list(
        ratio_intervals(pooled, design)[0]
    )


def test_what_is_compared_beside_an_item_does_not_change_its_p():
    pooled = corpus(6, (20, 20)).pooled()
    design = Design.of(pooled)
    alone = permutation_p(pooled.columns([7]), design)
    assert alone[0] == permutation_p(pooled.columns(range(12)), design)[7]


def test_measured_error_tells_of_the_test_and_of_g2():
    pooled = corpus(7, (15, 15)).pooled()
    test, plain = measured_error(pooled, Design.of(pooled))
    assert 0.02 < test.at_5 < 0.08
    assert test.at_1 < test.at_5
    assert plain.at_5 > 0.2


@pytest.mark.parametrize(
    ("sizes", "least"),
    [((5, 5), 4), ((20, 20), 5), ((6, 10), 4), ((4, 30), None), ((5, 30), 2)],
)
def test_least_is_what_can_differ_by_more_than_chance(sizes, least):
    is_b = np.repeat([False, True], sizes)
    assert Design(is_b).least == least
    if least:
        whole, small = sum(sizes), min(sizes)
        assert comb(small, least) / comb(whole, least) <= 0.025
        assert comb(small, least - 1) / comb(whole, least - 1) > 0.025


def test_pairs_change_places_only_within_themselves():
    is_b = np.tile([False, True], 4)
    every = Design(is_b, is_paired=True).all_splits()
    assert every is not None
    assert len(every) == 16
    assert {tuple(split[:2]) for split in every} == {(False, True), (True, False)}


def test_drawn_pairs_stay_together():
    is_b = np.tile([False, True], 7)
    drawn = Design(is_b, is_paired=True).draws(50, np.random.default_rng(1))
    assert (drawn[:, ::2] == drawn[:, 1::2]).all()
    assert set(drawn[:, ::2].sum(axis=1)) == {7}


def test_drawn_splits_keep_the_sides_as_large_as_they_are():
    is_b = np.repeat([False, True], (3, 4))
    drawn = Design(is_b).splits(3_000, np.random.default_rng(1))
    assert set(drawn.sum(axis=1)) == {4}
    seen = {tuple(np.flatnonzero(split)) for split in drawn}
    assert seen == set(combinations(range(7), 4))


def test_share_of_a_side_lies_in_its_interval():
    side = corpus(8, (20, 20)).pooled().side(b=True)
    low, high = share_intervals(side)
    share = side.totals / side.size
    assert ((low <= share) & (share <= high)).all()
