"""The numbers that Word itself writes before paragraphs, such as 一、 and （二）."""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from string import ascii_lowercase

from lxml import etree

from speechkit.numerals.writing import DIGITS
from speechkit.patterns import pattern
from speechkit.readers.docx.package import child, is_on, local, value
from speechkit.readers.docx.styles import Place

_SLOT = pattern(r"%([1-9])")
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc")),
    *((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_FORMAL = str.maketrans("一二三四五六七八九十百", "壹贰叁肆伍陆柒捌玖拾佰")
_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
#: A list with more items is no list, and needs no such numbers.
_LONGEST = 1_000


@dataclass(frozen=True, slots=True)
class _Level:
    """How the items of one depth of a list are numbered."""

    start: int
    form: str
    text: str
    is_arabic: bool


@dataclass(slots=True)
class Numbering:
    """All lists of a file, and how far each has been counted."""

    kinds: Mapping[str, str]
    levels: Mapping[str, Mapping[int, _Level]]
    counts: dict[str, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))

    def number(self, place: Place) -> str:
        """Count one more item of a list and give what Word writes before it."""
        kind = self.kinds.get(place.list, "")
        levels = self.levels.get(kind, {})
        level = levels.get(place.depth)
        if level is None:
            return ""
        counts = self.counts[kind]
        counts[place.depth] = counts.get(place.depth, level.start - 1) + 1
        for deeper in [depth for depth in counts if depth > place.depth]:
            del counts[deeper]
        if level.form in {"bullet", "none"}:
            return ""

        def written(slot: re.Match[str]) -> str:
            depth = int(slot[1]) - 1
            other = levels.get(depth, level)
            form = "decimal" if level.is_arabic else other.form
            return _written(counts.get(depth, other.start), form)

        number = _SLOT.sub(written, level.text)
        return f"{number} " if number[-1:].isalnum() or number[-1:] == "." else number


def read_numbering(root: etree._Element | None) -> Numbering:
    """Read the part that defines the lists; a file may have none."""
    parts = list(() if root is None else root)
    kinds = {
        value(part, "numId"): value(child(part, "abstractNumId"))
        for part in parts
        if local(part) == "num"
    }
    levels = {
        value(part, "abstractNumId"): dict(map(_level, _levels(part)))
        for part in parts
        if local(part) == "abstractNum"
    }
    return Numbering(kinds, levels)


def _levels(part: etree._Element) -> list[etree._Element]:
    return [e for e in part if local(e) == "lvl" and value(e, "ilvl").isdecimal()]


def _level(element: etree._Element) -> tuple[int, _Level]:
    start = value(child(element, "start"))
    return int(value(element, "ilvl")), _Level(
        start=int(start) if start.isdecimal() else 1,
        form=value(child(element, "numFmt")) or "decimal",
        text=value(child(element, "lvlText")),
        is_arabic=is_on(child(element, "isLgl")),
    )


def _chinese(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    tens, units = divmod(rest, 10)
    head = f"{DIGITS[hundreds]}百" if hundreds else ""
    if tens:
        head += "十" if tens == 1 and not hundreds else f"{DIGITS[tens]}十"
    elif hundreds and units:
        head += DIGITS[0]
    return head + (DIGITS[units] if units else "")


def _digits(number: int) -> str:
    return "".join(DIGITS[int(digit)] for digit in str(number)).replace("零", "〇")


def _letters(number: int) -> str:
    rounds, place = divmod(number - 1, len(ascii_lowercase))
    return ascii_lowercase[place] * (rounds + 1)


def _roman(number: int) -> str:
    text = ""
    for worth, sign in _ROMAN:
        times, number = divmod(number, worth)
        text += sign * times
    return text


def _circled(number: int) -> str:
    return chr(ord("①") + number - 1) if number <= 20 else str(number)


_FORMS: dict[str, Callable[[int], str]] = {
    "chineseCounting": _chinese,
    "chineseCountingThousand": _chinese,
    "japaneseCounting": _chinese,
    "taiwaneseCounting": _chinese,
    "taiwaneseCountingThousand": _chinese,
    "ideographDigital": _digits,
    "japaneseDigitalTenThousand": _digits,
    "taiwaneseDigital": _digits,
    "chineseLegalSimplified": lambda number: _chinese(number).translate(_FORMAL),
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalFullWidth": lambda number: str(number).translate(_WIDE),
    "decimalFullWidth2": lambda number: str(number).translate(_WIDE),
    "lowerLetter": _letters,
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
}


def _written(number: int, form: str) -> str:
    write = _FORMS.get(form)
    return write(number) if write and 0 < number < _LONGEST else str(number)
