"""What stands below the text: links to other texts, teasers, notices."""

from collections.abc import Sequence

from speechkit.model import CutLabel
from speechkit.patterns import pattern
from speechkit.stages.boilerplate.lines import Line, Verdict, Verdicts
from speechkit.stages.boilerplate.wording import share_of_words

#: A paragraph of the speech is longer than the teaser of another text.
_TEASER = 160
#: The site's lines below the text have no more than this share of the whole.
_SHARE = 0.2
_SIGNED = pattern(r"[（(]?[\d二〇○零一三四五六七八九十]{2,4}年.{2,8}[日号][)）]?")
#: A weak word tells in lines so short, with so many lines to come.
_SHORT, _WORDS, _BLOCK = 40, 0.2, 3
#: So many lines with names stand between the thanks and the day.
_SIGNATURE = 3
_ENDS = frozenset({CutLabel.NAV, CutLabel.NOTICE})
_SITE = _ENDS | {CutLabel.PAYWALL, CutLabel.SIGNATURE_AD}


def find_end(lines: Sequence[Line], known: Verdicts, prose: Sequence[int]) -> int:
    """Find the site line behind which nothing but lists, teasers and notices stand.

    Walking up from the last line, all below a site line is the site's as long as
    links outnumber passages there and no passage is a paragraph of the speech. A
    line of the site's that stands alone takes no passage along.
    """
    total = sum(lines[index].size for index in prose)
    end = prose[-1] + 1
    passages = links = size = sites = 0
    for index in range(len(lines) - 1, prose[0], -1):
        line = lines[index]
        if index in known:
            sites += 1
            is_end = known[index].label in _ENDS and size <= _SHARE * total
            if is_end and passages <= (max(links, 1) if sites > 1 else 0):
                end = min(end, index)
            continue
        if line.size > _TEASER or is_speech(line) or line.gives_thanks:
            break
        passages += line.is_prose
        links += not line.is_prose
        size += line.size
    return end


def tail(lines: Sequence[Line], known: Verdicts, end: int) -> Verdicts:
    """Judge what stands below the text: all behind the first site line.

    Behind the speaker's thanks, and behind the day under his name, nothing follows
    that is his, if the site's lines follow at all.
    """
    found: Verdicts = {}
    label = None
    last = max((index for index in known if index >= end), default=-1)
    closed = _closing(lines, known, end)
    for index in range(end, len(lines)):
        if index in known:
            label = known[index].label if known[index].label in _SITE else label
            continue
        if not label and (
            (_is_site(lines[index]) and len(lines) - index >= _BLOCK)
            or closed <= index < last
        ):
            label = CutLabel.NAV
        if label:
            found[index] = Verdict(label, "below the text")
    return found


def _closing(lines: Sequence[Line], known: Verdicts, end: int) -> int:
    """Find the line behind the thanks, or behind the name and the day under them."""
    closed = len(lines)
    for index in range(max(0, end - 1), len(lines)):
        if index in known:
            break
        is_day = bool(_SIGNED.fullmatch(lines[index].text))
        if lines[index].gives_thanks or (is_day and index <= closed + _SIGNATURE):
            closed = index + 1
    return closed


def _is_site(line: Line) -> bool:
    """Tell whether a short line below the text has words of a site, if weak ones."""
    return (
        line.size <= _SHORT
        and not (is_speech(line) or line.gives_thanks or line.is_marked)
        and share_of_words(line) >= _WORDS
    )


def is_speech(line: Line) -> bool:
    """Tell what a list of links never has: headings, greetings, the day of a speech."""
    is_heading = line.is_marked and not line.text[0].isascii()
    return is_heading or line.is_salutation or bool(_SIGNED.fullmatch(line.text))
