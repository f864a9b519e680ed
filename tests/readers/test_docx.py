"""A Word file as it is printed, and what its styles say of its paragraphs."""

import pytest
from word_files import paragraph, part, run, word_file, zipped

from speechkit.errors import InputError
from speechkit.marks import MarkKind
from speechkit.readers import Source, read_bytes

STYLES = """
<w:style w:styleId="a"><w:name w:val="heading 1"/></w:style>
<w:style w:styleId="b"><w:name w:val="我的标题"/><w:basedOn w:val="a"/></w:style>
<w:style w:styleId="t"><w:name w:val="Title"/><w:pPr><w:jc w:val="center"/></w:pPr></w:style>
<w:style w:styleId="c"><w:name w:val="circle"/><w:basedOn w:val="c"/></w:style>
"""


def level(depth: int, form: str, text: str) -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


NUMBERING = (
    '<w:abstractNum w:abstractNumId="7">'
    + level(0, "chineseCountingThousand", "%1、")
    + level(1, "chineseCounting", "（%2）")
    + level(2, "decimal", "%3.")
    + level(3, "bullet", "")
    + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
)


def item(text: str, depth: int = 0) -> str:
    place = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="1"/></w:numPr>'
    return paragraph(text, place)


def raw(body: str, **parts: str) -> str:
    return read_bytes(word_file(body, **parts)).raw


def marked(source: Source, kind: MarkKind) -> list[str]:
    return [
        source.raw[mark.span.start : mark.span.end]
        for mark in source.marks
        if mark.kind is kind
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (paragraph("同志们：") + paragraph("　　大家好。"), "同志们：\n　　大家好。"),
        ("<w:p>" + run("党") + run("建") + "</w:p>", "党建"),
        ("<w:p><w:r><w:t>一</w:t><w:br/><w:t>二</w:t></w:r></w:p>", "一\n二"),
        ("<w:p><w:r><w:t>一</w:t><w:tab/><w:t>二</w:t></w:r></w:p>", "一\t二"),
        (
            (
                f"<w:p>{run('培训')}<w:del><w:r><w:delText>100</w:delText></w:r></w:del>"
                f"<w:ins>{run('200')}</w:ins>{run('人次')}</w:p>"
            ),
            "培训200人次",
        ),
        (
            f"<w:p><w:moveFrom>{run('移走')}</w:moveFrom>{run('留下')}</w:p>",
            "留下",
        ),
        (
            paragraph("一句话", "<w:rPr><w:del/></w:rPr>") + paragraph("没有断"),
            "一句话没有断",
        ),
        ("<w:p>" + run("藏", "<w:vanish/>") + run("露") + "</w:p>", "露"),
        (
            (
                "<w:p><w:ruby><w:rt><w:r><w:t>jī</w:t></w:r></w:rt><w:rubyBase><w:r>"
                "<w:t>機</w:t></w:r></w:rubyBase></w:ruby></w:p>"
            ),
            "機(jī)",
        ),
        (
            f"<w:p>{run('正')}<w:r><w:pict><w:txbxContent>{paragraph('框里的字')}"
            f"</w:txbxContent></w:pict></w:r>{run('文')}</w:p>" + paragraph("下一段"),
            "正文\n框里的字\n下一段",
        ),
    ],
)
def test_what_is_printed_is_read_a_paragraph_a_line(body, expected):
    assert raw(body) == expected


def test_rows_of_words_are_lines_and_cells_of_paragraphs_are_paragraphs():
    def row(*cells: str) -> str:
        return "<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in cells) + "</w:tr>"

    table = (
        "<w:tbl>"
        + row(paragraph("支部"), paragraph("人数"))
        + row(paragraph("一支部"), paragraph("9"))
        + row(paragraph("说明"), paragraph("第一段") + paragraph("第二段"))
        + "</w:tbl>"
    )
    source = read_bytes(word_file(table))
    assert source.raw == "支部\t人数\n一支部\t9\n说明\n第一段\n第二段"
    assert marked(source, MarkKind.CELL) == ["支部", "人数", "一支部", "9", "说明"]


