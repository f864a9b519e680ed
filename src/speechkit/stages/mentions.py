"""Say of each numeral that counts nothing what it is instead."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from speechkit.dates import find_time_phrases
from speechkit.lexicon import Lexicon, longest
from speechkit.model import Document, Mention, MentionKind
from speechkit.numerals import Numeral, find_numerals

#: As far as a rule looks to either side of a numeral.
_REACH = 24
#: A list that a number closes: its items, as far back as they can stand.
_LIST_REACH = 400
_SMALL = "[一二两三四五六七八九十]{1,3}"
_POINTER = "以下|下面|下列|如下|这|那|上述|前述|上面|另外|其余|其他|剩下的?"
_CONGRESS = "报告|精神|以来|召开|闭幕|提出|之后|后|前|作出|部署|关于|代表|期间|胜利"


class Claim(NamedTuple):
    """A stretch of text that takes the numerals inside it."""

    start: int
    end: int
    kind: MentionKind
    rule: str


@dataclass(frozen=True, slots=True)
class Rule:
    """What stands before a numeral, in it and behind it."""

    name: str
    kind: MentionKind
    before: re.Pattern[str]
    numeral: re.Pattern[str]
    behind: re.Pattern[str]


def _rule(
    name: str, kind: MentionKind, before: str = "", numeral: str = "", behind: str = ""
) -> Rule:
    return Rule(
        name,
        kind,
        re.compile(rf"(?:{before})$" if before else ""),
        re.compile(numeral or r"[^\n]*"),
        re.compile(behind),
    )


_MARKER, _ORDINAL, _NAME = MentionKind.MARKER, MentionKind.ORDINAL, MentionKind.NAME
_COUNT, _ARTICLE = MentionKind.COUNT, MentionKind.ARTICLE

#: The first that fits is taken.
RULES = (
    _rule("ordinal", _ORDINAL, r"第|初"),
    _rule("ordinals in a row", _ORDINAL, r"第[一二三四五六七八九十]{1,3}[、和至到]"),
    _rule("term of office", _ORDINAL, "", "", r"届"),
    _rule("session", _ORDINAL, r"届", "", r"[次中]"),
    _rule(
        "session", _ORDINAL, "", "", r"中全会|次全会|次党代会|、?[一二三四五六七八]中"
    ),
    _rule("sessions in a row", _ORDINAL, "", _SMALL, r"中、[一二三四五六七八]中全会"),
    _rule(
        "grade", _ORDINAL, "", r"[^.余多几]{1,4}", r"[星]?级(?!地震|以上|大风)|等[奖功]"
    ),
    _rule(
        "serial number", _ORDINAL, "", r"[^.余多几]{1,6}", r"号(?!召)|年级|环路?(?!节)"
    ),
    _rule("house or line", _ORDINAL, r"[A-Za-z]-?", "", ""),
    _rule("model", _NAME, "", r"\d", r"(?![A-Z]{1,3}\d?级)[A-Za-z](?!\w*[%％])"),
    _rule("dated name", _NAME, r"\d[·•・．]|[·•・]", "", ""),
    _rule("dated name", _NAME, "", "", r"[·•・]\d"),
    _rule("sum of parts", _NAME, r"[+＋]", "", ""),
    _rule("sum of parts", _NAME, "", "", r"[+＋]"),
    _rule(
        "numbered line", _NAME, "", r"\d{3,5}", r"热线|国道|省道|工程|计划|平台|专线"
    ),
    _rule(
        "five-year plan", _NAME, r"[“「]", r"[五六七八九十][一二三四五]?五?", r"[”」]"
    ),
    _rule(
        "five-year plan",
        _NAME,
        "",
        r"(?:十[一二三四五]?|[五六七八九])五",
        r"[”」]?(?:规划|计划|时期|期间|末|以来|收官|开局|目标|后|前|普法)",
    ),
    _rule(
        "congress",
        _NAME,
        r"党的|[^个]",
        r"[十二][一二三四五六七八九十]{0,2}",
        rf"大(?={_CONGRESS}|[，。、；”」的])",
    ),
    _rule(
        "set of great ones",
        _NAME,
        "",
        r"[\d一二两三四五六七八九十百]{1,4}",
        r"大(?![户宗])",
    ),
    _rule(
        "list marker",
        _MARKER,
        r"(?:^|[\n。；：;:，,“「])\s{0,4}[（(]?",
        rf"{_SMALL}|\d{{1,2}}",
        r"[）)、.．](?!\d)|[是要](?![\d个])",
    ),
    _rule(
        "pointer", _COUNT, _POINTER, rf"{_SMALL}|\d{{1,2}}", r"[个项条点件种类方大次]"
    ),
    _rule(
        "points of a speech",
        _COUNT,
        "",
        rf"{_SMALL}|\d{{1,2}}|[Xx×*]+",
        r"点(?!\d|[多以]?上?[钟整半]|[一二三四五六七八九零])",
    ),
    _rule("article", _ARTICLE, r"(?<![\d零二两三四五六七八九十百千万亿第])", r"一", ""),
    _rule("few", _ARTICLE, "", r"几", ""),
)
_QUOTED = re.compile(r"[“「『‘]([^“”「」『』‘’\n。；！？]{1,24})[”」』’]")
_TITLE = re.compile(r"《[^《》\n]{1,80}》|【[^【】\n]{1,80}】|〔[^〔〕\n]{1,12}〕")
#: A measure word with its noun: what a list of things is summed up as.
_ITEM = re.compile(r"[\u4e00-\u9fff](?![\d次])[\u4e00-\u9fff]")
_LIST_BREAK = re.compile(r"[，。；：！？\n,;:!?]")
_ANNOUNCED = re.compile(
    r"[\u4e00-\u9fff][^，。；\n\d]{0,12}(?:[：:]|[，。]\s{0,4}(?:一是|一要|首先|第一|其一|头一|一个是|一方面|（一）|\(一\)|一、))"
)
#: What stands behind a noun that is no part of a longer one.
_ENDS_NAME = re.compile(
    r"[^\u4e00-\u9fff]|$|[的上下中内里是来去进发抓做持用入着力推和与及等也都就要开明]"
)
_COUNT_WORD = re.compile(r"大?[个项条点件种类方层组]|大")
#: Verbs and the like that a body's own number shorthands count (三个围绕).
_SHORTHAND = re.compile(
    r"(?:坚持|坚定|确保|确立|维护|服务|围绕|结合|转变|提升|强化|突出|必须|务必|统一|统筹|"
    r"到位|带头|聚焦|注重|不准|不得|严禁|一律|一批|一流|更加|始终|加强|推进|狠抓|着力|着眼|"
    r"做到|做好|抓好|抓住|把握|牢记|贯穿|不能|不变|有利于|离不开|面向|为主|优先|必争|必须|"
    r"一定|相信|自觉|起来|下来|上去|从严|率先|全面|确定|明确|表率|先锋|典范|模范|自信|意识|"
    r"伟大|不动摇|毫不动摇|坚定不移|满意|放心|零|最|新|好|不|有|要|能|敢|善|讲|抓|比|看|查)"
    r"[^，。；\n]{0,6}?(?:[”」』，。、；：！？\n]|的|和|与|等)"
)


def find_mentions(doc: Document, mentions: Lexicon) -> Document:
    """Claim every numeral that is no quantity, with the rule that says so."""
    text = doc.reading.text
    numerals = find_numerals(text)
    listed = mentions.all_in(text)
    words = longest(hit for hit in listed if hit.entry.class_ != "count")
    counted = {hit.start: hit.end for hit in listed if hit.entry.class_ == "count"}
    claims = (
        _places(_markers(doc)),
        _places(_slogans(doc)),
        _places(_titles(text)),
        _places(_dates(doc)),
        _places(
            Claim(hit.start, hit.end, MentionKind(hit.entry.class_), hit.entry.term)
            for hit in words
        ),
    )
    found: list[Claim] = []
    for numeral in numerals:
        claim = _claim_of(numeral, claims) or _judge(text, numeral, counted)
        if claim and (not found or found[-1] != claim):
            found.append(claim)
    return replace(
        doc,
        mentions=tuple(
            Mention(doc.reading.span(claim.start, claim.end), claim.kind, claim.rule)
            for claim in found
        ),
    )


def _places(claims: Iterable[Claim]) -> tuple[list[int], list[Claim]]:
    """Order claims and give their starts apart, for bisection."""
    ordered = sorted(claims)
    return [claim.start for claim in ordered], ordered


def _claim_of(
    numeral: Numeral, claims: Iterable[tuple[list[int], list[Claim]]]
) -> Claim | None:
    """Find the claim that holds a numeral whole; one that cuts it is none."""
    for starts, ordered in claims:
        index = bisect_right(starts, numeral.start) - 1
        if index >= 0 and numeral.end <= ordered[index].end:
            return ordered[index]
    return None


def _markers(doc: Document) -> Iterator[Claim]:
    for section in doc.sections:
        if section.marker:
            start, end = doc.reading.range(section.marker)
            yield Claim(start, end, _MARKER, "section marker")


def _slogans(doc: Document) -> Iterator[Claim]:
    for slogan in doc.slogans:
        start, end = doc.reading.range(slogan.span)
        yield Claim(start, end, _NAME, slogan.rule)


def _titles(text: str) -> Iterator[Claim]:
    for match in _TITLE.finditer(text):
        yield Claim(*match.span(), _NAME, "title of a document")


def _dates(doc: Document) -> Iterator[Claim]:
    for phrase in find_time_phrases(doc.reading.text, doc.year):
        yield Claim(phrase.start, phrase.end, MentionKind.DATE, phrase.rule)


def _judge(text: str, numeral: Numeral, counted: dict[int, int]) -> Claim | None:
    """Judge a numeral by what stands around it."""
    start, end = numeral.start, numeral.end
    for rule in RULES:
        behind = rule.behind.match(text, numeral.tail_end)
        if (
            behind
            and rule.numeral.fullmatch(text, start, end)
            and rule.before.search(text, max(0, start - _REACH), start)
        ):
            return Claim(start, max(end, behind.end()), rule.kind, rule.name)
    return _quoted(text, numeral) or _announced(text, numeral, counted)


def _quoted(text: str, numeral: Numeral) -> Claim | None:
    """Take a numeral within short quotation marks for a part of a name."""
    first = max(0, numeral.start - _REACH)
    opening = max(text.rfind(mark, first, numeral.start) for mark in "“「『‘")
    match = _QUOTED.match(text, opening) if opening >= 0 else None
    if not match or match.end() < numeral.end:
        return None
    return Claim(*match.span(), _NAME, "quoted name")


def _announced(text: str, numeral: Numeral, counted: dict[int, int]) -> Claim | None:
    """Tell a count of the text's own points from a count of things."""
    start, value = numeral.start, numeral.value
    if not numeral.is_redacted and (value is None or not 1 < value <= 20):
        return None
    measure = _COUNT_WORD.match(text, numeral.tail_end)
    place = measure.end() if measure else numeral.tail_end
    end = counted.get(place)
    if measure and end and not text[start].isdecimal() and _ENDS_NAME.match(text, end):
        return Claim(start, end, _COUNT, "points of a text")
    if _ANNOUNCED.match(text, place):
        return Claim(start, place, _COUNT, "announced list")
    if measure and text[place - 1] == "个" and _is_shorthand(text, numeral, place):
        return Claim(start, place, _NAME, "number shorthand")
    if value is not None and _closes_list(text, numeral):
        return Claim(start, place, _COUNT, "sum of a list")
    return None


def _is_shorthand(text: str, numeral: Numeral, place: int) -> bool:
    """Tell 三个围绕 from 三个村: a shorthand counts verbs, and is short."""
    return text[numeral.start] in "两三四五六七八九十" and bool(
        _SHORTHAND.match(text, place)
    )


def _closes_list(text: str, numeral: Numeral) -> bool:
    """Tell whether as many items stand before the numeral as it says."""
    if not _ITEM.match(text, numeral.tail_end):
        return False
    before = text[max(0, numeral.start - _LIST_REACH) : numeral.start]
    clause = _LIST_BREAK.split(before)[-1]
    items = 1 + clause.count("、") + clause.count("》《")
    return items > 1 and items >= (numeral.value or items + 1)
