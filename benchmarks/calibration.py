"""How often diff sees a change where there is none, and how often where there is one.

usage: calibration.py SHARED [--write]

SHARED holds corpora/gwr/ (the state work reports of 37 years). Nothing changed between
random halves of them, so all that is flagged there is a false alarm; what is planted
in them is to be found. Prints the figures, exits with 1 where one is worse than it may
be; --write keeps them in benchmarks/calibration.json, which docs/method.md shows.
"""

import json
import sys
import time
from collections.abc import Sequence
from itertools import chain, repeat
from pathlib import Path
from statistics import mean
from typing import Any

import numpy as np

from speechkit.choices import By
from speechkit.compare.chance import permutation_p, ratio_intervals
from speechkit.compare.design import Design
from speechkit.compare.items import counts_of
from speechkit.compare.measures import four_term_g2
from speechkit.compare.sample import Observation, Sample
from speechkit.compare.shift import Verdict, shifts
from speechkit.corpus import Corpus
from speechkit.tables import DOCUMENTS

FIGURES = Path(__file__).with_name("calibration.json")
HALVES, VERDICT_HALVES, RUNS = 100, 40, 20
COPIES = 12
#: Rarer words are not looked at: hardly one of them could be tested.
LEAST_HITS = 20
#: Chi-square of one degree of freedom at .05 and .01.
CRITICAL = {"0.05": 3.841, "0.01": 6.635}
#: Reports a side, where intervals are looked at.
COVERED = (5, 10, 18)
FACTORS = (1.25, 1.5, 2.0, 3.0)
SIZES = (10, 20, 40)
HITS = {"1 to 3": (1, 3), "3 to 10": (3, 10), "10 and more": (10, 1e9)}
MOST_WORDS = 60
#: What may not be worse: points over the level, and the least power.
COPIES_MAY_ADD, LEAST_POWER = 0.005, 0.8
#: A mean over halves is itself uncertain by so much; no fault is called within it.
NOISE = 0.001

Report = tuple[str, int, dict[str, int]]


def reports(folder: Path) -> list[Report]:
    """Read each report: its name, its characters and its words."""
    corpus = Corpus.read([folder], tables=("documents", "terms"))
    counts = counts_of(corpus, By.TERM)
    totals: dict[str, int] = {}
    for word, number in chain(*(words.items() for words in counts.values())):
        totals[word] = totals.get(word, 0) + number
    size = DOCUMENTS.place("characters")
    return [
        (
            str(row[0]),
            int(str(row[size])),
            {
                word: n
                for word, n in counts[str(row[0])].items()
                if totals[word] >= LEAST_HITS
            },
        )
        for row in corpus.rows("documents")
    ]


def halved(
    read: Sequence[Report], chance: np.random.Generator, copies: int = 0
) -> list[Observation]:
    """Put reports on two sides at random; one may be copied into side B."""
    at_b = chance.permutation(len(read)) < len(read) // 2
    made = [
        Observation(name, bool(b), size, name, words)
        for (name, size, words), b in zip(read, at_b, strict=True)
    ]
    original = made[int(chance.integers(len(made)))]
    return [*made, *repeat(original._replace(is_b=True), copies)]


def alarms(
    read: Sequence[Report], copies: int = 0, *, in_families: bool = True
) -> dict[str, float]:
    """Give the share of words flagged at each level, by the test and by G² alone."""
    shares: dict[str, list[float]] = {}
    for half in range(HALVES):
        made = halved(read, np.random.default_rng([half, copies]), copies)
        if not in_families:
            made = [one._replace(unit=f"{n}") for n, one in enumerate(made)]
        sample = Sample.of(made)
        pooled = sample.pooled()
        design = Design.of(pooled)
        tested = np.flatnonzero(pooled.spread >= design.least)
        looked_at = pooled.columns(tested)
        p = permutation_p(looked_at, design)
        a, b = looked_at.side(b=False), looked_at.side(b=True)
        g2 = four_term_g2(a.totals, b.totals, a.size, b.size)
        for level, critical in CRITICAL.items():
            shares.setdefault(level, []).append((p <= float(level)).mean())
            shares.setdefault(f"G² {level}", []).append((g2 >= critical).mean())
    return {name: round(float(mean(values)), 4) for name, values in shares.items()}


