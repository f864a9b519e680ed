"""Coding sheets as they come back, and their codes joined."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from speechkit.coding.files import Line, read_lines
from speechkit.coding.sheet import CODERS, CODES
from speechkit.errors import InputError
from speechkit.patterns import pattern

#: Without these columns a sheet cannot be read.
_NEEDED = ("id", "table", "class", "drawn_from", *CODERS)
#: Spreadsheets write whole numbers with a point too.
_COUNT = pattern(r"([1-9]\d{0,11})(?:\.0+)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Unit:
    """A record that was drawn, and its codes; one that was not given is empty."""

    id: str
    table: str
    class_: str
    drawn_from: int
    codes: tuple[str, ...]


def read_sheet(
    path: Path, names: Mapping[str, str] = MappingProxyType({})
) -> list[Unit]:
    """Read a coding sheet, .xlsx or separated values.

    `names` gives the names of columns that bear those of another language.

    Raises:
        InputError: it cannot be read, is no coding sheet, or a row of it is faulty.
        MissingExtra: the package that reads workbooks is not installed.
    """
    header, *lines = read_lines(path, _NEEDED, names)
    units: dict[str, Unit] = {}
    weights: dict[tuple[str, str], int] = {}
    for line in lines:
        cells = _cells(header, line)
        if not any(cells.values()):
            continue
        where = f"{path}, row {line.number}"
        unit = _unit(cells, where)
        if unit.id in units:
            raise InputError(f"{where}: the record {unit.id} stands in it twice")
        if weights.setdefault((unit.table, unit.class_), unit.drawn_from) != (
            unit.drawn_from
        ):
            raise InputError(
                f"{where}: drawn_from is not that of the other rows of its class; "
                "draw the sheet again with the same seed and put the codes into it"
            )
        units[unit.id] = unit
    return list(units.values())


def joined(sheets: Mapping[Path, Sequence[Unit]]) -> list[Unit]:
    """Join the codes of several copies of one sheet, each filled by one coder.

    Raises:
        InputError: they are no copies of one sheet, or both fill the same cell
            and differ, or there is no code in any of them.
    """
    (first, *_), units = sheets, {unit.id: unit for unit in next(iter(sheets.values()))}
    for path, others in list(sheets.items())[1:]:
        for other in others:
            if (unit := units.get(other.id)) is None or _known(unit) != _known(other):
                raise InputError(
                    f"{path}: is no copy of {first}: the record {other.id} is not in "
                    "both of them, or not of the same class"
                )
            units[other.id] = replace(unit, codes=_merged(unit, other, path))
    if not any(any(unit.codes) for unit in units.values()):
        raise InputError(
            f"{first}: bears no code; fill {' or '.join(CODERS)} with y, n or ?"
        )
    return list(units.values())


def _known(unit: Unit) -> tuple[str, str, int]:
    return unit.table, unit.class_, unit.drawn_from


def _merged(unit: Unit, other: Unit, path: Path) -> tuple[str, ...]:
    for name, mine, theirs in zip(CODERS, unit.codes, other.codes, strict=True):
        if mine and theirs and mine != theirs:
            raise InputError(
                f"{path}: {name} of record {unit.id} is {theirs}, but {mine} in the "
                "sheet before; each coder has a column of his own"
            )
    return tuple(a or b for a, b in zip(unit.codes, other.codes, strict=True))


def _cells(header: Line, line: Line) -> dict[str, str]:
    cells = dict(zip(header.cells, line.cells, strict=False))
    return {name: cells.get(name, "").strip() for name in _NEEDED}


def _unit(cells: Mapping[str, str], where: str) -> Unit:
    for name in ("id", "table", "class"):
        if not cells[name]:
            raise InputError(f"{where}: {name} is empty; it must stay as it was drawn")
    known = _COUNT.fullmatch(cells["drawn_from"])
    if not known:
        raise InputError(
            f"{where}: drawn_from is {cells['drawn_from']!r}, no number of records; "
            "it must stay as it was drawn"
        )
    codes = tuple(_code(cells[name], f"{where}: {name}") for name in CODERS)
    return Unit(cells["id"], cells["table"], cells["class"], int(known[1]), codes)


def _code(text: str, where: str) -> str:
    """Read a code; full-width and capital letters are codes too."""
    code = unicodedata.normalize("NFKC", text).lower()
    if code and code not in CODES:
        raise InputError(f"{where}: {text[:20]!r} is no code; enter y, n or ?")
    return code
