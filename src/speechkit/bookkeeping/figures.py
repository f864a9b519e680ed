"""The numbers of a speech as targets and reports of something in some years."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple, Self

from speechkit.bookkeeping.coverage import Times, Years
from speechkit.bookkeeping.shapes import clause_before, form_of
from speechkit.bookkeeping.wording import Form, Sense, Wordings, wordings_of
from speechkit.model import Bound, Document, Kind, Quantity
from speechkit.pipeline import Depth, Settings
from speechkit.tables import Row
from speechkit.tables.documents import is_anachronism

_SAME_UNITS = {"名": "人", "位": "人"}
#: So many reports stand at the start of a speech, and so many of them must name
#: their year to tell which one the others are about.
_FIRST_REPORTS = 10
_ENOUGH = 3


class Figure(NamedTuple):
    """A number that is to be reached or was reported; places are raw characters.

    `first` and `last` are the years that it speaks of; `period` tells how they
    are known.
    """

    document: str
    year: int
    organization: str
    body: str
    is_closing: bool
    start: int
    end: int
    quote: str
    sentence: str
    kind: Kind
    name: str
    wording: str
    is_vague: bool
    metric: str
    ratios: str
    unit: str
    form: Form
    sense: Sense
    value: Decimal | None
    value_max: Decimal | None
    bound: Bound
    firmness: str
    deadline: date | None
    first: int
    last: int
    period: str

    @property
    def indicator(self) -> str:
        """Name what is counted: by the lexicon, or as it is worded."""
        return self.metric or self.wording

    @classmethod
    def of(cls, row: Row) -> Self:
        """Read a figure back from the row that a worker sent."""
        return cls(*row)  # type: ignore[arg-type]  # it is one of ours


@dataclass(frozen=True, slots=True)
class Figures:
    """The question for the targets and reports of each document.

    A document that claims no year, or another than it was written in, can neither
    set a target nor report on one.
    """

    settings: Settings
    name: str = "figures"
    depth: Depth = Depth.WHOLE

    def rows(self, doc: Document) -> list[Row]:
        """Give a row for each target and report, in the order of the text."""
        if doc.year is None or is_anachronism(doc):
            return []
        words = wordings_of(self.settings)
        figures = list(_figures(doc, doc.year, words))
        usual = _reported_year(figures)
        known = [f if f.last else f._replace(first=usual, last=usual) for f in figures]
        return [tuple(figure) for figure in known]  # type: ignore[arg-type]  # see `of`


def _figures(doc: Document, year: int, words: Wordings) -> Iterator[Figure]:
    times = Times.of(doc, year)
    body = doc.header.organization.value if doc.header.organization else ""
    title = doc.header.title.value if doc.header.title else ""
    is_closing = words.is_closing(title)
    for quantity in doc.quantities:
        if quantity.kind is Kind.CONTEXT or quantity.indicator is None:
            continue
        years, period = _covered(quantity, doc, year, times)
        if quantity.kind is Kind.RESULT and years.last > year:
            continue  # what lies ahead is no report, whatever its verb
        indicator = doc.reading.clean(quantity.indicator)
        wording = words.plain(indicator)
        clause = clause_before(doc, quantity)
        form = form_of(quantity, clause, indicator, words)
        yield Figure(
            document=doc.id,
            year=year,
            organization=body,
            body=words.body(body),
            is_closing=is_closing,
            start=quantity.span.start,
            end=quantity.span.end,
            quote=doc.quote(quantity.span),
            sentence=doc.reading.clean(quantity.sentence),
            kind=quantity.kind,
            name=indicator,
            wording=wording,
            is_vague=words.is_vague(wording),
            metric=words.metric(indicator),
            ratios=words.ratios(wording, clause),
            unit=_SAME_UNITS.get(quantity.unit, quantity.unit),
            form=form,
            sense=words.sense(quantity, indicator, clause, form),
            value=quantity.value,
            value_max=quantity.value_max,
            bound=quantity.bound,
            firmness=quantity.firmness or "",
            deadline=quantity.deadline.last if quantity.deadline else None,
            first=years.first,
            last=years.last,
            period=period,
        )


def _covered(
    quantity: Quantity, doc: Document, year: int, times: Times
) -> tuple[Years, str]:
    """Tell the years that a number speaks of; 0 stands for those a report is for."""
    is_plan = quantity.kind is Kind.TARGET
    if is_plan and quantity.deadline:
        last = quantity.deadline.last.year
        return Years(min(year, last), last), "deadline"
    place = doc.reading.range(quantity.span)[0]
    known = times.before(place, is_plan=is_plan)
    if known and not (is_plan and known.years.last < year):
        return known.years, known.place
    return (Years(year, year) if is_plan else Years(0, 0)), "document"


def _reported_year(figures: Sequence[Figure]) -> int:
    """Tell the year that a speech reports on: that before it, if not its own.

    Its own it is where the title says that the year ends, or where the reports
    at the start of the speech name no other.
    """
    if not figures:
        return 0
    year = figures[0].year
    reports = [figure for figure in figures if figure.kind is Kind.RESULT]
    told = [f.last for f in reports[:_FIRST_REPORTS] if f.first == f.last > 0]
    is_own = figures[0].is_closing or (set(told) == {year} and len(told) >= _ENOUGH)
    return year if is_own else year - 1
