"""What an extractor thinks of each line of a page: those it leaves out are marked.

It knows pages, their boxes and the habits of their makers; it does not know
speeches. So it has a vote, and no more: see the stage that cuts site text.
"""

import logging
from collections.abc import Iterator

from trafilatura import bare_extraction

from speechkit.marks import Mark, MarkKind
from speechkit.patterns import pattern
from speechkit.readers.html.blocks import Page, read_page
from speechkit.text import Span

_LINE = pattern(r"[^\n]+")
_SPACE = pattern(r"\s+")
#: Shorter words stand in a text and in a menu alike.
_TELLING = 12

# Without a handler, what it logs of a page would stand among our own messages.
logging.getLogger("trafilatura").addHandler(logging.NullHandler())


def votes(page: Page, markup: str) -> Iterator[Mark]:
    """Mark the lines that the extractor leaves out, unless it takes none at all."""
    kept = set(map(_bare, extracted(markup).split("\n"))) - {""}
    if not kept:
        return
    pieces = {piece for line in kept for piece in _pieces(line)}
    for match in _LINE.finditer(page.raw):
        line = _bare(match[0])
        # The extractor joins lines: such a line is known by its two ends.
        ends = {line[:_TELLING], line[-_TELLING:]}
        if line not in kept and not (len(line) >= _TELLING and ends <= pieces):
            yield Mark(Span(*match.span()), MarkKind.VOTED_OUT)


def _pieces(line: str) -> Iterator[str]:
    return (line[i : i + _TELLING] for i in range(len(line) - _TELLING + 1))


def extracted(markup: str) -> str:
    """Give what the extractor alone takes for the text of a page, a block a line."""
    found = bare_extraction(
        markup, favor_precision=True, include_comments=False, with_metadata=False
    )
    body = getattr(found, "body", None)
    return read_page(body).raw if body is not None else ""


def _bare(text: str) -> str:
    return _SPACE.sub("", text)
