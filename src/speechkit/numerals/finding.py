"""Numerals found in a text, each in its longest reading.

Nothing is decided here on whether a numeral counts anything: 一, 两 and 十 are
found wherever they stand. Only 万 and 亿 are folded in, no unit is converted.
"""

import re
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from speechkit.model import Bound
from speechkit.numerals.amounts import EXACT, LONG_RUN
from speechkit.numerals.record import Numeral, bare_numeral, negative
from speechkit.numerals.rules import ALL_RULES, RULES
from speechkit.numerals.writing import fold, fold_all, is_financial
from speechkit.patterns import pattern

_START = pattern(
    r"[零一二两三四五六七八九十百千万亿廿卅数几上若半过大成负X×*○\d]|-(?=\d)"
)
_TAIL = pattern(
    r"(?<=[\d十百千万亿X×*○])(?:余(?![额款粮])|多|来(?![自到源临访看说讲宾客]))"
)
_UNIT = pattern(
    r"(?P<sign>[%‰‱])|个?(?P<more>多)?(?P<point>百分点)|个?(?P<basis>基点)|(?P<times>倍)"
    r"|(?P<fold>番)|(?P<off>折)"
    r"|(?P<tenth>成)(?![立员长功绩果效熟为本就不品因份交形都林人])"
)
#: And a half, behind such a unit: 一倍半.
_HALF = pattern(r"半(?![数年天月价途])")
_HALVED = frozenset({"倍", "番", "成"})
#: 番 and 折 are units behind their verbs alone (三番五次, 百折不挠).
_VERBS = {"番": pattern(r"翻[了过]?$"), "折": pattern(r"打[了过]?$")}
#: A digit alone, which nothing behind it can go on from: 一 of 一起, 两 of 两手.
_ALONE = pattern(
    r"[一二两三四五六七八九]"
    r"(?![零一二两三四五六七八九十百千万亿廿卅几数半余多来点分成个、%‰‱元圆倍番折基之\d"
    r"X×*○.,~至到-])"
)
_WORTH = {sign: Decimal(worth) for worth, sign in enumerate("一二三四五六七八九", 1)}
_WORTH["两"] = Decimal(2)
_CHINESE = frozenset("〇零一二两三四五六七八九十百千")
_ROUND_MONEY = pattern(r"[元圆][整正]?")


# Several stages ask for the numerals of the same texts: the parts of one file.
@lru_cache(maxsize=32)
def find_numerals(text: str) -> tuple[Numeral, ...]:
    """Find all numerals in order, each in its longest reading."""
    folded = fold(text)
    found = []
    place = 0
    while match := _START.search(folded, place):
        if _ALONE.match(folded, match.start()):
            # Every other numeral of a speech is one of these.
            found.append(_digit_alone(match))
            place = match.end()
            continue
        run = LONG_RUN.match(folded, match.start())
        numeral = None if run else _read(folded, match.start())
        if numeral:
            found.append(_named(numeral, text))
            place = numeral.unit_end
        else:
            place = run.end() if run else match.end()
    return tuple(found)


def _digit_alone(match: re.Match[str]) -> Numeral:
    return bare_numeral(*match.span(), _WORTH[match[0]], "chinese")


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
    return _named(negative(numeral, 0) if is_negative else numeral, text)


def _read(text: str, start: int) -> Numeral | None:
    """Read by the first rule that sees something; the special ones go first."""
    for rule in RULES.get(text[start : start + 1], ALL_RULES):
        if numeral := rule(text, start):
            return _with_tail(numeral, text)
    return None


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
    value, end = numeral.value, unit.end()
    half = _HALF.match(text, end) if sign in _HALVED else None
    if half and value is not None and value == int(value):
        value, end = EXACT.add(value, Decimal("0.5")), half.end()
    return replace(numeral, bound=bound, value=value, unit=sign, unit_end=end)


def _named(numeral: Numeral, text: str) -> Numeral:
    """Name a plain numeral by how it is written."""
    if numeral.rule != "plain":
        return numeral
    words = text[numeral.start : numeral.end]
    if is_financial(words):
        return replace(numeral, rule="financial")
    if _CHINESE.isdisjoint(words):
        return numeral
    is_arabic = any(map(str.isdecimal, words))
    return replace(numeral, rule="mixed" if is_arabic else "chinese")
