"""The outcome of one file as bytes, exactly: no value changes on the way back.

A line of JSON tells of the file and how long the block of each table is; the blocks
follow, each the rows of a table as compressed JSON, so that one can be read without
the others. JSON and not pickle: what lies on a disk may have been tampered with.
"""

import json
import zlib
from collections import Counter
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from speechkit.engine import Outcome
from speechkit.tables import Overruled, Row

#: Fast: it halves what is written and costs a hundredth of the analysis.
_LEVEL = 1
_EXACT = "decimal"


def encoded(outcome: Outcome) -> bytes:
    """Write an outcome that is no failure."""
    blocks = {name: _block(rows) for name, rows in outcome.rows.items()}
    head = {
        "id": outcome.id,
        "label": outcome.label,
        "encoding": outcome.encoding,
        "sha256": outcome.sha256,
        "counts": outcome.counts,
        "overruled": outcome.overruled,
        "blocks": {name: len(block) for name, block in blocks.items()},
    }
    return b"".join((_json(head), b"\n", *blocks.values()))


def decoded(record: bytes, tables: Iterable[str] = ()) -> Outcome:
    """Read an outcome, with the rows of some tables alone.

    Raises:
        ValueError: it is no such record.
    """
    wanted = set(tables)
    try:
        end = record.index(b"\n")
        head = json.loads(_text(record[:end]))
        rows, start = {}, end + 1
        for name, size in head["blocks"].items():
            if name in wanted:
                rows[name] = _rows(record[start : start + size])
            start += size
        counts = {name: Counter(count) for name, count in head["counts"].items()}
        told = {key: str(head[key]) for key in ("id", "label", "encoding", "sha256")}
        overruled = tuple(map(_overruled, head["overruled"]))
        return Outcome(**told, rows=rows, counts=counts, overruled=overruled)
    except (ValueError, KeyError, TypeError, AttributeError, zlib.error) as error:
        raise ValueError(f"is no record of a file: {error}") from error


def _overruled(values: list[str | None]) -> Overruled:
    document, field, read, rule, sidecar = values
    return Overruled(str(document), str(field), read, rule, str(sidecar))


def _block(rows: Iterable[Row]) -> bytes:
    return zlib.compress(_json(list(rows)), _LEVEL)


def _rows(block: bytes) -> list[Row]:
    content = _text(zlib.decompress(block))
    return [tuple(row) for row in json.loads(content, object_hook=_exact)]


def _json(content: object) -> bytes:
    text = json.dumps(
        content, ensure_ascii=False, separators=(",", ":"), default=_plain
    )
    # Half of a surrogate pair is a character of some file names and texts.
    return text.encode("utf-8", "surrogatepass")


def _text(content: bytes) -> str:
    return content.decode("utf-8", "surrogatepass")


def _plain(value: object) -> dict[str, str]:
    if isinstance(value, Decimal):
        return {_EXACT: str(value)}
    raise TypeError(f"{type(value).__name__} is no value of a table")


def _exact(mapping: dict[str, Any]) -> Decimal:
    return Decimal(mapping[_EXACT])
