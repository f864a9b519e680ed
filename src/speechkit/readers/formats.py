"""The formats of files: how each is told, and what to do with those not read."""

import re
from dataclasses import dataclass

#: A page begins with its type, its root or its head, after what nobody sees.
_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?><\?xml[^>]*>\s*)?(?><!--.*?-->\s*)*+"
    rb"<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
#: So do the headers of a page saved with all its parts, as a message.
_SAVED_PAGE = re.compile(
    rb"(?:(?!MIME-Version:)(?:[\w-]+:|[ \t]).*\n){0,40}MIME-Version:"
)
#: So far into a file its format shows.
_HEAD = 4096
#: A PDF file may have bytes of something else before its own.
_PDF = re.compile(rb"%PDF-\d")
_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"
#: The name by which an encrypted document's container is known, in UTF-16.
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


@dataclass(frozen=True, slots=True)
class Format:
    """A format: what its files are called, and either a reader or a remedy."""

    name: str
    what: str
    suffixes: frozenset[str] = frozenset()
    refusal: str = ""


def _refused(name: str, what: str, remedy: str, *suffixes: str) -> Format:
    return Format(name, what, frozenset(suffixes), f"is {what}; {remedy}")


_KNOWN = (
    Format("html", "a page", frozenset({".html", ".htm", ".xhtml", ".shtml"})),
    Format("mhtml", "a saved page", frozenset({".mht", ".mhtml"})),
    Format("docx", "a Word file", frozenset({".docx"})),
    Format("pdf", "a PDF file", frozenset({".pdf"})),
    _refused(
        "encrypted",
        "encrypted",
        "open it with its password and save it without",
    ),
    _refused(
        "doc",
        "a file of Word 97 or WPS",
        "open it there and save it as .docx",
        ".doc",
        ".wps",
    ),
    _refused("rtf", "a Rich Text file", "save it as .docx", ".rtf"),
    _refused("office", "no Word file", "save its text as .docx or .txt", ".odt"),
    _refused("ofd", "an OFD file", "save it as PDF", ".ofd"),
    _refused(
        "archive",
        "an archive",
        "unpack it and name the folder",
        ".zip",
        ".rar",
        ".7z",
        ".tar",
        ".gz",
        ".tgz",
    ),
    _refused("picture", "a picture", "recognize its text (OCR) and save it as .txt"),
    Format("text", "a text", frozenset({".txt", ".md"})),
)
FORMATS = {known.name: known for known in _KNOWN}
_MAGIC = {
    b"{\\rtf": "rtf",
    b"Rar!": "archive",
    b"7z\xbc\xaf\x27\x1c": "archive",
    b"\x1f\x8b": "archive",
    b"\x89PNG": "picture",
    b"\xff\xd8\xff": "picture",
    b"GIF8": "picture",
    b"II*\0": "picture",
}


def format_of(content: bytes, suffix: str = "") -> Format:
    """Tell the format of a file: what its bytes show counts for more than its name."""
    if name := _evident(content):
        return FORMATS[name]
    named = (
        known for known in _KNOWN if suffix in known.suffixes and not known.refusal
    )
    # What no other knows is text, or what the reader of texts refuses.
    return next(named, FORMATS["text"])


def _evident(content: bytes) -> str:
    """Name the format that the bytes themselves show, or nothing."""
    head = content[:_HEAD]
    for magic, name in _MAGIC.items():
        if head.startswith(magic):
            return name
    if head.startswith(_OFFICE):
        return "encrypted" if _ENCRYPTED in content else "doc"
    if head.startswith(_ZIP):
        return _zipped(content)
    if _PDF.search(head[:1024]):
        return "pdf"
    if _PAGE.match(head):
        return "html"
    return "mhtml" if _SAVED_PAGE.match(head) else ""


def _zipped(content: bytes) -> str:
    """Tell documents from archives by the names in their table of contents."""
    if b"word/document" in content:
        return "docx"
    if b"OFD.xml" in content:
        return "ofd"
    if b"[Content_Types].xml" in content or b"mimetypeapplication/" in content:
        return "office"
    return "archive"
