"""The outline as a tree."""

import subprocess
import sys
from pathlib import Path

import pytest

SPEECH = """\
在全县2024年党建工作会议上的讲话
同志们：
一、去年的工作
去年的工作是扎实的。
（一）抓学习。各支部按月学习。
（二）抓队伍。新发展党员30名。
二、今年的任务
今年要抓好三件事。
"""
TREE = """\
speech  在全县2024年党建工作会议上的讲话
├─ 一、去年的工作  [review]
│  ├─ （一）抓学习
│  └─ （二）抓队伍
└─ 二、今年的任务  [tasks]
"""


@pytest.fixture
def speech(tmp_path) -> Path:
    path = tmp_path / "speech.txt"
    path.write_text(SPEECH, encoding="utf-8")
    return path


def tree(*arguments: object) -> str:
    command = [sys.executable, "-m", "speechkit", "sections", "--tree"]
    done = subprocess.run(
        [*command, *map(str, arguments)],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return done.stdout


def test_headings_stand_below_those_that_hold_them(speech):
    assert tree(speech) == TREE


def test_tree_is_written_into_a_file(speech, tmp_path):
    place = tmp_path / "tree.txt"
    assert tree(speech, "-o", place) == ""
    assert place.read_text(encoding="utf-8") == TREE


@pytest.mark.usefixtures("speech")
def test_documents_are_parted_and_one_without_headings_is_named(tmp_path):
    (tmp_path / "talk.txt").write_text("同志们，今天说几句话。\n" * 3, "utf-8")
    assert tree(tmp_path) == f"{TREE}\ntalk\n"
