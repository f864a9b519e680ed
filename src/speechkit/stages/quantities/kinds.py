"""What a number is said for: target, result or context, and how firmly."""

from collections.abc import Sequence
from dataclasses import dataclass

from speechkit.dates import TimeKind, TimePhrase
from speechkit.lexicon import Found
from speechkit.model import Bound, Firmness, Kind
from speechkit.patterns import pattern
from speechkit.stages.quantities.bounds import HOLDS
from speechkit.stages.quantities.expressions import Expression
from speechkit.stages.quantities.inventory import is_inventory
from speechkit.stages.quantities.leanings import AHEAD
from speechkit.stages.quantities.passages import Passages, closes_bracket
from speechkit.stages.quantities.periods import Time
from speechkit.stages.quantities.set_tasks import is_set
from speechkit.stages.quantities.standing import (
    CHANGES,
    STATES,
    is_attribute,
    is_described,
)

_SAYING = AHEAD | {"result"}
_DONE_WORD = pattern(r"[了已过曾]")
_MEASURED = frozenset({"share", "money", "size", "time"})
_FEW = 20
#: Reports look back a decade or two; what lies further back is history.
_REPORTED = 25
_PAST_TIME = pattern(
    r"去年|前年|上年|过去|以来|截至|截止|至今|目前|来$|当年|^前[一段阵不些]|^昨|昨[天晚夜]|现在$"
)
_AHEAD_TIME = pattern(r"明年|后年|今后|未来|下一?年")
#: A year without more, in a text that tells no year of its own, is a past one.
_BARE_YEAR = pattern(r"\d{4}年")
_UNTIL = frozenset("到至")
_FIRMNESS = {
    "must": Firmness.MUST,
    "target": Firmness.MUST,
    "aim": Firmness.AIM,
    "expect": Firmness.EXPECT,
    "explore": Firmness.EXPLORE,
}
#: The particle of what is done (走了三趟), not 了 in other words.
_DONE = pattern(r"(?<![为除])了(?![解得不])")


@dataclass(frozen=True, slots=True)
class Situation:
    """What of a document's plan bears on a number: its section, year, neighbours."""

    leaning: Kind | None
    year: int | None
    following: int
    previous: Kind | None


def judge_kind(
    passages: Passages, expression: Expression, time: Time | None, situation: Situation
) -> Kind:
    """Weigh the cues of the sentence, then its time, then its section."""
    if is_set(passages, expression):
        return Kind.TARGET
    is_history = time and situation.year and _is_long_past(time, situation.year)
    if is_history or _is_context(passages, expression, situation.following):
        return Kind.CONTEXT
    if _is_done(passages, expression):
        return Kind.RESULT
    cues = _governing(passages, expression)
    by_cue = _kind_of_cue(cues[-1], situation) if cues else None
    by_time = _kind_of_time(passages.text, time, situation)
    if cues and time and time.is_near and cues[-1].start < time.phrase.start:
        by_cue, by_time = by_time, by_cue
    is_due = expression.is_demand
    kind = (
        by_cue
        or by_time
        or (Kind.TARGET if is_due else None)
        or situation.previous
        or _kind_of_neighbour(passages, expression)
        or _kind_by_section(passages, expression, situation)
    )
    is_new = kind is not Kind.TARGET or not _is_standing(passages, expression)
    return kind if is_new else Kind.CONTEXT


def judge_firmness(passages: Passages, expression: Expression) -> Firmness:
    """Tell how firmly a target is put: its nearest cue says so."""
    cues = [
        cue for cue in _governing(passages, expression) if cue.entry.class_ in AHEAD
    ]
    named = [cue for cue in cues if cue.entry.class_ != "target"]
    before = [cue for cue in named if cue.start < expression.number_start]
    if before and passages.has_stop(before[-1].end, expression.start):
        before = [] if expression.is_demand else before[:1]
    if cue := next(reversed(before or ([] if expression.is_demand else named)), None):
        return _FIRMNESS[cue.entry.class_]
    if any("预期" in cue.entry.term for cue in cues):
        return Firmness.EXPECT
    if expression.bound is Bound.APPROX and expression.strength == 1:
        return Firmness.EXPECT
    return Firmness.MUST


