"""What only describes: the stock of a place, a story, where a change began."""

from speechkit.patterns import pattern
from speechkit.stages.quantities.expressions import Expression
from speechkit.stages.quantities.passages import Passages

#: A body at whose name a number of its members follows (全县168个行政村).
_BODY = r"(?:全[国省市县区州盟旗镇乡村校院系厂]|机关|系统|辖区|辖内)"
_STOCK = pattern(
    rf"{_BODY}(?:[\d.]{{1,8}}[万千百]?[余多]?[个名家户位][^，,。；、\d\n]{{1,8}}[、和])?$"
)
#: What a place has, told by the verb (全县共有党员1.2万名).
_HAS = pattern(rf"{_BODY}(?:一?共|总共|现)有[^，,。；、\d\n]{{0,6}}$")
_EXAMPLE = pattern(r"比如|例如|譬如|打个比方")
_DONE_TO = pattern(r"[对为给向把将使][^，,。；、\n]{0,6}$")
_DONE_BY = pattern(
    r"[^，,。；\n]{0,24}?(?:完成|实现|建成|脱贫|达标|摘帽|建立|获|成立|开展|进行|全部|参加|参与|报名)"
)
_NOUN = pattern(r"[\u4e00-\u9fff]")
#: A person or a body without a name, of whom a story is told.
_NAMELESS = pattern(r"[\u4e00-\u9fff]某(?![市县区地种个些一年月日项事方家])")
#: Who speaks gives his own name, if a masked one.
_MYSELF = pattern(r"我(?:是|叫)[^。]{0,36}某")
_SOMEONE = pattern(
    r"(?<![没拥设建占含具都所各还])有(?:一?[个位]|一名)(?![别体性人])[^，,。；\n]{1,20}[，,的]"
)
#: A case that stands for others (有的支部抄了两本笔记).
_SOME = pattern(r"(?<![所没拥具现占])有的(?!放矢|是)[\u4e00-\u9fff]")
_MEETING = pattern(r"会场|到会|在座")
_BRANCH_MEETING = pattern(r"分会场")
#: The state before a reform (清理前，), not a time (年底前，).
_BEFORE = pattern(
    r"(?:^|[。；;\n])\s*[^，,。；;\d\n]{1,5}"
    r"(?<![目当日会年月底此之以节眼面季周末天])前[，,]"
)
#: A share of what stands there (仍有23个后进村，占3.9%).
_SHARE_OF = pattern(r"[，,]占[^，,。；;\n]{0,14}$")
_LEFT = ("还有", "仍有", "尚有")
_ONCE = pattern(r"(?<![比较])(?:原来|原有|原先|原本|原为|原是)[^，,。；\n至到为]{0,8}$")
#: A time in which nothing came (两个月没有下雨), not a record (连续两年未发生).
_NOTHING = pattern(r"[^，,。；\n]{0,2}(?:没|未(?!来))")
_UNBROKEN = pattern(r"(?:连续|已|实现)$")
_FROM = pattern(r"(?:[从由自]|(?:[将把]|\n)[^，,。；\n]{0,8}的)[^，,。；\n]{0,12}$")
_TO = pattern(
    r"[^，,。；\n]{0,14}?[增提扩上下减降压调缩翻升变整合并][^，,。；\n]{0,4}[到至为]"
)
#: What describes a number rather than reports a change (其中80%来自农村).
STATES = pattern(r"来自|属于|分布|位于|散布")
#: How long a text or a film is (报告三万多字; 《条例》共158条).
_WORK = pattern(r"(?:报告|全文|讲话|片子|短片|专题片|条例|准则|》)[^，,。；\n]{0,6}$")
_LENGTHS = frozenset({"字", "分钟", "章", "条", "页", "编"})
#: Villages after the name of their township (青石镇六个村).
_VILLAGES = pattern(r"(?:村|社区|乡镇|街道)(?!委|民|级|干|组)")
_NAMED = pattern(r"[\u4e00-\u9fff](?<![个乡各])[乡镇]$")
#: A threshold that picks out what another number counts (10万元以上的村占八成).
_ATTRIBUTE = pattern(r"的(?!比例|比重)[^，,。；;\d]{1,12}")
#: A threshold without 的 (500万元以上项目120个).
_LIMITS = ("以上", "以下", "以内")
_PICKED = pattern(r"[\u4e00-\u9fff]{2,10}")
#: The classes of cues that say a number changes or is worked for.
CHANGES = frozenset({"act", "up", "down"})
_MEMBERS = frozenset({"count", "people"})


def is_start(passages: Passages, expression: Expression) -> bool:
    """Tell where a change began (由35个增加到100个; 将12个科室调整为5个)."""
    clause = passages.clause_start(expression.start)
    text, end = passages.text, expression.end
    return bool(_FROM.search(text, clause, expression.start) and _TO.match(text, end))


def is_attribute(passages: Passages, expression: Expression, following: int) -> bool:
    """Tell a number that only picks out what another one counts."""
    if expression.unit in {"岁", "周岁"}:
        if is_start(passages, expression):
            return False
        start = expression.start
        cues = passages.cues_in(max(0, start - 4), start)
        return not any(cue.entry.class_ in {"up", "down"} for cue in cues)
    end = expression.end
    if following >= passages.clause_end(end):
        return False
    if _ATTRIBUTE.match(passages.text, end):
        return True
    is_limit = passages.text.startswith(_LIMITS, end - 2)
    leads = is_limit and _PICKED.fullmatch(passages.text, end, following)
    cues = passages.cues_in(end, following)
    return bool(leads) and not any(cue.entry.class_ in CHANGES for cue in cues)


