"""Pages that a browser saved with all their parts in one file (.mht, .mhtml)."""

import email
import email.policy
import hashlib
from dataclasses import replace

from speechkit.errors import InputError
from speechkit.readers import html
from speechkit.readers.source import Source


def read(content: bytes) -> Source:
    """Read the first page of a saved one; its pictures and styles are no text.

    Raises:
        InputError: there is no page in it, or the page cannot be read.
    """
    try:
        message = email.message_from_bytes(content, policy=email.policy.compat32)
        pages = [part for part in message.walk() if _is_page(part.get_content_type())]
    except RecursionError as error:
        raise InputError("nests its parts beyond all reason; it is no page") from error
    if not pages:
        raise InputError("holds no page; open it in a browser and save it as .html")
    page = pages[0].get_payload(decode=True)
    source = html.read(page if isinstance(page, bytes) else b"")
    return replace(source, sha256=hashlib.sha256(content).hexdigest())


def _is_page(kind: str) -> bool:
    return kind in {"text/html", "application/xhtml+xml"}
