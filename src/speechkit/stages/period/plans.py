"""Clues in five-year plans: which is newest, and which year of it is named."""

from collections.abc import Iterator

from speechkit.dates import plan_years
from speechkit.model import Document
from speechkit.patterns import pattern
from speechkit.stages.period.clue import Clue, ClueKind
from speechkit.stages.period.turns import turn_behind
from speechkit.text import Span

_PLAN = r"(?:十[一二三四五]五|[一二三四五六七八九]五)"
_NAMED = pattern(
    r"(?=[“\"「第一二三四五六七八九十])"
    rf"(?:[“\"「](?P<quoted>{_PLAN})[”\"」](?!普法)"
    rf"|(?<![一二三四五六七八九十百千点\d之])(?P<bare>{_PLAN})(?=时期|期间|规划|计划|末|以来)"
    r"|第(?P<full>十?[一二三四五六七八九十])个五年(?=规划|计划))"
)
#: How many years before it begins a plan is spoken of: longer in the first
#: decades of reform, when plans were made years ahead.
_AHEAD = {True: 2, False: 5}
_NEAR_PLANS = 2001


def plan_clues(doc: Document) -> Iterator[Clue]:
    """Find five-year plans by their short and full names."""
    reading = doc.reading
    for match in _NAMED.finditer(reading.text):
        name = match["quoted"] or match["bare"] or f"{match['full']}五"
        first, last = plan_years(name)
        earliest = first - _AHEAD[first >= _NEAR_PLANS]
        span = reading.span(*match.span())
        yield Clue(span, ClueKind.PLAN, earliest, last, f"plan {name}")
        turn = turn_behind(reading.text, match.start(), match.end(), doc.year)
        if turn:
            span = reading.span(match.start(), turn.end)
            years = _turn_years(turn.which, first, last)
            yield _turn_clue(span, years, turn.shift, f"year of plan {name}")


def _turn_years(which: str, first: int, last: int) -> tuple[int, int]:
    if which == "first":
        return first, first
    if which == "last":
        return last, last
    return first + 1, last


def _turn_clue(
    span: Span, years: tuple[int, int], shift: int | None, rule: str
) -> Clue:
    first, last = years
    if shift is None:
        # The year can be told of ahead of it, and long after.
        return Clue(span, ClueKind.SINCE, first - 1, None, rule)
    return Clue(span, ClueKind.TIE, first + shift, last + shift, rule)
