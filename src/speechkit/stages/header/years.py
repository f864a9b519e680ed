"""The year that a text claims for itself, and the words that claim it."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from speechkit.lexicon import Lexicon
from speechkit.model import Claim, Document
from speechkit.paragraphs import (
    YEAR,
    Line,
    Opening,
    is_date_line,
    latest_year,
    read_marker,
    year_of,
)
from speechkit.patterns import pattern
from speechkit.stages.header.jubilees import jubilee_of_opening, jubilee_of_title

_DATED = pattern(rf"(?P<quote>{YEAR}\s?(?:年|[-./]\d{{1,2}}))")
#: What a heading does with a year: look ahead at it, or back.
_AHEAD = (
    "任务|部署|安排|打算|要求|目标|重点|思路|建议|总体|"
    "工作(?!的?(?:回顾|总结|情况|盘点))"
)
_BACK = "回顾|总结|盘点|工作情况|完成情况|执行情况|主要工作|基本情况|成绩|成效"
_HEADING = pattern(
    rf"(?P<quote>{YEAR}\s?年度?)(?P<words>[^，。；\n]{{0,24}}?)"
    rf"(?:(?P<back>{_BACK})|(?P<ahead>{_AHEAD}))"
)
_LOOKS_BACK = pattern(r"(?:报告|汇报|回顾|总结)(?:一下|了)?\Z")
_PLANS = pattern(r"计划|国民经济|规划|纲要|远景|至|到")
_THIS = pattern(rf"今年\s?(?:是|[（(])?\s?(?P<quote>{YEAR}\s?年)")
_MEETING = pattern(
    rf"(?:召开|举行|举办|参加|出席|迎来|组织)[^。\n]{{0,24}}?(?P<quote>{YEAR}\s?年度?)"
    r"[^。，,\n]{0,30}?(?:会|大会|会议|培训班|仪式|活动|讲座|党课)"
)
_EARLIER = pattern(r"去年|前年|上次|上一次|曾")
_PASSED = pattern(
    r"(?:过去|告别|走过)[的了，]?(?:一年|的)?[^。\n]{0,4}?"
    rf"(?P<quote>{YEAR}\s?年)(?!代|以来)"
)
_REPORTED = pattern(
    rf"(?:汇报|报告)[^。，,\n]{{0,4}}?(?P<quote>{YEAR}\s?年度?)"
    r"[^。，,\n]{0,12}?工作(?!报告)"
)
_IS = pattern(
    rf"(?P<quote>{YEAR}\s?年)[，,]?(?:既)?是[^。\n]{{2,70}}?"
    r"(?P<kind>之年|周年|的一年|(?:关键|开局|收官|攻坚|起步|决胜)年|第[一二三四五]年)"
)
_MEMORABLE = pattern(r"不平凡|难忘|取得|成就|成绩|丰收|非凡|非同寻常|大事喜事|困难")
_WORK = pattern(
    rf"(?P<quote>(?<![至到自从截于在比\d—–\-~～]){YEAR}\s?年(?![初底末以来前后])度?"
    r"[^\W\d_的比翻增较]{0,10}?"
    r"(?:工作|任务|要点|责任书|责任目标|目标责任))"
)
_REVIEWED = pattern(r"回顾|总结|过去(?:的)?一年|去年")
#: A report of a year begins with it: 2016年，公司党委坚持….
_BEGINS = pattern(rf"(?:在)?(?P<quote>{YEAR}\s?年度?)[，,]")
#: A text of fewer lines has no signature.
_FEW = 3
#: A meeting's year stands in the first paragraphs.
_HEAD = 1200
_NAME = pattern(r"(?<![0-9A-Za-z])(19[4-9]\d|20\d\d)(?:年|学年|(?![0-9A-Za-z]))")


class _Said(NamedTuple):
    """A year and the words of the text that claim it."""

    year: int
    start: int
    end: int


def find_year(
    doc: Document,
    lines: Sequence[Line],
    opening: Opening,
    filename: str,
    events: Lexicon,
) -> Claim | None:
    """Find the claimed year: by the title, the text's own words, or the file name."""
    titles = [lines[index] for index in opening.titles]
    for line in titles:
        if match := latest_year(line.text):
            return _claim(doc, _read(match, line.start), "title")
    for line in titles:
        if told := jubilee_of_title(line.text, events):
            return _claim(doc, _at(line.start, *told), "title")
    for said in _of_text(doc.reading.text, lines, opening):
        return _claim(doc, said, "text")
    start = lines[opening.body].start if opening.body < len(lines) else 0
    if told := jubilee_of_opening(doc.reading.text, start, events):
        return _claim(doc, _Said(*told), "text")
    stem = filename.replace("\\", "/").rpartition("/")[2]
    if years := _NAME.findall(stem.replace("_", " ")):
        return Claim(years[0], None, "filename")
    return None


