"""What changed between two sides: how often each item occurs, and how sure that is."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from math import isnan
from typing import NamedTuple

import numpy as np

from speechkit.compare import PER_CHARACTERS
from speechkit.compare.chance import (
    ErrorRate,
    measured_error,
    permutation_p,
    ratio_intervals,
)
from speechkit.compare.design import LEVEL, Design
from speechkit.compare.histories import HISTORY
from speechkit.compare.measures import (
    Floats,
    adjusted,
    dispersion,
    four_term_g2,
    log_odds_z,
    log_ratio,
    lrc,
)
from speechkit.compare.members import Member
from speechkit.compare.sample import Observation, Sample
from speechkit.tables import DType, Field, Sheet


class Verdict(StrEnum):
    """What can be said of an item."""

    NEW = "new"
    GONE = "gone"
    UP = "up"
    DOWN = "down"
    STABLE = "stable"
    TOO_LITTLE = "too little data"


class Shift(NamedTuple):
    """How one item stands on two sides; what does not apply or was not tested is None.

    The order of the fields is that of the columns of `DIFF`, up to its history.
    """

    item: str
    verdict: str
    log_ratio: float
    low: float | None
    high: float | None
    q: float | None
    n_a: int
    n_b: int
    docs_a: int
    docs_b: int
    rate_a: float
    rate_b: float
    lrc: float | None
    z: float | None
    g2: float | None
    dp_a: float | None
    dp_b: float | None
    p: float | None


DIFF = Sheet(
    "diff",
    "How each item stands on side A and on side B.",
    (
        Field("item", DType.TEXT, "Slogan (usual form), term, theme, class or role."),
        Field(
            "verdict",
            DType.TEXT,
            "up or down, new or gone: the item changed (q ≤ .05 and the interval "
            "excludes 0); stable: no change shown; too little data: not tested.",
        ),
        Field(
            "log_ratio",
            DType.NUMBER,
            "Binary logarithm of B's rate over A's, half a hit added to each count.",
        ),
        Field("low", DType.NUMBER, "Lower end of its 95 % interval (bootstrap)."),
        Field("high", DType.NUMBER, "Upper end."),
        Field("q", DType.NUMBER, "p adjusted for the number of items tested."),
        Field("n_a", DType.INTEGER, "Occurrences on side A (characters of a budget)."),
        Field("n_b", DType.INTEGER, "Occurrences on side B."),
        Field("docs_a", DType.INTEGER, "Documents of side A that hold it."),
        Field("docs_b", DType.INTEGER, "Documents of side B that hold it."),
        Field("rate_a", DType.NUMBER, "Occurrences per 10,000 characters on side A."),
        Field("rate_b", DType.NUMBER, "Occurrences per 10,000 characters on side B."),
        Field("lrc", DType.NUMBER, "Conservative Log Ratio (Evert 2022)."),
        Field("z", DType.NUMBER, "z of weighted log-odds (Monroe et al. 2008)."),
        Field("g2", DType.NUMBER, "Four-term log-likelihood ratio G² (Dunning 1993)."),
        Field("dp_a", DType.NUMBER, "Dispersion DP on side A: 0 even, near 1 uneven."),
        Field("dp_b", DType.NUMBER, "Dispersion DP on side B (Gries 2008)."),
        Field("p", DType.NUMBER, "p of the permutation of documents or families."),
        *HISTORY,
    ),
    brief=(
        *("item", "verdict", "log_ratio", "low", "high", "q"),
        *("n_a", "n_b", "docs_a", "docs_b", "rate_a", "rate_b"),
    ),
)


class Shifts(NamedTuple):
    """The rows of a comparison and what is to be known of them.

    `least` is the number of units that a tested item stands in, None where the sides
    are too small for any test; `error` is that of the test, `plain` that of G² alone.
    """

    rows: list[Shift]
    design: Design
    tested: int
    error: ErrorRate | None
    plain: ErrorRate | None


def sample_of(
    members: Sequence[Member], counts: Sequence[Mapping[str, Mapping[str, int]]]
) -> Sample:
    """Put members and what is counted in them together; `counts` are A's and B's."""
    return Sample.of(
        [
            Observation(
                member.document,
                member.is_b,
                member.size,
                member.unit,
                counts[member.is_b].get(member.document, {}),
            )
            for member in members
        ]
    )


def shifts(
    sample: Sample, *, is_budget: bool = False, is_paired: bool = False
) -> Shifts:
    """Compare two sides item by item: what changed first, then by difference of rates.

    Of a budget the counts are characters, which are no independent occurrences: LRC,
    z and G² are left out.
    """
    pooled = sample.pooled()
    design = Design.of(pooled, is_paired=is_paired)
    low, high, p = (np.full(len(sample.items), np.nan) for _ in range(3))
    error = plain = None
    tested = _testable(pooled, design)
    if len(tested):
        looked_at = pooled.columns(tested)
        p[tested] = permutation_p(looked_at, design)
        low[tested], high[tested] = ratio_intervals(looked_at, design)
        error, plain = measured_error(looked_at, design)
    q = np.full(len(sample.items), np.nan)
    q[tested] = adjusted(p[tested])
    columns = [*_described(sample, is_budget=is_budget), low, high, p, q]
    rows = [
        _shift(item, [float(column[place]) for column in columns])
        for place, item in enumerate(sample.items)
    ]
    plain = None if is_budget else plain
    return Shifts(sorted(rows, key=_order), design, len(tested), error, plain)


def _testable(pooled: Sample, design: Design) -> list[int]:
    """Give the items that stand in enough units for a difference to be told."""
    if design.least is None:
        return []
    held = pooled.spread
    if design.is_paired:
        # A body counts once, on whichever side it speaks of the item.
        held = (
            pooled.counts.toarray().reshape(-1, 2, len(pooled.items)).sum(1) > 0
        ).sum(0)
    return [int(place) for place in np.flatnonzero(held >= design.least)]


def _described(sample: Sample, *, is_budget: bool) -> list[Floats]:
    """Give what is said of the items without any test, in the order of `_shift`."""
    a, b = sample.side(b=False), sample.side(b=True)
    sizes, n_a, n_b = (a.size, b.size), a.totals, b.totals
    rates = [PER_CHARACTERS * n_a / sizes[0], PER_CHARACTERS * n_b / sizes[1]]
    nothing = np.full(len(sample.items), np.nan)
    keyness = [nothing] * 3
    if not is_budget and len(sample.items):
        # The prior is the pooled corpus, with the weight of one average document.
        weight = sample.size / len(sample.sizes)
        prior = (n_a + n_b) / len(sample.sizes)
        keyness = [
            lrc(n_a, n_b, sizes, family=len(sample.items)),
            log_odds_z(n_a, n_b, sizes, prior, weight),
            four_term_g2(n_a, n_b, *sizes),
        ]
    return [
        log_ratio(n_a, n_b, *sizes),
        *(n_a, n_b),
        *(a.spread, b.spread),
        *rates,
        *keyness,
        *(_dispersions(side) for side in (a, b)),
    ]


def _dispersions(side: Sample) -> Floats:
    """Give DP of each item, some columns at a time: a table of words is large."""
    step = 1_000
    parts = [
        dispersion(side.columns(some).counts.toarray(), side.sizes)
        for start in range(0, len(side.items), step)
        if (some := range(start, min(start + step, len(side.items))))
    ]
    return np.concatenate(parts) if parts else np.zeros(0)


def _shift(item: str, figures: Sequence[float]) -> Shift:
    ratio, n_a, n_b, docs_a, docs_b, rate_a, rate_b = figures[:7]
    lrc_, z, g2, dp_a, dp_b, low, high, p, q = (_known(f) for f in figures[7:])
    return Shift(
        item=item,
        verdict=_verdict((n_a, n_b), (low, high), q).value,
        log_ratio=round(ratio, 4),
        low=low,
        high=high,
        q=q,
        n_a=int(n_a),
        n_b=int(n_b),
        docs_a=int(docs_a),
        docs_b=int(docs_b),
        rate_a=round(rate_a, 4),
        rate_b=round(rate_b, 4),
        lrc=lrc_,
        z=z,
        g2=g2,
        dp_a=dp_a,
        dp_b=dp_b,
        p=p,
    )


def _known(figure: float) -> float | None:
    return None if isnan(figure) else round(figure, 4)


def _verdict(
    counts: tuple[float, float],
    ends: tuple[float | None, float | None],
    q: float | None,
) -> Verdict:
    low, high = ends
    if q is None or low is None or high is None:
        return Verdict.TOO_LITTLE
    if q > LEVEL or low <= 0 <= high:
        return Verdict.STABLE
    if not all(counts):
        return Verdict.GONE if counts[0] else Verdict.NEW
    return Verdict.UP if low > 0 else Verdict.DOWN


def _order(shift: Shift) -> tuple[bool, float, str]:
    """Put what changed first, then the largest difference of rates.

    Not the largest Log Ratio: that would put what occurs once before all else.
    """
    is_open = shift.verdict in {Verdict.STABLE, Verdict.TOO_LITTLE}
    return is_open, -abs(shift.rate_b - shift.rate_a), shift.item
