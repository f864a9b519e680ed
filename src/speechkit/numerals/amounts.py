"""The arithmetic of one amount: digits, places and scales, in any mix.

An amount is read from the left: a section below 10,000 (三千二百), its 万, a
further section, then 亿 over all of it, and the same again below 亿.
"""

import re
from dataclasses import dataclass, replace
from decimal import Context, Decimal
from typing import Protocol

from speechkit.model import Bound
from speechkit.numerals.writing import DIGITS
from speechkit.patterns import pattern

#: Room for any product of two numbers that are read: nothing is rounded.
EXACT = Context(prec=120)
#: A longer run of digits is a serial number or noise; it is no amount.
_LONGEST = 32

_ONES = {sign: worth for worth, sign in enumerate(DIGITS)} | {"两": 2}
_PLACES = {"百": 100, "千": 1000}
_SCORES = {"廿": 20, "卅": 30}
#: Two digits side by side that are no number of two digits: 两三个, 三五百.
_PAIRS = {DIGITS[n : n + 2]: (n, n + 1) for n in range(1, 9)} | {
    "一两": (1, 2),
    "两三": (2, 3),
    "三两": (2, 3),
    "三五": (3, 5),
}
_SCALES = {"万": Decimal(10**4), "亿": Decimal(10**8)}
_BOUNDS = {"余": Bound.GT, "多": Bound.GT, "来": Bound.APPROX, "几": Bound.APPROX}

_ARABIC = pattern(
    rf"(?:\d{{1,3}}(?:,\d{{3}}){{1,8}}(?!\d)|\d++)(\.\d{{1,{_LONGEST}}}+(?!\.?\d))?"
)
LONG_RUN = pattern(rf"\d{{{_LONGEST + 1},}}+|[{DIGITS}]{{{_LONGEST + 1},}}+")
_RUN = pattern(rf"[{DIGITS}]{{2,}}+|零")
_POINT = pattern(rf"点([{DIGITS}]++|\d++)(?![十百千])")
_SCALE = pattern(r"([余多几来]?)([万亿])")
_SOME = pattern(r"(?<=[十0])几(?![乎何])")
#: A last digit that begins a word of its own: 三万 一次, not 三万一.
_OWN_WORD = pattern(r"一[是次个名批年些起方定]")
#: 一千瓦 is one kilowatt: the sign belongs to the unit.
_KILO = pattern(r"千[瓦克伏赫]|(?<=\d)千米")
_DIGIT = rf"(?:{'|'.join(_PAIRS)}|[一二两三四五六七八九]|(?<!\d)\d(?!\d))"
_THOUSANDS = rf"(?P<thousands>{_DIGIT}千(?![瓦克伏赫])(?!(?<=\d千)米))?"
_HUNDREDS = rf"(?:零?(?P<hundreds>{_DIGIT}百))?"
#: Behind 零 a hundred needs no digit: 一万零百一十一.
_REST_HUNDREDS = rf"(?:零?(?P<hundreds>(?(lead){_DIGIT}?|{_DIGIT})百))?"
_LOWER = (
    rf"(?:零?(?P<tens>{_DIGIT}?十)|零?(?P<score>[廿卅]))?"
    rf"(?:(?P<zero>零)?(?P<ones>{_DIGIT}|\d{{1,8}}+(?!\d)))?"
)
_PLACED = pattern(f"(?P<lead>(?!))?{_THOUSANDS}{_HUNDREDS}{_LOWER}")
_PLACED_REST = pattern(f"(?P<lead>零)?{_THOUSANDS}{_REST_HUNDREDS}{_LOWER}")
_PLACE_GROUPS = (("thousands", 1000), ("hundreds", 100), ("tens", 10))
#: A digit before its place is no number of its own: 3千, 1百01.
_SCALED_PLACE = pattern(r"[百千](?=[万亿])")
_PLACED_DIGIT = pattern(r"\d(?:百|千(?![瓦克伏赫米]))")


