"""The stage parts: one file, and the speeches that it holds."""

import pytest

from speechkit import lexicon
from speechkit.model import Cut, CutLabel, Document
from speechkit.stages.parts import split_parts
from speechkit.text import Edit

ORGANIZATIONS = lexicon.load("organizations")

TEXT = "入冬以来，各支部把取暖保供当作头等大事，党员带头入户排查，困难群众心里踏实了。下一步要把好的做法固定下来，形成制度，长期坚持下去。"
LONGER = f"{TEXT}\n{TEXT}"

#: A file's lines and the first line of each of its parts.
FILES = {
    "one speech": (f"在全镇冬季供暖工作会议上的讲话\n同志们：\n{LONGER}", 1),
    "a speech without a title": (f"同志们：\n{LONGER}", 1),
    "numbered chapters": (
        (
            f"在全市供暖工作会议上的讲话\n同志们：\n第一章 总体安排\n{LONGER}\n"
            f"同志们！\n第二章 重点任务\n{LONGER}\n各位代表：\n{LONGER}"
        ),
        1,
    ),
    "a list of contents": (
        (
            f"目录\n在供暖会议上的讲话\n在防汛会议上的讲话\n在供暖会议上的讲话\n同志们：\n{LONGER}\n"
            f"在防汛会议上的讲话\n同志们：\n{LONGER}"
        ),
        2,
    ),
    "titles with salutations": (
        (
            f"在供暖工作会议上的讲话\n同志们：\n{LONGER}\n谢谢大家。\n"
            f"在防汛工作会议上的讲话\n（2019年6月2日）\n同志们：\n{LONGER}"
        ),
        2,
    ),
    "titles on two lines with bylines": (
        (
            f"把温暖送到家\n让群众不受冻\n晴川省直机关工委\n{LONGER}\n"
            f"把堤坝守牢\n让群众不受淹\n晴川省云浦市直机关工委书记 柯某某\n{LONGER}"
        ),
        2,
    ),
    "a title, its date and its byline": (
        f"坚守岗位 温暖万家\n{LONGER}\n把责任扛在肩上\n（2020年1月6日）\n县委书记 鲁某\n同志们：\n{LONGER}",
        2,
    ),
    "a collection by 篇": (
        f"供暖讲话稿三篇\n篇一\n在动员会上的讲话\n{LONGER}\n篇二\n在推进会上的讲话\n{LONGER}\n篇三\n在总结会上的讲话\n{LONGER}",
        3,
    ),
    "a collection by 第N篇": (
        f"第1篇：供暖动员讲话\n{LONGER}\n第2篇：供暖推进讲话\n{LONGER}",
        2,
    ),
    "a collection that names itself": (
        f"供暖动员讲话稿 篇1\n各位同志：\n{LONGER}\n供暖动员讲话稿 篇2\n各位同志：\n{LONGER}",
        2,
    ),
    "a collection's name with a number": (
        f"供暖工作总结范文2篇\n供暖工作总结范文（一）\n今年，{LONGER}\n供暖工作总结范文（二）\n去冬，{LONGER}",
        2,
    ),
    "a title below a page that stops within a sentence": (
        (
            f"在供暖动员会上的讲话\n同志们：\n{LONGER}要选派一批作风正、业务精、\n\n"
            f"2018年抓供暖工作述职报告\n一、履职情况\n{LONGER}"
        ),
        2,
    ),
    "numbered parts of one plan are no texts": (
        f"供暖工作方案\n{TEXT}\n准备阶段（一）\n{LONGER}\n准备阶段（二）\n{LONGER}",
        1,
    ),
    "a report and the resolution on it": (
        (
            f"在云浦市第九次党员代表大会上的报告\n（2016年11月3日）\n各位代表：\n{LONGER}\n"
            f"云浦市第九次党员代表大会关于市委工作报告的决议\n（2016年11月5日云浦市第九次党员代表大会通过）\n{LONGER}"
        ),
        2,
    ),
    "a brief": (
        f"云浦简报\n【云浦市党员入户送温暖】\n{TEXT}\n（市委组织部供稿）\n【岚山县支部结对保供暖】\n{TEXT}\n（岚山县委组织部供稿）",
        2,
    ),
    "a signature is no byline": (
        f"关于做好冬季供暖的意见\n{LONGER}\n中共云浦市供热管理局委员会\n2018年10月12日",
        1,
    ),
    "a heading is no title": (
        f"在全市供暖工作会议上的讲话\n同志们：\n{LONGER}\n建强基层党委\n{LONGER}\n夯实基层支部\n{LONGER}",
        1,
    ),
    "a headline of a meeting without its 在": (
        f"企业冬季供暖工作会议上的讲话\n同志们：\n{LONGER}\n供暖总结会议上的讲话\n各位同志：\n{LONGER}",
        2,
    ),
    "a page that stops within a sentence": (
        (
            f"在供暖会议上的讲话\n同志们：\n{LONGER}\n{TEXT}{TEXT[:-12]}\n"
            f"全市冬季供暖工作情况总结\n{LONGER}\n{TEXT}{TEXT[:-9]}\n在防汛会议上的讲话\n同志们：\n{LONGER}"
        ),
        3,
    ),
    "a page cut short above a title without a kind": (
        f"在供暖会议上的讲话\n同志们：\n{LONGER}\n{TEXT}{TEXT[:-12]}\n把温暖送到千家万户门前\n{LONGER}",
        2,
    ),
    "a heading behind a list that a colon opens": (
        f"在供暖会议上的讲话\n同志们：\n{LONGER}\n{TEXT}{TEXT[:-12]}：\n把温暖送到千家万户门前\n{LONGER}",
        1,
    ),
    "who speaks in place of a title": (
        f"在供暖会议上的讲话\n同志们：\n{LONGER}\n云浦市热力公司党委书记 柯某某\n（2021年6月29日）\n同志们：\n{LONGER}",
        2,
    ),
    "a greeting that opens a meeting": (
        (
            f"关于做好冬季供暖的通知\n各区县党委：\n{LONGER}\n一、排查管网\n{TEXT}\n二、备足煤炭\n{TEXT}\n"
            f"各位同志：\n大家上午好！\n今天，我们召开供暖动员会。{LONGER}"
        ),
        2,
    ),
    "a greeting that goes on": (
        (
            f"在供暖会议上的讲话\n同志们：\n{LONGER}\n一、排查管网\n{TEXT}\n二、备足煤炭\n{TEXT}\n"
            f"同志们：\n供暖无小事，件件连着民心。{LONGER}"
        ),
        1,
    ),
    "a report under a heading that names its kind": (
        (
            f"在供暖会议上的讲话\n同志们：\n{LONGER}\n关于冬季供暖工作开展情况的汇报\n"
            f"今年以来，公司党委把供暖当作大事来抓，现将有关情况汇报如下：\n{LONGER}"
        ),
        2,
    ),
    "a title whose numbers begin anew": (
        (
            f"在供暖会议上的讲话\n同志们：\n{LONGER}\n一、排查管网\n{TEXT}\n二、备足煤炭\n{TEXT}\n"
            f"云浦市热力集团2002年工作要点\n{TEXT}\n一、建好热源\n{TEXT}\n二、改好管网\n{TEXT}"
        ),
        2,
    ),
    "years as headings of one text": (
        f"供暖工作汇报\n2001年工作总结\n一、排查管网\n{TEXT}\n2002年工作计划\n一、备足煤炭\n{TEXT}",
        1,
    ),
    "short words of title": (
        f"供暖情况汇报\n{LONGER}\n区委书记在供暖工作会议讲话\n同志们：\n{LONGER}",
        2,
    ),
    "a headline above its news": (
        (
            f"在供暖会议上的讲话\n同志们：\n{LONGER}\n我局召开冬季供暖工作会议\n"
            f"3月22日，我局召开冬季供暖工作会议，全局职工参加。{LONGER}\n"
            f"尊敬的各位领导：\n大家好！{LONGER}"
        ),
        3,
    ),
    "a title and its day in brackets": (
        f"在供暖会议上的讲话\n同志们：\n{LONGER}\n把温暖送到家\n（2013年11月）\n{LONGER}",
        2,
    ),
    "a name torn out of a sentence": (
        f"在供暖工作会议上的讲话\n同志们：\n{TEXT}\n供暖工作会议\n上次\n高某某\n同志的发言讲得很好，大家要学习他的办法，把事情办到群众心坎里。\n{LONGER}",
        1,
    ),
}


