"""What a number shorthand counts, where the same text spells it out.

The items stand in a list in front of the shorthand (有部署、有落实、有反馈的“三有”),
in quotation marks beside it, behind a colon, or as the headings that follow.
"""

import itertools
import re
from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

from speechkit.lexicon import COUNTING, item_counts
from speechkit.patterns import pattern

#: A list is read with its commas alone first: 收缴、使用和管理 may be one item.
_SEPARATORS = (
    pattern(r"[、，,；;]"),
    pattern(r"[、，,；;]|(?<=[\u4e00-\u9fff）)”])[和及与](?=[\u4e00-\u9fff“])"),
)
#: How far before or behind a shorthand its items are looked for.
_REACH = 220
_LONGEST_ITEM = 60
#: What a shorthand is the object of, and so no item in front of it.
_VERB = pattern(
    r"(?:开展|推进|推动|实现|落实|实行|推行|做到|深化|打造|创建|坚持|加强|实施|进行|落实好|用好|抓好|争创)$"
)
#: What may govern a whole list, and so is no part of its first item.
_LEAD = pattern(
    r"(?:坚决|全面|全力|认真|扎实|切实|着力|分类|要|"
    r"开展|推进|推动|实现|落实|实行|推行|做到|深化|打造|创建|坚持|加强|实施|进行|用好|抓好|争创|"
    r"巩固|夺取|运用|通过|采取|采用|完善|健全|建立|构建|形成|围绕|聚焦|按照|突出|强化|压实|"
    r"统筹|促进|提升|明确|组织|结合|根据|包括|分为|取得|开创|探索|[”」和与及以按从把将对由])+"
)
#: By how much the first item may be longer than the others.
_SLACK = 3
_COMMA = pattern(r"[，,]")
#: At how many places the first of some known items is tried.
_TRIES = 20
#: What may stand between a list and the shorthand that sums it up.
_QUOTED_BEFORE = pattern(
    r"[“「](?P<list>[^“”「」\n。]{4,120})[”」](?:为主要内容|为内容|为目标)?的?"
    r"[\u4e00-\u9fff]{0,8}[“「]?$"
)
#: All up to the last sign that ends what stands before a list.
_UP_TO_LIST = pattern(r".*[\n。！？：:]", re.DOTALL)
_SHORTEST_LIST = 4
_LIST_BEHIND = pattern(
    r"[”」]?[\u4e00-\u9fff]{0,6}"
    r"(?:[：:]|[，,（(]?即|[，,](?:围绕|也就是|就是|分别是|包括)|——)[“「]?(?P<list>[^\n。：:”」）)]{4,220})"
)

#: Two items are a pair; longer lists must look like lists.
_PAIR = 2
_SHORT_ITEM = 12
#: Items of a marked list differ in length by this at most.
_SPREAD = 5

Place: TypeAlias = tuple[int, int]


class _List(NamedTuple):
    """Where a list may stand: `text[start:end]`, and whether marks begin it."""

    start: int
    end: int
    is_marked: bool
    #: A quoted shorthand stands right behind it: 甲、乙、丙“三级”.
    is_apposed: bool = False


def expansion(text: str, place: Place, headings: Sequence[Place]) -> list[Place]:
    """Find the items of the shorthand at a place; none where they are not told.

    All places are offsets into the text; `headings` are those of its outline.
    """
    term = re.sub(r"[“”「」]", "", text[slice(*place)])
    for number in item_counts(term):
        for listed in _lists(text, place):
            if items := _items(text, listed, term, number):
                return items
        if items := _headings(text, term, number, headings):
            return items
    return []


def spelled_out(text: str, items: Sequence[str]) -> list[Place]:
    """Find known items of a shorthand where a text has all of them close together."""
    if not items:
        return []
    at = text.find(items[0])
    for _ in range(_TRIES):
        if at < 0:
            break
        window = max(0, at - _REACH), at + _REACH
        starts = [text.find(item, *window) for item in items]
        if min(starts) >= 0:
            pairs = zip(starts, items, strict=True)
            return [(start, start + len(item)) for start, item in pairs]
        at = text.find(items[0], at + 1)
    return []


def _lists(text: str, place: Place) -> list[_List]:
    """Where a list may stand: quoted, behind a colon, or right in front."""
    start, end = place
    floor = max(0, start - _REACH)
    floor = max(floor, text.rfind("\n", floor, start) + 1)
    before, behind = text[floor:start], text[end : end + _REACH]
    lists = []
    if match := _QUOTED_BEFORE.search(before):
        lists.append(_List(*_moved(match.span("list"), floor), is_marked=True))
    if match := _LIST_BEHIND.match(behind):
        lists.append(_List(*_moved(match.span("list"), end), is_marked=True))
    if listed := _list_before(before):
        is_apposed = before[listed[1] :] in {"“", "「"}
        listed = _moved(listed, floor)
        lists.append(_List(*listed, is_marked=False, is_apposed=is_apposed))
    return lists


