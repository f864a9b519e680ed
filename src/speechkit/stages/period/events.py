"""Clues in names of dated things: documents, offices, drives, disasters."""

from collections.abc import Iterator

from speechkit.lexicon import Found, Lexicon
from speechkit.numerals import parse_numeral
from speechkit.patterns import pattern
from speechkit.stages.period.ahead import is_ahead
from speechkit.stages.period.clue import Clue, ClueKind, clue_of
from speechkit.stages.period.ties import tie_of
from speechkit.text import Reading

_JUBILEE = pattern(
    r"(?P<count>\d{1,3}|[一二三四五六七八九十百零]{1,5})周年(?P<now>之际)?"
)
_THIS_YEAR = pattern(
    r"(?:今年(?:是|将|正值|恰逢|适逢|也是|又是|我们)|正值)[^，。；\n]{0,12}\Z"
)
_NEXT_YEAR = pattern(r"明年(?:是|将|正值|我们)?[^，。；\n]{0,12}\Z")
#: How far before the name of an origin the words stand that tell of its jubilee.
_REACH = 24


def event_clues(reading: Reading, events: Lexicon) -> Iterator[Clue]:
    """Find names of dated things, and jubilees of their like.

    Congresses and plenums are left out: they have a grammar of their own.
    """
    text = reading.text
    for hit in events.find(text):
        entry = hit.entry
        if entry.class_ == "anniversary":
            yield from _jubilee(reading, hit)
        elif entry.class_ not in {"congress", "plenum"}:
            span = reading.span(hit.start, hit.end)
            yield clue_of(span, entry)
            if tie := tie_of(text, (hit.start, hit.end), span, entry):
                yield tie


def _jubilee(reading: Reading, hit: Found) -> Iterator[Clue]:
    """Read 建党95周年: the year before it at the earliest, when it is prepared."""
    text = reading.text
    match = _JUBILEE.match(text, hit.end)
    if not match:
        return
    year = int(hit.entry.since[:4]) + int(parse_numeral(match["count"]).value or 0)
    span = reading.span(hit.start, match.end("count") + 2)
    before = text[max(0, hit.start - _REACH) : hit.start]
    rule = f"jubilee of {hit.entry.term}"
    if _NEXT_YEAR.search(before):
        yield Clue(span, ClueKind.TIE, year - 1, year - 1, rule)
    elif match["now"] or _THIS_YEAR.search(before):
        yield Clue(span, ClueKind.TIE, year, year, rule)
    elif is_ahead(text, hit.start, match.end()):
        yield Clue(span, ClueKind.AHEAD, year - 1, year, rule)
    else:
        yield Clue(span, ClueKind.SINCE, year - 1, None, rule)
