"""Which line ends are soft: those that tear a sentence apart."""

import re
from collections.abc import Sequence

from speechkit.layout import Layout, Line
from speechkit.patterns import pattern

_FINAL = "。！？；：…!?;:"
_CLOSERS = "”’」』）)》】\"'"
_OPENERS = "“‘「『（(《【"
_CONTINUES = "，。、；：！？）》”’」』】%％,;)"
_COMMAS = "，、,"
_SENTENCE = pattern(r"[。！？；!?]")
_HAN = pattern("[〇㐀-䶿一-鿿]")
#: Numbering at the head of a heading or a list item.
_MARKED = pattern(
    r"[（(]?[一二三四五六七八九十百]{1,4}[）)、.．是要]|[（(]?\d{1,2}[）)、.．](?!\d)"
    r"|第[一二三四五六七八九十百\d]{1,4}[章节条部篇、，,:：]|[①-⑳●■◆★•·▲]|[-—]{2}"
)
_SALUTATION = pattern(
    r"(?:尊敬|敬爱|亲爱|各位|同志|代表|委员|老师|同学|朋友|大家|谢谢|此致|敬礼)"
    r"[^。；;]{0,40}\Z|谢谢\S{0,6}。\Z"
)
#: A number, a mask or a foreign word on a line of its own.
_FRAGMENT = pattern(r"[A-Za-z\d×*%.+\-]{1,12}")
_GOES_ON = pattern(f"[〇㐀-䶿一-鿿{re.escape(_CONTINUES)}]")
#: A line that ends so asks for a number or a name.
_LEADS_ON = pattern("[在于对到由从向为和与的是达近超约增等第来届年以]")
_UNIT = pattern("[年月日号届次个名项条%元万亿家人]")
_DATE = pattern(r"[（(]?[\d二〇○零一三四五六七八九十]{2,4}年[^。，]{0,12}\Z")
#: The title of another text, where a page stopped within a sentence.
_TITLE = pattern(
    r"[^，。、；：！？\s]{8,40}(?:讲话|报告|总结|汇报|发言|致辞|方案|要点|体会|党课|意见|材料)"
    r"(?:稿|提纲)?(?:[（(][^（()）]{1,20}[)）])?"
)
_FIRST = pattern(r"[（(]?[一1]\s?[）)、.．]|第一[部章节]")
#: Running text is at least so long; a heading is shorter.
_PROSE = 40
#: Headings of two clauses, with a leader's name in one, can be as long as this.
_LONGEST_HEADING = 60
#: A line that ends in a comma is at least so long; a shorter one may be a verse.
_VERSE = 15


class Paragraph:
    """What is known of the lines joined so far."""

    __slots__ = ("has_comma", "has_sentence", "is_marked", "last", "size")

    def __init__(self, line: Line) -> None:
        self.last = line
        self.size = 0
        self.has_comma = False
        self.has_sentence = False
        self.is_marked = bool(_MARKED.match(line.text))
        self.join(line)

    def join(self, line: Line) -> None:
        """Go on with one more line."""
        self.last = line
        self.size += len(line.text)
        self.has_comma |= any(comma in line.text for comma in _COMMAS)
        self.has_sentence |= bool(_SENTENCE.search(line.text, 0, len(line.text) - 1))

    @property
    def is_prose(self) -> bool:
        """Tell whether this is running text and no heading."""
        if self.is_marked:
            return self.has_sentence
        return self.has_sentence or (self.size >= _LONGEST_HEADING and self.has_comma)


