"""What a written number is: its place and its worth."""

from dataclasses import dataclass, replace
from decimal import Decimal

from speechkit.model import Bound
from speechkit.numerals.amounts import EXACT


@dataclass(frozen=True, slots=True)
class Numeral:
    """A written number: `text[start:end]`, and what it is worth.

    `tail_end` is the end of a particle (余, 多, 来) behind it, `unit_end` that
    of the unit that it holds; each equals the one before where there is none.
    `value_max` is the upper end of a range or of an approximation.
    """

    start: int
    end: int
    value: Decimal | None
    value_max: Decimal | None
    bound: Bound | None
    is_redacted: bool
    unit: str
    rule: str
    tail_end: int
    unit_end: int


def bare_numeral(start: int, end: int, value: Decimal | None, rule: str) -> Numeral:
    """Make a numeral that stands alone, without bound or unit."""
    return Numeral(
        start=start,
        end=end,
        value=value,
        value_max=None,
        bound=None,
        is_redacted=False,
        unit="",
        rule=rule,
        tail_end=end,
        unit_end=end,
    )


def negative(numeral: Numeral, start: int) -> Numeral:
    """Put a minus before a numeral."""
    value = None if numeral.value is None else EXACT.minus(numeral.value)
    return replace(numeral, start=start, value=value)
