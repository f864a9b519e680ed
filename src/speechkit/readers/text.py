"""Text files, decoded as they stand: no newline is translated, a BOM stays."""

import hashlib

from speechkit.errors import InputError
from speechkit.readers.encodings import decode
from speechkit.readers.source import Source


def read(content: bytes) -> Source:
    """Decode the bytes of a text file.

    Raises:
        InputError: they are none, or no text in an encoding that Chinese is kept in.
    """
    if not content.strip(b"\xef\xbb\xbf \t\r\n"):
        raise InputError("is empty; there is nothing to read")
    text = decode(content)
    if not text:
        raise InputError(
            "is no Chinese text in UTF-8, UTF-16, GB18030 or Big5; save it as UTF-8"
        )
    return Source(*text, hashlib.sha256(content).hexdigest())
