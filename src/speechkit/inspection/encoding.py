"""Text that a wrong decoding has spoilt."""

from collections.abc import Iterator
from functools import cache

from speechkit.lexicon import SCHEMAS, shipped
from speechkit.patterns import pattern

#: Text between two marks of punctuation.
_RUN = pattern("[\u3400-\u9fff\ue000-\uf8ff?]{4,2000}")
#: More of its characters than this no text of the genre is written with.
_SPOILT = 0.5
#: What is left where a decoder gave up: 锟斤拷 is U+FFFD read as GBK.
_REMAINS = pattern("锟斤拷|烫烫烫|屯屯屯")
#: UTF-8 read as Latin: 党 becomes å…š.
_LATIN = pattern(
    "(?:[\u00c0-\u00ff][\u0080-\u00bf\u0152-\u02dc\u2013-\u2122\ufffd]{1,2}){2,}"
)
_KANA_AMID_HAN = pattern("[\u4e00-\u9fff]{1,6}[\u3040-\u30ff][\u4e00-\u9fff?；]")


def mojibake(text: str) -> Iterator[tuple[int, int]]:
    """Find runs of simplified text that a wrong decoding made, by their offsets."""
    known = _known()
    for match in _RUN.finditer(text):
        strange = sum(sign not in known for sign in match.group())
        if strange > _SPOILT * len(match.group()):
            yield match.span()
    for wrong in (_REMAINS, _LATIN, _KANA_AMID_HAN):
        for match in wrong.finditer(text):
            yield match.span()


@cache
def _known() -> frozenset[str]:
    """Give the characters that the genre is written with.

    Those of the lexicons, and the first level of GB 2312: the 3,755 characters
    that the standard's authors found to be in common use.
    """
    first_level = "".join(
        bytes((row, cell)).decode("gb2312", errors="ignore")
        for row in range(0xB0, 0xD8)
        for cell in range(0xA1, 0xFF)
    )
    lexicons = (
        form
        for name in SCHEMAS
        for entry in shipped(name)
        for form in (*entry.forms, *entry.examples, entry.becomes)
    )
    return frozenset(first_level).union(*lexicons)