def is_described(passages: Passages, expression: Expression) -> bool:
    """Tell a number that says how things are, and neither what was done nor is due."""
    return (
        is_start(passages, expression)
        or is_stock(passages, expression)
        or _is_left(passages, expression)
        or _is_attendance(passages, expression)
        or _is_told(passages, expression)
        or _is_former(passages, expression)
        or _is_idle(passages, expression)
        or _is_state(passages, expression)
        or _is_length(passages, expression)
    )


def is_stock(passages: Passages, expression: Expression) -> bool:
    """Tell how many a place has (全县168个村), unless they are who did it."""
    text, start, end = passages.text, expression.start, expression.end
    clause = passages.clause_start(start)
    stock = _STOCK.search(text, max(clause, start - 30), start)
    if _VILLAGES.match(text, end) and not passages.cues_in(clause, start):
        stock = stock or _NAMED.search(text, max(clause, start - 8), start)
    if expression.unit_class not in _MEMBERS or _DONE_BY.match(text, end):
        return False
    if text.endswith("每", 0, start) or _HAS.search(text, clause, start):
        return True
    return bool(
        stock
        and _NOUN.match(text, end)
        and not _DONE_TO.search(text, clause, stock.start())
    )


def is_share_of(passages: Passages, expression: Expression) -> bool:
    """Tell the share that the number just before it makes up (23个，占3.9%)."""
    text, start = passages.text, expression.start
    return expression.unit_class == "share" and bool(
        _SHARE_OF.search(text, max(0, start - 20), start)
    )


def _is_left(passages: Passages, expression: Expression) -> bool:
    """Tell what is still there (后进村还有23个)."""
    left = passages.text.endswith(_LEFT, 0, expression.start)
    is_member = expression.unit_class in _MEMBERS
    return left and is_member and not _DONE_BY.match(passages.text, expression.end)


def _is_attendance(passages: Passages, expression: Expression) -> bool:
    """Tell how many sit in the hall."""
    text, start = passages.text, expression.start
    if _BRANCH_MEETING.match(text, expression.end):
        return True
    clause = passages.clause_start(start)
    hall = _MEETING.search(text, clause, start)
    return expression.unit_class == "people" and bool(hall)


def _is_told(passages: Passages, expression: Expression) -> bool:
    """Tell the story of someone without a name, which serves as an example.

    Of a person (王某) the whole paragraph tells; of 有个村 two sentences do.
    """
    text, start = passages.text, expression.start
    line = max(passages.paragraph_start(start), start - 400)
    nameless = _NAMELESS.search(text, line, start)
    if nameless and not _MYSELF.search(text, max(line, nameless.start() - 40), start):
        return True
    index = passages.index_at(start)
    sentence = passages.sentences[index]
    if _is_few(text, expression) and _SOME.search(text, sentence.start, start):
        return True
    cues = passages.cues_in(passages.clause_start(start), start)
    if any(cue.entry.class_ == "act" for cue in cues):
        return False
    if _EXAMPLE.search(text, sentence.start, start):
        return True
    first = sentence.start
    if index and not sentence.opens_line:
        first = passages.sentences[index - 1].start
    return bool(_SOMEONE.search(text, max(first, line), start))


def _is_few(text: str, expression: Expression) -> bool:
    """Tell a small count in words, as stories have them."""
    is_written = not text[expression.number_start].isdecimal()
    value = expression.value_max or expression.value
    return is_written and value is not None and 1 <= value < 10


def _is_former(passages: Passages, expression: Expression) -> bool:
    """Tell how it was before the change."""
    text, start = passages.text, expression.start
    if _ONCE.search(text, passages.clause_start(start), start):
        return True
    scope = passages.scope_start(start)
    last = max(text.rfind("；", scope, start), text.rfind(";", scope, start), scope)
    return bool(_BEFORE.match(text[last:start]))


def _is_idle(passages: Passages, expression: Expression) -> bool:
    """Tell a time in which nothing was done."""
    text, start = passages.text, expression.start
    return (
        expression.unit_class == "time"
        and bool(_NOTHING.match(text, expression.end))
        and not _UNBROKEN.search(text, max(0, start - 2), start)
    )


def _is_state(passages: Passages, expression: Expression) -> bool:
    """Tell a share that says where things are from (六成来自乡镇)."""
    clause = passages.clause_start(expression.start)
    cues = passages.cues_in(clause, expression.start)
    return (
        expression.unit_class == "share"
        and bool(STATES.match(passages.text, expression.end))
        and not any(cue.entry.class_ in CHANGES for cue in cues)
    )


def _is_length(passages: Passages, expression: Expression) -> bool:
    """Tell how long a text is, unless it is written or read."""
    clause = passages.clause_start(expression.start)
    cues = passages.cues_in(clause, expression.start)
    return (
        expression.unit in _LENGTHS
        and bool(_WORK.search(passages.text, clause, expression.start))
        and not any(cue.entry.class_ == "act" for cue in cues)
    )
