"""The Python door in a notebook: shown shortly, typed, and the example runs."""

import ast
import os
import re
import subprocess
import sys
from html import unescape
from pathlib import Path

import nbformat
import pandas as pd
import pytest

import speechkit
from speechkit.tables import ON_DEMAND, TABLES

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "docs" / "example.ipynb"
#: A speech, and a file in which there is none.
SPEECH = "在全县<b>2024</b>年党建工作会议上的讲话\n同志们：\n今年新发展党员30名。\n"


@pytest.fixture(scope="module")
def speeches(tmp_path_factory) -> speechkit.Speeches:
    folder = tmp_path_factory.mktemp("speeches")
    for number in range(12):
        (folder / f"{number}<i>.txt").write_text(SPEECH, encoding="utf-8")
    (folder / "x.txt").write_bytes(b"\0\1\2" * 99)
    return speechkit.read(folder)


@pytest.fixture(scope="module")
def executed(tmp_path_factory) -> nbformat.NotebookNode:
    """The example notebook, run as a reader would run it, beside our speeches."""
    folder = tmp_path_factory.mktemp("docs")
    (folder.parent / "corpus").symlink_to(ROOT / "corpus")
    (folder / EXAMPLE.name).write_bytes(EXAMPLE.read_bytes())
    own = {f"{name}_DIR": str(folder) for name in ("JUPYTER_RUNTIME", "JUPYTER_CONFIG")}
    done = subprocess.run(
        [
            Path(sys.executable).with_name("jupyter-execute"),
            EXAMPLE.name,
            "--output=run.ipynb",
        ],
        cwd=folder,
        env={**os.environ, **own, "IPYTHONDIR": str(folder)},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return nbformat.read(folder / "run.ipynb", as_version=4)


def shown(notebook: nbformat.NotebookNode, kind: str) -> list[str]:
    """What the cells of a notebook give, as text or as HTML."""
    return [
        output["data"][kind]
        for cell in notebook.cells
        for output in cell.get("outputs", [])
        if kind in output.get("data", {})
    ]


def test_example_notebook_runs_and_shows_frames(executed):
    summary, *frames = shown(executed, "text/html")
    assert "Speeches</b>: " in summary
    assert len(frames) >= 7
    assert all("<table" in frame for frame in frames)
    assert shown(executed, "text/plain")[-1] == "True"
    cells = [cell for cell in executed.cells if cell.cell_type == "code"]
    assert all(cell.execution_count for cell in cells)


def test_example_notebook_is_kept_without_what_it_shows():
    cells = nbformat.read(EXAMPLE, as_version=4).cells
    assert not any(cell.get("outputs") for cell in cells)


def test_speeches_are_shown_in_one_line(speeches):
    assert re.fullmatch(r"<Speeches: 12 documents, .* cuts>", repr(speeches))
    assert len(repr(speeches)) < 100


def test_summary_of_a_notebook_is_short_and_escaped(speeches):
    page = speeches._repr_html_()  # what a notebook asks for
    assert "<i>" not in page
    assert "<b>2024" not in page
    assert "0<i>" in unescape(page)
    assert "… 2 more in <code>.documents</code>" in page
    assert "skipped: x.txt" in page
    assert len(page) < 10_000


@pytest.mark.parametrize("name", [*TABLES, "texts", "terms"])
def test_frames_have_the_declared_types_with_rows_and_without(speeches, name, tmp_path):
    (tmp_path / "a.txt").write_text("大家好。\n", encoding="utf-8")
    for read in (speeches, speechkit.read(tmp_path)):
        frame = read.table(name)
        columns = (TABLES | ON_DEMAND)[name].columns
        assert {c: str(t) for c, t in frame.dtypes.items()} == {
            column.name: column.dtype.value for column in columns
        }


def test_gaps_are_missing_values_and_leave_whole_numbers_whole(tmp_path):
    (tmp_path / "a.txt").write_text("同志们：\n大家好。\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text(SPEECH, encoding="utf-8")
    years = speechkit.read(tmp_path).documents["year"]
    assert years[0] is pd.NA
    assert years[1] == 2024
    assert years.dtype == "Int64"


def test_change_to_a_frame_changes_no_other(speeches):
    changed = speeches.documents
    changed["year"] = 1900
    assert set(speeches.documents["year"]) == {2024}


@pytest.mark.parametrize(
    ("ask", "message"),
    [
        (lambda s: s.table("nothing"), "no table 'nothing'; there are documents, "),
        (lambda s: speechkit.diff(s, 2024, 2024, by="x"), "by: 'x' is none of slogan"),
        (lambda s: speechkit.timeline(s, by="x"), "by: 'x' is none of slogan"),
        (lambda _: speechkit.reuse(ROOT, table="x"), "table: 'x' is none of pairs"),
    ],
)
def test_word_that_is_no_choice_is_refused_with_those_that_are(speeches, ask, message):
    with pytest.raises(speechkit.UsageError, match=message):
        ask(speeches)


def test_one_lexicon_may_be_given_alone(tmp_path):
    words = tmp_path / "mine.yaml"
    words.write_text(
        "lexicon: slogans\nentries:\n  - term: 新发展党员\n    class: brand\n",
        encoding="utf-8",
    )
    (tmp_path / "a.txt").write_text(SPEECH, encoding="utf-8")
    for given in (words, str(words), [words]):
        slogans = speechkit.read(tmp_path / "a.txt", lexicons=given).slogans
        assert "新发展党员" in set(slogans["canonical"])


def test_names_for_type_checkers_are_the_public_ones():
    stub = Path(speechkit.__file__).with_suffix(".pyi").read_text(encoding="utf-8")
    (listed,) = (
        ast.literal_eval(node.value)
        for node in ast.parse(stub).body
        if isinstance(node, ast.Assign)
    )
    assert listed == speechkit.__all__ == dir(speechkit)


def test_type_checker_knows_what_is_read(tmp_path):
    code = tmp_path / "mine.py"
    code.write_text(
        "import speechkit\n\n"
        "reveal_type(speechkit.read('a').metrics)\n"
        "reveal_type(speechkit.Selection().level)\n"
        "speechkit.read(1)\n",
        encoding="utf-8",
    )
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", code.name],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    first, second, third, *_ = done.stdout.splitlines()
    assert "DataFrame" in first
    assert "str | None" in second
    assert 'incompatible type "int"' in third
