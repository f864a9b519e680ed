"""What stands around the running text: menus above it, lists and notices below."""

import re
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from speechkit.model import CutLabel
from speechkit.stages.boilerplate.lines import Line, Verdict
from speechkit.stages.boilerplate.wording import weight

Verdicts: TypeAlias = dict[int, Verdict]

#: What titles of the genre name.
_TITLE_WORDS = re.compile(
    "讲话|报告|致辞|致词|发言|党课|演讲|讲稿|主持词|开幕词|闭幕词|总结|部署|动员"
    "|会上|大会|座谈|意见|通知|方案|决定|体会|经验|材料|《"
)
_LISTED = re.compile(
    r"(?:[\[(（【]\s*)?(?:\d{4}[-/.年])?\d{1,2}[-/.月]\d{1,2}日?\s*[\])）】]?\Z|(?:…|\.{3})\Z"
)
_BYLINE = re.compile(
    r"[(（\[【—–-]|.{0,30}(?:书记|部长|市长|县长|区长|主任|主席|局长|省长|院长|校长|委员|同志|记者)"
    r"\S{0,1}\s*\S{0,4}\Z|.{0,6}\d{4}年"
)
_ISO_DATE = re.compile(r"[\[(（]?\s*(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}\s*[\])）]?")
_MENU_WORD = 9
_MENU = 6
_MENU_WITHOUT_LINKS = 16
_TEASER = 160
#: How many lines may stand above the first words of a speech.
_HEAD = 15
_SIGNED = re.compile(r"[（(]?[\d二〇○零一三四五六七八九十]{2,4}年.{2,8}[日号][)）]?")
#: Kinds of passages that speak to the readers of a site.
_ADDRESSED = (
    CutLabel.LEAD,
    CutLabel.NOTICE,
    CutLabel.PAYWALL,
    CutLabel.SIGNATURE_AD,
)
#: Rules that see where in a site a page stands: a title follows, and no menu.
_PATHS = frozenset({"path of pages", "field label"})
_ENDS = frozenset({CutLabel.NAV, CutLabel.NOTICE})
_SITE_LABELS = frozenset(
    {CutLabel.NAV, CutLabel.NOTICE, CutLabel.PAYWALL, CutLabel.SIGNATURE_AD}
)


def zones(lines: Sequence[Line], verdicts: Mapping[int, Verdict]) -> Verdicts:
    """Judge lines by where they stand and by what stands beside them."""
    known = dict(verdicts)
    known |= _menus(lines, known)
    known |= _leads(lines, known)
    body = _body(lines, known)
    known |= _above(lines, known, body.start)
    known |= _below(lines, known, body.stop)
    known |= _gaps(lines, known)
    return known


def _leads(lines: Sequence[Line], known: Verdicts) -> Verdicts:
    """Judge passages above the first words to the listeners by a single phrase."""
    greeting = next(
        (index for index, line in enumerate(lines[:_HEAD]) if line.is_salutation), 0
    )
    return {
        index: Verdict(label, "above the greeting")
        for index in range(greeting)
        for label in _ADDRESSED
        if index not in known and weight(lines[index], label)[0]
    }


def _body(lines: Sequence[Line], known: Verdicts) -> range:
    """Find the running text: from its first line to the end of its last."""
    prose = [
        index
        for index, line in enumerate(lines)
        if line.is_prose and index not in known
    ]
    if not prose:
        return range(len(lines), len(lines))
    start = next(
        (
            index
            for index, line in enumerate(lines[: prose[0]])
            if index not in known and line.is_salutation
        ),
        prose[0],
    )
    return range(start, _stop(lines, known, prose))


def _stop(lines: Sequence[Line], known: Verdicts, prose: Sequence[int]) -> int:
    """Find the site line behind which nothing but lists, teasers and notices stand.

    Walking up from the last line, all below a site line is the site's as long as
    links outnumber passages there and no passage is a paragraph of the speech.
    """
    total = sum(lines[index].size for index in prose)
    stop = prose[-1] + 1
    passages = links = size = 0
    for index in range(len(lines) - 1, prose[0], -1):
        line = lines[index]
        if index in known:
            is_end = known[index].label in _ENDS and size * 5 <= total
            if is_end and passages <= max(links, 1):
                stop = min(stop, index)
            continue
        if line.size > _TEASER or _is_speech(line):
            break
        passages += line.is_prose
        links += not line.is_prose
        size += line.size
    return stop


def _is_speech(line: Line) -> bool:
    """Tell what a list of links never has: headings, greetings, the day of a speech."""
    is_heading = line.is_marked and not line.text[0].isascii()
    return is_heading or line.is_salutation or bool(_SIGNED.fullmatch(line.text))


def _menus(lines: Sequence[Line], known: Verdicts) -> Verdicts:
    """Find runs of short lines without a sentence above and below the text.

    Links that the lexicon knows stand among those of a menu; a form to fill in
    has none.
    """
    body = _body(lines, known)
    found: Verdicts = {}
    run: list[int] = []
    links = 0
    for index, line in enumerate([*lines, None]):
        verdict = known.get(index)
        if line and not verdict and _is_menu_word(line) and index not in body:
            run.append(index)
        elif verdict and verdict.label is CutLabel.NAV and verdict.rule not in _PATHS:
            links += 1
        else:
            if len(run) >= (_MENU if links else _MENU_WITHOUT_LINKS):
                found |= dict.fromkeys(run, Verdict(CutLabel.NAV, "menu"))
            run, links = [], 0
    return found


