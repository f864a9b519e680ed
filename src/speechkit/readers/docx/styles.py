"""What the styles of a Word file say of its paragraphs."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from lxml import etree

from speechkit.patterns import pattern
from speechkit.readers.docx.package import child, local, value

_HEADING = pattern(r"(?:heading|标题|標題)\s*([1-9])", re.IGNORECASE)
_TITLES = frozenset({"title", "标题", "標題", "文章标题", "公文标题"})
#: A style is based on few others; more is a circle.
_DEEPEST = 12


class Place(NamedTuple):
    """Where a paragraph stands in an automatic list."""

    list: str
    depth: int


@dataclass(frozen=True, slots=True)
class Style:
    """A style of paragraphs: its name, what it is based on, and what it sets."""

    name: str
    based_on: str
    level: int
    place: Place | None
    is_centered: bool


@dataclass(frozen=True, slots=True)
class Styles:
    """All styles of a file, by their identifiers."""

    by_id: Mapping[str, Style]

    def line(self, identifier: str) -> Iterator[Style]:
        """Give a style and those it is based on, the nearest first."""
        for _ in range(_DEEPEST):
            style = self.by_id.get(identifier)
            if style is None:
                return
            yield style
            identifier = style.based_on


def read_styles(root: etree._Element | None) -> Styles:
    """Read the part that defines the styles; a file may have none."""
    styles = (e for e in (() if root is None else root) if local(e) == "style")
    return Styles({value(style, "styleId"): _style(style) for style in styles})


def level_of(name: str, properties: etree._Element | None) -> int:
    """Give the level of a heading by its style's name or its outline, or 0."""
    outline = value(child(properties, "outlineLvl"))
    if match := _HEADING.match(name):
        return int(match[1])
    return int(outline) + 1 if outline.isdecimal() and int(outline) < 9 else 0


def is_title(name: str) -> bool:
    """Tell whether a style is that of the title of the whole."""
    return name.lower() in _TITLES


def place_of(properties: etree._Element | None) -> Place | None:
    """Give the list that a paragraph is numbered in."""
    number = child(properties, "numPr")
    identifier, depth = value(child(number, "numId")), value(child(number, "ilvl"))
    if not identifier:
        return None
    return Place(identifier, int(depth) if depth.isdecimal() else 0)


def _style(style: etree._Element) -> Style:
    name = value(child(style, "name"))
    properties = child(style, "pPr")
    return Style(
        name=name,
        based_on=value(child(style, "basedOn")),
        level=level_of(name, properties),
        place=place_of(properties),
        is_centered=value(child(properties, "jc")) == "center",
    )
