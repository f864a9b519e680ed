"""A table of contents: headings that all come again, each in its place."""

import re
from collections import Counter
from collections.abc import Sequence

from speechkit.model import CutLabel
from speechkit.patterns import pattern
from speechkit.stages.boilerplate.lines import Line, Verdict, Verdicts

_TITLE = pattern("目录|目次|contents", re.IGNORECASE)
_PAGE = pattern(r"\d{1,3}\Z")
#: So many headings make a table.
_FEWEST = 2


def contents(lines: Sequence[Line]) -> Verdicts:
    """Judge the lines of a table of contents, its own heading among them."""
    found: Verdicts = {}
    for index, line in enumerate(lines):
        if not _TITLE.fullmatch(line.bare):
            continue
        end = _end(lines, index + 1)
        if end - index > _FEWEST:
            verdict = Verdict(CutLabel.DUPLICATE, "table of contents")
            found |= dict.fromkeys(range(index, end), verdict)
    return found


def _end(lines: Sequence[Line], first: int) -> int:
    """Find the line behind the last heading that comes again."""
    to_come = Counter(_words(line) for line in lines[first:])
    index = first
    while index < len(lines) and not lines[index].is_prose:
        words = _words(lines[index])
        to_come[words] -= 1
        if not to_come[words]:
            break
        index += 1
    return index


def _words(line: Line) -> str:
    return _PAGE.sub("", line.bare)
