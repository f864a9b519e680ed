"""The boilerplate stage at the edges of a speech: title, signature, words in common."""

import pytest

from speechkit import lexicon
from speechkit.model import Document
from speechkit.stages.boilerplate import strip_boilerplate

BOILERPLATE = lexicon.load("boilerplate")
TITLE = "在全县基层党建工作推进会上的讲话"
BYLINE = "县委副书记　周小雨"
OPENING = (
    "今天召开这次会议，主要任务是回顾今年以来的基层党建工作，查一查还有哪些短板，"
    "议一议下一步怎么干。刚才，五个乡镇的同志作了发言，讲得都很实在。"
)
MIDDLE = (
    "要把支部建在群众家门口，把服务送到群众心坎上。党员干部要常到田间地头走一走，"
    "听听群众想什么、盼什么，能办的马上办，一时办不了的说清楚。"
)
CLOSING = "基层党建没有捷径可走，靠的是一件事接着一件事办，一年接着一年干。"
LEARNING = (
    "学习要联系实际。年初定下的读书计划，有的支部坚持得好，有的支部开了头没有收尾，"
    "下半年要把欠下的课补上，补课的情况年底一并检查。"
)
CONDUCT = (
    "作风要见细节。接待群众有没有一杯热水，答复来信有没有超过时限，"
    "这些看起来都是小事，群众却是从小事上认识我们的。"
)
SPEECH = [TITLE, BYLINE, "同志们：", OPENING, LEARNING, MIDDLE, CONDUCT, CLOSING]
SIGNED = ["谢谢大家！", "中共青禾县委办公室", "2023年3月8日"]


def left_of(lines: list[str]) -> list[str]:
    doc = strip_boilerplate(Document.of("\n".join(lines)), BOILERPLATE)
    return [line.strip() for line in doc.reading.text.split("\n") if line.strip()]


@pytest.mark.parametrize(
    "name", ["青禾晚报", "青禾视点", "海量范文 一站写好", "繁 简 ENG"]
)
def test_all_above_the_title_is_the_sites(name: str) -> None:
    page = [name, "设为首页 | 加入收藏 | 联系我们", "文苑", *SPEECH]
    assert left_of(page) == SPEECH


def test_a_title_of_parts_stays_above_its_second_row() -> None:
    title = ["夯实根基　补齐短板　奋力开创新局面", f"——{TITLE}"]
    page = ["首页 > 党建园地 > 正文", "来源：组织部　点击：88", *title, *SPEECH[1:]]
    assert left_of(page) == page[2:]


def test_arrows_lead_from_page_to_page() -> None:
    assert left_of(["青禾县情 → 文献选载 → 党建", *SPEECH]) == SPEECH


def test_a_note_of_the_editor_is_no_speech() -> None:
    note = "〔编者注〕本文据录音整理，未经本人审阅。"
    assert left_of([note, "", *SPEECH]) == SPEECH


def test_the_first_row_of_a_title_on_two_stays() -> None:
    page = ["首页 > 党建园地 > 正文", "把基层党建的根基扎得更牢", *SPEECH]
    assert left_of(page) == page[1:]


def test_a_title_between_links_stays() -> None:
    page = ["打印 收藏 关闭", TITLE, "字体：大 中 小", *SPEECH[2:]]
    assert left_of(page) == [TITLE, *SPEECH[2:]]


def test_a_passage_of_the_site_above_the_title_goes() -> None:
    warning = "您访问的链接即将离开“青禾党建”网站 是否继续？"
    page = ["首页 | 动态 | 公告 | 学习", warning, "继续访问 放弃", *SPEECH]
    assert left_of(page) == SPEECH


def test_words_between_bars_below_the_title_go_and_the_byline_stays() -> None:
    bars = [
        "发布时间：2023-03-09 08:15 阅读：21",
        "3.6万文章",
        "青禾说",
        "分享到：微信",
    ]
    page = [TITLE, *bars, *SPEECH[1:]]
    assert left_of(page) == SPEECH


def test_what_follows_the_signature_is_the_sites() -> None:
    page = [*SPEECH, *SIGNED, "本周看点", "▶ 一个支部的菜园", "责任编辑：周小雨"]
    assert left_of(page) == [*SPEECH, *SIGNED]


def test_a_signature_without_a_site_stays() -> None:
    assert left_of([*SPEECH, *SIGNED]) == [*SPEECH, *SIGNED]


@pytest.mark.parametrize(
    "bracket",
    [
        "（本文库www.wen.example收集）",
        "【青禾范文网整理】",
        "（省略310字，会员可完整阅读）",
        "……（未完，全文共5012字，当前显示2100字）",
    ],
)
def test_a_bracket_of_the_site_within_a_paragraph_goes_alone(bracket: str) -> None:
    first, rest = MIDDLE.split("。", 1)
    page = [*SPEECH[:4], f"{first}。{bracket}{rest}", CLOSING]
    assert left_of(page) == [*SPEECH[:4], MIDDLE, CLOSING]


@pytest.mark.parametrize(
    "bracket", ["（国家电网）", "（互联网）", "（www.qinghe.gov.cn）", "（共310字）"]
)
def test_a_bracket_of_the_speaker_stays(bracket: str) -> None:
    page = [*SPEECH, f"这件事{bracket}要有人管。"]
    assert left_of(page) == page


@pytest.mark.parametrize(
    "own",
    [
        "我们也要想一想扫描二维码的问题。",
        "资料开放采用CC BY这样的协议，支部要带头。",
        "上一章写的是攻坚克难，下一章要写争先进位。",
        "图为什么挂在墙上？不是给检查的人看的。",
    ],
)
@pytest.mark.parametrize("end", [["谢谢大家！"], [CLOSING], [CLOSING, "谢谢大家！"]])
def test_a_sites_words_in_the_speakers_mouth_take_nothing_along(
    own: str, end: list[str]
) -> None:
    page = [*SPEECH, own, *end]
    assert left_of(page) == page


