"""Which way a number moves: the change verb or the side that says so."""

from speechkit.lexicon import Found
from speechkit.model import Direction
from speechkit.patterns import pattern
from speechkit.stages.quantities.bounds import HOLDS
from speechkit.stages.quantities.expressions import Expression
from speechkit.stages.quantities.passages import Passages

#: What a change verb takes as its object, up to the number (减少贫困人口1000万).
_OBJECT = pattern(r"[^，,。；;：、\n\d的]{1,10}")
#: What stands between numbers of one change verb (压减文件10%、会议20%).
_SHARES_VERB = pattern(r"[、和及与至][^，,。；;：、\n\d占比率达为有]{0,8}")
_GROUP = pattern(r"其中|总|共")
#: A ratio of what was changed, and where a change began, move no way.
_RATIOS = ("比例", "比重")
_STARTS = ("从", "由", "自")
#: The unit of what doubles (翻一番).
_DOUBLING = "番"
#: 比年初高4.1个百分点: a difference is told by its side alone.
_SIDES = {
    "高": Direction.UP,
    "多": Direction.UP,
    "低": Direction.DOWN,
    "少": Direction.DOWN,
}
_SIDE = pattern(r"(?:比|较|同比|环比)[^，,。；;：、\n]{0,12}([高多低少])[出了]?$")
_CHANGE_GAP = pattern(r"[了到至达为约近是出在值率过近超幅度度]{0,4}")


def judge_direction(
    passages: Passages, start: int, expression: Expression, last: Direction
) -> Direction:
    """Tell which way a number moves: by the change verb since the number before.

    新增 counts what is new, and says 'up' only where its number follows at once. A word
    that bounds the number (低于70%) moves nothing.
    """
    text = passages.text
    if expression.unit == _DOUBLING:
        return Direction.UP
    cues = [
        cue
        for cue in passages.cues_in(start, expression.number_start)
        if cue.start < expression.start
        and (cue.entry.class_ in {"up", "down"} or cue.entry.term == "新增")
    ]
    if cues:
        return _told_by(cues[-1], text, start, expression)
    if side := _SIDE.search(text, start, expression.start):
        return _SIDES[side[1]]
    joins = _SHARES_VERB.fullmatch(text, start, expression.start)
    return last if joins and not _GROUP.search(joins[0]) else Direction.LEVEL


def _told_by(cue: Found, text: str, start: int, expression: Expression) -> Direction:
    """Read the last verb of change before a number."""
    gap = text[cue.end : expression.start] if cue.end < expression.start else ""
    is_ratio = gap.startswith(_RATIOS) or gap.endswith(_STARTS)
    if is_ratio or text.startswith(HOLDS, cue.end):
        return Direction.LEVEL
    if cue.entry.class_ == "level":
        return Direction.LEVEL if gap else Direction.UP
    is_near = _CHANGE_GAP.fullmatch(gap)
    is_object = cue.start == start or _OBJECT.fullmatch(gap)
    return Direction(cue.entry.class_) if is_near or is_object else Direction.LEVEL
