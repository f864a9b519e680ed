"""Processes that die: what they worked on is told, all else is done."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path

import pytest

from speechkit.engine import Task, process


def tasks(*names: str) -> list[tuple[int, Task]]:
    return [*enumerate(Task(name, f"{name}.txt", Path(name)) for name in names)]


def results(found: Iterable[tuple[int, Task, str]]) -> dict[int, str]:
    return {number: result for number, _, result in found}


def work(task: Task) -> str:
    """Die where the name says so."""
    if task.id == "poison":
        os.kill(os.getpid(), signal.SIGKILL)
    return task.id


def once(task: Task) -> str:
    """Die at the first attempt, as by a shortage of memory that passes."""
    if task.id == "weak" and not task.path.exists():
        task.path.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return task.id


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_each_task_gives_its_result_under_its_number(jobs):
    names = [f"{number}" for number in range(50)]
    assert results(process(tasks(*names), work, jobs)) == dict(enumerate(names))


def test_a_file_that_kills_its_process_is_told_and_the_others_are_done():
    names = [*"abcdefgh", "poison", *"ijklmnop"]
    found = results(process(tasks(*names), work, 2))
    assert found.pop(8) == (
        "poison.txt: killed each process that read it; is memory short? If not, "
        "please report it with this file"
    )
    assert sorted(found.items()) == [
        (number, name) for number, name in enumerate(names) if name != "poison"
    ]


def test_a_process_that_dies_once_costs_nothing_but_time(tmp_path):
    weak = (3, Task("weak", "weak.txt", tmp_path / "died"))
    assert results(process([*tasks(*"abc"), weak], once, 2)) == {
        **dict(enumerate("abc")),
        3: "weak",
    }
    assert weak[1].path.exists()


@pytest.mark.skipif(os.name == "nt", reason="no such signal")
def test_workers_end_with_the_process_that_began_them(tmp_path):
    program = f"""
import os, pathlib, time
from speechkit.engine import Task, process

def work(task):
    pathlib.Path({str(tmp_path)!r}, str(os.getpid())).touch()
    time.sleep(60)

tasks = [(n, Task(str(n), "", pathlib.Path())) for n in range(2)]
list(process(tasks, work, 2))
"""
    with subprocess.Popen([sys.executable, "-c", program]) as run:
        wait_until(lambda: len([*tmp_path.iterdir()]) == 2)
        run.kill()
    workers = [int(path.name) for path in tmp_path.iterdir()]
    wait_until(lambda: not any(is_at_work(worker) for worker in workers))


def is_at_work(worker: int) -> bool:
    """Tell whether a process is there, and no mere entry of one that has ended."""
    told = subprocess.run(
        ["ps", "-o", "stat=", "-p", str(worker)],
        capture_output=True,
        text=True,
        check=False,
    )
    return told.stdout[:1] not in {"", "Z"}


def wait_until(condition) -> None:
    end = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.02)
