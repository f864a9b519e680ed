"""What a user knows of speeches from beside their text.

A `metadata.csv` in a folder speaks of the files below it, a row a document;
a `NAME.yaml` beside `NAME.txt` speaks of that file alone and wins.
"""

import csv
import io
from collections.abc import Mapping
from pathlib import Path
from typing import TypeAlias

from speechkit.errors import InputError
from speechkit.model import BodyLevel, Claim, Genre, Header
from speechkit.patterns import pattern
from speechkit.readers.encodings import decode

#: What a sidecar may claim, and how a value must look.
_FIELDS = {
    "title": pattern(r".+"),
    "year": pattern(r"\d{4}"),
    "upload_date": pattern(r"\d{4}-\d{2}-\d{2}"),
    "organization": pattern(r".+"),
    "speaker": pattern(r".+"),
    "level": pattern("|".join(BodyLevel)),
    "genre": pattern("|".join(Genre)),
}
METADATA = "metadata.csv"
#: The rule of a claim that comes from there.
SIDECAR = "sidecar"
#: What is claimed of each document; a faulty claim concerns that document alone.
Claims: TypeAlias = dict[str, Header | InputError]


def read_metadata(path: Path) -> Claims:
    """Read a `metadata.csv`: what it claims, by document.

    Raises:
        InputError: it cannot be read, or has no column `document`.
    """
    try:
        # Spreadsheets write a BOM before the first column's name, or no UTF-8.
        decoded = decode(path.read_bytes())
        if decoded is None:
            raise InputError(
                f"{path}: is no text in UTF-8 or GB18030; save it as UTF-8"
            )
        text = decoded.text.removeprefix("\ufeff")
        reader = csv.DictReader(io.StringIO(text, newline=""))
        if "document" not in set(reader.fieldnames or ()):
            raise InputError(f"{path}: has no column 'document'")
        return {
            row["document"]: claim_of(row, f"{path}, line {reader.line_num}")
            for row in reader
            if row["document"]
        }
    except (OSError, csv.Error) as error:
        raise InputError(f"{path}: cannot be read: {error}") from error


def read_sidecar(path: Path) -> Header | InputError:
    """Read the `NAME.yaml` of one file, or say why it is no mapping of known fields."""
    # A folder without such files needs no YAML parser.
    from speechkit.strict_yaml import read_yaml  # noqa: PLC0415

    try:
        content, faults = read_yaml(path)
    except ValueError as error:
        return InputError(f"{path}: {error}")
    if faults:
        return InputError(f"{path}: {faults[0]}")
    if not isinstance(content, dict):
        return InputError(f"{path}: must be a mapping such as 'year: 2024'")
    if unknown := sorted(set(map(str, content)) - _FIELDS.keys()):
        known = ", ".join(_FIELDS)
        return InputError(f"{path}: {unknown[0]}: unknown key; known are {known}")
    return claim_of(content, str(path))


def claim_of(values: Mapping[str, object], where: str) -> Header | InputError:
    """Give what a row or a mapping claims, or say which value is not allowed."""
    try:
        return _header(values, where)
    except InputError as error:
        return error


def _header(values: Mapping[str, object], where: str) -> Header:
    claims = {}
    for name, valid in _FIELDS.items():
        value = values.get(name) or ""
        if not isinstance(value, str):
            # Not written out for the message: a few aliases make it endless.
            raise InputError(f"{where}: {name}: must be one text")
        value = value.strip()
        if not value:
            continue
        if not valid.fullmatch(value):
            raise InputError(f"{where}: {name}: {value!r} is not allowed")
        claims[name] = Claim(value, None, SIDECAR)
    return Header(**claims)
