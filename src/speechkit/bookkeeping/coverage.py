"""Which years a number speaks of: the nearest words of time before it."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from speechkit.dates import plan_years
from speechkit.model import Document
from speechkit.numerals import parse_numeral
from speechkit.patterns import pattern

_COUNT = r"(?:[二两三四五六七八九]|十[一二]?|\d{1,2})"
_PLAN = r"(?:十[一二三四五]五|[一二三四五六七八九]五)"
#: Words behind which a time is only what something is compared with.
_COMPARED = r"(?<![比较于与同由从自])"
_CUES = pattern(
    rf"{_COMPARED}(?P<past>去年|上年|上一年)"
    r"|(?P<usual>过去的?一年|[这近]?一年来|这一年)"
    rf"|{_COMPARED}(?P<now>今年|本年|新的一年)"
    r"|(?:[比较与同]|相对于)(?P<base>(?:19|20)\d\d)年"
    r"|(?<![由从自\d比较与同于])(?P<year>(?:19|20)\d\d)年(?!代|以来|至|到|[—-])"
    rf"|(?P<plan>{_PLAN})[”\"」]?(?=时期|期间|末|五年)"
    rf"|(?:今后|未来)(?P<next>{_COUNT})年"
    rf"|(?:过去|最近|近|这|前)(?P<former>{_COUNT})年"
    rf"|(?<![\d第连续每半上下十百])(?P<span>{_COUNT})年"
    r"(?=来|间|累计|共|全国|全省|全市|全县|全区|新增|建成|实现|城镇)"
    rf"|(?<=[。；，：\n])(?P<long>[三四五六3-6])年(?=[\u4e00-\u9fff])(?![前后以期制级内左度])"
)
_STOP = pattern(r"[。！？!?\n]")
#: What stands so near the start of a paragraph begins it.
_HEAD = 16


class Years(NamedTuple):
    """Years that a number speaks of, both ends included.

    0 stands for the year that the whole speech reports on (过去一年).
    """

    first: int
    last: int


class Cue(NamedTuple):
    """Words of time: where they end, how far they hold, what years they mean.

    Of a plan and of a report the same words may mean other years.
    """

    end: int
    until: int
    planned: Years
    reported: Years


class Covered(NamedTuple):
    """The years of a number, and where the words stand that name them."""

    years: Years
    place: str


@dataclass(frozen=True, slots=True)
class Times:
    """All words of time of a document, in order, by how far they hold.

    Each holds for its sentence, its paragraph or its section, as `_REACHES` says.
    """

    by_reach: Mapping[str, Sequence[Cue]]

    @classmethod
    def of(cls, doc: Document, year: int) -> "Times":
        """Find the words of time of a document of some year."""
        text = doc.reading.text
        lines = list(doc.reading.lines())
        starts = [start for start, _ in lines]
        tops = [section.span for section in doc.sections if section.level == 1]
        sections = [doc.reading.range(span)[0] for span in tops]
        headings = {_line(starts, start) for start in sections}
        borders = {
            "sentence": [match.end() for match in _STOP.finditer(text)],
            "paragraph": [end for _, end in lines],
            "section": sections,
        }
        found: dict[str, list[Cue]] = {reach: [] for reach in borders}
        matches = list(_CUES.finditer(text))
        held = Counter(_line(starts, match.start()) for match in matches)
        for match in matches:
            name = match.lastgroup or ""
            line = _line(starts, match.start())
            is_head = match.start() - starts[line] <= _HEAD
            # Of two years in a heading neither is that of all below it.
            is_alone = line in headings and held[line] == 1
            in_heading = is_alone and name not in _LOOSE
            reach = "section" if in_heading else _REACHES[name][is_head]
            index = bisect_right(borders[reach], match.end())
            until = [*borders[reach][index : index + 1], len(text)][0]
            years = _MEANINGS[name](match[name], year)
            found[reach].append(Cue(match.end(), until, *years))
        return cls(found)

    def before(self, place: int, *, is_plan: bool) -> Covered | None:
        """Give what the nearest words of time mean that hold at a place."""
        known: list[tuple[int, Covered]] = []
        for reach, cues in self.by_reach.items():
            index = bisect_right(cues, place, key=lambda cue: cue.end) - 1
            if index >= 0 and cues[index].until > place:
                years = cues[index].planned if is_plan else cues[index].reported
                known.append((cues[index].end, Covered(years, reach)))
        return max(known, default=(0, None), key=lambda pair: pair[0])[1]


def _line(starts: Sequence[int], place: int) -> int:
    return bisect_right(starts, place) - 1


def _number(words: str) -> int:
    return int(parse_numeral(words).value or 1)


def _both(first: int, last: int) -> tuple[Years, Years]:
    return Years(first, last), Years(first, last)


def _named(words: str, year: int) -> tuple[Years, Years]:
    named = int(words)
    return Years(min(named, year), max(named, year)), Years(named, named)


def _spanned(words: str, year: int) -> tuple[Years, Years]:
    count = _number(words)
    return Years(year, year + count - 1), Years(year - count, year - 1)


#: In a heading these often name what is taken up again (去年定下的事).
_LOOSE = frozenset({"past", "now"})
#: How far words of time hold: within a paragraph, and at its head. A bare year is
#: often an aside; several years at a head are what the paragraphs below are about.
_REACHES: Mapping[str, tuple[str, str]] = {
    "year": ("sentence", "paragraph"),
    "base": ("sentence", "paragraph"),
    "usual": ("paragraph", "paragraph"),
    "past": ("paragraph", "paragraph"),
    "now": ("paragraph", "paragraph"),
    "plan": ("paragraph", "section"),
    "next": ("paragraph", "section"),
    "former": ("paragraph", "section"),
    "span": ("paragraph", "section"),
    "long": ("paragraph", "section"),
}
_MEANINGS: Mapping[str, Callable[[str, int], tuple[Years, Years]]] = {
    "usual": lambda _, year: (Years(year, year), Years(0, 0)),
    "past": lambda _, year: _both(year - 1, year - 1),
    "now": lambda _, year: _both(year, year),
    "base": lambda words, year: _both(min(int(words) + 1, year - 1), year - 1),
    "year": _named,
    "plan": lambda words, _: _both(*plan_years(words)),
    "next": lambda words, year: _both(year, year + _number(words) - 1),
    "former": lambda words, year: _both(year - _number(words), year - 1),
    "span": _spanned,
    "long": _spanned,
}
