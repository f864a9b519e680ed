"""Counts of the text's own points: 讲三点意见, 以下五项任务, 甲、乙两个单位."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from speechkit.lexicon import Found
from speechkit.model import MentionKind
from speechkit.numerals import Numeral
from speechkit.patterns import pattern
from speechkit.stages.mentions.claims import Claim

#: No text announces more points of its own than this.
_MOST = 20
#: A list that a number closes: its items, as far back as they can stand.
_LIST_REACH = 400
_MEASURE = pattern(r"大?[个项条点件种类方层组]|大")
#: A measure word with its noun: what a list of things is summed up as.
_ITEM = pattern(r"(?![次场期回轮元天度岁])[\u4e00-\u9fff](?!次)[\u4e00-\u9fff]")
#: Each item of a list is a name; what is said of each is no list.
_SAID = pattern(r"[\d每]|至少|不少于")
_LIST_BREAK = pattern(r"[，。；：！？\n,;:!?]")
_ANNOUNCED = pattern(
    r"[：:](?=一是|第一|首先|一、)|[\u4e00-\u9fff][^，。；\n\d]{0,12}(?:[：:]|[，。]\s{0,4}"
    r"(?:一是|一要|首先|第一|其一|头一|一个是|一方面|[（(]一[）)]|一、))"
)
#: What stands behind a noun that is no part of a longer one.
_ENDS_NAME = pattern(
    r"[^\u4e00-\u9fff]|$|[的上下中内里是来去进发抓做持用入着力推和与及等也都就要开明值需比]"
)
_ENDS_SHORTHAND = pattern(r"[^，。；\n]{0,6}?(?:[”」』，。、；：！？\n]|$|的|和|与|等)")
#: Behind what speaks of the text's own points: 讲五条.
_POINT = pattern(r"[条句层](?![\d一二三])|件事|个(?:问题|字|词)|[项条]")


@dataclass(frozen=True, slots=True)
class Signs:
    """Words that tell a count of points, by where they start or end."""

    nouns: Mapping[int, int]
    shorthands: Mapping[int, int]
    pointers: frozenset[int]
    remainders: frozenset[int]
    announcers: frozenset[int]

    @classmethod
    def of(cls, found: Mapping[str, Sequence[Found]]) -> Self:
        """Sort the hits of each class; of those at one place the longest counts."""
        nouns, shorthands = (
            {hit.start: hit.end for hit in sorted(found.get(name, ()), key=_size)}
            for name in ("count", "shorthand")
        )
        pointers, remainders, announcers = (
            frozenset(hit.end for hit in found.get(name, ()))
            for name in ("pointer", "remainder", "announcer")
        )
        return cls(nouns, shorthands, pointers, remainders, announcers)


def _size(hit: Found) -> int:
    return hit.end - hit.start


def judge_list(text: str, numeral: Numeral, signs: Signs) -> Claim | None:
    """Tell a count of the text's own points from a count of things."""
    start, value = numeral.start, numeral.value
    measure = _MEASURE.match(text, numeral.tail_end)
    place = measure.end() if measure else numeral.tail_end
    points = start in signs.pointers or (
        # 其余三个 are things of a list, 其余61户 are counted.
        start in signs.remainders
        and value is not None
        and value <= _MOST
        and not text[start].isdecimal()
    )
    if points and place < len(text) and not text[place].isspace():
        return Claim(start, place, MentionKind.COUNT, "pointer")
    if not numeral.is_redacted and (value is None or not 1 < value <= _MOST):
        return None
    if measure and (claim := _points(text, numeral, place, signs)):
        return claim
    if _ANNOUNCED.match(text, place):
        return Claim(start, place, MentionKind.COUNT, "announced list")
    if value is not None and _closes_list(text, numeral):
        return Claim(start, place, MentionKind.COUNT, "sum of a list")
    return None


def _points(text: str, numeral: Numeral, place: int, signs: Signs) -> Claim | None:
    start = numeral.start
    if start in signs.announcers and _POINT.match(text, numeral.tail_end):
        return Claim(start, place, MentionKind.COUNT, "points of a speech")
    if text[start].isdecimal():
        return None
    end = signs.nouns.get(place)
    if end and _ENDS_NAME.match(text, end):
        return Claim(start, end, MentionKind.COUNT, "points of a text")
    end = signs.shorthands.get(place)
    if end and text[place - 1] == "个" and _ENDS_SHORTHAND.match(text, end):
        return Claim(start, place, MentionKind.NAME, "number shorthand")
    return None


def _closes_list(text: str, numeral: Numeral) -> bool:
    """Tell whether as many items stand before the numeral as it says."""
    if not _ITEM.match(text, numeral.tail_end):
        return False
    before = text[max(0, numeral.start - _LIST_REACH) : numeral.start]
    clause = _LIST_BREAK.split(before)[-1]
    if _SAID.search(clause):
        return False
    items = 1 + clause.count("、") + clause.count("》《")
    return items > 1 and items >= (numeral.value or items + 1)
