"""The stage: numerals that nothing else claims, read as quantities."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from speechkit.lexicon import Lexicon
from speechkit.model import (
    Direction,
    Document,
    Kind,
    MentionKind,
    Quantity,
)
from speechkit.numerals import Numeral, find_numerals
from speechkit.stages.quantities.bounds import Marks
from speechkit.stages.quantities.directions import judge_direction
from speechkit.stages.quantities.expressions import Expression, find_expressions
from speechkit.stages.quantities.indicators import (
    Phrase,
    Room,
    find_indicator,
    find_metric,
)
from speechkit.stages.quantities.kinds import (
    Situation,
    judge_firmness,
    judge_kind,
)
from speechkit.stages.quantities.leanings import leanings_of
from speechkit.stages.quantities.lists import Reading, in_lists
from speechkit.stages.quantities.passages import Passages, Sentence
from speechkit.stages.quantities.periods import find_base, find_times
from speechkit.stages.quantities.standing import (
    is_attribute,
    is_share_of,
    is_start,
    is_stock,
)
from speechkit.stages.quantities.times import time_phrases

#: “四强”党支部 and 四强党支部 are one.
_NO_QUOTES = str.maketrans("", "", "“”「」『』‘’")

_NEWLY = "新增"


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
    leanings: tuple[tuple[int, Kind | None], ...]
    indicators: Lexicon

    def leaning_at(self, offset: int) -> Kind | None:
        """Tell which way the numbers of the section at an offset lean."""
        index = bisect_right(self.leanings, offset, key=lambda top: top[0]) - 1
        return self.leanings[index][1] if index >= 0 else None


def find_quantities(doc: Document, words: QuantityWords) -> Document:
    """Read every numeral that no mention claims and that has a unit."""
    text = doc.reading.text
    marks = Marks.of(text, words.units, words.bounds)
    claimed, articles = _claims(doc)
    free = _unclaimed(text, claimed)
    expressions = _apart(find_expressions(text, free, articles, marks), claimed)
    passages = Passages.of(
        text,
        words.cues.find(text),
        time_phrases(doc),
    )
    setting = Setting(
        doc, passages, tuple(leanings_of(doc, passages)), words.indicators
    )
    counted = {expression.number_start for expression in expressions}
    return replace(
        doc,
        quantities=tuple(_quantities(setting, _readings(passages, expressions))),
        mentions=tuple(
            mention
            for mention in doc.mentions
            if mention.kind is not MentionKind.ARTICLE
            or doc.reading.range(mention.span)[0] not in counted
        ),
    )


def _apart(
    expressions: Iterable[Expression], claimed: Sequence[tuple[int, int]]
) -> list[Expression]:
    """Drop what begins within another expression, or runs into what is claimed.

    So 千分 in 5个千分点, and 百分之三 in 百分之三会一课.
    """
    apart: list[Expression] = []
    for expression in expressions:
        if apart and expression.start < apart[-1].end:
            continue
        if not _is_claimed(expression.start, expression.end, claimed):
            apart.append(expression)
    return apart


def _claims(doc: Document) -> tuple[list[tuple[int, int]], frozenset[int]]:
    """Give what mentions claim, and where articles stand, which claim nothing."""
    claimed, articles = [], set()
    for mention in doc.mentions:
        start, end = doc.reading.range(mention.span)
        if mention.kind is MentionKind.ARTICLE:
            articles.add(start)
        else:
            claimed.append((start, end))
    return sorted(claimed), frozenset(articles)


def _unclaimed(text: str, claimed: Sequence[tuple[int, int]]) -> list[Numeral]:
    """Give the numerals that do not begin within a claim."""
    return [
        numeral
        for numeral in find_numerals(text)
        if not _is_claimed(numeral.start, numeral.start + 1, claimed)
    ]


def _is_claimed(start: int, end: int, claimed: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a claim shares a character with a stretch of text."""
    index = bisect_left(claimed, (end, 0)) - 1
    return index >= 0 and claimed[index][1] > start


