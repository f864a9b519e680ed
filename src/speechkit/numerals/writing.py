"""The many ways to write one sign of a number, folded into one."""

import re
from functools import lru_cache

from speechkit.folding import folding
from speechkit.patterns import pattern

DIGITS = "零一二三四五六七八九"

_fold = folding(
    dict(zip("０１２３４５６７８９．，％－～＊Ｘ", "0123456789.,%-~*X", strict=True))
    | {"〇": "零", "兩": "两", "萬": "万", "億": "亿", "幺": "一", "x": "X", "ｘ": "X"}
    | {"〜": "~", "✕": "×", **dict.fromkeys("–—―─−", "-")}
)
_FORMAL = "壹贰貳叁參参肆伍陆陸柒捌玖拾佰仟"
_FORMAL_SIGNS = frozenset(_FORMAL)
_FORMAL_FOLDS = str.maketrans(_FORMAL, "一二二三三三四五六六七八九十百千")
_FORMAL_RUN = pattern(rf"[{_FORMAL}零两万亿]++(?=([元圆]?))")
#: 队伍陆续, 大陆, 收拾, 放肆: these signs are words too, so that they need one
#: of these beside them, or money behind, or to be tens (伍拾名, not 队伍拾级而上).
_FORMAL_ONLY = frozenset("壹贰貳叁柒捌玖佰仟")
_FORMAL_TENS = pattern(r"(?<![队退入行落为登着大内水放])[肆伍陆陸]拾")
_ZERO_RUN = pattern(rf"[{DIGITS}○]{{2,}}+")


@lru_cache(maxsize=32)  # numerals and dates are sought in the same texts
def fold(text: str) -> str:
    """Write width, script, dashes and financial digits in one way.

    The length stays, so places in the folded text are places in the text.
    """
    return _with_zeros(_FORMAL_RUN.sub(_plain, _fold(text)))


def fold_all(text: str) -> str:
    """Fold a text that is known to be a numeral: no sign of it is a word."""
    return _with_zeros(_fold(text).translate(_FORMAL_FOLDS))


def is_financial(text: str) -> bool:
    """Tell whether a numeral is written in financial digits."""
    return not _FORMAL_SIGNS.isdisjoint(text)


def _plain(run: re.Match[str]) -> str:
    is_number = (
        run[1]
        or not _FORMAL_ONLY.isdisjoint(run[0])
        or _FORMAL_TENS.match(run.string, run.start())
    )
    return run[0].translate(_FORMAL_FOLDS) if is_number else run[0]


def _with_zeros(text: str) -> str:
    """Read ○ among digits as zero; alone it is a mask."""
    return _ZERO_RUN.sub(_zeros, text) if "○" in text else text


def _zeros(run: re.Match[str]) -> str:
    return run[0] if set(run[0]) == {"○"} else run[0].replace("○", "零")
