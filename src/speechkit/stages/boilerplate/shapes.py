"""What the signs of one line say of it: paths, bars, addresses, counts of pages."""

import re
from collections.abc import Callable

from speechkit.model import CutLabel
from speechkit.patterns import pattern
from speechkit.stages.boilerplate.lines import Line, Verdict
from speechkit.stages.boilerplate.presenting import presents_text
from speechkit.stages.boilerplate.wording import is_spoken

_LINK = pattern(
    r"(?:https?://|www\.)[\x21-\x7e]+|[\w.+-]{1,40}@[\w-]{1,40}\.[\w.]{2,20}"
)
_ACCOUNT = pattern(
    r"(?:微信|QQ|Q群|群号|公众号|VX|V信)\S{0,6}?[:：]?\s{0,2}[A-Za-z0-9_-]{5,20}(?![\w.])",
    re.IGNORECASE,
)
_PAGING = pattern(
    r"[-—\s]*+第?\s{0,5}\d+\s{0,5}页?\s{0,5}[/／|，,共\s]{1,4}\s{0,5}\d+\s*+页?[-—\s]*"
    r"|[(（]第?\s*\d+\s*+页?\s*+[/／]\s*+共?\s*+\d+\s*+页?[)）]|第\s*\d+\s*页|.{1,60}_第\d+页"
)
_CRUMB = pattern(r"\S(?:\s*[>＞»›〉]\s*|\s→\s)(?=\S)")
_PATH = pattern(r"(?:(?<!\s)\s+)?[>＞»›〉/·|→—-]+\s*")
_LAST_CRUMB = pattern(r".{1,20}[>＞»›〉]\Z")
_PIPE = pattern(r"[|｜│┃]")
_WORD = 6
#: A page of a newspaper, and those who wrote for it.
_PRESS = pattern(
    r".{0,30}第?\s*[A-Z]?\d{1,3}\s*版.{0,12}"
    r"|(?:\d{4}年)?(?:总?第?\s*\d{1,4}\s*期[)）]?[\s（(]{0,9}){1,2}"
    r"|\W*(?:本报|本刊|本网|本台|人民网|新华社|融媒体?)?(?:记者|通讯员)[\s:：/].{2,30}"
    r"|[（(]?[^\W\d]{0,10}\s?(?:(?:[文图]{1,2}|文字|图片|摄影|审核|编辑|校对)\s?[/／:：丨]\s?"
    r"[^\W\d]{2,4}[\s，、]*){1,6}[)）]?"
    r"|[（(]?(?:[^\W\d]{2,4}[/／][文图摄]{1,2}[\s，、]*){1,4}[)）]?"
    r"|[（(][^\W\d]{2,12}\s+(?:[^\W\d]{2,4}\s?[/／]\s?[文图摄]{1,2}[\s，、]*){1,4}[)）]"
)
#: A number of a journal, where its authors work, who sent a text in, a day in digits.
_JOURNAL = pattern(
    r"\S{2,14}\s(?:19|20)\d{2}年第?\d{1,2}期|[（(][^（）()。]{4,60}[\s\D]\d{6}[^（）()。]{0,40}[)）]"
    r"|[^\W\d_]{2,14}\s+(?:供稿|撰稿|供图|报送)|(?:19|20)\d{2}-\d{2}-\d{2}"
)
#: What a site's program leaves behind: keys, feet of pages.
_LEFT = pattern(r"[A-Z]{1,4}[0-9a-f]{16,32}|页[脚眉]内容\s?\d*|[-=_~]{6,}|[★☆]{3,}")
#: A text before this one, or behind it, without a colon.
_NEXT = pattern(r"(?:上|下|前|后)一(?:篇|条|则)\s+\S.{3,60}")
_MADE = pattern(r"本文由.{2,20}(?:整理|提供|收集|发布|上传|编辑).{0,6}")
#: Where a text was first printed, who wrote it, how it was taken down.
_ORIGIN = pattern(
    r"[（(]?(?:作者|笔者)(?:系|为|单位)[^。，；]{3,40}[)）]?"
    r"|[（(](?:本文)?(?:原载|刊于|载于|原刊)[^（）()]{3,40}[)）]"
    r"|[（(](?:本文)?(?:由[^（）()]{1,16})?(?:根据|依据|据)[^（）()]{0,12}(?:录音|录像|记录)"
    r"[^（）()]{0,6}整理[^（）()]{0,12}[)）]|(?:本文)?转载?自《[^《》]{2,20}》[^。]{0,16}"
)
#: A file to take home, by its name.
_FILE = pattern(
    r"(?:附件\s?\d?[:：]?)?[^。；]{2,60}\.(?:docx?|pdf|pptx?|xlsx?|wps|zip|rar)",
    re.IGNORECASE,
)
#: What a press office says above a text that it prints, and a paper above its own.
_PRESENTED = pattern(
    r"[（(]?(?:以下|下面)[是为].{0,60}(?:全文|摘要|节录|实录|译文).{0,10}"
    r"|\S{2,10}讯\s?[（(【](?:本报|本网|本台)?(?:记者|通讯员)[^（）()]{1,30}[)）】]"
)
_SPEAKER = pattern("我|同志|大家")
#: How far a film has run, and how long it is.
_PLAYER = pattern(r"\d{1,2}:\d{2}(?::\d{2})?\s?/\s?\d{1,2}:\d{2}(?::\d{2})?")
#: Arrows that point at a code, and rules with a word in them.
_ARROWS = pattern("[↓↑→←▼▲👇👆⬇⬆]{2}")
_RULED = pattern(r"[-=—_~*·.─]{4,}|[-=—_~*·.─]{2,}+\s?\w{0,12}\s?[-=—_~*·.─]{2,}")
#: What a site suggests to its reader.
_SUGGESTED = pattern(
    r"\W*(?:[你您]|大家|网友|.{0,8}的人|[看读]过.{2,60}的人)(?:可能|也许|或许)?(?:还|也|都)(?:会|在|想|可能)?"
    r"(?:看|喜欢|关注|感兴趣|搜).{0,4}[:：]?"
    r"|\W*[该此]?(?:用户|作者|会员)[还也]?(?:上传|发布|分享)了?.{0,8}[:：]?"
)
_SHORT = 60


