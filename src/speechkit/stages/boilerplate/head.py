"""What stands above the text: links, columns, days, the page's own title."""

import re
from collections.abc import Sequence

from speechkit.model import CutLabel
from speechkit.stages.boilerplate.lines import Line, Verdict, Verdicts
from speechkit.stages.boilerplate.menus import LONGEST_WORD
from speechkit.stages.boilerplate.titles import may_be_title, names_speech, names_text
from speechkit.stages.boilerplate.wording import share_of_words

_DIGITAL_DATE = re.compile(
    r"[\[(（]?\s*(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}\s*[\])）]?"
)
_LONGEST_PATH = 60
#: A greeting stands so near to the lines above it.
_NEAR = 4
#: So much of a line above the title is words of a site, if weak ones.
_WORDS = 0.4
_STEPS = ">＞»›"


def head(lines: Sequence[Line], known: Verdicts, start: int) -> Verdicts:
    """Judge what stands above the first line of the text.

    All above the last link is the site's, but for a title that stands nowhere
    else. Bars of tools stand below the title, beside the dateline.
    """
    first_dateline = min(_of(known, CutLabel.DATELINE, start), default=start)
    links = _of(known, CutLabel.NAV, first_dateline) or _of(known, CutLabel.NAV, start)
    last = max(links, default=-1)
    words = {lines[index].bare for index in links}
    named = (i for i in range(start) if i not in known and names_text(lines[i]))
    title = max(named, default=0)
    found: Verdicts = {}
    for index in range(start):
        if index in known:
            continue
        if index < last or lines[index].bare in words:
            found[index] = Verdict(CutLabel.NAV, "above the text")
        elif index < title and share_of_words(lines[index]) >= _WORDS:
            found[index] = Verdict(CutLabel.NAV, "above the title")
        elif _DIGITAL_DATE.fullmatch(lines[index].text):
            found[index] = Verdict(CutLabel.DATELINE, "bare date")
    judged = known.keys() | found.keys()
    left = [index for index in range(start) if index not in judged]
    found |= _columns(lines, links, left)
    left = [index for index in left if index not in found]
    found |= _page_titles(lines, known | found, left)
    titles = [index for index in found if index < last and names_speech(lines[index])]
    if titles and not any(may_be_title(lines[index]) for index in left):
        del found[titles[-1]]
    return found


def _of(known: Verdicts, label: CutLabel, end: int) -> list[int]:
    return [i for i in range(end) if i in known and known[i].label is label]


def _columns(
    lines: Sequence[Line], links: Sequence[int], left: Sequence[int]
) -> Verdicts:
    """Judge names of columns, which the path has too, where a title follows."""
    paths = [lines[index].bare for index in links if lines[index].size < _LONGEST_PATH]
    columns = [
        index
        for index in left
        if lines[index].size <= LONGEST_WORD
        and (
            (index - 1 in links and lines[index - 1].text[-1] in _STEPS)
            or (
                not names_speech(lines[index])
                and any(lines[index].bare in path for path in paths)
            )
        )
    ]
    if any(may_be_title(lines[index]) for index in left if index not in columns):
        return dict.fromkeys(columns, Verdict(CutLabel.NAV, "column of the page"))
    return {}


def _page_titles(
    lines: Sequence[Line], known: Verdicts, left: Sequence[int]
) -> Verdicts:
    """Judge what a page is headed with where the text under it has its own title."""
    last = max(_of(known, CutLabel.DATELINE, left[-1] if left else 0), default=None)
    if last is None:
        return {}
    own = [
        lines[index] for index in left if index > last and may_be_title(lines[index])
    ]
    is_article = not any(line.is_salutation for line in lines[last : left[-1] + _NEAR])
    if (is_article and len(own) > 1) or any(map(names_speech, own)):
        above = [index for index in left if index < last]
        return dict.fromkeys(above, Verdict(CutLabel.LEAD, "page title"))
    return {}
