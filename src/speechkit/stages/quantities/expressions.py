"""Numerals with their units and bound words: what is written as a quantity."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from speechkit.model import Bound
from speechkit.numerals import EXACT, Numeral
from speechkit.patterns import pattern
from speechkit.stages.quantities.bounds import DEMANDS, STRENGTHS, Marks, bound_words

_NUMERAL_STRENGTH = {Bound.APPROX: 1}
_MORE = pattern(
    r"(?P<first>个)?(?P<more>[多余来])(?P<unit>月|小时|百分点|星期|学时|课时)"
)
#: 2天半: the half behind a measured time.
_AND_HALF = pattern(r"半(?=[，。；、的以左多内时]|\Z|\n)")
_TRAILING_MORE = pattern(r"[多余](?=[，。；、的])")
_DASH = pattern(r"-{1,2}|—{1,2}|–|－|~|～|至|到")
#: Visits and the like are counted by whom they reach (600家次).
_TIMED = {"people", "count"}
_TIMES = pattern(r"次(?!会|全会|[数要元])")
_SLASH = pattern(r"[/／]")
#: 万吨级, 千万元级 name a class and count nothing.
_SCALE = pattern(r"[十百千万亿]{1,3}")
_LEVEL = pattern(r"级(?!地震)")
_SCALED = pattern(
    r"\A[^\d一二三四五六七八九十百千]*+[\d一二三四五六七八九十百千].*[万亿]"
)
_FIGURES = pattern(
    r"(?<![\d.,])[.,]*+\d[\d.,]*+\s?[余多]?[万亿]"
    r"|\A[^一二三四五六七八九两]*+[一二三四五六七八九两].*[万亿]"
)
_ASSIGNED = pattern(r"(?:为|达|达到|至|到|是|率|数|分|值|降|升|[:：])$")
_WHEN = pattern(r"[以之]?[内前后]|里|中(?!心)|期间|时间里")
_WRITTEN = "一二两三四五六七八九十几半"
_PAUSES = "，。；：、！？\n,;:"
_LASTS = pattern(r"(?:延长|缩短|提前|历时|长达)$")
#: How often, behind what was done so often (跑了三趟).
_TURNS = frozenset({"趟", "遍", "回"})
_TOOK_TURNS = pattern(r"[了过跑走打办讲读]$")
#: Time that passes until something else comes (再过两天).
_PASSES = pattern(r"(?:再过|又过|每隔)$")
#: Half of nothing that is counted (调查是一半; 时间过半).
_HALF_SAID = pattern(r"(?:时间|是)$")
_FROM = pattern(r"[从由自]$")
_LISTS = frozenset({"、", "和", "及", "与", "或"})


@dataclass(frozen=True, slots=True)
class Expression:
    """A written quantity: `text[start:end]`, from its bound word to its unit."""

    start: int
    end: int
    number_start: int
    number_end: int
    value: Decimal | None
    value_max: Decimal | None
    unit: str
    unit_class: str
    bound: Bound
    strength: int
    is_demand: bool
    is_redacted: bool
    is_grade: bool
    rule: str


def find_expressions(
    text: str, numerals: Iterable[Numeral], articles: frozenset[int], marks: Marks
) -> list[Expression]:
    """Read each numeral with the unit behind it; a numeral without one is none.

    `articles` are the places of an 一 that counts only beside a bound word.
    """
    read: list[Expression] = []
    for numeral in numerals:
        expression = _expression(text, numeral, marks)
        if not expression or (
            numeral.start in articles and not _is_count(text, expression)
        ):
            continue
        last = read[-1] if read else None
        if last and _is_points(text, last, expression):
            last = read[-1] = replace(
                last, unit=expression.unit, unit_class=expression.unit_class
            )
        if last and (joined := _joined(text, last, expression)):
            read[-1] = joined
        else:
            read.append(expression)
    return read


def _expression(text: str, numeral: Numeral, marks: Marks) -> Expression | None:
    bare = _measured(text, numeral, marks)
    if not bare:
        return None
    expression = _bounded(text, bare, marks)
    if expression.unit_class == "loose" and not _is_plain_count(text, expression):
        return None
    if expression.unit_class == "time" and _is_when(text, expression):
        return None
    if expression.is_grade and _SCALE.fullmatch(text, numeral.start, numeral.end):
        return None
    if expression.unit:
        return expression
    class_ = _bare_class(text, numeral, expression)
    return replace(expression, unit_class=class_) if class_ else None


def _measured(text: str, numeral: Numeral, marks: Marks) -> Expression | None:
    """Read the unit behind a numeral."""
    bound = numeral.bound or Bound.EQ
    expression = Expression(
        start=numeral.start,
        end=numeral.unit_end,
        number_start=numeral.start,
        number_end=numeral.end,
        value=numeral.value,
        value_max=numeral.value_max,
        unit=numeral.unit,
        unit_class="share" if numeral.unit else "",
        bound=bound,
        strength=_NUMERAL_STRENGTH.get(bound, 2) if numeral.bound else -1,
        is_demand=False,
        is_redacted=numeral.is_redacted,
        is_grade=False,
        rule=numeral.rule,
    )
    if numeral.unit:
        return expression
    if more := _MORE.match(text, numeral.end):
        unit = (more["first"] or "") + more["unit"]
        return replace(
            expression, end=more.end(), unit=unit, unit_class="time", bound=Bound.GT
        )
    if numeral.rule == "half" and text.startswith("月", numeral.end):
        return replace(expression, end=numeral.end + 1, unit="个月", unit_class="time")
    hit = marks.units.get(numeral.tail_end)
    if not hit:
        return None if numeral.is_redacted else expression
    unit, end = hit.entry.term, hit.end
    if hit.entry.class_ in _TIMED and _TIMES.match(text, end):
        unit, end = f"{unit}次", end + 1
    slash = _SLASH.match(text, end)
    other = marks.units.get(slash.end()) if slash else None
    if slash and other:
        unit, end = f"{unit}/{other.entry.term}", other.end
    if more := _TRAILING_MORE.match(text, end):
        expression = replace(expression, bound=Bound.GT, strength=2)
        end = more.end()
    half = _AND_HALF.match(text, end) if hit.entry.class_ == "time" else None
    if half and expression.value is not None:
        expression = replace(
            expression, value=EXACT.add(expression.value, Decimal("0.5"))
        )
        end = half.end()
    is_grade = bool(_LEVEL.match(text, end))
    return replace(
        expression, end=end, unit=unit, unit_class=hit.entry.class_, is_grade=is_grade
    )


def _bounded(text: str, expression: Expression, marks: Marks) -> Expression:
    """Let the strongest of the bound words around a quantity speak."""
    for word in bound_words(text, expression.start, expression.end, marks):
        strength, bound = STRENGTHS[word.entry.class_]
        if strength > expression.strength:
            expression = replace(expression, strength=strength, bound=bound)
        expression = replace(
            expression,
            start=min(expression.start, word.start),
            end=max(expression.end, word.end),
            is_demand=expression.is_demand or word.entry.class_ in DEMANDS,
        )
    return expression


def _is_count(text: str, expression: Expression) -> bool:
    """Tell whether an 一 counts: a measure, or beside an explicit bound word.

    A measure that opens its clause before a noun is an article (一亩茶园，).
    """
    is_more = expression.unit_class == "time" and expression.bound is Bound.GT
    before = text[max(0, expression.start - 1) : expression.start]
    opens = not before or before in _PAUSES
    is_noun = "\u4e00" <= text[expression.end : expression.end + 1] <= "\u9fff"
    return (
        expression.unit_class == "share"
        or (expression.unit_class == "size" and not (opens and is_noun))
        or is_more
        or expression.strength >= 4
    )


def _is_plain_count(text: str, expression: Expression) -> bool:
    """Tell whether a loose measure word is one here (30口井, but not 三口之家)."""
    if expression.unit in _TURNS and _TOOK_TURNS.search(
        text, max(0, expression.start - 1), expression.start
    ):
        return True
    if expression.unit == "年":
        lasts = _LASTS.search(text, max(0, expression.start - 2), expression.start)
        return bool(lasts) or expression.strength >= 3 or "." in str(expression.value)
    if expression.value is None:
        return text.startswith("*", expression.number_start)
    digits = text[expression.number_start : expression.number_end]
    return (
        expression.strength >= 3
        or expression.value >= 20
        or (digits.isdecimal() and len(digits) > 1)
        or "." in digits
    )


def _is_when(text: str, expression: Expression) -> bool:
    """Tell time that only says when (剩下的二十天里; 三天完成了采样)."""
    start = expression.start
    return bool(
        _WHEN.match(text, expression.end)
        or _PASSES.search(text, max(0, start - 2), start)
        or text.startswith("年零", max(0, start - 1))
        or (
            expression.strength < 0
            and expression.unit != "岁"
            and text[start : start + 1] in _WRITTEN
            and (not start or text[start - 1] in _PAUSES)
            and text[expression.end : expression.end + 1] not in _PAUSES
        )
    )


def _bare_class(text: str, numeral: Numeral, expression: Expression) -> str:
    """Tell what a numeral without a unit counts: a share, heads, or nothing."""
    if numeral.rule in {"fraction", "half"}:
        said = _HALF_SAID.search(text, max(0, numeral.start - 2), numeral.start)
        return "" if numeral.rule == "half" and said else "share"
    words = text[numeral.start : numeral.end]
    if _FIGURES.search(words) and not _LEVEL.match(text, numeral.tail_end):
        return "people"
    if _SCALED.search(words):
        return "people" if expression.strength > 0 else ""
    is_figure = (
        "." in words
        and numeral.rule == "plain"
        and _ASSIGNED.search(text, max(0, numeral.start - 2), numeral.start)
    )
    return "share" if is_figure else ""


def _is_points(text: str, last: Expression, next_: Expression) -> bool:
    """Tell 0.6个和1.2个百分点, where the unit is written once."""
    gap = text[last.end : next_.start]
    return last.unit == "个" and next_.unit == "个百分点" and gap in _LISTS


def _joined(text: str, last: Expression, next_: Expression) -> Expression | None:
    """Join 800家至1000家 into one range."""
    dash = _DASH.match(text, last.end)
    if (
        not dash
        or dash.end() != next_.start
        or last.unit != next_.unit
        or last.value is None
        or next_.value is None
        or last.value >= next_.value
        or _FROM.search(text, max(0, last.start - 1), last.start)
    ):
        return None
    return replace(
        last,
        end=next_.end,
        number_end=next_.number_end,
        value_max=next_.value_max or next_.value,
        rule="range",
    )
