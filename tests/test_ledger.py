"""The ledger: targets, and what became of them."""

import csv
import io
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest

from speechkit.bookkeeping import Line, ledger_of
from speechkit.corpus import Corpus

HEAD = "在全县{year}年党建工作会议上的讲话\n同志们：\n"


def books(folder: Path, *speeches: tuple[int, str]) -> list[Line]:
    """Keep the books of some speeches of one body."""
    for year, text in speeches:
        (folder / f"{year}.txt").write_text(HEAD.format(year=year) + text, "utf-8")
        (folder / f"{year}.yaml").write_text("organization: 青禾县委\n", "utf-8")
    return ledger_of(Corpus.read([folder], tables=("metrics",)))


@pytest.mark.parametrize(
    ("target", "report", "verdict"),
    [
        ("今年要发展党员100名以上。", "去年发展党员120名。", "exceeded"),
        ("今年要发展党员100名以上。", "去年发展党员100名。", "met"),
        ("今年要发展党员100名以上。", "去年发展党员90名。", "missed"),
        ("今年发展党员要控制在100名以内。", "去年发展党员98名。", "met"),
        ("今年发展党员要控制在100名以内。", "去年发展党员101名。", "missed"),
        ("今年要发展党员100名左右。", "去年发展党员96名。", "met"),
        ("今年要发展党员100名左右。", "去年发展党员90名。", "missed"),
        ("今年要发展党员100名至120名。", "去年发展党员110名。", "met"),
        ("今年要发展党员100名至120名。", "去年发展党员130名。", "exceeded"),
        ("今年要发展党员100名以上。", "去年发展党员超过90名。", "not comparable"),
        ("今年文件简报要压减10%以上。", "去年文件简报下降12%。", "exceeded"),
        ("今年文件简报要压减10%以上。", "去年文件简报下降8%。", "missed"),
        ("今年要发展党员100名以上。", "去年工作是扎实的。", "no later speech"),
    ],
)
def test_verdict_follows_from_bound_and_sense(tmp_path, target, report, verdict):
    (line,) = books(tmp_path, (2023, target), (2024, report))
    assert line.verdict == verdict


def test_both_places_are_told(tmp_path):
    (line,) = books(
        tmp_path, (2023, "今年要发展党员100名以上。"), (2024, "去年发展党员120名。")
    )
    texts = {p.stem: p.read_text(encoding="utf-8") for p in tmp_path.glob("*.txt")}
    assert texts[line.document][line.start : line.end] == line.target == "100名以上"
    report = texts[str(line.report_document)]
    assert report[line.report_start : line.report_end] == line.reported == "120名"
    assert (line.body, line.indicator, line.due) == ("青禾县委", "发展党员", 2023)
    assert line.difference == Decimal(20)
    assert (line.sure, line.why) == (True, "same metric; 去年 is 2023")


def test_report_without_a_period_is_taken_for_the_year_before(tmp_path):
    (line,) = books(
        tmp_path, (2023, "今年要发展党员100名以上。"), (2024, "发展党员120名。")
    )
    assert line.why == "same metric; the speech of 2024 looks back on 2023"


def test_target_that_nobody_speaks_of_again_is_told(tmp_path):
    lines = books(
        tmp_path,
        (2023, "今年要发展党员100名以上。"),
        (2024, "去年开展志愿服务300次。"),
    )
    assert [line.verdict for line in lines] == ["not mentioned again"]


@pytest.mark.parametrize(
    "report",
    [
        "去年发展党员增长12%。",
        "五年来累计发展党员600名。",
        "2021年发展党员120名。",
        "去年培训党员120名。",
    ],
)
def test_other_units_years_and_indicators_are_no_report(tmp_path, report):
    lines = books(tmp_path, (2023, "今年要发展党员100名以上。"), (2024, report))
    assert [line.reported for line in lines] == [None]


def test_several_values_make_a_link_unsure(tmp_path):
    (line,) = books(
        tmp_path,
        (2023, "今年要发展党员100名以上。"),
        (2024, "去年发展党员120名。\n城区去年发展党员50名。"),
    )
    assert (line.reported, line.sure) == ("120名", False)
    assert line.why.endswith("2 values there")


def ledger(folder: Path, *options: str) -> list[dict[str, str]]:
    command = [sys.executable, "-m", "speechkit", "ledger", str(folder), *options]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    return list(csv.DictReader(io.StringIO(done.stdout)))


def test_command_keeps_what_is_asked_for_and_draws(tmp_path):
    books(
        tmp_path,
        (2023, "今年要发展党员100名以上，开展志愿服务300次。"),
        (2024, "去年发展党员120名。"),
    )
    chart = tmp_path / "chart.svg"
    rows = ledger(tmp_path, "--indicator", "发展党员", "--chart", str(chart))
    assert [row["verdict"] for row in rows] == ["exceeded"]
    assert "发展党员" in chart.read_text(encoding="utf-8")
    assert ledger(tmp_path, "--body", "白石县委") == []
    assert [row["target"] for row in ledger(tmp_path, "--open")] == ["300次"]
