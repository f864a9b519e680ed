"""How often the interval of a coding sheet holds the true precision.

Made-up corpora of three to seven classes, whose records are right as often as told, are
sampled as `speechkit sample` does, again and again; `precision` judges each sample.
"""

import sys

import numpy as np

from speechkit.coding.drawing import allotted
from speechkit.coding.precision import Stratum, precision

SIZES = (
    (509, 197, 189, 174, 149, 139, 109),
    (495, 120, 82),
    (5000, 300, 20),
)
RATES = (
    (0.95, 0.95, 0.95, 0.95, 0.95, 0.95, 0.95),
    (0.99, 0.99, 0.99, 0.99, 0.99, 0.99, 0.99),
    (0.90, 0.70, 0.95, 0.80, 0.60, 0.90, 0.99),
    (0.99, 0.60, 0.80, 0.90, 0.99, 1.00, 1.00),
    (0.80, 0.99, 0.99, 1.00, 1.00, 1.00, 1.00),
    (1.00, 0.90, 0.90, 0.90, 1.00, 1.00, 1.00),
)
SAMPLES = 2_000
#: Numbers that differ by less are equal but for rounding.
_NEAR = 1e-12


def main() -> None:
    """Print a line for each corpus and size of sample, and the range of all."""
    chance = np.random.default_rng(1)
    held = []
    for sizes in SIZES:
        for rates in RATES:
            right = [round(s * r) for s, r in zip(sizes, rates, strict=False)]
            truth = sum(right) / sum(sizes)
            for n in (50, 100, 200):
                share = _held(sizes, right, n, chance)
                held.append(share)
                print(f"{len(sizes)} classes, {truth:.3f} right, n {n}: {share:.3f}")
    print(f"{min(held):.3f} to {max(held):.3f}, mean {np.mean(held):.3f}")


def _held(
    sizes: tuple[int, ...], right: list[int], n: int, chance: np.random.Generator
) -> float:
    places = dict(enumerate(sizes))
    drawn = list(allotted(n, places, dict.fromkeys(places, 1), places).values())
    wrong = np.subtract(sizes, right)
    truth = sum(right) / sum(sizes)
    times = 0
    for found in chance.hypergeometric(right, wrong, drawn, (SAMPLES, len(sizes))):
        whole = zip(found.tolist(), drawn, sizes, strict=True)
        told = precision([Stratum(k, m - k, size) for k, m, size in whole])
        times += told is not None and told.low - _NEAR <= truth <= told.high + _NEAR
    return times / SAMPLES


if __name__ == "__main__":
    sys.exit(main())
