"""Speeches in rows of JSON Lines and Parquet files; tables as folders of Parquet."""

import csv
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import dataset, parquet
from typer.testing import CliRunner

from speechkit.cli import app
from speechkit.errors import FaultsFound, SpeechkitError

SPEECH = "在全县{year}年党建工作会议上的讲话\n同志们：\n今年新发展党员{year}名。\n"
ROWS = [
    {
        "url": f"https://example.org/{year}",
        "body": SPEECH.format(year=year),
        "views": year * 2,
        "seen": date(year, 5, 1),
        "tags": ["a", None] if year == 2021 else None,
    }
    for year in (2021, 2022, 2023)
]
COLUMNS = ("--text-column", "body", "--id-column", "url")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the same rows in both formats."""
    lines = (json.dumps(row, default=str, ensure_ascii=False) for row in ROWS)
    (tmp_path / "speeches.jsonl").write_text("\n".join(lines) + "\n\n", "utf-8")
    table = pa.Table.from_pylist(ROWS)
    parquet.write_table(table, tmp_path / "speeches.parquet", row_group_size=2)
    return tmp_path


@pytest.fixture
def analyze(folder, monkeypatch) -> Callable[..., tuple[int, str]]:
    """Give the command, in the folder: from options to exit code and what it tells."""
    monkeypatch.chdir(folder)

    def run(*options: str) -> tuple[int, str]:
        done = CliRunner().invoke(app, ["analyze", *options])
        if isinstance(done.exception, SpeechkitError):
            return 2, f"error: {done.exception}\n"
        return int(isinstance(done.exception, FaultsFound)), done.stderr

    return run


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


@pytest.mark.parametrize("suffix", ["jsonl", "parquet"])
def test_rows_are_read_as_files_are(analyze, folder, suffix):
    files = folder / "files"
    files.mkdir()
    for row in ROWS:
        (files / f"{row['url'][-4:]}.txt").write_text(row["body"], encoding="utf-8")
    analyze("files", "-o", "plain")
    assert analyze(f"speeches.{suffix}", *COLUMNS, "-o", "out")[0] == 0
    for table in ("slogans", "metrics", "sections", "cuts"):
        plain = rows(folder / "plain" / f"{table}.csv")
        for row in plain:
            row["document"] = f"https://example.org/{row['document']}"
        assert rows(folder / "out" / f"{table}.csv") == plain
    paths = [row["path"] for row in rows(folder / "out" / "documents.csv")]
    assert paths == [f"speeches.{suffix}:{number}" for number in (1, 2, 3)]


@pytest.mark.parametrize("suffix", ["jsonl", "parquet"])
def test_what_stands_beside_the_texts_is_kept(analyze, folder, suffix):
    analyze(f"speeches.{suffix}", *COLUMNS, "-o", "out")
    assert rows(folder / "out" / "metadata.csv")[:2] == [
        {
            "document": "https://example.org/2021",
            "views": "4042",
            "seen": "2021-05-01",
            "tags": '["a", null]',
        },
        {
            "document": "https://example.org/2022",
            "views": "4044",
            "seen": "2022-05-01",
            "tags": "",
        },
    ]


def test_a_column_that_a_sidecar_could_have_claims_as_it_does(analyze, folder):
    row = {"body": SPEECH.format(year=2021), "year": 2019.0, "title": "一个题目"}
    (folder / "own.jsonl").write_text(json.dumps(row), "utf-8")
    analyze("own.jsonl", "--text-column", "body", "-o", "out")
    (found,) = rows(folder / "out" / "documents.csv")
    claimed = [found[name] for name in ("document", "year", "year_source", "title")]
    assert claimed == ["own/1", "2019", "sidecar", "一个题目"]


def test_rows_that_cannot_be_read_are_named_and_the_others_are_done(analyze, folder):
    good = {"body": SPEECH.format(year=2021), "url": "a"}
    lines = [
        *("", json.dumps(good), "{", "[]", json.dumps(good), json.dumps({"url": "b"})),
        *(json.dumps({**good, "url": "c", "body": "\ud800"}), '{"body": "甲"}'),
        json.dumps({**good, "url": "d", "year": "早年"}),
    ]
    (folder / "own.jsonl").write_text("\n".join(lines), "utf-8")
    done = analyze("own.jsonl", *COLUMNS, "-o", "out", "-q")
    assert (done[0], done[1].splitlines()) == (
        1,
        [
            "warning: skipped: own.jsonl:3: is no JSON in UTF-8",
            "warning: skipped: own.jsonl:4: is no JSON object",
            "warning: skipped: own.jsonl:5: its name, a, stands in an earlier row",
            "warning: skipped: own.jsonl:6: column 'body' holds no text",
            "warning: skipped: own.jsonl:7: holds half a character; write it as UTF-8",
            "warning: skipped: own.jsonl:8: column 'url' holds no name",
            "warning: skipped: own.jsonl:9: this row: year: '早年' is not allowed",
        ],
    )
    assert [row["document"] for row in rows(folder / "out" / "documents.csv")] == ["a"]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (
            ("speeches.jsonl",),
            "speeches.jsonl: holds a speech a row; name the column with --text-column",
        ),
        (("speeches.jsonl", "--id-column", "url"), "--id-column needs --text-column"),
        (
            ("speeches.parquet", "--text-column", "text"),
            "speeches.parquet: has no column 'text'; it has url, body, views, seen, tags",
        ),
        (
            (".", "--text-column", "text", "--format", "parquet"),
            "--resume and --format need a folder: -o FOLDER",
        ),
        (("none.jsonl", "--text-column", "text"), "none.jsonl: does not exist"),
        (
            ("empty.parquet", "--text-column", "text"),
            "empty.parquet: cannot be read as Parquet",
        ),
    ],
)
def test_wrong_use_is_one_clear_line(analyze, folder, options, message):
    (folder / "empty.parquet").touch()
    done = analyze(*options)
    assert done == (2, f"error: {message}\n")


def test_tables_as_parquet_hold_what_the_csv_files_do(analyze, folder):
    for form in ("csv", "parquet"):
        analyze("speeches.jsonl", *COLUMNS, "-o", form, "--format", form)
        (folder / form / "manifest.json").unlink()
    assert {path.name for path in (folder / "parquet").iterdir()} == {
        path.stem for path in (folder / "csv").iterdir()
    }
    for path in (folder / "csv").iterdir():
        held = dataset.dataset(folder / "parquet" / path.stem).to_table()
        plain = rows(path)
        assert held.num_rows == len(plain)
        for column in ("document", "year", "quote", "title", "views"):
            if column in held.column_names:
                told = ["" if v is None else f"{v}" for v in held[column].to_pylist()]
                assert told == [row[column] for row in plain]


def test_a_set_of_rows_is_taken_from_the_cache_too(analyze, folder):
    cached = (*COLUMNS, "-q", "--cache", "cache")
    analyze("speeches.parquet", *cached, "-o", "first", "-j", "2")
    kept = [path.stat() for path in (folder / "cache").iterdir()]
    analyze("speeches.parquet", *cached, "-o", "second")
    assert [path.stat() for path in (folder / "cache").iterdir()] == kept
    for path in (folder / "first").iterdir():
        assert path.read_bytes() == (folder / "second" / path.name).read_bytes()
