"""Which line of a page is its title: the one that the page's head names too."""

from collections.abc import Iterator
from itertools import islice

from lxml import etree

from speechkit.marks import Mark, MarkKind
from speechkit.patterns import pattern
from speechkit.readers.html.blocks import Page
from speechkit.text import Span

_LINE = pattern(r"[^\n]+")
_PUNCTUATION = pattern(r"[\W_]+")
#: Shorter words stand in the name of the site too.
_SHORTEST, _LONGEST = 6, 200
#: A page has one title, and names it a few times at most.
_MOST = 8
#: Of what a page's head names, these are titles of the text.
_NAMES = frozenset({"articletitle", "og:title", "twitter:title", "dc.title", "title"})


def titles(page: Page, root: etree._Element) -> Iterator[Mark]:
    """Mark the longest line that stands in the page's head, each time it stands."""
    heads = [_bare(name) for name in islice(_named(root), _MOST)]
    found: dict[str, list[Span]] = {}
    for match in _LINE.finditer(page.raw):
        bare = _bare(match[0]) if len(match[0]) <= _LONGEST else ""
        if len(bare) >= _SHORTEST and any(bare in head for head in heads):
            start = match.start() + len(match[0]) - len(match[0].lstrip())
            found.setdefault(bare, []).append(Span(start, match.end()))
    for span in found.get(max(found, key=len, default=""), ()):
        yield Mark(span, MarkKind.TITLE)


def _named(root: etree._Element) -> Iterator[str]:
    for element in root.iter("title"):
        yield element.text or ""
    for element in root.iter("meta"):
        name = element.get("name") or element.get("property") or ""
        if name.lower() in _NAMES:
            yield element.get("content") or ""


def _bare(text: str) -> str:
    return _PUNCTUATION.sub("", text)
