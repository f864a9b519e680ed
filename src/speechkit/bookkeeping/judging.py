"""Whether a reported value meets a target.

A floor (at least, more than) is met from its value on, a cap (at most, less than,
kept within) up to it. A plain number is met exactly, 左右 within a twentieth of its
value. What lies beyond is exceeded or missed by which side is the better one; the
lexicon of indicators says so where less is better (prices, unemployment, deficits).
Where something is to fall by so many per cent, a deeper fall is the better one.
"""

from decimal import Decimal

from speechkit.bookkeeping.figures import Figure
from speechkit.bookkeeping.sheet import Verdict

#: 左右 allows for so much of the value.
TOLERANCE = Decimal("0.05")
_FLOORS, _CAPS = frozenset({"ge", "gt"}), frozenset({"le", "lt"})


def judge(target: Figure, report: Figure, *, less_is_better: bool) -> Verdict:
    """Compare a report with its target; both are of one subject."""
    low, high = _limits(target)
    value, bound, said = report.value, target.bound, report.bound
    if target.value < 0:
        # To be cut by so much: what counts is how far it fell.
        low, high, value, less_is_better = -high, -low, -value, False
    is_cap = bound in _CAPS or (less_is_better and bound not in _FLOORS)
    # "More than 30" does not tell whether 40 was reached.
    unknown = (said in _FLOORS and (value < low or is_cap)) or (
        said in _CAPS and (value > high or not is_cap)
    )
    if unknown:
        return Verdict.NOT_COMPARABLE
    if is_cap:
        return Verdict.MET if value <= high else Verdict.MISSED
    if value < low:
        return Verdict.MISSED
    return Verdict.EXCEEDED if value > high else Verdict.MET


def _limits(target: Figure) -> tuple[Decimal, Decimal]:
    """Give the lowest and the highest value that is as the target says."""
    low = target.value
    upper = target.cell("value_max")
    size = Decimal(str(upper)) if upper is not None else abs(low)
    low, high = sorted((low, size if low >= 0 else -size))
    if target.bound != "approx":
        return low, high
    return low - abs(low) * TOLERANCE, high + abs(high) * TOLERANCE
