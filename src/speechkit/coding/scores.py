"""What the codes of a sheet say: how much is right, how far the coders agree."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from speechkit.coding.agreement import krippendorff_alpha
from speechkit.coding.precision import Stratum, precision
from speechkit.coding.reading import Unit
from speechkit.coding.sheet import CODERS, RIGHT, UNSURE, WRONG
from speechkit.tables import DType, Field, Row, Sheet, Value

#: The row of a table that sums up its classes, and that of two coders.
ALL, BOTH = "all", "both"
SCORES = Sheet(
    "coded",
    "What coders say of a sample: precision by table and class, and agreement.",
    (
        Field("table", DType.TEXT, "Table that the records are rows of."),
        Field("class", DType.TEXT, "What they were drawn by; all: the whole table."),
        Field(
            "coder",
            DType.TEXT,
            "1, 2 or both: a record is right if both say so, wrong if one does.",
        ),
        Field("drawn_from", DType.INTEGER, "Records of this kind in the corpus."),
        Field("drawn", DType.INTEGER, "Of them in the sheet."),
        Field("coded", DType.INTEGER, "Of these with a code (of both: two codes)."),
        Field("right", DType.INTEGER, "Coded y."),
        Field("wrong", DType.INTEGER, "Coded n."),
        Field("unsure", DType.INTEGER, "Coded ?; they count on neither side."),
        Field(
            "precision",
            DType.NUMBER,
            "Share that is right; of a whole table, each class weighs as much as it "
            "has records.",
        ),
        Field("low", DType.NUMBER, "Lower end of its 95 % interval (Wilson)."),
        Field("high", DType.NUMBER, "Upper end."),
        Field("pairs", DType.INTEGER, "Records that both coders gave a code."),
        Field("agreement", DType.NUMBER, "Share of these with the same code."),
        Field(
            "alpha",
            DType.NUMBER,
            "Krippendorff's α (nominal, y n ?) of the pairs; empty where it is not "
            "defined: all codes are the same.",
        ),
    ),
    brief=("table", "class", "coder", "coded", "precision", "low", "high", "alpha"),
)


@dataclass(frozen=True, slots=True)
class Scored:
    """The figures, and what a reader of them must be told."""

    rows: tuple[Row, ...]
    notes: tuple[str, ...]


def score(units: Sequence[Unit]) -> Scored:
    """Count the codes by table, class and coder."""
    units = sorted(units, key=lambda unit: (unit.table, unit.class_, unit.id))
    coders = [n for n in range(len(CODERS)) if any(u.codes[n] for u in units)]
    asked = [*coders, None] if len(coders) > 1 else coders
    groups = [
        group
        for _, of_table in groupby(units, key=lambda unit: unit.table)
        for group in _groups(list(of_table))
    ]
    rows = [_row(label, some, coder) for label, some in groups for coder in asked]
    notes = [
        *_uncoded(units, coders),
        *(line for group in groups for coder in asked for line in _gaps(*group, coder)),
    ]
    return Scored(tuple(rows), tuple(notes))


def _groups(units: list[Unit]) -> list[tuple[str, list[Unit]]]:
    """Give all records of a table, then those of each class."""
    classes = groupby(units, key=lambda unit: unit.class_)
    return [(ALL, units), *((class_, list(some)) for class_, some in classes)]


def _row(label: str, units: Sequence[Unit], coder: int | None) -> Row:
    verdicts = [_verdict(unit, coder) for unit in units]
    counts = Counter(verdicts)
    strata = _strata(units, coder)
    share = precision(list(strata.values()))
    return (
        units[0].table,
        label,
        _named(coder),
        sum(stratum.known for stratum in strata.values()),
        len(units),
        sum(map(bool, verdicts)),
        *(counts[code] for code in (RIGHT, WRONG, UNSURE)),
        *(map(_rounded, share) if share else (None, None, None)),
        *(_agreement(units) if coder is None else (None, None, None)),
    )


def _strata(units: Sequence[Unit], coder: int | None) -> dict[str, Stratum]:
    counts = {unit.class_: Counter[str]() for unit in units}
    known = {unit.class_: unit.drawn_from for unit in units}
    for unit in units:
        counts[unit.class_][_verdict(unit, coder)] += 1
    return {
        class_: Stratum(of_class[RIGHT], of_class[WRONG], known[class_])
        for class_, of_class in counts.items()
    }


def _verdict(unit: Unit, coder: int | None) -> str:
    """Give the code of one coder, or what both say of a record; empty: nothing."""
    if coder is not None:
        return unit.codes[coder]
    if not all(unit.codes):
        return ""
    return next(code for code in (WRONG, UNSURE, RIGHT) if code in unit.codes)


def _agreement(units: Sequence[Unit]) -> tuple[Value, Value, Value]:
    pairs = [unit.codes for unit in units if all(unit.codes)]
    if not pairs:
        return 0, None, None
    same = sum(one == other for one, other in pairs)
    alpha = krippendorff_alpha(pairs)
    return len(pairs), _rounded(same / len(pairs)), _rounded(alpha)


def _uncoded(units: Sequence[Unit], coders: Sequence[int]) -> Iterator[str]:
    for coder in coders:
        if bare := sum(not unit.codes[coder] for unit in units):
            yield (
                f"coder {_named(coder)}: {bare} of {len(units)} rows bear no code; "
                "they count nowhere"
            )


def _gaps(label: str, units: Sequence[Unit], coder: int | None) -> Iterator[str]:
    """Tell of classes that a table's figure is silent about."""
    strata = _strata(units, coder)
    silent = [class_ for class_, stratum in strata.items() if not stratum.judged]
    if label == ALL and silent:
        yield (
            f"{units[0].table}, coder {_named(coder)}: nothing was judged of "
            f"{', '.join(silent)}; the figure for {ALL} is without it"
        )


def _named(coder: int | None) -> str:
    return BOTH if coder is None else str(coder + 1)


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)
