"""What a number counts: the shortest phrase beside it that says so."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from speechkit.lexicon import Found
from speechkit.stages.quantities.expressions import Expression
from speechkit.stages.quantities.passages import Passages

#: Classes of cues at which the name of what is counted begins or ends.
_LIGHT = frozenset(
    {
        "act",
        "link",
        "result",
        "target",
        "must",
        "aim",
        "expect",
        "explore",
        "up",
        "down",
        "level",
        "distribute",
        "context",
    }
)
_LONGEST = 30
_FURTHEST = 60
_PHRASE_END = re.compile(r"[，。；：！？…\n,;!?]|[）)](?![\u4e00-\u9fff])")
_FORWARD_STOP = re.compile(r"[，。；：！？…\n,;!?）)、—]")
_SKIPPED = re.compile(r"[的之]?(?=[\u4e00-\u9fff“「《A-Za-z])")
_TRIM_FRONT = re.compile(
    r"^(?:[的了着和与及、并也就，等各类其：:）)”」\s]|各类|各种|一批|首批|第一批|其中|分别)+"
)
_TRIM_BACK = re.compile(
    r"(?:[的了着和与及、并也，为是有达到至由从占在超近约共已仅再又只比较\s（(]|同比|环比|实际|平均|年均|分别|其中|"
    r"新的?|高达|大约|合计|总计|数为|总数为|每年|每人|人均为)+$"
)


@dataclass(frozen=True, slots=True)
class Indicator:
    """Where the phrase stands: `text[start:end]`."""

    start: int
    end: int


def find_indicator(
    passages: Passages, start: int, expression: Expression, following: int
) -> Indicator | None:
    """Find the phrase between the number before and the number behind.

    A noun behind the unit is what is counted (300名党员); where a pause or a
    verb follows, what stands before the number is (发展党员300名).
    """
    forward = _forward(passages, expression, following)
    backward = _backward(passages, start, expression)
    if expression.unit_class in {"share", "money", "time", ""} and backward:
        return backward
    if expression.unit in {"人次", "次"} and not forward:
        return _object_behind(passages, expression, following) or backward
    return forward or backward or _object_behind(passages, expression, following)


def _forward(
    passages: Passages, expression: Expression, following: int
) -> Indicator | None:
    text = passages.text
    skipped = _SKIPPED.match(text, expression.end)
    if not skipped:
        return None
    start = skipped.end()
    limit = min(passages.clause_end(expression.end), following, start + _LONGEST)
    cues = [cue for cue in passages.cues_in(start, limit) if cue.entry.class_ in _LIGHT]
    if cues and cues[0].start == start:
        return None
    end = cues[0].start if cues else limit
    return _trimmed(text, start, end)


def _backward(
    passages: Passages, start: int, expression: Expression
) -> Indicator | None:
    """Cut away what leads up to the phrase: subject, light verbs, small words."""
    text = passages.text
    first = max(
        start, passages.clause_start(expression.start), expression.start - _FURTHEST
    )
    whole = _trimmed(text, first, expression.start)
    if not whole:
        return None
    cues = [
        cue
        for cue in passages.cues_in(whole.start, whole.end)
        if cue.entry.class_ in _LIGHT
    ]
    # What a change verb closes is no part of the name (数量较上年下降).
    end = whole.end
    while (
        cues
        and cues[-1].end == end
        and cues[-1].entry.class_
        in {"up", "down", "level", "link", "result", "distribute"}
    ):
        end = cues.pop().start
        trimmed = _trimmed(text, whole.start, end)
        if not trimmed:
            return None
        end = trimmed.end
    for cue in reversed(cues):
        if (
            cue.end <= end
            and (rest := _trimmed(text, cue.end, end))
            and rest.end - rest.start >= 3
        ):
            return rest
    return _trimmed(text, whole.start, end)


def _object_behind(
    passages: Passages, expression: Expression, following: int
) -> Indicator | None:
    """Take the object of the verb that follows a count of times (参加活动)."""
    text = passages.text
    limit = min(passages.clause_end(expression.end), following, expression.end + 40)
    cues = [
        cue
        for cue in passages.cues_in(expression.end, limit)
        if cue.entry.class_ in {"act", "link"}
    ]
    for cue in reversed(cues):
        if (rest := _trimmed(text, cue.end, limit)) and rest.end - rest.start >= 2:
            return rest
    return _trimmed(text, expression.end, limit)


def _trimmed(text: str, start: int, end: int) -> Indicator | None:
    if end <= start:
        return None
    words = text[start:end]
    if front := _TRIM_FRONT.match(words):
        start += front.end()
    words = text[start:end]
    if back := _TRIM_BACK.search(words):
        end = start + back.start()
    return Indicator(start, end) if end - start >= 2 else None


def find_metric(unit: str, found: Sequence[Found]) -> str:
    """Give the canonical name of a phrase: the longest form in it, the last of equals."""
    fitting = [hit for hit in found if not hit.entry.units or unit in hit.entry.units]
    if not fitting:
        return ""
    return max(fitting, key=lambda hit: (hit.end - hit.start, hit.end)).entry.term
