"""Digests of a newspaper: reports one under the other, each with its headline."""

from collections.abc import Sequence

from speechkit.paragraphs import Line, is_salutation, is_title_line
from speechkit.patterns import pattern

#: The words with which a report begins.
_DISPATCH = pattern(
    r"[（(]?(?:本报|本刊|本网|本台|[^\W\d]{2,6}(?:日报|晚报|网|社))"
    r"(?:讯|[^，。；：\n]{0,16}\d{1,2}月\d{1,2}日(?:电|讯)|[^，。；：\n]{0,10}(?:记者|通讯员))"
)
_LONGEST_HEADLINE = 40
#: The paragraph under a headline is at least so long.
_PARAGRAPH = 60
_ENDS = "。！？”）"


def find_reports(lines: Sequence[Line]) -> list[int]:
    """Give the headlines of two or more reports; nothing where there are no two.

    Among them a report may stand that does not say where it comes from.
    """
    heads = [
        _first_row(lines, index - 1)
        for index in range(1, len(lines))
        if _DISPATCH.match(lines[index].text) and _is_headline(lines[index - 1].text)
    ]
    if len(heads) < 2:
        return []
    known = {row for head in heads for row in (head, head + 1)}
    others = [
        index
        for index in range(heads[0] + 1, len(lines) - 1)
        if index not in known
        and _is_headline(lines[index].text)
        and lines[index - 1].text[-1] in _ENDS
        and len(lines[index + 1].text) >= _PARAGRAPH
    ]
    return sorted({*heads, *others})


def _first_row(lines: Sequence[Line], index: int) -> int:
    """Give the first row of a headline that stands on two."""
    return index - 1 if index and _is_headline(lines[index - 1].text) else index


def _is_headline(text: str) -> bool:
    return (
        len(text) <= _LONGEST_HEADLINE
        and is_title_line(text)
        and not is_salutation(text)
        and text[-1] not in "。；：，"
    )
