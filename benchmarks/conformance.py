"""Conformance with suites that others made, and with real state work reports.

usage: conformance.py SHARED

SHARED holds suites/ (written numerals, OpenCC's own cases, keyness figures) and
corpora/gwr/ (the state work reports of 37 years). Prints how much agrees and
exits with 1 where less does than must.
"""

import csv
import sys
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import numpy as np
from state_targets import TARGETS, UNITS, P

from speechkit.compare.measures import (
    four_term_g2,
    log_ratio,
    lrc,
    positive_lrc,
    simple_maths,
)
from speechkit.lexicon import load
from speechkit.model import Document, Kind
from speechkit.numerals import parse_numeral
from speechkit.pipeline import Settings, build
from speechkit.stages.script import normalize_script

#: Rows that the sources of the suite contradict each other on, or that read a
#: bare 万 as no number: the annotation guide counts 万余人次.
JUDGED = frozenset(
    {"一一", "壹壹", "万", "亿", "千", "百", "拾", "佰", "仟", "萬", "億"}
)
#: Columns of the reference set of keyness, and the words that it was chosen from.
FIGURES = ("f1", "f2", "G2", "LogRatio", "LRC", "LRC.positive", "SM")
FAMILY = 20_109
#: Of OpenCC's cases for t2s at least so many of 55.
LEAST_CONVERTED = 50
#: Of the targets of the state work reports at least so many are found.
LEAST_TARGETS = 138


def numerals(suite: Path) -> bool:
    """Read every written numeral; those marked ERROR must be refused."""
    wrong = []
    with suite.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    for row in rows:
        try:
            read = parse_numeral(row["input"]).value
        except ValueError:
            read = None
        # ERROR, or the word itself given back: no number.
        is_number = row["expected"].replace("e-", "").lstrip("-").replace(".", "")
        expected = Decimal(row["expected"]) if is_number.isdecimal() else None
        if read != expected and row["input"] not in JUDGED:
            wrong.append(f"{row['input']}: {read}, not {row['expected']}")
    print(
        f"numerals: {len(rows) - len(wrong)} of {len(rows)} agree", *wrong, sep="\n  "
    )
    return not wrong


def conversion(suite: Path) -> bool:
    """Convert OpenCC's own cases with the script stage."""
    corrections = load("conversion")
    passed: dict[str, list[bool]] = {}
    with suite.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            doc = normalize_script(Document.of(row["input"]), corrections)
            right = doc.reading.text == row["expected"]
            passed.setdefault(row["config"], []).append(right)
    for config, results in passed.items():
        print(f"conversion {config}: {sum(results)} of {len(results)} agree")
    return sum(passed["t2s"]) >= LEAST_CONVERTED


def keyness(suite: Path) -> bool:
    """Compare measures with the 702 reference rows of Evert 2022."""
    with suite.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    column = {name: np.array([float(row[name]) for row in rows]) for name in FIGURES}
    # The reference compares side 1 with side 2; here B is compared with A.
    b, a = column["f1"], column["f2"]
    sizes = float(rows[0]["n2"]), float(rows[0]["n1"])
    found = {
        "G2": four_term_g2(a, b, *sizes),
        "LogRatio": log_ratio(a, b, *sizes),
        "LRC": lrc(a, b, sizes, family=FAMILY),
        "LRC.positive": positive_lrc(a, b, sizes, family=FAMILY),
        "SM": simple_maths(a, b, sizes, added=100),
    }
    agree = True
    for name, figures in found.items():
        near = np.isclose(figures, column[name], rtol=1e-9, atol=1e-9)
        print(f"{name} of Evert 2022: {near.sum()} of {len(rows)} agree")
        agree &= bool(near.all())
    return agree


def rows_of(wanted: Mapping[str, Any]) -> Iterator[tuple[str, float, Any, str]]:
    """Give each figure of a year with the name of its metric."""
    for metric, figures in wanted.items():
        for figure in figures if isinstance(figures, list) else [figures]:
            yield (metric, *figure)


def targets(folder: Path) -> bool:
    """Find the main expected targets of 17 state work reports."""
    pipeline = build(Settings())
    missed, total = [], 0
    for year, wanted in TARGETS.items():
        raw = (folder / f"gwr_{year}.txt").read_bytes().decode("utf-8")
        found = {
            (q.metric, q.value, q.value_max, q.bound.value, q.unit)
            for doc in pipeline.run(Document.of(raw, f"gwr_{year}", f"gwr_{year}.txt"))
            for q in doc.quantities
            if q.kind is Kind.TARGET
        }
        for metric, value, top, bound in rows_of(wanted):
            total += 1
            least = Decimal(str(value))
            most = None if top is None else Decimal(str(top))
            # 1000万贫困人口 is written with no measure word.
            units = ("人", "") if metric == P else (UNITS.get(metric, "%"),)
            if not any((metric, least, most, bound, unit) in found for unit in units):
                missed.append(f"{year} {metric} {bound} {value}")
    print(f"targets of state work reports: {total - len(missed)} of {total} found")
    print(*(f"  missed: {line}" for line in missed), sep="\n", end="")
    return total - len(missed) >= LEAST_TARGETS


def main() -> int:
    """Run every suite."""
    shared = Path(sys.argv[1])
    suites = shared / "suites"
    results = [
        numerals(suites / "cn_numerals.tsv"),
        conversion(suites / "opencc_to_simplified.tsv"),
        keyness(suites / "keyness_evert2022.csv"),
        targets(shared / "corpora" / "gwr"),
    ]
    return int(not all(results))


if __name__ == "__main__":
    sys.exit(main())
