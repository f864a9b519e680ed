"""The share of records that are right, as a stratified sample tells it."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist
from typing import NamedTuple

_Z = NormalDist().inv_cdf(0.975)


@dataclass(frozen=True, slots=True)
class Stratum:
    """What was judged of a class: so many right, so many wrong, of so many records."""

    right: int
    wrong: int
    known: int

    @property
    def judged(self) -> int:
        """How many records got a verdict."""
        return self.right + self.wrong

    @property
    def share(self) -> float:
        """The share that is right."""
        return self.right / self.judged


class Precision(NamedTuple):
    """A share with the ends of its 95 % interval."""

    share: float
    low: float
    high: float


def precision(strata: Sequence[Stratum]) -> Precision | None:
    """Estimate the share of right records; None where nothing was judged.

    Each class weighs as much as it has records: p = Σ W p_h. The interval is Wilson's
    (1927) with the effective size of the sample in the place of n: that which its
    weights leave, 1 / Σ (W² / n_h) (Kish 1965), or p (1 - p) / Σ W² p_h (1 - p_h) /
    (n_h - 1), if that is less. Of one class both are n, or nearly so. There is no
    correction for a finite corpus.
    """
    strata = [stratum for stratum in strata if stratum.judged]
    if not strata:
        return None
    if len(strata) == 1:
        return _wilson(strata[0].share, strata[0].judged)
    whole = sum(stratum.known for stratum in strata)
    weights = [stratum.known / whole for stratum in strata]
    share = sum(w * stratum.share for w, stratum in zip(weights, strata, strict=True))
    pairs = list(zip(weights, strata, strict=True))
    size = 1 / sum(w * w / stratum.judged for w, stratum in pairs)
    if variance := sum(w * w * _variance(stratum) for w, stratum in pairs):
        size = min(size, share * (1 - share) / variance)
    return _wilson(share, size)


def _variance(stratum: Stratum) -> float:
    p = stratum.share
    return p * (1 - p) / max(1, stratum.judged - 1)


def _wilson(share: float, size: float) -> Precision:
    spread = _Z * _Z / size
    middle = (share + spread / 2) / (1 + spread)
    half = sqrt(spread * (share * (1 - share) + spread / 4)) / (1 + spread)
    return Precision(share, max(0.0, middle - half), min(1.0, middle + half))
