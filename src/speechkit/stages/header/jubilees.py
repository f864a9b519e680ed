"""The year that a jubilee tells: 建党九十五周年 is celebrated in 2016."""

import re
from collections.abc import Iterator

from speechkit.lexicon import Found, Lexicon
from speechkit.numerals import parse_numeral
from speechkit.patterns import pattern

_COUNT = pattern(r"(?P<count>\d{1,3}|[一二三四五六七八九十百零]{1,5})\s?周年")
#: What says, before a jubilee, that it is celebrated now.
_NOW = pattern(r"今天|今年|此刻|隆重|集会|欢聚|齐聚|值此|正值|适逢|喜迎|迎来")
_NOT_NOW = pattern(r"去年|前年|明年|后年|年前|曾|上次")
_SENTENCE_END = pattern(r"[。！？；\n]")
_REACH = 40
#: A jubilee is celebrated in the first sentences.
_HEAD = 400


def jubilee_of_title(title: str, events: Lexicon) -> tuple[int, int, int] | None:
    """Find the jubilee that a title names: its year, and the place of its count."""
    return next((_told(hit, match) for hit, match in _found(title, events)), None)


def jubilee_of_opening(
    text: str, start: int, events: Lexicon
) -> tuple[int, int, int] | None:
    """Find the jubilee that is celebrated where a text begins."""
    head = text[start : start + _HEAD]
    for hit, match in _found(head, events):
        before = head[max(0, hit.start - _REACH) : hit.start]
        before = _SENTENCE_END.split(before)[-1]
        if _NOW.search(before) and not _NOT_NOW.search(before):
            year, first, end = _told(hit, match)
            return year, start + first, start + end
    return None


def _found(text: str, events: Lexicon) -> Iterator[tuple[Found, re.Match[str]]]:
    for hit in events.find(text):
        match = _COUNT.match(text, hit.end)
        if hit.entry.class_ == "anniversary" and match:
            yield hit, match


def _told(hit: Found, match: re.Match[str]) -> tuple[int, int, int]:
    count = int(parse_numeral(match["count"]).value or 0)
    return int(hit.entry.since[:4]) + count, hit.start, match.end()
