"""The numbers of a corpus as the ledger needs them: whose, of what, for when."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import PurePosixPath

from speechkit.dates import find_time_phrases
from speechkit.lexicon import fold
from speechkit.tables import METRICS, Row

#: The aspect of figures that hold for several years at once.
SEVERAL_YEARS = "several years"
#: Units of change or share: of one metric they say another thing than an amount.
_SHARES = frozenset({"%", "‰", "个百分点", "倍", "番", "成"})
_PART_OF = re.compile(r"占.{0,24}(?:比重|比例|的)|比重|占比|比例")
#: What an indicator may end in without being another one.
_TAIL = re.compile(
    r"(?:总水平)?(?:预期|增长|提高|下降)?(?:涨幅|增幅|增速|增长率|目标|总数|数量|人数)$"
)
#: Words before a number that make it one of several years, or of each of them.
_SEVERAL = re.compile(
    r"年均|平均每年|每年平均|累计|[两三四五六七八九十][年](?:[来间里]|以来|累计|全国|全省|全市)"
    r"|与\d{4}年相比"
)
#: A period that names its year; 全年 and 年初 leave it to the speech.
_NAMED = re.compile(
    r"\d{4}|[〇○零一二三四五六七八九]{4}|[今去前上明本]年|年度|一年|[两三四五六七八九十]年|十[一二三四五]五"
)
#: Characters of an indicator that no lexicon knows.
_SHORTEST = 3
#: What a value is said to have become, not to have changed by.
_REACHED = re.compile(r"[到至为]\Z")
_KEPT_WITHIN = re.compile(r"以内|以下|不超过|不高于|之内")
_HEAD = re.compile(r"^(?:全年|全国|全省|全市|全县|全区|力争|确保|新增|累计)+")
_PLACES = {name: METRICS.place(name) for name in METRICS.header}


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number: body, year of the speech, what is counted, and the years it is for.

    `years` are those that its period names, or None where it names none.
    """

    row: Row
    body: str
    year: int
    subject: tuple[str, str, str]
    value: Decimal
    years: tuple[int, int] | None

    @property
    def bound(self) -> str:
        """How the number stands to the true one.

        What was kept at 3 % is 3 %; only a target can be kept at it, or below.
        """
        said = str(self.cell("bound"))
        is_kept = said == "le" and self.cell("kind") != "target"
        return (
            "eq"
            if is_kept and not _KEPT_WITHIN.search(str(self.cell("quote")))
            else said
        )

    def cell(self, column: str) -> object:
        """Give a cell of its row in the table of metrics."""
        return self.row[_PLACES[column]]

    def text(self, column: str) -> str | None:
        """Give a cell that holds text, or None."""
        cell = self.cell(column)
        return str(cell) if cell is not None else None

    def number(self, column: str) -> int:
        """Give a cell that holds a whole number."""
        return int(str(self.cell(column)))


def figures(metrics: Iterable[Row], *, kinds: frozenset[str]) -> Iterator[Figure]:
    """Read the numbers of some kinds that have a value, a year and a subject."""
    rows = list(metrics)
    bodies = _bodies(rows)
    for row in rows:
        year, value = row[_PLACES["year"]], row[_PLACES["value"]]
        subject = _subject(row)
        is_known = isinstance(year, int) and isinstance(value, Decimal) and subject
        if not is_known or row[_PLACES["kind"]] not in kinds:
            continue
        yield Figure(
            row=row,
            body=bodies[str(row[_PLACES["document"]])],
            year=int(str(year)),
            subject=subject or ("", "", ""),
            value=_signed(row),
            years=_years(row),
        )


def _signed(row: Row) -> Decimal:
    """Give the value; a fall by so many per cent is less than nothing."""
    value = Decimal(str(row[_PLACES["value"]]))
    is_fall = row[_PLACES["direction"]] == "down" and row[_PLACES["unit"]] in _SHARES
    return -value if is_fall and not _REACHED.search(_before(row)) else value


def _before(row: Row) -> str:
    """Give the words of the sentence before the number."""
    sentence = fold(str(row[_PLACES["sentence"]] or ""))
    words = fold(str(row[_PLACES["quote"]])).replace(" ", "")
    place = sentence.find(words)
    return sentence[: place if place >= 0 else len(sentence)]


def _subject(row: Row) -> tuple[str, str, str] | None:
    """Name what is counted: metric or words, aspect, unit.

    The aspect keeps apart what one metric can be asked for: its amount, its change
    on the year before, its change on another year, its share of something, and
    figures of several years at once.
    """
    words, unit = str(row[_PLACES["indicator"]] or ""), str(row[_PLACES["unit"]] or "")
    metric, own = str(row[_PLACES["metric"]] or ""), bare(words)
    # 每人, 其中: two characters say too little to be known again.
    name = metric or (own if len(own) >= _SHORTEST else "")
    return (name, _aspect(row, words, unit), unit) if name else None


def _aspect(row: Row, words: str, unit: str) -> str:
    before = _before(row)
    clause = re.split("[；;]", before)[-1]
    if _SEVERAL.search(clause):
        return SEVERAL_YEARS
    if base := str(row[_PLACES["base"]] or ""):
        year = int(str(row[_PLACES["year"]] or 0))
        phrases = find_time_phrases(base, year)
        named = {phrase.years for phrase in phrases if phrase.years}
        # The base of a report is the year before the one it looks back on.
        if named - {(y, y) for y in (year - 2, year - 1)} or unit not in _SHARES:
            return f"change, {base}"
    if unit not in _SHARES:
        return "amount"
    is_level = row[_PLACES["direction"]] == "level"
    is_share = _PART_OF.search(words) or (is_level and _PART_OF.search(clause))
    return "share" if is_share else "change"


def bare(words: str) -> str:
    """Strip an indicator of what leads up to it and what is said of it."""
    return _TAIL.sub("", _HEAD.sub("", words)).strip("的")


def _years(row: Row) -> tuple[int, int] | None:
    """Resolve the period of a number; from the deadline where there is one."""
    year = row[_PLACES["year"]]
    if last := row[_PLACES["deadline_last"]]:
        due = int(str(last)[:4])
        return due, due
    period = str(row[_PLACES["period"]] or "")
    if not _NAMED.search(period):
        return None
    phrases = find_time_phrases(period, int(str(year)))
    known = [phrase for phrase in phrases if phrase.years]
    if not known:
        return None
    first, last_year = known[0].years or (0, 0)
    # 过去一年, said in a report of this year, is the year before.
    if phrases[0].days is None and last_year - first == 1 and last_year == year:
        return first, first
    return first, last_year


def _bodies(rows: Iterable[Row]) -> dict[str, str]:
    """Say whose each document is; in a folder of one body it is that body's.

    A document that names no body, in a folder where one alone is named, is taken
    for that one's.
    """
    named: dict[str, str] = {}
    for row in rows:
        document = str(row[_PLACES["document"]])
        named[document] = str(row[_PLACES["organization"]] or "")
    by_folder: dict[str, set[str]] = defaultdict(set)
    for document, body in named.items():
        if body:
            by_folder[_folder(document)].add(body)
    bodies = {}
    for document, body in named.items():
        known = by_folder[_folder(document)]
        only = next(iter(known)) if len(known) == 1 else _folder(document)
        bodies[document] = body or only
    return bodies


def _folder(document: str) -> str:
    return PurePosixPath(document).parent.as_posix()
