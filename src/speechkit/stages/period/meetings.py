"""Clues in ordinals of congresses, plenums and sessions."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from speechkit.lexicon import Entry, Lexicon
from speechkit.numerals import parse_numeral
from speechkit.patterns import pattern
from speechkit.stages.period.ahead import is_ahead
from speechkit.stages.period.clue import Clue, ClueKind
from speechkit.stages.period.ties import tie_of
from speechkit.stages.period.turns import turn_behind
from speechkit.text import Reading

_ORDINAL = r"(?:二十[一二三四五六七八九]?|十[一二三四五六七八九]?|[七八九])"
#: 十九届二中、三中、四中全会: one ordinal and all its plenums.
_PLENUMS = pattern(
    r"(?=[党二十七八九])"
    rf"(?:(?:党的)?(?P<congress>{_ORDINAL})届"
    r"(?P<plenums>(?:[一二三四五六七八九]中(?:全会)?[、,，和及与]?){1,9})(?<=中)全会|"
    rf"(?:党的)?(?P<congress2>{_ORDINAL})届(?P<plenums2>[一二三四五六七八九])中全会)"
)
_PLENUM = pattern(r"[一二三四五六七八九](?=中)")
_CONGRESS = pattern(
    r"(?=[党中十二])"
    rf"(?:(?:党的|中共|中国共产党)第?(?P<full>{_ORDINAL})(?:大|次全国代表大会)"
    r"|(?<![\u4e00-\u9fff])(?P<bare>十[一二三四五六七八九]|二十)大(?=精神|报告|以来|召开|胜利|闭幕|开幕|和|、)"
    r"|(?<=[、和])(?P<listed>十[一二三四五六七八九]|二十)大(?=精神|报告|以来|召开|胜利|和|、|[十二]+届)"
    r"|(?<=学习)(?P<studied>十[一二三四五六七八九]|二十)大(?=精神|报告))"
)
_SESSION = pattern(
    r"(?=[第五六七八九十二])第?(?P<congress>[五六七八九]|十[一二三四五六七八九]?|二十)届全国"
    r"(?:人民代表大会|人大)(?:第)?(?P<session>[一二三四五])次会议"
)
#: The Eighth National People's Congress first met in 1993, each for five years.
_EIGHTH_CONGRESS = 1993
#: 以优异成绩迎接党的十八大 was said two years before it.
_LOOKED_AHEAD = 2


def meeting_clues(
    reading: Reading, events: Lexicon, year: int | None
) -> Iterator[Clue]:
    """Find congresses and plenums of the Party, and sessions of the people's one."""
    entries = _meetings_of(events)
    for match in _PLENUMS.finditer(reading.text):
        congress = match["congress"] or match["congress2"]
        numbers = match["plenums2"] or "".join(_PLENUM.findall(match["plenums"]))
        named = [entries.get(f"{congress}届{number}中全会") for number in numbers]
        known = [entry for entry in named if entry]
        if known:
            newest = max(known, key=lambda entry: entry.since)
            yield from _clues(reading, match, newest, year)
    for match in _CONGRESS.finditer(reading.text):
        number = match[match.lastgroup or 0]
        if entry := entries.get(f"{number}大"):
            yield from _clues(reading, match, entry, year)
    for match in _SESSION.finditer(reading.text):
        yield _session(reading, match)


@lru_cache(maxsize=4)
def _meetings_of(events: Lexicon) -> Mapping[str, Entry]:
    kinds = {"congress", "plenum"}
    return {entry.term: entry for entry in events.entries if entry.class_ in kinds}


def _clues(
    reading: Reading, match: re.Match[str], entry: Entry, year: int | None
) -> Iterator[Clue]:
    text, (start, end) = reading.text, match.span()
    span = reading.span(start, end)
    first = int(entry.since[:4])
    last = int(entry.until[:4]) if entry.until else None
    if is_ahead(text, start, end):
        yield Clue(
            span, ClueKind.AHEAD, first - _LOOKED_AHEAD, first, f"ahead of {entry.term}"
        )
        return
    yield Clue(span, ClueKind.MEETING, first, last, entry.term)
    if tie := tie_of(text, (start, end), span, entry):
        yield tie
    turn = turn_behind(text, start, end, year) if entry.class_ == "congress" else None
    if turn and turn.shift is not None and turn.which != "last":
        # A congress sits in autumn: its first year is the one that follows.
        latest = first + 1 if turn.which == "first" else first + 4
        years = first + 1 + turn.shift, latest + turn.shift
        yield Clue(span, ClueKind.TIE, *years, f"year after {entry.term}")


def _session(reading: Reading, match: re.Match[str]) -> Clue:
    congress = int(parse_numeral(match["congress"]).value or 0)
    session = int(parse_numeral(match["session"]).value or 0)
    year = _EIGHTH_CONGRESS + 5 * (congress - 8) + session - 1
    span = reading.span(*match.span())
    return Clue(span, ClueKind.MEETING, year, year, "people's congress")
