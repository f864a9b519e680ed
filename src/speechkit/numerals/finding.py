"""Numerals found in a text, each in its longest reading.

Nothing is decided here on whether a numeral counts anything: 一, 两 and 十 are
found wherever they stand. Only 万 and 亿 are folded in, no unit is converted.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Context, Decimal

from speechkit.model import Bound
from speechkit.numerals.amounts import ARABIC, EXACT, RUN, Amount, read_amount
from speechkit.numerals.writing import fold, fold_all, is_financial

#: A third has no last decimal: shares are rounded to what a float can hold.
_SHARED = Context(prec=17)
_HALF = Decimal("0.5")

_START = re.compile(
    r"[零一二两三四五六七八九十百千万亿廿卅数几上若半过大成负X×*○]|-?\d"
)
_VAGUE = re.compile(
    r"数以[十百千万亿]{1,2}计|成千上万|成百上千|千千万万|千百万?|亿万|若干"
    r"|(?:几|(?<![总人分倍参指次户份基函系个多少大岁件名天点度额位无不整充计])数)"
    r"(?:十|百|千(?![瓦克伏赫]))?(?:[余多]?(?:万亿|亿|万))?(?<=[十百千万亿])"
)
_HALVES = re.compile(
    r"(?<![超通经没])过半数?(?![百天年])|半数|一半|大半(?![年天个生辈夜])"
)
_TENTHS = re.compile(
    r"([一二两三四五六七八九])成([一二三四五六七八九])(?![十百千万亿个名])"
)
_MASKED = re.compile(
    r"(?<![A-Za-z\d])\d{0,4}[X×*○]{1,4}+(?:\.[X×*○\d]{1,2}+)?(?![A-Za-z\d×*○])"
    r"[十百千]?(?:万亿|亿|万)?"
)
_FACTOR = re.compile(r"(\d{1,6}(?:\.\d{1,4})?)[×X*](?=\d)")
_RATIO = re.compile(r"(?<![\d/.])(\d{1,3})/(\d{1,3})(?![\d/.])")
_SHARE = re.compile(r"([百千万])分之")
_SHARE_UNITS = {"百": "%", "千": "‰", "万": "‱"}
_ABOVE = re.compile(
    r"(?<![以会网线路身手早晚马基之向加地天世史事际船楼车台市])上(?=[十百千万亿])"
)
_HUNDRED_ODD = re.compile(r"百十(?![一-九])")
_MINUS = re.compile(
    r"(?<=[长降达为到至率是：:（(、,和及与])-(?=\d)|负(?=[\d零一二三四五六七八九]+[点.%])"
)

_TAIL = re.compile(
    r"(?<=[\d十百千万亿X×*○])(?:[余多](?![额款粮])|来(?![自到源临访看说讲宾客]))"
)
_UNIT = re.compile(
    r"(?P<sign>[%‰‱])|个?(?P<more>多)?(?P<point>百分点)|个?(?P<basis>基点)|(?P<times>倍)"
    r"|(?P<fold>番)|(?P<off>折)"
    r"|(?P<tenth>成)(?![立员长功绩果效熟为本就不品因份交形都林人])"
)
#: 番 and 折 are units behind their verbs alone (三番五次, 百折不挠).
_VERBS = {"番": re.compile(r"翻[了过]?$"), "折": re.compile(r"打[了过]?$")}
_MONEY = re.compile(
    r"[元圆](?:零?([一二三四五六七八九])角)?(?:零?([一二三四五六七八九])分)?"
)
_ROUND_MONEY = re.compile(r"[元圆][整正]?")
_DASH = re.compile(r"%?(?:-{1,2}|~{1,2}|至|到)(?:百分之)?")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A written number: `text[start:end]`, and what it is worth.

    `tail_end` is the end of a particle (余, 多, 来) behind it, `unit_end` that
    of the unit that it holds; each equals the one before where there is none.
    `value_max` is the upper end of a range or of an approximation.
    """

    start: int
    end: int
    value: Decimal | None
    value_max: Decimal | None
    bound: Bound | None
    is_redacted: bool
    unit: str
    rule: str
    tail_end: int
    unit_end: int


def find_numerals(text: str) -> list[Numeral]:
    """Find all numerals in order, each in its longest reading."""
    folded = fold(text)
    found = []
    place = 0
    while match := _START.search(folded, place):
        numeral = _read(folded, match.start())
        if numeral:
            found.append(_named(numeral, text))
            place = numeral.unit_end
        else:
            run = ARABIC.match(folded, match.start()) or RUN.match(
                folded, match.start()
            )
            place = run.end() if run else match.end()
    return found


