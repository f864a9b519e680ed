"""The ways to write a number, one function for each.

A rule reads the folded text at a place and gives a numeral or None.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Context, Decimal
from typing import TypeAlias

from speechkit.model import Bound
from speechkit.numerals.amounts import EXACT, Amount, read_amount
from speechkit.numerals.record import Numeral, bare_numeral, negative
from speechkit.patterns import pattern

#: A third has no last decimal: shares are rounded to what a float can hold.
_SHARED = Context(prec=17)
_HALF = Decimal("0.5")

_VAGUE = pattern(
    r"数以[十百千万亿]{1,2}计|成千上万|成百上千|千千万万|千百万?|亿万|若干"
    r"|(?:几|(?<![总人分倍参指次户份基函系个多少大岁件名天点度额位无不整充计])数)"
    r"(?:十|百|千(?![瓦克伏赫]))?(?:[余多]?(?:万亿|亿|万))?(?<=[十百千万亿])"
    r"|(?<=分之)几|百八十(?=[个名人户家件])|千八百(?=[个名人户家件])"
)
_HALVES = pattern(
    r"(?<![超通经没])过半数?(?![百天年])|半数|一半|大半(?![年天个生辈夜])"
)
_TENTHS = pattern(
    r"([一二两三四五六七八九])成([一二三四五六七八九])(?![十百千万亿个名])"
)
_AND_HALF = pattern(r"个半(?=小时|钟头|学时|月|百分点|世纪)")
_LISTED = pattern(
    r"[一二两三四五六七八]、[二三四五六七八九](?=[十百千万亿倍]|年(?!级)|个(?!是))"
)
_IN_SENTENCE = pattern(r"[\u4e00-\u9fff](?<!第)")
_WINDOW = 24
_MASKED = pattern(
    r"(?<![A-Za-z\d])\d{0,4}[X×*○]{1,4}+(?:\.[X×*○\d]{1,2}+)?(?![A-Za-z\d×*○])"
    r"[十百千]?(?:万亿|亿|万)?"
)
_FACTOR = pattern(r"(\d{1,6}(?:\.\d{1,4})?)[×X*](?=\d)")
_RATIO = pattern(r"(?<![\d/.])(\d{1,3})/(\d{1,3})(?![\d/.])")
_SHARE = pattern(r"([百千万])分之")
_SHARE_UNITS = {"百": "%", "千": "‰", "万": "‱"}
_ABOVE = pattern(
    r"(?<![以会网线路身手早晚马基之向加地天世史事际船楼车台市])上(?=[十百千万亿])"
)
#: 百十一 is no number, and no approximation either.
_HUNDRED_ODD = pattern(r"百十(?![一二三四五六七八九])")
_MINUS = pattern(
    r"(?<=[长降达为到至率是：:（(、,和及与])-(?=\d)|负(?=[\d零一二三四五六七八九]+[点.%])"
)

_MONEY = pattern(
    r"[元圆](?:零?([一二三四五六七八九])角)?(?:零?([一二三四五六七八九])分)?"
)
_DASH = pattern(r"%?(?:-{1,2}|~{1,2}|至|到)(?:百分之)?")
#: 从三 到五 is a change, and a third number with a dash makes no range.
_NO_RANGE = pattern(r"[从由自]\Z|\d-\Z")


def _of_amount(start: int, amount: Amount, rule: str = "plain") -> Numeral:
    is_exact = amount.low == amount.high
    return Numeral(
        start=start,
        end=amount.end,
        value=amount.low,
        value_max=None if is_exact else amount.high,
        bound=amount.bound if is_exact else amount.bound or Bound.APPROX,
        is_redacted=False,
        unit="",
        rule=rule if is_exact else "approximate",
        tail_end=amount.end,
        unit_end=amount.end,
    )


def _read_vague(text: str, start: int) -> Numeral | None:
    match = _VAGUE.match(text, start)
    if not match:
        return None
    return replace(bare_numeral(start, match.end(), None, "vague"), bound=Bound.APPROX)


def _read_half(text: str, start: int) -> Numeral | None:
    match = _HALVES.match(text, start)
    if not match:
        return None
    bound = Bound.GT if match[0][0] in "过大" else None
    return replace(bare_numeral(start, match.end(), _HALF, "half"), bound=bound)


def _read_tenths(text: str, start: int) -> Numeral | None:
    """Read 七成五: seven tenths and a half."""
    match = _TENTHS.match(text, start)
    if not match:
        return None
    value = EXACT.add(_digit(match[1]), _digit(match[2]) / 10)
    return replace(bare_numeral(start, match.end(), value, "fraction"), unit="成")


def _read_listed(text: str, start: int) -> Numeral | None:
    """Read 四、五十亿: an old way to write 四五十亿."""
    match = _LISTED.match(text, start)
    if not match or not _IN_SENTENCE.match(text, max(0, start - 1), start):
        return None
    joined = text[start] + text[start + 2 : start + _WINDOW]
    amount = read_amount(joined, 0)
    if not amount or amount.low == amount.high:
        return None
    numeral = _of_amount(0, amount)
    return _moved(numeral, start, start + amount.end + 1)


def _moved(numeral: Numeral, start: int, end: int) -> Numeral:
    return replace(numeral, start=start, end=end, tail_end=end, unit_end=end)


def _digit(sign: str) -> Decimal:
    amount = read_amount(sign, 0)
    return amount.low if amount else Decimal(0)


def _read_counted(text: str, start: int) -> Numeral | None:
    """Read an amount and what may go on from it."""
    amount = read_amount(text, start)
    if not amount:
        return None
    return (
        _and_half(text, start, amount)
        or _money(text, start, amount)
        or _range(text, start, amount)
    )


def _and_half(text: str, start: int, amount: Amount) -> Numeral | None:
    """Read 一个半小时: the half stands between the measure word and its noun."""
    half = _AND_HALF.match(text, amount.end)
    if not half:
        return None
    value = EXACT.add(amount.low, _HALF)
    return bare_numeral(start, half.end(), value, "half")


def _money(text: str, start: int, amount: Amount) -> Numeral | None:
    """Read 三元五角: the only sums that are written in two units."""
    money = _MONEY.match(text, amount.end)
    if not money or not money.lastindex:
        return None
    value = amount.low
    for digit, worth in ((money[1], Decimal("0.1")), (money[2], Decimal("0.01"))):
        if digit:
            value = EXACT.add(value, EXACT.multiply(_digit(digit), worth))
    return replace(bare_numeral(start, money.end(), value, "money"), unit="元")


def _read_masked(text: str, start: int) -> Numeral | None:
    match = _MASKED.match(text, start)
    if not match:
        return None
    return replace(bare_numeral(start, match.end(), None, "masked"), is_redacted=True)


def _read_product(text: str, start: int) -> Numeral | None:
    factor = _FACTOR.match(text, start)
    amount = read_amount(text, factor.end()) if factor else None
    if not factor or not amount:
        return None
    value = EXACT.multiply(Decimal(factor[1]), amount.low)
    return bare_numeral(start, amount.end, value, "product")


def _read_ratio(text: str, start: int) -> Numeral | None:
    match = _RATIO.match(text, start)
    if not match or not 0 < int(match[1]) < int(match[2]):
        return None
    value = _SHARED.divide(Decimal(match[1]), Decimal(match[2]))
    return bare_numeral(start, match.end(), value, "fraction")


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
        numeral = negative(numeral, place)
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
    numeral = bare_numeral(start, match.end(), Decimal(100), "approximate")
    return replace(numeral, value_max=Decimal(110), bound=Bound.APPROX)


def _read_signed(text: str, start: int) -> Numeral | None:
    match = _MINUS.match(text, start)
    numeral = _read_range(text, match.end()) if match else None
    return negative(numeral, start) if numeral else None


def _read_range(text: str, start: int) -> Numeral | None:
    """Read an amount, a fraction of two (四分之三) or a range (三至五)."""
    amount = read_amount(text, start)
    return _range(text, start, amount) if amount else None


def _range(text: str, start: int, amount: Amount) -> Numeral:
    if text.startswith("分之", amount.end) and text[start] not in "百千万":
        part = read_amount(text, amount.end + 2)
        if part and part.low < amount.low:
            value = _SHARED.divide(part.low, amount.low)
            return bare_numeral(start, part.end, value, "fraction")
    dash = _DASH.match(text, amount.end)
    last = read_amount(text, dash.end()) if dash else None
    if not dash or not last or _NO_RANGE.search(text, max(0, start - 2), start):
        return _of_amount(start, amount)
    low = _shared(amount, last)
    if low >= last.high:
        return _of_amount(start, amount)
    numeral = bare_numeral(start, last.end, low, "range")
    return replace(numeral, value_max=last.high, bound=last.bound)


def _shared(first: Amount, last: Amount) -> Decimal:
    """Give a range's lower end the scale that is written once (两到三百, 3至5万)."""
    if first.scale > 1:
        return first.low
    digits = EXACT.divide(last.low, last.scale)
    # 一到五百 may begin at one; 三到五百 does not.
    is_far = last.scale in {100, 1000} and EXACT.subtract(digits, first.low) > 2
    is_shared = first.low < digits and not is_far
    return EXACT.multiply(first.low, last.scale) if is_shared else first.low


Rule: TypeAlias = Callable[[str, int], Numeral | None]

_SMALL = "一二两三四五六七八九"
_ARABIC = "0123456789"
_ORDER: tuple[tuple[Rule, str], ...] = (
    (_read_vague, "数成千百亿若几"),
    (_read_half, "过半一大"),
    (_read_tenths, _SMALL),
    (_read_listed, _SMALL),
    (_read_product, _ARABIC),
    (_read_masked, f"{_ARABIC}X×*○"),
    (_read_ratio, _ARABIC),
    (_read_share, "百千万"),
    (_read_above, "上"),
    (_read_hundred_odd, "百"),
    (_read_signed, "-负"),
    (_read_counted, f"{_ARABIC}{_SMALL}零十百千万亿廿卅"),
)
#: The rules in order, and those of them that can see something behind a sign.
ALL_RULES: tuple[Rule, ...] = tuple(rule for rule, _ in _ORDER)
RULES: Mapping[str, tuple[Rule, ...]] = {
    sign: tuple(rule for rule, signs in _ORDER if sign in signs)
    for sign in sorted(set().union(*(signs for _, signs in _ORDER)))
}
