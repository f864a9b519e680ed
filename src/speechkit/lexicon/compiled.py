"""The shipped lexicons in the form that a wheel carries: read ten times faster.

YAML is for people; building a wheel turns the lexicons into one JSON file. A
checkout that is not built has none and reads the YAML.
"""

import json
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from speechkit.lexicon.entries import KEYS, LISTS, Entry

#: Where a wheel keeps them.
PLACE = Path(__file__).parents[1] / "lexicons.json"


def compiled(lexicons: Mapping[str, Iterable[Entry]]) -> str:
    """Write lexicons by name; what an entry does not bear is left out."""
    content = {
        name: [_plain(entry) for entry in entries] for name, entries in lexicons.items()
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def read_compiled(name: str, place: Path = PLACE) -> tuple[Entry, ...] | None:
    """Read one lexicon, or give None where nothing was compiled."""
    content = _content(place)
    return None if content is None else tuple(map(_entry, content[name]))


@cache
def _content(place: Path) -> Any:  # noqa: ANN401  # JSON
    if not place.exists():
        return None
    return json.loads(place.read_bytes())


def _plain(entry: Entry) -> dict[str, Any]:
    values = {key: getattr(entry, _field(key)) for key in (*KEYS, "origin")}
    return {key: value for key, value in values.items() if value}


def _entry(values: dict[str, Any]) -> Entry:
    fields: dict[str, Any] = {
        _field(key): tuple(value) if key in LISTS else value
        for key, value in values.items()
    }
    return Entry(**fields)


def _field(key: str) -> str:
    return "class_" if key == "class" else key
