"""A real scheduler with real workers on loopback: the same bytes, whatever dies."""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import deadly
import pytest

import speechkit
from speechkit.archive import Archive
from speechkit.engine import Task, cluster, process_on_cluster
from speechkit.errors import UsageError
from speechkit.files import find_tasks
from speechkit.lexicon import shipped_files
from speechkit.store import Store

SPEECH = """在全县2024年机关党建工作会议上的讲话
同志们：
一、肯定成绩，找准差距
去年以来，全县举办党务干部培训班{number}期，“三会一课”制度得到落实。
"""
COUNT = 120
PACKAGES = Path(__file__).parent
SETTINGS = {
    "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "1",
}
WORKER = ("--nthreads", "1", "--no-dashboard", "--local-directory", ".")


@contextmanager
def running(
    *command: str, folder: Path, packages: Path = PACKAGES
) -> Iterator[subprocess.Popen[bytes]]:
    """Run a command of Dask and end it with all that it began.

    Python finds `packages` before what is installed.
    """
    with (
        (folder / f"{command[0]}.log").open("ab") as log,
        subprocess.Popen(
            [sys.executable, "-m", "dask", *command],
            cwd=folder,
            env={**os.environ, **SETTINGS, "PYTHONPATH": str(packages)},
            stderr=log,
            start_new_session=True,
        ) as process,
    ):
        try:
            yield process
        finally:
            os.killpg(process.pid, signal.SIGKILL)


@contextmanager
def scheduling(folder: Path) -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    """Run a scheduler and give its process and its address."""
    options = ("--host", "127.0.0.1", "--port", "0", "--no-dashboard")
    with running("scheduler", *options, folder=folder) as process:
        log = folder / "scheduler.log"
        found = until(lambda: re.search(r"tcp://[\d.:]+", log.read_text()))
        yield process, found[0]


@pytest.fixture(scope="module")
def scheduler(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A scheduler with two workers, which a nanny starts again when they die."""
    folder = tmp_path_factory.mktemp("cluster")
    with (
        scheduling(folder) as (_, address),
        running("worker", address, "--nworkers", "2", *WORKER, folder=folder),
    ):
        yield address


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Speeches, one of them poisoned, and the tables that one process makes."""
    place = tmp_path_factory.mktemp("speeches")
    (place / "speeches").mkdir()
    for number in range(COUNT):
        path = place / "speeches" / f"{number}.txt"
        path.write_text(SPEECH.format(number=number), encoding="utf-8")
    (place / "speeches" / "60.txt").write_bytes(b"\0\1\2\xff")
    assert analyze(place, "-o", "local", "-j", "1").returncode == 1
    return place


def analyze(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "speechkit", "analyze", "speeches", *options],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


def until(condition):
    """Wait for what a condition gives."""
    end = time.monotonic() + 60
    while not (found := condition()):
        assert time.monotonic() < end
        time.sleep(0.02)
    return found


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_cluster_gives_the_same_bytes_and_tells_what_it_skipped(scheduler, folder):
    done = analyze(folder, "-o", "cluster", "-q", "--scheduler", scheduler)
    assert done.returncode == 1
    assert done.stderr.startswith("warning: skipped: 60.txt: ")
    assert done.stderr.count("\n") == 1
    assert contents(folder / "cluster") == contents(folder / "local")


def test_a_worker_that_dies_costs_nothing_but_time(scheduler, folder, tmp_path):
    command = [sys.executable, "-m", "speechkit", "analyze", "speeches"]
    with running(
        *("worker", scheduler, "--no-nanny", *WORKER),
        folder=tmp_path,
    ) as worker:
        log = tmp_path / "worker.log"
        until(lambda: "Registered to" in log.read_text())
        with subprocess.Popen(
            [*command, "-o", "survived", "-q", "--scheduler", scheduler],
            cwd=folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        ) as run:
            left = folder / "survived" / ".unfinished"
            until(lambda: [*left.glob("records/*.shard")])
            assert run.poll() is None
            worker.kill()
    assert run.returncode == 1
    assert contents(folder / "survived") == contents(folder / "local")


def test_what_kills_its_workers_is_left_out_and_told(scheduler):
    names = [*"abcdefghijklmnop", "poison", *"qrstuvwxyz"]
    tasks = [Task(name, f"{name}.txt", Path(name)) for name in names]
    found = process_on_cluster(enumerate(tasks), deadly.work, scheduler)
    results = [result for *_, result in sorted(found, key=lambda one: one[0])]
    assert results == [
        name
        if name != "poison"
        else "poison.txt: killed each process that read it; is memory short? If not, "
        "please report it with this file"
        for name in names
    ]


def test_progress_is_told_while_a_cluster_works(scheduler, folder, tmp_path):
    told: list[tuple[int, int]] = []
    workers = partial(process_on_cluster, scheduler=scheduler)
    tasks = find_tasks([folder / "speeches"])
    Archive.read(tasks, Store(tmp_path), None, workers, lambda *done: told.append(done))
    assert told == [(done, COUNT) for done in range(1, COUNT + 1)]


def test_a_worker_with_another_program_is_refused(folder, tmp_path):
    changed = tmp_path / "packages"
    shutil.copytree(Path(speechkit.__file__).parent, changed / "speechkit")
    (lexicon,) = shipped_files("cues")  # a checkout keeps them elsewhere
    shutil.copytree(
        lexicon.parent, changed / "speechkit" / "lexicons", dirs_exist_ok=True
    )
    with (changed / "speechkit" / "labels" / "__init__.py").open("a") as source:
        source.write("# A line that one machine has and the other has not.\n")
    with (
        scheduling(tmp_path) as (_, address),
        running(
            *("worker", address, "--no-nanny", *WORKER),
            folder=tmp_path,
            packages=changed,
        ),
    ):
        done = analyze(folder, "-o", "refused", "-q", "--scheduler", address)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "has another speechkit, other libraries or lexicons" in done.stderr
    assert not (folder / "refused" / "documents.csv").exists()


@pytest.fixture
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait for no scheduler longer than a second."""
    monkeypatch.setattr(cluster, "_PATIENCE", 1)


@pytest.mark.usefixtures("hasty")
# Nothing listens on the first port.
@pytest.mark.parametrize("address", ["tcp://127.0.0.1:1", "nonsense://1"])
def test_a_scheduler_that_does_not_answer_is_told(address):
    with pytest.raises(UsageError, match=f"{address}: no scheduler answers; start one"):
        next(process_on_cluster([], str, address))


@pytest.mark.usefixtures("hasty")
def test_a_scheduler_that_dies_is_told(tmp_path):
    with (
        scheduling(tmp_path) as (process, address),
        running("worker", address, "--no-nanny", *WORKER, folder=tmp_path),
    ):
        tasks = [Task(f"{number}", "", Path()) for number in range(999)]
        found = process_on_cluster(enumerate(tasks), deadly.work, address)
        next(found)
        process.kill()
        with pytest.raises(UsageError, match="has gone; start it again and go on with"):
            list(found)
