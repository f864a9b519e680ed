"""Links between targets and what later speeches of the same body report."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import PurePosixPath
from typing import NamedTuple

from speechkit.bookkeeping.figures import Figure, Figures
from speechkit.bookkeeping.judging import judge, reached
from speechkit.bookkeeping.sheet import Line, Verdict
from speechkit.bookkeeping.wording import Kinship, Shape, kinship
from speechkit.corpus import Corpus
from speechkit.model import Bound, Kind

_ORDER = tuple(Kinship)
#: With these bounds a number that stays the same may be the target itself.
_COPIED = frozenset({Bound.LE, Bound.LT, Bound.APPROX})


class Link(NamedTuple):
    """A target and what became of it; `doubts` say what makes the link unsure."""

    target: Figure
    report: Figure | None
    verdict: Verdict
    reasons: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()


class _Match(NamedTuple):
    report: Figure
    kinship: Kinship
    doubts: tuple[str, ...]

    @property
    def rank(self) -> tuple[int, int, int, str, int]:
        report = self.report
        order = _ORDER.index(self.kinship)
        return order, len(self.doubts), report.year, report.document, report.start


@dataclass(frozen=True, slots=True)
class _Reports:
    """The reports of all bodies, and how far each of them has come.

    `until` is the year of a body's last speech, `closings` are the speeches of a
    body that close a year.
    """

    by_kind: Mapping[tuple[object, ...], Sequence[Figure]]
    until: Mapping[str, int]
    closings: Mapping[tuple[str, int], set[str]]

    @classmethod
    def of(cls, figures: Iterable[Figure]) -> "_Reports":
        by_kind: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
        until: dict[str, int] = {}
        closings: dict[tuple[str, int], set[str]] = defaultdict(set)
        for figure in figures:
            until[figure.body] = max(figure.year, until.get(figure.body, 0))
            if figure.is_closing:
                closings[figure.body, figure.year].add(figure.document)
            if figure.kind is Kind.RESULT and not figure.is_vague:
                by_kind[_kind(figure)].append(figure)
        return cls(by_kind, until, closings)

    def is_due(self, target: Figure) -> bool:
        """Tell whether the body has spoken since the target was due."""
        closing = self.closings.get((target.body, target.last), set())
        return self.until[target.body] > target.last or bool(
            closing - {target.document}
        )


def ledger_of(corpus: Corpus) -> list[Line]:
    """Keep the books of a corpus that was read with its figures, by body and year."""
    rows = corpus.rows(Figures(corpus.settings).name)
    lines = map(_line, linked([Figure.of(row) for row in rows]))
    return sorted(lines, key=lambda one: (one.body, one.year, one.indicator, one.start))


def linked(figures: Iterable[Figure]) -> list[Link]:
    """Link each target to its report, in the order of the targets.

    A target that a speech names twice is one; where it names its number again as a
    result, why it was set is told.
    """
    figures = _of_bodies(list(figures))
    restated = {_key(figure) for figure in figures if figure.kind is Kind.TARGET}
    reports = _Reports.of(
        figure
        for figure in figures
        if figure.kind is Kind.TARGET or _key(figure) not in restated
    )
    targets = {
        (_key(figure), figure.last): figure
        for figure in reversed(figures)
        if figure.kind is Kind.TARGET
    }
    return [_linked(target, reports) for target in reversed(targets.values())]


def _linked(target: Figure, reports: _Reports) -> Link:
    matches = sorted(
        _matches(target, reports.by_kind.get(_kind(target), ())),
        key=lambda match: match.rank,
    )
    if not matches and target.is_vague:
        return Link(target, None, Verdict.NOT_COMPARABLE, (), ("name of anything",))
    if not matches:
        is_due = reports.is_due(target)
        verdict = Verdict.NOT_MENTIONED if is_due else Verdict.NO_LATER
        return Link(target, None, verdict)
    best = matches[0]
    report = best.report
    rivals = {
        match.report.value
        for match in matches
        if match.kinship is best.kinship and match.report.document == report.document
    }
    doubts = [*best.doubts]
    if best.kinship is Kinship.NEAR:
        doubts.append(best.kinship)
    if report.bound in _COPIED and _key(report)[1:] == _key(target)[1:]:
        doubts.append("the target said again")
    if len(rivals) > 1:
        doubts.append("several figures")
    reasons = (
        best.kinship,
        f"unit {target.unit or 'none'}",
        f"{_years(report)} by {report.period}",
    )
    return Link(target, report, judge(target, report), reasons, tuple(doubts))


def _matches(target: Figure, reports: Iterable[Figure]) -> Iterator[_Match]:
    for report in () if target.is_vague else reports:
        if report.document == target.document or report.year < target.year:
            continue
        doubts = _fit(target, report)
        if doubts is None:
            continue
        alike = kinship(
            (target.wording, target.metric, target.ratios),
            (report.wording, report.metric, report.ratios),
        )
        if alike:
            yield _Match(report, alike, doubts)


def _fit(target: Figure, report: Figure) -> tuple[str, ...] | None:
    """Tell what speaks against a report being of the years of the target; None: all."""
    is_own_year = report.year == target.last and not report.is_closing
    early = ("within the year",) if is_own_year else ()
    if (report.first, report.last) == (target.first, target.last):
        return early
    if report.last != target.last or target.first == target.last:
        return None
    if report.first == report.last and target.form.shape is Shape.STATE:
        return (*early, "end of several years")
    is_span = abs(report.first - target.first) <= 1
    return (*early, "about the same years") if is_span else None


def _of_bodies(figures: Sequence[Figure]) -> list[Figure]:
    """Give the figures of speeches that name no body to that of their folder.

    It is the only body that is named there, or else the folder itself.
    """
    named: dict[str, set[str]] = defaultdict(set)
    for figure in figures:
        if figure.body:
            named[_folder(figure)].add(figure.body)
    return [
        figure if figure.body else figure._replace(body=_only(named, _folder(figure)))
        for figure in figures
    ]


def _only(named: Mapping[str, set[str]], folder: str) -> str:
    bodies = named.get(folder, set())
    return next(iter(bodies)) if len(bodies) == 1 else folder


def _folder(figure: Figure) -> str:
    return PurePosixPath(figure.document).parent.as_posix()


def _kind(figure: Figure) -> tuple[object, ...]:
    """Give what target and report must share; a state that falls is no state."""
    shape, is_down = figure.form
    is_fall = is_down and shape is Shape.STATE
    return figure.body, figure.unit, shape, is_fall, figure.last


def _key(figure: Figure) -> tuple[object, ...]:
    return (
        figure.document,
        figure.indicator,
        figure.unit,
        figure.form.shape,
        figure.value,
        figure.value_max,
        figure.bound,
    )


def _years(figure: Figure) -> str:
    if figure.first == figure.last:
        return str(figure.last)
    return f"{figure.first}–{figure.last}"


def _line(one: Link) -> Line:
    target, report = one.target, one.report
    value = reached(target, report) if report else None
    return Line(
        body=target.organization or target.body,
        indicator=target.indicator,
        year=target.year,
        due=target.last,
        target=target.quote,
        bound=target.bound.value,
        value=target.value,
        value_max=target.value_max,
        unit=target.unit or None,
        shape=target.form.shape.value,
        better=target.sense.value,
        firmness=target.firmness or None,
        verdict=one.verdict,
        reported=report.quote if report else None,
        reported_value=value,
        difference=_difference(target, value),
        sure=not one.doubts if report else None,
        why="; ".join((*one.reasons, *one.doubts)),
        sentence=target.sentence,
        report_sentence=report.sentence if report else None,
        document=target.document,
        start=target.start,
        end=target.end,
        report_document=report.document if report else None,
        report_year=report.year if report else None,
        report_start=report.start if report else None,
        report_end=report.end if report else None,
    )


def _difference(target: Figure, value: Decimal | None) -> Decimal | None:
    """Take a target from its report; within a range nothing is left."""
    if value is None or target.value is None:
        return None
    high = target.value if target.value_max is None else target.value_max
    return value - min(max(value, target.value), high)
