"""Bytes to text: which encoding gives Chinese that reads as Chinese.

UTF-8 tells itself apart; the double-byte encodings do not: the bytes of a GB18030
file are mostly valid Big5 and the other way round, but they give characters that
hardly anybody writes. So each encoding is tried strictly, and the one whose text
has most of the characters that every Chinese text is full of wins.
"""

import codecs
from typing import NamedTuple

from speechkit.patterns import pattern

#: Characters that every text is full of, in both scripts; speeches more than others.
_FREQUENT = frozenset(
    "的一是不了在人有我他这中大来上国个到说们为和地出也时年得就要下以生会自过对可里后多"
    "天而能好都然于起发成事只作当想看文无开手十用主行方如前所本见经头面公同三已老从动两长"
    "知现分将外但身与高把法此实回二理美点月明其全工向情部正名定问力机等几业最间新重四第相"
    "政建学习做工教育党员干部支委组织群众坚持加强落实推进工作全面思想领导责任制度服务发展"
    "民五八六七九关心基层会议精神市县区省各级线局处进设度管统战线纪律廉洁深化改革目标任务"
    "，。、；："
    "這來國個說們為時會過對後發當無開見經頭從動兩長現將與實點問機幾業間學習黨員幹組織眾"
    "堅強進導責務務發關層議縣區級線處設統戰紀潔標領總書記義論讓認識應質點確體從際題"
)
_HAN = pattern("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]|[，。、；：]")
#: What no text holds: a wrong encoding gives it soon.
_FOREIGN = pattern(
    "[\x00-\x08\x0e-\x1f\x80-\x84\x86-\x9f\ue000-\uf8ff\ufffd-\uffff"
    "\uac00-\ud7af\u0900-\u1fff\U000f0000-\U0010ffff]"
)
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    # UTF-32 first: its mark begins as that of UTF-16 does.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
#: Where two read equally well, the first wins: simplified text is the usual one.
_DOUBLE_BYTE = ("gb18030", "big5hkscs", "cp950")
_WIDE = ("utf-16-le", "utf-16-be")
#: So much of a text is judged; where it begins does not matter to its encoding.
_SAMPLE = 100_000
#: Of the characters of running text, a good half are frequent; of a wrong decoding
#: some in a hundred.
_READABLE = 0.12
#: More broken characters than one in so many, and a few, are no accident.
_LOST, _FEW = 200, 3
_REPLACEMENT = "\ufffd"


class Decoded(NamedTuple):
    """A text and the encoding that gave it."""

    text: str
    encoding: str


def decode(content: bytes, declared: str = "") -> Decoded | None:
    """Decode bytes whose encoding nobody is sure of; None where they are no text.

    `declared` is what a page says of itself: it is believed where its text reads
    no worse than that of the others. A few broken bytes become U+FFFD, and the
    name of the encoding then says "with loss".
    """
    for bom, encoding in _BOMS:
        if content.startswith(bom):
            # Not utf-8-sig or utf-16: the mark is character 0 of the raw text.
            return _tolerant(content, encoding)
    if b"\0" not in content and (text := _strict(content, "utf-8")):
        return text
    names = ("utf-8", *_ordered(declared), *_WIDE)
    for attempt in (_strict, _tolerant):
        texts = [text for name in names if (text := attempt(content, name))]
        best = max(texts, key=lambda text: _likeness(text.text), default=None)
        if best and _likeness(best.text) >= _READABLE:
            return best
    return None


def _ordered(declared: str) -> tuple[str, ...]:
    if declared in _DOUBLE_BYTE:
        return (declared, *(name for name in _DOUBLE_BYTE if name != declared))
    return _DOUBLE_BYTE


def _strict(content: bytes, encoding: str) -> Decoded | None:
    try:
        return Decoded(content.decode(encoding), encoding)
    except UnicodeDecodeError:
        return None


def _tolerant(content: bytes, encoding: str) -> Decoded | None:
    text = content.decode(encoding, "replace")
    lost = text.count(_REPLACEMENT)
    if lost > len(text) / _LOST + _FEW:
        return None
    return Decoded(text, f"{encoding} with loss" if lost else encoding)


def _likeness(text: str) -> float:
    """Tell how much a text reads as Chinese: the share of its frequent characters."""
    sample = text[:_SAMPLE]
    han = _HAN.findall(sample)
    frequent = sum(character in _FREQUENT for character in han)
    foreign = len(_FOREIGN.findall(sample))
    return (frequent - foreign) / max(1, len(han) + foreign)
