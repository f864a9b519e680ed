"""How a text is set: its lines, its right margin, its indents and blank lines."""

import pytest

from speechkit.layout import read_layout, read_lines

TEXT = (
    "支部建设是一件天天要做的小事，也是一件关系长远的大事，要一环扣一环地抓，"
    "不能三天打鱼两天晒网，更不能只在检查的时候才想起来翻一翻记录，补一补台账，"
    "群众的眼睛是雪亮的，做没做、做得怎么样，他们心里都有一本账"
)


def rows(width: int, text: str = TEXT) -> str:
    return "\n".join(text[i : i + width] for i in range(0, len(text), width))


def test_lines_have_no_margins_and_know_their_places() -> None:
    text = "\u3000\u3000同志们：\n\n  开会。 \n"
    first, second = read_lines(text)
    assert text[first.start : first.end] == first.text == "同志们："
    assert text[second.start : second.end] == second.text == "开会。"
    assert (first.indent, first.after_blank) == (2, False)
    assert (second.indent, second.after_blank) == (2, True)


@pytest.mark.parametrize("width", [15, 17, 20])
def test_a_wrapped_text_has_a_width(width: int) -> None:
    assert read_layout(read_lines(rows(width))).width == width


@pytest.mark.parametrize(
    "text",
    [
        "",
        TEXT,
        "\n".join([TEXT + "。"] * 9),
        "学习要经常。\n落实要到位。\n" * 9,
        "短\n" * 30,
    ],
    ids=["nothing", "one line", "paragraphs", "sentences", "words"],
)
def test_a_text_that_is_not_wrapped_has_none(text: str) -> None:
    assert read_layout(read_lines(text)).width is None


def test_only_lines_at_the_margin_are_full() -> None:
    lines = read_lines(rows(20) + "\n完")
    layout = read_layout(lines)
    assert [layout.is_full(line) for line in lines[-3:]] == [True, False, False]


def test_indents_and_blank_lines_mark_paragraphs() -> None:
    indented = read_lines("\n".join(f"\u3000\u3000{rows(20)}" for _ in range(3)))
    layout = read_layout(indented)
    assert layout.is_indented
    assert layout.begins_paragraph(indented[0])
    assert not layout.begins_paragraph(indented[1])
    spaced = read_lines("\n\n".join([TEXT] * 7))
    assert read_layout(spaced).is_spaced
    assert not read_layout(spaced).is_inside(spaced[1])


def test_blank_lines_behind_every_row_part_no_paragraphs() -> None:
    text = "\n\n".join(rows(20).split("\n"))
    lines = read_lines(f"{text}\n\n\n{text}")
    layout = read_layout(lines)
    assert layout.row_gap == 1
    assert layout.is_inside(lines[1])
    assert not layout.is_inside(lines[len(lines) // 2])


def test_narrow_characters_may_be_half_as_wide() -> None:
    line = read_lines("GDP增长")[0]
    assert (line.width(0.5), line.width(1.0)) == (3.5, 5.0)
