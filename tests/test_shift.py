"""Two sides compared: counts, figures, verdicts, and what is said under the table."""

import pytest

from speechkit.compare.account import account
from speechkit.compare.members import Member, Selection, Years, contrasts
from speechkit.compare.sample import Observation, Sample
from speechkit.compare.shift import Shift, Shifts, shifts
from speechkit.errors import UsageError


def sample(*sides: list[dict[str, int]], size: int = 5_000) -> Sample:
    """Make documents of one size, each a unit, from what they hold."""
    return Sample.of(
        [
            Observation(f"{n}", bool(n), size, f"{n} {place}", held)
            for n, side in enumerate(sides)
            for place, held in enumerate(side)
        ]
    )


def row(found: Shifts, item: str) -> Shift:
    return next(shift for shift in found.rows if shift.item == item)


def test_counts_documents_and_rates_of_each_side():
    found = shifts(
        sample([{"三会一课": 2, "四风": 1}, {"三会一课": 1}], [{"三会一课": 3}])
    )
    shift = row(found, "三会一课")
    assert (shift.n_a, shift.n_b, shift.docs_a, shift.docs_b) == (3, 3, 2, 1)
    assert (shift.rate_a, shift.rate_b) == (3.0, 6.0)
    assert row(found, "四风").n_b == 0


def test_few_documents_give_counts_without_tests():
    found = shifts(sample([{"甲": 9}] * 4, [{"甲": 1}] * 9))
    shift = row(found, "甲")
    assert shift.verdict == "too little data"
    assert (shift.low, shift.p, shift.q) == (None, None, None)
    assert shift.log_ratio < -3


@pytest.mark.parametrize(
    ("a", "b", "verdict"),
    [
        ([8, 10, 12, 9, 11, 10, 9], [1, 2, 1, 3, 2, 1, 2], "down"),
        ([1, 2, 1, 3, 2, 1, 2], [8, 10, 12, 9, 11, 10, 9], "up"),
        ([8, 10, 12, 9, 11, 10, 9], [0] * 7, "gone"),
        ([0] * 7, [8, 10, 12, 9, 11, 10, 9], "new"),
        ([8, 10, 12, 9, 11, 10, 9], [9, 11, 10, 8, 10, 12, 9], "stable"),
        ([0] * 7, [90, 0, 0, 0, 0, 0, 0], "too little data"),
    ],
)
def test_verdict_of_an_item(a, b, verdict):
    sides = [[{"甲": n} if n else {} for n in side] for side in (a, b)]
    assert row(shifts(sample(*sides)), "甲").verdict == verdict


def test_a_burst_in_one_document_is_no_change():
    a, b = [{"甲": 1}] * 8, [{"甲": 1}] * 7 + [{"甲": 200}]
    found = row(shifts(sample(a, b)), "甲")
    assert found.g2 > 100
    assert found.verdict == "stable"


def test_copies_count_as_one_witness():
    a, b = [{"乙": 1}] * 8, [{"乙": 1}] * 8
    copies = [
        Observation(f"copy {n}", True, 5_000, "1 0", {"甲": 5}) for n in range(12)
    ]
    apart = [one._replace(unit=one.document) for one in copies]
    base = [
        Observation(f"{n}{side}", side, 5_000, f"{int(side)} {n}", {"乙": 1})
        for side, held in ((False, a), (True, b))
        for n in range(len(held))
    ]
    assert row(shifts(Sample.of([*base, *apart])), "甲").verdict == "new"
    assert row(shifts(Sample.of([*base, *copies])), "甲").verdict == "too little data"


def test_a_budget_has_no_figures_that_need_occurrences():
    sides = [[{"review": 900 + n, "tasks": 2_000}] * 6 for n in (0, 90)]
    found = shifts(sample(*sides), is_budget=True)
    assert found.plain is None
    assert {(s.lrc, s.z, s.g2) for s in found.rows} == {(None, None, None)}
    assert all(shift.log_ratio is not None for shift in found.rows)


