"""Bring a text into one script: plain characters, no pinyin, simplified, one width.

Each step sees the text that the step before it left: full-width letters become
pinyin that can be recognized, and no word is whole to the converter until the
pinyin within it is gone.
"""

from speechkit.lexicon import Lexicon
from speechkit.model import Document
from speechkit.stages.script.characters import normalize_characters
from speechkit.stages.script.conversion import simplify
from speechkit.stages.script.layout import normalize_layout
from speechkit.stages.script.marked import strip_marked
from speechkit.stages.script.markup import strip_markup
from speechkit.stages.script.quotation import normalize_quotation
from speechkit.stages.script.rows import join_rows
from speechkit.stages.script.ruby import strip_ruby

__all__ = ["normalize_script"]


def normalize_script(doc: Document, conversion: Lexicon) -> Document:
    """Write the text in simplified characters of one width, one line end, no ruby."""
    doc = strip_marked(doc)
    doc = strip_markup(doc)
    doc = join_rows(normalize_layout(doc))
    doc = normalize_characters(doc)
    doc = strip_ruby(doc)
    doc = simplify(doc, conversion)
    return normalize_quotation(doc)
