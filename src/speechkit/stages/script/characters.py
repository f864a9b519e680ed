"""One width for digits and letters, one character for its compatibility forms."""

import re
import unicodedata
from collections.abc import Iterator

from speechkit.model import Document
from speechkit.patterns import pattern
from speechkit.text import Edit

#: Full-width digits, letters and signs that belong to numbers, names and masks.
#: Punctuation stays: in a Chinese text its full width is the usual one.
_WIDTHS = {
    **{chr(code): chr(code - 0xFEE0) for code in range(ord("０"), ord("９") + 1)},
    **{chr(code): chr(code - 0xFEE0) for code in range(ord("Ａ"), ord("Ｚ") + 1)},
    **{chr(code): chr(code - 0xFEE0) for code in range(ord("ａ"), ord("ｚ") + 1)},
    "％": "%",
    "﹪": "%",
    "＊": "*",
    "＋": "+",
    "／": "/",
}
_FULL_WIDTH = pattern(f"[{re.escape(''.join(_WIDTHS))}]+")
_TO_HALF_WIDTH = str.maketrans(_WIDTHS)
#: A full-width point or dash is a number's own only between its digits.
_SIGN = pattern("[．－]")
_SIGNS = {"．": ".", "－": "-"}
_DIGIT = pattern("[0-9０-９]")
#: So is a comma before three of them, if all are of full width.
_GROUP = pattern("(?<=[０-９])，(?=[０-９]{3}(?![０-９]))")
#: Radicals and compatibility ideographs, as text copied from PDF files has them.
_COMPATIBILITY = pattern("[\u2e80-\u2fd5\uf900-\ufaff]+")
#: Radicals that Unicode does not fold into the words that they are, as it does others.
_RADICALS = dict(
    zip(
        "⺁⺆⺊⺎⺒⺓⺜⺝⺠⺧⺩⺬⺮⺶⺷⻁⻄⻅⻆⻇⻉⻊⻋⻑⻓⻔⻕⻗⻘⻙⻚⻛⻜⻝⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⻱",
        "厂冂卜兀巳幺日月民牛王示竹羊羊虎西见角角贝足车長长门阜雨青韦页风飞食首马骨鬼鱼鸟卤麦黄黾齐齿龙龜",
        strict=True,
    )
)
_TO_WORDS = str.maketrans(_RADICALS)


def normalize_characters(doc: Document) -> Document:
    """Write digits and letters in half width and ideographs in their usual form."""
    edits = sorted(_edits(doc.reading.text), key=lambda edit: edit.start)
    return doc.cut(edits, []) if edits else doc


def _edits(text: str) -> Iterator[Edit]:
    for match in _FULL_WIDTH.finditer(text):
        yield Edit(*match.span(), match[0].translate(_TO_HALF_WIDTH), "full width")
    for match in _SIGN.finditer(text):
        before = text[max(0, match.start() - 1) : match.start()]
        if _DIGIT.match(before) and _DIGIT.match(text, match.end()):
            yield Edit(*match.span(), _SIGNS[match[0]], "full-width sign")
    for match in _GROUP.finditer(text):
        yield Edit(*match.span(), ",", "full-width sign")
    for match in _COMPATIBILITY.finditer(text):
        usual = unicodedata.normalize("NFKC", match[0].translate(_TO_WORDS))
        if usual != match[0] and len(usual) == len(match[0]):
            yield Edit(*match.span(), usual, "compatibility form")