class _Reader(Protocol):
    """A function that reads what stands below a scale."""

    def __call__(self, text: str, start: int, *, is_rest: bool) -> "Amount | None":
        """Read from a place, or give None."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A number as far as it is read: its worth, from low to high."""

    end: int
    low: Decimal
    high: Decimal
    bound: Bound | None = None
    #: What its last signs multiply by; a range shares it (1200到1300万).
    scale: Decimal = Decimal(1)
    #: Nothing can follow: it has decimals, or 多 before its scale.
    is_closed: bool = False
    #: A digit alone, which takes the place below the sign before it (三万五).
    is_digit: bool = False


def read_amount(text: str, start: int) -> Amount | None:
    """Read the longest amount that begins at a place, or None."""
    amount = _below_yi(text, start, is_rest=False)
    if amount is None:
        return _bare(text, start, "亿")
    scale = _SCALE.match(text, amount.end)
    if scale and scale[2] == "亿":
        amount = _with_rest(text, _scaled(amount, scale), "亿", _below_yi)
    point = None if amount.is_closed else _POINT.match(text, amount.end)
    return _with_fraction(amount, point) if point else amount


def _below_yi(text: str, start: int, *, is_rest: bool) -> Amount | None:
    amount = _section(text, start, is_rest=is_rest)
    if amount is None:
        return None if is_rest else _bare(text, start, "万")
    scale = _SCALE.match(text, amount.end)
    if not scale or scale[2] != "万":
        return amount
    return _with_rest(text, _scaled(amount, scale), "万", _section)


def _bare(text: str, start: int, sign: str) -> Amount | None:
    """Read a scale with nothing before it: 万余, 近亿."""
    if text[start : start + 1] != sign:
        return None
    return Amount(start + 1, _SCALES[sign], _SCALES[sign], is_closed=True)


def _scaled(amount: Amount, scale: re.Match[str]) -> Amount:
    worth = _SCALES[scale[2]]
    return Amount(
        end=scale.end(),
        low=EXACT.multiply(amount.low, worth),
        high=EXACT.multiply(amount.high, worth),
        scale=EXACT.multiply(amount.scale, worth),
        bound=_BOUNDS.get(scale[1], amount.bound),
        is_closed=amount.is_closed or bool(scale[1]),
    )


def _with_rest(text: str, amount: Amount, sign: str, read: _Reader) -> Amount:
    """Add what stands below a scale: 三万 and 四千, 三万 and 五 (35,000)."""
    if amount.is_closed:
        return amount
    rest = read(text, amount.end, is_rest=True)
    if rest is None or rest.high >= _SCALES[sign]:
        return amount
    following = _SCALE.match(text, rest.end)
    is_other = following is not None and following[2] == sign
    if is_other or (rest.is_digit and _OWN_WORD.match(text, amount.end)):
        return amount
    worth = _SCALES[sign] / 10 if rest.is_digit else Decimal(1)
    return replace(
        rest,
        low=EXACT.add(amount.low, EXACT.multiply(rest.low, worth)),
        high=EXACT.add(amount.high, EXACT.multiply(rest.high, worth)),
        scale=Decimal(1),
        is_digit=False,
    )


def _section(text: str, start: int, *, is_rest: bool) -> Amount | None:
    """Read a number without scales; below a scale 零 may lead."""
    whole = None if is_rest else _digits(text, start)
    amount = whole or _places(text, start, is_rest=is_rest)
    if amount is None or amount.is_closed:
        return amount
    if point := _POINT.match(text, amount.end):
        return _with_fraction(amount, point)
    if _SOME.match(text, amount.end):
        end = amount.end + 1
        return replace(amount, end=end, bound=Bound.APPROX, is_closed=True)
    return amount


