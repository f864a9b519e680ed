"""Measures of comparison, with the figures that their sources publish."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from speechkit.compare.measures import (
    adjusted,
    dispersion,
    four_term_g2,
    log_odds_z,
    log_ratio,
    lrc,
    positive_lrc,
    simple_maths,
)

#: Gries's corpus of five parts with the words of his example (Gries 2008).
PARTS = [9, 10, 10, 10, 11]


@pytest.mark.parametrize(
    ("counts", "size", "g2", "ratio"),
    [
        # The examples of the manual of the R package corpora (keyness).
        ((2, 7), 1_000, 2.954494, 1.584963),
        ((20, 70), 10_000, 29.544942, 1.781999),
        ((0, 100), 10_000, 139.131951, 7.651051),
    ],
)
def test_keyness_agrees_with_the_package_corpora(counts, size, g2, ratio):
    assert four_term_g2(*counts, size, size) == pytest.approx(g2, abs=1e-6)
    assert log_ratio(*counts, size, size) == pytest.approx(ratio, abs=2e-6)


def test_g2_agrees_with_dunning_1993():
    # Page 72: 10 of 10 against 3 of 31,767.
    assert four_term_g2(3, 10, 31_767, 10) == pytest.approx(167.23, abs=0.005)


def test_g2_is_not_the_figure_of_two_terms():
    assert four_term_g2(20, 70, 10_000, 10_000) != pytest.approx(29.419, abs=0.01)


@pytest.mark.parametrize(
    ("counts", "size", "family", "expected"),
    [
        ((2, 7), 1_000, 1, 0.0),
        ((20, 70), 10_000, 1, 1.073387),
        ((20, 70), 10_000, 100, 0.575575),
        ((0, 100), 10_000, 1, 4.733982),
        ((0, 100), 10_000, 100, 3.531537),
        ((70, 20), 10_000, 1, -1.073387),
    ],
)
def test_lrc_agrees_with_evert_2022(counts, size, family, expected):
    a, b = ([count] for count in counts)
    assert lrc(a, b, (size, size), family=family) == pytest.approx(expected, abs=1e-6)


def test_positive_lrc_agrees_with_evert_2022():
    found = positive_lrc([2], [7], (1_000, 1_000))
    assert found == pytest.approx(-0.287418, abs=1e-6)


@pytest.mark.parametrize(
    ("f", "n", "expected"),
    [
        # The manual of the R package corpora, and Kilgarriff 2009.
        ((2, 7), (1_000, 1_000), 3.498751),
        ((263, 35), (1_559_716_979, 112_289_776), 1.1224),
    ],
)
def test_simple_maths_agrees_with_its_sources(f, n, expected):
    assert simple_maths(*f, n) == pytest.approx(expected, abs=5e-5)


@pytest.mark.parametrize(
    ("word", "f", "ratio", "conservative", "g2"),
    [
        # From the reference set of Evert 2022: 1,177 against 341,805 documents,
        # a family of 20,109 words.
        ("MRSA", (13, 411), 13.111166, 11.530551, 4711.9165),
        ("Antibiotika", (0, 13), 12.936192, 7.297356, 147.686062),
        ("Arzt", (8_468, 567), 4.281891, 3.976460, 2559.766709),
    ],
)
def test_reference_words_of_evert_2022(word, f, ratio, conservative, g2):
    sizes = (341_805, 1_177)
    assert log_ratio(*f, *sizes) == pytest.approx(ratio, abs=1e-6), word
    assert four_term_g2(*f, *sizes) == pytest.approx(g2, abs=1e-4)
    found = lrc(*f, sizes, family=20_109)
    assert found == pytest.approx(conservative, abs=1e-6)


def test_log_odds_agree_with_the_example_of_fightin_words():
    a = ["the", "quick", "brown", "fox", "jumps", "over", "the", "lazy", "pig"]
    b = ["the", "lazy", "purple", "pig", "jumps", "over", "the", "lazier", "donkey"]
    words = sorted({*a, *b})
    n_a, n_b = ([side.count(word) for word in words] for side in (a, b))
    z = log_odds_z(n_a, n_b, (9, 9), 0.05, 0.05 * len(words))
    found = {word: figure for word, figure in zip(words, z, strict=True) if figure}
    expected = dict.fromkeys(("donkey", "lazier", "purple"), 0.6894227886807968)
    expected |= dict.fromkeys(("brown", "fox", "quick"), -0.6894227886807968)
    assert found == pytest.approx(expected, abs=1e-12)


@pytest.mark.parametrize(
    ("counts", "sizes", "expected"),
    [
        # The worked example of Gries 2008: the words a, b, i, q and x.
        ([1, 2, 3, 4, 5], PARTS, 0.18),
        ([2, 2, 2, 2, 2], PARTS, 0.02),
        ([9, 0, 0, 0, 0], PARTS, 0.82),
        ([0, 9, 0, 0, 0], PARTS, 0.80),
        ([0, 0, 0, 0, 9], PARTS, 0.78),
        # The example of tlda.
        ([0, 0, 1, 2, 5], [1_000] * 5, 0.475),
    ],
)
def test_dispersion_agrees_with_worked_examples(counts, sizes, expected):
    assert dispersion(counts, sizes) == pytest.approx(expected, abs=5e-5)


def test_dispersion_of_what_does_not_occur_is_none():
    assert math.isnan(dispersion([0, 0], [10, 10]))


def test_dispersion_takes_a_table_by_columns():
    both = dispersion(np.array([[1, 4], [1, 0]]), [10, 10])
    assert list(both) == [0.0, 0.5]


def test_q_is_that_of_benjamini_and_hochberg():
    # By hand: each p times the number of tests over its rank, never above a later.
    q = adjusted(np.array([0.01, 0.04, 0.03, 0.5]))
    assert q == pytest.approx([0.04, 0.16 / 3, 0.16 / 3, 0.5])


@given(
    st.integers(0, 500),
    st.integers(0, 500),
    st.integers(500, 10_000),
    st.integers(500, 10_000),
)
def test_sides_changed_change_the_sign(n_a, n_b, size_a, size_b):
    there = log_ratio(n_a, n_b, size_a, size_b)
    assert log_ratio(n_b, n_a, size_b, size_a) == pytest.approx(-there)
    assert four_term_g2(n_a, n_b, size_a, size_b) == pytest.approx(
        four_term_g2(n_b, n_a, size_b, size_a), abs=1e-6
    )
    there = lrc(n_a, n_b, (size_a, size_b))
    assert lrc(n_b, n_a, (size_b, size_a)) == pytest.approx(-there, abs=1e-9)
