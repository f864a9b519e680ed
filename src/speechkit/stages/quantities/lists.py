"""Lists of numbers: which name belongs to which."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from speechkit.model import Direction
from speechkit.patterns import pattern
from speechkit.stages.quantities.expressions import Expression
from speechkit.stages.quantities.indicators import Phrase
from speechkit.stages.quantities.passages import Sentence
from speechkit.stages.quantities.periods import Time

#: What stands between the numbers of a list.
_JOINS = frozenset({"、", "和", "及", "与", "，", "、和"})
_CONJUNCT = pattern(r"[、和及与]")
_EACH = "分别"
#: 分别 stands at most so far before its numbers.
_REACH = 16


@dataclass(frozen=True, slots=True)
class Reading:
    """What the words around a number say of it."""

    expression: Expression
    following: int
    sentence: Sentence
    time: Time | None
    base: tuple[int, int] | None
    direction: Direction
    indicator: Phrase | None


def in_lists(text: str, readings: Sequence[Reading]) -> Iterator[Reading]:
    """Share out the names that lead a list of numbers (收入和支出增长5%和6%).

    Names that each have a number of their own before it lend them to the list
    (收入5亿元、支出6亿元，分别增长5%和6%).
    """
    named: list[Reading] = []
    start = 0
    while start < len(readings):
        end = start + 1
        while end < len(readings) and _is_joined(
            text, readings[end - 1], readings[end]
        ):
            end += 1
        shared = list(_shared(text, readings[start:end], named))
        yield from shared
        if named and named[-1].sentence != shared[0].sentence:
            named.clear()
        named += [each for each in shared if _lends(each.expression)]
        start = end


def _shared(
    text: str, row: Sequence[Reading], named: Sequence[Reading]
) -> Iterator[Reading]:
    """Give each number of a list the name that it belongs to."""
    count, indicator = len(row), row[0].indicator
    if not indicator or count == 1 or row[-1].indicator != indicator:
        yield from row
        return
    parts = _parts(text, indicator, count)
    lenders = [
        each.indicator
        for each in named[-count:]
        if each.indicator and each.sentence == row[0].sentence
    ]
    gap = text[row[0].sentence.start : row[0].expression.start][-_REACH:]
    is_lent = lenders[-1:] == [indicator] and len(set(lenders)) == count
    if is_lent and _EACH in gap:
        parts = lenders
    for reading, part in zip(row, parts, strict=True):
        yield replace(reading, indicator=part)


def _lends(expression: Expression) -> bool:
    return expression.unit_class != "share" and expression.unit != "岁"


def _parts(text: str, phrase: Phrase, count: int) -> list[Phrase]:
    """Part 收入和支出 among the numbers of 分别增长5%和6%."""
    places = [
        match.span() for match in _CONJUNCT.finditer(text, phrase.start, phrase.end)
    ]
    starts = [phrase.start, *(end for _, end in places)]
    ends = [*(start for start, _ in places), phrase.end]
    parts = [Phrase(*span) for span in zip(starts, ends, strict=True)]
    if len(parts) != count or any(part.end - part.start < 2 for part in parts):
        return [phrase] * count
    return parts


def _is_joined(text: str, first: Reading, second: Reading) -> bool:
    return text[first.expression.end : second.expression.start] in _JOINS
