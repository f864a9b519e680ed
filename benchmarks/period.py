"""Whether the years of writing are told from the wording alone, and forgers caught.

usage: period.py SHARED

SHARED holds corpora/gwr/, state work reports whose file names tell their year. With
every year in digits or signs blanked, the true year must lie within the interval; as
they stand, none may be called re-dated or put together from two; under a claim that
is five years or more off, each must be called re-dated. Exits with 1 where less is
right than must be.
"""

import re
import sys
from collections.abc import Iterator
from dataclasses import replace
from functools import reduce
from pathlib import Path
from statistics import median

from speechkit.model import Claim, Document, Header, Period
from speechkit.pipeline import Settings, build

_YEAR = re.compile(r"[12１２]\s?[\d０-９]\s?[\d０-９]\s?[\d０-９]\s?(?=年)")
_DIGITS = "〇○零一二三四五六七八九"
_WRITTEN = re.compile(rf"[一二][{_DIGITS}]{{3}}(?=年)")
#: How many years off a spoofed title is.
_SPOOFS = (-20, -12, -8, -5, 5, 8, 12, 20)
#: What must be right at least, of hundred, and how wide the interval may be.
_INSIDE, _CAUGHT, _FALSE, _WIDEST = 95, 95, 2, 5


def reports(folder: Path) -> Iterator[tuple[int, str]]:
    """Give the year and the raw text of each report."""
    for path in sorted(folder.glob("gwr_*.txt")):
        yield int(path.stem[-4:]), path.read_bytes().decode("utf-8")


class Dating:
    """The stages that the years of writing rest on."""

    def __init__(self) -> None:
        pipeline = build(Settings())
        named = {stage.func.__name__: stage for stage in pipeline.analyze}
        self.before = (*pipeline.prepare, named["find_slogans"])
        self.estimate = named["estimate_period"]

    def read(self, raw: str) -> Document:
        """Read a text as far as its slogans."""
        return reduce(lambda doc, stage: stage(doc), self.before, Document.of(raw))

    def period(self, doc: Document, claimed: int | None = None) -> Period:
        """Estimate the years of a text that claims a year, or none."""
        year = None if claimed is None else Claim(str(claimed), None, "title")
        return self.estimate(replace(doc, header=Header(year=year))).period


def holds(period: Period, year: int) -> bool:
    """Tell whether a text can be of a year."""
    first, last = period.first, period.last
    return (first is None or first <= year) and (last is None or year <= last)


def share(name: str, right: list[bool], least: float) -> bool:
    """Print how many are right; tell whether they are enough."""
    part = 100 * sum(right) / len(right)
    is_enough = part >= least
    print(f"{name}: {sum(right)} of {len(right)}", "" if is_enough else "TOO FEW")
    return is_enough


def main() -> int:
    """Run all over every report."""
    dating = Dating()
    folder = Path(sys.argv[1], "corpora", "gwr")
    inside, true, whole, spoofed, widths = [], [], [], [], []
    for year, raw in reports(folder):
        blank = _WRITTEN.sub(_blank, _YEAR.sub(_blank, raw))
        hidden = dating.period(dating.read(blank))
        inside.append(hidden.first is not None and holds(hidden, year))
        widths.append((hidden.last or 9999) - (hidden.first or 0) + 1)
        doc = dating.read(raw)
        own = dating.period(doc, year)
        true.append(holds(own, year))
        whole.append(not own.conflict)
        spoofed += [
            not holds(dating.period(doc, year + off), year + off) for off in _SPOOFS
        ]
    width = median(widths)
    print(f"median width with hidden years: {width:g}")
    results = [
        share("true year inside, years hidden", inside, _INSIDE),
        share("true claims left alone", true, 100 - _FALSE),
        share("true texts called whole", whole, 100 - _FALSE),
        share("spoofed claims caught", spoofed, _CAUGHT),
        width <= _WIDEST,
    ]
    return int(not all(results))


def _blank(match: re.Match[str]) -> str:
    return "某" * len(match[0])


if __name__ == "__main__":
    sys.exit(main())