def _readings(passages: Passages, expressions: list[Expression]) -> list[Reading]:
    """Read the words around each number; a list of numbers shares its words."""
    readings: list[Reading] = []
    starts = [*(each.start for each in expressions), len(passages.text)][1:]
    times = find_times(passages, expressions)
    last: Reading | None = None
    for expression, time, following in zip(expressions, times, starts, strict=True):
        sentence = passages.sentence_at(expression.start)
        if last and last.sentence != sentence:
            last = None
        start = last.expression.end if last else passages.scope_start(expression.start)
        base = find_base(passages, start, expression)
        room = Room(start, following, base[0] if base else expression.start)
        reading = Reading(
            expression,
            following,
            sentence,
            time,
            base,
            _moved(passages, last, expression)
            or judge_direction(
                passages, start, expression, last.direction if last else Direction.LEVEL
            ),
            find_indicator(
                passages, expression, room, last.indicator if last else None
            ),
        )
        readings.append(reading)
        if not is_attribute(passages, expression, following):
            last = reading
    return list(in_lists(passages.text, readings))


def _moved(
    passages: Passages, last: Reading | None, expression: Expression
) -> Direction | None:
    """Compare the two ends of a change (由9个调整为3个)."""
    if not last or not is_start(passages, last.expression):
        return None
    before, after = last.expression.value, expression.value
    is_end = passages.text[expression.start - 1] in "到至为"
    if not is_end or before is None or after is None or before == after:
        return None
    if last.expression.unit != expression.unit:
        return None
    return Direction.UP if after > before else Direction.DOWN


def _quantities(setting: Setting, readings: list[Reading]) -> Iterator[Quantity]:
    """Judge the numbers in order: in one sentence the next is as the one before."""
    sentence: Sentence | None = None
    previous, stands = None, False
    for reading in readings:
        if reading.sentence != sentence:
            if not (sentence and setting.passages.details(reading.sentence, sentence)):
                previous = None
            sentence, stands = reading.sentence, False
        quantity = _quantity(setting, reading, previous)
        if stands and is_share_of(setting.passages, reading.expression):
            quantity = replace(
                quantity, kind=Kind.CONTEXT, firmness=None, deadline=None
            )
        stands = quantity.kind is Kind.CONTEXT and quantity.unit != "岁"
        is_aside = setting.passages.in_brackets(reading.expression.start)
        if quantity.kind is not Kind.CONTEXT and not is_aside:
            previous = quantity.kind
        yield quantity


def _quantity(setting: Setting, reading: Reading, previous: Kind | None) -> Quantity:
    doc, passages = setting.doc, setting.passages
    span = doc.reading.span
    expression, time, base = reading.expression, reading.time, reading.base
    indicator = reading.indicator
    leaning = setting.leaning_at(expression.start)
    situation = Situation(leaning, doc.year, reading.following, previous)
    kind = judge_kind(passages, expression, time, situation)
    is_target = kind is Kind.TARGET
    if kind is Kind.CONTEXT and time and not _is_dated(passages, reading):
        time = None
    return Quantity(
        span=span(expression.start, expression.end),
        number=span(expression.number_start, expression.number_end),
        value=expression.value,
        value_max=expression.value_max,
        unit=expression.unit,
        bound=expression.bound,
        kind=kind,
        direction=reading.direction,
        is_redacted=expression.is_redacted,
        sentence=span(reading.sentence.start, reading.sentence.end),
        rule=expression.rule,
        indicator=span(indicator.start, indicator.end) if indicator else None,
        metric=_metric(setting, indicator, expression),
        period=span(time.phrase.start, time.phrase.end) if time else None,
        base=span(*base) if base else None,
        firmness=judge_firmness(passages, expression) if is_target else None,
        deadline=time.phrase.days if time and is_target else None,
    )


def _is_dated(passages: Passages, reading: Reading) -> bool:
    """Tell a fact of a time: its clause says so, or it is no stock or threshold."""
    expression, time = reading.expression, reading.time
    if time and time.phrase.start >= passages.clause_start(expression.start):
        return True
    return not (
        is_stock(passages, expression)
        or is_attribute(passages, expression, reading.following)
    )


def _metric(setting: Setting, indicator: Phrase | None, expression: Expression) -> str:
    """Name what is counted; people need no measure word (贫困人口减少1000万)."""
    if not indicator:
        return ""
    is_count = expression.value is not None and expression.value >= 1
    unit = expression.unit or ("人" if is_count else "")
    text, start = setting.passages.text, indicator.start
    # 新增贷款 is another metric than 贷款, whatever verb it is.
    start -= len(_NEWLY) if text.endswith(_NEWLY, 0, start) else 0
    words = text[start : indicator.end]
    words = words.translate(_NO_QUOTES)
    return find_metric(unit, setting.indicators.all_in(words))