def _is_menu_word(line: Line) -> bool:
    return (
        line.size <= _MENU_WORD
        and not line.sentence_ends
        and not line.is_marked
        and not line.is_salutation
        and not any(character.isdigit() for character in line.text)
    )


def _above(lines: Sequence[Line], known: Verdicts, start: int) -> Verdicts:
    """Judge what stands above the running text.

    All above the last link is the site's, but for a title that stands nowhere
    else.
    """
    found: Verdicts = {}
    datelines = [
        index
        for index in range(start)
        if index in known and known[index].label is CutLabel.DATELINE
    ]
    links = _links(known, min(datelines, default=start)) or _links(known, start)
    last = links[-1] if links else -1
    words = {lines[index].bare for index in links}
    for index in range(start):
        if index in known:
            continue
        line = lines[index]
        if index < last or line.bare in words:
            found[index] = Verdict(CutLabel.NAV, "above the text")
        elif _ISO_DATE.fullmatch(line.text):
            found[index] = Verdict(CutLabel.DATELINE, "bare date")
    left = [index for index in range(start) if index not in known | found]
    columns = [index for index in left if _is_crumb(lines[index], lines, links)]
    if any(_may_be_title(lines[index]) for index in left if index not in columns):
        found |= dict.fromkeys(columns, Verdict(CutLabel.NAV, "column of the page"))
    left = [index for index in left if index not in found]
    found |= _page_titles(lines, known | found, left)
    titles = [index for index in found if index < last and _is_title(lines[index])]
    if titles and not any(_may_be_title(lines[index]) for index in left):
        del found[titles[-1]]
    return found


def _links(known: Verdicts, end: int) -> list[int]:
    return [
        index
        for index in range(end)
        if index in known and known[index].label is CutLabel.NAV
    ]


def _page_titles(
    lines: Sequence[Line], known: Verdicts, left: Sequence[int]
) -> Verdicts:
    """Judge what a page is headed with where the text under it has its own title."""
    datelines = [
        index
        for index, verdict in known.items()
        if verdict.label is CutLabel.DATELINE and left and index < left[-1]
    ]
    if not datelines:
        return {}
    own = [
        lines[index]
        for index in left
        if index > max(datelines) and _may_be_title(lines[index])
    ]
    if len(own) > 1 or any(_TITLE_WORDS.search(line.text) for line in own):
        above = [index for index in left if index < max(datelines)]
        return dict.fromkeys(above, Verdict(CutLabel.LEAD, "page title"))
    return {}


def _may_be_title(line: Line) -> bool:
    return (
        line.size >= 6
        and not line.sentence_ends
        and not line.is_marked
        and not line.is_salutation
        and not _BYLINE.match(line.text)
    )


def _is_crumb(line: Line, lines: Sequence[Line], links: list[int]) -> bool:
    return (
        line.size <= _MENU_WORD
        and not _is_title(line)
        and any(
            line.bare in lines[index].bare for index in links if lines[index].size < 60
        )
    )


def _is_title(line: Line) -> bool:
    return (
        6 <= line.size <= 60
        and not line.sentence_ends
        and bool(_TITLE_WORDS.search(line.text))
        and not _LISTED.search(line.text)
    )


def _below(lines: Sequence[Line], known: Verdicts, stop: int) -> Verdicts:
    """Judge what stands below the running text: all behind the first site line."""
    first = next(
        (
            index
            for index in range(stop, len(lines))
            if index in known and known[index].label in _SITE_LABELS
        ),
        len(lines),
    )
    label = known[first].label if first in known else CutLabel.NAV
    found: Verdicts = {}
    for index in range(first, len(lines)):
        if index in known:
            label = known[index].label
        else:
            found[index] = Verdict(
                label if label in _SITE_LABELS else CutLabel.NAV, "below the text"
            )
    return found


def _gaps(lines: Sequence[Line], known: Verdicts) -> Verdicts:
    """Judge short lines between two of one kind, and counters beside a dateline."""
    found: Verdicts = {}
    for index, line in enumerate(lines):
        if index in known:
            continue
        before, behind = known.get(index - 1), known.get(index + 1)
        if _is_counter(line) and any(
            near and near.label is CutLabel.DATELINE for near in (before, behind)
        ):
            found[index] = Verdict(CutLabel.DATELINE, "beside a dateline")
        elif (
            before
            and behind
            and before.label is behind.label
            and before.label in _SITE_LABELS
            and line.size <= 30
            and not line.ends_sentence
            and not line.is_marked
            and not line.is_salutation
        ):
            found[index] = Verdict(before.label, "between site lines")
        elif _is_offer(line) and any(
            near and near.label is CutLabel.PAYWALL for near in (before, behind)
        ):
            found[index] = Verdict(CutLabel.PAYWALL, "beside a paywall")
    return found


def _is_counter(line: Line) -> bool:
    has_word = weight(line, CutLabel.DATELINE)[1] > 0
    return line.size <= 2 or (has_word and line.size <= 20 and not line.ends_sentence)


def _is_offer(line: Line) -> bool:
    shares = (weight(line, label)[1] for label in (CutLabel.PAYWALL, CutLabel.NAV))
    return line.size <= 40 and not line.is_marked and sum(shares) >= 0.3
