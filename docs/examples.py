"""Run the examples of the documents, so that what they show is what happens."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
#: The width that all examples are made for, and no colours.
_ENVIRONMENT = {
    "COLUMNS": "80",
    "TERMINAL_WIDTH": "80",
    "NO_COLOR": "1",
    "TERM": "dumb",
}


def output(command: str) -> str:
    """Run a command line at the project's root and give all that it prints."""
    binaries = Path(sys.executable).parent
    path = f"{binaries}{os.pathsep}{os.environ.get('PATH', '')}"
    done = subprocess.run(  # noqa: S603  # the examples are ours
        ["bash", "-c", command],  # noqa: S607  # bash is wherever it is
        cwd=ROOT,
        env={**os.environ, **_ENVIRONMENT, "PATH": path},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    return done.stdout.decode("utf-8")


def show(command: str) -> str:
    """Write a command and its output as a block of a document."""
    lines = (line.rstrip() for line in output(command).splitlines())
    return "\n".join(["```console", f"$ {command}", *lines, "```"])
