"""Years as they are written: 2024年, 二〇二四年, 一九八三年."""

import re

from speechkit.patterns import pattern

_DIGITS = {sign: str(number) for number, sign in enumerate("零一二三四五六七八九")} | {
    "〇": "0",
    "○": "0",
}
#: A written year, as a group named `year`.
YEAR = (
    r"(?P<year>(?<!\d)(?:19[4-9]\d|20\d\d)"
    r"|[一二][九〇○零][一二三四五六七八九〇○零]{2})"
)
NAMED_YEAR = pattern(rf"(?P<quote>{YEAR}\s?年度?)(?!代)")
_RANGE = pattern(r"\d{4}年?[—–\-~～至到]\Z")


def year_of(match: re.Match[str]) -> int:
    """Give the year that a match holds in its group `year`."""
    return int("".join(_DIGITS.get(sign, sign) for sign in match["year"]))


def latest_year(text: str) -> re.Match[str] | None:
    """Find the latest single year that a title names; a range of years is none."""
    found = [
        match
        for match in NAMED_YEAR.finditer(text)
        if not _RANGE.search(text[max(0, match.start() - 6) : match.start()])
    ]
    return max(found, key=year_of, default=None)
