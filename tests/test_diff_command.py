"""The commands diff and priorities as users run them."""

import csv
import json
import os
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest
from rich.cells import cell_len

ROOT = Path(__file__).parents[1]
CITY = ROOT / "corpus"
SPEECH = """在全县2024年机关党建工作会议上的讲话
同志们：
去年以来，全县举办党务干部培训班12期，培训党员3400余人次，“三会一课”制度得到落实。
年底前，力争四星级以上党支部占比达到60%以上，慰问困难党员500名。
"""
LATER = SPEECH.replace("2024", "2025").replace("三会一课", "主题党日")


@pytest.fixture
def speeches(tmp_path: Path) -> Path:
    """A folder with the speeches of two years."""
    folder = tmp_path / "speeches"
    folder.mkdir()
    (folder / "2024.txt").write_text(SPEECH, encoding="utf-8")
    (folder / "2025.txt").write_text(LATER, encoding="utf-8")
    return folder


def run(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a pipe, on a screen of eighty columns."""
    return subprocess.run(
        [sys.executable, "-m", "speechkit", *map(str, arguments)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, "COLUMNS": "80", **environment},
    )


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text)))


def test_diff_of_few_documents_says_that_it_tests_nothing(speeches):
    done = run("diff", "2024", "2025", speeches)
    found = {row["item"]: row for row in rows(done.stdout)}
    assert found["三会一课"]["verdict"] == "too little data"
    assert (found["主题党日"]["n_a"], found["主题党日"]["q"]) == ("0", "")
    assert "No tests: 1 and 1 documents are too few" in done.stderr


def test_diff_of_two_places_by_term(speeches):
    done = run("diff", speeches / "2024.txt", speeches / "2025.txt", "--by", "term")
    found = {row["item"]: row for row in rows(done.stdout)}
    assert found["党员"]["n_a"] == found["党员"]["n_b"]
    assert "的" not in found


def test_diff_shows_lines_of_evidence(speeches):
    done = run("diff", "2024", "2025", speeches, "--kwic", "1", "--format", "jsonl")
    found = {row["item"]: row for row in map(json.loads, done.stdout.splitlines())}
    assert "【三会一课】" in found["三会一课"]["evidence"]
    assert found["三会一课"]["evidence"].startswith("2024: ")
    assert found["主题党日"]["evidence"].startswith("2025: ")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--by", "theme", "--kwic", "2"), "error: --kwic shows slogans, terms"),
        (("--by", "target", "--chart", "x.svg"), "error: targets have no chart"),
        (("--level", "省"), "error: no speech of side A is left"),
    ],
)
def test_diff_refuses_what_it_cannot_show(speeches, options, message):
    done = run("diff", "2024", "2025", speeches, *options)
    assert done.returncode == 2
    assert message in done.stderr


def test_diff_writes_what_was_compared_under_a_markdown_table(speeches):
    done = run("diff", "2024", "2025", speeches, "--format", "md")
    assert done.stdout.startswith("| item | verdict |")
    assert "\n\nA = 2024: 1 documents" in done.stdout
    assert "No tests" not in done.stderr


def test_the_same_bytes_come_from_any_number_of_workers_and_threads():
    asked = ("diff", "2022", "2024", CITY, "--by", "term")
    alone = run(*asked, "--jobs", "1", OPENBLAS_NUM_THREADS="1", PYTHONHASHSEED="1")
    many = run(*asked, "--jobs", "3", OPENBLAS_NUM_THREADS="2", PYTHONHASHSEED="2")
    assert alone.returncode == 0
    assert (alone.stdout, alone.stderr) == (many.stdout, many.stderr)


@pytest.mark.parametrize("by", ["slogan", "term", "theme", "class", "target"])
def test_the_view_fits_eighty_columns(by):
    done = run("diff", "2022-2023", "2024-2025", CITY, "--by", by, "--format", "table")
    assert done.returncode == 0
    assert max(cell_len(line) for line in done.stdout.splitlines()) <= 80
    assert "A = 2022-2023: 14 documents" in done.stdout


def test_redated_speeches_are_named_and_can_be_left_out():
    asked = ("diff", "2022", "2024", CITY, "--by", "class")
    told = run(*asked)
    assert "city-organs/2024-exchange-meeting; leave out" in told.stderr
    dropped = run(*asked, "--drop-anachronisms")
    assert "exchange-meeting" not in dropped.stderr
    assert "B = 2024: 9 documents" in dropped.stderr


def test_priorities_are_given_year_by_year():
    found = rows(run("priorities", CITY, "--drop-anachronisms").stdout)
    assert sorted({row["year"] for row in found}) == [
        "2017",
        "2018",
        "2019",
        "2020",
        "2022",
        "2023",
        "2024",
        "2025",
    ]
    first = {row["year"]: row["theme"] for row in found if row["rank"] == "1"}
    assert first["2024"] == "纪律建设"


def test_a_chart_is_drawn(tmp_path):
    chart = tmp_path / "slope.json"
    done = run("diff", "2022", "2024", CITY, "--by", "theme", "--chart", chart)
    assert done.returncode == 0
    sides = {v["side"] for v in json.loads(chart.read_text("utf-8"))["data"]["values"]}
    assert sides == {"2022", "2024"}
