"""Text files, decoded as they stand: no newline is translated, a BOM stays."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from speechkit.errors import InputError

#: Files of these suffixes are read when a folder is given.
SUFFIXES = frozenset({".txt", ".md"})


@dataclass(frozen=True, slots=True)
class Source:
    """A file as it was read: the raw text that all offsets point into."""

    raw: str
    encoding: str
    sha256: str


def read_text(path: Path) -> Source:
    """Read a text file.

    Raises:
        InputError: it cannot be opened, is empty, or is no UTF-8 text.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise InputError(f"cannot be read: {reason}") from error
    return decode(content)


def decode(content: bytes) -> Source:
    """Decode the bytes of a text file.

    Raises:
        InputError: they are none, or no UTF-8 text.
    """
    if not content.strip(b"\xef\xbb\xbf \t\r\n"):
        raise InputError("is empty; there is nothing to read")
    if b"\0" in content:
        raise InputError("is no text (it holds zero bytes); save it as UTF-8 text")
    try:
        raw = content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise InputError(
            f"is not UTF-8 (byte {error.start}); convert it first, "
            "for example with: iconv -f GB18030 -t UTF-8"
        ) from error
    return Source(raw, "utf-8", hashlib.sha256(content).hexdigest())
