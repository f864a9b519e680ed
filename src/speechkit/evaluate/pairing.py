"""Which predicted record answers which gold one."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple, TypeAlias

Record: TypeAlias = dict[str, Any]
Likeness: TypeAlias = Callable[[Record, Record], float]
#: Records further apart than this can never answer one another.
_NEAR = 2
_HALF = 0.5


class Pairs(NamedTuple):
    """Records paired one to one, and those that are left over on either side."""

    paired: list[tuple[Record, Record]]
    missed: list[Record]
    extra: list[Record]


def pair(kind: str, gold: Sequence[Record], predicted: Sequence[Record]) -> Pairs:
    """Pair records one to one, the best likeness first; of equals the later ones."""
    likeness = LIKENESS[kind]
    candidates = sorted(
        (
            (likeness(wanted, given), i, j)
            for i, wanted in enumerate(gold)
            for j, given in enumerate(predicted)
            if wanted["start"] < given["end"] + _NEAR
            and given["start"] < wanted["end"] + _NEAR
        ),
        reverse=True,
    )
    partner: dict[int, int] = {}
    answered: set[int] = set()
    for score, i, j in candidates:
        if score > 0 and i not in partner and j not in answered:
            partner[i] = j
            answered.add(j)
    return Pairs(
        [(gold[i], predicted[j]) for i, j in partner.items()],
        [record for i, record in enumerate(gold) if i not in partner],
        [record for j, record in enumerate(predicted) if j not in answered],
    )


def overlap(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Give intersection over union of two half open ranges, 0 to 1."""
    shared = min(a[1], b[1]) - max(a[0], b[0])
    return shared / (max(a[1], b[1]) - min(a[0], b[0])) if shared > 0 else 0.0


def _by_numeral(gold: Record, predicted: Record) -> float:
    """Quantities answer one another where their numerals overlap."""
    return overlap(_numeral(gold), _numeral(predicted))


def _by_start(gold: Record, predicted: Record) -> float:
    """Sections answer one another where they start within one character."""
    apart = abs(int(gold["start"]) - int(predicted["start"]))
    return 1.0 - apart / 2 if apart <= 1 else 0.0


def _by_span(gold: Record, predicted: Record) -> float:
    """Slogans and parts answer one another where they share half of their union."""
    shared = overlap(_span(gold), _span(predicted))
    return shared if shared >= _HALF else 0.0


LIKENESS: dict[str, Likeness] = {
    "quantity": _by_numeral,
    "slogan": _by_span,
    "section": _by_start,
    "part": _by_span,
}


def _span(record: Record) -> tuple[int, int]:
    return record["start"], record["end"]


def _numeral(record: Record) -> tuple[int, int]:
    number, quote = record.get("number") or "", record.get("quote") or ""
    place = quote.find(number) if number else -1
    if place < 0:
        return _span(record)
    return record["start"] + place, record["start"] + place + len(number)
