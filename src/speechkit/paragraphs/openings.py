"""How a speech opens: its title, the lines below it, its salutation."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from speechkit.lexicon import Lexicon
from speechkit.paragraphs.bylines import Byline, read_byline
from speechkit.paragraphs.lines import Line
from speechkit.paragraphs.markers import read_marker
from speechkit.patterns import pattern

#: A title stands on at most three lines, each no longer than this.
_TITLE_LINES = 3
_LONGEST_TITLE = 64
_SHORTEST_TITLE = 3
#: Lines between title and text that may date, place or sign it.
_NOTES = 5
_NOT_IN_TITLE = pattern(
    r"[。；;|｜>＞»]|https?:|(?:时间|来源|日期|作者|编辑|浏览|点击)[:：]|[，、：:,！!]\Z"
    r"|\A[，、。；：:,）)》”’」』？?]"
)
_GREETING = pattern(r"[:：！!]")
#: Those whom a speech greets; each of a row ends with such a word.
_ADDRESSEE = pattern(
    r"(?:各位|尊敬的|敬爱的|亲爱的|全体|广大|在座的|同志|同学|朋友|老师|女士|先生|代表|党员|战友|乡亲)"
    r"[^，,、\s]{0,16}|[^，,、\s]{1,12}"
)
_ADDRESSEE_END = pattern(
    r"(?:同志|代表|领导|委员|常委|朋友|嘉宾|来宾|女士|先生|老师|同学|大家|党员|干部|主席|书记|主任|部长|"
    r"团长|队长|校长|院长|战友|职工|员工|乡亲|父老|记者|校友|院士|专家|学者|评委|客人|姐妹|兄弟|"
    r"大家|下午|上午|早上|晚上)们?好?\Z"
)
_YEAR = r"(?:(?:19|20)\d\d|[一二][九〇○零0][\d一二三四五六七八九〇○零]{2})"
_MONTH = r"(?:\d{1,2}|[一二三四五六七八九十]{1,2}|[X×*]{1,2})"
_DAY = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[X×*]{1,2})"
_DATE = (
    rf"{_YEAR}\s?(?:年(?:\s?{_MONTH}\s?月(?:份|\s?{_DAY}\s?[日号])?)?"
    r"|[-./]\d{1,2}(?:[-./]\d{1,2})?)"
)
#: A date by itself, in brackets with a note, or behind a dash with the occasion.
_DATE_LINE = pattern(
    rf"[（(]\s*(?:[^\d\n（()）]{{0,12}})?{_DATE}[^\n。；]{{0,60}}[)）]|{_DATE}(?:\s*[上下]午)?[)）]?"
    rf"|[—―-]{{1,3}}\s*{_DATE}[^\n。；]{{0,60}}"
)
_SOURCE = pattern(
    r"[（(]?(?:来源|资料来源|稿源|出处|节选|摘要|全文|摘编|讲话稿)[^\n。]{0,30}"
)


@dataclass(frozen=True, slots=True)
class Opening:
    """The first lines of a speech, up to where its text begins.

    `titles`, `dates` and `signed` are indexes of lines; `body` is that of the
    first line of the text itself.
    """

    titles: tuple[int, ...]
    dates: tuple[int, ...]
    signed: tuple[tuple[int, Byline], ...]
    has_salutation: bool
    body: int


def read_opening(lines: Sequence[Line], first: int, organizations: Lexicon) -> Opening:
    """Read the opening of a speech that begins at a line."""
    titles = _titles(lines, first, organizations)
    place = first + len(titles)
    dates: list[int] = []
    signed: list[tuple[int, Byline]] = []
    is_opening = bool(titles) or _is_signed(lines, first, organizations)
    while is_opening and place < len(lines) and place - first <= len(titles) + _NOTES:
        text = lines[place].text
        byline = read_byline(text, organizations)
        if is_date_line(text):
            dates.append(place)
        elif byline:
            signed.append((place, byline))
        elif not _SOURCE.fullmatch(text):
            break
        place += 1
    greets = place < len(lines) and is_salutation(lines[place].text)
    is_marked = place < len(lines) and bool(read_marker(lines[place].text, 0))
    is_subtitle = len(titles) > 1 and lines[titles[1]].text[0] in "—―–"
    if len(titles) > 1 and not (greets or dates or signed or is_marked or is_subtitle):
        # Nothing tells the second line from a heading.
        titles, place = titles[:1], first + 1
    is_own_line = greets and bool(_GREETING.match(lines[place].text[-1]))
    return Opening(
        tuple(titles), tuple(dates), tuple(signed), greets, place + is_own_line
    )


def is_title_line(text: str) -> bool:
    """Tell whether a line can be one of a title's."""
    return (
        _SHORTEST_TITLE <= len(text) <= _LONGEST_TITLE
        and not _NOT_IN_TITLE.search(text)
        and not read_marker(text, 0)
        and not is_date_line(text)
        and not is_salutation(text)
        and any("\u4e00" <= sign <= "\u9fff" for sign in text)
    )


def is_salutation(text: str) -> bool:
    """Tell whether a line begins by greeting those who listen (同志们：)."""
    greeting = _GREETING.search(text, 0, 80)
    if not greeting:
        return False
    groups = re.split(r"[，,、\s]+", text[: greeting.start()])
    return all(
        _ADDRESSEE.fullmatch(group) and _ADDRESSEE_END.search(group) for group in groups
    )


def is_date_line(text: str) -> bool:
    """Tell whether a line is a date, or a note that begins with one."""
    return bool(_DATE_LINE.fullmatch(text))


def _titles(lines: Sequence[Line], first: int, organizations: Lexicon) -> list[int]:
    titles: list[int] = []
    for index in range(first, min(first + _TITLE_LINES, len(lines))):
        text = lines[index].text
        if not is_title_line(text) or (titles and read_byline(text, organizations)):
            break
        titles.append(index)
    if len(titles) == 1 and _is_signed(lines, first, organizations):
        return []
    return titles


def _is_signed(lines: Sequence[Line], first: int, organizations: Lexicon) -> bool:
    """Tell whether a speech without a title begins with who speaks for which body."""
    byline = read_byline(lines[first].text, organizations) if lines[first:] else None
    return bool(byline and byline.organization and byline.speaker)
