"""The timeline: rates by year with intervals and exposure."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from speechkit.charts.timeline import timeline_chart
from speechkit.compare.timeline import (
    TIMELINE,
    Speech,
    dispersion,
    interval,
    most_frequent,
    timeline,
)
from speechkit.errors import UsageError
from speechkit.render.pictures import write_chart

SPEECHES = [
    Speech(2020, 10_000, {"甲": 2}),
    Speech(2020, 30_000, {"甲": 6, "乙": 1}),
    Speech(2022, 20_000, {}),
]


def records(rows):
    return [dict(zip(TIMELINE.header, row, strict=True)) for row in rows]


def test_rates_stand_with_their_exposure():
    first = records(timeline(SPEECHES, ["甲"]))[0]
    assert (first["count"], first["documents_with"], first["documents"]) == (8, 2, 2)
    assert (first["characters"], first["rate"]) == (40_000, 2.0)


def test_year_without_documents_has_no_rate_and_one_without_hits_has_nought():
    rows = records(timeline(SPEECHES, ["甲"]))
    assert [row["year"] for row in rows] == [2020, 2021, 2022]
    assert rows[1]["rate"] is None
    assert (rows[2]["rate"], rows[2]["low"]) == (0.0, 0.0)
    assert rows[2]["high"] > 0


@pytest.mark.parametrize(
    ("count", "low", "high"),
    # Exact Poisson limits (Garwood 1936), to which Byar's come close.
    [(0, 0.0, 3.689), (1, 0.025, 5.572), (5, 1.624, 11.668), (20, 12.217, 30.888)],
)
def test_intervals_come_close_to_the_exact_ones(count, low, high):
    assert interval(count) == (
        pytest.approx(low, abs=0.06),
        pytest.approx(high, rel=0.02),
    )


def test_interval_is_wider_where_documents_of_a_year_differ():
    even = [Speech(2020, 10_000, {"甲": 5}) for _ in range(6)]
    lumpy = [Speech(2020, 10_000, {"甲": n}) for n in (30, 0, 0, 0, 0, 0)]
    assert dispersion(even, "甲") == 1.0
    assert dispersion(lumpy, "甲") == pytest.approx(30.0)
    ((_, *_, low, high),) = timeline(lumpy, ["甲"])
    ((_, *_, even_low, even_high),) = timeline(even, ["甲"])
    assert low < even_low < even_high < high


def test_one_document_a_year_tells_no_dispersion():
    assert dispersion([SPEECHES[0], SPEECHES[2]], "甲") == 1.0


def test_most_frequent_items_come_first():
    assert most_frequent(SPEECHES, 1) == ["甲"]
    assert most_frequent(SPEECHES, 9) == ["甲", "乙"]


def test_no_speech_makes_no_row():
    assert timeline([], ["甲"]) == []


@pytest.mark.parametrize("suffix", [".svg", ".png", ".html", ".json"])
def test_chart_is_drawn(tmp_path, suffix):
    path = tmp_path / f"chart{suffix}"
    write_chart(timeline_chart(timeline(SPEECHES, ["甲", "<b>'\"</b>"])), path)
    content = path.read_bytes()
    assert len(content) > 400
    if suffix == ".svg":
        assert "甲" in content.decode()
        assert "<b>" not in content.decode()
    if suffix == ".json":
        assert len(json.loads(content)["concat"]) == 2
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_chart_of_another_suffix_is_refused(tmp_path):
    with pytest.raises(UsageError, match=r"a\.doc: a chart is written as"):
        write_chart({}, tmp_path / "a.doc")


@pytest.fixture
def folder(tmp_path) -> Path:
    for year in (2023, 2024):
        text = f"在全县{year}年党建工作会议上的讲话\n同志们：\n要抓好三会一课。\n"
        (tmp_path / f"{year}.txt").write_text(text, encoding="utf-8")
    return tmp_path


def speechkit(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "speechkit", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)


def test_command_counts_what_is_named(folder):
    done = speechkit("timeline", folder, "--item", "三会一课")
    lines = done.stdout.splitlines()
    assert lines[0] == ",".join(TIMELINE.header)
    assert [line.split(",")[:3] for line in lines[1:]] == [
        ["三会一课", "2023", "1"],
        ["三会一课", "2024", "1"],
    ]


def test_command_names_an_item_that_no_speech_holds(folder):
    done = speechkit("timeline", folder, "--item", "四个意识")
    assert done.returncode == 2
    assert done.stderr.startswith("error: 四个意识: nothing that is counted")


def test_command_names_what_is_called_alike(folder):
    done = speechkit("timeline", folder, "--item", "一课")
    assert done.returncode == 2
    assert "; called alike: 三会一课; " in done.stderr


@pytest.mark.parametrize("by", ["slogan", "term", "class", "metric"])
def test_command_counts_whatever_is_asked_for(folder, by):
    done = speechkit("timeline", folder, "--by", by)
    assert done.returncode == 0
    assert done.stdout.startswith("item,year,")


def test_command_follows_what_diff_found_to_have_changed(folder, tmp_path):
    shifts = tmp_path / "shift.csv"
    shifts.write_text("item,verdict\n三会一课,up\n两个确立,stable\n", "utf-8-sig")
    done = speechkit("timeline", folder, "--shifts", shifts)
    assert {line.split(",")[0] for line in done.stdout.splitlines()[1:]} == {"三会一课"}
    shifts.write_text("item,verdict\n两个确立,stable\n", "utf-8")
    nothing = speechkit("timeline", folder, "--shifts", shifts)
    assert nothing.stderr == (
        f"error: {shifts}: nothing in it changed; name items with --item\n"
    )
    shifts.write_text("term\n两个确立\n", "utf-8")
    other = speechkit("timeline", folder, "--shifts", shifts)
    assert other.stderr.startswith(f"error: {shifts}: is no table of diff")