def parts_of(raw: str) -> tuple[Document, ...]:
    return split_parts(Document.of(raw, id="file"), organizations=ORGANIZATIONS)


@pytest.mark.parametrize(("raw", "count"), FILES.values(), ids=FILES)
def test_file_is_split_into_its_speeches(raw, count):
    assert len(parts_of(raw)) == count


@pytest.mark.parametrize("raw", [raw for raw, _ in FILES.values()], ids=FILES)
def test_regions_tile_the_file_and_nothing_is_lost(raw):
    parts = parts_of(raw)
    assert parts[0].region.start == 0
    assert parts[-1].region.end == len(raw)
    for number, (part, following) in enumerate(
        zip(parts, (*parts[1:], None), strict=True), 1
    ):
        assert part.part == number
        assert part.id == ("file" if number == 1 else f"file#{number}")
        assert part.region.contains(part.span)
        assert part.quote(part.span) == part.reading.text
        if following:
            assert part.region.end == following.region.start == following.span.start
    read = "".join(part.reading.text for part in parts)
    gone = "".join(part.quote(cut.span) for part in parts for cut in part.cuts)
    assert sorted(read + gone) == sorted(raw)


@pytest.mark.parametrize(
    ("name", "firsts"),
    [
        ("titles on two lines with bylines", ["把温暖送到家", "把堤坝守牢"]),
        (
            "a collection by 篇",
            ["在动员会上的讲话", "在推进会上的讲话", "在总结会上的讲话"],
        ),
        ("a collection by 第N篇", ["供暖动员讲话", "供暖推进讲话"]),
        (
            "a collection's name with a number",
            ["供暖工作总结范文（一）", "供暖工作总结范文（二）"],
        ),
        ("a brief", ["【云浦市党员入户送温暖】", "【岚山县支部结对保供暖】"]),
        (
            "a report and the resolution on it",
            [
                "在云浦市第九次党员代表大会上的报告",
                "云浦市第九次党员代表大会关于市委工作报告的决议",
            ],
        ),
    ],
)
def test_part_begins_at_its_title(name, firsts):
    raw, _ = FILES[name]
    assert [part.reading.text.split("\n")[0] for part in parts_of(raw)] == firsts


