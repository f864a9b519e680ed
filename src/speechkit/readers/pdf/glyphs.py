"""The characters of a PDF file and where they stand: the door to PDFium."""

import ctypes
from collections.abc import Iterator
from typing import NamedTuple

import pypdfium2
from pypdfium2 import raw as pdfium

from speechkit.errors import InputError

#: A file with more pages, or more characters, is a library.
_MOST_PAGES, _MOST_GLYPHS = 3_000, 4_000_000
_BOLD = 600


class Glyph(NamedTuple):
    """A character and its box; `y` grows upwards."""

    sign: str
    left: float
    bottom: float
    right: float
    top: float
    is_bold: bool

    @property
    def height(self) -> float:
        """Give the height of its line, much the same for all of a font."""
        return self.top - self.bottom


class PageOfGlyphs(NamedTuple):
    """The width of a page and its characters in the order of the file."""

    width: float
    glyphs: list[Glyph]


def read_glyphs(content: bytes) -> Iterator[PageOfGlyphs]:
    """Read the characters of each page; spaces are left to their places.

    Raises:
        InputError: the file is damaged, encrypted or too long.
    """
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        if "assword" in str(error) or "ecurity" in str(error):
            raise InputError("is encrypted; save it without a password") from error
        raise InputError("is a damaged PDF file; print it to a new PDF") from error
    try:
        if len(document) > _MOST_PAGES:
            raise InputError(f"has {len(document)} pages; split it into its speeches")
        count = 0
        for number in range(len(document)):
            page = _page(document, number)
            count += len(page.glyphs)
            if count > _MOST_GLYPHS:
                raise InputError("holds millions of characters; split it")
            yield page
    finally:
        document.close()


def _page(document: pypdfium2.PdfDocument, number: int) -> PageOfGlyphs:
    try:
        page = document[number]
        text = page.get_textpage()
    except pypdfium2.PdfiumError as error:
        raise InputError(
            f"is a damaged PDF file (page {number + 1}); print it to a new PDF"
        ) from error
    try:
        count = pdfium.FPDFText_CountChars(text.raw)
        found = (_glyph(text.raw, index) for index in range(count))
        return PageOfGlyphs(page.get_width(), [glyph for glyph in found if glyph])
    finally:
        text.close()
        page.close()


def _glyph(text: object, index: int) -> Glyph | None:
    code = pdfium.FPDFText_GetUnicode(text, index)
    sign = (
        chr(code) if 0 < code <= 0x10FFFF and not 0xD800 <= code < 0xE000 else "\ufffd"
    )
    if (
        sign.isspace()
        or not sign.isprintable()
        or pdfium.FPDFText_IsGenerated(text, index)
    ):
        return None
    box = pdfium.FS_RECTF()
    pdfium.FPDFText_GetLooseCharBox(text, index, ctypes.byref(box))
    weight = pdfium.FPDFText_GetFontWeight(text, index)
    return Glyph(sign, box.left, box.bottom, box.right, box.top, weight >= _BOLD)
