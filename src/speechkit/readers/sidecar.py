"""What a user knows of speeches from beside their text.

A `metadata.csv` in a folder speaks of the files below it, a row a document;
a `NAME.yaml` beside `NAME.txt` speaks of that file alone and wins.
"""

import csv
import re
from pathlib import Path

from speechkit.errors import InputError
from speechkit.model import BodyLevel, Claim, Genre, Header
from speechkit.strict_yaml import read_yaml

#: What a sidecar may claim, and how a value must look.
_FIELDS = {
    "title": re.compile(r".+"),
    "year": re.compile(r"\d{4}"),
    "upload_date": re.compile(r"\d{4}-\d{2}-\d{2}"),
    "organization": re.compile(r".+"),
    "speaker": re.compile(r".+"),
    "level": re.compile("|".join(BodyLevel)),
    "genre": re.compile("|".join(Genre)),
}
METADATA = "metadata.csv"


def read_metadata(path: Path) -> dict[str, Header]:
    """Read a `metadata.csv`: what it claims, by document.

    Raises:
        InputError: it cannot be read, has no column `document`, or holds a
            value that its column does not allow.
    """
    try:
        # utf-8-sig: spreadsheets write a BOM before the first column's name.
        with path.open(encoding="utf-8-sig", newline="") as lines:
            reader = csv.DictReader(lines)
            columns = set(reader.fieldnames or ())
            if "document" not in columns:
                raise InputError(f"{path}: has no column 'document'")
            return {
                row["document"]: _header(row, f"{path}, line {reader.line_num}")
                for row in reader
                if row["document"]
            }
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise InputError(f"{path}: cannot be read: {error}") from error


def read_sidecar(path: Path) -> Header:
    """Read the `NAME.yaml` of one file.

    Raises:
        InputError: it cannot be read, or is no mapping of known fields.
    """
    try:
        content, faults = read_yaml(path)
    except ValueError as error:
        raise InputError(f"{path}: {error}") from error
    if faults:
        raise InputError(f"{path}: {faults[0]}")
    if not isinstance(content, dict):
        raise InputError(f"{path}: must be a mapping such as 'year: 2024'")
    if unknown := sorted(set(map(str, content)) - _FIELDS.keys()):
        known = ", ".join(_FIELDS)
        raise InputError(f"{path}: {unknown[0]}: unknown key; known are {known}")
    return _header(content, str(path))


def _header(values: dict[str, object], where: str) -> Header:
    claims = {}
    for name, pattern in _FIELDS.items():
        value = str(values.get(name) or "").strip()
        if not value:
            continue
        if not pattern.fullmatch(value):
            raise InputError(f"{where}: {name}: {value!r} is not allowed")
        claims[name] = Claim(value, None, "sidecar")
    return Header(**claims)
