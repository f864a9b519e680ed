"""What shows that a speech begins at a line: its title, its greeting, its page."""

import re
from collections.abc import Sequence
from itertools import pairwise

from speechkit.lexicon import Lexicon
from speechkit.model import CutLabel, Document
from speechkit.paragraphs import (
    Line,
    Opening,
    cuts_in,
    is_date_line,
    is_salutation,
    is_title_line,
    is_torn,
    read_marker,
)
from speechkit.patterns import pattern
from speechkit.text import Span

#: A title that can be nothing else, wherever it stands.
_SPEECH_TITLE = pattern(
    r"(?:(?:.{0,30}在.{2,40}(?:上|时|中|期间|后)|.{4,40}(?:会议?|仪式|典礼|[班式])上)"
    r"的.{0,10}|.{2,24}(?:书记|[市县区镇乡局厅省校院]长|主任|主席|部长|经理|领导)在?.{2,24}会议?"
    r"上?的?.{0,4})(?:讲话|发言|致辞|报告|党课|主持词|讲稿)"
    r"(?:稿|提纲|摘要|要点)?(?:[（(].{1,20}[)）])?"
)
#: An act, if its date of adoption stands below it.
_ACT_TITLE = pattern(
    r".{4,80}(?:决议|决定|公报|通知|意见|宣言|倡议书)(?:[（(].{1,20}[)）])?"
)
_ENDED = pattern(r"[。！？…!?”’」』）)》】]\Z")
#: How a line ends that its page did not cut short.
_STOPPED = pattern(r"[。！？…!?”’」』）)》】：:；;]\Z")
#: What may follow the word that names a title's kind.
_TITLE_END = pattern(r"(?:稿|提纲|材料)?(?:[（(].{1,20}[)）])?")
#: A heading of an outline may name a text too, if it is short.
_SHORTEST_NAME = 9
#: So near below a title its outline begins, so far above it another may have ended.
_SOON, _FAR = 4, 60
#: How news begins; so much of its headline stands in so many first characters.
_NEWS = pattern(
    r"(?:(?:19|20)\d\d年)?\d{1,2}月\d{1,2}日|近日|日前|[今昨]天[上下]午|本报讯"
)
_TOLD, _MOST = 80, 0.8
#: How the text of a report or of a document begins.
_REPORT_BEGINS = pattern(
    r"[^。]{2,40}[：:]\Z|(?:今年|近年|一年|近期|近段时间)[^。]{0,6}来[，,]|(?:按照|根据|为(?:了|认真|进一步|深入|全面|切实))"
    r"|现将|我(?:叫|是|于|自)|[^\n]{0,160}?(?:如下[：:。]|汇报一下|提出(?:如下|以下))"
)
#: How a speaker opens a meeting.
_MEETS = pattern(
    r"(?:(?:大家|各位)?(?:上午|下午|早上|晚上|大家)好|今天|这次|首先|经.{2,12}研究|在.{2,40}(?:之际|时刻)[，,]|"
    r"很高兴|根据|按照)[^\n]{0,60}?(?:召开|举行|举办|欢聚|相聚|齐聚|会议|大会|座谈|培训|上午好|下午好|大家好)"
    r"|(?:大家|各位)?(?:上午|下午|早上|晚上|大家)好"
)
#: A name between lines may be a torn sentence's own (a link on a page).
_SHORTEST_TITLE = 6
_GOES_ON = pattern(r"[的等和与及在]|同志|总书记|主席|总理")
#: A line longer than this is a paragraph, and one that no title would go on from.
_PARAGRAPH, _LONG = 40, 64
#: What a page has above the title of its text.
_PAGE_HEAD = frozenset({CutLabel.DATELINE, CutLabel.DUPLICATE})
#: What it has between the title and the text.
_PAGE_BELOW = frozenset({CutLabel.DATELINE, CutLabel.LEAD, CutLabel.NOTICE})


def find_rule(
    doc: Document, lines: Sequence[Line], index: int, opening: Opening, words: Lexicon
) -> str:
    """Name what shows that a title opens a speech, if anything does."""
    titles = [lines[place].text for place in opening.titles]
    if opening.body >= len(lines) or not (titles or opening.has_salutation):
        return ""
    is_sure = any(map(_SPEECH_TITLE.fullmatch, titles))
    rule = _by_opening(lines, opening, is_sure=is_sure)
    if not _is_free(doc, lines, index) and not (is_sure and rule == "salutation"):
        return ""
    if not rule and index and titles:
        rule = (
            _by_page(doc, lines, index, opening)
            or _by_name(lines, index, opening, words)
            or _by_day(lines, opening)
        )
    return rule


def opens_meeting(lines: Sequence[Line], index: int) -> bool:
    """Tell whether a greeting without a title opens a meeting."""
    text = lines[index].text
    if not is_salutation(text):
        return False
    head = re.split("[：:！!]", text, maxsplit=1)
    words = head[1] if len(head) > 1 and len(head[1]) > 1 else ""
    below = lines[index + 1].text if index + 1 < len(lines) else ""
    return bool(_MEETS.match(words or below))


