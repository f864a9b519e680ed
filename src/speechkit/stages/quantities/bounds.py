"""Units and bound words around a number, and which of two bound words speaks."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Self

from speechkit.lexicon import Found, Lexicon
from speechkit.model import Bound
from speechkit.patterns import pattern

#: Classes of bound words with their strength: of two beside one number the
#: explicit comparison wins, what only rounds comes last, and 控制在 alone is
#: a ceiling that any other word moves.
STRENGTHS = {
    "ge_before": (4, Bound.GE),
    "le_before": (4, Bound.LE),
    "gt_before": (4, Bound.GT),
    "ge_behind": (4, Bound.GE),
    "le_behind": (4, Bound.LE),
    "lt_before": (3, Bound.LT),
    "gt_behind": (3, Bound.GT),
    "approx_before": (1, Bound.APPROX),
    "approx_behind": (1, Bound.APPROX),
    "cap_before": (0, Bound.LE),
    "floor_before": (0, Bound.GE),
}
#: They say what shall be (不少于, 至少, 不超过), also before the verb.
DEMANDS = frozenset({"ge_before", "le_before"})
#: What is held does not rise (自然增长率控制在千分之十以内).
#: It is no standing fact either (平均年龄控制在42岁以内).
HOLDS = ("控制在", "稳定在", "保持在", "维持在")
#: Small words between a bound word and its number (超过了, 约占, 不少于).
_GAPS = ("", "了", "达", "到", "达到", "为", "占", "有", "在", "至", "于", "是")
_ADVERB_REACH = 10
_STOP = pattern(r"[，。；：、！？\n\d零一二两三四五六七八九十百千万亿]")
_INCLUDED = pattern(r"[（(]含[^（）()\n]{0,6}[）)]")


@dataclass(frozen=True, slots=True)
class Marks:
    """The units and bound words of a text, by where they start or end."""

    units: Mapping[int, Found]
    before: Mapping[int, Found]
    behind: Mapping[int, Found]

    @classmethod
    def of(cls, text: str, units: Lexicon, bounds: Lexicon) -> Self:
        """Find them all; of those at one place the longest counts."""
        words = bounds.all_in(text)
        before = [word for word in words if word.entry.class_.endswith("before")]
        behind = [word for word in words if word.entry.class_.endswith("behind")]
        return cls(
            {hit.start: hit for hit in _longest_last(units.all_in(text))},
            {hit.end: hit for hit in _longest_last(before)},
            {hit.start: hit for hit in _longest_last(behind)},
        )


def bound_words(text: str, start: int, end: int, marks: Marks) -> list[Found]:
    """Give the bound words before and behind an expression."""
    if included := _INCLUDED.match(text, end):
        end = included.end()
    words = (_word_before(text, start, marks), marks.behind.get(end))
    return [word for word in words if word]


def _longest_last(found: Iterable[Found]) -> list[Found]:
    return sorted(found, key=lambda hit: hit.end - hit.start)


def _word_before(text: str, start: int, marks: Marks) -> Found | None:
    for gap in _GAPS:
        is_there = text.endswith(gap, 0, start)
        if is_there and (word := marks.before.get(start - len(gap))):
            return word
    return _adverb_before(text, start, marks)


def _adverb_before(text: str, start: int, marks: Marks) -> Found | None:
    """Find 至少 and the like before the verb (至少办好两件)."""
    for end in range(start - 1, max(0, start - _ADVERB_REACH), -1):
        if _STOP.match(text, end):
            return None
        word = marks.before.get(end)
        if word and word.entry.class_ in DEMANDS:
            return word
    return None
