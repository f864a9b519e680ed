"""What a person at a terminal of eighty columns sees, and what the shell completes."""

import os
import pty
import re
import struct
import subprocess
import sys
import termios
from fcntl import ioctl
from pathlib import Path

import pytest
from rich.cells import cell_len

ROOT = Path(__file__).parents[1]
PAGES = ROOT / "docs" / "tutorial" / "pages"
STYLE = re.compile(r"\x1b\[[\d;?]*[A-Za-z]")


def at_terminal(*arguments: object, **variables: str) -> str:
    """Run the command at a terminal and give all that is sent to it."""
    ours, theirs = pty.openpty()
    ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    kept = {k: v for k, v in os.environ.items() if k not in {"COLUMNS", "NO_COLOR"}}
    with subprocess.Popen(
        [sys.executable, "-m", "speechkit", *map(str, arguments)],
        stdout=theirs,
        stderr=theirs,
        env={**kept, "TERM": "xterm-256color", **variables},
    ):
        os.close(theirs)
        told = []
        try:
            while chunk := os.read(ours, 65536):
                told.append(chunk)
        except OSError:  # Linux reports the end of a terminal as an error.
            pass
    os.close(ours)
    return b"".join(told).decode("utf-8")


@pytest.mark.parametrize(
    "command",
    [
        ("analyze",),
        ("metrics", "--lang", "zh"),
        ("ledger",),
        ("timeline", "--item", "党纪学习教育"),
        ("lint", "--lang", "zh"),
    ],
    ids=lambda command: command[0],
)
def test_eighty_columns_are_enough(command):
    lines = STYLE.sub("", at_terminal(*command, PAGES, "-q")).splitlines()
    assert [line for line in lines if cell_len(line.rstrip()) > 80] == []
    assert any("content_1027" in line or "2024" in line for line in lines)


def test_colours_are_for_terminals_that_want_them():
    assert "\x1b[" in at_terminal("analyze", PAGES)
    assert (
        re.search(r"\x1b\[\d*;?3\d", at_terminal("analyze", PAGES, NO_COLOR="1"))
        is None
    )


def test_long_work_tells_how_far_it_is(tmp_path):
    for number in range(24):
        (tmp_path / f"{number:02}.txt").write_text(
            "同志们：\n要抓好三会一课。\n", "utf-8"
        )
    told = STYLE.sub("", at_terminal("slogans", tmp_path, "-o", tmp_path / "a.csv"))
    assert re.search(r"reading .*/24 ", told)
    told = STYLE.sub("", at_terminal("annotate", tmp_path, "-o", tmp_path / "out"))
    assert re.search(r"reading .*24/24 ", told)
    assert at_terminal("slogans", tmp_path, "-o", tmp_path / "b.csv", "-q") == ""


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("speechkit pri", {"priorities"}),
        ("speechkit lexicon s", {"show", "suggest"}),
        ("speechkit diff 2024 2025 --by t", {"term", "theme", "target"}),
        ("speechkit metrics --ind", {"--indicator"}),
    ],
)
def test_shell_completes(words, offered):
    asked = {
        "_SPEECHKIT_COMPLETE": "complete_bash",
        "COMP_WORDS": words,
        "COMP_CWORD": str(len(words.split()) - 1),
    }
    program = Path(sys.executable).parent / "speechkit"
    done = subprocess.run(
        [program], env={**os.environ, **asked}, capture_output=True, check=True
    )
    assert set(done.stdout.decode().split()) == offered


@pytest.mark.parametrize(
    ("package", "option", "extra"),
    [
        ("xlsxwriter", ("-o", "a.xlsx"), "xlsx"),
        ("pyarrow", ("-o", "a.parquet"), "parquet"),
        ("vl_convert", ("--chart", "a.svg"), "report"),
    ],
)
def test_missing_package_is_told_before_anything_is_read(package, option, extra):
    program = (
        f"import sys; sys.modules[{package!r}] = None\n"
        "from speechkit.__main__ import main; main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, "timeline", "no-such-folder", *option],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr.endswith(f"pip install 'speechkit[{extra}]'\n")


def test_many_names_are_not_listed(tmp_path):
    for number in range(9):
        text = f"在全县机关党建工作会议上的讲话\n同志们：\n要抓好第{number}件事，三会一课。\n"
        (tmp_path / f"a{number}.txt").write_text(text, encoding="utf-8")
    dated = "在全县2024年党建工作会议上的讲话\n同志们：\n要抓好三会一课。\n"
    (tmp_path / "b.txt").write_text(dated, encoding="utf-8")
    command = [sys.executable, "-m", "speechkit", "timeline", tmp_path]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stderr == "left out, they claim no year: a0, a1, a2 and 6 more\n"
