"""A document as text for reading: plain, or Markdown with its outline."""

import re

from speechkit.model import Document, Form
from speechkit.patterns import pattern
from speechkit.text import Span

#: What a line must not begin with, or Markdown takes it for markup.
_MARKUP = pattern(r"^([^\S\n]*)([#>+*|=~`-]|\d+\.)", re.MULTILINE)


def as_text(doc: Document) -> str:
    """Give the clean text of a document."""
    return doc.reading.text.strip("\n") + "\n"


def as_markdown(doc: Document) -> str:
    """Give the clean text with its outline as Markdown headings.

    A heading within a paragraph stays where it stands.
    """
    blocks = []
    done = doc.span.start
    if doc.header.title and doc.header.title.span:
        blocks.append(f"# {_inline(doc.header.title.value)}")
        done = doc.header.title.span.end
    for section in doc.sections:
        if section.form is Form.INLINE or section.span.start < done:
            continue
        blocks.append(_paragraphs(doc, Span(done, section.span.start)))
        marks = "#" * min(section.level + 1, 6)
        blocks.append(f"{marks} {_inline(doc.reading.clean(section.span))}")
        done = section.span.end
    blocks.append(_paragraphs(doc, Span(done, max(done, doc.span.end))))
    return "\n\n".join(filter(None, blocks)) + "\n"


def _paragraphs(doc: Document, span: Span) -> str:
    # A heading's own full stop stays behind it and begins no paragraph.
    text = doc.reading.clean(span).lstrip("。：:.\n ").rstrip()
    return _MARKUP.sub(r"\1\\\2", text).replace("<", "&lt;").replace("\n", "\n\n")


def _inline(text: str) -> str:
    return text.replace("\n", " ").replace("<", "&lt;")
