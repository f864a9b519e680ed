"""Corner brackets that stand for quotation marks, lenticular ones for title marks."""

from speechkit.model import Document
from speechkit.patterns import pattern
from speechkit.text import Edit

_CORNERS = str.maketrans("「」『』", "“”‘’")
_WHITE_CORNERS = str.maketrans("『』", "“”")
_CORNER = pattern("[「」『』]")
#: 【…】 within a sentence; at the head of a line it is a label or a button.
_LENTICULAR = pattern(r"(?<=[^\s【】。！？；])【([^【】\n]{1,60})】")


def normalize_quotation(doc: Document) -> Document:
    """Write “” for 「」 and 《》 for 【】 where the text uses them so.

    A text that has “” or 《》 of its own means something else by the others.
    """
    text = doc.reading.text
    edits = []
    if "“" not in text and ("「" in text or "『" in text):
        table = _CORNERS if "「" in text else _WHITE_CORNERS
        edits += [
            Edit(*match.span(), match[0].translate(table), "corner bracket")
            for match in _CORNER.finditer(text)
        ]
    if "《" not in text and "【" in text:
        inner = list(_LENTICULAR.finditer(text))
        if len(inner) * 2 > text.count("【"):
            for match in inner:
                edits += [
                    Edit(match.start(), match.start() + 1, "《", "lenticular bracket"),
                    Edit(match.end() - 1, match.end(), "》", "lenticular bracket"),
                ]
    edits.sort(key=lambda edit: edit.start)
    return doc.cut(edits, []) if edits else doc