def _list_before(before: str) -> Place | None:
    """Find the list that ends some words, but for 的 or 等 and an opening mark."""
    break_ = _UP_TO_LIST.match(before)
    start, end = break_.end() if break_ else 0, len(before)
    for endings in ("“「", "的等"):
        if end - start > _SHORTEST_LIST and before[end - 1] in endings:
            end -= 1
    return (start, end) if end - start >= _SHORTEST_LIST else None


def _items(text: str, listed: _List, term: str, number: int) -> list[Place]:
    """Read a list; where its beginning is not marked, its last items count."""
    for separator in _SEPARATORS:
        items, done = [], listed.start
        for match in separator.finditer(text, listed.start, listed.end):
            items.append((done, match.start()))
            done = match.end()
        items.append((done, listed.end))
        if len(items) < number or (listed.is_marked and len(items) > number):
            continue
        first, *others = items[-number:]
        if not listed.is_marked:
            first = _trimmed(text, first, others)
        found = [first, *others]
        words = [text[start:end] for start, end in found]
        if not _are_short(found):
            continue
        if _belong(words, term, is_marked=listed.is_marked) or (
            listed.is_apposed and (_is_row(text, found) or _is_pair(text, found, term))
        ):
            return found
    return []


def _are_short(items: Sequence[Place]) -> bool:
    return all(0 < end - start <= _LONGEST_ITEM for start, end in items)


def _is_row(text: str, items: Sequence[Place]) -> bool:
    """Tell whether three items or more are joined by nothing but 、."""
    gaps = {text[a[1] : b[0]] for a, b in itertools.pairwise(items)}
    return len(items) > _PAIR and gaps == {"、"}


def _is_pair(text: str, items: Sequence[Place], term: str) -> bool:
    """Tell whether two short items stand in front of a double: 党建、业务“双优”."""
    (_, end), (start, last) = items[0], items[-1]
    return (
        term.startswith("双")
        and text[end:start] in {"、", "和", "与"}
        and last - start <= _SHORT_ITEM // 2
        and not _VERB.search(text, start, last)
    )


def _belong(words: Sequence[str], term: str, *, is_marked: bool) -> bool:
    """Tell whether items are what a shorthand counts.

    Each bears a word that it counts (有部署、有落实 and 二有), or all begin or end
    alike; items of a marked list may also just be of about one length.
    """
    counted = [word for word in COUNTING.split(term.replace("个", "")) if word]
    if counted and all(any(word in item for word in counted) for item in words):
        return True
    if len(words) <= _PAIR or any(mark in item for item in words for mark in "“”「」"):
        return False
    lengths = {len(item) for item in words}
    if max(lengths) <= _SHORT_ITEM:
        heads, tails = {item[0] for item in words}, {item[-1] for item in words}
        if len(heads) == 1 or len(tails) == 1:
            return True
    return is_marked and max(lengths) - min(lengths) <= _SPREAD


def _trimmed(text: str, first: Place, others: Sequence[Place]) -> Place:
    """Cut from the first item what leads up to the list.

    Where the others begin alike, the first one begins so too; otherwise a verb
    that governs the list goes, and all that makes it far longer than they are.
    """
    start, end = first
    heads = {text[a] for a, _ in others}
    if len(heads) == 1:
        place = text.rfind(heads.pop(), start, end)
        if place >= 0 or len(others) > 1:
            return (max(place, start), end)
    longest = max(b - a for a, b in others)
    if lead := _LEAD.match(text, start, end):
        start = lead.end()
    # Not far back, the verb that governs the list tells where it begins.
    leads = (match.end() for match in _LEAD.finditer(text, start, end))
    for begin in (start, *leads):
        if 1 < end - begin <= longest + _SLACK:
            return (begin, end)
    start = max(start, end - longest)
    if text[start] in "(（":
        # What stands in brackets belongs to the word before them.
        start = max(first[0], start - 2)
    return (start, end)


def _headings(
    text: str, term: str, number: int, headings: Sequence[Place]
) -> list[Place]:
    """Find as many headings as the shorthand counts that bear what it counts."""
    counted = re.sub(rf"^{COUNTING.pattern}[个项大]?", "", term)
    if len(counted) < 2:
        return []
    bearing = [
        (start, end)
        for start, end in headings
        if text[start:end].startswith(counted) or text[start:end].endswith(counted)
    ]
    if len(bearing) != number:
        return []
    commas = [_COMMA.search(text, *place) for place in bearing]
    if not all(text.startswith(counted, start) for start, _ in bearing):
        return bearing
    # What headings that begin alike say up to their comma is what is counted.
    return [
        (start, comma.start() if comma else end)
        for (start, end), comma in zip(bearing, commas, strict=True)
    ]


def _moved(place: Place, shift: int) -> Place:
    return place[0] + shift, place[1] + shift
