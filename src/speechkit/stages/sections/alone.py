"""Sentences that a page set on a line of their own, as headings of what follows."""

from collections.abc import Sequence

from speechkit.paragraphs import Line, read_marker
from speechkit.stages.sections.wording import BEGINS, NO_LEAD, SPEAKS, STOP

_SHORTEST, _LONGEST = 4, 48
#: A paragraph behind a sentence that stands alone is at least so long.
_LONG_TEXT = 80
#: So many sentences alone are headings.
_SEVERAL = 4


def sentences_alone(lines: Sequence[Line], first: int, taken: set[int]) -> set[int]:
    """Find leads that a page set on a line of their own, full stop and all.

    One such line is a short paragraph like any other; several of them, each with
    a long one behind, are headings.
    """
    alone = {
        index
        for index in range(first + 1, len(lines) - 1)
        if index not in taken
        and index - 1 not in taken
        and _is_sentence_alone(lines[index].text, lines[index + 1].text)
    }
    return alone if len(alone) >= _SEVERAL else set()


def _is_sentence_alone(text: str, following: str) -> bool:
    words = text[:-1]
    return bool(
        text.endswith("。")
        and _SHORTEST < len(words) <= _LONGEST
        and not STOP.search(words)
        and BEGINS.match(words)
        and not any(map(str.isdecimal, words))
        and not NO_LEAD.match(words)
        and not SPEAKS.search(words)
        and len(following) >= _LONG_TEXT
        and read_marker(following, 0) is None
    )
