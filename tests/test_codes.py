"""Coding sheets that come back: read, joined, counted."""

import csv
import zipfile
from io import StringIO
from itertools import pairwise
from pathlib import Path

import openpyxl
import pytest
from scipy.stats import binomtest
from typer.testing import CliRunner

from speechkit.choices import Language
from speechkit.cli import app
from speechkit.coding import CODING
from speechkit.coding.agreement import krippendorff_alpha
from speechkit.coding.files import read_lines
from speechkit.coding.precision import Stratum, precision
from speechkit.labels import labels_in
from speechkit.render.workbook import write_workbook
from speechkit.tables import DType, Field, Sheet

HEADER = ("id", "table", "class", "drawn_from", "coder_1", "coder_2")
SPEECH = "在全县2024年党建工作会议上的讲话\n同志们：\n今年新发展党员30名。\n"
ROWS = [
    ("r1", "slogans", "brand", 10, "y", "y"),
    ("r2", "slogans", "brand", 10, "n", "y"),
    ("r3", "slogans", "figure", 30, "Y", "ｎ"),
    ("r4", "slogans", "figure", 30, "？", None),
    ("r5", "metrics", "target", 2, "y", "y"),
]


def workbook(path: Path, rows: list[tuple[object, ...]], header=HEADER) -> Path:
    book = openpyxl.Workbook()
    book.active.title = "README"
    sheet = book.create_sheet("whatever")
    for row in (header, *rows):
        sheet.append(row)
    book.save(path)
    return path


def evaluate(*sheets: Path, form: str = "csv") -> tuple[int, str, str]:
    line = [part for sheet in sheets for part in ("--sheet", str(sheet))]
    done = CliRunner().invoke(app, ["evaluate", *line, "--format", form])
    return done.exit_code, done.stdout, done.stderr


def refusal(*sheets: Path) -> str:
    line = [part for sheet in sheets for part in ("--sheet", str(sheet))]
    done = CliRunner().invoke(app, ["evaluate", *line])
    assert isinstance(done.exception, Exception)
    return str(done.exception)


def figures(text: str) -> dict[tuple[str, str, str], dict[str, str]]:
    rows = csv.DictReader(StringIO(text))
    return {(row["table"], row["class"], row["coder"]): row for row in rows}


#: The examples A (binary), B (nominal) and C (four observers, gaps) of Krippendorff
#: (2011), Computing Krippendorff's Alpha-Reliability, with the α that he gives.
KRIPPENDORFF = [
    (("0100000010", "1110010000"), 0.095),
    (("aabbdcccedda", "babbbcccedd d".replace(" ", "")), 0.692),
    (
        (
            "123321412...",
            "1233224125.3",
            ".33323422 51.".replace(" ", ""),
            "12332441251.",
        ),
        0.743,
    ),
]


@pytest.mark.parametrize(("coders", "alpha"), KRIPPENDORFF)
def test_alpha_is_that_of_its_author(coders, alpha):
    units = ["".join(codes).replace(".", "") for codes in zip(*coders, strict=True)]
    assert krippendorff_alpha(units) == pytest.approx(alpha, abs=0.0005)


def test_alpha_is_not_defined_where_all_codes_are_the_same():
    assert krippendorff_alpha(["yy", "yy"]) is None
    assert krippendorff_alpha(["y", ""]) is None
    assert krippendorff_alpha(["yy", "nn"]) == 1


@pytest.mark.parametrize(("right", "wrong"), [(0, 7), (7, 0), (19, 1), (50, 50)])
def test_interval_of_one_class_is_that_of_wilson(right, wrong):
    ends = binomtest(right, right + wrong).proportion_ci(method="wilson")
    found = precision([Stratum(right, wrong, 1000)])
    assert found[1:] == pytest.approx((ends.low, ends.high))


def test_figure_of_a_table_weighs_its_classes():
    found = precision([Stratum(10, 0, 900), Stratum(0, 10, 100)])
    assert found.share == pytest.approx(0.9)
    alike = precision([Stratum(9, 1, 500), Stratum(9, 1, 500)])
    ends = binomtest(18, 20).proportion_ci(method="wilson")
    assert alike.share == pytest.approx(0.9)
    # By the variance within classes the sample is as good as 18 draws.
    assert alike.low == pytest.approx(ends.low, abs=0.02)
    assert alike.low <= ends.low
    assert precision([Stratum(0, 0, 5)]) is None