def parse_numeral(text: str) -> Numeral:
    """Read a whole string as one numeral.

    Raises:
        ValueError: the string is no numeral, or more than one.
    """
    folded = fold_all(text)
    is_negative = folded[:1] in {"-", "负"}
    numeral = _read(folded, int(is_negative)) if folded else None
    if numeral and _ROUND_MONEY.fullmatch(folded, numeral.end):
        numeral = replace(numeral, unit="元", unit_end=len(text))
    if not numeral or len(text) not in (
        numeral.end,
        numeral.tail_end,
        numeral.unit_end,
    ):
        raise ValueError(f"not a numeral: {text!r}")
    return _named(_negative(numeral, 0) if is_negative else numeral, text)


def _read(text: str, start: int) -> Numeral | None:
    """Read by the first rule that sees something; the special ones go first."""
    for rule in _RULES:
        if numeral := rule(text, start):
            return _with_tail(numeral, text)
    return None


def _numeral(start: int, end: int, value: Decimal | None, rule: str) -> Numeral:
    return Numeral(
        start=start,
        end=end,
        value=value,
        value_max=None,
        bound=None,
        is_redacted=False,
        unit="",
        rule=rule,
        tail_end=end,
        unit_end=end,
    )


def _of_amount(start: int, amount: Amount, rule: str = "plain") -> Numeral:
    numeral = _numeral(start, amount.end, amount.low, rule)
    bound = amount.bound
    if amount.low == amount.high:
        return replace(numeral, bound=bound)
    return replace(
        numeral, value_max=amount.high, bound=bound or Bound.APPROX, rule="approximate"
    )


def _read_vague(text: str, start: int) -> Numeral | None:
    match = _VAGUE.match(text, start)
    if not match:
        return None
    return replace(_numeral(start, match.end(), None, "vague"), bound=Bound.APPROX)


def _read_half(text: str, start: int) -> Numeral | None:
    match = _HALVES.match(text, start)
    if not match:
        return None
    bound = Bound.GT if match[0][0] in "过大" else None
    return replace(_numeral(start, match.end(), _HALF, "half"), bound=bound)


def _read_tenths(text: str, start: int) -> Numeral | None:
    match = _TENTHS.match(text, start)
    if not match:
        return None
    first, last = read_amount(match[1], 0), read_amount(match[2], 0)
    if not first or not last:
        return None
    value = EXACT.add(first.low, last.low / 10)
    return replace(_numeral(start, match.end(), value, "fraction"), unit="成")


def _read_money(text: str, start: int) -> Numeral | None:
    """Read 三元五角: the only sums that are written in two units."""
    amount = read_amount(text, start)
    money = _MONEY.match(text, amount.end) if amount else None
    if not amount or not money or not money.lastindex:
        return None
    value = amount.low
    for digit, worth in ((money[1], Decimal("0.1")), (money[2], Decimal("0.01"))):
        if part := read_amount(digit, 0) if digit else None:
            value = EXACT.add(value, EXACT.multiply(part.low, worth))
    return replace(_numeral(start, money.end(), value, "money"), unit="元")


def _read_masked(text: str, start: int) -> Numeral | None:
    match = _MASKED.match(text, start)
    if not match:
        return None
    return replace(_numeral(start, match.end(), None, "masked"), is_redacted=True)


def _read_product(text: str, start: int) -> Numeral | None:
    factor = _FACTOR.match(text, start)
    amount = read_amount(text, factor.end()) if factor else None
    if not factor or not amount:
        return None
    value = EXACT.multiply(Decimal(factor[1]), amount.low)
    return _numeral(start, amount.end, value, "product")


def _read_ratio(text: str, start: int) -> Numeral | None:
    match = _RATIO.match(text, start)
    if not match or not 0 < int(match[1]) < int(match[2]):
        return None
    value = _SHARED.divide(Decimal(match[1]), Decimal(match[2]))
    return _numeral(start, match.end(), value, "fraction")


def _read_share(text: str, start: int) -> Numeral | None:
    """Read 百分之八, 千分之二."""
    match = _SHARE.match(text, start)
    if not match:
        return None
    place = match.end()
    minus = int(text[place : place + 1] == "负")
    numeral = (
        _read_vague(text, place)
        or _read_masked(text, place)
        or _read_range(text, place + minus)
    )
    if not numeral:
        return None
    if minus:
        numeral = _negative(numeral, place)
    return replace(numeral, start=start, unit=_SHARE_UNITS[match[1]], rule="percent")


