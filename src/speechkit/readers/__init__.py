"""The readers: one file format a module, and which of them reads a file."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from speechkit.errors import InputError
from speechkit.readers.source import Source

__all__ = ["SUFFIXES", "Source", "read_bytes", "read_file"]


@dataclass(frozen=True, slots=True)
class _Format:
    """A format, how its files are told, and the module whose `read` reads them.

    A module is imported when the first of its files is read: plain text must not
    wait for the readers of others.
    """

    module: str
    suffixes: frozenset[str]
    is_evident: Callable[[bytes], bool]

    def read(self, content: bytes) -> Source:
        module = import_module(f"speechkit.readers.{self.module}")
        source: Source = module.read(content)
        return source


#: The last one takes what no other knows.
_FORMATS = (_Format("text", frozenset({".txt", ".md"}), lambda _: True),)
#: Files of these suffixes are read when a folder is given.
SUFFIXES = frozenset().union(*(known.suffixes for known in _FORMATS))


def read_file(path: Path) -> Source:
    """Read a file, whatever its format.

    Raises:
        InputError: it cannot be opened, is empty, or is of no known format.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise InputError(f"cannot be read: {reason}") from error
    return read_bytes(content)


def read_bytes(content: bytes) -> Source:
    """Read the bytes of a file: what they are counts for more than its suffix.

    Raises:
        InputError: they are none, or of no known format.
    """
    return next(known for known in _FORMATS if known.is_evident(content)).read(content)
