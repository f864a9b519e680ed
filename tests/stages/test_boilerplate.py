"""The boilerplate stage: site text goes, whatever its kind; the speech stays."""

from collections.abc import Callable

import pytest

from speechkit import lexicon
from speechkit.model import CutLabel, Document
from speechkit.stages.boilerplate import strip_boilerplate

BOILERPLATE = lexicon.load("boilerplate")
TITLE = "在全县基层党建工作推进会上的讲话"
OPENING = (
    "今天召开这次会议，主要任务是回顾今年以来的基层党建工作，查一查还有哪些短板，"
    "议一议下一步怎么干。刚才，五个乡镇的同志作了发言，讲得都很实在。"
)
MIDDLE = (
    "要把支部建在群众家门口，把服务送到群众心坎上。党员干部要常到田间地头走一走，"
    "听听群众想什么、盼什么，能办的马上办，一时办不了的说清楚。"
)
CLOSING = (
    "同志们，基层党建没有捷径可走，靠的是一件事接着一件事办，一年接着一年干。"
    "让我们扎扎实实做好每一项工作，不辜负全县人民的期望。"
)
SPEECH = [TITLE, "同志们：", OPENING, "一、夯实基础", MIDDLE, CLOSING, "谢谢大家！"]


def cut_of(raw: str) -> list[tuple[str, str]]:
    doc = strip_boilerplate(Document.of(raw), BOILERPLATE)
    return [(cut.label.value, doc.quote(cut.span)) for cut in doc.cuts]


def left_of(raw: str) -> list[str]:
    text = strip_boilerplate(Document.of(raw), BOILERPLATE).reading.text
    return [line.strip() for line in text.split("\n") if line.strip()]


ABOVE = {
    "path": ("nav", "首页 > 党建园地 > 领导讲话 > 正文"),
    "labelled path": ("nav", "您现在的位置：首页 - 党建园地"),
    "path with dots": ("nav", "首页 · 党建园地 · 领导讲话"),
    "bar": ("nav", "首页 | 动态 | 公告 | 学习 | 下载"),
    "row of links": ("nav", "首页 机构设置 通知公告 理论学习 组织建设 联系我们"),
    "tools": ("nav", "【字体：大 中 小】【打印本页】【关闭窗口】"),
    "sharing": ("nav", "分享到： 微信 微博 QQ空间"),
    "login": ("nav", "登录 / 注册"),
    "site name": ("nav", "清溪党建网 首页"),
    "dateline": (
        "dateline",
        "来源：清溪县委办　发布时间：2021-03-04 08:15　点击：312次",
    ),
    "stamp": ("dateline", "时间：2021-03-04 08:15:30"),
    "day and column": ("dateline", "2021-03-04 公文写作"),
    "counter": ("dateline", "发布于 2021年3月4日 / 阅读 15"),
    "author": ("dateline", "作者：佚名  责任编辑：周小雨"),
    "open government": ("dateline", "索引号：QX001-2021  发布机构：县委办"),
    "newspaper": ("dateline", "《清溪日报》（2021年03月04日 第02版）"),
    "reporter": ("dateline", "■ 本报记者 周小雨 通讯员 李大山"),
    "file": ("dateline", "格式：DOC 页数：6 大小：32KB"),
    "editor's lead": ("lead", "【导读】这是小编为大家整理的讲话稿，欢迎阅读。"),
    "reader's lead": (
        "lead",
        "基层党建是基础。下面由网友为您整理这篇讲话，供您参考。",
    ),
    "disclaiming lead": (
        "notice",
        "导语：本文来源于网友上传，不代表本站观点，如需定制请咨询客服老师。",
    ),
    "advertising": ("signature_ad", "点击上方蓝字关注我们"),
    "page of pages": ("nav", "第1页 / 共6页"),
}


@pytest.mark.parametrize(("label", "noise"), ABOVE.values(), ids=ABOVE)
def test_site_lines_above_the_text_are_cut(label: str, noise: str) -> None:
    for place in (0, 1):
        lines = [*SPEECH[:place], noise, *SPEECH[place:]]
        raw = "\n".join(lines)
        assert cut_of(raw) == [(label, noise)]
        assert left_of(raw) == SPEECH


