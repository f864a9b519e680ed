"""Years that a text calls the first, the last or a middle one of something."""

from typing import NamedTuple

from speechkit.patterns import pattern

#: How far before a name the words can stand that say which year is meant.
_REACH = 30
_SUBJECT = pattern(
    r"(?P<this>今年|本年|这一年)|(?P<next>明年)|(?P<past>去年|上年)"
    r"|(?P<year>(?:19|20)\d\d)年?"
)
_TURN = pattern(
    r"(?:(?P<first>开局|起步|第一|首)|(?P<last>收官|最后一|收尾)"
    r"|(?P<middle>关键|攻坚|深化|承上启下|承前启后|冲刺|中间|重要)[^，。；\n]{0,6}?)"
    r"[之一]?年"
)
_SENTENCE_END = pattern(r"[。！？；\n]")
#: What stands between is not the thing itself but work that leads up to it.
_LEADS_UP = pattern(r"打[好牢下]|准备|谋划|谋篇|衔接|编制|[，。；！？\n]")


#: 谋划“十五五”的关键一年 is a year before the plan begins.
_PREPARES = pattern(r"(?:谋划|谋篇|编制|衔接|制定|准备)(?:好|实施)?[“\"「]?$")
_CLOSE = 6


class Turn(NamedTuple):
    """A turning year: which one of its span, and how the text's own year lies to it."""

    which: str
    end: int
    #: Years from the turning year to the text's: 0 in 今年是, 1 in 去年是.
    shift: int | None


def turn_behind(text: str, start: int, end: int, year: int | None) -> Turn | None:
    """Read 今年是…开局之年 around a name at `text[start:end]`.

    The shift is None where the sentence does not say which year it speaks of; a
    year in digits is the text's own only if the text claims it.
    """
    turn = _TURN.search(text, end, end + _REACH)
    if not turn or _LEADS_UP.search(text, end, turn.start()):
        return None
    if _PREPARES.search(text, max(0, start - _CLOSE), start):
        return None
    which = turn.lastgroup or "middle"
    return Turn(which, turn.end(), _shift(text, start, year))


def _shift(text: str, start: int, year: int | None) -> int | None:
    before = _SENTENCE_END.split(text[max(0, start - _REACH) : start])[-1]
    subjects = list(_SUBJECT.finditer(before))
    if not subjects:
        return None
    subject = subjects[-1]
    if subject["year"]:
        return 0 if int(subject["year"]) == year else None
    return {"this": 0, "next": -1, "past": 1}[subject.lastgroup or "this"]
