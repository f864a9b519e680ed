"""What is left of markup in a text that somebody took from a page."""

import html
import re
from collections.abc import Iterator

from speechkit.model import Cut, CutLabel, Document
from speechkit.patterns import pattern
from speechkit.text import Edit

#: Tags that a page's text is set with; other words in angle brackets are words.
_TAG = pattern(
    r"</?(p|br|div|tr|li|ul|ol|h[1-6]|table|tbody|td|th|span|strong|b|em|i|u|a|font|img"
    r"|sup|sub|center|section|o:p)(?:\s[^<>]{0,300})?/?>",
    re.IGNORECASE,
)
_BLOCKS = frozenset({"p", "br", "div", "tr", "li", "h1", "h2", "h3", "h4", "h5", "h6"})
_ENTITY = pattern(r"&(?:[a-zA-Z]{2,8}|#\d{2,6}|#x[\da-fA-F]{2,5});")


def strip_markup(doc: Document) -> Document:
    """Cut tags and read entities; a block's tag ends a line."""
    text = doc.reading.text
    edits = sorted([*_tags(text), *_entities(text)], key=lambda edit: edit.start)
    cuts = [
        Cut(doc.reading.span(edit.start, edit.end), CutLabel.LAYOUT, edit.rule)
        for edit in edits
        if not edit.new
    ]
    return doc.cut(edits, cuts) if edits else doc


def _tags(text: str) -> Iterator[Edit]:
    if ">" in text:
        for match in _TAG.finditer(text):
            end = "\n" if match[1].lower() in _BLOCKS else ""
            yield Edit(*match.span(), end, "tag")


def _entities(text: str) -> Iterator[Edit]:
    for match in _ENTITY.finditer(text):
        read = html.unescape(match[0])
        if len(read) == 1 and (read.isprintable() or read == "\xa0"):
            yield Edit(*match.span(), read.replace("\xa0", " "), "entity")
