"""Targets of the state work reports, linked to what the next report says.

usage: promises.py SHARED

SHARED holds corpora/gwr/. The table was written down from the texts by hand: for
each year in which one report states a target and the next one a figure of it, that
figure and the verdict. Exits with 1 where one is linked to another or judged
otherwise or unsure, or where a link is made that the texts do not bear out.
"""

import sys
from decimal import Decimal
from pathlib import Path

from speechkit.bookkeeping import Figures, Verdict, ledger_of
from speechkit.corpus import Corpus
from speechkit.pipeline import Settings

MET, EXCEEDED, MISSED = Verdict.MET, Verdict.EXCEEDED, Verdict.MISSED
W = 10_000
#: By metric and year of the target: reported value and verdict. Growth of 2007,
#: prices of 2008, 2009, 2011, 2015 and 2017 and jobs of 2007 are targets that the
#: next report gives no figure of that year for.
REPORTED: dict[str, dict[int, tuple[float, Verdict]]] = {
    "国内生产总值": {
        2003: (9.1, EXCEEDED),
        2004: (9.5, EXCEEDED),
        2005: (9.9, EXCEEDED),
        2006: (10.7, EXCEEDED),
        2008: (9, EXCEEDED),
        2009: (8.7, EXCEEDED),
        2010: (10.3, EXCEEDED),
        2011: (9.2, EXCEEDED),
        2012: (7.8, EXCEEDED),
        2013: (7.7, MET),
        2014: (7.4, MET),
        2015: (6.9, MET),
        2016: (6.7, MET),
        2017: (6.9, EXCEEDED),
        2018: (6.6, MET),
    },
    "居民消费价格": {
        2005: (1.8, MET),
        2006: (1.5, MET),
        2007: (4.8, MISSED),
        2010: (3.3, MISSED),
        2012: (2.6, MET),
        2013: (2.6, MET),
        2014: (2, MET),
        2016: (2, MET),
        2018: (2.1, MET),
    },
    "城镇新增就业": {
        2004: (980 * W, EXCEEDED),
        2005: (970 * W, EXCEEDED),
        2006: (1184 * W, EXCEEDED),
        2008: (1113 * W, EXCEEDED),
        2009: (1102 * W, EXCEEDED),
        2010: (1168 * W, EXCEEDED),
        2011: (1221 * W, EXCEEDED),
        2012: (1266 * W, EXCEEDED),
        2013: (1310 * W, EXCEEDED),
        2014: (1322 * W, EXCEEDED),
        2015: (1312 * W, EXCEEDED),
        2016: (1314 * W, EXCEEDED),
        2017: (1351 * W, EXCEEDED),
        2018: (1361 * W, EXCEEDED),
    },
}
YEARS = range(2003, 2019)
UNITS = {"国内生产总值": "%", "居民消费价格": "%", "城镇新增就业": "人"}


def main() -> int:
    """Compare the ledger with the table."""
    figures = Figures(Settings())
    corpus = Corpus.read([Path(sys.argv[1], "corpora", "gwr")], tables=(figures,))
    linked = {
        (line.indicator, line.year): line
        for line in ledger_of(corpus)
        if line.indicator in REPORTED
        and line.year in YEARS
        and line.due == line.year
        and line.unit == UNITS[line.indicator]
        and line.reported is not None
        and line.shape != "yearly mean"
    }
    wrong = 0
    expected = {
        (metric, year): row
        for metric, rows in REPORTED.items()
        for year, row in rows.items()
    }
    for key in sorted(expected.keys() | linked.keys()):
        line, row = linked.get(key), expected.get(key)
        found = (line.reported_value, line.verdict) if line and line.sure else None
        if row is None or found != (Decimal(str(row[0])), row[1]):
            wrong += 1
            print(f"{key}: expected {row}, found {found}")
    print(
        f"promises: {len(expected) - wrong}/{len(expected)} linked and judged rightly"
    )
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
