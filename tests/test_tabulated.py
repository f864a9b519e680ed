"""What is asked of tables in a folder is answered as the speeches would."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from speechkit.cli import app
from speechkit.pipeline import Settings
from speechkit.tables import TABLES
from speechkit.tabulated import Tabulated, holds_tables

CORPUS = Path(__file__).parents[1] / "corpus" / "city-organs"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Tables of the sample corpus in both forms."""
    place = tmp_path_factory.mktemp("tables")
    for form in ("csv", "parquet"):
        run("analyze", CORPUS, "-o", place / form, "-q", "--format", form)
    return place


def run(*options: object) -> str:
    done = CliRunner().invoke(app, [str(option) for option in options])
    return str(done.exception) if done.exception else done.stdout


@pytest.mark.parametrize("form", ["csv", "parquet"])
@pytest.mark.parametrize("by", ["slogan", "class", "section-role", "target"])
def test_diff_of_tables_is_that_of_their_speeches(folder, form, by):
    found = run("diff", "2023", "2024", folder / form, "--by", by, "-q")
    assert found == run("diff", "2023", "2024", CORPUS, "--by", by, "-q")
    assert found.count("\n") > 3


@pytest.mark.parametrize("form", ["csv", "parquet"])
@pytest.mark.parametrize("counted", ["slogan", "class", "metric"])
def test_timeline_of_tables_is_that_of_their_speeches(folder, form, counted):
    found = run("timeline", folder / form, "--by", counted, "-q")
    assert found == run("timeline", CORPUS, "--by", counted, "-q")
    assert found.count("\n") > 3


def test_tables_can_be_compared_with_speeches(folder):
    found = run("diff", folder / "csv", CORPUS, "-q")
    assert found == run("diff", CORPUS, folder / "parquet", "-q")


def test_what_the_tables_do_not_hold_is_told(folder):
    assert run("diff", "2023", "2024", folder / "csv", "--by", "term") == (
        f"{folder / 'csv'}: holds no terms; name the speeches"
    )


def test_a_part_of_a_table_is_read_at_a_time(folder):
    rows = Tabulated(folder / "parquet", Settings()).rows("cuts")
    assert len(next(rows)) == len(TABLES["cuts"].columns)


def test_tables_of_other_columns_are_refused(folder, tmp_path):
    (tmp_path / "manifest.json").write_bytes(
        (folder / "csv" / "manifest.json").read_bytes()
    )
    for table in TABLES:
        (tmp_path / f"{table}.csv").write_text("document,year\n", "utf-8")
    assert run("timeline", tmp_path) == (
        f"{tmp_path / 'slogans.csv'}: has other columns than this speechkit writes; "
        "analyze again"
    )
    (tmp_path / "slogans.csv").unlink()
    assert run("timeline", tmp_path) == f"{tmp_path}: slogans cannot be read"


@pytest.mark.parametrize("made", ["{", "[]", "{}", '{"tables": {"documents": "a"}}'])
def test_a_folder_of_something_else_holds_no_tables(tmp_path, made):
    (tmp_path / "manifest.json").write_text(made, encoding="utf-8")
    assert not holds_tables(tmp_path)


def test_the_manifest_names_the_place_of_each_table(folder):
    for form, places in (
        ("csv", [f"{name}.csv" for name in TABLES]),
        ("parquet", [*TABLES]),
    ):
        made = json.loads((folder / form / "manifest.json").read_text("utf-8"))
        assert [*made["tables"].values()] == places
