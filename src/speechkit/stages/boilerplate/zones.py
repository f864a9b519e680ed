"""What lines are by where they stand, and by what stands beside them."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from speechkit.model import CutLabel
from speechkit.patterns import pattern
from speechkit.stages.boilerplate.head import find_title, head
from speechkit.stages.boilerplate.lines import Line, Verdict, Verdicts
from speechkit.stages.boilerplate.menus import menus
from speechkit.stages.boilerplate.tail import find_end, is_speech, tail
from speechkit.stages.boilerplate.titles import (
    is_byline,
    may_be_title,
    names_speech,
    names_text,
)
from speechkit.stages.boilerplate.wording import is_spoken, share_of_words, weight

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
#: Rules that see where a line stands, and not what it says.
_BY_PLACE = frozenset(
    {"above the text", "above the title", "between site lines", "rest of a path"}
)
#: Foreign words, one of them no mask and no abbreviation.
_FOREIGN = pattern(r"(?=.{0,40}[A-WYZa-wyz]{4})[\x20-\x7e]{4,60}")
_PRICE = pattern(r"[¥￥]|\d元|免费")
#: The number that a collection gives a text.
_NUMBER = pattern(
    r"(?:篇|范文|例文|样文|第)\s?[一二三四五六七八九十\d]{1,2}\s?篇?[：:]?(?!\w)"
)
_SHORT, _OFFER, _NAME = 30, 40, 12
#: A headline is no shorter, and has a smaller share of a site's words.
_HEADLINE, _WORDS = 10, 0.3
#: So many lines have a frame.
_FRAMED = 4
#: So many passages of a site may stand above the title.
_LEADS = 2
#: So many short lines in a row may stand between two of a site's.
_RUN = 3


def zones(lines: Sequence[Line], verdicts: Verdicts) -> Verdicts:
    """Judge lines by place: head, body and tail of the page, and gaps in its blocks."""
    known = dict(verdicts)
    known |= menus(lines, known, _body(lines, known))
    known |= _edges(lines, known)
    body = _body(lines, known)
    known |= head(lines, known, body.start)
    known |= tail(lines, known, body.stop)
    known |= _runs(lines, known, body)
    known |= _gaps(lines, known)
    known |= _lone_number(lines) | _frame(lines)
    return _with_title(lines, known, body)


def _body(lines: Sequence[Line], known: Verdicts) -> range:
    """Find the running text: from its first line to the end of its last."""
    prose = [i for i, line in enumerate(lines) if line.is_prose and i not in known]
    prose = prose[_leads(lines, known, prose) :]
    if not prose:
        return range(len(lines), len(lines))
    greetings = (
        i for i in range(prose[0]) if i not in known and lines[i].is_salutation
    )
    return range(next(greetings, prose[0]), find_end(lines, known, prose))


def _leads(lines: Sequence[Line], known: Verdicts, prose: Sequence[int]) -> int:
    """Count the passages above the title, where a site's lines stand there too."""
    if len(prose) < 2 or find_title(lines, known, prose[0]) is not None:
        return 0
    for count in range(1, min(_LEADS, len(prose) - 1) + 1):
        title = find_title(lines, known, min(prose[count], _HEAD))
        if title is not None and title > prose[count - 1]:
            above = range(title)
            is_page = any(place in known for place in above)
            greets = any(lines[place].is_salutation for place in above)
            return count if is_page and not greets else 0
    return 0


def _edges(lines: Sequence[Line], known: Verdicts) -> Verdicts:
    """Judge passages above and below all prose, and above the greeting, by a phrase."""
    greetings = [i for i, line in enumerate(lines[:_HEAD]) if line.is_salutation]
    found = {}
    for index in (*range(min(greetings, default=0)), *_outside(lines, known)):
        if lines[index].gives_thanks or is_spoken(lines[index].text):
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
            tells = not is_spoken(line.text) and any(
                weight(line, label)[0] for label in _ADDRESSED
            )
            if index not in known and line.is_prose and not tells:
                break
            if line.size <= _PASSAGE:
                yield index


def _with_title(lines: Sequence[Line], known: Verdicts, body: range) -> Verdicts:
    """Keep the last line above the text that is a title, if none was kept."""
    if find_title(lines, known, body.start) is not None:
        return known
    title = find_title(lines, {}, body.start)
    if title is None:
        title = _last_headline(lines, known, body)
    if title is None or known[title].rule not in _BY_PLACE:
        return known
    return {index: verdict for index, verdict in known.items() if index != title}


