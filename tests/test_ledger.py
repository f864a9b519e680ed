"""The ledger: targets, and what became of them."""

import csv
import io
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest

from speechkit.bookkeeping import Figures, Line, ledger_of
from speechkit.corpus import Corpus
from speechkit.pipeline import Settings

HEAD = "在全县{year}年党建工作会议上的讲话\n同志们：\n"


def books(folder: Path, *speeches: tuple[int, str]) -> list[Line]:
    """Keep the books of some speeches of one body."""
    for year, text in speeches:
        (folder / f"{year}.txt").write_text(HEAD.format(year=year) + text, "utf-8")
        (folder / f"{year}.yaml").write_text("organization: 青禾县委\n", "utf-8")
    return ledger_of(Corpus.read([folder], tables=(Figures(Settings()),)))


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
    assert (line.sure, line.why) == (
        True,
        "same wording; unit 人; 2023 by paragraph",
    )


def test_report_without_a_period_is_taken_for_the_year_before(tmp_path):
    (line,) = books(
        tmp_path, (2023, "今年要发展党员100名以上。"), (2024, "发展党员120名。")
    )
    assert line.why == "same wording; unit 人; 2023 by document"


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
    assert line.why.endswith("several figures")


#: Sentences of a plan begin so.
PLAN = "今年的预期目标是："


@pytest.mark.parametrize(
    ("target", "report", "verdict"),
    [
        ("地区生产总值增长6%左右。", "去年地区生产总值增长7.1%。", "exceeded"),
        ("地区生产总值增长6%左右。", "过去一年，全县GDP增长6.1%。", "met"),
        ("居民消费价格涨幅3%左右。", "去年居民消费价格上涨2.1%。", "met"),
        ("居民消费价格涨幅3%左右。", "去年居民消费价格下降0.4%。", "met"),
        ("居民消费价格涨幅3%左右。", "去年居民消费价格上涨4.2%。", "missed"),
        ("城镇登记失业率控制在4%以内。", "去年城镇登记失业率3.6%。", "met"),
        ("单位生产总值能耗下降3%以上。", "去年单位生产总值能耗下降3.6%。", "exceeded"),
        ("单位生产总值能耗下降3%以上。", "去年单位生产总值能耗上升0.6%。", "missed"),
        ("建成示范点20个左右。", "去年建成示范点23个。", "exceeded"),
        ("广义货币增长12%左右。", "去年广义货币增长9%。", "not comparable"),
        ("财政安排专项资金200万元。", "去年投入专项资金260万元。", "not comparable"),
    ],
)
def test_exceeded_is_only_what_is_better(tmp_path, target, report, verdict):
    (line,) = books(tmp_path, (2023, PLAN + target), (2024, report))
    assert line.verdict == verdict


@pytest.mark.parametrize(
    ("target", "report"),
    [
        # another unit, a yearly mean, several years, another year, another rate
        ("力争地区生产总值达到200亿元。", "去年地区生产总值增长7%。"),
        ("地区生产总值增长6%左右。", "过去五年，地区生产总值年均增长7%。"),
        ("城镇新增就业900人以上。", "五年来，城镇新增就业5600人。"),
        ("城镇新增就业900人以上。", "2021年城镇新增就业950人。"),
        ("城镇登记失业率控制在4%以内。", "去年城镇调查失业率5.1%。"),
        ("县级财政赤字控制在3000万元以内。", "去年县级财政投入2600万元。"),
    ],
)
def test_another_measure_is_no_report(tmp_path, target, report):
    lines = books(tmp_path, (2023, PLAN + target), (2024, report))
    assert [line.reported for line in lines] == [None]


def test_target_of_several_years_waits_for_its_deadline(tmp_path):
    target = (2023, "到2025年底，力争建成示范点50个。")
    (line,) = books(tmp_path, target, (2024, "去年建成示范点12个。"))
    assert line.verdict == "no later speech"
    (line,) = books(tmp_path, target, (2026, "2025年建成示范点52个。"))
    assert (line.verdict, line.sure) == ("exceeded", False)
    assert line.why.endswith("end of several years")


def test_heading_of_several_years_holds_for_what_stands_below(tmp_path):
    plan = "一、今后五年的目标\n城镇新增就业要达到5000人以上。\n二、今年的任务\n" + PLAN
    lines = books(
        tmp_path,
        (2023, plan + "城镇新增就业900人以上。"),
        (2024, "去年城镇新增就业950人。"),
    )
    assert [(line.due, line.verdict) for line in lines] == [
        (2027, "no later speech"),
        (2023, "exceeded"),
    ]


def test_meeting_at_the_end_of_a_year_reports_on_that_year(tmp_path):
    books(tmp_path, (2023, PLAN + "发展党员150名以上。"))
    title = "在全县2023年党建工作年终总结会上的讲话\n同志们：\n"
    (tmp_path / "end.txt").write_text(title + "发展党员152名。", "utf-8")
    (tmp_path / "end.yaml").write_text("organization: 青禾县委\n", "utf-8")
    (line,) = books(tmp_path)
    assert (line.report_document, line.verdict) == ("end", "exceeded")


def test_redated_speech_sets_no_target(tmp_path):
    redated = "今年是“十三五”规划收官之年。" + PLAN + "发展党员150名以上。"
    assert books(tmp_path, (2024, redated), (2025, "去年发展党员152名。")) == []


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


@pytest.mark.parametrize(
    ("better", "verdict"),
    [("more", "exceeded"), ("less", "missed"), ("neither", "not comparable")],
)
def test_own_indicator_says_which_way_is_better(tmp_path, better, verdict):
    books(tmp_path, (2023, "今年民情小事要有200件。"), (2024, "去年民情小事215件。"))
    words = tmp_path / "own.yaml"
    entry = f"lexicon: indicators\nentries:\n  - term: 民情小事\n    better: {better}\n"
    words.write_text(entry, encoding="utf-8")
    (row,) = ledger(tmp_path / "2023.txt", str(tmp_path / "2024.txt"), "-l", str(words))
    assert (row["verdict"], row["better"]) == (verdict, better)
