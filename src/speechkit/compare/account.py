"""What is to be known of a comparison: what was compared, how, and how surely."""

from collections.abc import Iterator, Sequence

from speechkit.compare.chance import ErrorRate
from speechkit.compare.design import LEAST_UNITS
from speechkit.compare.members import Member
from speechkit.compare.shift import Shifts


def account(
    names: Sequence[str], members: Sequence[Member], found: Shifts
) -> Iterator[str]:
    """Tell in lines what stands behind a table of shifts."""
    yield from extents(names, members, is_paired=found.design.is_paired)
    if found.design.least is None:
        yield _refusal(found)
    else:
        yield _tests(found)
        if found.error:
            yield _errors(found.error, found)


def extents(
    names: Sequence[str], members: Sequence[Member], *, is_paired: bool = False
) -> Iterator[str]:
    """Tell what the sides are and how large they are."""
    for letter, name, is_b in zip("AB", names, (False, True), strict=True):
        side = [member for member in members if member.is_b == is_b]
        yield f"{letter} = {name}: {_extent(side, is_paired=is_paired)}"


def _extent(side: Sequence[Member], *, is_paired: bool) -> str:
    units = len({member.unit for member in side})
    grouped = ""
    if is_paired:
        grouped = f" of {units} {'body' if units == 1 else 'bodies'}"
    elif units < len(side):
        grouped = f" ({units} if near-copies count once)"
    characters = sum(member.size for member in side)
    return f"{len(side)} documents{grouped}, {characters:,} characters"


def _refusal(found: Shifts) -> str:
    design = found.design
    if design.is_paired:
        least = f"{design.units_b} paired are too few (at least 6 bodies)"
    else:
        sizes = f"{design.units_a} and {design.units_b}"
        least = f"{sizes} documents are too few (at least {LEAST_UNITS} on each side)"
    return f"No tests: {least}. Counts and rates only; a large shift may be chance."


def _tests(found: Shifts) -> str:
    unit = "bodies" if found.design.is_paired else "documents"
    return (
        f"Tested: {found.tested} of {len(found.rows)} items, those in at least "
        f"{found.design.least} {unit}; in fewer, no difference could be told from "
        f"chance. q adjusts for {found.tested} tests."
    )


def _errors(error: ErrorRate, found: Shifts) -> str:
    plain = ""
    if found.plain:
        plain = f" (G² alone: {found.plain.at_5:.1%}, {found.plain.at_1:.1%})"
    return (
        "False alarms (A/A): on 200 random splits of these very documents the test "
        f"flags {error.at_5:.1%} of the items at p ≤ .05, {error.at_1:.1%} at .01"
        f"{plain}."
    )
