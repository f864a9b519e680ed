"""The lines of a reading: one paragraph each."""

from typing import NamedTuple

from speechkit.text import Reading


class Line(NamedTuple):
    """A paragraph: `text` is the reading's `text[start:end]`."""

    start: int
    end: int
    text: str


def read_lines(reading: Reading) -> list[Line]:
    """Read all lines that hold more than white space, without their margins."""
    lines = []
    for start, end in reading.lines():
        whole = reading.text[start:end]
        text = whole.strip()
        if text:
            first = start + len(whole) - len(whole.lstrip())
            lines.append(Line(first, first + len(text), text))
    return lines
