"""What lines are by where they stand, and by what stands beside them."""

import re
from collections.abc import Iterator, Sequence

from speechkit.model import CutLabel
from speechkit.stages.boilerplate.head import head
from speechkit.stages.boilerplate.lines import Line, Verdict, Verdicts
from speechkit.stages.boilerplate.menus import menus
from speechkit.stages.boilerplate.tail import find_end, tail
from speechkit.stages.boilerplate.wording import weight

#: How many lines may stand above the first words of a speech.
_HEAD = 15
#: A passage that speaks to the readers of a site is no longer.
_PASSAGE = 250
#: Kinds of such passages.
_ADDRESSED = (
    CutLabel.LEAD,
    CutLabel.NOTICE,
    CutLabel.PAYWALL,
    CutLabel.SIGNATURE_AD,
)
#: At the edges of a text one phrase tells, if it is so much of the line.
_SHARE = 0.05
#: Kinds of site text whose lines stand in blocks.
_BLOCKS = frozenset(
    {CutLabel.NAV, CutLabel.NOTICE, CutLabel.PAYWALL, CutLabel.SIGNATURE_AD}
)
_PRICE = re.compile(r"[¥￥]|\d元|免费")
_SHORT, _OFFER, _NAME = 30, 40, 12


def zones(lines: Sequence[Line], verdicts: Verdicts) -> Verdicts:
    """Judge lines by place: head, body and tail of the page, and gaps in its blocks."""
    known = dict(verdicts)
    known |= menus(lines, known, _body(lines, known))
    known |= _edges(lines, known)
    body = _body(lines, known)
    known |= head(lines, known, body.start)
    known |= tail(lines, known, body.stop)
    return known | _gaps(lines, known)


def _body(lines: Sequence[Line], known: Verdicts) -> range:
    """Find the running text: from its first line to the end of its last."""
    prose = [i for i, line in enumerate(lines) if line.is_prose and i not in known]
    if not prose:
        return range(len(lines), len(lines))
    greetings = (
        i for i in range(prose[0]) if i not in known and lines[i].is_salutation
    )
    return range(next(greetings, prose[0]), find_end(lines, known, prose))


def _edges(lines: Sequence[Line], known: Verdicts) -> Verdicts:
    """Judge passages above and below all prose, and above the greeting, by a phrase."""
    greetings = [i for i, line in enumerate(lines[:_HEAD]) if line.is_salutation]
    found = {}
    for index in (*range(min(greetings, default=0)), *_outside(lines, known)):
        if lines[index].gives_thanks:
            continue
        for label in _ADDRESSED:
            telling, share = weight(lines[index], label)
            if index not in known and telling and share >= _SHARE:
                found[index] = Verdict(label, "edge of the page")
    return found


def _outside(lines: Sequence[Line], known: Verdicts) -> Iterator[int]:
    """Give the lines before the first plain paragraph, and those behind the last."""
    for order in (range(min(_HEAD, len(lines))), range(len(lines) - 1, -1, -1)):
        for index in order:
            line = lines[index]
            tells = any(weight(line, label)[0] for label in _ADDRESSED)
            if index not in known and line.is_prose and not tells:
                break
            if line.size <= _PASSAGE:
                yield index


def _gaps(lines: Sequence[Line], known: Verdicts) -> Verdicts:
    """Judge short lines by the lines beside them."""
    found: Verdicts = {}
    for index, line in enumerate(lines):
        if index in known:
            continue
        before, behind = known.get(index - 1), known.get(index + 1)
        labels = {verdict.label for verdict in (before, behind) if verdict}
        if CutLabel.DATELINE in labels and _is_origin(lines, known, index):
            found[index] = Verdict(CutLabel.DATELINE, "beside a dateline")
        elif before and behind and len(labels) == 1 and _is_filler(line, *labels):
            found[index] = Verdict(before.label, "between site lines")
        elif CutLabel.NAV in labels and _is_rest(lines, index):
            found[index] = Verdict(CutLabel.NAV, "rest of a path")
        elif not line.bare and labels & _BLOCKS:
            found[index] = Verdict(min(labels & _BLOCKS), "ruled line")
        elif CutLabel.PAYWALL in labels and _is_offer(line):
            found[index] = Verdict(CutLabel.PAYWALL, "beside a paywall")
    return found


def _is_origin(lines: Sequence[Line], known: Verdicts, index: int) -> bool:
    """Tell whether a line is a count, or names whom the dateline names too."""
    line = lines[index]
    if line.ends_sentence or line.is_marked:
        return False
    is_named = line.size > 2 and any(
        line.bare in lines[place].bare
        for place in (index - 1, index + 1)
        if place in known and known[place].label is CutLabel.DATELINE
    )
    has_word = weight(line, CutLabel.DATELINE)[1] > 0
    return line.size <= 2 or ((is_named or has_word) and line.size <= _NAME)


def _is_rest(lines: Sequence[Line], index: int) -> bool:
    """Tell whether a line is the end of the title below it: a path was wrapped."""
    words = lines[index].bare
    return len(words) > 2 and any(
        len(line.bare) > len(words) and line.bare.endswith(words)
        for line in lines[index + 1 : index + 4]
    )


def _is_filler(line: Line, label: CutLabel) -> bool:
    return (
        label in _BLOCKS
        and line.size <= _SHORT
        and not (line.ends_sentence or line.is_marked or line.is_salutation)
    )


def _is_offer(line: Line) -> bool:
    if line.size > _OFFER or line.is_marked or line.ends_sentence:
        return False
    shares = (weight(line, label)[1] for label in (CutLabel.PAYWALL, CutLabel.NAV))
    return sum(shares) >= 0.3 or bool(_PRICE.search(line.text))
