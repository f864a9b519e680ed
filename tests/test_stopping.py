"""A run that is stopped, starved or disturbed: nothing half-written, nothing lost."""

import hashlib
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pages import CORPUS

from speechkit.corpus import Corpus
from speechkit.tables import DOCUMENTS

COMMAND = (sys.executable, "-m", "speechkit")
#: So many moments of a run are tried, from its first to its last.
MOMENTS = 3
OLD = b"what an earlier run has written"
pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals and shells of Unix")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Speeches enough for two workers to be busy with."""
    (tmp_path / "speeches").mkdir()
    for number in range(2):
        for path in sorted((CORPUS / "city-organs").glob("202[34]*.txt")):
            copy = tmp_path / "speeches" / f"{number}-{path.name}"
            copy.write_bytes(path.read_bytes())
    return tmp_path


def start(folder: Path, *arguments: str) -> "subprocess.Popen[bytes]":
    """Run the command in a process group of its own, as a shell does."""
    return subprocess.Popen(
        [*COMMAND, *arguments],
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )


def moments(folder: Path, *arguments: str) -> Iterator[float]:
    """Let the command run once, then give moments of such a run in seconds."""
    begun = time.monotonic()
    with start(folder, *arguments) as run:
        assert run.wait() == 0
    whole = time.monotonic() - begun
    yield from (whole * (step + 0.5) / MOMENTS for step in range(MOMENTS))


def is_gone(group: int) -> bool:
    """Tell whether no process of a group is left, after some patience."""
    for _ in range(1200):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False


@pytest.mark.parametrize(
    ("number", "to_all"),
    [(signal.SIGINT, True), (signal.SIGTERM, False), (signal.SIGHUP, True)],
    ids=["Ctrl-C", "terminated", "terminal closed"],
)
def test_stopped_run_leaves_old_results_no_scraps_and_no_workers(
    folder, number, to_all
):
    command = ("metrics", "speeches", "-j", "2", "-o", "out.sqlite")
    waits = list(moments(folder, *command))
    new = (folder / "out.sqlite").read_bytes()
    names = sorted(path.name for path in folder.iterdir())
    for wait in waits:
        (folder / "out.sqlite").write_bytes(OLD)
        with start(folder, *command) as run:
            time.sleep(wait)
            (os.killpg if to_all else os.kill)(run.pid, number)
            told = run.communicate(timeout=600)[1].decode()
        # One that was not yet running as ours is ended by the signal itself.
        assert run.returncode in {0, 128 + number, -number}
        assert "Traceback" not in told or wait == waits[0]
        # The signal may also come when the new file stands already.
        found = (folder / "out.sqlite").read_bytes()
        assert found == new or (found == OLD and run.returncode != 0)
        assert sorted(path.name for path in folder.iterdir()) == names
        assert is_gone(run.pid)


def test_signal_that_the_caller_ignores_stays_ignored(folder):
    command = f"exec {sys.executable} -m speechkit metrics speeches"
    line = f"trap '' HUP TERM; echo; {command}"
    with subprocess.Popen(
        ["bash", "-c", line], cwd=folder, stdout=subprocess.PIPE
    ) as run:
        assert run.stdout
        assert run.stdout.readline() == b"\n"
        for _ in range(8):
            run.send_signal(signal.SIGHUP)
            run.send_signal(signal.SIGTERM)
            time.sleep(0.1)
        assert run.stdout.readline().startswith(b"document,")
        run.stdout.read()
    assert run.returncode == 0


@pytest.mark.parametrize("suffix", ["csv", "sqlite", "xlsx", "parquet"])
def test_disk_that_fills_up_leaves_the_old_file_and_no_scrap(folder, suffix):
    out = folder / f"out.{suffix}"
    out.write_bytes(OLD)
    names = sorted(path.name for path in folder.iterdir())
    # A file may grow to four blocks of 1024 bytes: less than any of them needs.
    line = f"ulimit -f 4; {sys.executable} -m speechkit metrics speeches -o {out.name}"
    done = subprocess.run(
        ["bash", "-c", line], cwd=folder, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert done.stderr.startswith(f"error: {out}: cannot be written: ")
    assert done.stderr.count("\n") == 1
    assert out.read_bytes() == OLD
    assert sorted(path.name for path in folder.iterdir()) == names


def test_two_runs_into_one_file_leave_one_whole_result(folder):
    command = ("metrics", "speeches", "-o", "out.csv")
    with start(folder, *command) as run:
        assert run.wait() == 0
    alone = (folder / "out.csv").read_bytes()
    with start(folder, *command) as one, start(folder, *command) as other:
        assert (one.wait(), other.wait()) == (0, 0)
    assert (folder / "out.csv").read_bytes() == alone
    assert sorted(path.name for path in folder.iterdir()) == ["out.csv", "speeches"]


@pytest.mark.parametrize("command", ["analyze", "annotate", "clean"])
def test_reader_that_goes_ends_the_run_quietly(folder, command):
    run_and_go = f"{sys.executable} -m speechkit {command} speeches | head -c 1 | wc -c"
    line = f"{run_and_go}; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(
        ["bash", "-c", line], cwd=folder, capture_output=True, text=True, check=False
    )
    assert done.stdout.split() == ["1", "0"]
    assert done.stderr == ""


def test_file_that_changes_while_it_is_read_is_one_of_its_states(tmp_path):
    path = tmp_path / "a.txt"
    speech = "在全县{}年党建工作会议上的讲话\n同志们：\n今年新发展党员{}名。\n"
    states = [speech.format(year, year - 2000).encode() for year in (2023, 2024)]
    path.write_bytes(states[0])
    is_over = threading.Event()

    def write() -> None:
        while not is_over.is_set():
            for state in states:
                new = tmp_path / "new"
                new.write_bytes(state)
                new.replace(path)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        rows = [Corpus.read([path], tables=("documents", "metrics")) for _ in range(60)]
    finally:
        is_over.set()
        writer.join()
    hashes = {hashlib.sha256(state).hexdigest(): state.decode() for state in states}
    seen = set()
    for corpus in rows:
        (document,) = corpus.rows("documents")
        (metric,) = corpus.rows("metrics")
        state = hashes[str(document[DOCUMENTS.place("sha256")])]
        assert f"{document[1]}年党建" in state
        assert f"发展党员{metric[6] or ''}" in state
        seen.add(document[1])
    assert seen == {2023, 2024}
