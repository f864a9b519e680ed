"""Links between targets and what later speeches of the same body report."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from speechkit import lexicon
from speechkit.bookkeeping.figures import SEVERAL_YEARS, Figure, bare, figures
from speechkit.bookkeeping.judging import judge
from speechkit.bookkeeping.sheet import Line, Verdict
from speechkit.corpus import Corpus
from speechkit.tables import Row

#: A speech with so many figures of several years looks back on several years.
_LONG_VIEW = 6
#: So many results of its own year no speech at a year's beginning has.
_FEW = 2
_TARGETS = frozenset({"target"})
_REPORTS = frozenset({"result", "context"})


class _Match(NamedTuple):
    """A report that may speak of a target: how good the link is, and why."""

    rank: tuple[int, int, int]
    report: Figure | None
    is_sure: bool
    why: str


#: A target without a year, beside one of the same speech that names its own.
_TIMELESS = _Match(
    (0, 0, 0), None, is_sure=False, why="the speech does not say for when it is"
)


class _View(NamedTuple):
    """What a speech looks back on where it names no period."""

    #: The year before its own, or, at a year's end, its own.
    offset: int
    is_long: bool


def ledger_of(corpus: Corpus) -> list[Line]:
    """Keep the books of a corpus that was read with its table of metrics."""
    entries = lexicon.load("indicators", corpus.settings.additions).entries
    less = frozenset(entry.term for entry in entries if entry.better == "less")
    return keep_books(corpus.rows("metrics"), less)


def keep_books(metrics: Sequence[Row], less_is_better: frozenset[str]) -> list[Line]:
    """Link each target to the report of it, by body, indicator, unit and year.

    `less_is_better` names the metrics whose targets are caps unless they say
    otherwise. Lines stand by body, then year, then indicator.
    """
    targets = _once(figures(metrics, kinds=_TARGETS))
    reports: dict[tuple[str, tuple[str, str, str]], list[Figure]] = defaultdict(list)
    last: dict[str, int] = defaultdict(int)
    # Why a target was set is told with the target's own number.
    demanded = {(one.cell("document"), one.subject, one.value) for one in targets}
    for report in figures(metrics, kinds=_REPORTS):
        key = (report.cell("document"), report.subject, report.value)
        if report.years is None and key in demanded:
            continue
        reports[report.body, report.subject].append(report)
        last[report.body] = max(last[report.body], report.year)
    dated = {(one.cell("document"), one.subject) for one in targets if one.years}
    views = _views(report for held in reports.values() for report in held)
    lines = []
    for target in targets:
        last_year = max(last[target.body], target.year)
        less = target.subject[0] in less_is_better
        if target.years is None and (target.cell("document"), target.subject) in dated:
            lines.append(_line(target, _TIMELESS, last_year, less_is_better=less))
            continue
        found = _best(target, reports.get((target.body, target.subject), ()), views)
        lines.append(_line(target, found, last_year, less_is_better=less))
    return sorted(lines, key=lambda one: (one.body, one.year, one.indicator, one.start))


def _views(reports: Iterable[Figure]) -> dict[object, _View]:
    """Tell for each speech what its figures without a period are of.

    One whose dated results are of its own year for the most part is given at the
    end of it; one with many figures of several years looks back on all of them.
    """
    counts: dict[object, Counter[str]] = defaultdict(Counter)
    for report in reports:
        count = counts[report.cell("document")]
        if report.cell("kind") != "result":
            continue
        count["own"] += report.years == (report.year, report.year)
        count["last"] += report.years == (report.year - 1, report.year - 1)
        count["several"] += report.subject[1] == SEVERAL_YEARS
    return {
        document: _View(
            0 if count["own"] > max(count["last"], _FEW) else -1,
            count["several"] >= _LONG_VIEW,
        )
        for document, count in counts.items()
    }


def _once(targets: Iterable[Figure]) -> list[Figure]:
    """Leave out what a speech demands a second time."""
    seen = set()
    kept = []
    for target in targets:
        key = (target.cell("document"), target.subject, target.value, _due(target))
        if key not in seen:
            seen.add(key)
            kept.append(target)
    return kept


def _due(target: Figure) -> int:
    """Give the year in which a target is to be reached: its own, if it says none."""
    if target.years and target.years[1] >= target.year:
        return target.years[1]
    return target.year


def _best(
    target: Figure, reports: Iterable[Figure], views: Mapping[object, _View]
) -> _Match | None:
    matches = [
        match
        for report in reports
        if (match := _match(target, report, views)) is not None
    ]
    if not matches:
        return None
    # Of those that fit as well the first in the order of the speeches.
    best = min(matches, key=lambda match: match.rank)
    rivals = {
        match.report.value
        for match in matches
        if match.report and match.rank == best.rank
    }
    if len(rivals) > 1:
        return best._replace(
            is_sure=False, why=f"{best.why}; {len(rivals)} values there"
        )
    return best


def _match(
    target: Figure, report: Figure, views: Mapping[object, _View]
) -> _Match | None:
    """Tell whether a report can be of a target, and how well it fits."""
    due = _due(target)
    same_speech = report.cell("document") == target.cell("document")
    if same_speech or report.year < due or report.year < target.year:
        return None
    view = views[report.cell("document")]
    if report.years:
        if report.years != (due, due):
            return None
        rank, is_sure = 0, True
        why = f"{report.text('period')} is {due}"
    elif report.year + view.offset == due:
        rank, is_sure = 1, not view.is_long
        why = f"the speech of {report.year} looks back on {due}"
        why += "" if is_sure else ", and on earlier years"
    elif report.year in {due, due + 1}:
        rank, is_sure = 2, False
        why = f"a later speech, of {report.year}, which names no period"
    else:
        return None
    by = "same metric" if target.cell("metric") else "same words"
    if not (is_said_alike := _alike(target, report)):
        by = f"{by}, other words ({report.cell('indicator')})"
    is_first = report.cell("kind") == "result" and is_said_alike
    order = (rank, report.year, int(not is_first))
    return _Match(order, report, is_sure and is_said_alike, f"{by}; {why}")


def _alike(target: Figure, report: Figure) -> bool:
    """Tell whether one names its indicator with the words of the other, or more."""
    one, other = (bare(figure.text("indicator") or "") for figure in (target, report))
    return one in other or other in one


def _line(
    target: Figure, match: _Match | None, last_year: int, *, less_is_better: bool
) -> Line:
    report = match.report if match else None
    if match is _TIMELESS:
        verdict = Verdict.NOT_COMPARABLE
    elif report:
        verdict = judge(target, report, less_is_better=less_is_better)
    elif last_year > _due(target):
        verdict = Verdict.NOT_MENTIONED
    else:
        verdict = Verdict.NO_LATER
    upper = target.cell("value_max")
    return Line(
        body=target.body,
        indicator=target.subject[0],
        year=target.year,
        due=_due(target),
        target=target.text("quote") or "",
        bound=target.text("bound") or "",
        value=target.value,
        value_max=upper,  # type: ignore[arg-type]  # a Decimal or None
        unit=target.text("unit"),
        firmness=target.text("firmness"),
        verdict=verdict,
        reported=report.text("quote") if report else None,
        reported_value=report.value if report else None,
        difference=report.value - target.value if report else None,
        sure=match.is_sure if match else None,
        why=match.why if match else "",
        document=target.text("document") or "",
        start=target.number("start"),
        end=target.number("end"),
        report_document=report.text("document") if report else None,
        report_year=report.year if report else None,
        report_start=report.number("start") if report else None,
        report_end=report.number("end") if report else None,
    )
