"""Notes for people, on stderr."""

import io
import sys
from collections.abc import Sequence
from typing import TextIO

from speechkit.patterns import pattern

#: Characters that could move a terminal's cursor, hide text or turn it around.
CONTROLS = pattern("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]")


#: So many names tell what kind of thing is meant.
_NAMES = 3


def some(names: Sequence[str]) -> str:
    """Write names one behind another; of many, the first."""
    more = len(names) - _NAMES
    listed = ", ".join(names[:_NAMES])
    return f"{listed} and {more} more" if more > 0 else listed


def note(message: str) -> None:
    """Print one line to stderr; control characters are shown as a dot."""
    sys.stderr.write(f"{CONTROLS.sub('·', message)}\n")


class Harmless(io.TextIOBase):
    """A terminal that is written data to: control characters are shown as a dot.

    Line ends and tabs stay. What reads a pipe or a file gets the data as they are.
    """

    _MOVING = pattern(rf"(?!\n|\t|\r\n){CONTROLS.pattern}")

    def __init__(self, terminal: TextIO) -> None:
        """Stand before a terminal."""
        self._terminal = terminal

    def write(self, text: str) -> int:
        """Write what is harmless."""
        return self._terminal.write(self._MOVING.sub("·", text))