def _digits(text: str, start: int) -> Amount | None:
    """Read digits alone: 2,024, 1.4, 二〇二四."""
    if arabic := _ARABIC.match(text, start):
        end = arabic.end()
        if arabic[1] and re.match(r"\d\.", text[max(0, start - 2) : start]):
            end = arabic.start(1)  # 1.2.3 is no decimal
        worth = _decimal(text[start:end].replace(",", ""))
        if worth is None or _PLACED_DIGIT.match(text, start):
            return None
        is_closed = "." in text[start:end]
        if is_closed and _SCALED_PLACE.match(text, end):
            worth = EXACT.multiply(worth, _PLACES[text[end]])
            end += 1
        return Amount(end, worth, worth, is_closed=is_closed)
    run = _RUN.match(text, start)
    if run and (run[0] not in _PAIRS or _POINT.match(text, run.end())):
        worth = _decimal("".join(str(_ONES[sign]) for sign in run[0]))
        return None if worth is None else Amount(run.end(), worth, worth)
    return None


def _places(text: str, start: int, *, is_rest: bool) -> Amount | None:
    """Read digits with their places: 三千二百一十, 1千零20, 一百二."""
    placed = (_PLACED_REST if is_rest else _PLACED).match(text, start)
    if not placed or not placed[0].strip("零"):
        return None if is_rest else _bare_place(text, start)
    low = high = 0
    lowest = 0
    for name, place in _PLACE_GROUPS:
        if placed[name]:
            first, last = _worths(placed[name][:-1] or "一")
            low, high, lowest = low + first * place, high + last * place, place
    if placed["score"]:
        low, high, lowest = (
            low + _SCORES[placed["score"]],
            high + _SCORES[placed["score"]],
            10,
        )
    ones, end = placed["ones"] or "", placed.end()
    zero = placed["zero"] or placed["lead"]
    is_plain = bool(placed["zero"]) or not lowest or not ones or ones.isdecimal()
    if ones and lowest:
        is_beyond = ones.isdecimal() and int(ones) >= lowest
        # 三百一次 is three hundred and once; 二十一次 can only be twenty-one.
        may_part = not is_plain and lowest > 10
        if is_beyond or (may_part and _OWN_WORD.match(text, placed.start("ones"))):
            ones, end = "", placed.start("ones") - len(placed["zero"] or "")
    if ones:
        first, last = _worths(ones)
        step = 1 if is_plain else lowest // 10
        low, high = low + first * step, high + last * step
    is_digit = not lowest and not zero and not ones.isdecimal()
    is_round = lowest >= 100 and low < 10 * lowest and low % lowest == 0
    return Amount(
        end,
        Decimal(low),
        Decimal(high),
        scale=Decimal(lowest if is_round else 1),
        is_digit=is_digit,
    )


def _worths(digits: str) -> tuple[int, int]:
    """Tell what one digit, or two that leave it open (两三), are worth."""
    if digits.isdecimal():
        return int(digits), int(digits)
    return _PAIRS.get(digits) or (_ONES[digits], _ONES[digits])


def _bare_place(text: str, start: int) -> Amount | None:
    """Read 百 or 千 with nothing before it: 近百, 千余, 百万."""
    if text[start : start + 1] not in {"百", "千"} or _KILO.match(text, start):
        return None
    worth = Decimal(_PLACES[text[start]])
    return Amount(start + 1, worth, worth, is_closed=True)


def _with_fraction(amount: Amount, point: re.Match[str]) -> Amount:
    digits = "".join(str(_ONES.get(sign, sign)) for sign in point[1])
    if len(digits) > _LONGEST:
        return amount
    part = Decimal(f"0.{digits}")
    low, high = EXACT.add(amount.low, part), EXACT.add(amount.high, part)
    return replace(
        amount, end=point.end(), low=low, high=high, is_closed=True, is_digit=False
    )


def _decimal(digits: str) -> Decimal | None:
    return Decimal(digits) if len(digits) <= _LONGEST else None
