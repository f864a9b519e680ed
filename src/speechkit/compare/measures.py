"""Measures of comparison: formulas on whole columns of counts.

Throughout, `n_a` and `n_b` are occurrences on two sides, `size_a` and `size_b` the
places where they could occur. A positive figure means: more on side B.
"""

from typing import TypeAlias

import numpy as np
import numpy.typing as npt
from scipy.special import betaincinv, xlogy
from scipy.stats import false_discovery_control

Floats: TypeAlias = npt.NDArray[np.float64]
#: What can be taken for a column of numbers.
Numbers: TypeAlias = npt.ArrayLike


def log_ratio(n_a: Numbers, n_b: Numbers, size_a: Numbers, size_b: Numbers) -> Floats:
    """Give the Log Ratio of B over A (Hardie 2014), as Evert (2022) computes it.

    log2((n_b + ½) / (size_b + ½)) - log2((n_a + ½) / (size_a + ½)). One step means
    twice the rate; 0 means the same rate. The half keeps an item finite that is
    missing on one side.
    """
    a, b, whole_a, whole_b = _columns(n_a, n_b, size_a, size_b)
    rate_a, rate_b = (a + 0.5) / (whole_a + 0.5), (b + 0.5) / (whole_b + 0.5)
    return np.log2(rate_b) - np.log2(rate_a)


def four_term_g2(
    n_a: Numbers, n_b: Numbers, size_a: Numbers, size_b: Numbers
) -> Floats:
    """Give the log-likelihood ratio G² of the whole 2 × 2 table (Dunning 1993).

    2 Σ O ln(O / E) over all four cells; many keyness tools sum only the two cells of
    the occurrences and get a smaller figure. It takes each occurrence for independent,
    which words of one speech are not.
    """
    a, b, whole_a, whole_b = _columns(n_a, n_b, size_a, size_b)
    share = (a + b) / (whole_a + whole_b)
    cells = (
        (a, whole_a * share),
        (b, whole_b * share),
        (whole_a - a, whole_a * (1 - share)),
        (whole_b - b, whole_b * (1 - share)),
    )
    total = sum(xlogy(seen, seen) - xlogy(seen, awaited) for seen, awaited in cells)
    return np.asarray(2 * np.maximum(total, 0.0))


def lrc(
    n_a: Numbers,
    n_b: Numbers,
    sizes: tuple[float, float],
    *,
    family: int = 1,
    confidence: float = 0.95,
) -> Floats:
    """Give the conservative Log Ratio LRC (Evert 2022).

    The end of the exact interval of the Log Ratio that lies nearer to 0, and 0 where
    the interval holds 0. The interval is that of Clopper and Pearson (1934) for the
    share of B in all occurrences; `family` is the number of items looked at, by which
    its error is divided (Bonferroni).
    """
    low, high = _ratio_interval(n_a, n_b, sizes, (1 - confidence) / family / 2)
    return np.where(low > 0, low, np.where(high < 0, high, 0.0))


def positive_lrc(
    n_a: Numbers,
    n_b: Numbers,
    sizes: tuple[float, float],
    *,
    family: int = 1,
    confidence: float = 0.95,
) -> Floats:
    """Give the lower end of the one-sided interval behind LRC (Evert 2022)."""
    return _ratio_interval(n_a, n_b, sizes, (1 - confidence) / family)[0]


def simple_maths(
    n_a: Numbers, n_b: Numbers, sizes: tuple[float, float], added: float = 1.0
) -> Floats:
    """Give Simple Maths (Kilgarriff 2009): rates per million, `added` to each."""
    a, b = _columns(n_a, n_b)
    rate_a, rate_b = a / sizes[0] * 1e6, b / sizes[1] * 1e6
    return np.asarray((rate_b + added) / (rate_a + added))


def log_odds_z(
    n_a: Numbers,
    n_b: Numbers,
    sizes: tuple[float, float],
    prior: Numbers,
    weight: float,
) -> Floats:
    """Give the z of weighted log-odds with an informative prior (Monroe et al. 2008).

    `prior` are the occurrences of each item that are added to both sides, `weight`
    the places that are added with them. z is the difference of the log-odds over its
    approximate deviation, √(1 / (n_a + prior) + 1 / (n_b + prior)).
    """
    a, b, added = _columns(n_a, n_b, prior)
    odds_a = (a + added) / (sizes[0] + weight - a - added)
    odds_b = (b + added) / (sizes[1] + weight - b - added)
    deviation = np.sqrt(1 / (a + added) + 1 / (b + added))
    return np.asarray((np.log(odds_b) - np.log(odds_a)) / deviation)


def dispersion(counts: Numbers, sizes: Numbers) -> Floats:
    """Give the deviation of proportions DP (Gries 2008) of each column of counts.

    Half the sum, over documents, of the difference between a document's share of the
    occurrences and its share of the text: near 0 is evenly spread, near 1 is all in
    one place. An item that does not occur has none (nan). Not to be taken for DPnorm
    nor for Egbert's D_P, whose scale is reversed.
    """
    found, whole = _columns(counts, sizes)
    expected = whole / whole.sum()
    totals = found.sum(axis=0)
    shares = found / np.where(totals > 0, totals, np.nan)
    by_document = expected.reshape(-1, *[1] * (found.ndim - 1))
    return np.asarray(np.abs(shares - by_document).sum(axis=0) / 2)


def adjusted(p: Floats) -> Floats:
    """Give q: p adjusted for the number of tests (Benjamini and Hochberg 1995)."""
    return np.asarray(false_discovery_control(p, method="bh") if p.size else p)


def _ratio_interval(
    n_a: Numbers, n_b: Numbers, sizes: tuple[float, float], tail: float
) -> tuple[Floats, Floats]:
    """Give both ends of the interval of the Log Ratio; `tail` is left out at each."""
    a, b = _columns(n_a, n_b)
    # The quantiles at the edges of their range are given, not computed.
    least = np.where(b > 0, betaincinv(np.maximum(b, 1), a + 1, tail), 0.0)
    most = np.where(a > 0, betaincinv(b + 1, np.maximum(a, 1), 1 - tail), 1.0)
    unit = np.log2(sizes[0] / sizes[1])
    with np.errstate(divide="ignore"):
        low = np.log2(least) - np.log2(1 - least) + unit
        high = np.log2(most) - np.log2(1 - most) + unit
    return low, high


def _columns(*values: Numbers) -> tuple[Floats, ...]:
    return tuple(np.asarray(value, dtype=np.float64) for value in values)
