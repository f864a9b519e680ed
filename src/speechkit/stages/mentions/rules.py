"""What a numeral is by the characters around it."""

import re
from dataclasses import dataclass

from speechkit.model import MentionKind
from speechkit.numerals import Numeral
from speechkit.patterns import pattern
from speechkit.stages.mentions.claims import Claim

#: As far as a rule looks to either side of a numeral.
_REACH = 24
_DIGIT = "[一二三四五六七八九]"
_SMALL = r"(?:[一二两三四五六七八九十]{1,3}|\d{1,2})"
_LINE = r"(?:^|\n)\s{0,4}"
_CLAUSE = r"(?:^|[\n。；：;:，,“「])\s{0,4}[（(]?"

_MARKER, _ORDINAL, _NAME = MentionKind.MARKER, MentionKind.ORDINAL, MentionKind.NAME
_COUNT, _ARTICLE = MentionKind.COUNT, MentionKind.ARTICLE


@dataclass(frozen=True, slots=True)
class Rule:
    """What stands before a numeral, in it and behind it.

    A group `own` in what stands before belongs to the mention.
    """

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
        pattern(rf"(?:{before})$" if before else ""),
        pattern(numeral or r"[^\n]*"),
        pattern(behind),
    )


#: The first that fits is taken.
RULES = (
    _rule("ordinal", _ORDINAL, r"(?P<own>第)", behind=r"[届次个章条项批轮期]?"),
    # What looks like one of these may end another word: 年初三个月, 扩大三倍, 全国三家.
    _rule(
        "day of the old month",
        _ORDINAL,
        r"(?P<own>大年初|(?<![年月最当起期])初)",
        "[一二三四五六七八九十]",
    ),
    _rule(
        "day of the week",
        _ORDINAL,
        r"(?P<own>周|星期|礼拜)",
        "[一二三四五六]",
        r"(?![次天期篇课题学讲更报]|个?小时|例会|调度|通报|[一二三四五六]次)",
    ),
    _rule(
        "year at school",
        _ORDINAL,
        r"(?P<own>(?<![提最增升抬新拔较攀])高|(?<![扩加最增较做放重壮])大)",
        "[一二三四]",
        r"(?=年级|学生|新生|毕业|班|的?时候?|[上下]学期|[和与、，。；至到]|$)",
    ),
    _rule(
        "standard of exhaust",
        _NAME,
        r"(?P<own>(?<![全我各中两外该])国)",
        "[三四五六]",
        r"(?=标准|排放|及|以[上下]|车|汽油|柴油|[、，。；])",
    ),
    _rule(
        "rank",
        _ORDINAL,
        r"(?:排|名次|位次|名列|列|居|进入|跻身|挤进|得分|考核|考评|测评|评比|评议|竞赛|全[国省市县区州])"
        r"[^，。；\n]{0,8}(?P<own>(?<![提之以会课])[前后末])",
        r"[一二两三四五六七八九十百\d]{1,3}",
        r"[名位强]|(?=[，。、；的])",
    ),
    _rule("ordinals in a row", _ORDINAL, rf"第{_DIGIT}{{1,3}}[、和至到]"),
    _rule("session", _ORDINAL, r"届[^，。；\n]{0,10}", behind=r"次(?:会议|全会|全体)"),
    _rule("session", _ORDINAL, behind=rf"届?{_DIGIT}?中全会|次全会|次党代会"),
    _rule("session", _ORDINAL, r"届", behind=r"[次中]"),
    _rule("sessions in a row", _ORDINAL, "", _SMALL, rf"中、{_DIGIT}中(?:、|全会)"),
    _rule("term of office", _ORDINAL, behind=r"届"),
    _rule(
        "grade",
        _ORDINAL,
        numeral=r"[^.余多几]{1,4}",
        behind=r"星?级(?!地震|以上大风|大风)|等[奖功]",
    ),
    _rule(
        "serial number",
        _ORDINAL,
        numeral=r"[^.余多几]{1,6}",
        behind=r"号(?!召)|年级|环路?(?!节)",
    ),
    _rule("stage of works", _ORDINAL, "", "[一二三四五]", r"期(?=工程|扩建|项目|建设)"),
    _rule("house or model", _NAME, r"[A-Za-z]-?"),
    _rule("model", _NAME, numeral=r"\d", behind=r"[A-Za-z](?!\w{0,20}[%％])"),
    _rule("dated name", _NAME, r"\d?[·•・]"),
    _rule("dated name", _NAME, behind=r"[·•・]\d"),
    _rule("sum of parts", _NAME, r"[+＋]"),
    _rule("sum of parts", _NAME, behind=r"[+＋]"),
    _rule(
        "numbered line",
        _NAME,
        numeral=r"\d{3,5}",
        behind=r"热线|国道|省道|工程|计划|平台|专线",
    ),
    _rule(
        "five-year plan",
        _NAME,
        r"[“「]",
        rf"[五六七八九十]{_DIGIT}?五?",
        r"[”」]",
    ),
    _rule(
        "five-year plan",
        _NAME,
        numeral=r"(?:十[一二三四五]?|[五六七八九])五",
        behind=r"规划|计划|时期|期间|末|以来|收官|开局|目标|普法",
    ),
    _rule(
        "congress",
        _NAME,
        numeral=rf"[十二]{_DIGIT[:-1]}十]{{0,2}}",
        behind=r"大(?=报告|精神|以来|召开|闭幕|提出|作出|部署|关于|代表|期间|胜利"
        r"|[后前，。、；”」的]|$)",
    ),
    _rule(
        "set of great ones",
        _NAME,
        numeral=r"[\d一二两三四五六七八九十百]{1,4}",
        behind=r"大(?![户宗])",
    ),
    _rule("heading marker", _MARKER, rf"{_LINE}[（(]?", _SMALL, r"[）)]?[、．]|[）)]"),
    _rule("list marker", _MARKER, _CLAUSE, _SMALL, r"[）)、.．](?!\d)|[是要](?!\d|个)"),
    _rule("aspects", _COUNT, "", _SMALL, r"个?大?方面"),
    _rule(
        "quoted points",
        _COUNT,
        numeral=_SMALL,
        behind=r"[个种条项][“「][^”」\n]{1,8}[”」](?:[\n，。：:]|$)",
    ),
    _rule(
        "points of a speech",
        _COUNT,
        numeral=rf"{_SMALL}|[Xx×*]{{1,3}}",
        behind=r"点(?!\d|[多以]?上?[钟整半]|[一二三四五六七八九零])",
    ),
    _rule(
        "one by one",
        MentionKind.IDIOM,
        "",
        "一",
        r"(?P<unit>[\u4e00-\u9fff]{1,2})一(?P=unit)",
    ),
    _rule("article", _ARTICLE, r"(?<![\d零二两三四五六七八九十百千万亿第])", r"一"),
)
_QUOTED = pattern(r"[“「『‘]([^“”「」『』‘’\n。；！？]{1,24})[”」』’]")


def judge(text: str, numeral: Numeral) -> Claim | None:
    """Judge a numeral by the first rule that fits, or as a part of a quoted name."""
    for rule in RULES:
        behind = rule.behind.match(text, numeral.tail_end)
        if not behind or not rule.numeral.fullmatch(text, numeral.start, numeral.end):
            continue
        before = rule.before.search(text, max(0, numeral.start - _REACH), numeral.start)
        if before:
            own = before.start("own") if "own" in before.groupdict() else numeral.start
            end = max(numeral.end, behind.end())
            return Claim(own, end, rule.kind, rule.name)
    return _quoted(text, numeral)


def _quoted(text: str, numeral: Numeral) -> Claim | None:
    first = max(0, numeral.start - _REACH)
    opening = max(text.rfind(mark, first, numeral.start) for mark in "“「『‘")
    match = _QUOTED.match(text, opening) if opening >= 0 else None
    if not match or match.end() < numeral.end:
        return None
    return Claim(*match.span(), _NAME, "quoted name")