def _governing(passages: Passages, expression: Expression) -> Sequence[Found]:
    """Give the cues before a number that look ahead or back, in order."""
    scope = passages.scope_start(expression.start)
    lead = passages.sentence_at(expression.start).lead
    end = passages.clause_end(expression.end)
    opening = passages.text.find("（", expression.end, end)
    before = [
        cue
        for cue in (
            *(passages.cues_in(*lead) if lead else ()),
            *passages.cues_in(scope, expression.number_start),
        )
        if cue.entry.class_ in _SAYING
        and not closes_bracket(passages.text, cue.end, expression.start)
    ]
    before = [
        cue
        for index, cue in enumerate(before)
        if not (index and _is_asked(passages, before[:index], cue))
    ]
    behind = [
        cue
        for cue in passages.cues_in(expression.end, end if opening < 0 else opening)
        if cue.entry.class_ in _SAYING
    ]
    if before and before[-1].entry.class_ in AHEAD:
        # 确保20个村摘帽: what is demanded may be told by a verb of success.
        behind = [
            cue
            for cue in behind
            if cue.entry.class_ in AHEAD or _DONE_WORD.search(cue.entry.term)
        ]
    return [*before, *behind]


def _is_asked(passages: Passages, before: Sequence[Found], cue: Found) -> bool:
    """Tell a verb of success that its clause demands (要在月底前全部完成)."""
    if cue.entry.class_ != "result" or _DONE_WORD.search(cue.entry.term):
        return False
    clause = passages.clause_start(cue.start)
    return any(
        one.entry.class_ in AHEAD and one.start >= clause and one.end <= cue.start
        for one in before
    )


def _is_context(passages: Passages, expression: Expression, following: int) -> bool:
    """Tell a standing fact: a size, an age, a stock, where a change began."""
    if passages.text.startswith(HOLDS, expression.start):
        return False
    if expression.is_grade or is_attribute(passages, expression, following):
        return True
    if is_described(passages, expression) or is_inventory(passages, expression):
        return True
    clause = passages.clause_start(expression.start)
    cues = passages.cues_in(clause, expression.start)
    return bool(cues) and cues[-1].entry.class_ == "context"


def _is_done(passages: Passages, expression: Expression) -> bool:
    """Tell what a relative clause says was done (会上制定的15项制度)."""
    of = expression.start - 1
    if of < 0 or passages.text[of] != "的":
        return False
    cues = passages.cues_in(max(0, of - 6), of)
    return bool(cues) and cues[-1].end == of and cues[-1].entry.class_ == "act"


def _is_long_past(time: Time, year: int) -> bool:
    """Tell a story of history, which no report goes back to."""
    years = time.phrase.years
    return years is not None and years[1] < year - _REPORTED


def _kind_of_neighbour(passages: Passages, expression: Expression) -> Kind | None:
    """Tell a report that goes on from the sentence before (过去一年，成绩很大。)."""
    index = passages.index_at(expression.start)
    if not index or passages.sentences[index].opens_line:
        return None
    before = passages.sentences[index - 1]
    for phrase in passages.phrases_in(before.start, min(before.end, before.start + 40)):
        if _PAST_TIME.search(passages.text, phrase.start, phrase.end):
            return Kind.RESULT
    return None


