"""Targets of two sides: the same indicator, and what became of number and wording."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from speechkit.compare.members import Member
from speechkit.corpus import Readable
from speechkit.lexicon import fold
from speechkit.model import Firmness, Kind
from speechkit.patterns import pattern
from speechkit.tables import METRICS, DType, Field, Row, Sheet, Value

#: The firmest wording first.
_FIRM = tuple(Firmness)
_DIGITS = pattern(r"\d+(?:\.\d+)?")
#: Indicators that share so much of their pairs of characters are the same.
_ALIKE, _ALIKE_IN_METRIC = 0.7, 0.5

TARGETS = Sheet(
    "diff-target",
    "Each target of side A and side B, paired where body, indicator and unit agree.",
    (
        Field("organization", DType.TEXT, "Body that speaks."),
        Field("indicator", DType.TEXT, "What is counted, in the words of B, else A."),
        Field(
            "change",
            DType.TEXT,
            "new, dropped, or what became of number, bound and verb.",
        ),
        Field("value_a", DType.NUMBER, "Value on side A, in the unit."),
        Field("value_max_a", DType.NUMBER, "Upper end of a range."),
        Field("value_b", DType.NUMBER, "Value on side B."),
        Field("value_max_b", DType.NUMBER, "Upper end of a range."),
        Field("unit", DType.TEXT, "Unit of both."),
        Field("bound_a", DType.TEXT, "Bound on side A: eq, gt, ge, lt, le or approx."),
        Field("bound_b", DType.TEXT, "Bound on side B."),
        Field("firmness_a", DType.TEXT, "must, aim, expect or explore, on side A."),
        Field("firmness_b", DType.TEXT, "The same on side B."),
        Field("match", DType.TEXT, "Why both are one: same words, part of, or alike."),
        Field("times_a", DType.INTEGER, "Targets of A with these words; the last."),
        Field("times_b", DType.INTEGER, "Targets of B with these words; the last."),
        Field("document_a", DType.TEXT, "Speech on side A."),
        Field("start_a", DType.INTEGER, "First raw character of the number there."),
        Field("quote_a", DType.TEXT, "The raw words there."),
        Field("document_b", DType.TEXT, "Speech on side B."),
        Field("start_b", DType.INTEGER, "First raw character of the number there."),
        Field("quote_b", DType.TEXT, "The raw words there."),
    ),
    brief=(
        *("organization", "indicator", "change", "value_a", "value_b", "unit"),
        *("firmness_a", "firmness_b"),
    ),
)


@dataclass(frozen=True, slots=True)
class Target:
    """A target as its row tells it; the same words said again count as times."""

    organization: str
    indicator: str
    row: Mapping[str, Value]
    times: int = 1

    @property
    def words(self) -> str:
        """The indicator for comparison: no blanks, one punctuation."""
        return fold("".join(self.indicator.split()))

    @property
    def value(self) -> tuple[Value, Value]:
        """The value and the upper end of a range."""
        return self.row["value"], self.row["value_max"]


def targets_between(
    corpora: tuple[Readable, Readable], members: Sequence[Member]
) -> list[Row]:
    """Pair the targets of two sides: what changed first, then the same, by body."""
    bodies = _shared_bodies(members)
    a, b = (
        _last_said(_targets(corpus, [m for m in members if m.is_b == is_b], bodies))
        for is_b, corpus in enumerate(corpora)
    )
    pairs = list(_paired(a, b, is_by_body=bool(bodies)))
    met = {id(target) for one, other, _ in pairs for target in (one, other)}
    rows = [_row(one, other, how) for one, other, how in pairs]
    rows += [_row(one, None, None) for one in a if id(one) not in met]
    rows += [_row(None, other, None) for other in b if id(other) not in met]
    return sorted(rows, key=_order)


def uncompared(members: Sequence[Member]) -> list[str]:
    """Name the bodies that speak on one side alone: their targets have no other."""
    bodies = _shared_bodies(members)
    alone = {m.organization or "no body" for m in members} - bodies
    return sorted(alone) if bodies else []


def _shared_bodies(members: Sequence[Member]) -> frozenset[str]:
    a, b = (
        {m.organization for m in members if m.is_b == side and m.organization}
        for side in (False, True)
    )
    return frozenset(a & b)


def _targets(
    corpus: Readable, members: Sequence[Member], bodies: frozenset[str]
) -> Iterator[Target]:
    """Give the targets of some documents, year by year."""
    by_document = {member.document: member for member in members}
    records = [
        dict(zip(METRICS.header, row, strict=True))
        for row in corpus.rows("metrics")
        if row[0] in by_document
    ]

    def age(record: Mapping[str, Value]) -> tuple[int, bool]:
        """A text that only claims its year has not the last word of it."""
        document = str(record["document"])
        return int(str(record["year"] or 0)), not by_document[document].is_anachronism

    for record in sorted(records, key=age):
        body = by_document[str(record["document"])].organization or ""
        told = record["indicator"] or record["metric"]
        if record["kind"] == Kind.TARGET and told and (not bodies or body in bodies):
            yield Target(body, str(told), record)


def _last_said(targets: Iterable[Target]) -> list[Target]:
    """Keep of targets with the same words and unit the last one."""
    kept: dict[tuple[str, str, Value], Target] = {}
    for target in targets:
        key = target.organization, target.words, target.row["unit"]
        before = kept.pop(key, None)
        times = before.times + 1 if before else 1
        kept[key] = Target(target.organization, target.indicator, target.row, times)
    return list(kept.values())


def _paired(
    a: Sequence[Target], b: Sequence[Target], *, is_by_body: bool
) -> Iterator[tuple[Target, Target, str]]:
    """Pair targets, the most alike first; none is paired twice."""
    candidates = [
        (-likeness, how, place, other_place)
        for place, one in enumerate(a)
        for other_place, other in enumerate(b)
        if one.row["unit"] == other.row["unit"]
        and (one.organization == other.organization or not is_by_body)
        and (found := _likeness(one, other))
        for likeness, how in (found,)
    ]
    taken_a: set[int] = set()
    taken_b: set[int] = set()
    for _, how, place, other_place in sorted(candidates):
        if place not in taken_a and other_place not in taken_b:
            taken_a.add(place)
            taken_b.add(other_place)
            yield a[place], b[other_place], how


def _likeness(one: Target, other: Target) -> tuple[float, str] | None:
    """Tell how alike two indicators are; what counts other numbers is another."""
    words, others = one.words, other.words
    if words == others:
        return 2.0, "same words"
    if set(_DIGITS.findall(words)) != set(_DIGITS.findall(others)):
        return None
    short, long = sorted((words, others), key=len)
    pairs, other_pairs = (set(map("".join, pairwise(w))) for w in (words, others))
    shared = 2 * len(pairs & other_pairs) / max(1, len(pairs) + len(other_pairs))
    if short in long and 2 * len(short) > len(long):
        return 1.0 + shared, "part of"
    metric = one.row["metric"]
    is_same_metric = metric is not None and metric == other.row["metric"]
    if shared >= (_ALIKE_IN_METRIC if is_same_metric else _ALIKE):
        return shared, "alike"
    return None


def _row(a: Target | None, b: Target | None, how: str | None) -> Row:
    shown = b or a
    assert shown is not None  # noqa: S101  # a row has at least one side
    one, other = (target.row if target else {} for target in (a, b))
    return (
        shown.organization or None,
        shown.indicator,
        _change(a, b),
        *(side.get(name) for side in (one, other) for name in ("value", "value_max")),
        shown.row["unit"],
        *(side.get("bound") for side in (one, other)),
        *(side.get("firmness") for side in (one, other)),
        how,
        *(target.times if target else None for target in (a, b)),
        *(
            side.get(name)
            for side in (one, other)
            for name in ("document", "start", "quote")
        ),
    )


def _change(a: Target | None, b: Target | None) -> str:
    """Tell in words what became of a target."""
    if a is None or b is None:
        return "dropped" if a else "new"
    told = [_of_number(a, b)]
    firm, later = (
        _FIRM.index(Firmness(str(t.row["firmness"]))) if t.row["firmness"] else None
        for t in (a, b)
    )
    if firm is not None and later is not None and firm != later:
        told.append("softer verb" if later > firm else "firmer verb")
    if a.row["bound"] != b.row["bound"]:
        told.append(f"{a.row['bound']} became {b.row['bound']}")
    return ", ".join(told)


def _of_number(a: Target, b: Target) -> str:
    before, after = (
        [Decimal(str(v)) for v in target.value if v is not None] for target in (a, b)
    )
    if not before or not after:
        return "masked number"
    if before == after:
        return "same number"
    return (
        "higher number"
        if (max(after), after) > (max(before), before)
        else ("lower number")
    )


def _order(row: Row) -> tuple[int, str, str]:
    change = str(row[TARGETS.place("change")])
    kinds = {"same number": 1, "new": 2, "dropped": 3}
    return kinds.get(change, 0), str(row[0] or ""), str(row[1])
