"""What an extractor's vote on the lines of a page adds to our own judgement.

It sees boxes where we see words: remarks of readers and openings of other texts are
running text like the speech, but stand elsewhere on the page. What it leaves out
within the speech, or beside its title, is judged by our own evidence alone.
"""

from collections.abc import Sequence

from speechkit.marks import MarkKind, share
from speechkit.model import CutLabel, Document
from speechkit.stages.boilerplate.lines import Line, Verdict, Verdicts
from speechkit.stages.boilerplate.tail import is_speech
from speechkit.stages.boilerplate.titles import is_byline, may_be_title, names_speech

_VOTED_OUT = Verdict(CutLabel.NAV, "voted out")
#: An extractor that leaves out more of the running text chose another box.
_AGREED = 0.5


def weigh_votes(doc: Document, lines: Sequence[Line], known: Verdicts) -> Verdicts:
    """Cut what the extractor leaves out around the text; keep the forms that it takes.

    The fields of a form look like a menu to us, which has no eye for links.
    """
    marks = [mark for mark in doc.marks if mark.kind is MarkKind.VOTED_OUT]
    if not marks:
        return known
    out = {
        index
        for index, line in enumerate(lines)
        if share(marks, doc.reading.span(line.start, line.end)) > 0.5
    }
    prose = [i for i, line in enumerate(lines) if line.is_prose and i not in known]
    elected = [index for index in prose if index not in out]
    if _size(lines, elected) <= _AGREED * _size(lines, prose):
        return known
    first, last = elected[0], elected[-1]
    title = _title(lines, known, first)
    rejected = (
        index
        for index in sorted(out)
        if index < title
        or (title < index < first and not _belongs(lines[index]))
        or (index > last and not _belongs(lines[index]))
    )
    kept = {
        index: verdict
        for index, verdict in known.items()
        if index in out or verdict.rule != "menu"
    }
    return dict.fromkeys(rejected, _VOTED_OUT) | kept


def _size(lines: Sequence[Line], indices: Sequence[int]) -> int:
    return sum(lines[index].size for index in indices)


def _title(lines: Sequence[Line], known: Verdicts, first: int) -> int:
    """Find the title above the first elected line, or the line itself without one."""
    for sees in (names_speech, may_be_title):
        for index in range(first, -1, -1):
            if index not in known and not lines[index].is_prose and sees(lines[index]):
                return index
    return first


def _belongs(line: Line) -> bool:
    """Tell what begins or ends a speech, wherever the page puts it."""
    return line.gives_thanks or is_speech(line) or is_byline(line)
