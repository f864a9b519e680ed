"""What the words of a time phrase mean in years and days."""

from calendar import monthrange
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from speechkit.model import DayRange
from speechkit.numerals import parse_numeral

_OFFSETS = {
    "今年": 0,
    "本年": 0,
    "去年": -1,
    "上年": -1,
    "上一年": -1,
    "前年": -2,
    "明年": 1,
    "下年": 1,
    "下一年": 1,
    "后年": 2,
}
#: The months of a part of a year, both included.
_MONTHS = {
    "上半年": (1, 6),
    "下半年": (7, 12),
    "全年": (1, 12),
    "年初": (1, 3),
    "年中": (6, 7),
    "年底": (12, 12),
    "年末": (12, 12),
    "初": (1, 3),
    "底": (12, 12),
    "末": (12, 12),
}
_TENTHS = {
    "上旬": (1, 10),
    "初": (1, 10),
    "中旬": (11, 20),
    "中": (11, 20),
    "下旬": (21, 31),
    "底": (21, 31),
    "末": (21, 31),
}
#: The first five-year plan ran from 1953 on; the third began three years late.
_PLANS = {1: (1953, 1957), 2: (1958, 1962)}
_PLAN_NUMBERS = {sign: number for number, sign in enumerate("一二三四五六七八九十", 1)}


#: The named groups of a match.
Groups: TypeAlias = Mapping[str, str | None]


class Moment(NamedTuple):
    """Years and days that a phrase speaks of, and the year that it names itself."""

    years: tuple[int, int] | None = None
    days: DayRange | None = None
    named: int | None = None


class Now(NamedTuple):
    """From where relative words look: the document's year, and the one last named."""

    year: int | None
    named: int | None


def date_of(groups: Groups, now: Now, mark: str = "a") -> Moment:
    """Resolve a date: its year, and its days where the calendar has them."""
    own = _own_year(groups, mark, now)
    year = own or now.named
    if year is None:
        return Moment()
    return Moment((year, year), _days(groups, mark, year), own)


def until(moment: Moment) -> Moment:
    """Widen a date to a deadline: from the first day of its year to its last day."""
    if not moment.years or not moment.days:
        return moment
    first = date(moment.years[0], 1, 1)
    return moment._replace(days=DayRange(first, moment.days.last))


def since(moment: Moment, now: Now) -> Moment:
    """Widen a date to all that follows, up to the end of the document's year."""
    if not moment.years or not now.year or now.year < moment.years[0]:
        return moment._replace(days=None)
    years = (moment.years[0], now.year)
    if not moment.days:
        return moment._replace(years=years)
    days = DayRange(moment.days.first, date(now.year, 12, 31))
    return moment._replace(years=years, days=days)


def between(first: Moment, last: Moment) -> Moment:
    """Join two dates into the time from one to the other."""
    if not first.years or not last.years or first.years[0] > last.years[1]:
        return Moment(named=last.named)
    days = None
    if first.days and last.days and first.days.first <= last.days.last:
        days = DayRange(first.days.first, last.days.last)
    return Moment((first.years[0], last.years[1]), days, last.named)


def whole(first: int, last: int) -> Moment:
    """Give whole years."""
    if not 1 <= first <= last <= 9999:
        return Moment()
    return Moment((first, last), DayRange(date(first, 1, 1), date(last, 12, 31)))


def plan_years(name: str) -> tuple[int, int]:
    """Tell the years of a five-year plan by its short name: 十四五, 六五."""
    number = sum(_PLAN_NUMBERS[sign] for sign in name[:-1])
    return _PLANS.get(number) or (5 * number + 1951, 5 * number + 1955)


@lru_cache(maxsize=1024)  # a text names the same few years and counts
def count_of(words: str | None) -> int | None:
    """Read a count; None where it is vague (几, 多) or not there."""
    try:
        value = parse_numeral(words or "").value
    except ValueError:
        return None
    return None if value is None else int(value)


def year_of(words: str) -> int | None:
    """Read a year in either kind of digits."""
    return count_of(words)


def _own_year(groups: Groups, mark: str, now: Now) -> int | None:
    if words := groups.get(f"year_{mark}"):
        return year_of(words)
    relative = groups.get(f"relative_{mark}")
    if not relative:
        return None
    if relative in {"当年", "同年"}:
        return now.named
    return (
        None if now.year is None else now.year + _OFFSETS[relative.removesuffix("度")]
    )


def _days(groups: Groups, mark: str, year: int) -> DayRange | None:
    part = _either(groups, "part", mark)
    month = _either(groups, "month", mark)
    if not month:
        first, last = _part_months(part) if part else (1, 12)
        return _range(year, (first, 1), (last, 31))
    number = 1 if month == "元" else count_of(month) or 0
    if tenth := _either(groups, "tenth", mark):
        first, last = _TENTHS[tenth]
        return _range(year, (number, first), (number, last))
    day = count_of(_either(groups, "day", mark) or groups.get(f"day_{mark}"))
    if day:
        is_real = 1 <= number <= 12 and day <= monthrange(year, number)[1]
        return _range(year, (number, day), (number, day)) if is_real else None
    return _range(year, (number, 1), (number, 31))


def _either(groups: Groups, name: str, mark: str) -> str | None:
    return groups.get(f"{name}_{mark}1") or groups.get(f"{name}_{mark}2")


def _part_months(part: str) -> tuple[int, int]:
    if part in _MONTHS:
        return _MONTHS[part]
    quarter = count_of(part.strip("第前个季度")) or 1
    return (1 if "前" in part else 3 * quarter - 2, 3 * quarter)


def _range(year: int, first: tuple[int, int], last: tuple[int, int]) -> DayRange:
    """Give the days between two of (month, day), the last one within its month."""
    end = min(last[1], monthrange(year, last[0])[1])
    return DayRange(date(year, *first), date(year, last[0], end))
