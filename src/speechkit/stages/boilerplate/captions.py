"""Captions of pictures between the paragraphs of a text."""

from collections.abc import Sequence

from speechkit.model import CutLabel
from speechkit.patterns import pattern
from speechkit.stages.boilerplate.lines import Line, Verdict, Verdicts

#: One sentence of news that begins with its day, as captions do.
_DATED = pattern(r"(?:19|20)\d{2}年\d{1,2}月(?:\d{1,2}日)?(?:[上下]午)?[,，、]")
#: Words of one who speaks for himself: a caption has none.
_SPEAKER = pattern(r"我|咱|大家|同志们|各位|本[市县区局委单]|今天|这次|此次|刚才")
_CREDIT = pattern(
    r"(?:摄|供图|摄影报道|资料图片?|资料照片|视频截图|制图|图源网络)\s*[)）】\]。]?\Z"
)
_DEPICTED = pattern(
    r"[▲△◎]?\s*(?:[上下左右]?图(?:为(?!什么|何)|是|\d*[:：])|图\s*[\d①-⑳]+\s)"
)
#: A whole line in brackets between paragraphs, that is no day and no applause.
_BRACKETED = pattern(r"[（(][^（）()\d]{13,60}[）)]")
_ARROW = pattern("[▲△▽▼↑⬆◀▶][^。！？]+\\Z")
_LONGEST = 120
_SHORTEST_DATED, _LONGEST_DATED = 20, 80
#: The running text around a dated caption.
_PARAGRAPH = 80
#: One dated sentence between paragraphs may be the speaker's own.
_HABIT = 2


def captions(lines: Sequence[Line], verdicts: Verdicts) -> Verdicts:
    """Judge lines that name who took a picture, or what it shows and when."""
    found = {
        index: Verdict(CutLabel.CAPTION, "picture credit")
        for index, line in enumerate(lines)
        if line.size <= _LONGEST
        and line.sentence_ends < 3
        and (_DEPICTED.match(line.text) or _CREDIT.search(line.text))
    }
    found |= {
        index: Verdict(CutLabel.CAPTION, "arrow at a picture")
        for index, line in enumerate(lines)
        if _is_arrow(line) and not any(map(_is_arrow, _around(lines, index)))
    }
    bracketed = [i for i, line in enumerate(lines) if _BRACKETED.fullmatch(line.text)]
    dated = [index for index in range(len(lines)) if _is_dated(lines, index, verdicts)]
    for rule, places in (("bracketed caption", bracketed), ("dated caption", dated)):
        if len(places) + len(found) >= _HABIT:
            found |= {index: Verdict(CutLabel.CAPTION, rule) for index in places}
    return found


def _is_dated(lines: Sequence[Line], index: int, verdicts: Verdicts) -> bool:
    line = lines[index]
    if not _SHORTEST_DATED <= line.size <= _LONGEST_DATED or line.sentence_ends > 1:
        return False
    if not _DATED.match(line.text) or _SPEAKER.search(line.text):
        return False
    around = [
        lines[place]
        for place in (index - 1, index + 1)
        if 0 <= place < len(lines) and place not in verdicts
    ]
    # Days that follow each other are a chronicle.
    return any(near.size >= _PARAGRAPH for near in around) and not any(
        _DATED.match(near.text) for near in around
    )


def _is_arrow(line: Line) -> bool:
    return line.size <= _LONGEST_DATED and bool(_ARROW.match(line.text))


def _around(lines: Sequence[Line], index: int) -> Sequence[Line]:
    return [*lines[max(0, index - 1) : index], *lines[index + 1 : index + 2]]