def _last_headline(lines: Sequence[Line], known: Verdicts, body: range) -> int | None:
    """Find the last line above the text that may head it, if all there was cut."""
    if any(index not in known for index in range(body.start)):
        return None
    headlines = (
        index
        for index in range(body.start - 1, -1, -1)
        if lines[index].size >= _HEADLINE
        and may_be_title(lines[index])
        and share_of_words(lines[index]) < _WORDS
        and known[index].rule in _BY_PLACE
    )
    return next(headlines, None)


def _runs(lines: Sequence[Line], known: Verdicts, body: range) -> Verdicts:
    """Judge a few short lines between a site's lines above and below the text."""
    found: Verdicts = {}
    for place in (range(body.start), range(body.stop, len(lines))):
        sites = [index for index in place if index in known]
        for before, behind in pairwise(sites):
            between = range(before + 1, behind)
            if 0 < len(between) <= _RUN and all(
                _is_loose(lines[index]) for index in between
            ):
                verdict = Verdict(known[before].label, "between site lines")
                found |= dict.fromkeys(between, verdict)
    return found


def _is_loose(line: Line) -> bool:
    """Tell whether a short line is neither a title nor says who speaks and when."""
    return (
        line.size <= _SHORT
        and not (line.ends_sentence or line.is_marked or line.is_salutation)
        and not (is_byline(line) or names_speech(line) or is_speech(line))
    )


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
        elif CutLabel.NAV in labels and _is_rest(lines, known, index):
            found[index] = Verdict(CutLabel.NAV, "rest of a path")
        elif _is_foreign(lines, known, index):
            found[index] = Verdict(CutLabel.NAV, "foreign words")
        elif not line.bare and labels & _BLOCKS:
            found[index] = Verdict(min(labels & _BLOCKS), "ruled line")
        elif CutLabel.PAYWALL in labels and _is_offer(line):
            found[index] = Verdict(CutLabel.PAYWALL, "beside a paywall")
    return found


def _frame(lines: Sequence[Line]) -> Verdicts:
    """Judge a short line that stands first and last: a page has its site's name so."""
    ends = 0, len(lines) - 1
    if len(lines) < _FRAMED or lines[0].bare != lines[-1].bare:
        return {}
    if not lines[0].bare or lines[0].size > _NAME or not _is_loose(lines[0]):
        return {}
    return dict.fromkeys(ends, Verdict(CutLabel.NAV, "first and last line"))


def _lone_number(lines: Sequence[Line]) -> Verdicts:
    """Judge the number of a collection of which one text was taken along."""
    numbers = [index for index, line in enumerate(lines) if _NUMBER.match(line.text)]
    if len(numbers) != 1 or not _NUMBER.fullmatch(lines[numbers[0]].text):
        return {}
    return {numbers[0]: Verdict(CutLabel.NAV, "number of a collection")}


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


def _is_rest(lines: Sequence[Line], known: Verdicts, index: int) -> bool:
    """Tell whether a line is the end of the title below it: a path was wrapped."""
    words = lines[index].bare
    below = range(index + 1, min(index + 4, len(lines)))
    return len(words) > 2 and any(
        len(lines[place].bare) > len(words) and lines[place].bare.endswith(words)
        for place in below
        if place not in known
    )


def _is_filler(line: Line, label: CutLabel) -> bool:
    return (
        label in _BLOCKS
        and line.size <= _SHORT
        and not (line.ends_sentence or line.is_marked or line.is_salutation)
        and not names_text(line)
    )


def _is_foreign(lines: Sequence[Line], known: Verdicts, index: int) -> bool:
    """Tell whether a line between sentences has foreign words and nothing else."""
    if not _FOREIGN.fullmatch(lines[index].text):
        return False
    before = lines[index - 1] if index else None
    return (
        before is None
        or index - 1 in known
        or before.ends_sentence
        or before.is_marked
        or names_speech(before)
    )


def _is_offer(line: Line) -> bool:
    if line.size > _OFFER or line.is_marked or line.ends_sentence:
        return False
    shares = (weight(line, label)[1] for label in (CutLabel.PAYWALL, CutLabel.NAV))
    return sum(shares) >= 0.3 or bool(_PRICE.search(line.text))
