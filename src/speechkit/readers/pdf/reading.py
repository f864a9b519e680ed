"""The text layer of a PDF file: paragraphs put together again, a paragraph a line."""

import hashlib

from speechkit.errors import InputError
from speechkit.readers.pdf.edges import find_edges
from speechkit.readers.pdf.glyphs import read_glyphs
from speechkit.readers.pdf.paragraphs import write_pages
from speechkit.readers.pdf.rows import read_rows
from speechkit.readers.source import Source

#: Of the characters of a text layer, more than so many must be known.
_KNOWN = 0.7


def read(content: bytes) -> Source:
    """Read a PDF file.

    Raises:
        InputError: it is damaged, encrypted, too long, or a scan without text.
    """
    pages = list(read_glyphs(content))
    signs = [glyph.sign for page in pages for glyph in page.glyphs]
    if not signs:
        raise InputError(
            "has no text layer (a scan); recognize its text (OCR) and save that"
        )
    if sum(map(_is_known, signs)) < _KNOWN * len(signs):
        raise InputError(
            "does not tell which characters its fonts show; "
            "recognize its text (OCR) and save that"
        )
    rows = [read_rows(page) for page in pages]
    lines = write_pages(rows, find_edges(rows))
    sha256 = hashlib.sha256(content).hexdigest()
    return Source(lines.text, "pdf", sha256, tuple(lines.marks()))


def _is_known(sign: str) -> bool:
    return sign != "\ufffd" and not "\ue000" <= sign <= "\uf8ff"
