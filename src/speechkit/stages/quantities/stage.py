"""The stage: numerals that nothing else claims, read as quantities."""

from bisect import bisect_right
from dataclasses import dataclass, replace

from speechkit.dates import find_time_phrases
from speechkit.lexicon import Lexicon
from speechkit.model import (
    DayRange,
    Direction,
    Document,
    Kind,
    MentionKind,
    Quantity,
    Role,
)
from speechkit.numerals import Numeral, find_numerals
from speechkit.stages.quantities.expressions import Expression, Marks, find_expressions
from speechkit.stages.quantities.indicators import (
    Indicator,
    find_indicator,
    find_metric,
)
from speechkit.stages.quantities.kinds import (
    judge_direction,
    judge_firmness,
    judge_kind,
    roles_of,
)
from speechkit.stages.quantities.passages import Passages
from speechkit.stages.quantities.periods import Time, find_base, find_times


@dataclass(frozen=True, slots=True)
class QuantityWords:
    """The lexicons by which quantities are read."""

    units: Lexicon
    bounds: Lexicon
    cues: Lexicon
    indicators: Lexicon


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known of a document while its numbers are read."""

    doc: Document
    passages: Passages
    roles: tuple[tuple[int, Role | None], ...]
    indicators: Lexicon

    def role_at(self, offset: int) -> Role | None:
        """Give the role of the top section that holds an offset."""
        index = bisect_right(self.roles, offset, key=lambda role: role[0]) - 1
        return self.roles[index][1] if index >= 0 else None


@dataclass(frozen=True, slots=True)
class Series:
    """The number before, as far as the next one may share its words."""

    end: int
    sentence: int
    indicator: Indicator | None
    direction: Direction


def find_quantities(doc: Document, words: QuantityWords) -> Document:
    """Read every numeral that no mention claims and that has a unit."""
    text = doc.reading.text
    marks = Marks.of(text, words.units, words.bounds)
    free, articles = _unclaimed(doc)
    expressions = find_expressions(text, free, articles, marks)
    passages = Passages.of(
        text,
        words.cues.find(text),
        find_time_phrases(text, doc.year),
    )
    setting = Setting(doc, passages, tuple(roles_of(doc)), words.indicators)
    counted = {expression.number_start for expression in expressions}
    return replace(
        doc,
        quantities=tuple(_quantities(setting, expressions)),
        mentions=tuple(
            mention
            for mention in doc.mentions
            if mention.kind is not MentionKind.ARTICLE
            or doc.reading.range(mention.span)[0] not in counted
        ),
    )


def _unclaimed(doc: Document) -> tuple[list[Numeral], frozenset[int]]:
    """Give the numerals that no mention claims, and where articles stand."""
    articles = set()
    claimed: list[tuple[int, int]] = []
    for mention in doc.mentions:
        start, end = doc.reading.range(mention.span)
        if mention.kind is MentionKind.ARTICLE:
            articles.add(start)
        else:
            claimed.append((start, end))
    claimed.sort()
    free = []
    for numeral in find_numerals(doc.reading.text):
        index = bisect_right(claimed, numeral.start, key=lambda span: span[0]) - 1
        if index < 0 or claimed[index][1] <= numeral.start:
            free.append(numeral)
    return free, frozenset(articles)


def _quantities(setting: Setting, expressions: list[Expression]) -> list[Quantity]:
    passages = setting.passages
    quantities = []
    series = Series(0, -1, None, Direction.LEVEL)
    times = find_times(passages, expressions)
    starts = [*(each.start for each in expressions), len(passages.text)][1:]
    for expression, time, following in zip(expressions, times, starts, strict=True):
        sentence = passages.index_at(expression.start)
        if series.sentence != sentence:
            scope = passages.scope_start(expression.start)
            series = Series(scope, sentence, None, Direction.LEVEL)
        quantity, series = _quantity(setting, expression, time, (series, following))
        quantities.append(quantity)
    return quantities


def _quantity(
    setting: Setting,
    expression: Expression,
    time: Time | None,
    between: tuple[Series, int],
) -> tuple[Quantity, Series]:
    """Read one number with what it shares with the number before."""
    series, following = between
    doc, passages = setting.doc, setting.passages
    span = doc.reading.span
    sentence = passages.sentences[series.sentence]
    indicator = (
        find_indicator(passages, series.end, expression, following) or series.indicator
    )
    direction = judge_direction(passages, series.end, expression, series.direction)
    kind = judge_kind(
        passages, expression, time, setting.role_at(expression.start), doc.year
    )
    base = find_base(passages, series.end, expression)
    is_target = kind is Kind.TARGET
    quantity = Quantity(
        span=span(expression.start, expression.end),
        number=span(expression.number_start, expression.number_end),
        value=expression.value,
        value_max=expression.value_max,
        unit=expression.unit,
        bound=expression.bound,
        kind=kind,
        direction=direction,
        is_redacted=expression.is_redacted,
        sentence=span(sentence.start, sentence.end),
        rule=expression.rule,
        indicator=span(indicator.start, indicator.end) if indicator else None,
        metric=_metric(setting, indicator, expression.unit),
        period=span(time.phrase.start, time.phrase.end) if time else None,
        base=span(*base) if base else None,
        firmness=judge_firmness(passages, expression) if is_target else None,
        deadline=_deadline(time) if is_target else None,
    )
    return quantity, Series(expression.end, series.sentence, indicator, direction)


def _metric(setting: Setting, indicator: Indicator | None, unit: str) -> str:
    if not indicator:
        return ""
    words = setting.passages.text[indicator.start : indicator.end]
    return find_metric(unit, setting.indicators.all_in(words))


def _deadline(time: Time | None) -> DayRange | None:
    return time.phrase.days if time else None
