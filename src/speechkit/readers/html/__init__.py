"""Pages: all that a visitor sees, one block a line, and what the markup says of it."""

import hashlib
import re

from lxml import etree

from speechkit.errors import InputError
from speechkit.patterns import pattern
from speechkit.readers.encodings import decode
from speechkit.readers.html.blocks import Page, read_page
from speechkit.readers.html.titles import titles
from speechkit.readers.html.votes import votes
from speechkit.readers.source import Source

_DECLARED = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_DOUBLE_BYTE = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb18030": "gb18030",
    "big5": "big5hkscs",
    "big5-hkscs": "big5hkscs",
}
#: The parser takes the square of the number of a tag's attributes.
_LONG = pattern(r"<[a-zA-Z][^<>]{20000,}")
_SPACE = pattern(r"\s+")
_ATTRIBUTES = 5_000
#: Old editors left such tags open by the thousand.
_STYLING = pattern(
    r"</?(?:font|b|strong|i|em|u|big|small|span)\b[^<>]*>", re.IGNORECASE
)
#: A longer page is a book: an extractor would take long, and has nothing to choose.
_MOST = 4_000_000
#: So far into a page its encoding is declared.
_HEAD = 4096


def read(content: bytes) -> Source:
    """Read a page.

    Raises:
        InputError: its bytes are no text, it shows none, or its tags are nested
            beyond all reason.
    """
    declared = _DECLARED.search(content[:_HEAD])
    named = declared[1].decode("ascii", "replace").lower() if declared else ""
    decoded = decode(content, _DOUBLE_BYTE.get(named, ""))
    if not decoded:
        raise InputError(
            "is no Chinese page in UTF-8, UTF-16, GB18030 or Big5; save it as UTF-8"
        )
    page = read_markup(decoded.text)
    sha256 = hashlib.sha256(content).hexdigest()
    return Source(page.raw, decoded.encoding, sha256, page.marks)


def read_markup(markup: str) -> Page:
    """Flatten markup into lines, and let an extractor vote on them.

    Raises:
        InputError: the page shows no text, or its tags are nested beyond all reason.
    """
    if any(len(_SPACE.findall(tag[0])) > _ATTRIBUTES for tag in _LONG.finditer(markup)):
        raise InputError("has a tag with thousands of attributes; it is no page")
    root = _parsed(markup)
    if root is None:
        root = _parsed(_STYLING.sub("", markup))
    if root is None:
        raise InputError("nests its tags thousands deep; it is no page")
    page = read_page(root)
    elected = votes(page, markup) if len(markup) <= _MOST else ()
    marks = [*page.marks, *titles(page, root), *elected]
    return Page(page.raw, tuple(sorted(marks)))


def _parsed(markup: str) -> etree._Element | None:
    """Parse a page as browsers do; None if it is nested too deep for that."""
    # The parser is told the encoding: what the page declares may be wrong.
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_pis=True)
    try:
        root = etree.fromstring(markup.removeprefix("\ufeff").encode("utf-8"), parser)
    except etree.XMLSyntaxError as error:
        raise InputError("is a page without any text") from error
    if any("depth" in entry.message for entry in parser.error_log):
        return None
    return root
