"""Menus: runs of short lines without a sentence."""

from collections.abc import Sequence

from speechkit.model import CutLabel
from speechkit.stages.boilerplate.lines import Line, Verdict, Verdicts

#: A path of pages tells where in the site a page stands: a title follows it, and no
#: menu.
PATHS = frozenset({"path of pages", "field label"})
#: A word of a menu is no longer.
LONGEST_WORD = 9
#: So many words make a menu where links stand among them, so many where none does.
_WITH_LINKS, _WITHOUT_LINKS = 6, 16


def menus(lines: Sequence[Line], known: Verdicts, body: range) -> Verdicts:
    """Find menus above and below the text.

    Links that the lexicon knows stand among those of a menu; a form to fill in
    has none.
    """
    found: Verdicts = {}
    run: list[int] = []
    links = 0
    for index, line in enumerate([*lines, None]):
        verdict = known.get(index)
        if line and not verdict and _is_word(line) and index not in body:
            run.append(index)
        elif verdict and verdict.label is CutLabel.NAV and verdict.rule not in PATHS:
            links += 1
        else:
            if len(run) >= (_WITH_LINKS if links else _WITHOUT_LINKS):
                found |= dict.fromkeys(run, Verdict(CutLabel.NAV, "menu"))
            run, links = [], 0
    return found


def _is_word(line: Line) -> bool:
    return (
        line.size <= LONGEST_WORD
        and not line.sentence_ends
        and not line.is_marked
        and not line.is_salutation
        and not any(character.isdigit() for character in line.text)
    )