def test_a_lone_line_of_the_site_takes_no_paragraph_along() -> None:
    page = [*SPEECH[:-1], "未经许可不得转载，版权所有", CLOSING]
    assert left_of(page) == SPEECH


def test_foreign_words_between_sentences_go_and_masks_stay() -> None:
    page = [*SPEECH[:5], "Advertisement", *SPEECH[5:-1], "XXX", SPEECH[-1]]
    assert left_of(page) == [*SPEECH[:-1], "XXX", SPEECH[-1]]


@pytest.mark.parametrize(
    "line",
    [
        "……此处隐藏3206个字……",
        "#p#分页标题#e#",
        "文/周小雨 图/林一川",
        "（宣传科 周小雨/文 林一川/图）",
        "（根据录音整理）",
        "（原载《青禾论丛》2016年第3期）",
        "作者系中共青禾县委党校教师",
        "看过“基层党建工作推进会讲话”的人还看了：",
        "下载docx格式",
    ],
)
def test_what_a_site_sets_into_a_text_goes(line: str) -> None:
    page = [*SPEECH[:5], line, *SPEECH[5:]]
    assert left_of(page) == SPEECH


def test_an_address_set_between_sentences_goes() -> None:
    page = [*SPEECH[:4], f"{LEARNING}青苗范文7http://www.qmfw7.example/", *SPEECH[5:]]
    assert left_of(page) == SPEECH


@pytest.mark.parametrize("column", ["党建专栏", "2021党史学习教育专题", "学习园地"])
def test_a_column_alone_above_the_title_goes(column: str) -> None:
    assert left_of([column, *SPEECH]) == SPEECH


def test_a_headline_and_its_title_in_one_line_are_told_apart() -> None:
    assert left_of([f"{TITLE}_{TITLE}", *SPEECH[1:]]) == SPEECH


def test_a_second_page_of_a_file_loses_its_headline_and_its_lead() -> None:
    second = "在全县春季植树动员会上的讲话"
    lead = f"植树造林利在千秋。下面是小编给大家整理的{second}，仅供参考。"
    text = (
        "开春以来雨水好，正是栽树的时候。各村要把河滩、荒坡的底数摸清，"
        "栽一片、活一片，党员带头认领管护的地段，秋后一起看成活率。"
    )
    time = "时间：2021-03-02 10:20:00"
    page = [*SPEECH, f"{second}（县委）", time, second, lead, "同志们：", text, text]
    assert left_of(page) == [*SPEECH, second, "同志们：", text, text]


def test_the_number_of_a_text_taken_out_of_a_collection_goes() -> None:
    assert left_of([*SPEECH[:2], "篇1", *SPEECH[2:]]) == SPEECH


def test_a_headline_between_the_site_and_its_dateline_stays() -> None:
    headline = "青禾县举办首届农村带头人论坛"
    page = ["青禾农家", headline, "发布时间：2019-04-02 浏览次数：743", OPENING, MIDDLE]
    assert left_of([*page, "青禾农家"]) == [headline, OPENING, MIDDLE]


def test_the_size_of_a_text_behind_its_title_goes() -> None:
    assert left_of([f"{TITLE}范文（2377字）", *SPEECH[1:]]) == SPEECH


@pytest.mark.parametrize(
    "lead",
    [
        "讲话稿是在会议上发言的文稿，以下是为您整理的党建讲话稿，希望对您有所帮助。",
        "日常生活中我们常会用到讲话稿，你知道讲话稿怎么写吗？下面是为大家整理的范文，欢迎大家阅读。",
        "引言：我们特意为您精选了4篇党建范文，希望能够成为您写作时的参考。",
        "日前，县委召开基层党建工作推进会，县委副书记周小雨讲话。以下为讲话全文：",
        "以上就是植树讲话稿的全部内容，不知道你有没有找到需要的？",
    ],
)
def test_a_site_that_presents_a_text_to_readers_is_cut_anywhere(lead: str) -> None:
    for place in (1, 2, 5):
        assert left_of([*SPEECH[:place], lead, *SPEECH[place:]]) == SPEECH


@pytest.mark.parametrize(
    "words",
    [
        "下面，我把学习报告的体会给大家作个介绍，希望对大家有所帮助。",
        "今天我们县里给大家准备了三份材料，请大家阅读，会后认真讨论。",
        "以上几点，供大家参考。",
    ],
)
def test_a_speaker_who_shares_something_stays(words: str) -> None:
    page = [*SPEECH[:5], words, *SPEECH[5:]]
    assert left_of(page) == page


def test_a_translation_set_into_a_text_goes() -> None:
    translation = (
        "On behalf of the county committee I would like to congratulate the comrades "
        "on the convening of this meeting and to thank all those who prepared it."
    )
    assert left_of([*SPEECH[:5], translation, *SPEECH[5:]]) == SPEECH


def test_a_papers_column_and_its_editors_note_go() -> None:
    page = [
        "专栏:",
        TITLE,
        BYLINE,
        "编者按：近来各乡镇把支部建设抓在手上，有不少新鲜做法，值得细读。",
        "在此，我们刊登两位乡镇书记的体会文章，他们所谈的角度不同，各有所长。",
        OPENING,
        LEARNING,
    ]
    assert left_of(page) == [TITLE, BYLINE, OPENING, LEARNING]


def test_a_headline_that_adds_material_to_the_title_goes() -> None:
    page = ["基层党建工作经验交流材料", "基层党建工作经验交流", OPENING, LEARNING]
    assert left_of(page) == page[1:]