def _kind_by_section(
    passages: Passages, expression: Expression, situation: Situation
) -> Kind:
    """Follow the section, unless the sentence tells what was done.

    In a section of tasks, a paragraph that asks for nothing tells a story, but
    for a clause that begins with its verb, as a demand does.
    """
    text, start = passages.text, expression.start
    line = passages.paragraph_start(start)
    if situation.leaning is None and _is_plan(passages.cues_in(line, start)):
        return Kind.TARGET
    if situation.leaning is not Kind.TARGET:
        return situation.leaning or Kind.RESULT
    asks = any(cue.entry.class_ in AHEAD for cue in passages.cues_in(line, start))
    clause = passages.clause_start(start)
    acts = passages.cues_in(clause, start)
    asks = asks or any(cue.entry.class_ in _DEMANDED for cue in acts)
    asks = asks or expression.bound in _LIMITS or not _tells(passages, line, start)
    done = bool(_DONE.search(text, clause, passages.sentence_at(start).end))
    return Kind.TARGET if asks and not done else Kind.RESULT


def _tells(passages: Passages, line: int, start: int) -> bool:
    """Tell whether a paragraph has said, up to a number, what was done."""
    cues = passages.cues_in(line, passages.sentence_at(start).end)
    return any(cue.entry.class_ == "result" for cue in cues) or any(
        _PAST_TIME.search(passages.text, phrase.start, phrase.end)
        for phrase in passages.phrases_in(line, start)
    )


#: A floor or a ceiling, in a section of tasks, is what is to be kept to.
_LIMITS = frozenset({Bound.GE, Bound.LE})
#: What changes or is acted on, in a section of tasks, is to be changed.
_DEMANDED = frozenset({"act", "up", "down"})


def _is_plan(cues: Sequence[Found]) -> bool:
    """Tell a paragraph that speaks of tasks alone."""
    ahead = sum(cue.entry.class_ in AHEAD for cue in cues)
    back = sum(cue.entry.class_ == "result" for cue in cues)
    return ahead > 1 and ahead > 2 * back


def _is_standing(passages: Passages, expression: Expression) -> bool:
    """Tell what is there from what is to be made (两处旧址要管好; 全国有百余户)."""
    text, start = passages.text, expression.start
    clause = passages.clause_start(start)
    cues = passages.cues_in(clause, start)
    if any(cue.entry.class_ in CHANGES for cue in cues):
        return False
    if text.startswith("人口", expression.end - 1):
        return True
    if text[max(0, start - 1) : start] == "有" or STATES.match(text, expression.end):
        return not any(cue.entry.class_ in AHEAD for cue in cues)
    is_written = not text[expression.number_start].isdecimal()
    return (
        is_written
        and expression.strength <= 2
        and expression.unit_class not in _MEASURED
        and 0 < (expression.value_max or expression.value or 0) <= _FEW
    )


def _kind_of_cue(cue: Found, situation: Situation) -> Kind:
    """Read a cue; what a review expects (预计) is as good as done."""
    class_ = cue.entry.class_
    if class_ == "expect" and situation.leaning is Kind.RESULT:
        return Kind.RESULT
    return Kind.TARGET if class_ in AHEAD else Kind.RESULT


def _is_bare_year(text: str, phrase: TimePhrase) -> bool:
    is_bare = bool(_BARE_YEAR.fullmatch(text, phrase.start, phrase.end))
    return is_bare and text[max(0, phrase.start - 1) : phrase.start] not in _UNTIL


def _kind_of_time(text: str, time: Time | None, situation: Situation) -> Kind | None:
    """Tell a future time from a past one; within the year the section decides."""
    if not time:
        return None
    phrase, year = time.phrase, situation.year
    if year is not None and phrase.years is not None:
        if phrase.years[1] < year:
            return Kind.RESULT
        if phrase.years[0] > year:
            return Kind.TARGET
    words = text[phrase.start : phrase.end]
    if _PAST_TIME.search(words) or (year is None and _is_bare_year(text, phrase)):
        return Kind.RESULT
    if _AHEAD_TIME.search(words):
        return Kind.TARGET
    is_ahead = situation.leaning is not Kind.RESULT or (
        time.is_near and words.endswith("前")
    )
    return Kind.TARGET if phrase.kind is TimeKind.DEADLINE and is_ahead else None
