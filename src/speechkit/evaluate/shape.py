"""What a gold record must hold to be compared."""

from collections.abc import Iterator

from speechkit.evaluate.fields import FULL, FURTHER
from speechkit.evaluate.pairing import Record

#: Fields without which a record of a kind cannot be counted.
_NEEDED = {"boilerplate": ("quote", "label"), "quantity": ("quote", "kind")}
#: Fields that are no plain value: lists of words, and a pair of years.
_WORDS, _YEARS = "expansion", "period_estimate"


def fault_of(record: object) -> str:
    """Say what keeps a record from being compared, or nothing.

    A record of a type that is not compared is left alone.
    """
    if not isinstance(record, dict) or not isinstance(record.get("type"), str):
        return "is no record: it must be an object with a type"
    if record["type"] not in {"boilerplate", *FULL}:
        return ""
    return next(_faults(record), "")


def _faults(record: Record) -> Iterator[str]:
    kind, start, end = record["type"], record.get("start"), record.get("end")
    if not (isinstance(start, int) and isinstance(end, int) and 0 <= start <= end):
        yield "start, end: must be offsets into the raw text"
    for name in _NEEDED.get(kind, ()):
        if not isinstance(record.get(name), str):
            yield f"{name}: is missing or no text"
    if not isinstance(record.get("number") or "", str):
        yield "number: must be the numeral as it is written"
    for name in (*FULL.get(kind, ()), *FURTHER.get(kind, ())):
        if not _is_fit(name, record.get(name)):
            yield f"{name}: cannot be compared"


def _is_fit(name: str, value: object) -> bool:
    if name == _YEARS and value is not None:
        years = value if isinstance(value, list) else []
        return len(years) == 2 and all(isinstance(year, int) for year in years)
    if name == _WORDS and isinstance(value, list):
        return all(isinstance(words, str) for words in value)
    return value is None or isinstance(value, str | int | float)