def _by_opening(lines: Sequence[Line], opening: Opening, *, is_sure: bool) -> str:
    """See a title with its greeting, its date or its byline."""
    titles = [lines[index].text for index in opening.titles]
    is_act = any(map(_ACT_TITLE.fullmatch, titles)) and opening.dates
    if opening.has_salutation and (
        is_sure or is_act or opening.dates or opening.signed
    ):
        return "salutation"
    if opening.signed and _begins_text(lines[opening.body].text):
        is_named = any(byline.organization for _, byline in opening.signed)
        # A name alone between lines may belong to a sentence torn by a link.
        if is_named or (
            len(titles[-1]) >= _SHORTEST_TITLE
            and not _GOES_ON.match(lines[opening.body].text)
        ):
            return "byline"
    return "title" if is_sure or is_act else ""


def _begins_text(text: str) -> bool:
    return bool(
        is_salutation(text)
        or read_marker(text, 0)
        or (len(text) > _PARAGRAPH and "。" in text)
    )


def _is_free(doc: Document, lines: Sequence[Line], index: int) -> bool:
    """Tell whether nothing goes on from the line above into a title."""
    if not index:
        return True
    above = lines[index - 1]
    return (
        bool(_ENDED.search(above.text))
        or len(above.text) > _LONG
        or is_date_line(above.text)
        or is_title_line(above.text)
        or is_torn(doc, above.end, lines[index].start)
    )


def _by_page(doc: Document, lines: Sequence[Line], index: int, opening: Opening) -> str:
    """See a page's lines above or below a title within a file."""
    body = lines[opening.body]
    if not _begins_text(body.text):
        return ""
    above = _gap(doc, lines[index - 1], lines[index])
    below = _gap(doc, lines[opening.titles[-1]], body)
    is_page = any(cut.label in _PAGE_HEAD for cut in cuts_in(doc.cuts, above)) or any(
        cut.label in _PAGE_BELOW for cut in cuts_in(doc.cuts, below)
    )
    return "page head" if is_page else ""


def _gap(doc: Document, above: Line, below: Line) -> Span:
    end = doc.reading.span(above.start, above.end).end
    return Span(end, max(end, doc.reading.span(below.start, below.end).start))


def _by_name(
    lines: Sequence[Line], index: int, opening: Opening, words: Lexicon
) -> str:
    """See a title that names its kind of text, and below it how such a text begins.

    Where the text above stops within a sentence, its page ended there.
    """
    title, body = lines[opening.titles[-1]].text, lines[opening.body].text
    if len(title) < _SHORTEST_NAME:
        return ""
    above = lines[index - 1].text
    is_cut_short = len(above) > _LONG and not _STOPPED.search(above)
    if is_cut_short and _begins_text(body):
        return "cut short above"
    kinds = [hit for hit in words.all_in(title) if hit.entry.class_ == "genre"]
    if not any(_TITLE_END.fullmatch(title, hit.end) for hit in kinds):
        return ""
    begins = (
        _REPORT_BEGINS.match(body)
        or is_salutation(lines[opening.body - 1].text)
        or (_restarts(lines, index, opening.body) and _names_whose(title, words))
    )
    return "named text" if begins else ""


def _by_day(lines: Sequence[Line], opening: Opening) -> str:
    """See a title with its day in brackets, and a headline whose news tells its day."""
    title, body = lines[opening.titles[-1]].text, lines[opening.body].text
    if any(lines[index].text[0] in "（(" for index in opening.dates):
        return "dated title" if _begins_text(body) else ""
    if len(title) < _SHORTEST_NAME or not _NEWS.match(body):
        return ""
    told = set(body[:_TOLD])
    is_told = sum(sign in told for sign in title) >= _MOST * len(title)
    return "headline" if is_told else ""


def _names_whose(title: str, words: Lexicon) -> bool:
    """Tell a text's title from a heading: it says whose text it is, or about what."""
    return title.startswith("关于") or any(
        hit.entry.class_ == "suffix" for hit in words.all_in(title)
    )


def _restarts(lines: Sequence[Line], index: int, body: int) -> bool:
    """Tell whether numbers that stand above a title begin anew below it."""
    below = [read_marker(line.text, 0) for line in lines[body : body + _SOON]]
    first = next((marker for marker in below if marker), None)
    if first is None or first.number != 1:
        return False
    above = (read_marker(line.text, 0) for line in lines[max(0, index - _FAR) : index])
    return any(marker and marker.style == first.style for marker in above)


def is_whole(doc: Document, lines: Sequence[Line], opening: Opening) -> bool:
    """Tell whether nothing was cut between the lines of a title (its page's date)."""
    return not any(
        is_torn(doc, lines[one].end, lines[other].start)
        for one, other in pairwise(opening.titles)
    )