def by_shape(line: Line) -> Verdict | None:
    """Judge a line by its signs, whatever its words mean."""
    for name, sees in RULES.items():
        if label := sees(line):
            return Verdict(label, name)
    return None


def _crumbs(line: Line) -> CutLabel | None:
    if line.size > 2 * _SHORT or line.sentence_ends:
        return None
    crumbs = len(_CRUMB.findall(line.text))
    begins_with_link = any(
        hit.start < 3 and hit.entry.class_ == CutLabel.NAV for hit in line.hits
    )
    steps = _PATH.split(line.text) if begins_with_link and line.size <= _SHORT else []
    is_path = (
        crumbs >= 2
        or (crumbs and begins_with_link)
        or (len(steps) > 1 and all(len(step) <= 12 for step in steps))
    )
    return CutLabel.NAV if is_path or _LAST_CRUMB.fullmatch(line.text) else None


def _bar(line: Line) -> CutLabel | None:
    fields = [field.strip() for field in _PIPE.split(line.text)]
    is_bar = len(fields) > 3 and all(len(field) <= 10 for field in fields)
    is_bar = is_bar or (line.text.count("_") > 2 and not line.sentence_ends)
    words = line.text.split()
    links = {
        line.text[hit.start : hit.end]
        for hit in line.hits
        if hit.entry.class_ == CutLabel.NAV
    }
    is_row = len(words) > 2 and max(map(len, words)) <= _WORD
    has_link = not links.isdisjoint(words)
    is_menu = is_bar or (is_row and has_link and not line.sentence_ends)
    return CutLabel.NAV if is_menu or not "".join(fields) else None


def _link(line: Line) -> CutLabel | None:
    if line.size > 2 * _SHORT or line.sentence_ends > 1 or is_spoken(line.text):
        return None
    rest = _LINK.sub("", line.text)
    return CutLabel.NAV if len(rest) < len(line.text) and len(rest) <= 30 else None


def _account(line: Line) -> CutLabel | None:
    is_short = line.size <= 2 * _SHORT
    return CutLabel.SIGNATURE_AD if is_short and _ACCOUNT.search(line.text) else None


def _paging(line: Line) -> CutLabel | None:
    return CutLabel.NAV if _PAGING.fullmatch(line.text) else None


def _presented(line: Line) -> CutLabel | None:
    is_site = line.size <= 2 * _SHORT and not _SPEAKER.search(line.text)
    return CutLabel.LEAD if is_site and _PRESENTED.fullmatch(line.text) else None


def _player(line: Line) -> CutLabel | None:
    return CutLabel.NAV if _PLAYER.fullmatch(line.text) else None


def _press(line: Line) -> CutLabel | None:
    if line.size > _SHORT or line.sentence_ends or line.is_marked:
        return None
    is_press = _PRESS.fullmatch(line.text) or _JOURNAL.fullmatch(line.text)
    return CutLabel.DATELINE if is_press else None


def _origin(line: Line) -> CutLabel | None:
    is_origin = line.size <= _SHORT and _ORIGIN.fullmatch(line.text)
    return CutLabel.DATELINE if is_origin else None


def _file(line: Line) -> CutLabel | None:
    return CutLabel.DUPLICATE if _FILE.fullmatch(line.text) else None


def _left(line: Line) -> CutLabel | None:
    is_left = _LEFT.fullmatch(line.text) or _NEXT.fullmatch(line.text)
    return CutLabel.NAV if is_left else None


def _made(line: Line) -> CutLabel | None:
    return CutLabel.NOTICE if _MADE.fullmatch(line.text) else None


def _suggestion(line: Line) -> CutLabel | None:
    return CutLabel.NAV if _SUGGESTED.fullmatch(line.text) else None


def _arrows(line: Line) -> CutLabel | None:
    is_short = line.size <= 2 * _SHORT
    return CutLabel.SIGNATURE_AD if is_short and _ARROWS.search(line.text) else None


def _ruled(line: Line) -> CutLabel | None:
    return CutLabel.NAV if line.bare and _RULED.fullmatch(line.text) else None


RULES: dict[str, Callable[[Line], CutLabel | None]] = {
    "path of pages": _crumbs,
    "bar of links": _bar,
    "web address": _link,
    "account": _account,
    "page count": _paging,
    "press": _press,
    "origin": _origin,
    "file": _file,
    "left behind": _left,
    "made by a site": _made,
    "presented text": _presented,
    "text presented to readers": presents_text,
    "film": _player,
    "suggestion": _suggestion,
    "arrows": _arrows,
    "ruled word": _ruled,
}
