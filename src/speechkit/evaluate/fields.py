"""When a field of a predicted record says what the gold one says."""

from collections import Counter
from typing import Any

from speechkit.evaluate.pairing import Record, overlap

#: Fields that must be right for a record to be wholly right.
FULL = {
    "quantity": ("value", "value_max", "unit", "bound", "kind", "redacted"),
    "slogan": ("class",),
    "section": ("level", "heading"),
    "part": ("title", "year", "level"),
}
#: Further fields that are counted.
FURTHER = {
    "quantity": ("direction", "indicator", "period"),
    "slogan": ("canonical", "expansion"),
    "section": ("form", "role"),
    "part": ("organization", "genre", "period_estimate"),
}
#: Free text agrees where its characters do: the least F1 of the two bags.
_LEAST_LIKENESS = {
    "heading": 0.8,
    "indicator": 0.5,
    "period": 0.5,
    "title": 0.9,
    "organization": 0.5,
    "expansion": 0.8,
}
#: Where neither side says anything, there is no merit in agreeing.
_USUAL = "level"
_SILENT = ("role", "period", "direction")
_LEAST_OVERLAP = 0.3
_EXACT = 1e-9


def is_asked(name: str, gold: Record, predicted: Record) -> bool:
    """Tell whether a field counts for a pair."""
    if name == "expansion":
        return bool(gold.get(name))
    if name in _SILENT:
        said = (gold.get(name) or _USUAL, predicted.get(name) or _USUAL)
        return said != (_USUAL, _USUAL)
    return True


def agree(name: str, gold: Record, predicted: Record) -> bool:
    """Tell whether a field of two records says the same."""
    a, b = gold.get(name), predicted.get(name)
    if name == "redacted":
        return bool(a) == bool(b)
    if name == "direction":
        return (a or _USUAL) == (b or _USUAL)
    if a is None or b is None:
        return a is b
    if name == "period_estimate":
        return overlap((a[0], a[1] + 1), (b[0], b[1] + 1)) >= _LEAST_OVERLAP
    if name in _LEAST_LIKENESS:
        return text_likeness(_joined(a), _joined(b)) >= _LEAST_LIKENESS[name]
    return _equal(a, b)


def text_likeness(a: str, b: str) -> float:
    """Give the F1 of the characters of two texts, white space left out."""
    bag_a, bag_b = (Counter(char for char in x if not char.isspace()) for x in (a, b))
    shared = (bag_a & bag_b).total()
    return 2 * shared / (bag_a.total() + bag_b.total()) if shared else 0.0


def _equal(a: object, b: object) -> bool:
    if isinstance(a, int | float) and isinstance(b, int | float):
        return abs(a - b) <= _EXACT * max(1.0, abs(a))
    return a == b


def _joined(value: Any) -> str:  # noqa: ANN401  # whatever the JSON holds
    return "".join(value) if isinstance(value, list) else str(value)
