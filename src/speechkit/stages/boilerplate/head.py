"""What stands above the text: links, columns, days, the page's own title."""

from collections.abc import Sequence

from speechkit.model import CutLabel
from speechkit.patterns import pattern
from speechkit.stages.boilerplate.lines import Line, Verdict, Verdicts
from speechkit.stages.boilerplate.menus import LONGEST_WORD
from speechkit.stages.boilerplate.titles import (
    is_byline,
    may_be_title,
    names_speech,
    names_text,
)
from speechkit.stages.boilerplate.wording import share_of_words

_DIGITAL_DATE = pattern(r"[\[(（]?\s*(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}\s*[\])）]?")
_LONGEST_PATH = 60
#: A greeting stands so near to the lines above it.
_NEAR = 4
#: So much of a line above the title is words of a site, if weak ones.
_WORDS = 0.4
_STEPS = ">＞»›"
_DASHES = "—―–"
#: The first row of a title on two is no shorter, and no name of a site or a paper.
_ROW = 8
#: The name of a column, where nothing else of a site stands beside it.
_COLUMN = pattern(
    r"[^\s，。；：、！？“”《》]{0,12}"
    r"(?:专栏|专题|园地|频道|栏目|之窗|在线|党建网|信息网|新闻网|门户网站)"
    r"|(?:领导|重要)讲话|(?:党群|党建|组织)工作|(?:机关|基层)党建|工作动态|党建动态"
)
_SITE_NAME = pattern(
    r"(?:网|网站|报|在线|频道|之窗|平台|首页|客户端|栏目|专栏|版)\Z|[\s|｜:：/>＞*]"
)


def head(lines: Sequence[Line], known: Verdicts, start: int) -> Verdicts:
    """Judge what stands above the first line of the text.

    All above the title is the site's; where no line names a speech, all above the
    last link, but for a title that stands nowhere else. Bars of tools stand below
    the title, beside the dateline.
    """
    first_dateline = min(_of(known, CutLabel.DATELINE, start), default=start)
    links = _of(known, CutLabel.NAV, first_dateline) or _of(known, CutLabel.NAV, start)
    title = find_title(lines, known, start)
    last = max((i for i in links if title is None or i < title), default=-1)
    words = {lines[index].bare for index in links}
    found: Verdicts = {}
    for index in range(start):
        if index in known:
            continue
        if index < last or lines[index].bare in words:
            found[index] = Verdict(CutLabel.NAV, "above the text")
        elif title is not None and _is_above(lines, known, index, title):
            found[index] = Verdict(CutLabel.NAV, "above the title")
        elif _DIGITAL_DATE.fullmatch(lines[index].text):
            found[index] = Verdict(CutLabel.DATELINE, "bare date")
        elif not lines[index].bare:
            found[index] = Verdict(CutLabel.NAV, "ruled line")
    judged = known.keys() | found.keys()
    left = [index for index in range(start) if index not in judged]
    found |= _columns(lines, links, left)
    left = [index for index in left if index not in found]
    found |= _page_titles(lines, known | found, left)
    titles = [index for index in found if index < last and names_speech(lines[index])]
    if titles and not any(may_be_title(lines[index]) for index in left):
        del found[titles[-1]]
    return found


def find_title(lines: Sequence[Line], known: Verdicts, start: int) -> int | None:
    """Find the last line above the text that surely is the title of a speech."""
    named = (
        index
        for index in range(start - 1, -1, -1)
        if index not in known
        and names_text(lines[index])
        and not lines[index].is_marked
    )
    return next(named, None)


def _is_above(lines: Sequence[Line], known: Verdicts, index: int, title: int) -> bool:
    """Tell whether a line above the title is the site's, and no row of the title."""
    if index >= title:
        return False
    line = lines[index]
    if share_of_words(line) >= _WORDS:
        return True
    if not known:
        return bool(_COLUMN.fullmatch(line.text))
    if lines[title].bare in line.bare:
        return True
    if index == title - 1 and lines[title].text[0] in _DASHES:
        return False  # A second row that begins so belongs to a first.
    is_row = (
        line.size >= _ROW
        and may_be_title(line)
        and not _SITE_NAME.search(line.text)
        and not share_of_words(line)
    )
    return not (index == title - 1 and (is_row or is_byline(line)))


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
        lines[index]
        for index in left
        if index > last and may_be_title(lines[index]) and "，" not in lines[index].text
    ]
    is_article = not any(line.is_salutation for line in lines[last : left[-1] + _NEAR])
    if (is_article and len(own) > 1) or any(map(names_speech, own)):
        above = [index for index in left if index < last]
        return dict.fromkeys(above, Verdict(CutLabel.LEAD, "page title"))
    return {}
