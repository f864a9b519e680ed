"""What titles look like, and lines that are none: bylines, links, days."""

from speechkit.patterns import pattern
from speechkit.stages.boilerplate.lines import Line

#: What titles of the genre name.
_SUBJECT = pattern(
    "讲话|报告|致辞|致词|发言|党课|演讲|讲稿|主持词|开幕词|闭幕词|总结|部署|动员"
    "|会上|大会|简报|座谈|汇报|述职|意见|通知|方案|决定|体会|经验|材料|《"
)
#: Who speaks, where and when: lines between a title and its text.
_BYLINE = pattern(
    r"[(（\[【—–-]|.{0,6}\d{4}年\d{1,2}月"
    r"|.{0,30}(?:书记|部长|市长|县长|区长|主任|主席|局长|省长|院长|校长|委员|同志|记者)"
    r"\S?\s*\S{0,4}\Z"
)
#: A link to another text bears its day, or is cut short.
_LINK = pattern(
    r"(?:[\[(（【]\s*)?(?:\d{4}[-/.年])?\d{1,2}[-/.月]\d{1,2}日?\s*[\])）】]?\Z"
    r"|(?:…|\.{3})\Z"
)
#: A title that ends so names a text, and no meeting that the text may speak of.
_TEXT = pattern(
    "(?:讲话|报告|致辞|致词|发言|党课|演讲|讲稿|主持词|开幕词|闭幕词|总结|体会|材料|意见"
    "|汇报|通知|方案)(?:稿|提纲|全文|材料)?(?:[（(]\\w{1,8}[)）])?\\W*\\Z"
)
_CLOCK = pattern(r"\d[:：]\d\d")
_SHORTEST, _LONGEST = 6, 60
#: A title this long is quoted by those who present its text, not by the text itself.
_NAME = 10
#: A row of words with spaces between is a bar of links.
_WORDS = 4


def names_speech(line: Line) -> bool:
    """Tell whether a line names a text of the genre, as its title does."""
    return (
        _SHORTEST <= line.size <= _LONGEST
        and not line.sentence_ends
        and bool(_SUBJECT.search(line.text))
        and not _LINK.search(line.text)
        and len(line.text.split()) <= _WORDS
    )


def names_text(line: Line) -> bool:
    """Tell whether a line is a title that nobody quotes but who presents the text."""
    return (
        names_speech(line) and len(line.bare) >= _NAME and bool(_TEXT.search(line.text))
    )


def is_byline(line: Line) -> bool:
    """Tell whether a line says who speaks, where or when, and no clock's time."""
    return bool(_BYLINE.match(line.text)) and not _CLOCK.search(line.text)


def may_be_title(line: Line) -> bool:
    """Tell whether a line between site and text may be a title."""
    return (
        line.size >= _SHORTEST
        and not line.sentence_ends
        and not line.is_marked
        and not line.is_salutation
        and ("讲话" in line.text or not _BYLINE.match(line.text))
    )