def _claim(doc: Document, said: _Said, rule: str) -> Claim:
    return Claim(str(said.year), doc.reading.span(said.start, said.end), rule)


def _read(match: re.Match[str], offset: int = 0, later: int = 0) -> _Said:
    start, end = match.span("quote")
    return _Said(year_of(match) + later, offset + start, offset + end)


def _at(offset: int, year: int, start: int, end: int) -> _Said:
    return _Said(year, offset + start, offset + end)


def _of_text(text: str, lines: Sequence[Line], opening: Opening) -> Iterator[_Said]:
    """Give what the text says, the surest first."""
    for index in opening.dates:
        if match := _DATED.search(lines[index].text):
            yield _read(match, lines[index].start)
    yield from map(_read, _THIS.finditer(text))
    for match in _MEETING.finditer(text, 0, _HEAD):
        if not _EARLIER.search(text, max(0, match.start() - 6), match.end()):
            yield _read(match)
    yield from _latest(_of_headings(lines))
    for telling in (_PASSED, _REPORTED):
        for match in telling.finditer(text):
            yield _read(match, later=1)
    yield from _latest(_of_sentences(text))
    yield from _of_signature(lines)
    if opening.body < len(lines) and (match := _BEGINS.match(lines[opening.body].text)):
        yield _read(match, lines[opening.body].start)
    yield from _latest(_of_work(text))


def _latest(said: Iterator[_Said]) -> Iterator[_Said]:
    found = list(said)
    if found:
        latest = max(one.year for one in found)
        yield next(one for one in found if one.year == latest)


def _of_headings(lines: Sequence[Line]) -> Iterator[_Said]:
    for line in lines:
        if len(line.text) > 50 or not (
            read_marker(line.text, 0) or not re.search(r"[。，；：]\Z", line.text)
        ):
            continue
        for match in _HEADING.finditer(line.text):
            if not _PLANS.search(match["words"]):
                looks_back = match["back"] or _LOOKS_BACK.search(
                    line.text[: match.start()]
                )
                yield _read(match, line.start, later=int(bool(looks_back)))


def _of_sentences(text: str) -> Iterator[_Said]:
    # At the end a speech looks at the year to come.
    for match in _IS.finditer(text, 0, len(text) * 3 // 4):
        is_past = match["kind"] == "的一年" and bool(_MEMORABLE.search(match[0]))
        yield _read(match, later=int(is_past))


def _of_signature(lines: Sequence[Line]) -> Iterator[_Said]:
    """Read the date below a text."""
    for line in lines[-2:] if len(lines) > _FEW else ():
        # Behind a dash stands the occasion of something quoted.
        is_date = is_date_line(line.text) and line.text[0] not in "—―-"
        match = _DATED.search(line.text) if is_date else None
        if match:
            yield _read(match, line.start)


def _of_work(text: str) -> Iterator[_Said]:
    """Read 2024年机关党建工作; what was reviewed belongs to the year before."""
    for match in _WORK.finditer(text):
        if _PLANS.search(match["quote"]):
            continue
        near = max(0, match.start() - 40)
        sentence = text[
            max(text.rfind("。", near, match.start()), near) : match.start()
        ]
        yield _read(match, later=int(bool(_REVIEWED.search(sentence))))
