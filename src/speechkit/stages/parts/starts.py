"""Where the speeches of a file begin."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from speechkit.lexicon import Lexicon
from speechkit.model import Document
from speechkit.paragraphs import (
    Line,
    is_salutation,
    is_title_line,
    read_marker,
    read_opening,
)
from speechkit.patterns import pattern
from speechkit.stages.parts.digests import find_reports
from speechkit.stages.parts.evidence import find_rule, is_whole, opens_meeting

_HAN = "[一二三四五六七八九十]{1,3}"
#: The number that a collection gives a speech: 篇一, 第2篇, 范文三.
_NUMBERED = pattern(
    rf"[【\[（(]?\s?(?:(?:篇|范文|例文|样文|讲话稿?|文章|材料)\s?(?P<number>{_HAN}|\d{{1,2}})"
    rf"|第\s?(?P<ordinal>{_HAN}|\d{{1,2}})\s?篇(?!章))\s?[】\])）]?(?:[：:、.．\s]\s*|\Z)"
)
#: The same number behind the collection's own name: 党建讲话稿 篇一.
_NUMBERED_BEHIND = pattern(
    rf".{{2,40}}?[\s（(【\[]{{1,3}}(?:篇\s?(?P<number>{_HAN}|\d{{1,2}})"
    rf"|第?\s?(?P<ordinal>{_HAN}|\d{{1,2}})\s?篇)[)）】\]]?"
)
#: A collection's own name with a number, above each text: 工作总结范文（一）.
_NAMED = pattern(
    rf"(?P<stem>[^。；]{{4,40}}?)\s?[（(【\[]?(?P<number>{_HAN}|\d{{1,2}})[)）】\]]?\s?[：:]?"
)
#: The head of a brief's item, and the source at its end.
_ITEM = pattern(r"[【\[［](?P<title>[^【】\[\]［］\n]{4,50})[】\]］]")
_ITEM_SOURCE = pattern(
    r"[（(][^（）()\n]{2,30}(?:供稿|报送|提供|来稿|报道|通讯员[^（）()\n]{0,12}"
    r"|组织部|宣传部|办公室|工委)[)）]\Z"
)
#: How many a collection holds, at the end of its title.
_COUNTED = pattern(rf"[（(]?(?:共?\s?(?:{_HAN}|\d{{1,2}})\s?篇)?[)）]?\Z")
#: Less text than this makes no speech.
_SHORTEST = 60
#: Rules for texts that greet nobody.
_UNGREETED = frozenset({"byline", "dated title", "headline", "named text"})
#: So much text before the first title is a speech without one.
_UNTITLED = 120


@dataclass(frozen=True, slots=True)
class Start:
    """A line at which a speech begins; what stands before `text` is no speech."""

    line: int
    text: int
    rule: str


def find_starts(
    doc: Document, lines: Sequence[Line], organizations: Lexicon
) -> list[Start]:
    """Find where speeches begin: by a collection's numbers or by their openings."""
    found = (
        _numbered(lines)
        or _named(lines, organizations)
        or _items(lines)
        or [Start(head, 0, "report's headline") for head in find_reports(lines)]
        or _opened(doc, lines, organizations)
    )
    before = lines[: found[0].line] if found else []
    if _size(before) >= _UNTITLED and _is_text(before):
        found = [Start(0, 0, "first line"), *found]
    return _long_enough(lines, found)


def _is_text(lines: Sequence[Line]) -> bool:
    prose = [line for line in lines if "。" in line.text]
    return len(prose) > 1 or any(len(line.text) > _SHORTEST for line in prose)


def _size(lines: Sequence[Line]) -> int:
    return sum(len(line.text) for line in lines)


def _long_enough(lines: Sequence[Line], starts: list[Start]) -> list[Start]:
    """Drop starts with hardly any text behind them: a list of titles."""
    kept: list[Start] = []
    for start in reversed(starts):
        end = kept[-1].line if kept else len(lines)
        if _size(lines[start.line + 1 : end]) >= _SHORTEST:
            kept.append(start)
    return kept[::-1]


def _numbered(lines: Sequence[Line]) -> list[Start]:
    """Find the numbers of a collection: they count up from one."""
    starts: list[Start] = []
    for index, line in enumerate(lines):
        match = _NUMBERED.match(line.text) or _NUMBERED_BEHIND.fullmatch(line.text)
        if not match or len(line.text) > 70:
            continue
        number = _value(match["number"] or match["ordinal"])
        if number != len(starts) + 1 and number != 1:
            continue
        if number == 1:
            starts = []
        starts.append(_numbered_start(lines, index, match))
    return starts if len(starts) > 1 else []


