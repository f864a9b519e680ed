"""What every reader gives: a file's text, and what its markup says of it."""

from dataclasses import dataclass

from speechkit.marks import Mark


@dataclass(frozen=True, slots=True)
class Source:
    """A file as it was read.

    `raw` is the text that all offsets point into; `encoding` names how its bytes
    became text; `sha256` is of the bytes; `marks` are in order of their spans.
    """

    raw: str
    encoding: str
    sha256: str
    marks: tuple[Mark, ...] = ()
