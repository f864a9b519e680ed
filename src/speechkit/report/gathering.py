"""Everything that a report tells of a corpus, as pure data."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from speechkit.bookkeeping import Line, ledger_of
from speechkit.choices import By, Counted
from speechkit.compare.members import Years, contrasts, undated
from speechkit.compare.question import Answer, Question, Side, answer
from speechkit.compare.speeches import dated_speeches
from speechkit.compare.timeline import most_frequent, timeline
from speechkit.corpus import Corpus
from speechkit.inspection import Finding, folder_findings
from speechkit.manifest import manifest
from speechkit.report.spread import Spread, spread_of
from speechkit.report.years import Pair, pairs_of_years
from speechkit.summary import Summary, summarize, warnings
from speechkit.tables import Row

#: Slogans that are drawn.
_MOST = 12


class Comparison(NamedTuple):
    """Two years: their slogans, their themes, and what to know of the two.

    `undated` documents are left out, `redated` ones belong to another year than they
    claim; `contrasts` tell in what else the years differ.
    """

    years: Pair
    slogans: Answer
    themes: Answer
    undated: Sequence[str]
    redated: Sequence[str]
    contrasts: Sequence[str]


@dataclass(frozen=True, slots=True)
class Gathered:
    """What stands in a report.

    The first comparison is the one to begin with; without two years there is none.
    """

    corpus: Corpus
    summary: Summary
    ledger: Sequence[Line]
    findings: Sequence[Finding]
    timeline: Sequence[Row]
    spread: Spread
    comparisons: Sequence[Comparison]
    manifest: str


def gather(corpus: Corpus, years: Pair | None = None) -> Gathered:
    """Answer what a report tells of a corpus that was read with its questions.

    Raises:
        UsageError: no speech claims one of the years.
    """
    summary = summarize(corpus)
    dated = dated_speeches(corpus, Counted.SLOGAN)
    items = most_frequent(dated, _MOST)
    return Gathered(
        corpus,
        summary,
        ledger_of(corpus),
        folder_findings(corpus),
        timeline(dated, items),
        spread_of(corpus, items),
        [_compared(corpus, pair) for pair in pairs_of_years(corpus, years)],
        "".join(manifest(corpus, lambda: corpus.outcomes, warnings(corpus), {})),
    )


def _compared(corpus: Corpus, years: Pair) -> Comparison:
    sides = [Side(year, corpus, Years.parse(year)) for year in years]
    by_slogan, by_theme = Question(By.SLOGAN), Question(By.THEME)
    members = by_slogan.members(*sides)
    return Comparison(
        years,
        answer(by_slogan, sides, members),
        answer(by_theme, sides, members),
        undated(corpus),
        [member.document for member in members if member.is_anachronism],
        contrasts(members),
    )
