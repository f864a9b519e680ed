"""The parts of a Word file: XML in a ZIP archive, which may have been made to harm."""

import io
import struct
import zipfile
import zlib
from dataclasses import dataclass
from typing import Self

from lxml import etree

from speechkit.errors import InputError

#: The text of a thick book is a tenth of this.
_MOST_BYTES = 64_000_000
_TEXT = "word/document.xml"
_KIND = "officeDocument"
_IS_ENCRYPTED = 1
#: What the libraries say of archives that are broken, each in its own way.
_DAMAGE: tuple[type[Exception], ...] = (
    *(zipfile.BadZipFile, zlib.error, struct.error),
    *(EOFError, OSError, ValueError, NotImplementedError),
)
_REMEDY = "is a damaged Word file; open it in Word and save it again"


@dataclass(frozen=True, slots=True)
class Package:
    """An opened archive, and the name of the part that holds the text."""

    archive: zipfile.ZipFile
    text: str

    @classmethod
    def of(cls, content: bytes) -> Self:
        """Open a Word file.

        Raises:
            InputError: it is no ZIP archive, or has no text in it.
        """
        try:
            archive = zipfile.ZipFile(io.BytesIO(content))
        except _DAMAGE as error:
            raise InputError(_REMEDY) from error
        package = cls(archive, _TEXT)
        rels = package.part("_rels/.rels")
        targets = (
            rel.get("Target", "").lstrip("/")
            for rel in (() if rels is None else rels)
            if rel.get("Type", "").endswith(f"/{_KIND}")
        )
        return cls(archive, next(targets, _TEXT))

    def part(self, name: str) -> etree._Element | None:
        """Read a part of the file; None where there is no such part.

        Raises:
            InputError: it is damaged, encrypted, or grows beyond all measure.
        """
        if name not in self.archive.NameToInfo:
            return None
        info = self.archive.getinfo(name)
        if info.flag_bits & _IS_ENCRYPTED:
            raise InputError("is encrypted; save it without a password")
        try:
            with self.archive.open(info) as stream:
                # The size that an archive tells of itself may be a lie.
                content = stream.read(_MOST_BYTES + 1)
        except _DAMAGE as error:
            raise InputError(_REMEDY) from error
        if len(content) > _MOST_BYTES:
            raise InputError("unpacks to more than any speech; it is not read")
        return _parsed(content)

    def beside(self, name: str) -> etree._Element | None:
        """Read a part that stands in the folder of the text."""
        folder = self.text.rpartition("/")[0]
        return self.part(f"{folder}/{name}" if folder else name)


def local(element: etree._Element) -> str:
    """Give an element's name without its namespace: Word has two sets of them."""
    return str(element.tag).rpartition("}")[2]


def value(element: etree._Element | None, name: str = "val") -> str:
    """Give an attribute, whatever its namespace."""
    if element is None:
        return ""
    found = (
        text for key, text in element.attrib.items() if key.rpartition("}")[2] == name
    )
    return str(next(found, ""))


def child(element: etree._Element | None, *names: str) -> etree._Element | None:
    """Go down from element to element by their names; None where one is missing."""
    for name in names:
        if element is None:
            return None
        element = next((e for e in element if local(e) == name), None)
    return element


def is_on(element: etree._Element | None) -> bool:
    """Tell whether a switch such as bold is set."""
    return element is not None and value(element) not in {"0", "false", "off", "none"}


def _parsed(content: bytes) -> etree._Element:
    # Entities are how a small file becomes a huge one; Word writes none.
    if b"<!DOCTYPE" in content or "<!DOCTYPE".encode("utf-16-le") in content:
        raise InputError(
            "declares XML entities, which no Word file has; it is not read"
        )
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise InputError(_REMEDY) from error
