"""Word files: what is printed in the end, a paragraph a line, as revisions leave it."""

import hashlib

from speechkit.readers.docx.body import read_body
from speechkit.readers.docx.package import Package
from speechkit.readers.source import Source


def read(content: bytes) -> Source:
    """Read a Word file.

    Raises:
        InputError: it is damaged, encrypted, no Word file, or a bomb.
    """
    lines = read_body(Package.of(content))
    sha256 = hashlib.sha256(content).hexdigest()
    return Source(lines.text, "docx", sha256, tuple(lines.marks()))
