"""Numbers that are tasks by name: 上级下达的18名指标, 年初定的200个的任务."""

from speechkit.patterns import pattern
from speechkit.stages.quantities.expressions import Expression
from speechkit.stages.quantities.passages import Passages

#: A number that is a task, and who or what sets it.
_TASK = pattern(
    r"的?(?:[硬总年]|刚性|约束性|预期|考核|全年)?(?:任务|目标|指标|要求|计划数|红线|底线)"
)
_SET = pattern(
    r"提出|下达|确定|核定|分配|制定|规定|部署|安排|要求|原定|[初省市县区国]定|定下"
)
_REACHED = pattern(r"[^，。；\n没未不]{0,4}(?:实现|完成|达到|兑现|落实)")
#: So far before a number stands who set it.
_SETTING = 30


def is_set(passages: Passages, expression: Expression) -> bool:
    """Tell a task that was set, whatever came of it (上级下达的18名指标)."""
    text, start = passages.text, expression.start
    task = _TASK.match(text, expression.end)
    if not task or _REACHED.match(text, task.end()):
        return False
    clause = max(passages.clause_start(start), start - _SETTING)
    return bool(_SET.search(text, clause, start))
