"""Packages that some files need: looked for before hours are spent on reading."""

from importlib.util import find_spec
from pathlib import Path

from speechkit.errors import MissingExtra

#: Suffixes of tables and of charts, with the package, what it is for, and its extra.
_TABLES = {
    ".xlsx": ("xlsxwriter", "an .xlsx file", "xlsx"),
    ".parquet": ("pyarrow", "a .parquet file", "parquet"),
}
_CHARTS = dict.fromkeys((".svg", ".png", ".html"), ("vl_convert", "a chart", "report"))


def check_extras(path: Path, *, is_chart: bool = False) -> None:
    """Refuse a file that cannot be written here, by its suffix.

    Raises:
        MissingExtra: the package that writes it is not installed.
    """
    needed = (_CHARTS if is_chart else _TABLES).get(path.suffix.lower())
    if needed and find_spec(needed[0]) is None:
        raise MissingExtra(needed[1], needed[2])
