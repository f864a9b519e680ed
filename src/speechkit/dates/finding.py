"""Find time phrases, the longest first, and tell which years and days they mean."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from speechkit.dates import patterns
from speechkit.dates.resolving import (
    Moment,
    Now,
    between,
    count_of,
    date_of,
    plan_years,
    since,
    until,
    whole,
    year_of,
)
from speechkit.model import DayRange
from speechkit.numerals import fold
from speechkit.patterns import pattern

_SENTENCE_END = pattern(r"[。！？；\n]")


class TimeKind(StrEnum):
    """What a time phrase says of time."""

    DATE = "date"
    PERIOD = "period"
    DEADLINE = "deadline"
    FREQUENCY = "frequency"
    ANNIVERSARY = "anniversary"


@dataclass(frozen=True, slots=True)
class TimePhrase:
    """Words that say when: `text[start:end]`.

    `years` and `days` are None where they cannot be told from the words and
    the document's year; both ends are included.
    """

    start: int
    end: int
    kind: TimeKind
    years: tuple[int, int] | None
    days: DayRange | None
    rule: str


_Reading = tuple[TimeKind, Moment]


@dataclass(frozen=True, slots=True)
class _Rule:
    name: str
    pattern: re.Pattern[str]
    read: Callable[[re.Match[str], Now], _Reading]


# Several stages ask for the phrases of the same texts: the parts of one file.
@lru_cache(maxsize=32)
def find_time_phrases(text: str, year: int | None) -> tuple[TimePhrase, ...]:
    """Find all time phrases in order; relative ones are resolved by a year.

    A month without a year is of the year last named in its sentence, or else
    of the document's.
    """
    phrases = []
    now, place = Now(year, year), 0
    for rule, match in _chosen(text):
        if _SENTENCE_END.search(text, place, match.start()):
            now = Now(year, year)
        kind, moment = rule.read(match, now)
        start, end = match.span("body" if "body" in match.re.groupindex else 0)
        phrases.append(
            TimePhrase(start, end, kind, moment.years, moment.days, rule.name)
        )
        now, place = Now(year, moment.named or now.named), end
    return tuple(phrases)


@lru_cache(maxsize=32)  # one stage asks without the document's year
def _chosen(text: str) -> tuple[tuple[_Rule, re.Match[str]], ...]:
    """Choose the matches of all rules that do not overlap, the longest first."""
    text = fold(text)
    claimed: set[int] = set()
    chosen = []
    found = [(rule, match) for rule in _RULES for match in rule.pattern.finditer(text)]
    for rule, match in sorted(found, key=lambda hit: _length_first(hit[1])):
        if match.start() not in claimed and match.end() - 1 not in claimed:
            claimed.update(range(*match.span()))
            chosen.append((rule, match))
    return tuple(sorted(chosen, key=lambda hit: hit[1].start()))


def _length_first(match: re.Match[str]) -> tuple[int, int]:
    return match.start() - match.end(), match.start()


def _read_date(match: re.Match[str], now: Now) -> _Reading:
    moment = date_of(match.groupdict(), now)
    groups = match.groupdict()
    if groups.get("before"):
        return TimeKind.DEADLINE, until(moment)
    if lead := groups.get("until"):
        is_past = bool(now.year and moment.years and moment.years[1] < now.year)
        if lead != "到" or is_past:
            return TimeKind.PERIOD, moment
        return TimeKind.DEADLINE, until(moment)
    if after := groups.get("after"):
        is_during = after in {"期间", "时期"}
        return TimeKind.PERIOD, moment if is_during else since(moment, now)
    part = groups.get("part_a1") or groups.get("part_a2") or ""
    is_period = part in {"上半年", "下半年", "全年"} or "季" in part
    return (TimeKind.PERIOD if is_period else TimeKind.DATE), moment


def _read_year_range(match: re.Match[str], _: Now) -> _Reading:
    first, last = year_of(match["year_a"]), year_of(match["year_b"])
    moment = whole(first, last) if first and last else Moment()
    return TimeKind.PERIOD, moment._replace(named=last)


def _read_date_range(match: re.Match[str], now: Now) -> _Reading:
    first = date_of(match.groupdict(), now)
    later = now._replace(named=first.named or now.named)
    if match["day_b"]:
        last = _same_month(match, later)
    else:
        last = date_of(match.groupdict(), later, "b")
    moment = between(first, last)
    if match["before"]:
        return TimeKind.DEADLINE, until(moment)
    return TimeKind.PERIOD, moment


def _same_month(match: re.Match[str], now: Now) -> Moment:
    """Resolve the second day of 3月5日至7日."""
    groups = match.groupdict()
    for place in "12":
        if groups[f"month_a{place}"]:
            groups["day_a" + place] = match["day_b"]
    return date_of(groups, now)


def _read_month_range(match: re.Match[str], now: Now) -> _Reading:
    first = date_of(match.groupdict(), now)
    last = date_of(match.groupdict(), now._replace(named=first.named or now.named), "b")
    moment = between(first, last)
    if match["before"]:
        return TimeKind.DEADLINE, until(moment)
    return TimeKind.PERIOD, moment


def _read_day(_: re.Match[str], now: Now) -> _Reading:
    return TimeKind.DATE, Moment((now.named, now.named) if now.named else None)


def _read_lately(match: re.Match[str], now: Now) -> _Reading:
    count, lead = count_of(match["count"]), match["lead"]
    if now.year is None or count is None or match["unit"] != "年":
        return TimeKind.PERIOD, Moment()
    if lead in {"今后", "未来", "往后"}:
        return TimeKind.PERIOD, Moment((now.year, now.year + count))
    if lead in {"过去", "最近", "近"}:
        return TimeKind.PERIOD, Moment((now.year - count, now.year))
    return TimeKind.PERIOD, Moment()


def _read_span(match: re.Match[str], now: Now) -> _Reading:
    count, tail = count_of(match["count"]), match["tail"]
    if tail == "中":  # 五年中 looks back or ahead
        return TimeKind.PERIOD, Moment()
    if tail.endswith("来"):
        if now.year and count and match["unit"] == "年":
            return TimeKind.PERIOD, Moment((now.year - count, now.year))
        return TimeKind.PERIOD, Moment()
    kind = TimeKind.DEADLINE if match["lead"] else TimeKind.PERIOD
    if now.year and count and match["unit"] == "年":
        return kind, whole(now.year, now.year + count - 1)
    return kind, Moment()


def _read_plan(match: re.Match[str], _: Now) -> _Reading:
    first, last = plan_years(match["plan"])
    when = match["when"]
    if when.startswith("末"):
        first = last
    elif when.startswith("初"):
        last = first
    elif when[0] in "前头后":
        count = count_of(when[1]) or 5
        first, last = (
            (last - count + 1, last) if when[0] == "后" else (first, first + count - 1)
        )
    kind = TimeKind.DEADLINE if match["before"] else TimeKind.PERIOD
    return kind, whole(first, last)


def _read_decade(match: re.Match[str], now: Now) -> _Reading:
    decade, named = count_of(match["decade"]), match["century"] or "20"
    if named in {"本", "上"}:
        century = None if now.year is None else now.year // 100 - (named == "上")
    else:
        century = (count_of(named) or 20) - 1
    if decade is None or century is None:
        return TimeKind.PERIOD, Moment()
    first = 100 * century + decade
    return TimeKind.PERIOD, whole(first, first + 9)


def _read_century(match: re.Match[str], now: Now) -> _Reading:
    is_next = match["century"] in {"21", "二十一"} or (now.year or 2001) > 2000
    century = 2000 if is_next else 1900
    year = century + (50 if match["when"] == "中叶" else 100)
    return TimeKind.DEADLINE, Moment((year, year))


def _just(kind: TimeKind) -> Callable[[re.Match[str], Now], _Reading]:
    """Read a phrase that tells no years."""
    return lambda _match, _now: (kind, Moment())


def _read_holiday(match: re.Match[str], now: Now) -> _Reading:
    kind = TimeKind.DEADLINE if match["before"] else TimeKind.PERIOD
    # Who speaks of 春节 in December may mean the next one.
    if now.year and match["same"]:
        return kind, Moment((now.year, now.year))
    return kind, Moment()


def _read_within_year(_: re.Match[str], now: Now) -> _Reading:
    moment = whole(now.year, now.year) if now.year else Moment()
    return TimeKind.DEADLINE, moment


_RULES = (
    _Rule("date", patterns.DATE, _read_date),
    _Rule("dotted date", patterns.DOTTED, _read_date),
    _Rule("year range", patterns.YEAR_RANGE, _read_year_range),
    _Rule("date range", patterns.DATE_RANGE, _read_date_range),
    _Rule("month range", patterns.MONTH_RANGE, _read_month_range),
    _Rule("day", patterns.DAY, _read_day),
    _Rule("lately", patterns.LATELY, _read_lately),
    _Rule("span", patterns.SPAN, _read_span),
    _Rule("plan", patterns.PLAN, _read_plan),
    _Rule("within the year", patterns.WITHIN_YEAR, _read_within_year),
    _Rule("holiday", patterns.HOLIDAY, _read_holiday),
    _Rule("frequency", patterns.EVERY, _just(TimeKind.FREQUENCY)),
    _Rule("anniversary", patterns.ANNIVERSARY, _just(TimeKind.ANNIVERSARY)),
    _Rule("decade", patterns.DECADE, _read_decade),
    _Rule("century", patterns.CENTURY, _read_century),
    _Rule("fixed period", patterns.SINCE, _just(TimeKind.PERIOD)),
    _Rule("moment of speaking", patterns.RECENT, _just(TimeKind.PERIOD)),
    _Rule("hour", patterns.HOUR, _just(TimeKind.DATE)),
)
