"""Formulations that no list can hold, known by their shape.

A body's own shorthands, brands and drives stand in quotation marks; leaders'
words, congresses and plans follow a grammar of their own. Each way to see one
is a named rule, so that its finds can be told apart from listed ones.
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple, TypeAlias

from speechkit.model import SloganClass

NUMBER = "一二三四五六七八九十两双"
_HAN = "\u4e00-\u9fff"
_OPEN, _CLOSE = "“‘「『", "”’」』"


class Shape(NamedTuple):
    """A formulation seen by its shape: `text[start:end]`, without outer quotes."""

    start: int
    end: int
    class_: SloganClass
    rule: str


#: A quoted phrase: short, on one line, and no sentence.
_QUOTED = re.compile(
    rf"[{_OPEN}](?P<phrase>[^{_OPEN}{_CLOSE}\n。！？!?；;：:…]{{2,24}})[{_CLOSE}]"
)
#: What someone said, asked, thought or wrote is no name.
_SAID = re.compile(
    r"(?:说是?|(?<!慰)问|(?<![思理])想|签|批了|一句|[写问]的是)[，,：:]?$"
)
#: A change from one quoted state to another names neither.
_CHANGE = re.compile(
    rf"从[{_OPEN}](?P<old>[^{_OPEN}{_CLOSE}\n]{{1,12}})[{_CLOSE}]"
    rf"(?:向|到|变为|变成|走向|转向|推到|转为|转变为)"
    rf"[{_OPEN}](?P<new>[^{_OPEN}{_CLOSE}\n]{{1,12}})[{_CLOSE}]"
)
#: What follows a quoted phrase and tells what it is the name of. Bounded, so
#: that a long text of ideographs costs no more than its length.
_KIND = re.compile(
    rf"[{_HAN}]{{0,6}}?(?:"
    r"(?P<campaign>活动|行动|工程|计划|竞赛|大赛|征文|教育|专项整治|攻坚战)|"
    r"(?P<brand>品牌|工作法|学习法|服务法|先锋岗|先锋队|服务队|突击队|讲堂|讲坛|热线|模式|"
    r"专栏|制度|窗口|平台|课堂|讲座|论坛|栏目|阵地)|"
    r"(?P<figure>问题|现象|顽疾|作用|思想|怪圈))"
)
#: A name that ends so is a drive, a body or a document by its last word alone.
_CAMPAIGN_END = re.compile(r"(?:活动|行动|工程|计划|大家谈|大学习|行)$")
_DOCUMENT_END = re.compile(
    r"(?:讲话|通知|意见|办法|条例|规定|决定|纲要|报告|决议|公报|细则|方案|一文|一书|全会|会议)$"
)
#: A shorthand is made of numerals and what each of them counts.
_SHORTHAND = re.compile(
    rf"(?:[{NUMBER}][个项大]?[{_HAN}]{{1,2}}){{1,3}}|[{NUMBER}]个?[{_HAN}]{{1,5}}"
)
_DAY_NAME = re.compile(r"[〇零一二三四五六七八九十\d·.]{1,5}")
_BARE_COUNT = re.compile(rf"[{NUMBER}][个项条点种]")
_MASK = re.compile(r"[xXＸｘ×*＊○]")

#: Words of a leader on an occasion or a subject.
_LEADERS_WORDS = re.compile(
    r"习近平(?:总书记|同志|主席)?"
    rf"(?:(?:关于|在|对|就|视察|考察)[{_HAN}、和]{{2,24}}?(?:的|时|时的)?)?"
    r"(?:[“「『]\d{1,2}·\d{1,2}[”」』])?"
    r"(?:一系列|系列|最新)?"
    r"(?:重要(?:讲话|论述|指示批示|指示|批示|思想|回信|要求)(?:和|、)?){1,4}(?:精神)?"
)
#: A day whose speech or instruction is named by it.
_DAY_WORDS = re.compile(
    r"[“「『]\d{1,2}·\d{1,2}[”」』](?:重要(?:讲话|论述|指示批示|指示|批示)){1,2}(?:精神)?"
)
_ORDINAL = "[一二三四五六七八九十]{1,3}"
#: Congresses and plenums whose spirit is invoked at the end of their chain.
_CONGRESSES = re.compile(
    rf"(?:党的)?(?:{_ORDINAL}大(?:和|、|以及|及))?(?:党的)?{_ORDINAL}届"
    rf"(?:{_ORDINAL}中(?:、|和|及|，|,)){{0,6}}{_ORDINAL}中全会"
    rf"(?=精神|(?:和|及|、)[^。；\n]{{0,40}}?全会精神)(?:精神)?"
)
#: The national formulation as a place has made it its own.
_CHAPTER = re.compile(
    rf"中国式现代化(?!建设|的|伟大|宏伟|壮丽|生动|崭新)[{_HAN}]{{2,4}}?(?:实践|新?篇章|新篇|样板)"
)
#: A plan that bears its years in its name.
_PLAN = re.compile(
    rf"(?P<name>[{_HAN}{_OPEN}{_CLOSE}+*xX·]{{2,20}})"
    r"(?P<plan>[二三五两]年(?:行动(?:计划|方案)?|计划|攻坚(?:行动)?))"
)
#: What stands before a plan's name and is no part of it.
_PLAN_LEAD = re.compile(
    r".*(?:实施|推进|推动|抓好|落实|制定|制订|印发|出台|开展|启动|完成|对照|贯彻|执行|"
    r"按照|根据|围绕|深化|编制|结合|谋划|通过|建立|组织|新一轮|省委|市委|县委|区委|"
    r"[是了和及为把将两第以轮])(?![质型化])"
)

Finder: TypeAlias = Callable[[str], Iterator[Shape]]


def _leaders_words(text: str) -> Iterator[Shape]:
    for match in _LEADERS_WORDS.finditer(text):
        end = match.end() - (match[0][-1] in "和、")
        yield Shape(match.start(), end, SloganClass.IDEOLOGY, "leader's words")
    for match in _DAY_WORDS.finditer(text):
        yield Shape(*match.span(), SloganClass.IDEOLOGY, "day of a speech")


def _congresses(text: str) -> Iterator[Shape]:
    for match in _CONGRESSES.finditer(text):
        yield Shape(*match.span(), SloganClass.IDEOLOGY, "congress chain")


def _chapters(text: str) -> Iterator[Shape]:
    for match in _CHAPTER.finditer(text):
        yield Shape(*match.span(), SloganClass.FORMULATION, "local chapter")


def _plans(text: str) -> Iterator[Shape]:
    for match in _PLAN.finditer(text):
        name = match["name"]
        lead = _PLAN_LEAD.match(name)
        name = name[lead.end() :] if lead else name
        if re.match(rf"[^{_OPEN}]*[{_CLOSE}]", name):
            # The mark closes a quotation that began before the name.
            name = re.split(rf"[{_CLOSE}]", name, maxsplit=1)[1]
        start = match.start("plan") - len(name)
        if len(name) > 1:
            yield Shape(start, match.end(), SloganClass.CAMPAIGN, "named plan")


def _quoted(text: str) -> Iterator[Shape]:
    changed = {
        match.start(state)
        for match in _CHANGE.finditer(text)
        for state in ("old", "new")
    }
    for match in _QUOTED.finditer(text):
        start, end = match.span("phrase")
        phrase = match["phrase"]
        if _SAID.search(text, max(0, match.start() - 6), match.start()):
            continue
        if start in changed or _is_no_name(phrase):
            continue
        if _SHORTHAND.fullmatch(phrase):
            yield Shape(start, end, SloganClass.ABBREVIATION, "quoted shorthand")
        else:
            class_ = _class_of(phrase, text[match.end() : match.end() + 12])
            yield Shape(start, end, class_, "quoted phrase")


#: What is certain by its grammar, also where a part of it is quoted.
CERTAIN: tuple[Finder, ...] = (_leaders_words, _congresses, _chapters, _plans)
#: What only its quotation marks give away.
QUOTED: tuple[Finder, ...] = (_quoted,)


def shapes(text: str, finders: tuple[Finder, ...]) -> list[Shape]:
    """Find everything that some rules see."""
    return [shape for finder in finders for shape in finder(text)]


def _is_no_name(phrase: str) -> bool:
    """Tell whether a quoted phrase is a date, a document, a count, or masked away."""
    masked = _MASK.sub("", phrase)
    return (
        bool(_DAY_NAME.fullmatch(phrase))
        or bool(_DOCUMENT_END.search(phrase))
        or (masked != phrase and len(masked) <= 3 and phrase[0] not in "*＊")
        or bool(_BARE_COUNT.fullmatch(phrase))
        or not re.search(rf"[{_HAN}]", masked)
    )


def _class_of(phrase: str, behind: str) -> SloganClass:
    if kind := _KIND.match(behind):
        return SloganClass(str(kind.lastgroup))
    if _CAMPAIGN_END.search(phrase):
        return SloganClass.CAMPAIGN
    return SloganClass.BRAND
