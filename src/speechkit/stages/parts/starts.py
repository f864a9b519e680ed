"""Where the speeches of a file begin."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from speechkit.lexicon import Lexicon
from speechkit.model import CutLabel, Document
from speechkit.paragraphs import (
    Line,
    Opening,
    cuts_in,
    is_date_line,
    is_salutation,
    is_title_line,
    is_torn,
    read_marker,
    read_opening,
)
from speechkit.text import Span

_HAN = "[一二三四五六七八九十]{1,3}"
#: The number that a collection gives a speech: 篇一, 第2篇, 范文三.
_NUMBERED = re.compile(
    rf"[【\[（(]?\s?(?:(?:篇|范文|例文|样文|讲话稿?|文章|材料)\s?(?P<number>{_HAN}|\d{{1,2}})"
    rf"|第\s?(?P<ordinal>{_HAN}|\d{{1,2}})\s?篇(?!章))\s?[】\])）]?(?:[：:、.．\s]\s*|\Z)"
)
#: The same number behind the collection's own name: 党建讲话稿 篇一.
_NUMBERED_BEHIND = re.compile(
    rf".{{2,40}}?[\s（(【\[]{{1,3}}(?:篇\s?(?P<number>{_HAN}|\d{{1,2}})"
    rf"|第?\s?(?P<ordinal>{_HAN}|\d{{1,2}})\s?篇)[)）】\]]?"
)
#: A title that can be nothing else, wherever it stands.
_SPEECH_TITLE = re.compile(
    r"(?:.{0,30}在.{2,40}(?:上|时|中|期间|后)|.{4,40}(?:会议?|仪式|典礼|[班式])上)"
    r"的.{0,10}(?:讲话|发言|致辞|报告|党课|主持词|讲稿)"
    r"(?:稿|提纲|摘要|要点)?(?:[（(].{1,20}[)）])?"
)
#: An act, if its date of adoption stands below it.
_ACT_TITLE = re.compile(
    r".{4,80}(?:决议|决定|公报|通知|意见|宣言|倡议书)(?:[（(].{1,20}[)）])?"
)
#: The head of a brief's item, and the source at its end.
_ITEM = re.compile(r"[【\[［](?P<title>[^【】\[\]［］\n]{4,50})[】\]］]")
_ITEM_SOURCE = re.compile(
    r"[（(][^（）()\n]{2,30}(?:供稿|报送|提供|来稿|报道|通讯员[^（）()\n]{0,12}"
    r"|组织部|宣传部|办公室|工委)[)）]\Z"
)
#: How many a collection holds, at the end of its title.
_COUNTED = re.compile(rf"[（(]?(?:共?\s?(?:{_HAN}|\d{{1,2}})\s?篇)?[)）]?\Z")
_ENDED = re.compile(r"[。！？…!?”’」』）)》】]\Z")
#: A name between lines may be a torn sentence's own (a link on a page).
_SHORTEST_TITLE = 6
_GOES_ON = re.compile(r"[的等和与及在]|同志|总书记|主席|总理")
#: Less text than this makes no speech; a line longer than this is a paragraph.
_SHORTEST = 60
_PARAGRAPH = 40
#: So much text before the first title is a speech without one.
_UNTITLED = 120
#: What a page has above the title of its text.
_PAGE_HEAD = frozenset({CutLabel.DATELINE, CutLabel.DUPLICATE})


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
    found = _numbered(lines) or _items(lines) or _opened(doc, lines, organizations)
    before = lines[: found[0].line] if found else []
    if _size(before) >= _UNTITLED and _is_text(before):
        found = [Start(0, 0, "first line"), *found]
    return _long_enough(lines, found)


def _is_text(lines: Sequence[Line]) -> bool:
    return any(len(line.text) > _SHORTEST and "。" in line.text for line in lines)


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
        match.re is _NUMBERED or is_title_line(lines[index + 1].text)
    ):
        return Start(index + 1, 0, rule)
    return Start(index, 0, rule)


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
        if index < done or not is_title_line(line.text):
            continue
        opening = read_opening(lines, index, organizations)
        rule = _rule(lines, opening)
        is_sure = rule == "salutation" and _names_speech(lines, opening)
        if not (is_sure or _is_free(doc, lines, index)):
            continue
        if not rule and _has_site_lines(doc, lines, opening, index):
            rule = "page head"
        if rule and _is_whole(doc, lines, opening):
            starts.append(Start(index, 0, rule))
            done = opening.body
    if len(starts) > 1 and _names_collection(lines, starts[0].line, organizations):
        starts[0] = replace(starts[0], line=starts[0].line + 1)
    return starts


def _rule(lines: Sequence[Line], opening: Opening) -> str:
    """Name what shows that a title opens a speech, if anything does."""
    titles = [lines[index].text for index in opening.titles]
    if opening.body >= len(lines) or not (titles or opening.has_salutation):
        return ""
    is_sure = _names_speech(lines, opening)
    is_act = any(map(_ACT_TITLE.fullmatch, titles)) and opening.dates
    if opening.has_salutation and (
        is_sure or is_act or opening.dates or opening.signed
    ):
        return "salutation"
    if opening.signed and _begins_text(lines[opening.body].text):
        is_named = any(byline.organization for _, byline in opening.signed)
        # A name alone between lines may belong to a sentence torn by a link.
        if is_named or (
            len(titles[-1]) >= _SHORTEST_TITLE
            and not _GOES_ON.match(lines[opening.body].text)
        ):
            return "byline"
    return "title" if is_sure or is_act else ""


def _names_speech(lines: Sequence[Line], opening: Opening) -> bool:
    return any(_SPEECH_TITLE.fullmatch(lines[index].text) for index in opening.titles)


def _begins_text(text: str) -> bool:
    return bool(
        is_salutation(text)
        or read_marker(text, 0)
        or (len(text) > _PARAGRAPH and "。" in text)
    )


def _is_free(doc: Document, lines: Sequence[Line], index: int) -> bool:
    """Tell whether nothing goes on from the line above into a title."""
    if not index:
        return True
    above = lines[index - 1]
    return (
        bool(_ENDED.search(above.text))
        or is_date_line(above.text)
        or is_title_line(above.text)
        or is_torn(doc, above.end, lines[index].start)
    )


def _has_site_lines(
    doc: Document, lines: Sequence[Line], opening: Opening, index: int
) -> bool:
    """Tell whether a title within a file has its page's lines above or below it."""
    if not index or not opening.titles or opening.body >= len(lines):
        return False
    if not _begins_text(lines[opening.body].text):
        return False
    above = Span(
        doc.reading.span(lines[index - 1].start, lines[index - 1].end).end,
        doc.reading.span(lines[index].start, lines[index].end).start,
    )
    last = lines[opening.titles[-1]]
    below = Span(
        doc.reading.span(last.start, last.end).end,
        doc.reading.span(lines[opening.body].start, lines[opening.body].end).start,
    )
    return any(cut.label in _PAGE_HEAD for cut in cuts_in(doc.cuts, above)) or any(
        cut.label is CutLabel.DATELINE for cut in cuts_in(doc.cuts, below)
    )


def _is_whole(doc: Document, lines: Sequence[Line], opening: Opening) -> bool:
    """Tell whether nothing was cut between the lines of a title (its page's date)."""
    return not any(
        is_torn(doc, lines[one].end, lines[other].start)
        for one, other in pairwise(opening.titles)
    )


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