def _read_above(text: str, start: int) -> Numeral | None:
    """Read 上百, 上千万: more than that."""
    match = _ABOVE.match(text, start)
    amount = read_amount(text, match.end()) if match else None
    if not amount:
        return None
    return replace(_of_amount(start, amount, "above"), bound=Bound.GT)


def _read_hundred_odd(text: str, start: int) -> Numeral | None:
    match = _HUNDRED_ODD.match(text, start)
    if not match:
        return None
    numeral = _numeral(start, match.end(), Decimal(100), "approximate")
    return replace(numeral, value_max=Decimal(110), bound=Bound.APPROX)


def _read_signed(text: str, start: int) -> Numeral | None:
    match = _MINUS.match(text, start)
    numeral = _read_range(text, match.end()) if match else None
    return _negative(numeral, start) if numeral else None


def _read_range(text: str, start: int) -> Numeral | None:
    """Read an amount, a fraction of two (四分之三) or a range (三至五)."""
    amount = read_amount(text, start)
    if not amount:
        return None
    if text.startswith("分之", amount.end) and text[start] not in "百千万":
        part = read_amount(text, amount.end + 2)
        if part and part.low < amount.low:
            value = _SHARED.divide(part.low, amount.low)
            return _numeral(start, part.end, value, "fraction")
    dash = _DASH.match(text, amount.end)
    last = read_amount(text, dash.end()) if dash else None
    if not dash or not last or text[max(0, start - 1) : start] in {"从", "由", "自"}:
        return _of_amount(start, amount)
    low = amount.low
    if amount.scale == 1 and low < EXACT.divide(last.low, last.scale):
        low = EXACT.multiply(low, last.scale)
    if low >= last.high:
        return _of_amount(start, amount)
    numeral = _numeral(start, last.end, low, "range")
    return replace(numeral, value_max=last.high, bound=last.bound)


_RULES: tuple[Callable[[str, int], Numeral | None], ...] = (
    _read_vague,
    _read_half,
    _read_tenths,
    _read_product,
    _read_masked,
    _read_ratio,
    _read_share,
    _read_above,
    _read_hundred_odd,
    _read_signed,
    _read_money,
    _read_range,
)


def _negative(numeral: Numeral, start: int) -> Numeral:
    value = None if numeral.value is None else EXACT.minus(numeral.value)
    return replace(numeral, start=start, value=value)


def _with_tail(numeral: Numeral, text: str) -> Numeral:
    """Look at what stands behind a numeral: its particle, then its unit."""
    bound, tail_end = numeral.bound, numeral.end
    if tail := _TAIL.match(text, numeral.end):
        tail_end = tail.end()
        bound = bound or (Bound.APPROX if tail[0] == "来" else Bound.GT)
    numeral = replace(numeral, bound=bound, tail_end=tail_end, unit_end=tail_end)
    unit = _UNIT.match(text, tail_end)
    if numeral.unit or not unit:
        return numeral
    return _with_unit(numeral, unit)


def _with_unit(numeral: Numeral, unit: re.Match[str]) -> Numeral:
    text, name = unit.string, unit.lastgroup
    sign = unit[name] if name else ""
    before = text[max(0, numeral.start - 2) : numeral.start]
    if (verb := _VERBS.get(sign)) and not verb.search(before):
        return numeral
    if sign == "成" and (numeral.value is None or not 0 < numeral.value <= 10):
        return numeral
    bound = Bound.GT if unit["more"] else numeral.bound
    sign = f"个{sign}" if name in {"point", "basis"} else sign
    return replace(numeral, bound=bound, unit=sign, unit_end=unit.end())


def _named(numeral: Numeral, text: str) -> Numeral:
    """Name a plain numeral by how it is written."""
    if numeral.rule != "plain":
        return numeral
    words = text[numeral.start : numeral.end]
    if is_financial(words):
        return replace(numeral, rule="financial")
    is_arabic = any(sign.isdecimal() for sign in words)
    is_chinese = any(sign in "〇零一二两三四五六七八九十百千" for sign in words)
    return replace(
        numeral,
        rule=("plain", "chinese", "mixed")[is_chinese + (is_arabic and is_chinese)],
    )
