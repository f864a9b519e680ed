"""The numbering of headings and points: every form in which a list counts."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

from speechkit.patterns import pattern


class Family(IntEnum):
    """A way to number, from the one that usually stands highest down.

    The order is used only where the text itself does not tell which list holds
    which.
    """

    PART = 0
    CHAPTER = 1
    CLAUSE = 2
    FORMAL = 3
    ROMAN = 4
    HAN = 5
    HAN_BRACKET = 6
    DIGIT = 7
    DECIMAL = 8
    DIGIT_BRACKET = 9
    HALF_BRACKET = 10
    CIRCLE = 11
    STEM = 12
    LETTER = 13
    ORDINAL = 14
    POINT = 15
    OF_THESE = 16
    SEQUENCE = 17
    SIDE = 18


#: Families that are also ordinary words: they count only beside a neighbour.
WORDS = frozenset(
    {
        Family.STEM,
        Family.LETTER,
        Family.ORDINAL,
        Family.POINT,
        Family.OF_THESE,
        Family.SEQUENCE,
        Family.SIDE,
    }
)


@dataclass(frozen=True, slots=True)
class Marker:
    """A number at the head of a heading: `text[start:end]`.

    `body` is where the heading begins; `style` tells lists of one family apart
    that are written differently (一是, 一要).
    """

    start: int
    end: int
    body: int
    family: Family
    style: str
    number: int


class _Rule(NamedTuple):
    family: Family
    pattern: re.Pattern[str]


_HAN = "[一二三四五六七八九十]{1,3}"
_FORMAL = "壹贰叁肆伍陆柒捌玖拾"
_GAP = r"[ \u3000\t]{0,3}"
#: What makes a point of a sentence that begins with a bare number.
_TAIL = (
    "(?:是|要|必须|须|应当|应该|应|需要|需|靠|抓|讲|看|在|以|问|查|学|重|促|严|不|能|从|"
    "为|让|则|有|得|敢|防|戒|做|建|强|管|坚持|加强|保|改|破|治|提)"
)
#: What an ordinal may count besides points (第一个问题, 第二笔, 第三步).
_MEASURE = (
    r"(?:个[\u4e00-\u9fff]{1,4}|[件条步句点种笔篇关类层本张道项][\u4e00-\u9fff]{0,2})?"
)
_RULES = (
    _Rule(
        Family.PART,
        pattern(
            rf"第{_GAP}(?P<number>{_HAN}|\d{{1,2}}){_GAP}(?P<style>部分|板块|编|篇(?!章))"
            r"(?![，,是的])[、：:.．]?"
        ),
    ),
    _Rule(
        Family.CHAPTER,
        pattern(
            rf"第{_GAP}(?P<number>{_HAN}|\d{{1,2}}){_GAP}(?P<style>章)(?![程法])"
            r"[、：:，,.．]?"
        ),
    ),
    _Rule(
        Family.CLAUSE,
        pattern(
            rf"第{_GAP}(?P<number>{_HAN}|\d{{1,2}}){_GAP}(?P<style>节)(?![约能日目省课])"
            r"[、：:，,.．]?"
        ),
    ),
    _Rule(
        Family.HAN_BRACKET,
        pattern(
            rf"[（(〔［\[]{_GAP}(?P<number>{_HAN}){_GAP}[)）〕］\]][、，,.．:：]?"
            r"|(?P<sign>[㈠-㈩])[、，,.．]?"
        ),
    ),
    _Rule(
        Family.HAN,
        pattern(rf"(?P<number>{_HAN}){_GAP}(?:、|[．.](?!\d))"),
    ),
    _Rule(
        Family.FORMAL,
        pattern(rf"(?P<stem>[{_FORMAL}]){_GAP}[、．.:：]"),
    ),
    _Rule(
        Family.ROMAN,
        pattern(
            rf"(?P<sign>[Ⅰ-Ⅻ])(?:{_GAP}[、．.]|(?=[ \u3000]))"
            r"|(?P<roman>I{1,3}|IV|VI{0,3}|IX|X)[、．.](?![A-Za-z\d])"
        ),
    ),
    _Rule(
        Family.DIGIT_BRACKET,
        pattern(
            rf"[（(〔［\[]{_GAP}(?P<number>\d{{1,2}}){_GAP}[)）〕］\]][、，,.．:：]?"
            r"|(?P<sign>[⑴-⒇])[、，,.．]?"
        ),
    ),
    _Rule(
        Family.DECIMAL,
        pattern(
            r"(?P<decimal>\d{1,2}(?:[.．]\d{1,2}){1,3})(?![.．\d%％‰])"
            r"(?:[、.．]|(?=[ \u3000\t\u4e00-\u9fff“]))"
            r"(?!\s?(?:[万亿千百倍个名元人次项年月日％%〇多余]|公里|平方))"
        ),
    ),
    _Rule(
        Family.DIGIT,
        pattern(
            rf"(?P<number>\d{{1,2}}){_GAP}[、．.](?:(?![\d.．])|(?=(?:19|20)\d\d年))"
            r"|(?P<zero>0[1-9])(?=[ \u3000]{1,3}(?![年月日时点分号])[\u4e00-\u9fff“])"
            rf"|(?P<bare>\d{{1,2}})(?=[ \u3000]{{1,3}}[\u4e00-\u9fff])|(?P<sign>[⒈-⒛])"
        ),
    ),
    _Rule(
        Family.HALF_BRACKET,
        pattern(rf"(?P<number>\d{{1,2}}|{_HAN})[)）][、，,.．]?"),
    ),
    _Rule(Family.CIRCLE, pattern(r"(?P<sign>[①-⑳❶-❿])[、，,.．]?")),
    _Rule(Family.STEM, pattern(r"(?P<stem>[甲乙丙丁戊己庚辛壬癸])[、．.:：]")),
    _Rule(Family.LETTER, pattern(r"(?P<stem>[A-Ha-h])[、．.)）](?![A-Za-z\d])")),
    _Rule(
        Family.ORDINAL,
        pattern(
            rf"第{_GAP}(?P<number>{_HAN}|\d{{1,2}}){_GAP}(?P<style>{_MEASURE})"
            r"(?:[，,、：:]|是要?|(?<=条)(?=[ \u3000]))"
        ),
    ),
    _Rule(
        Family.SIDE,
        pattern(r"(?P<side>一方面|另一方面|再一方面|又一方面)[，,是]?(?:要)?"),
    ),
    _Rule(
        Family.POINT,
        pattern(
            rf"(?P<number>[一二三四五六七八九十]|十[一二三四五六])(?P<style>{_TAIL})"
            r"(?:[，,、：:](?![一二三四五六七八九十]))?"
        ),
    ),
    _Rule(
        Family.OF_THESE,
        pattern(r"其(?P<number>[一二三四五六七八九十])(?:[，,、：:是]|(?=\w))"),
    ),
    _Rule(
        Family.SEQUENCE,
        pattern(r"(?P<word>首先|其次|再次|再者|然后|最后)[，,、：:是]?(?:要)?"),
    ),
)
#: What a marker can begin with: most lines are passed over after this look.
_FIRST = pattern(
    rf"[第其首再然最另又一二三四五六七八九十\d（(〔［\[{_FORMAL}"
    r"甲乙丙丁戊己庚辛壬癸A-IVXa-h㈠-㈩Ⅰ-Ⅻ⑴-⒇⒈-⒛①-⑳❶-❿]"
)
_WORDS = {"首先": 1, "其次": 2, "再次": 3, "再者": 3, "然后": 3, "最后": 9}
_SIDES = {"一方面": 1, "另一方面": 2, "再一方面": 3, "又一方面": 3}
#: Signs that hold a number, by the sign for one.
_SIGNS = "㈠⑴⒈①❶Ⅰ"
_STEMS = ("甲乙丙丁戊己庚辛壬癸", "ABCDEFGH", "abcdefgh", _FORMAL)
_ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
_DIGITS = {sign: number for number, sign in enumerate("一二三四五六七八九", 1)}
_SPACE = pattern(r"[ \u3000\t]{0,20}")
#: Numerals that only look like a marker: 一、二、三产业; 第一，第二产业; 一是一.
_SERIES = pattern(
    r"第?(?P<next>[一二三四五六七八九十]{1,3}|\d{1,2})"
    r"(?:[、，．.](?!\d)|[级类线期产批季档次号大方种]|至|到)"
)
_ITSELF = pattern(r"[一二三四五六七八九十][，,、。；]|[，。、；]")


def read_marker(text: str, place: int) -> Marker | None:
    """Read the marker that begins at a place, if one does."""
    if not _FIRST.match(text, place):
        return None
    for rule in _RULES:
        match = rule.pattern.match(text, place)
        if not match:
            continue
        body = _SPACE.match(text, match.end())
        start = body.end() if body else match.end()
        number = _number(match)
        if number is None or _is_series(text, start, rule.family, number):
            continue
        groups = match.groupdict()
        bare = next((name for name in ("zero", "bare") if groups.get(name)), "")
        style = groups.get("style") or bare
        if rule.family is Family.DECIMAL:
            style = str(len(re.split(r"[.．]", match["decimal"])))
        return Marker(
            place,
            match.end(),
            start,
            rule.family,
            f"{rule.family.name} {style}".strip(),
            number,
        )
    return None


def _number(match: re.Match[str]) -> int | None:
    """Read the number of a marker, in whatever signs it is written."""
    groups = {name: words for name, words in match.groupdict().items() if words}
    for name, read in _READERS.items():
        if name in groups:
            return read(groups[name])
    return None


def _written(number: str) -> int | None:
    return (int(number) if number.isdecimal() else _han(number)) or None


def _of_sign(sign: str) -> int:
    return ord(sign) - ord(max(one for one in _SIGNS if one <= sign)) + 1


def _of_stem(stem: str) -> int:
    return next(row.index(stem) + 1 for row in _STEMS if stem in row)


def _of_roman(roman: str) -> int:
    return _ROMANS.index(roman) + 1


def _last_of(decimal: str) -> int | None:
    return int(re.split(r"[.．]", decimal)[-1]) or None


def _han(written: str) -> int | None:
    """Read 一 to 九十九; anything else that the signs allow is no number."""
    tens, ten, ones = written.rpartition("十")
    if not ten:
        return _DIGITS.get(written)
    high = _DIGITS.get(tens) if tens else 1
    low = _DIGITS.get(ones) if ones else 0
    return None if high is None or low is None else 10 * high + low


def _is_series(text: str, place: int, family: Family, number: int) -> bool:
    """Tell whether the numerals go on behind a number: a series, and no marker."""
    if family is Family.POINT:
        return bool(_ITSELF.match(text, place))
    if family not in {Family.HAN, Family.ORDINAL, Family.DIGIT}:
        return False
    following = _SERIES.match(text, place)
    if not following:
        return False
    written = following["next"]
    return (int(written) if written.isdecimal() else _han(written) or 0) > number


_READERS: Mapping[str, Callable[[str], int | None]] = {
    "sign": _of_sign,
    "stem": _of_stem,
    "roman": _of_roman,
    "word": _WORDS.__getitem__,
    "side": _SIDES.__getitem__,
    "decimal": _last_of,
    "number": _written,
    "bare": _written,
    "zero": _written,
}