def coverage(read: Sequence[Report], size: int) -> float:
    """Give how often the interval holds 0 where so many reports stand on a side."""
    shares = []
    for half in range(HALVES):
        chance = np.random.default_rng([half, size])
        chosen = chance.permutation(len(read))[: 2 * size]
        made = []
        for place, number in enumerate(chosen):
            name, characters, words = read[number]
            made.append(Observation(name, place >= size, characters, name, words))
        pooled = Sample.of(made).pooled()
        design = Design.of(pooled)
        tested = np.flatnonzero(pooled.spread >= design.least)
        low, high = ratio_intervals(pooled.columns(tested), design)
        shares.append(float(((low <= 0) & (high >= 0)).mean()))
    return round(mean(shares), 4)


def verdicts(read: Sequence[Report]) -> dict[str, float]:
    """Give the share of halves with any verdict of change, and that of words."""
    open_ = {Verdict.STABLE, Verdict.TOO_LITTLE}
    shares = []
    for half in range(VERDICT_HALVES):
        found = shifts(Sample.of(halved(read, np.random.default_rng([half, 99]))))
        changed = sum(Verdict(row.verdict) not in open_ for row in found.rows)
        shares.append(changed / found.tested)
    return {
        "words": round(mean(shares), 5),
        "halves": round(mean(share > 0 for share in shares), 3),
    }


def power(read: Sequence[Report]) -> dict[str, dict[str, dict[str, float]]]:
    """Give how often a planted change is found (p ≤ .05), by hits, size and factor.

    Reports are drawn with replacement for both sides, so that documents differ as real
    ones do; then each hit of a word on side B becomes `factor` hits on average.
    """
    curves: dict[str, dict[str, dict[str, float]]] = {}
    per_report = _mean_hits(read)
    for name, (least, most) in HITS.items():
        words = sorted(w for w, hits in per_report.items() if least <= hits < most)
        chance = np.random.default_rng(1)
        chosen = sorted(chance.permutation(words)[:MOST_WORDS])
        for size in SIZES:
            curves.setdefault(name, {})[str(size)] = {
                str(factor): round(_found(read, chosen, size, factor), 3)
                for factor in FACTORS
            }
    return curves


def _mean_hits(read: Sequence[Report]) -> dict[str, float]:
    totals: dict[str, int] = {}
    for _, _, words in read:
        for word, n in words.items():
            totals[word] = totals.get(word, 0) + n
    return {word: n / len(read) for word, n in totals.items()}


def _found(
    read: Sequence[Report], words: Sequence[str], size: int, factor: float
) -> float:
    shares = []
    for run in range(RUNS):
        chance = np.random.default_rng([run, size, int(100 * factor)])
        drawn = chance.integers(len(read), size=2 * size)
        made = []
        for place, number in enumerate(drawn):
            _, characters, counts = read[number]
            is_b = place >= size
            held = {word: counts.get(word, 0) for word in words}
            if is_b:
                held = {
                    word: n + int(chance.poisson((factor - 1) * n))
                    for word, n in held.items()
                }
            held = {word: n for word, n in held.items() if n}
            made.append(Observation(f"{place}", is_b, characters, f"{place}", held))
        pooled = Sample.of(made).pooled()
        p = permutation_p(pooled, Design.of(pooled))
        shares.append(float((p <= 0.05).mean()))
    return mean(shares)


def judged(figures: dict[str, Any]) -> list[str]:
    """Name each figure that is worse than it may be."""
    worse = []
    for level in ("0.05", "0.01"):
        if figures["halves"][level] > float(level) + NOISE:
            worse.append(f"random halves at {level}")
        if figures["copied"][level] > float(level) + COPIES_MAY_ADD:
            worse.append(f"a report copied {COPIES} times at {level}")
    if figures["power"]["10 and more"]["20"]["3.0"] < LEAST_POWER:
        worse.append("power for a rate that is tripled")
    return worse


def main() -> int:
    """Measure, print, judge."""
    started = time.perf_counter()
    read = reports(Path(sys.argv[1]) / "corpora" / "gwr")
    figures = {
        "reports": len(read),
        "words": len({word for _, _, words in read for word in words}),
        "number of halves": HALVES,
        "halves": alarms(read),
        "copied": alarms(read, COPIES),
        "copied, families not told": alarms(read, COPIES, in_families=False),
        "interval holds 0": {str(size): coverage(read, size) for size in COVERED},
        "verdicts": verdicts(read),
        "power": power(read),
    }
    print(json.dumps(figures, ensure_ascii=False, indent=2))
    print(f"{time.perf_counter() - started:.0f} seconds")
    if "--write" in sys.argv:
        text = json.dumps(figures, ensure_ascii=False, indent=2)
        FIGURES.write_text(f"{text}\n", encoding="utf-8")
    worse = judged(figures)
    print(*(f"worse than it may be: {name}" for name in worse), sep="\n", end="")
    return int(bool(worse))


if __name__ == "__main__":
    sys.exit(main())