def test_numbers_that_word_writes_itself_are_written():
    body = (
        item("强思想") + item("学什么", 1) + item("怎么学", 1) + item("读书", 2)
        + item("圆点", 3) + item("抓组织") + item("建支部", 1) + paragraph("谢谢")
    )  # fmt: skip
    assert raw(body, numbering=NUMBERING).split("\n") == [
        "一、强思想",
        "（一）学什么",
        "（二）怎么学",
        "1. 读书",
        "圆点",
        "二、抓组织",
        "（一）建支部",
        "谢谢",
    ]


def test_styles_say_what_is_a_heading_and_what_the_title():
    not_bold = '<w:b w:val="0"/>'
    body = (
        paragraph("在会上的讲话", '<w:pStyle w:val="t"/>')
        + paragraph("一、第一", '<w:pStyle w:val="a"/>')
        + paragraph("二、第二", '<w:pStyle w:val="b"/>')
        + paragraph("（一）第三", '<w:outlineLvl w:val="1"/>')
        + paragraph("正文", '<w:pStyle w:val="c"/>')
        + f"<w:p>{run('要点。', '<w:b/>')}{run('其余', not_bold)}</w:p>"
    )
    source = read_bytes(word_file(body, styles=STYLES))
    headings = [mark for mark in source.marks if mark.kind is MarkKind.HEADING]
    assert [mark.level for mark in headings] == [1, 1, 2]
    assert marked(source, MarkKind.HEADING) == ["一、第一", "二、第二", "（一）第三"]
    assert marked(source, MarkKind.TITLE) == ["在会上的讲话"]
    assert marked(source, MarkKind.CENTERED) == ["在会上的讲话"]
    assert marked(source, MarkKind.BOLD) == ["要点。"]


def test_notes_stand_behind_the_text_with_their_signs():
    body = f'<w:p>{run("三基")}<w:r><w:footnoteReference w:id="2"/></w:r>{run("建设")}</w:p>'
    notes = (
        f'<w:footnote w:id="-1">{paragraph("分隔线")}</w:footnote>'
        f'<w:footnote w:id="2">{paragraph("基层组织、基础工作、基本能力。")}</w:footnote>'
    )
    source = read_bytes(word_file(body, footnotes=notes))
    assert source.raw == "三基[1]建设\n[1]基层组织、基础工作、基本能力。"
    assert marked(source, MarkKind.FOOTNOTE) == [
        "[1]",
        "[1]基层组织、基础工作、基本能力。",
    ]


def test_archive_that_unpacks_without_end_is_refused():
    bomb = word_file(f"<w:p>{run(' ' * 70_000_000)}</w:p>")
    assert len(bomb) < 200_000
    with pytest.raises(InputError, match="unpacks to more than any speech"):
        read_bytes(bomb)


def test_entities_are_refused():
    lol = "".join(f'<!ENTITY l{i + 1} "{f"&l{i};" * 10}">' for i in range(9))
    text = f'<!DOCTYPE d [<!ENTITY l0 "哈">{lol}]>' + part("document", "&l9;")
    content = zipped({"word/document.xml": text.replace('<?xml version="1.0"?>', "")})
    with pytest.raises(InputError, match="declares XML entities"):
        read_bytes(content)


@pytest.mark.parametrize("keep", [400, -30])
def test_damaged_file_is_refused_with_a_remedy(keep):
    content = word_file("".join(paragraph(f"第{i}段，同志们好。") for i in range(99)))
    with pytest.raises(InputError, match="damaged Word file"):
        read_bytes(content[:keep], ".docx")


def test_damaged_xml_is_refused_with_a_remedy():
    content = zipped({"word/document.xml": "<w:document><w:p>"})
    with pytest.raises(InputError, match="damaged Word file; open it in Word"):
        read_bytes(content)


def test_file_without_words_is_refused():
    with pytest.raises(InputError, match="is empty"):
        read_bytes(word_file(""))
