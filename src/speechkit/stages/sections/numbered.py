"""Numbered headings: markers that begin a line or a sentence and count on."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import NamedTuple

from speechkit.model import Form
from speechkit.paragraphs import Family, Line, Marker, read_marker
from speechkit.paragraphs.markers import WORDS
from speechkit.patterns import pattern
from speechkit.stages.sections.headings import Heading, heading_end

#: Behind such a sign, in the middle of a line, a point may begin.
_SENTENCE_END = pattern(r"[。；：！？;:!?][”’）)]?[ \u3000]{0,3}")
#: A number is beside another of its list if no more than so many lie between.
_MISSING = 2
_BARE = "DIGIT bare"
#: What an ordinal counts that divides a whole speech.
_COUNTED = pattern(r"ORDINAL 个(?:问题|方面|部分|内容|任务|大问题|专题)")
#: So far before its first point a paragraph says what the points are about.
_BEFORE_POINT = 120
#: A paragraph that turns to what is wrong looks back on the whole section.
_TURN = pattern(
    r"(?:同时|但|也要|还要|更要|看到|存在|清醒|面前)[^。\n]{0,60}(?:问题|不足|差距|短板|薄弱|困难|欠账|不满意)"
)
#: An ordinal with a short sentence at the head of a paragraph.
_SHORT_LEAD = pattern(
    r"第[一二三四五六七八九十]{1,2}[，,、][^，。；,]{2,16}。(?=.{20})"
)
#: A list of contents: a line that ends in a page number.
_PAGE = pattern(r"(?<![.…·\s])[.…·\s]{2,}\d{1,3}\Z")


class _Place(NamedTuple):
    """A marker, the paragraph in which it stands, and whether it begins it."""

    marker: Marker
    line: int
    is_first: bool


def find_numbered(text: str, lines: Sequence[Line], first: int) -> list[Heading]:
    """Find all numbered headings from a line on, in order."""
    places = list(_places(text, lines, first))
    if not any(place.marker.family is Family.DECIMAL for place in places):
        # 1 alone heads a chapter only where 1.1 follows it.
        places = [one for one in places if one.marker.style != _BARE]
    kept = _beside(_in_prose(text, places, lines), lines)
    kept = _without_contents(kept, lines)
    return _headings(text, kept, lines)


def _places(text: str, lines: Sequence[Line], first: int) -> Iterator[_Place]:
    for index in range(first, len(lines)):
        line = lines[index]
        if marker := read_marker(text, line.start):
            yield _Place(marker, index, is_first=True)
        start = marker.end if marker else line.start
        for match in _SENTENCE_END.finditer(text, start, line.end):
            marker = read_marker(text, match.end()) if match.end() < line.end else None
            if marker:
                yield _Place(marker, index, is_first=False)


def _in_prose(text: str, places: list[_Place], lines: Sequence[Line]) -> list[_Place]:
    """Drop numbers that count within one sentence: parts named, not begun.

    Bare numbers (一、 （1）) inside a paragraph are headings only where sentences
    stand between them; 一是 and 首先 may follow a semicolon.
    """
    kept: list[_Place] = []
    counted: dict[tuple[int, Family], int] = {}
    for place, following in zip_longest(places, places[1:]):
        key = place.line, place.marker.family
        goes_on = place.marker.number in {1, counted.get(key, 0) + 1}
        if place.is_first or place.marker.family in WORDS:
            goes_on = True
        elif goes_on:
            is_last = following is None or following.line != place.line
            stop = lines[place.line].end if is_last else following.marker.start
            goes_on = _holds_sentences(text, place.marker, stop)
        if goes_on:
            kept.append(place)
            counted[key] = place.marker.number
    return kept


def _holds_sentences(text: str, marker: Marker, stop: int) -> bool:
    """Tell whether sentences stand between a number in a line and the next one."""
    return text.find("。", marker.body, stop - 1) >= 0 or (
        text[marker.start - 1] == text[stop - 1] == "。"
    )


def _beside(places: list[_Place], lines: Sequence[Line]) -> list[_Place]:
    """Keep the numbers that have a neighbour in their list, where one is asked for."""
    by_family: dict[Family, list[_Place]] = {}
    for place in places:
        by_family.setdefault(place.marker.family, []).append(place)
    kept = []
    for row in by_family.values():
        numbers = {place.marker.number for place in row if place.is_first}
        kept += [
            place
            for index, place in enumerate(row)
            if _counts(row, index)
            or _is_plain(place, numbers)
            or _is_announced(place, lines)
        ]
    return sorted(kept, key=lambda place: place.marker.start)


def _is_plain(place: _Place, numbers: set[int]) -> bool:
    """Tell of a number at the head of a line whether its list has others."""
    if place.marker.family in WORDS or not place.is_first:
        return False
    number = place.marker.number
    near = range(number - 1 - _MISSING, number + 2 + _MISSING)
    return (
        number == 1
        or place.marker.family in _SURE
        or any(other in numbers for other in near if other != number)
    )


def _is_announced(place: _Place, lines: Sequence[Line]) -> bool:
    """Tell of a point at the head of a line whether it leads one, if it stands alone.

    A text that was cut short may hold the first point alone, an excerpt any other.
    """
    line = lines[place.line]
    family = place.marker.family
    if not place.is_first or family not in {Family.ORDINAL, Family.POINT}:
        return False
    above = lines[place.line - 1].text if place.line else "："
    if place.marker.number == 1 and above[-1] in "：:":
        return True
    return family is Family.ORDINAL and bool(_SHORT_LEAD.match(line.text))


def _counts(row: list[_Place], index: int) -> bool:
    place = row[index]
    is_word = place.marker.family in WORDS or not place.is_first
    following = row[index + 1] if index + 1 < len(row) else None
    before = row[index - 1] if index else None
    return bool(
        (following and _follows(place, following, is_word=is_word))
        or (before and _follows(before, place, is_word=is_word))
    )


#: Nobody writes these by chance.
_SURE = frozenset({Family.PART, Family.CHAPTER, Family.HAN_BRACKET, Family.CIRCLE})


def _follows(one: _Place, other: _Place, *, is_word: bool) -> bool:
    step = other.marker.number - one.marker.number
    if one.marker.family is Family.SEQUENCE:
        return step >= 0 and other.line - one.line <= 1
    if one.marker.style != other.marker.style and Family.ORDINAL is one.marker.family:
        return False
    if not 0 < step <= 1 + _MISSING:
        return False
    if is_word and not (one.is_first and other.is_first):
        # Points inside paragraphs belong to one paragraph, or to neighbours.
        return step == 1 and other.line - one.line <= _MISSING
    return True


def _without_contents(places: list[_Place], lines: Sequence[Line]) -> list[_Place]:
    """Drop a list of contents: headings without text that all come again."""
    later: dict[str, int] = {}
    for place in places:
        if place.is_first:
            later[_words(lines[place.line].text)] = place.line
    listed = {
        place.line
        for place in places
        if place.is_first
        and (
            later[_words(lines[place.line].text)] > place.line
            or _PAGE.search(lines[place.line].text)
        )
    }
    run: list[int] = []
    dropped: set[int] = set()
    for index in sorted(listed):
        if run and index - run[-1] > 1:
            dropped |= set(run) if len(run) > 1 else set()
            run = []
        run.append(index)
    dropped |= set(run) if len(run) > 1 else set()
    return [place for place in places if place.line not in dropped]


def _words(text: str) -> str:
    return re.sub(r"\W|(?<!\d)\d+\Z", "", text)


def _headings(text: str, places: list[_Place], lines: Sequence[Line]) -> list[Heading]:
    headings = []
    for index, place in enumerate(places):
        line, marker = lines[place.line], place.marker
        following = places[index + 1] if index + 1 < len(places) else None
        stop = line.end
        if following and following.line == place.line:
            stop = following.marker.start
        body, end, is_whole = _extent(text, place, lines, stop)
        form = Form.INLINE
        if place.is_first:
            form = Form.BLOCK if is_whole and stop == line.end else Form.RUNIN
        headings.append(
            Heading(
                start=marker.start,
                body=body,
                end=end,
                line=place.line,
                form=form,
                marker=marker,
                style=marker.style,
                rank=_rank(marker, form),
                number=marker.number,
                rule=marker.family.name.lower().replace("_", " "),
                turns=_turns(text, line.start, marker.start),
            )
        )
    return _items(text, headings, lines)


def _rank(marker: Marker, form: Form) -> int:
    """Tell how high a list usually stands: 第一个问题 on its own line heads a part."""
    if form is Form.BLOCK and _COUNTED.search(marker.style):
        return Family.PART
    return int(marker.family)


def _turns(text: str, start: int, end: int) -> bool:
    return bool(_TURN.search(text, max(start, end - _BEFORE_POINT), end))


def _extent(
    text: str, place: _Place, lines: Sequence[Line], stop: int
) -> tuple[int, int, bool]:
    """Find where a heading begins and ends; a bare number heads the next line."""
    line, marker = lines[place.line], place.marker
    if marker.body < stop:
        end = heading_end(text, marker.body, stop, is_line=place.is_first)
        return marker.body, *end
    following = lines[place.line + 1] if place.line + 1 < len(lines) else None
    if (
        following
        and line.end == marker.end
        and len(following.text) <= 40
        and not read_marker(text, following.start)
        and "。" not in following.text[:-1]
    ):
        return following.start, *heading_end(
            text, following.start, following.end, is_line=True
        )
    return marker.end, marker.end, True


def _items(text: str, headings: list[Heading], lines: Sequence[Line]) -> list[Heading]:
    """Tell lists of items, each ended by a semicolon, from headings of their style."""
    marked: list[Heading] = []
    for heading in headings:
        before = marked[-1] if marked else None
        goes_on = (
            before is not None
            and before.style == f"{heading.style} item"
            and heading.line - before.line == 1
            and heading.number == before.number + 1
        )
        begins = heading.number == 1 and text[lines[heading.line].end - 1] in "；;"
        if heading.form is not Form.INLINE and (begins or goes_on):
            marked.append(replace(heading, style=f"{heading.style} item"))
        else:
            marked.append(heading)
    return marked
