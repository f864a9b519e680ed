"""Which way the numbers of a section lean: to what was done, or to what is due."""

from collections.abc import Sequence

from speechkit.lexicon import Found
from speechkit.model import Document, Kind, Role
from speechkit.patterns import pattern
from speechkit.stages.quantities.passages import Passages

#: Classes of cues that look ahead.
AHEAD = frozenset({"target", "must", "aim", "expect", "explore"})
_LOOKS_BACK = frozenset({Role.OPENING, Role.REVIEW, Role.PROBLEMS})
_LOOKS_AHEAD = frozenset({Role.TASKS, Role.MEASURES, Role.CLOSING})
#: A heading that says itself that what follows is planned.
_PLANNED = pattern(r"(?:目标|任务|打算|安排|计划)\Z")


def leanings_of(doc: Document, passages: Passages) -> list[tuple[int, Kind | None]]:
    """Give where each top section begins, and which way its numbers lean.

    A section that is headed as a task and is told in the past is a report.
    """
    tops = [section for section in doc.sections if section.level == 1]
    starts = [doc.reading.range(section.span)[0] for section in tops]
    ends = [*starts, len(passages.text)][1:]
    return [
        (
            start,
            Kind.TARGET
            if section.role is Role.TASKS
            and _PLANNED.search(doc.reading.clean(section.heading))
            else _leaning(passages.cues_in(start, end), section.role),
        )
        for section, start, end in zip(tops, starts, ends, strict=True)
    ]


def _leaning(cues: Sequence[Found], role: Role | None) -> Kind | None:
    if role in _LOOKS_BACK:
        return Kind.RESULT
    ahead = sum(cue.entry.class_ in AHEAD for cue in cues)
    back = sum(cue.entry.class_ == "result" for cue in cues)
    if role in _LOOKS_AHEAD and ahead >= back:
        return Kind.TARGET
    return None
