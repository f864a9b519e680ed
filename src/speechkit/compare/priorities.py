"""Priorities: what share of attention each theme has, and in what order it comes."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from statistics import median
from typing import NamedTuple

from speechkit.compare.attention import ATTENTION, NONE
from speechkit.compare.chance import share_intervals
from speechkit.compare.design import LEAST_UNITS
from speechkit.compare.members import Member
from speechkit.compare.sample import Sample
from speechkit.compare.shift import Shift, Shifts, sample_of
from speechkit.corpus import Readable
from speechkit.tables import DType, Field, Row, Sheet

_THEME = Field("theme", DType.TEXT, "Theme of the lexicon, or (none).")
PRIORITIES = Sheet(
    "priorities",
    "What share of attention each theme has in each year, and in what order it comes.",
    (
        Field("year", DType.INTEGER, "Year that the documents claim."),
        _THEME,
        Field("rank", DType.INTEGER, "Place by share, 1 for the largest."),
        Field("share", DType.NUMBER, "Share of all characters (0 to 1)."),
        Field("low", DType.NUMBER, "Lower end of its 95 % interval (bootstrap)."),
        Field("high", DType.NUMBER, "Upper end; both empty for few documents."),
        Field("first", DType.NUMBER, "Median place by first mention in a document."),
        Field("documents", DType.INTEGER, "Documents that speak of it."),
        Field("targets", DType.NUMBER, "Share of all targets (0 to 1)."),
    ),
    brief=("year", "theme", "rank", "share", "low", "high", "first", "targets"),
)
REORDER = Sheet(
    "diff-theme",
    "How the share of attention and the place of each theme moved from side A to B.",
    (
        _THEME,
        Field("verdict", DType.TEXT, "As in a diff of slogans, for the share."),
        Field("rank_a", DType.INTEGER, "Place by share on side A."),
        Field("rank_b", DType.INTEGER, "Place by share on side B."),
        Field("share_a", DType.NUMBER, "Share of all characters of A (0 to 1)."),
        Field("low_a", DType.NUMBER, "Lower end of its 95 % interval (bootstrap)."),
        Field("high_a", DType.NUMBER, "Upper end; both empty for few documents."),
        Field("share_b", DType.NUMBER, "Share of all characters of B."),
        Field("low_b", DType.NUMBER, "Lower end of its interval."),
        Field("high_b", DType.NUMBER, "Upper end."),
        Field("log_ratio", DType.NUMBER, "Binary logarithm of B's share over A's."),
        Field("low", DType.NUMBER, "Lower end of its 95 % interval (bootstrap)."),
        Field("high", DType.NUMBER, "Upper end."),
        Field("q", DType.NUMBER, "p adjusted for the number of themes tested."),
        Field("first_a", DType.NUMBER, "Median place by first mention on side A."),
        Field("first_b", DType.NUMBER, "Median place by first mention on side B."),
        Field("docs_a", DType.INTEGER, "Documents of side A that speak of it."),
        Field("docs_b", DType.INTEGER, "Documents of side B that speak of it."),
        Field("targets_a", DType.NUMBER, "Share of all targets of A (0 to 1)."),
        Field("targets_b", DType.NUMBER, "Share of all targets of B."),
    ),
    brief=(
        *("theme", "verdict", "rank_a", "rank_b", "share_a", "share_b", "q"),
        *("first_a", "first_b", "targets_a", "targets_b"),
    ),
)


class Standing(NamedTuple):
    """How one theme stands among all themes of some documents."""

    rank: int | None
    share: float
    low: float | None
    high: float | None
    first: float | None
    documents: int
    targets: float | None


_ABSENT = Standing(None, 0.0, None, None, None, 0, None)


def standings(members: Sequence[Member], corpus: Readable) -> dict[str, Standing]:
    """Give how each theme stands in some documents, the largest share first."""
    taken = {member.document for member in members}
    rows = [row for row in corpus.rows(ATTENTION.name) if row[0] in taken]
    counts: dict[str, dict[str, int]] = defaultdict(dict)
    firsts: dict[str, list[int]] = defaultdict(list)
    targets: dict[str, int] = defaultdict(int)
    for document, theme, characters, first, parts in rows:
        counts[str(document)][str(theme)] = int(str(characters))
        targets[str(theme)] += int(str(parts))
        if first is not None:
            firsts[str(theme)].append(int(str(first)))
    sample = sample_of(members, (counts, counts))
    all_targets = sum(targets.values())
    ordered = sorted(_shares(sample), key=lambda one: (-one.share, one.theme))
    themes = [one.theme for one in ordered if one.theme != NONE]
    ranks = {theme: rank for rank, theme in enumerate(themes, 1)}
    return {
        one.theme: Standing(
            ranks.get(one.theme),
            one.share,
            one.low,
            one.high,
            float(median(firsts[one.theme])) if firsts[one.theme] else None,
            one.documents,
            round(targets[one.theme] / all_targets, 4) if all_targets else None,
        )
        for one in ordered
    }


def priorities(members: Sequence[Member], corpus: Readable) -> list[Row]:
    """Give the rows of `PRIORITIES`: year by year, the largest share first."""
    by_year: dict[int, list[Member]] = defaultdict(list)
    for member in members:
        if member.year is not None:
            by_year[member.year].append(member)
    return [
        (year, theme, *standing)
        for year in sorted(by_year)
        for theme, standing in standings(by_year[year], corpus).items()
    ]


def reordered(
    found: Shifts, a: Mapping[str, Standing], b: Mapping[str, Standing]
) -> list[Row]:
    """Give the rows of `REORDER`, by the place that themes have on side B."""
    rows = [
        _moved(s, a.get(s.item, _ABSENT), b.get(s.item, _ABSENT)) for s in found.rows
    ]
    at = REORDER.place("rank_b")
    return sorted(rows, key=lambda row: (row[at] is None, row[at] or 0, str(row[0])))


def moves(rows: Sequence[Row]) -> Iterator[str]:
    """Tell in words of each theme whose share changed."""
    for row in rows:
        record = dict(zip(REORDER.header, row, strict=True))
        if record["verdict"] in {"up", "down", "new", "gone"}:
            before, after = (float(str(record[f"share_{side}"])) for side in "ab")
            places = " to ".join(_ordinal(record[f"rank_{side}"]) for side in "ab")
            yield f"{record['theme']} from {places}, {before:.0%} → {after:.0%}."


def _ordinal(rank: object) -> str:
    if not isinstance(rank, int):
        return "none"
    is_teen = rank % 100 in {11, 12, 13}
    return (
        f"{rank}{'th' if is_teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(rank % 10, 'th')}"
    )


def _moved(shift: Shift, a: Standing, b: Standing) -> Row:
    return (
        shift.item,
        shift.verdict,
        *(a.rank, b.rank),
        *(a.share, a.low, a.high),
        *(b.share, b.low, b.high),
        *(shift.log_ratio, shift.low, shift.high, shift.q),
        *(a.first, b.first, a.documents, b.documents),
        *(a.targets, b.targets),
    )


class _Share(NamedTuple):
    theme: str
    share: float
    low: float | None
    high: float | None
    documents: int


def _shares(sample: Sample) -> Iterator[_Share]:
    """Give for each theme its share with both ends, and the documents with it."""
    pooled = sample.pooled()
    shares, spread = sample.totals / sample.size, sample.spread
    low, high = share_intervals(pooled)
    is_enough = len(pooled.sizes) >= LEAST_UNITS
    for place, theme in enumerate(sample.items):
        yield _Share(
            theme,
            round(float(shares[place]), 4),
            round(float(low[place]), 4) if is_enough else None,
            round(float(high[place]), 4) if is_enough else None,
            int(spread[place]),
        )
