"""Formulations that no list can hold, known by their grammar.

Leaders' words, congresses and plans are built alike from year to year. Each way
to see one is a named rule, so that its finds can be told apart from listed ones.
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple, TypeAlias

from speechkit.model import SloganClass
from speechkit.patterns import pattern

NUMBER = "一二三四五六七八九十两双"
_HAN = "\u4e00-\u9fff"
_OPEN, _CLOSE = "“‘「『", "”’」』"


class Shape(NamedTuple):
    """A formulation seen by its shape: `text[start:end]`, without outer quotes."""

    start: int
    end: int
    class_: SloganClass
    rule: str


#: Words of a leader on an occasion or a subject.
_LEADERS_WORDS = pattern(
    r"习近平(?:总书记|同志|主席)?"
    rf"(?:(?:关于|在|对|就|视察|考察)[{_HAN}、和]{{2,24}}?(?:的|时|时的)?)?"
    r"(?:[“「『]\d{1,2}·\d{1,2}[”」』])?"
    r"(?:一系列|系列|最新)?"
    r"(?:重要(?:讲话|论述|指示批示|指示|批示|思想|回信|要求)(?:和|、)?){1,4}(?:精神)?"
)
#: Words of any leader that are invoked by their spirit.
_SPIRIT = pattern(
    r"(?:(?:习近平|胡锦涛|江泽民|邓小平)(?:总书记|同志|主席)?|总书记)"
    rf"(?:(?:关于|在|对|就|视察|考察|给)[{_HAN}、和]{{2,24}}?(?:的|时|时的)?)?"
    r"(?:系列)?(?:重要)?(?:(?:讲话|论述|指示批示|批示指示|指示|批示|回信|贺信)(?:和|、)?){1,3}精神"
)
#: That he spoke or wrote is news, what he said is invoked.
_EVENT = pattern(r"发表|作出|做出|出席")
#: A day whose speech or instruction is named by it.
_DAY_WORDS = pattern(
    r"[“「『]\d{1,2}·\d{1,2}[”」』](?:重要(?:讲话|论述|指示批示|指示|批示)){1,2}(?:精神)?"
)
_ORDINAL = "[一二三四五六七八九十]{1,3}"
#: Congresses and plenums whose spirit is invoked at the end of their chain.
_CONGRESSES = pattern(
    rf"(?=[党一二三四五六七八九十])(?:党的)?(?:{_ORDINAL}大(?:和|、|以及|及))?(?:党的)?{_ORDINAL}届"
    rf"(?:{_ORDINAL}中(?:、|和|及|，|,)){{0,6}}{_ORDINAL}中全会"
    rf"(?=精神|(?:和|及|、)[^。；\n]{{0,40}}?全会精神)(?:精神)?"
)
#: The national formulation as a place has made it its own.
_CHAPTER = pattern(
    rf"中国式现代化(?!建设|的|伟大|宏伟|壮丽|生动|崭新)[{_HAN}]{{2,4}}?(?:实践|新?篇章|新篇|样板)"
)
#: A plan that bears its years in its name, and what stands before the years.
_YEARS = r"[二三五两]年(?:行动(?:计划|方案)?|计划|攻坚(?:行动)?)"
_LONGEST_NAME = 20
_NAME = rf"[{_HAN}{_OPEN}{_CLOSE}+*xX·]{{2,{_LONGEST_NAME}}}"
_PLAN = pattern(rf"(?P<name>{_NAME})(?P<plan>{_YEARS})")
_PLAN_YEARS, _PLAN_NAME = pattern(_YEARS), pattern(rf"{_NAME}\Z")
#: What stands before a plan's name and is no part of it.
_PLAN_LEAD = pattern(
    r".*(?:实施|推进|推动|抓好|落实|制定|制订|印发|出台|开展|启动|完成|对照|贯彻|执行|"
    r"按照|根据|围绕|深化|编制|结合|谋划|通过|建立|组织|新一轮|省委|市委|县委|区委|"
    r"[是了和及为把将两第以轮])(?![质型化])"
)

Finder: TypeAlias = Callable[[str], Iterator[Shape]]


def _leaders_words(text: str) -> Iterator[Shape]:
    for match in _LEADERS_WORDS.finditer(text):
        if _EVENT.search(match[0]):
            continue
        end = match.end() - (match[0][-1] in "和、")
        yield Shape(match.start(), end, SloganClass.IDEOLOGY, "leader's words")
    for match in _SPIRIT.finditer(text):
        if not _EVENT.search(match[0]):
            yield Shape(*match.span(), SloganClass.IDEOLOGY, "spirit of words")
    for match in _DAY_WORDS.finditer(text):
        yield Shape(*match.span(), SloganClass.IDEOLOGY, "day of a speech")


def _congresses(text: str) -> Iterator[Shape]:
    for match in _CONGRESSES.finditer(text):
        yield Shape(*match.span(), SloganClass.IDEOLOGY, "congress chain")


def _chapters(text: str) -> Iterator[Shape]:
    for match in _CHAPTER.finditer(text):
        yield Shape(*match.span(), SloganClass.FORMULATION, "local chapter")


def _plans(text: str) -> Iterator[Shape]:
    for match in _named_plans(text):
        name = match["name"]
        lead = _PLAN_LEAD.match(name)
        name = name[lead.end() :] if lead else name
        if re.match(rf"[^{_OPEN}]*[{_CLOSE}]", name):
            # The mark closes a quotation that began before the name.
            name = re.split(rf"[{_CLOSE}]", name, maxsplit=1)[1]
        start = match.start("plan") - len(name)
        if name[:1] and name[0] in _OPEN and not set(_CLOSE).intersection(name):
            start, name = start + 1, name[1:]
        # 第六个五年计划 counts plans, 一九八二年计划 is one year's.
        if len(name) > 1 and name[-1] not in f"的个年〇零{NUMBER}":
            yield Shape(start, match.end(), SloganClass.CAMPAIGN, "named plan")


def _named_plans(text: str) -> Iterator[re.Match[str]]:
    """Find names of plans from their years: a name can begin nearly anywhere."""
    done = 0
    for years in _PLAN_YEARS.finditer(text):
        first = max(done, years.start() - _LONGEST_NAME)
        name = _PLAN_NAME.search(text, first, years.start())
        match = name and _PLAN.match(text, name.start())
        if match and years.start() >= done:
            done = match.end()
            yield match


#: What is certain by its grammar, also where a part of it is quoted.
_FINDERS: tuple[Finder, ...] = (_leaders_words, _congresses, _chapters, _plans)


def shapes(text: str) -> list[Shape]:
    """Find everything that is certain by its grammar."""
    return [shape for finder in _FINDERS for shape in finder(text)]
