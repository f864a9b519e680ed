"""Stretches of text that take the numerals inside them."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple, Self

from speechkit.model import MentionKind
from speechkit.numerals import Numeral


class Claim(NamedTuple):
    """What `text[start:end]` is, and the rule that says so."""

    start: int
    end: int
    kind: MentionKind
    rule: str


@dataclass(frozen=True, slots=True)
class Claims:
    """Claims of one sort, which do not overlap, in order."""

    ordered: tuple[Claim, ...]
    starts: tuple[int, ...]

    @classmethod
    def of(cls, claims: Iterable[Claim]) -> Self:
        """Order some claims."""
        ordered = tuple(sorted(claims))
        return cls(ordered, tuple(claim.start for claim in ordered))

    def holding(self, numeral: Numeral) -> Claim | None:
        """Find the claim that holds a numeral whole; one that cuts it is none.

        So does one that parts it from its unit: no 高一 is in 提高一倍.
        """
        index = bisect_right(self.starts, numeral.start) - 1
        end = numeral.unit_end if numeral.unit else numeral.end
        if index >= 0 and end <= self.ordered[index].end:
            return self.ordered[index]
        return None