def test_title_of_a_collection_is_cut_and_its_year_goes_to_the_parts():
    raw, _ = FILES["titles on two lines with bylines"]
    parts = parts_of(f"2021年晴川省机关党建信息集萃\n{raw}")
    assert [part.reading.text.split("\n")[0] for part in parts] == [
        "把温暖送到家",
        "把堤坝守牢",
    ]
    (cut,) = (cut for cut in parts[0].cuts if cut.label is CutLabel.LEAD)
    assert parts[0].quote(cut.span) == "2021年晴川省机关党建信息集萃"
    assert [part.year for part in parts] == [2021, 2021]


def test_cuts_go_to_the_part_in_whose_region_they_begin():
    raw, _ = FILES["titles with salutations"]
    raw = raw.replace("谢谢大家。", "谢谢大家。\n下一页")
    start = raw.index("\n下一页")
    doc = Document.of(raw)
    span = doc.reading.span(start, start + 4)
    doc = doc.cut([Edit(start, start + 4, "", "nav")], [Cut(span, CutLabel.NAV, "nav")])
    first, second = split_parts(doc, organizations=ORGANIZATIONS)
    assert "\n下一页" in [first.quote(cut.span) for cut in first.cuts]
    assert "\n下一页" not in [second.quote(cut.span) for cut in second.cuts]


@pytest.mark.parametrize("raw", ["", " \n\n\u3000"])
def test_file_without_text_gives_one_empty_document(raw):
    (doc,) = parts_of(raw)
    assert doc.reading.text == ""
    assert len(doc.span) == 0
    assert (doc.region.start, doc.region.end) == (0, len(raw))


def test_a_site_line_between_a_title_and_its_text_shows_a_page() -> None:
    first = f"在供暖会议上的讲话\n同志们：\n{LONGER}"
    raw = f"{first}\n把温暖送到千家万户\n论文部分内容阅读\n{LONGER}"
    doc = Document.of(raw)
    start = raw.index("论文")
    cut = Cut(doc.reading.span(start, start + 8), CutLabel.NOTICE, "notice")
    doc = doc.cut([Edit(start, start + 9, "", "notice")], [cut])
    assert len(split_parts(doc, organizations=ORGANIZATIONS)) == 2


DIGEST = [
    "水站开进了果园",
    "本报讯（记者 齐小满）"
    + "三月里，村里的水站把管子接到了果园，果农再也不用挑水上山了。" * 2,
    "镇供水所召开年度",
    "管网检修总结会",
    "本报讯（通讯员 文大河）"
    + "供水所把一年里修过的管子一处一处写在墙上，请大家来看。" * 2,
    "夜里也有人守塔",
    "守塔的老人说，冬天最冷的几夜他都没有回家，就怕管子冻裂了没有人知道，误了早上的水。"
    * 2,
]


def test_a_newspapers_digest_is_split_at_its_headlines():
    parts = parts_of("\n".join(DIGEST))
    assert [part.reading.text.split("\n")[0] for part in parts] == [
        "水站开进了果园",
        "镇供水所召开年度",
        "夜里也有人守塔",
    ]


def test_one_report_is_no_digest():
    assert len(parts_of("\n".join([*DIGEST[:2], *DIGEST[-2:]]))) == 1
