"""What became of a target: its bound, its sense and what was reported."""

from decimal import Decimal

from speechkit.bookkeeping.figures import Figure
from speechkit.bookkeeping.sheet import Verdict
from speechkit.bookkeeping.wording import Sense
from speechkit.model import Bound

#: A target of about so much is met within five per cent of it.
TOLERANCE = Decimal("0.05")
_CAPS = (Bound.LE, Bound.LT)
_FLOORS = (Bound.GE, Bound.GT)


def judge(target: Figure, report: Figure) -> Verdict:
    """Compare a report with a target of the same thing in the same unit.

    A change the other way is one below zero. Exceeded is only what lies beyond
    a target of more; a cap, and what is better when less, can only be met.
    """
    value = reached(target, report)
    if target.value is None or value is None:
        return Verdict.NOT_COMPARABLE
    low, high = _range(target, target.value)
    side = _side(value, low, high)
    is_cap = target.bound in _CAPS
    if report.bound in _FLOORS and (side < 0 or (is_cap and side < 1)):
        # "More than 30" does not tell whether 40 was reached, or kept to.
        return Verdict.NOT_COMPARABLE
    if is_cap:
        is_within = side < 0 or (side == 0 and target.bound is Bound.LE)
        return Verdict.MET if is_within else Verdict.MISSED
    if target.bound in _FLOORS:
        # The floor itself lies within "at least", not within "more than".
        side = side or (-1 if _falls_short(target, report) else 0)
    if not side:
        return Verdict.MET
    sense = Sense.MORE if target.bound in _FLOORS else target.sense
    return _OUTSIDE.get((sense, side), Verdict.NOT_COMPARABLE)


def reached(target: Figure, report: Figure) -> Decimal | None:
    """Give what a report says on the scale of the target, where it may be below 0."""
    if report.value is None or report.form.is_down == target.form.is_down:
        return report.value
    return -report.value


_OUTSIDE = {
    (Sense.MORE, 1): Verdict.EXCEEDED,
    (Sense.MORE, -1): Verdict.MISSED,
    (Sense.LESS, 1): Verdict.MISSED,
    (Sense.LESS, -1): Verdict.MET,
}


def _range(target: Figure, value: Decimal) -> tuple[Decimal, Decimal]:
    high = value if target.value_max is None else target.value_max
    if target.bound is Bound.APPROX:
        slack = abs(value) * TOLERANCE
        return value - slack, high + slack
    return value, high


def _side(value: Decimal, low: Decimal, high: Decimal) -> int:
    return int(value > high) - int(value < low)


def _falls_short(target: Figure, report: Figure) -> bool:
    return report.bound is Bound.LT or (
        target.bound is Bound.GT and report.bound is not Bound.GT
    )