def _numbered_start(lines: Sequence[Line], index: int, match: re.Match[str]) -> Start:
    """Begin behind a collection's number, or at a name that it only follows."""
    rule = "collection number"
    if match.end() < len(lines[index].text):
        return Start(index, match.end(), rule)
    if index + 1 < len(lines) and (
        match.re.pattern == _NUMBERED.pattern or is_title_line(lines[index + 1].text)
    ):
        return Start(index + 1, 0, rule)
    return Start(index, 0, rule)


def _named(lines: Sequence[Line], organizations: Lexicon) -> list[Start]:
    """Find one name of a kind of text above each text, its numbers counting up."""
    series: dict[str, list[Start]] = {}
    for index, line in enumerate(lines):
        match = _NAMED.fullmatch(line.text)
        if not match or not _names_kind(match["stem"], organizations):
            continue
        starts = series.setdefault(match["stem"], [])
        if _value(match["number"]) == len(starts) + 1:
            starts.append(Start(index, 0, "collection number"))
    longest = max(series.values(), key=len, default=[])
    return longest if len(longest) > 1 else []


def _names_kind(words: str, organizations: Lexicon) -> bool:
    return any(
        hit.entry.class_ in {"collection", "genre"} and hit.end == len(words)
        for hit in organizations.all_in(words)
    )


def _value(written: str) -> int:
    if written.isdecimal():
        return int(written)
    tens, ten, ones = written.rpartition("十")
    digits = "零一二三四五六七八九"
    if not ten:
        return max(digits.find(written), 0)
    return (digits.find(tens) if tens else 1) * 10 + (digits.find(ones) if ones else 0)


def _items(lines: Sequence[Line]) -> list[Start]:
    """Find the items of a brief: headed 【…】, each with its source at its end."""
    heads = [index for index, line in enumerate(lines) if _ITEM.match(line.text)]
    ends = [*heads[1:], len(lines)]
    if len(heads) < 2:
        return []
    sourced = [
        head
        for head, end in zip(heads, ends, strict=True)
        if any(_ITEM_SOURCE.search(line.text) for line in lines[head:end])
    ]
    alone = [head for head in heads if _ITEM.fullmatch(lines[head].text)]
    is_brief = len(alone) == len(heads) and not any(
        is_salutation(line.text) for line in lines
    )
    if len(sourced) * 2 < len(heads) and not is_brief:
        return []
    return [Start(head, 0, "item head") for head in heads]


def _opened(
    doc: Document, lines: Sequence[Line], organizations: Lexicon
) -> list[Start]:
    """Find the lines at which a title opens a speech."""
    starts: list[Start] = []
    done = 0
    for index, line in enumerate(lines[:-1]):
        if index < done:
            continue
        if is_title_line(line.text):
            opening = read_opening(lines, index, organizations)
            rule = find_rule(doc, lines, index, opening, organizations)
            if rule and is_whole(doc, lines, opening):
                starts.append(Start(index, 0, rule))
                done = opening.body
        elif opens_meeting(lines, index) and _is_due(lines, starts, index):
            starts.append(Start(index, 0, "meeting opened"))
    if len(starts) > 1 and _names_collection(lines, starts[0].line, organizations):
        starts[0] = replace(starts[0], line=starts[0].line + 1)
    return starts


def _is_due(lines: Sequence[Line], starts: Sequence[Start], index: int) -> bool:
    """Tell whether a whole speech may stand before a greeting that opens a meeting."""
    before = lines[starts[-1].line if starts else 0 : index]
    is_whole = sum(bool(read_marker(line.text, 0)) for line in before) > 1 or any(
        is_salutation(line.text) for line in before
    )
    is_whole = is_whole or (bool(starts) and starts[-1].rule in _UNGREETED)
    return is_whole and _size(before) >= _UNTITLED


def _names_collection(
    lines: Sequence[Line], first: int, organizations: Lexicon
) -> bool:
    """Tell whether the first of several lines of a title is a collection's own."""
    if first or not is_title_line(lines[1].text):
        return False
    words = _COUNTED.sub("", lines[0].text)
    return any(
        hit.entry.class_ == "collection" and hit.end == len(words)
        for hit in organizations.all_in(words)
    )
