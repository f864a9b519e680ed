"""Runs that were killed go on where they stopped, and end in the same bytes."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

SPEECH = """在全县2024年机关党建工作会议上的讲话
同志们：
一、肯定成绩，找准差距
去年以来，全县举办党务干部培训班{number}期，“三会一课”制度得到落实。
二、聚焦重点，抓好落实
年底前，力争四星级以上党支部占比达到60%以上，慰问困难党员**名。
"""
COMMAND = [sys.executable, "-m", "speechkit", "analyze", "speeches"]
COUNT = 160


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of many speeches and the tables of a run that nothing disturbed."""
    place = tmp_path_factory.mktemp("many")
    (place / "speeches").mkdir()
    for number in range(COUNT):
        path = place / "speeches" / f"{number}.txt"
        path.write_text(SPEECH.format(number=number), encoding="utf-8")
    assert run(place, "-o", "whole", "-j", "1").returncode == 0
    return place


def run(folder: Path, *options: str, limit: str = "") -> subprocess.CompletedProcess:
    """Run the command; files may get so many blocks at most."""
    line = ["bash", "-c", f'{limit or ":"}; exec "$@"', "-", *COMMAND, *options]
    return subprocess.run(line, cwd=folder, capture_output=True, text=True, check=False)


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def killed(folder: Path, output: str, *options: str) -> Path:
    """Kill a run when it has done a part of its work; give what it left."""
    left = folder / output / ".unfinished"
    with subprocess.Popen(
        [*COMMAND, "-o", output, *options], cwd=folder, stdout=subprocess.DEVNULL
    ) as process:
        end = time.monotonic() + 60
        while not [*left.glob("records/*.shard")]:
            assert process.poll() is None
            assert time.monotonic() < end
            time.sleep(0.001)
        process.kill()
    return left


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_killed_run_goes_on_and_ends_in_the_same_bytes(folder, jobs):
    output = f"killed-{jobs}"
    left = killed(folder, output, "-j", jobs)
    assert 0 < len([*left.glob("records/*.shard")]) < COUNT // 32
    assert not [*left.parent.glob("*.csv")]
    done = run(folder, "-o", output, "-j", "2", "--resume")
    assert (done.returncode, left.exists()) == (0, False)
    assert contents(folder / output) == contents(folder / "whole")


def test_what_was_done_is_not_thrown_away_unasked(folder):
    left = killed(folder, "again")
    done = run(folder, "-o", "again")
    assert done.returncode == 2
    assert done.stderr == (
        "error: again: an earlier run was not finished; go on with --resume, or "
        "delete again/.unfinished\n"
    )
    assert left.exists()


@pytest.mark.skipif(os.name == "nt", reason="the shell is bash")
def test_a_full_disk_loses_nothing_that_was_done(folder):
    full = run(folder, "-o", "full", "-j", "1", limit="ulimit -f 100")
    assert full.returncode == 2
    assert full.stderr == (
        "what was done is kept; go on with --resume: full\n"
        "error: full/.unfinished/tables: cannot be written: File too large; "
        "name another place with -o\n"
    )
    assert [path.name for path in (folder / "full").iterdir()] == [".unfinished"]
    assert run(folder, "-o", "full", "--resume").returncode == 0
    assert contents(folder / "full") == contents(folder / "whole")


def test_an_older_result_stays_whole_until_the_new_one_is(folder):
    before = contents(folder / "whole")
    shutil.copytree(folder / "whole", folder / "older")
    killed(folder, "older")
    after = contents(folder / "older")
    assert {name: after[name] for name in before} == before


def test_two_runs_do_not_write_into_one_folder(folder):
    place = folder / "shared" / ".unfinished"
    place.mkdir(parents=True)
    holder = (
        "import sys; from speechkit.commands.workplace import workplace; "
        "from pathlib import Path\n"
        "with workplace(Path('shared'), resumes=False): print(flush=True); input()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", holder],
        cwd=folder,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        done = run(folder, "-o", "shared")
        process.communicate(b"\n")
    assert (done.returncode, done.stderr) == (
        2,
        "error: shared: another run is writing there; wait for it\n",
    )


def test_a_cache_spares_work_and_changes_no_byte(folder):
    cached = ("--cache", "cache", "-q")
    assert run(folder, "-o", "first", *cached).returncode == 0
    kept = [path.stat() for path in sorted((folder / "cache").iterdir())]
    assert run(folder, "-o", "second", *cached).returncode == 0
    # Nothing was analyzed again, or it would have been kept anew.
    assert [path.stat() for path in sorted((folder / "cache").iterdir())] == kept
    for output in ("first", "second"):
        assert contents(folder / output) == contents(folder / "whole")