BELOW = {
    "neighbours": ("nav", "上一篇：在全县宣传工作会议上的讲话\n下一篇：没有了"),
    "related": (
        "nav",
        "相关文章：\n乡镇党委书记述职报告\n· 支部工作要点 03-01\n3.党课讲稿三篇",
    ),
    "recommended": ("nav", "推荐阅读\n把支部建在网格上\n机关党建怎么抓…"),
    "tags": ("nav", "标签：讲话 党建 基层"),
    "copyright": ("notice", "Copyright © 2010-2022 清溪文秘网 版权所有"),
    "registration": ("notice", "浙ICP备12345678号 浙公网安备 33010002000001号"),
    "rights": ("notice", "本文来自网络，版权归原作者所有，如有侵权请联系我们删除。"),
    "opinion": ("notice", "免责声明：以上内容仅代表作者个人观点，不代表本站立场。"),
    "editor": ("dateline", "（责任编辑：周小雨）"),
    "source": ("dateline", "（来源：清溪县委组织部）"),
    "follow": ("signature_ad", "长按二维码关注我们"),
    "account": ("signature_ad", "更多材料加微信：gongwen2020"),
    "licence": (
        "notice",
        "本作品在中国大陆属于公有领域，不适用于该法。\nPublic domain",
    ),
    "broken licence": (
        "notice",
        "本作品是中华人民共和国的\n法律\n、\n法规\n，及其官方正式译文。根据《\n著作权法\n》，属于\n公有领域\n。",
    ),
    "download": ("paywall", "还剩3页未读，继续阅读\n下载文档到电脑，方便使用"),
    "thanks for reading": ("lead", "以上就是小编为大家带来的讲话，希望对您有所帮助！"),
    "address": ("nav", "本文链接：http://www.example.org/a/1.html"),
}


@pytest.mark.parametrize(("label", "noise"), BELOW.values(), ids=BELOW)
def test_site_lines_below_the_text_are_cut(label: str, noise: str) -> None:
    raw = "\n".join([*SPEECH, noise])
    assert cut_of(raw) == [(label, noise)]
    assert left_of(raw) == SPEECH


WITHIN = {
    "hidden": (
        "paywall",
        "隐藏内容\n\n此处内容需要权限查看\n  • 普通用户：6积分\n会员免费查看",
    ),
    "bought": ("paywall", "以下为付费内容，购买后可查看全文\n立即开通VIP\n价格：¥9.9"),
    "unread": ("paywall", "剩余 62% 未读，登录后阅读全文"),
    "offer": ("paywall", "月卡会员：19元\n年卡会员：99元\n此处内容需要登录后查看"),
    "paging": ("nav", "上一页 1 2 3 下一页"),
    "picture": ("caption", "图为会议现场。周小雨摄"),
    "arrow": ("caption", "▲与会人员参观党群服务中心"),
    "advertising": ("signature_ad", "★ 更多同类材料，加微信：gongwen2020 ★"),
}


@pytest.mark.parametrize(("label", "noise"), WITHIN.values(), ids=WITHIN)
def test_site_lines_within_the_text_are_cut(label: str, noise: str) -> None:
    raw = "\n".join([*SPEECH[:4], noise, *SPEECH[4:]])
    assert cut_of(raw) == [(label, noise)]
    assert left_of(raw) == SPEECH


def test_a_whole_page_leaves_the_speech() -> None:
    above = [
        "清溪县人民政府门户网站",
        *[
            "网站首页",
            "走进清溪",
            "政务公开",
            "办事服务",
            "互动交流",
            "专题专栏",
            "领导之窗",
        ],
        "当前位置：首页 >",
        "政务公开>",
        "领导讲话",
        f"{TITLE}_领导讲话_清溪网",
    ]
    below = [
        "【打印】",
        "网站地图",
        "|",
        "校友之家",
        "|",
        "联系我们",
        "主办单位：县委办",
    ]
    below += ["地址：清溪县人民路1号 邮编：312000", "浙ICP备12345678号"]
    dateline = "发布日期：2021-03-04 浏览次数："
    raw = "\n\n".join([*above, TITLE, dateline, "次", *SPEECH[1:], *below])
    assert left_of(raw) == SPEECH


REPEATED = {
    "title twice": (TITLE, "duplicate"),
    "title of the page": (f"{TITLE}-党建讲话-清溪文秘网", "duplicate"),
    "name of the file": (f"{TITLE}.docx", "duplicate"),
    "opening cut short": (f"{TITLE}同志们：{OPENING[:60]}...", "lead"),
    "opening with an ellipsis": (f"摘要：{OPENING[:40]}……", "lead"),
}


@pytest.mark.parametrize(("noise", "label"), REPEATED.values(), ids=REPEATED)
def test_what_the_page_repeats_is_cut_once(noise: str, label: str) -> None:
    raw = "\n".join([noise, *SPEECH])
    assert cut_of(raw) == [(label, noise)]


def test_a_preview_of_the_whole_opening_is_cut() -> None:
    raw = "\n".join([*SPEECH[:3], *SPEECH[:3], *SPEECH[3:]])
    assert left_of(raw) == SPEECH


def test_a_page_title_over_other_titles_is_a_lead() -> None:
    own = ["把支部建在网格上", "让服务走到群众身边", "中共清溪县委"]
    raw = "\n".join(["各地党建信息选登", "2021-03-04 10:20", *own, OPENING, MIDDLE])
    assert cut_of(raw)[0] == ("lead", "各地党建信息选登")
    assert left_of(raw) == [*own, OPENING, MIDDLE]


