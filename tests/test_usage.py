"""How a corpus uses slogans: wordings and what shorthands stand for."""

import csv
import io
import subprocess
import sys
from pathlib import Path

import pytest

SPEECHES = {
    "2023.txt": "在全县2023年党建工作会议上的讲话\n同志们：\n"
    "要不断增强基层党组织的创造力、战斗力、凝聚力，反对形式主义，不能松劲。\n"
    "各支部要落实“三晒”，即晒目标、晒进度、晒结果。\n",
    "2024.txt": "在全县2024年党建工作会议上的讲话\n同志们：\n"
    "要坚持不懈反对形式主义，推动工业化、城镇化、农业现代化同步发展。\n"
    "机关要做到“三晒”，即晒承诺、晒成绩、晒不足。\n",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("speeches")
    for name, text in SPEECHES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def table(folder: Path, option: str) -> list[dict[str, str]]:
    command = [sys.executable, "-m", "speechkit", "slogans", str(folder), option]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    return list(csv.DictReader(io.StringIO(done.stdout)))


def test_wordings_are_listed_by_year_with_what_changed(folder):
    rows = {row["wording"]: row for row in table(folder, "--variants")}
    moved = rows["创造力、战斗力、凝聚力"]
    assert (moved["edit"], moved["year"], moved["count"]) == ("reordered", "2023", "1")
    dropped = rows["工业化、城镇化、农业现代化"]
    assert (dropped["edit"], dropped["year"]) == ("drops 信息化", "2024")
    document, _, place = dropped["example"].rpartition(":")
    start, end = map(int, place.split("-"))
    assert SPEECHES[f"{document}.txt"][start:end] == "工业化、城镇化、农业现代化"


def test_rival_expansions_stand_apart(folder):
    rows = [row for row in table(folder, "--expansions") if row["shorthand"] == "三晒"]
    assert {(row["expansion"], row["first_year"], row["rivals"]) for row in rows} == {
        ("晒目标 | 晒进度 | 晒结果", "2023", "2"),
        ("晒承诺 | 晒成绩 | 晒不足", "2024", "2"),
    }


def check(folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "speechkit", "lexicon", "check"]
    return subprocess.run(
        [*command, "--corpus", str(folder)],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_slogan_before_its_first_year_is_a_fault(folder, tmp_path):
    assert check(folder).returncode == 0
    text = SPEECHES["2023.txt"].replace("2023", "2010") + "开展党纪学习教育。\n"
    (tmp_path / "2010.txt").write_text(text, encoding="utf-8")
    early = check(tmp_path)
    assert early.returncode == 1
    assert early.stderr.startswith("党纪学习教育: since 2024, but 2010 of 2010 has it")
