"""Whether a number is a state, a change or a yearly mean, by the words before it."""

from speechkit.bookkeeping.wording import Form, Shape, Wordings
from speechkit.model import Direction, Document, Quantity
from speechkit.patterns import pattern

_CLAUSE = pattern(r"[，。；;！？!?：:\n]|,(?!\d)")
_AVERAGE = pattern(r"年均|平均每年|年平均|每年")
_RATE = pattern(r"(?:涨|增)幅|增速|增长率|增长速度")
_COMPARED = pattern(r"比|较")
_REACHED = pattern(r"[到至]")
#: Units that a change is written in as well as a state.
_SHARES = frozenset({"%", "成", "倍", "番", "‰"})
_POINTS = "个百分点"
#: So many characters before a number tell what it is.
_BEFORE = 60
#: So many may stand between the word of change and the number (增长目标定在).
_BETWEEN = 8


def clause_before(doc: Document, quantity: Quantity) -> str:
    """Give the clause of a number up to it."""
    place = doc.reading.range(quantity.span)[0]
    before = doc.reading.text[max(0, place - _BEFORE) : place]
    return _CLAUSE.split(before)[-1]


def form_of(quantity: Quantity, clause: str, indicator: str, words: Wordings) -> Form:
    """Tell what a number is by its unit and the last word of change before it.

    Where none stands before it, the indicator may hold one (8%左右的增长目标).
    """
    if words.last_change(clause) is None:
        clause = indicator
    change = words.last_change(clause)
    behind = clause[change.end :] if change else ""
    is_reached = bool(_REACHED.search(clause[change.end - 1 :] if change else ""))
    is_bare = change is not None and not is_reached and len(behind) <= _BETWEEN
    is_change = is_bare and not words.ratios(behind, "")
    is_down = is_change and change is not None and change.entry.class_ == "down"
    if quantity.unit == _POINTS:
        is_change, is_down = True, quantity.direction is Direction.DOWN
    elif quantity.unit in _SHARES and _RATE.search(clause):
        is_change, is_down = True, False
    elif quantity.unit not in _SHARES:
        # 新增200个 is an amount, 比上年增加200个 a change of one.
        is_change = is_bare and not behind and bool(_COMPARED.search(clause))
    if _AVERAGE.search(clause):
        return Form(Shape.AVERAGE, is_down)
    return Form(Shape.CHANGE if is_change else Shape.STATE, is_down)