def test_codes_are_counted_by_class_and_coder(tmp_path):
    code, out, told = evaluate(workbook(tmp_path / "a.xlsx", ROWS))
    found = figures(out)
    assert code == 0
    assert list(found)[:3] == [("metrics", "all", name) for name in ("1", "2", "both")]
    one = found["slogans", "brand", "1"]
    names = ("drawn", "right", "wrong", "precision")
    assert [one[name] for name in names] == ["2", "1", "1", "0.5"]
    # A quarter of the slogans are brands, half of them right; no figure is.
    both = found["slogans", "all", "both"]
    names = ("coded", "right", "wrong", "precision", "pairs", "agreement")
    assert [both[name] for name in names] == ["3", "1", "2", "0.125", "3", "0.3333"]
    assert found["slogans", "figure", "1"]["unsure"] == "1"
    assert found["metrics", "all", "both"]["alpha"] == ""
    assert told == "coder 2: 1 of 5 rows bear no code; they count nowhere\n"


def test_class_without_a_verdict_is_told(tmp_path):
    rows = [(*row[:4], None, None) if row[2] == "figure" else row for row in ROWS]
    _, out, told = evaluate(workbook(tmp_path / "a.xlsx", rows))
    line = "slogans, coder 1: nothing was judged of figure; the figure for all is without it"
    assert line in told.splitlines()
    assert figures(out)["slogans", "all", "1"]["precision"] == "0.5"


def test_two_copies_are_one_sheet(tmp_path):
    mine = [(*row[:5], None) for row in ROWS]
    theirs = [(*row[:4], None, row[5]) for row in reversed(ROWS)]
    copies = workbook(tmp_path / "1.xlsx", mine), workbook(tmp_path / "2.xlsx", theirs)
    whole = workbook(tmp_path / "a.xlsx", ROWS)
    assert evaluate(*copies)[1] == evaluate(whole)[1]
    assert evaluate(copies[0])[1].count(",both,") == 0


@pytest.mark.parametrize(
    ("separator", "encoding"),
    [(",", "utf-8"), (";", "utf-8-sig"), ("\t", "utf-16"), (",", "gb18030")],
)
def test_separated_values_are_read_as_spreadsheets_save_them(
    tmp_path, separator, encoding
):
    stream = StringIO()
    writer = csv.writer(stream, delimiter=separator)
    writer.writerow(["context", *HEADER])
    writer.writerows([["我们坚持的是\n“支部，建在网格上”的工作", *row] for row in ROWS])
    path = tmp_path / "a.csv"
    path.write_bytes(stream.getvalue().encode(encoding))
    assert evaluate(path)[1] == evaluate(workbook(tmp_path / "a.xlsx", ROWS))[1]


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ([("r1", "slogans", "brand", 10, "maybe", None)], "row 2: coder_1: 'maybe' is no code; enter y, n or ?"),
        ([("r1", "slogans", "brand", 10, '=IF(A1="x","y","n")', None)], "is no code"),
        ([("r1", "slogans", "brand", "many", "y", None)], "row 2: drawn_from is 'many'"),
        ([("r1", "slogans", "brand", -1, "y", None)], "row 2: drawn_from is '-1'"),
        ([(None, "slogans", "brand", 10, "y", None)], "row 2: id is empty"),
        ([ROWS[0], (None,) * 6, ROWS[0]], "row 4: the record r1 stands in it twice"),
        ([ROWS[0], ("r2", "slogans", "brand", 11, "y", None)], "row 3: drawn_from is not that"),
        ([], "bears no code"),
        ([("r1", "slogans", "brand", 10, None, None)], "bears no code; fill coder_1 or coder_2"),
    ],
)  # fmt: skip
def test_faulty_row_is_refused_by_its_number(tmp_path, rows, message):
    path = workbook(tmp_path / "a.xlsx", rows)
    said = refusal(path)
    assert message in said
    assert said.startswith(str(path))
    assert "\n" not in said


def test_copies_that_do_not_go_together_are_refused(tmp_path):
    one = workbook(tmp_path / "1.xlsx", ROWS)
    other = workbook(tmp_path / "2.xlsx", [("r9", *ROWS[0][1:])])
    assert "is no copy of" in refusal(one, other)
    same = workbook(tmp_path / "3.xlsx", [(*ROWS[0][:4], "n", None)])
    assert "coder_1 of record r1 is n, but y" in refusal(one, same)


FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "'=1", "<b>&", "党员")


