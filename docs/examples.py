"""Run the examples of the documents, so that what they show is what happens."""

import os
import pty
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import termios
from code import InteractiveConsole
from contextlib import chdir, redirect_stdout
from fcntl import ioctl
from io import StringIO
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
#: The size that all examples are made for.
_LINES, _COLUMNS = 24, 80
#: The width of a terminal where there is none, and no colours.
_ENVIRONMENT = {
    "COLUMNS": str(_COLUMNS),
    "TERMINAL_WIDTH": str(_COLUMNS),
    "NO_COLOR": "1",
    "TERM": "dumb",
}
_STYLE = re.compile(r"\x1b\[[\d;?]*[A-Za-z]")


def output(command: str, at: Path = ROOT) -> str:
    """Run a command line, by default at the project's root; give all it prints."""
    done = subprocess.run(  # noqa: S603  # the examples are ours
        ["bash", "-c", command],  # noqa: S607  # bash is wherever it is
        cwd=at,
        env=_environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    return done.stdout.decode("utf-8")


def output_on_terminal(command: str, at: Path = ROOT) -> str:
    """Run a command line at a terminal and give what a person would see."""
    ours, theirs = pty.openpty()
    ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", _LINES, _COLUMNS, 0, 0))
    with subprocess.Popen(  # noqa: S603  # the examples are ours
        ["bash", "-c", command],  # noqa: S607  # bash is wherever it is
        cwd=at,
        env=_environment(),
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    ):
        os.close(theirs)
        told = b"".join(iter(lambda: _heard(ours), b""))
    os.close(ours)
    return _STYLE.sub("", told.decode("utf-8"))


def show(command: str, at: Path = ROOT, *, on_terminal: bool = False) -> str:
    """Write a command and its output as a block of a document."""
    told = (output_on_terminal if on_terminal else output)(command, at)
    lines = (line.rstrip() for line in told.splitlines())
    return "\n".join(["```console", f"$ {command}", *lines, "```"])


def show_help(command: str) -> str:
    """Write what a command says of itself as a block of a document."""
    told = output(f"speechkit {command} --help").strip()
    return "\n".join(["```text", *map(str.rstrip, told.splitlines()), "```"])


class Desk:
    """A folder for one story: what is laid on it stays there until it is told.

    A folder of the project is laid on it by the name that the story has for it.
    """

    def __init__(self, **folders: str) -> None:
        self._place = tempfile.TemporaryDirectory()
        self._root = Path(self._place.name)
        for name, folder in folders.items():
            shutil.copytree(ROOT / folder, self._root / name)

    def show(self, command: str, *, on_terminal: bool = False) -> str:
        """Run a command line here and write it with its output as a block."""
        return show(command, self._root, on_terminal=on_terminal)

    def write(self, name: str, text: str) -> str:
        """Lay a file here and write it as a block."""
        (self._root / name).write_text(text, encoding="utf-8")
        return f"```{Path(name).suffix.removeprefix('.')}\n{text.rstrip()}\n```"


def _environment() -> dict[str, str]:
    binaries = Path(sys.executable).parent
    path = f"{binaries}{os.pathsep}{os.environ.get('PATH', '')}"
    return {**os.environ, **_ENVIRONMENT, "PATH": path}


def _heard(terminal: int) -> bytes:
    """Read from a terminal; where all that wrote to it has gone, nothing."""
    try:
        return os.read(terminal, 65536)
    except OSError:
        return b""


def session(source: str, names: dict[str, Any]) -> str:
    """Write lines of Python as a block of a document, as at Python's prompt.

    `names` holds what earlier blocks of the document have named, and keeps it.
    """
    console, told, more = InteractiveConsole(names), StringIO(), False
    with redirect_stdout(told), chdir(ROOT):
        for line in source.strip().splitlines():
            told.write(f"{'...' if more else '>>>'} {line}\n")
            more = console.push(line)
    lines = (line.rstrip() for line in told.getvalue().splitlines())
    return "\n".join(["```pycon", *lines, "```"])
