"""Where output goes: full disks, closed streams, files, marks for Excel."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

SPEECH = "在全县2024年党建工作会议上的讲话\n同志们：\n今年新发展党员30名。\n"
COMMAND = f"{sys.executable} -m speechkit"
pytestmark = pytest.mark.skipif(os.name == "nt", reason="the shell is bash")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one speech."""
    (tmp_path / "a.txt").write_text(SPEECH, encoding="utf-8")
    return tmp_path


def bash(folder: Path, line: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["bash", "-c", f"{COMMAND} {line}"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no disk that is full")
@pytest.mark.parametrize(
    "command", ["documents a.txt", "raw a.txt", "clean a.txt", "lexicon show 三会一课"]
)
def test_full_disk_is_told_in_one_line(folder, command):
    done = bash(folder, f"{command} > /dev/full")
    message = "error: standard output: cannot be written: No space left on device\n"
    assert (done.returncode, done.stderr) == (2, message)


def test_closed_streams_make_no_traceback(folder):
    assert bash(folder, "documents a.txt >&-").stderr == ""
    assert bash(folder, "documents a.txt 2>&-").stdout.startswith("document,")
    closed = bash(folder, "documents - <&-")
    assert closed.returncode == 2
    assert (
        closed.stderr == "error: standard input: is empty; there is nothing to read\n"
    )


def test_table_for_a_terminal_is_no_file(folder):
    done = bash(folder, "documents a.txt --format table -o a.csv")
    assert done.returncode == 2
    assert done.stderr.startswith("error: a.csv: table is for a terminal")
    assert not (folder / "a.csv").exists()


def test_link_leads_to_its_file_and_a_device_is_written_to(folder):
    (folder / "real.csv").touch()
    (folder / "link.csv").symlink_to("real.csv")
    assert bash(folder, "documents a.txt -o link.csv").returncode == 0
    assert (folder / "link.csv").is_symlink()
    assert (folder / "real.csv").read_text(encoding="utf-8").startswith("document,")
    piped = bash(folder, "documents a.txt --format csv -o /dev/stdout | cat")
    assert piped.stdout.startswith("document,")


def test_a_year_and_a_path_are_not_compared(folder):
    done = bash(folder, "diff a.txt 2024")
    assert done.returncode == 2
    assert done.stderr.startswith("error: a.txt and 2024: compare two paths, or two")


def test_mark_for_excel_is_in_separated_values_alone(folder):
    bash(folder, "documents a.txt --excel -o a.tsv")
    bash(folder, "documents a.txt --excel -o a.json")
    assert (folder / "a.tsv").read_bytes().startswith(b"\xef\xbb\xbfdocument\t")
    assert (folder / "a.json").read_bytes().startswith(b"[")


@pytest.mark.parametrize("command", ["raw", "explain"])
def test_command_for_one_file_refuses_a_folder(folder, command):
    done = bash(folder, f"{command} .")
    assert done.returncode == 2
    assert "is a directory" in done.stderr


@pytest.mark.parametrize(
    ("command", "told"),
    [
        ("metrics a.txt -o a.txt --format csv", "a.txt: is a speech to be read"),
        ("metrics a.txt -o ./b/../a.txt --format md", "a.txt: is a speech to be read"),
        ("explain a.txt -o link.md", "link.md: is a speech to be read"),
        ("slogans . -o table.md", "table.md: would lie among the speeches"),
        ("kwic 党员 . -o b/lines.html", "b/lines.html: would lie among the speeches"),
        ("report .", "report.html: would lie among the speeches"),
    ],
)
def test_no_table_is_written_over_a_speech_or_among_the_speeches(folder, command, told):
    (folder / "b").mkdir()
    (folder / "link.md").symlink_to("a.txt")
    done = bash(folder, command)
    assert done.returncode == 2
    assert told in done.stderr
    assert (folder / "a.txt").read_text("utf-8") == SPEECH
    assert sorted(path.name for path in folder.rglob("*")) == ["a.txt", "b", "link.md"]


def test_a_wrong_output_is_told_before_anything_is_read(folder):
    (folder / "nothing.txt").touch()  # reading it would warn
    for wrong in ("-o table.foo", "--format xlsx", "-o table.csv --format table"):
        done = bash(folder, f"metrics . {wrong}")
        assert done.returncode == 2
        assert len(done.stderr.splitlines()) == 1, done.stderr
        assert "nothing.txt" not in done.stderr


def test_tables_that_are_no_speeches_may_lie_among_them(folder):
    assert bash(folder, "metrics . -o table.csv").returncode == 0
    assert bash(folder, "metrics . -o table.csv").returncode == 0
    assert (folder / "table.csv").read_text("utf-8").startswith("document,")