def tear(
    paragraph: Paragraph, lines: Sequence[Line], index: int, layout: Layout
) -> str | None:
    """Say which rule joins a line to the paragraph before it, or None."""
    before, line = paragraph.last, lines[index]
    is_full, is_finished = layout.is_full(before), _is_finished(before.text)
    # Behind a paragraph whose last row is full a heading looks like its next row.
    is_heading = not (_is_finished(line.text) or layout.is_full(line))
    has_margin = layout.is_indented or layout.is_spaced
    is_wrapped = (
        is_full
        and layout.is_inside(line)
        and not (is_finished and is_heading and not has_margin)
    )
    if line.text[0] in _CONTINUES:
        return "goes on with a mark"
    if before.text[-1] in _OPENERS:
        return "open bracket"
    if _is_apart(line):
        # Points within a paragraph look like list items; its margin tells them apart.
        return (
            "wrapped line" if is_wrapped and (has_margin or not is_finished) else None
        )
    if is_wrapped or (
        is_full and not is_finished and _crosses(paragraph, line, layout)
    ):
        return "wrapped line"
    if layout.width is None and _goes_on(paragraph, lines, index, layout):
        return "torn sentence"
    return None if is_finished else _fragment(paragraph, lines, index)


def _is_apart(line: Line) -> bool:
    """Tell whether a line begins something of its own."""
    return bool(
        _MARKED.match(line.text)
        or (len(line.text) <= _PROSE and _SALUTATION.match(line.text))
        or _DATE.match(line.text)
    )


def _crosses(paragraph: Paragraph, line: Line, layout: Layout) -> bool:
    """Tell whether a paragraph goes on behind blank lines, as at the end of a page."""
    if layout.begins_paragraph(line):
        return False
    is_heading = paragraph.is_marked or not paragraph.has_comma
    return paragraph.is_prose or not is_heading


def _is_running(text: str) -> bool:
    has_comma = any(comma in text for comma in _COMMAS)
    return len(text) >= _PROSE or (len(text) >= _PROSE // 2 and has_comma)


def _is_finished(text: str) -> bool:
    if text[-1] in _FINAL:
        return True
    return text[-1] in _CLOSERS


def _goes_on(
    paragraph: Paragraph, lines: Sequence[Line], index: int, layout: Layout
) -> bool:
    """Tell whether a sentence goes on behind a line end of a text not wrapped."""
    before, line = paragraph.last.text, lines[index]
    if _is_finished(before) or (line.after_blank and _opens(lines, index)):
        return False
    if before[-1] in _COMMAS:
        is_greeting = len(before) <= _PROSE and _SALUTATION.match(before)
        return paragraph.size >= _VERSE and not is_greeting
    if not paragraph.is_prose:
        return False
    if _is_finished(line.text) or _is_running(line.text):
        return True
    if line.after_blank:
        return False
    # A short line without an end is a heading, unless what follows goes on with it.
    following = lines[index + 1] if index + 1 < len(lines) else None
    return layout.is_spaced or bool(
        following and not following.after_blank and following.text[0] in _CONTINUES
    )


def _opens(lines: Sequence[Line], index: int) -> bool:
    """Tell the title of another text: its outline or its greeting follows."""
    if not _TITLE.fullmatch(lines[index].text) or index + 1 == len(lines):
        return False
    below = lines[index + 1].text
    return bool(_FIRST.match(below) or _SALUTATION.match(below))


def _fragment(paragraph: Paragraph, lines: Sequence[Line], index: int) -> str | None:
    """Join numbers, masks and single characters that stand on lines of their own."""
    before, line = paragraph.last.text, lines[index]
    if line.after_blank:
        return None
    if len(line.text) == 1 and _HAN.match(line.text) and _HAN.match(before[-1]):
        return "single character"
    following = lines[index + 1].text if index + 1 < len(lines) else ""
    if _FRAGMENT.fullmatch(line.text):
        is_open = _LEADS_ON.match(before[-1]) or paragraph.size >= _VERSE
        goes_on = _UNIT.match(following) or (is_open and _GOES_ON.match(following))
        is_torn = bool(
            before[-1].isalnum() and goes_on and not _MARKED.match(following)
        )
        return "fragment" if is_torn else None
    if _FRAGMENT.fullmatch(before) and _HAN.match(line.text):
        is_torn = paragraph.size > len(before) or bool(_UNIT.match(line.text))
        return "fragment" if is_torn else None
    return None
