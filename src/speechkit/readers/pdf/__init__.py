"""PDF files, read by a process of their own.

A file of 2 kB can have PDFium fill all memory, or work for hours: the process that
reads has a limit of both, and what stops it costs one file.
"""

from importlib.util import find_spec

from speechkit.errors import InputError
from speechkit.readers.pdf.apart import Stopped, reader
from speechkit.readers.source import Source

if find_spec("pypdfium2") is None:
    raise ImportError("pypdfium2")


def read(content: bytes) -> Source:
    """Read a PDF file.

    Raises:
        InputError: it is damaged, encrypted, too long, a scan without text, or asks
            for more time or memory than any speech.
    """
    try:
        given = reader().read(content)
    except Stopped as error:
        raise InputError(
            "asks for more time or memory than a speech should; print it to a new PDF"
        ) from error
    if isinstance(given, str):
        raise InputError(given)
    return given