def test_cells_that_look_like_formulas_come_back_unchanged(tmp_path):
    path = tmp_path / "a.xlsx"
    sheet = Sheet("coding", "x", (Field("text", DType.TEXT, "x"),), (), guide=("x",))
    write_workbook([(sheet, [(text,) for text in FORMULAS])], {}, path)
    assert [line.cells[0] for line in read_lines(path, ["text"])[1:]] == [*FORMULAS]


def test_sheet_with_chinese_heads_is_read_back(tmp_path):
    labels = labels_in(Language.ZH)
    heads = [labels.column(CODING, name) for name in HEADER]
    assert "编码员一" in heads
    here = workbook(tmp_path / "zh.xlsx", ROWS, heads)
    assert evaluate(here)[1] == evaluate(workbook(tmp_path / "en.xlsx", ROWS))[1]
    (tmp_path / "a.txt").write_text(SPEECH, encoding="utf-8")
    drawn = tmp_path / "drawn.xlsx"
    line = ["sample", str(tmp_path / "a.txt"), "--lang", "zh", "-o", str(drawn)]
    assert CliRunner().invoke(app, [*line, "--n", "3"]).exit_code == 0
    assert "bears no code" in refusal(drawn)


@pytest.mark.parametrize("name", ["sheet.xlsx", "sheet.csv"])
def test_sheet_of_documents_with_dangerous_names_is_read_back(tmp_path, name):
    (tmp_path / "=cmd.txt").write_text(SPEECH, encoding="utf-8")
    sheet = tmp_path / name
    line = ["sample", str(tmp_path), "--n", "3", "-o", str(sheet), "--excel"]
    assert CliRunner().invoke(app, line).exit_code == 0
    header, row = read_lines(sheet, HEADER)
    cells = dict(zip(header.cells, row.cells, strict=True))
    assert cells["document"] in {"=cmd", "'=cmd"}
    assert (cells["coder_1"], cells["drawn_from"]) == ("", "1")
    assert "bears no code" in refusal(sheet)


def bomb(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b" " * 65_000_000)


def entities(path: Path) -> None:
    """A sheet whose text multiplies itself ten times, again and again."""
    workbook(path, ROWS)
    names = [f"e{n}" for n in range(12)]
    declared = "".join(
        f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in pairwise(names)
    )
    swollen = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "y">{declared}]>'
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            is_text = name.startswith("xl/worksheets/")
            text = content.decode().replace("<sheetData>", "<sheetData>&e11;")
            archive.writestr(name, swollen + text if is_text else content)


def half(path: Path) -> None:
    workbook(path, ROWS)
    path.write_bytes(path.read_bytes()[:2000])


def none(path: Path) -> None:
    path.write_text("id,table", encoding="utf-8")


def without_column(path: Path) -> None:
    workbook(path, [ROWS[0][:5]], HEADER[:5])


def huge(path: Path) -> None:
    with path.open("wb") as stream:
        stream.truncate(32_000_001)


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (bomb, "unpacks to more than any coding sheet"),
        (entities, "is a damaged or encrypted workbook"),
        (half, "is a damaged or encrypted workbook"),
        (none, "is a damaged or encrypted workbook"),
        (without_column, "is no coding sheet: it has no column 'coder_2'"),
        (huge, "is larger than any coding sheet"),
        (Path.mkdir, "cannot be read: Is a directory"),
    ],
)
def test_damaged_or_foreign_workbook_is_refused_in_one_line(tmp_path, make, message):
    path = tmp_path / "a.xlsx"
    make(path)
    assert f"{path}: {message}" in refusal(path)


@pytest.mark.parametrize("content", [b"", b"\0\1\2" * 99, b"a,b\n1,2\n"])
def test_text_that_is_no_sheet_is_refused_in_one_line(tmp_path, content):
    path = tmp_path / "a.csv"
    path.write_bytes(content)
    assert "\n" not in refusal(path)


def test_sheet_that_is_not_there_is_refused(tmp_path):
    assert "none.csv: cannot be read: No such file" in refusal(tmp_path / "none.csv")


def test_evaluate_takes_gold_or_sheets(tmp_path):
    sheet = ["--sheet", str(tmp_path)]
    for line in ([], ["gold"], ["gold", *sheet], [*sheet, "--errors"]):
        done = CliRunner().invoke(app, ["evaluate", *line])
        assert "or else coding sheets by --sheet" in str(done.exception)
