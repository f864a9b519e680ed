"""The passages that two speeches share, and the pair that they make."""

from dataclasses import dataclass
from typing import NamedTuple


class Run(NamedTuple):
    """Equal signs: `a[a_start:a_end]` and as many from `b_start` on."""

    a_start: int
    a_end: int
    b_start: int

    @property
    def b_end(self) -> int:
        """The place in b behind the last sign."""
        return self.b_start + self.a_end - self.a_start

    def is_met(self, later: "Run") -> bool:
        """Tell whether a later run goes on where this one is, or adjoins it."""
        return (
            later.a_start - later.b_start == self.a_start - self.b_start
            and later.a_start <= self.a_end
        )

    def behind(self, earlier: "Run") -> "Run | None":
        """Give what of it lies behind an earlier run, in a and in b."""
        over = earlier.a_end - self.a_start
        if earlier.b_start <= self.b_start:
            over = max(over, earlier.b_end - self.b_start)
        over = max(over, 0)
        if self.a_start + over >= self.a_end:
            return None
        return Run(self.a_start + over, self.a_end, self.b_start + over)

    def meets(self, later: "Run", gap: int) -> bool:
        """Tell whether a later run follows in both, with so few signs between."""
        return (
            0 <= later.a_start - self.a_end <= gap
            and 0 <= later.b_start - self.b_end <= gap
        )


class Passage(NamedTuple):
    """Runs that follow each other closely in both speeches."""

    runs: tuple[Run, ...]

    @property
    def a(self) -> tuple[int, int]:
        """Its range in a."""
        return self.runs[0].a_start, self.runs[-1].a_end

    @property
    def b(self) -> tuple[int, int]:
        """Its range in b."""
        return self.runs[0].b_start, self.runs[-1].b_end


@dataclass(frozen=True, slots=True)
class Alignment:
    """What two speeches share.

    `a_share` and `b_share` (0 to 1) tell how much of each speech's own signs stands
    in the passages; `longest` counts the own signs of the longest passage.
    """

    passages: tuple[Passage, ...]
    a_share: float
    b_share: float
    longest: int

    @property
    def share(self) -> float:
        """The share of the speech that has more of its text in the other."""
        return max(self.a_share, self.b_share)


class Pair(NamedTuple):
    """Two speeches that share passages: the later one and its likely source.

    The later one is the a of the alignment.
    """

    later: str
    earlier: str
    alignment: Alignment