def test_what_changed_stands_first_then_the_largest_difference_of_rates():
    a = [{"甲": 10, "乙": 30 * (n == 0) + 1} for n in range(8)]
    found = shifts(sample(a, [{"甲": 1, "乙": 1, "丙": int(n == 0)} for n in range(8)]))
    assert [shift.item for shift in found.rows] == ["甲", "乙", "丙"]


def test_nothing_found_is_an_empty_table():
    found = shifts(sample([{}] * 6, [{}] * 6))
    assert found.rows == []
    assert found.error is None


def test_pairs_find_what_bodies_hide():
    """Each body speaks of it far more or less often than others, but all speak less."""
    rates = [3, 9, 20, 45, 80, 120, 200, 260]
    pairs = [
        Observation(
            f"{n}{side}", side, 5_000, f"body {n}", {"甲": rate - side * rate // 4}
        )
        for n, rate in enumerate(rates)
        for side in (False, True)
    ]
    alone = [one._replace(unit=one.document) for one in pairs]
    assert row(shifts(Sample.of(alone)), "甲").verdict == "stable"
    assert row(shifts(Sample.of(pairs), is_paired=True), "甲").verdict == "down"


def member(document: str, *, is_b: bool = False, **what: object) -> Member:
    given = Member(document, is_b, 2024, "市直机关工委", "市", 900, False, document)
    return given._replace(**what)


def test_selection_takes_levels_bodies_and_true_years():
    members = [
        member("a"),
        member("b", is_b=True),
        member("county", is_b=True, level="县区"),
        member("redated", is_b=True, is_anachronism=True),
        member("other", organization="栖谷县委"),
    ]
    selection = Selection("市", "机关", drops_anachronisms=True)
    assert [m.document for m in selection.of(members)] == ["a", "b"]


def test_pairing_takes_bodies_that_speak_on_both_sides():
    members = [
        member("a"),
        member("b", is_b=True),
        member("alone", organization="栖谷县委"),
        member("nameless", organization=None),
    ]
    taken = Selection(is_paired=True).of(members)
    assert [m.document for m in taken] == ["a", "b"]
    assert {m.unit for m in taken} == {"body 市直机关工委"}


def test_selection_that_leaves_a_side_empty_is_refused():
    with pytest.raises(UsageError, match="no speech of side B is left"):
        Selection("省").of([member("a", level="省"), member("b", is_b=True)])


def test_sides_that_differ_in_bodies_or_levels_are_told():
    members = [
        member("a"),
        member("b", is_b=True, organization="栖谷县委", level="县区"),
    ]
    level, body = contrasts(members)
    assert "level (only on A: 市; only on B: 县区)" in level
    assert "only on B: 栖谷县委" in body
    assert contrasts([member("a"), member("b", is_b=True)]) == []


def test_a_warning_of_many_bodies_stays_short():
    many = [member(f"{n}", organization=f"{n:02}县委") for n in range(30)]
    (body,) = contrasts([*many, member("b", is_b=True, organization="00县委")])
    assert "12县委 and 17 more" in body


def test_account_tells_families_tests_and_measured_error():
    members = [member(f"a{n}", unit="family 1") for n in range(3)] + [
        member("b", is_b=True)
    ]
    small = shifts(sample([{"甲": 1}] * 3, [{"甲": 2}]))
    lines = list(account(("2023", "2024"), members, small))
    assert lines[0].startswith("A = 2023: 3 documents (1 if near-copies count once)")
    assert "No tests: 3 and 1 documents are too few (at least 5" in lines[-1]
    large = shifts(sample([{"甲": n} for n in range(6)], [{"甲": n} for n in range(7)]))
    lines = list(account(("2023", "2024"), members, large))
    assert "Tested: 1 of 1 items, those in at least 4 documents" in lines[2]
    assert "G² alone" in lines[3]


@pytest.mark.parametrize(
    ("name", "years"), [("2024", (2024, 2024)), ("2019-2021", (2019, 2021))]
)
def test_years_are_read(name, years):
    assert Years.parse(name) == years


def test_what_is_no_year_is_refused():
    with pytest.raises(UsageError, match="last year: neither a year"):
        Years.parse("last year")
