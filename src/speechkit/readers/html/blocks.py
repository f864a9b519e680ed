"""A page as lines: what is visible, a block a line, the cells of a row apart."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from speechkit.marks import Mark, MarkKind
from speechkit.patterns import pattern
from speechkit.readers.lines import Lines

_UNSEEN_NAMES = """
head title script style noscript template iframe frame object embed applet svg math
canvas audio video select datalist map noframes xml
"""
_BLOCK_NAMES = """
html body address article aside blockquote center dd details dialog dir div dl dt
fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main menu
nav ol p pre section summary table caption thead tbody tfoot tr ul marquee textarea
"""
#: Elements whose content nobody sees, or sees as no text.
_UNSEEN = frozenset(_UNSEEN_NAMES.split())
#: Elements that stand on lines of their own.
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_CELLS = frozenset({"td", "th"})
_BY_TAG = {
    **{f"h{level}": (MarkKind.HEADING, level) for level in range(1, 7)},
    **dict.fromkeys(("b", "strong"), (MarkKind.BOLD, 0)),
    "a": (MarkKind.LINK, 0),
    "center": (MarkKind.CENTERED, 0),
    "li": (MarkKind.ITEM, 0),
    "time": (MarkKind.DATE, 0),
}
_BY_STYLE = (
    (pattern(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE), MarkKind.BOLD),
    (pattern(r"text-align\s*:\s*center", re.IGNORECASE), MarkKind.CENTERED),
)
_HIDDEN = pattern(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
#: How the styles of sites call the line with the day.
_DATED = pattern(r"(?:\b|_)(?:date|time|pubdate|pubtime)(?:\b|_)", re.IGNORECASE)


class Page(NamedTuple):
    """The text of a page, and what its markup says of it."""

    raw: str
    marks: tuple[Mark, ...]


def read_page(root: etree._Element) -> Page:
    """Flatten a tree of elements; no recursion, whatever its depth."""
    lines = Lines()
    starts: list[int] = []
    walker = etree.iterwalk(root, events=("start", "end", "comment"))
    skipped = None
    for event, element in walker:
        if event == "start" and _is_unseen(element):
            walker.skip_subtree()
            skipped = element
        elif event == "start":
            _open(element, lines)
            starts.append(lines.length)
            _write(element, lines)
        elif event == "end" and element is not skipped:
            lines.mark(starts.pop(), _says(element))
            _close(element, lines)
        if event != "start" and element is not root:
            lines.fold(element.tail or "")
    return Page(lines.text, tuple(lines.marks()))


def _write(element: etree._Element, lines: Lines) -> None:
    """Write the text that an element begins with; preformatted lines stay."""
    if element.tag == "pre":
        for line in (element.text or "").splitlines():
            lines.put(line)
            lines.end()
    else:
        lines.fold(element.text or "")


def _is_unseen(element: etree._Element) -> bool:
    return (
        element.tag in _UNSEEN
        or "hidden" in element.attrib
        or bool(_HIDDEN.search(element.get("style", "")))
    )


def _open(element: etree._Element, lines: Lines) -> None:
    if element.tag in _BLOCKS:
        lines.end()
    elif element.tag in _CELLS:
        _part(element, lines)
    elif element.tag == "a" and _follows_link(element):
        lines.fold(" ")
    elif element.tag == "rt" and not _is_bracketed(element):
        lines.put("(")


def _close(element: etree._Element, lines: Lines) -> None:
    if element.tag in _BLOCKS or element.tag == "br":
        lines.end()
    elif element.tag in _CELLS:
        _part(element, lines)
    elif element.tag == "rt" and not _is_bracketed(element):
        lines.put(")")


def _part(cell: etree._Element, lines: Lines) -> None:
    """Part a cell from its neighbours: one of words alone shares their line."""
    if _is_inline(cell):
        lines.tab()
    else:
        lines.end()


def _is_inline(cell: etree._Element) -> bool:
    return not any(
        inner.tag in _BLOCKS or inner.tag == "br" for inner in cell.iterdescendants()
    )


def _follows_link(link: etree._Element) -> bool:
    """Tell whether two links touch each other in the source: they do not on screen."""
    before = link.getprevious()
    return before is not None and before.tag == "a" and not before.tail


def _is_bracketed(reading: etree._Element) -> bool:
    """Tell whether the page itself has brackets for browsers that know no ruby."""
    before = reading.getprevious()
    return before is not None and before.tag == "rp"


def _says(element: etree._Element) -> Iterator[tuple[MarkKind, int]]:
    """Say what an element means for the text in it."""
    tag, style = element.tag, element.get("style", "")
    if tag in _BY_TAG:
        yield _BY_TAG[tag]
    for wording, kind in _BY_STYLE:
        if style and wording.search(style):
            yield kind, 0
    if element.get("align", "").lower() == "center" and tag in _BLOCKS:
        yield MarkKind.CENTERED, 0
    if tag in _CELLS and _is_inline(element):
        yield MarkKind.CELL, 0
    if _DATED.search(f"{element.get('class', '')} {element.get('id', '')}"):
        yield MarkKind.DATE, 0
