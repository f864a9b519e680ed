"""Formulations that only their quotation marks give away.

A body's own shorthands, brands and drives stand in quotation marks, and so do
words of others, verses, titles and plain words taken with a grain of salt. What
stands beside the marks, and how the phrase is built, tells them apart.
"""

import re
from collections.abc import Iterator

from speechkit.model import SloganClass
from speechkit.patterns import pattern
from speechkit.stages.slogans.shapes import NUMBER, Shape

_HAN = "\u4e00-\u9fff"
_OPEN, _CLOSE = "“‘「『", "”’」』"

#: A quoted phrase: short, on one line, and no sentence.
_QUOTED = pattern(
    rf"[{_OPEN}](?P<phrase>[^{_OPEN}{_CLOSE}\n。！？!?；;：:…]{{2,24}})[{_CLOSE}]"
)
#: What someone said, asked, thought or wrote is no name.
_SAID = pattern(r"(?:说是?|(?<!慰)问|(?<![思理])想|签|批了|一句|[写问]的是)[，,：:]?$")
#: A change from one quoted state to another names neither.
_CHANGE = pattern(
    rf"从[{_OPEN}](?P<old>[^{_OPEN}{_CLOSE}\n]{{1,12}})[{_CLOSE}]"
    rf"(?:向|到|变为|变成|走向|转向|推到|转为|转变为)"
    rf"[{_OPEN}](?P<new>[^{_OPEN}{_CLOSE}\n]{{1,12}})[{_CLOSE}]"
)
#: What follows a quoted phrase and tells what it is the name of, be it the first
#: of several. Bounded, so that a long text of ideographs costs its length alone.
_KIND = pattern(
    rf"(?:[、和及与]?[{_OPEN}][^{_OPEN}{_CLOSE}\n]{{1,24}}[{_CLOSE}]){{0,5}}"
    rf"[{_HAN}]{{0,6}}?(?:"
    r"(?P<campaign>活动|行动|工程|计划|竞赛|大赛|征文|教育|专项整治|攻坚战|宣传|研讨)|"
    r"(?P<brand>品牌|工作法|学习法|服务法|先锋岗|先锋队|服务队|突击队|讲堂|讲坛|热线|模式|"
    r"专栏|制度|窗口|平台|课堂|讲座|论坛|栏目|阵地)|"
    r"(?P<figure>问题|现象|顽疾|作用|怪圈)|"
    r"(?P<formulation>思想|方针|总要求|总基调|原则|目标))"
)
_LONGEST_BEHIND = 160
#: How a name ends tells what it is the name of, whatever follows.
_ENDS: tuple[tuple[re.Pattern[str], SloganClass], ...] = (
    (
        pattern(r"(?:大?讲[堂坛]|课堂|会客厅|带头|杯|热线|服务[团队]|突击队|先锋队)$"),
        SloganClass.BRAND,
    ),
    (
        pattern(r"(?:先锋岗|示范岗|责任[区岗]|接待日|联系[点日]|无会[日周])$"),
        SloganClass.INSTITUTION,
    ),
)
_CAMPAIGN_END = pattern(r"(?:活动|行动|工程|计划|大家谈|大学习|行)$")
#: What stands before a phrase that names an ill, or that is fixed wording.
_ILL_BEFORE = pattern(
    rf"(?:整治|防止|杜绝|破除|克服|纠治|避免|根治)(?:[{_OPEN}][^{_OPEN}{_CLOSE}\n]{{1,8}}[{_CLOSE}]){{0,3}}$"
)
_WORDING_BEFORE = pattern(
    r"(?:(?:指出|强调|要求|明确)[，,：:]?要?|坚持|贯彻|遵循|按照|树立)$"
)
#: A phrase is explained or called a brand right beside it.
_NAMED_BEFORE = pattern(r"(?:品牌|叫做?|名为|称为|命名为)$")
_NAMED_BEHIND = pattern(r"[，,]?就是|品牌")
_DOCUMENT_END = pattern(
    r"(?:讲话|通知|意见|办法|条例|规定|决定|纲要|报告|决议|公报|细则|方案|一文|一书|全会|会议|管理|采购)$"
)
#: A shorthand is made of numerals and what each of them counts.
_SHORTHAND = pattern(
    rf"(?:[{NUMBER}][个项大]?[{_HAN}]{{1,2}}){{1,3}}|[{NUMBER}]个?[{_HAN}]{{1,5}}"
)
#: 一张网, 一把手: a single 一 is an article, no count.
_ARTICLE = pattern(rf"一[^{NUMBER}]*")
_DAY_NAME = pattern(r"[〇零一二三四五六七八九十\d·.]{1,5}")
_BARE_COUNT = pattern(rf"[{NUMBER}][个项条点种]")
_MASK = pattern(r"[xXＸｘ×*＊○]")
_SEPARATOR = pattern(r"[、，,；\s·]")
#: A name without a pause is no longer than this, a plain word no shorter.
_LONGEST_NAME, _SHORTEST_NAME = 12, 3


def quoted_phrases(text: str) -> Iterator[Shape]:
    """Find quoted phrases that are formulations by their build or their context."""
    changed = {
        match.start(state)
        for match in _CHANGE.finditer(text)
        for state in ("old", "new")
    }
    for match in _QUOTED.finditer(text):
        start, end = match.span("phrase")
        phrase = match["phrase"].strip()
        before = text[max(0, match.start() - 36) : match.start()]
        behind = text[match.end() : match.end() + _LONGEST_BEHIND]
        if start in changed or _SAID.search(before) or _is_no_name(phrase):
            continue
        if _is_shorthand(phrase):
            yield Shape(start, end, SloganClass.ABBREVIATION, "quoted shorthand")
        elif _is_named(phrase, before, behind):
            class_ = _class_of(phrase, before, behind)
            yield Shape(start, end, class_, "quoted phrase")


def _is_shorthand(phrase: str) -> bool:
    """Tell a shorthand, or a chain of them (三齐全、四审查、五公开)."""
    if _SHORTHAND.fullmatch(phrase):
        return not _ARTICLE.fullmatch(phrase)
    members = re.split("[、，,]", phrase)
    return all(one[:1] != "一" and _SHORTHAND.fullmatch(one) for one in members)


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


def _is_named(phrase: str, before: str, behind: str) -> bool:
    """Tell a name from a plain word, and from words of others.

    Where nothing beside it says what it is, a name is of middling length and
    makes no statement.
    """
    if _KIND.match(behind) or _NAMED_BEFORE.search(before):
        return True
    if _NAMED_BEHIND.match(behind) or _SEPARATOR.search(phrase):
        return True
    return _SHORTEST_NAME <= len(phrase) <= _LONGEST_NAME and "是" not in phrase


def _class_of(phrase: str, before: str, behind: str) -> SloganClass:
    for ending, class_ in _ENDS:
        if ending.search(phrase):
            return class_
    if kind := _KIND.match(behind):
        return SloganClass(str(kind.lastgroup))
    if _CAMPAIGN_END.search(phrase):
        return SloganClass.CAMPAIGN
    if _ILL_BEFORE.search(before):
        return SloganClass.FIGURE
    if _WORDING_BEFORE.search(before):
        return SloganClass.FORMULATION
    return SloganClass.BRAND
