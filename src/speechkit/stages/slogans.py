"""Find set formulations (提法), listed ones and those that a name gives away."""

import re
from collections.abc import Iterator
from dataclasses import replace

from speechkit.lexicon import Lexicon
from speechkit.model import Document, Slogan, SloganClass
from speechkit.text import Edit, Reading, Span

_QUOTES = re.compile(r"[“”‘’「」『』\"']")
_NUMBER = "[一二三四五六七八九十两双]"

#: A number shorthand in quotation marks: “五规范”, “四强六规范”, “三个表率”.
_QUOTED_SHORTHAND = re.compile(
    rf"[“「『]((?:{_NUMBER}个?[\u4e00-\u9fff]{{1,5}}){{1,3}})[”」』]"
)
#: The same pattern twice or more, also without quotation marks: 三级四岗.
_PAIRED_SHORTHAND = re.compile(
    rf"(?<![\u4e00-\u9fff])(?:{_NUMBER}[\u4e00-\u9fff]){{2,3}}(?![\u4e00-\u9fff])"
)
#: What a quoted name is the name of, and so the class of the name.
_BRAND_NOUN = (
    r"(?:[\u4e00-\u9fff]{0,4}品牌|工作法|学习法|服务法|先锋岗|先锋队|服务队|突击队|"
    r"[\u4e00-\u9fff]{0,2}大讲堂|讲坛|[\u4e00-\u9fff]{0,2}热线|[\u4e00-\u9fff]{0,2}模式|"
    r"[\u4e00-\u9fff]{0,2}机制|[\u4e00-\u9fff]{0,2}工作机制|[\u4e00-\u9fff]{0,2}制度|"
    r"[\u4e00-\u9fff]{0,2}理念|[\u4e00-\u9fff]{0,2}专栏|党支部)"
)
_CAMPAIGN_NOUN = (
    r"(?:[\u4e00-\u9fff]{0,6}活动|[\u4e00-\u9fff]{0,6}行动|[\u4e00-\u9fff]{0,4}工程|"
    r"[\u4e00-\u9fff]{0,4}计划|[\u4e00-\u9fff]{0,4}竞赛|[\u4e00-\u9fff]{0,4}大赛|"
    r"[\u4e00-\u9fff]{0,4}教育)"
)
_QUOTED_NAME = re.compile(
    r"[“「『]([^“”「」『』\n，。；！？]{2,24})[”」』]"
    rf"(?:(?P<brand>{_BRAND_NOUN})|(?P<campaign>{_CAMPAIGN_NOUN}))"
)
#: A plan that bears its years in its name: …三年行动计划.
_PLAN = re.compile(
    r"(?P<name>[\u4e00-\u9fff“”‘’「」]{2,20})"
    r"(?P<plan>[二三五两]年(?:行动(?:计划|方案)?|计划))"
)
#: What stands before a plan's name and is no part of it.
_PLAN_LEAD = re.compile(
    r".*(?:实施|推进|推动|抓好|落实|制定|制订|印发|出台|开展|启动|完成|对照|贯彻|执行|"
    r"按照|根据|围绕|深化|编制|结合|谋划|通过|建立|组织|是|了|和|及|为|把|将)"
)


def find_slogans(doc: Document, slogans: Lexicon) -> Document:
    """Find every form of every entry, the longest first, then names by their shape.

    Quotation marks stand inside, around or nowhere near a formulation, as the
    writer likes: matching is done without them, and the raw span keeps those
    inside.
    """
    unquoted = doc.reading.edited(
        Edit(match.start(), match.end(), "", "quotation mark")
        for match in _QUOTES.finditer(doc.reading.text)
    )
    found = [
        Slogan(
            span=unquoted.span(hit.start, hit.end),
            canonical=hit.entry.term,
            class_=SloganClass(hit.entry.class_),
            rule=hit.entry.term,
        )
        for hit in slogans.find(unquoted.text)
    ]
    for slogan in _unlisted(doc.reading):
        clash = [other for other in found if other.span.overlaps(slogan.span)]
        if all(slogan.span.contains(other.span) for other in clash) and not any(
            slogan.span == other.span for other in clash
        ):
            found = [other for other in found if other not in clash]
            found.append(slogan)
    return replace(doc, slogans=tuple(sorted(found, key=lambda slogan: slogan.span)))


def _unlisted(reading: Reading) -> Iterator[Slogan]:
    """Find what no list can hold: a body's own shorthands, brands and plans."""
    for hit in reading.find(_QUOTED_SHORTHAND):
        yield _slogan(
            reading, hit.match.span(1), SloganClass.ABBREVIATION, "quoted shorthand"
        )
    for hit in reading.find(_QUOTED_NAME):
        class_ = SloganClass.BRAND if hit.match["brand"] else SloganClass.CAMPAIGN
        yield _slogan(reading, hit.match.span(1), class_, "quoted name")
    for hit in reading.find(_PLAN):
        start, end = hit.match.span("name")
        if lead := _PLAN_LEAD.match(hit.match["name"]):
            start += lead.end()
        if end - start > 1:
            yield _slogan(
                reading, (start, hit.match.end()), SloganClass.CAMPAIGN, "named plan"
            )


def _slogan(
    reading: Reading, place: tuple[int, int], class_: SloganClass, rule: str
) -> Slogan:
    span: Span = reading.span(*place)
    canonical = _QUOTES.sub("", reading.text[slice(*place)])
    return Slogan(span=span, canonical=canonical, class_=class_, rule=rule)
