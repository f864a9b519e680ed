"""What a page shows, a block a line, and what its markup says of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speechkit.errors import InputError
from speechkit.marks import MarkKind
from speechkit.readers import Source, read_bytes

SENTENCE = "同志们，今年要把基层基础打牢，把队伍带好。"


def page(body: str, head: str = "") -> Source:
    markup = f"<html><head>{head}</head><body>{body}</body></html>"
    return read_bytes(markup.encode("utf-8"), ".html")


def marked(source: Source, kind: MarkKind) -> list[str]:
    return [
        source.raw[mark.span.start : mark.span.end]
        for mark in source.marks
        if mark.kind is kind
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>一</p><p>二</p>", "一\n二"),
        ("<div>一<div>二</div>三</div>", "一\n二\n三"),
        ("一<br>二<br/><br>三", "一\n二\n三"),
        ("<p>一</p><p>&nbsp;</p><p>二</p>", "一\n二"),
        ("<p>党\n  建</p>", "党建"),
        ("<p>two\n  words</p>", "two words"),
        ("<p>党<b>建</b>工作</p>", "党建工作"),
        ("<p>看得见<!-- 看不见 -->的字</p>", "看得见的字"),
        ("<script>var a</script><style>b{}</style>正文", "正文"),
        ("<p style='display: none'>隐</p><p hidden>藏</p>正文", "正文"),
        ("<select><option>甲</option></select>正文", "正文"),
        ("<tr><td>支部</td><td>人数</td></tr>", "支部\t人数"),
        (
            "<table><tr><td>支部</td><td>人数</td></tr><tr><td>一</td><td>9</td></table>",
            "支部\t人数\n一\t9",
        ),
        (
            "<table><tr><td>菜单</td><td><p>一</p><p>二</p></td></tr></table>",
            "菜单\n一\n二",
        ),
        ("<table><tr><td><table><tr><td>里</td></tr></table></td></tr></table>", "里"),
        ("<pre>一\n  二</pre>三", "一\n  二\n三"),
        ("<ruby>機<rt>jī</rt></ruby>關", "機(jī)關"),
        ("<ruby>機<rp>(</rp><rt>jī</rt><rp>)</rp></ruby>關", "機(jī)關"),
        ("<p>　　同志们</p>", "　　同志们"),
        ("<a>首页</a><a>党建</a>", "首页 党建"),
        ("<P>没有<P>关上的<LI>标记", "没有\n关上的\n标记"),
    ],
)
def test_what_is_seen_is_printed_a_block_a_line(body, expected):
    assert page(f"<div>{body}</div>").raw == expected


def test_marks_say_what_the_markup_says():
    source = page(
        "<h2>第一章</h2><p><strong>要点</strong>和<a href=x>链接</a></p>"
        "<p align=center>居中</p><li>一条</li><div class='pub-date'>2024-05-06</div>"
        "<table><tr><td>格</td></tr></table>"
    )
    assert marked(source, MarkKind.HEADING) == ["第一章"]
    assert marked(source, MarkKind.BOLD) == ["要点"]
    assert marked(source, MarkKind.LINK) == ["链接"]
    assert marked(source, MarkKind.CENTERED) == ["居中"]
    assert marked(source, MarkKind.ITEM) == ["一条"]
    assert marked(source, MarkKind.DATE) == ["2024-05-06"]
    assert marked(source, MarkKind.CELL) == ["格"]
    assert list(source.marks) == sorted(source.marks)
    assert [mark.level for mark in source.marks if mark.level] == [2]


def test_title_is_the_line_that_the_head_names_too():
    head = "<title>在全市党建会上的讲话_汀原党建网</title>"
    source = page("<p>汀原党建网</p><p>在全市党建会上的讲话</p><p>正文</p>", head)
    assert marked(source, MarkKind.TITLE) == ["在全市党建会上的讲话"]


def test_what_the_extractor_leaves_out_is_voted_out():
    menu = "".join(f"<li><a href='#'>栏目{i}</a></li>" for i in range(40))
    text = "".join(f"<p>{SENTENCE}第{i}条</p>" for i in range(20))
    out = marked(page(f"<ul>{menu}</ul><article>{text}</article>"), MarkKind.VOTED_OUT)
    assert "栏目1" in out
    assert not any(SENTENCE in line for line in out)


@pytest.mark.parametrize("declared", ["utf-8", "big5", "iso-8859-1", "gb2312"])
def test_declared_encoding_is_not_believed_against_the_text(declared):
    markup = f"<html><meta charset='{declared}'><p>{SENTENCE}</p></html>"
    source = read_bytes(markup.encode("gb18030"), ".html")
    assert (source.raw, source.encoding) == (SENTENCE, "gb18030")


def test_page_is_known_without_its_suffix():
    assert read_bytes(f"<!DOCTYPE html><p>{SENTENCE}".encode()).raw == SENTENCE


@pytest.mark.parametrize(
    ("markup", "message"),
    [
        ("<div>" * 100_000 + SENTENCE, "nests its tags thousands deep"),
        (f"<p {'a=1 ' * 9_000}>{SENTENCE}", "a tag with thousands of attributes"),
        ("<script>var a = 1</script>", "is empty"),
    ],
)
def test_page_that_is_none_is_refused(markup, message):
    with pytest.raises(InputError, match=message):
        read_bytes(f"<html><body>{markup}".encode(), ".html")


def test_thousands_of_tags_that_nobody_closed_are_survived():
    lines = page(f"<font><p>{SENTENCE}</p>" * 3_000).raw.split("\n")
    assert lines == [SENTENCE] * 3_000


@given(st.text(alphabet="<>/pbdivtr a=\"'!-&;#同志", max_size=80))
def test_any_markup_is_read_or_refused(markup):
    try:
        source = read_bytes(f"<html><body>{markup}".encode(), ".html")
    except InputError:
        return
    for mark in source.marks:
        assert 0 <= mark.span.start < mark.span.end <= len(source.raw)
