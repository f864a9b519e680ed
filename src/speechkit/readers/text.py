"""Text files, decoded as they stand: no newline is translated, a BOM stays."""

import hashlib

from speechkit.errors import InputError
from speechkit.readers.source import Source


def read(content: bytes) -> Source:
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