def test_dated_captions_are_cut_where_the_text_has_several() -> None:
    first = "2021年3月2日，清溪县总工会在文化广场开展送温暖活动。"
    second = "2021年3月3日，清溪县图书馆举办红色故事会。"
    raw = "\n".join(
        [OPENING + MIDDLE, first, MIDDLE + OPENING, second, CLOSING + MIDDLE]
    )
    assert cut_of(raw) == [("caption", first), ("caption", second)]


KEPT = {
    "salutation": "尊敬的各位领导，\n同志们：",
    "announcement": "下面，我讲三点意见。",
    "request": "请大家认真阅读文件，提出意见。",
    "visit": "会前，大家观摩了三个支部，分享了经验。",
    "copyright as a subject": "要严厉打击侵权行为，保护版权，支持原创。",
    "media as a subject": "要用好微信公众号、视频、图片等形式。",
    "media as a heading": "（三）办好微信公众号和网站",
    "members as a subject": "全县工会会员达到3万名，覆盖率提高8个百分点。",
    "day": "（2021年3月4日）",
    "signature": "中共清溪县委员会\n2021年3月4日",
    "chronicle": "2019年3月，启动试点。\n2020年6月，全面推开。\n2021年1月，验收合格。",
    "own dated sentence": "2021年3月2日，县委召开常委会会议专题研究基层党建工作。",
    "rhetoric": "党旗所指，\n人心所向。",
    "agenda": "时间：三月上旬\n地点：县委礼堂",
    "question": "记者：请您谈谈怎样抓好基层党建？",
    "points": "一是来源要准。\n二是下载要快。\n三是更新要勤。",
    "names": "王大山\n李小河\n周小雨\n陈青石\n刘白云\n赵明月\n孙长江",
    "copying": "要大胆试、大胆闯，形成可复制、可推广的经验。",
}


@pytest.mark.parametrize("own", KEPT.values(), ids=KEPT)
def test_the_speech_keeps_its_own_lines(own: str) -> None:
    raw = "\n".join([*SPEECH[:4], own, *SPEECH[4:]])
    assert cut_of(raw) == []


def test_a_credit_at_the_end_of_a_paragraph_is_cut_alone() -> None:
    raw = "\n".join([*SPEECH[:-2], f"{CLOSING}（责任编辑：周小雨）"])
    assert cut_of(raw) == [("dateline", "（责任编辑：周小雨）")]


def test_a_sentence_of_the_site_is_cut_alone() -> None:
    notice = "本文来自网络，版权归原作者所有，如有侵权请联系我们删除。"
    raw = "\n".join([*SPEECH[:-1], f"谢谢大家！{notice}"])
    assert cut_of(raw) == [("notice", notice)]


def test_wrapped_site_lines_are_cut_whole() -> None:
    def wrapped(text: str) -> str:
        text = "\u3000\u3000" + text
        return "\n".join(text[i : i + 26] for i in range(0, len(text), 26))

    lead = "导语：这篇讲话稿来源于网友上传，不代表本站观点，若需要原创文章可以咨询客服老师，欢迎参考。"
    raw = "\n".join([TITLE, *map(wrapped, [lead, OPENING, MIDDLE, CLOSING])])
    doc = strip_boilerplate(Document.of(raw), BOILERPLATE)
    quotes = [doc.quote(cut.span).replace("\n", "") for cut in doc.cuts]
    assert quotes == [lead]


def test_lines_around_a_cut_stay_apart(document: Callable[[str], Document]) -> None:
    doc = strip_boilerplate(document(f"{OPENING}\n隐藏内容\n{MIDDLE}"), BOILERPLATE)
    assert doc.reading.text == f"{OPENING}\n\n{MIDDLE}"
    assert [cut.label for cut in doc.cuts] == [CutLabel.PAYWALL]


@pytest.mark.parametrize("raw", ["", "\n\n", "首页", "同志们：", "　"])
def test_tiny_texts_are_no_trouble(raw: str) -> None:
    strip_boilerplate(Document.of(raw), BOILERPLATE)


def test_table_of_contents_is_cut_and_its_headings_stay_where_they_stand():
    table = ["目 录", "一、夯实基础", "二、守好阵地 12"]
    lines = [
        *table,
        TITLE,
        "同志们：",
        OPENING,
        "一、夯实基础",
        MIDDLE,
        "二、守好阵地",
        MIDDLE,
    ]
    cuts = cut_of("\n".join(lines))
    assert cuts == [("duplicate", "\n".join(table))]


def test_heading_contents_without_a_table_stays():
    assert cut_of(f"{TITLE}\n同志们：\n{OPENING}\n目录\n{MIDDLE}\n{CLOSING}") == []
