"""Comparison of two sides, with figures that others have published."""

import pytest

from speechkit.compare.shift import Side, log_ratio, shifts
from speechkit.compare.sides import Years
from speechkit.errors import UsageError


def _side(*documents: tuple[int, list[tuple[str, int]]]) -> Side:
    side = Side()
    for characters, items in documents:
        side.add(characters, items)
    return side


def test_counts_documents_and_rates_of_each_side():
    a = _side((5_000, [("三会一课", 2), ("四风", 1)]), (5_000, [("三会一课", 1)]))
    b = _side((20_000, [("三会一课", 3)]))
    rows = {shift.item: shift for shift in shifts(a, b)}
    assert rows["三会一课"][3:] == (3, 3, 2, 1, 3.0, 1.5)
    assert rows["三会一课"].change == "down"
    assert rows["四风"].change == "gone"


@pytest.mark.parametrize(
    ("counts", "size", "expected"),
    [
        # Worked examples of the R package corpora (keyness).
        ((2, 7), 1_000, 1.584963),
        ((20, 70), 10_000, 1.781999),
        ((0, 100), 10_000, 7.651052),
    ],
)
def test_log_ratio_agrees_with_published_figures(counts, size, expected):
    assert log_ratio(*counts, size, size) == pytest.approx(expected, abs=1e-6)


def test_largest_difference_of_rates_comes_first():
    a, b = _side((10_000, [("甲", 20), ("乙", 1)])), _side((10_000, [("甲", 10)]))
    assert [shift.item for shift in shifts(a, b)] == ["甲", "乙"]


def test_log_ratio_of_sides_of_unlike_size_agrees_with_published_figures():
    # The word MRSA of Evert's reference set: 411 of 1,177 against 13 of 341,805.
    assert log_ratio(13, 411, 341_805, 1_177) == pytest.approx(13.111166, abs=1e-6)


@pytest.mark.parametrize(
    ("name", "years"), [("2024", (2024, 2024)), ("2019-2021", (2019, 2021))]
)
def test_years_are_read(name, years):
    assert Years.parse(name) == years


def test_what_is_no_year_is_refused():
    with pytest.raises(UsageError, match="last year: neither a year"):
        Years.parse("last year")
