"""Krippendorff's α for nominal data: how far coders agree beyond chance."""

from collections import Counter
from collections.abc import Iterable, Sequence


def krippendorff_alpha(units: Iterable[Sequence[str]]) -> float | None:
    """Give the nominal α of units, each with the codes that its coders gave it.

    α = 1 - (n - 1) (n - Σ o_cc) / (n² - Σ n_c²), where o_cc is how often code c meets
    itself in the matrix of coincidences, n_c how often it occurs in it, and n their sum
    (Krippendorff 2011, Computing Krippendorff's Alpha-Reliability). A unit with fewer
    than two codes cannot be paired and does not count. None where α is not defined:
    nothing can be paired, or all codes are the same.
    """
    occurrences: Counter[str] = Counter()
    agreements = 0.0
    for codes in units:
        if len(codes) < 2:
            continue
        counts = Counter(codes)
        occurrences.update(counts)
        agreements += sum(c * (c - 1) for c in counts.values()) / (len(codes) - 1)
    n = occurrences.total()
    expected = n * n - sum(c * c for c in occurrences.values())
    if not expected:
        return None
    return 1 - (n - 1) * (n - agreements) / expected
