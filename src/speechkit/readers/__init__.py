"""The readers: one file format a module, and which of them reads a file."""

import hashlib
from importlib import import_module
from pathlib import Path

from speechkit.errors import InputError
from speechkit.readers.formats import FORMATS, Format, format_of
from speechkit.readers.source import Source

__all__ = ["READABLE", "SUFFIXES", "Source", "read_bytes", "read_file", "read_text"]

#: Files of these suffixes are taken from a folder, if only to say why they cannot
#: be read: a speech must not be missed in silence.
SUFFIXES = frozenset().union(*(known.suffixes for known in FORMATS.values()))
#: Of these, those that can be read.
READABLE = frozenset().union(
    *(known.suffixes for known in FORMATS.values() if not known.refusal)
)
#: A longer file is no speech, and a longer text would take more than 4 GB of memory.
_MOST_BYTES, _MOST_CHARACTERS = 128_000_000, 20_000_000


def read_file(path: Path) -> Source:
    """Read a file, whatever its format.

    Raises:
        InputError: it cannot be opened, is empty or too large, or is of no format
            that is read; the message says what to do.
    """
    try:
        with path.open("rb") as stream:
            content = stream.read(_MOST_BYTES + 1)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise InputError(f"cannot be read: {reason}") from error
    return read_bytes(content, path.suffix.lower())


def read_bytes(content: bytes, suffix: str = "") -> Source:
    """Read the bytes of a file: what they are counts for more than its suffix.

    Raises:
        InputError: as `read_file`.
    """
    if len(content) > _MOST_BYTES:
        raise InputError(
            f"has more than {_MOST_BYTES // 1_000_000} MB; split it into its speeches"
        )
    source = _read(format_of(content, suffix), content)
    _check(source.raw)
    return source


def read_text(text: str) -> Source:
    """Read a text that was no file of its own.

    Raises:
        InputError: it is empty or too large, or no Unicode.
    """
    try:
        content = text.encode()
    except UnicodeEncodeError as error:
        raise InputError("holds half a character; write it as UTF-8") from error
    _check(text)
    return Source(text, "utf-8", hashlib.sha256(content).hexdigest())


def _check(raw: str) -> None:
    if len(raw) > _MOST_CHARACTERS:
        raise InputError(f"holds {len(raw):,} characters; split it into its speeches")
    if not raw.strip("\ufeff \t\r\n"):
        raise InputError("is empty; there is nothing to read")


def _read(known: Format, content: bytes) -> Source:
    """Import a reader when the first of its files is read: text must not wait."""
    if known.refusal:
        raise InputError(known.refusal)
    try:
        read = import_module(f"speechkit.readers.{known.name}").read
    except ImportError as error:
        raise InputError(
            f"is {known.what}; to read it: pip install 'speechkit[files]'"
        ) from error
    source: Source = read(content)
    return source
