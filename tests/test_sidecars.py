"""What a sidecar overrules is told by -v and recorded in the manifest."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from speechkit.cli import app

TITLE = "在全县2024年党建工作会议上的讲话"
SPEECH = f"{TITLE}\n同志们：\n今年新发展党员30名。\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three speeches; one is corrected by a row, one by a file of its own."""
    folder = tmp_path / "speeches"
    folder.mkdir()
    for name in ("row", "2019-file", "neither"):
        (folder / f"{name}.txt").write_text(SPEECH, encoding="utf-8")
    (folder / "metadata.csv").write_text(
        "document,year,title,speaker\nrow,2023,,陆川\n", encoding="utf-8"
    )
    (folder / "2019-file.yaml").write_text(
        "year: 2024\ntitle: 党建讲话\n", encoding="utf-8"
    )
    return folder


def test_manifest_records_what_was_read_and_what_stands(folder, tmp_path):
    made = CliRunner().invoke(app, ["analyze", str(folder), "-o", str(tmp_path / "o")])
    assert made.exit_code == 0
    manifest = json.loads((tmp_path / "o" / "manifest.json").read_text("utf-8"))
    found = [tuple(told.values()) for told in manifest["overruled"]]
    assert found == [
        # The year is what the text says too: nothing was overruled.
        ("2019-file", "title", TITLE, "title line", "党建讲话"),
        ("row", "year", "2024", "title", "2023"),
        ("row", "speaker", None, None, "陆川"),
    ]


def test_year_of_a_file_name_is_told_as_such(tmp_path):
    (tmp_path / "2019.txt").write_text("同志们：\n新发展党员30名。\n", encoding="utf-8")
    (tmp_path / "2019.yaml").write_text("year: 2021\n", encoding="utf-8")
    told = CliRunner().invoke(app, ["slogans", str(tmp_path), "-v"])
    line = "2019: year: 2019 was read (filename), 2021 by its sidecar"
    assert told.stderr.splitlines() == ["read 2019.txt as utf-8: 2019", line]


@pytest.mark.parametrize("command", ["documents", "slogans", "analyze"])
def test_verbose_tells_each_line_once_and_nothing_else_does(folder, command):
    told = CliRunner().invoke(app, [command, str(folder), "-v"])
    lines = [line for line in told.stderr.splitlines() if "sidecar" in line]
    assert lines == [
        f"2019-file: title: {TITLE} was read (title line), 党建讲话 by its sidecar",
        "row: year: 2024 was read (title), 2023 by its sidecar",
        "row: speaker: nothing read, 陆川 by its sidecar",
    ]
    assert "sidecar" not in CliRunner().invoke(app, [command, str(folder)]).stderr


def test_tables_do_not_depend_on_a_sidecar_that_says_what_the_text_says(folder):
    (folder / "neither.yaml").write_text("year: 2024\n", encoding="utf-8")
    told = CliRunner().invoke(app, ["slogans", str(folder / "neither.txt"), "-v"])
    assert "by its sidecar" not in told.stderr
