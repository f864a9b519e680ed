"""Tables in other programs' files: Excel, SQLite, Parquet, HTML."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import openpyxl
import pytest
from pyarrow import parquet

from speechkit.render.workbook import write_workbook
from speechkit.tables import METRICS, TABLES, DType, Field, Sheet

#: The second line's number is cut short, so that no date or mask is meant.
SPEECH = (
    "在全县2024年党建工作会议上的讲话\n同志们：\n今年新发展党员30名，覆盖率达到97.5%。\n"
    "<script>alert(1)</script>党员&群众\n"
)
FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "#N/A", "<b>&\"'", "党员")
CELLS = Sheet(
    "cells",
    "Texts that a spreadsheet could run.",
    (Field("text", DType.TEXT, "x"),),
    (),
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("speeches")
    (folder / "甲.txt").write_text(SPEECH, encoding="utf-8")
    (folder / "=乙.txt").write_text(SPEECH, encoding="utf-8")
    return folder


def speechkit(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "speechkit", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)


def test_workbook_holds_every_table_and_explains_each_column(folder, tmp_path):
    path = tmp_path / "all.xlsx"
    assert speechkit("analyze", folder, "-o", path).returncode == 0
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == ["README", *TABLES]
    explained = {(row[0], row[1]) for row in book["README"].iter_rows(values_only=True)}
    for name, table in TABLES.items():
        assert {(name, column) for column in table.header} <= explained
        sheet = book[name]
        assert [cell.value for cell in sheet[1]] == list(table.header)
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref.startswith("A1:")
    values = [row[METRICS.place("value")].value for row in book["metrics"]][1:]
    assert values == [30, 97.5, 30, 97.5]


def test_nothing_in_a_workbook_is_a_formula(tmp_path):
    path = tmp_path / "a.xlsx"
    write_workbook([(CELLS, [(text,) for text in FORMULAS])], {}, path)
    cells = [row[0] for row in openpyxl.load_workbook(path)["cells"]][1:]
    assert [cell.value for cell in cells] == list(FORMULAS)
    assert {cell.data_type for cell in cells} == {"s"}


def test_workbook_takes_texts_that_excel_cannot_hold(tmp_path):
    path = tmp_path / "a.xlsx"
    write_workbook([(CELLS, [("党" * 40_000,), ("a\x00\x1bb",)])], {}, path)
    texts = [row[0].value for row in openpyxl.load_workbook(path)["cells"]][1:]
    assert texts[0] == "党" * 32_766 + "…"
    assert len(texts) == 2


def test_row_that_is_to_be_read_is_as_high_as_its_text(tmp_path):
    sheet = Sheet("a", "b", (Field("text", DType.TEXT, "党" * 120),), (), guide=("c",))
    write_workbook([(sheet, [("党",), ("党" * 100,)])], {}, tmp_path / "a.xlsx")
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    one, four = (book["a"].row_dimensions[n].height for n in (2, 3))
    assert four == 4 * one
    heights = {line.height for line in book["README"].row_dimensions.values()}
    assert heights == {one, 3 * one}


@pytest.mark.parametrize("suffix", [".xlsx", ".sqlite"])
def test_same_tables_give_the_same_bytes(folder, tmp_path, suffix):
    places = [tmp_path / f"{name}{suffix}" for name in "ab"]
    for path in places:
        speechkit("analyze", folder, "-o", path)
    assert places[0].read_bytes() == places[1].read_bytes()


def test_database_has_types_keys_and_titles(folder, tmp_path):
    path = tmp_path / "all.sqlite"
    assert speechkit("analyze", folder, "-o", path).returncode == 0
    with closing(sqlite3.connect(path)) as base:
        rows = base.execute(
            "SELECT title, value, typeof(value), typeof(start) FROM metrics_titled "
            "WHERE document = '甲' ORDER BY start"
        ).fetchall()
        assert base.execute("PRAGMA foreign_key_check").fetchall() == []
        made = dict(base.execute("SELECT name, value FROM made"))
    assert rows == [
        ("在全县2024年党建工作会议上的讲话", 30.0, "real", "integer"),
        ("在全县2024年党建工作会议上的讲话", 97.5, "real", "integer"),
    ]
    assert "lexicons" in made["manifest"]


def test_parquet_keeps_types_and_explains_columns(folder, tmp_path):
    path = tmp_path / "metrics.parquet"
    assert speechkit("metrics", folder, "-o", path).returncode == 0
    table = parquet.read_table(path)
    assert table.column_names == list(METRICS.header)
    assert table.column("value").to_pylist() == [30.0, 97.5, 30.0, 97.5]
    about = table.schema.field("unit").metadata[b"about"].decode()
    assert about == METRICS.columns[METRICS.place("unit")].about


def test_page_shows_markup_as_text(folder, tmp_path):
    path = tmp_path / "cuts.html"
    assert speechkit("cuts", folder, "-o", path).returncode == 0
    page = path.read_text(encoding="utf-8")
    assert "<script" not in page
    assert "&lt;script&gt;" in page


def test_separated_values_for_excel_hold_no_formula_and_others_are_untouched(
    folder, tmp_path
):
    made, plain = tmp_path / "made.csv", tmp_path / "plain.csv"
    speechkit("documents", folder, "-o", made, "--excel")
    speechkit("documents", folder, "-o", plain)
    assert made.read_text(encoding="utf-8-sig").splitlines()[1].startswith("'=乙,")
    assert plain.read_text(encoding="utf-8").splitlines()[1].startswith("=乙,")


@pytest.mark.parametrize("form", ["xlsx", "sqlite", "parquet"])
def test_binary_format_wants_a_file(folder, form):
    done = speechkit("slogans", folder, "--format", form)
    assert done.returncode == 2
    assert done.stderr == f"error: {form} needs a file; name one with -o\n"


@pytest.mark.parametrize("suffix", ["xlsx", "sqlite", "parquet"])
def test_file_that_cannot_be_written_leaves_nothing(folder, tmp_path, suffix):
    locked = tmp_path / "locked"
    locked.mkdir()
    path = locked / f"a.{suffix}"
    path.mkdir()
    done = speechkit("slogans", folder, "-o", path)
    assert done.returncode == 2
    assert "cannot be written" in done.stderr
    assert [file.name for file in locked.iterdir()] == [path.name]
