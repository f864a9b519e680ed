"""The text of a Word file in reading order: paragraphs, rows, boxes, notes."""

from collections.abc import Iterator

from lxml import etree

from speechkit.marks import MarkKind
from speechkit.readers.docx.numbering import Numbering, read_numbering
from speechkit.readers.docx.package import Package, child, is_on, local, value
from speechkit.readers.docx.styles import (
    Styles,
    is_title,
    level_of,
    place_of,
    read_styles,
)
from speechkit.readers.lines import Lines

#: What is not printed: what was deleted or moved away, the code of fields, settings,
#: the copy that each box has for older programs; pinyin is written behind its word.
_UNSEEN_NAMES = """
del moveFrom instrText delText pPr rPr tblPr trPr tcPr tblGrid sdtPr sectPr rubyPr rt
Fallback
"""
_UNSEEN = frozenset(_UNSEEN_NAMES.split())
_SIGNS = {"tab": "\t", "ptab": "\t", "noBreakHyphen": "-"}
_REFERENCES = {"footnoteReference": "footnote", "endnoteReference": "endnote"}


def read_body(package: Package) -> Lines:
    """Read the text, then the notes that it refers to.

    Raises:
        InputError: the file is damaged or a bomb.
    """
    body = _Body(
        read_styles(package.beside("styles.xml")),
        read_numbering(package.beside("numbering.xml")),
    )
    root = package.part(package.text)
    if root is not None:
        body.read(root)
    for kind in _REFERENCES.values():
        notes = package.beside(f"{kind}s.xml")
        for note in () if notes is None else notes:
            body.read_note(note, kind)
    return body.lines


class _Body:
    """What has been read, and all that is looked up on the way."""

    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        self.lines = Lines()
        self._styles = styles
        self._numbering = numbering
        #: The signs of notes, by kind and identifier.
        self._signs: dict[tuple[str, str], str] = {}
        #: Of each table cell around this place: whether its row is one line.
        self._cells: list[bool] = []
        #: Whether the end of the last paragraph was deleted: the next one goes on.
        self._goes_on = False

    def read(self, root: etree._Element) -> None:
        """Read a tree; the boxes that hang on a paragraph follow it."""
        starts: list[int] = []
        boxes: list[etree._Element] = []
        walker = etree.iterwalk(root, events=("start", "end"))
        skipped = None
        for event, element in walker:
            name = local(element)
            is_box = name == "txbxContent" and element is not root
            if event == "start" and (is_box or _is_unseen(element, name)):
                walker.skip_subtree()
                skipped = element
                boxes += [element] if is_box else []
            elif event == "start":
                starts.append(self.lines.length)
                self._open(element, name)
            elif element is not skipped:
                self.lines.mark(starts.pop(), self._says(element, name))
                self._close(element, name)
                if name == "p":
                    for box in boxes:
                        self.lines.end()
                        self.read(box)
                    boxes = []

    def read_note(self, note: etree._Element, kind: str) -> None:
        """Write a note that the text refers to, behind its sign."""
        sign = self._signs.get((kind, value(note, "id")))
        if sign:
            self.lines.end()
            start = self.lines.length
            self.lines.put(sign)
            for text in note.iter("{*}t"):
                self.lines.put(text.text or "")
            self.lines.mark(start, [(MarkKind.FOOTNOTE, 0)])

    def _open(self, element: etree._Element, name: str) -> None:
        if name == "tc":
            self._cells.append(_is_inline(element))
            self._part()
        elif name == "p":
            self._begin(element)
        elif name == "t":
            self.lines.put(element.text or "")
        elif name in {"br", "cr"}:
            self.lines.end()
        elif name in _SIGNS:
            self.lines.put(_SIGNS[name])
        elif name in _REFERENCES:
            key = (_REFERENCES[name], value(element, "id"))
            self.lines.put(self._signs.setdefault(key, f"[{len(self._signs) + 1}]"))

    def _close(self, element: etree._Element, name: str) -> None:
        if name == "p":
            mark = child(element, "pPr", "rPr", "del")
            self._goes_on = mark is not None
            self._part()
        elif name == "tc":
            self._part()
            self._cells.pop()
        elif name == "tr":
            self.lines.end()
        elif name == "ruby":
            reading = "".join(t.text or "" for t in element.iterfind("{*}rt//{*}t"))
            self.lines.put(f"({reading})" if reading else "")

    def _part(self) -> None:
        """Part paragraphs by a line end, cells of words alone by a tab."""
        if self._goes_on:
            return
        if self._cells and self._cells[-1]:
            self.lines.tab()
        else:
            self.lines.end()

    def _begin(self, paragraph: etree._Element) -> None:
        """Begin a paragraph with the number that Word writes before it."""
        self._part()
        self._goes_on = False
        properties = child(paragraph, "pPr")
        styles = list(self._styles.line(value(child(properties, "pStyle"))))
        places = (place_of(properties), *(style.place for style in styles))
        place = next((place for place in places if place), None)
        if place and _has_text(paragraph):
            self.lines.put(self._numbering.number(place))

    def _says(
        self, element: etree._Element, name: str
    ) -> Iterator[tuple[MarkKind, int]]:
        """Say what an element means for the text in it."""
        if name == "p":
            yield from self._says_of_paragraph(child(element, "pPr"))
        elif name == "r" and is_on(child(element, "rPr", "b")):
            yield MarkKind.BOLD, 0
        elif name == "hyperlink":
            yield MarkKind.LINK, 0
        elif name == "tc" and self._cells[-1]:
            yield MarkKind.CELL, 0
        elif name in _REFERENCES:
            yield MarkKind.FOOTNOTE, 0

    def _says_of_paragraph(
        self, properties: etree._Element | None
    ) -> Iterator[tuple[MarkKind, int]]:
        styles = list(self._styles.line(value(child(properties, "pStyle"))))
        levels = (level_of("", properties), *(style.level for style in styles))
        level = next(filter(None, levels), 0)
        if level:
            yield MarkKind.HEADING, level
        if any(is_title(style.name) for style in styles):
            yield MarkKind.TITLE, 0
        alignment = value(child(properties, "jc"))
        if alignment == "center" or (
            not alignment and any(style.is_centered for style in styles)
        ):
            yield MarkKind.CENTERED, 0
        if place_of(properties) or any(style.place for style in styles):
            yield MarkKind.ITEM, 0


def _is_unseen(element: etree._Element, name: str) -> bool:
    return name in _UNSEEN or (name == "r" and is_on(child(element, "rPr", "vanish")))


def _is_inline(cell: etree._Element) -> bool:
    """Tell whether a cell has one paragraph of words: its row is one line."""
    if any(local(inner) == "tbl" for inner in cell):
        return False
    return sum(_has_text(inner) for inner in cell) <= 1


def _has_text(element: etree._Element) -> bool:
    return any(text.text for text in element.iter("{*}t"))
