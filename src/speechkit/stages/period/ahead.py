"""What a text looks forward to: 迎接党的十八大, 向建党90周年献礼."""

from speechkit.patterns import pattern

_BEFORE = pattern(
    r"(?:迎接|喜迎|迎来|即将|筹备|献礼)[^，。；\n]{0,8}\Z"
    r"|(?:迎接|喜迎)[^，。；\n]{0,20}[和与、及][^，。；\n]{0,4}\Z"
)
#: A gift is brought to what comes, behind its name.
_TO = pattern(r"[向为][^，。；\n]{0,20}\Z")
_GIFT = pattern(r"[^，。；\n]{0,24}?(?:献礼|献上[^，。；\n]{0,6}礼)")
_REACH = 32


def is_ahead(text: str, start: int, end: int) -> bool:
    """Tell whether the thing named at `text[start:end]` is still to come."""
    before = text[max(0, start - _REACH) : start]
    if _BEFORE.search(before):
        return True
    return bool(_TO.search(before) and _GIFT.match(text, end))
