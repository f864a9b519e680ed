"""Which lists of a text hold which: told from how their numbers run."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from speechkit.model import Form
from speechkit.paragraphs import Family
from speechkit.stages.sections.headings import Heading
from speechkit.stages.sections.unnumbered import BLOCK

#: Families that may carry the whole outline.
_SPINE = frozenset(
    {
        Family.PART,
        Family.CHAPTER,
        Family.CLAUSE,
        Family.FORMAL,
        Family.ROMAN,
        Family.HAN,
        Family.HAN_BRACKET,
        Family.DIGIT,
        Family.DECIMAL,
        Family.DIGIT_BRACKET,
        Family.HALF_BRACKET,
    }
)
#: Where an unnumbered block stands to the main list: before it, before it begins
#: anew, behind it, or inside it.
_HEADS, _RESTARTS, _ENDS, _INSIDE = "heads", "restarts", "ends", ""


@dataclass(frozen=True, slots=True)
class Tops:
    """Starts of unnumbered blocks that stand above the numbered lists, or beside."""

    above: frozenset[int]
    beside: frozenset[int]


def find_spine(headings: Sequence[Heading], holds: set[tuple[str, str]]) -> str:
    """Find the style of the numbers that carry the outline: the highest one."""
    carrying = [
        one
        for one in headings
        if one.family in _SPINE
        and one.form is not Form.INLINE
        and not one.style.endswith("item")
    ]
    if not carrying:
        carrying = [
            one
            for one in headings
            if one.family is Family.ORDINAL and one.form is not Form.INLINE
        ]
    if not carrying:
        return ""
    first = carrying[0]
    for one in carrying:
        if one.style != first.style and (
            (one.style, first.style) in holds
            or (one.rank < first.rank and (first.style, one.style) not in holds)
        ):
            first = one
    return first.style


def holding(headings: Sequence[Heading]) -> set[tuple[str, str]]:
    """Find which lists hold which: one goes on behind another that began in it."""
    rows = [one for one in headings if one.marker and one.form is not Form.INLINE]
    last: dict[str, Heading] = {}
    begun: dict[str, dict[str, int]] = {}
    holds: set[tuple[str, str]] = set()
    for one in rows:
        before = last.get(one.style)
        if before and one.number == before.number + 1:
            for style, start in begun.get(one.style, {}).items():
                if start > before.start:
                    holds.add((one.style, style))
        if one.number == 1:
            for style in last:
                if style != one.style:
                    begun.setdefault(style, {})[one.style] = one.start
        last[one.style] = one
    return {(a, b) for a, b in holds if (b, a) not in holds}


def top_blocks(headings: Sequence[Heading], spine: str, closing: set[int]) -> Tops:
    """Tell the unnumbered blocks between lists from those inside one."""
    blocks = [one for one in headings if one.rank == BLOCK and one.start not in closing]
    if not spine:
        return Tops(frozenset(one.start for one in _upper(blocks)), frozenset())
    places = _places(headings, blocks, spine)
    outside = [one for one, place in zip(blocks, places, strict=True) if place]
    plain = [one for one in outside if not one.is_sentence]
    if len(plain) > 1:
        # Of titles and sentences the sentences lie below.
        outside = plain
    starts = frozenset(one.start for one in outside)
    if not {_HEADS, _RESTARTS} & set(places):
        return Tops(frozenset(), frozenset())
    if len(outside) > 1 or _RESTARTS in places:
        return Tops(starts, frozenset())
    return Tops(frozenset(), starts)


def _upper(blocks: Sequence[Heading]) -> Sequence[Heading]:
    """Find the blocks that stand directly on others, or all where none does."""
    upper = [one for one, below in pairwise(blocks) if below.line == one.line + 1]
    return upper or blocks


def _places(
    headings: Sequence[Heading], blocks: Sequence[Heading], spine: str
) -> list[str]:
    """Tell where each block stands to the numbers of the outline's main list."""
    numbers = [one for one in headings if one.style == spine]
    starts = [one.start for one in numbers]
    places = []
    for one in blocks:
        index = bisect_left(starts, one.start)
        if index == 0:
            places.append(_HEADS)
        elif index == len(numbers):
            places.append(_ENDS)
        elif numbers[index].number <= numbers[index - 1].number:
            places.append(_RESTARTS)
        else:
            places.append(_INSIDE)
    return places
