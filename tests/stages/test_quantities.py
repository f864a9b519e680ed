"""The quantities stage: each number with all that its words say of it."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest

from speechkit import lexicon
from speechkit.model import (
    Bound,
    Claim,
    Direction,
    Document,
    Firmness,
    Form,
    Header,
    Kind,
    Quantity,
    Role,
    Section,
)
from speechkit.stages.mentions import find_mentions
from speechkit.stages.quantities import QuantityWords, find_quantities
from speechkit.text import Span

MENTIONS = lexicon.load("mentions")
WORDS = QuantityWords(
    units=lexicon.load("units"),
    bounds=lexicon.load("bounds"),
    cues=lexicon.load("cues"),
    indicators=lexicon.load("indicators"),
)


def read(raw: str, year: int | None = None) -> Document:
    doc = Document.of(raw)
    if year:
        doc = replace(doc, header=Header(year=Claim(str(year), None, "title")))
    return find_quantities(find_mentions(doc, MENTIONS), WORDS)


def only(raw: str, year: int | None = None) -> tuple[Document, Quantity]:
    doc = read(raw, year)
    assert len(doc.quantities) == 1, [doc.quote(q.span) for q in doc.quantities]
    return doc, doc.quantities[0]


def under(role: Role, heading: str, body: str) -> Document:
    """A speech of one section with a heading of a role."""
    raw = f"{heading}\n{body}"
    span = Span(0, len(heading))
    section = Section(
        span=span,
        marker=None,
        heading=span,
        level=1,
        form=Form.BLOCK,
        role=role,
        text_end=len(raw),
        rule="test",
    )
    doc = replace(Document.of(raw), sections=(section,))
    return find_quantities(find_mentions(doc, MENTIONS), WORDS)


EXPRESSIONS = {
    "培训骨干超过1200次": ("超过1200次", "1200", 1200, "次", Bound.GT),
    "听课8000余人次": ("8000余人次", "8000", 8000, "人次", Bound.GT),
    "印书60余万本(套)": ("60余万本(套)", "60余万", 600000, "本", Bound.GT),
    "走访农户近万户": ("近万户", "万", 10000, "户", Bound.LT),
    "参赛万余人次": ("万余人次", "万", 10000, "人次", Bound.GT),
    "筹款1,100.9亿元": ("1,100.9亿元", "1,100.9亿", 110090000000, "元", Bound.EQ),
    "投入近三十万亿元": ("近三十万亿元", "三十万亿", 30 * 10**12, "元", Bound.LT),
    "增收1,100多个": ("1,100多个", "1,100", 1100, "个", Bound.GT),
    "达标率要在95%以上": ("95%以上", "95", 95, "%", Bound.GE),
    "支部不少于12个": ("不少于12个", "12", 12, "个", Bound.GE),
    "每村至少办好2件实事": ("至少办好2件", "2", 2, "件", Bound.GE),
    "失业率控制在4.5%以内": ("控制在4.5%以内", "4.5", 4.5, "%", Bound.LE),
    "失业率控制在4.5%": ("控制在4.5%", "4.5", 4.5, "%", Bound.LE),
    "涨幅控制在3%左右": ("控制在3%左右", "3", 3, "%", Bound.APPROX),
    "新增岗位约3万个": ("约3万个", "3万", 30000, "个", Bound.APPROX),
    "每季不低于5次左右": ("不低于5次左右", "5", 5, "次", Bound.GE),
    "工期缩短近三分之一": ("近三分之一", "三分之一", None, "", Bound.LT),
    "收入提升三个百分点": ("三个百分点", "三", 3, "个百分点", Bound.EQ),
    "前三季度完成年度任务八成以上": ("八成以上", "八", 8, "成", Bound.GE),
    "产值翻一番": ("一番", "一", 1, "番", Bound.EQ),
    "产量增长一倍": ("一倍", "一", 1, "倍", Bound.EQ),
    "机组一千瓦": ("一千瓦", "一", 1, "千瓦", Bound.EQ),
    "装机2×66万千瓦": ("2×66万千瓦", "2×66万", 1320000, "千瓦", Bound.EQ),
    "人口出生率降到千分之三": ("千分之三", "千分之三", 3, "‰", Bound.EQ),
    "税收增长百分之八点五": ("百分之八点五", "百分之八点五", 8.5, "%", Bound.EQ),
    "登记企业600家次": ("600家次", "600", 600, "家次", Bound.EQ),
    "学习时间五个多小时": ("五个多小时", "五", 5, "个小时", Bound.GT),
    "办理两万元以上的": ("两万元以上", "两万", 20000, "元", Bound.GE),
    "农村贫困人口减少1200万以上": ("1200万以上", "1200万", 12000000, "", Bound.GE),
    "乡亲们跑了三趟": ("三趟", "三", 3, "趟", Bound.EQ),
    "电话打了十几遍": ("十几遍", "十几", None, "遍", Bound.APPROX),
    "用一个多小时转移完毕": ("一个多小时", "一", 1, "个小时", Bound.GT),
    "五十岁学会了上网": ("五十岁", "五十", 50, "岁", Bound.EQ),
    "日处理50吨/天": ("50吨/天", "50", 50, "吨/天", Bound.EQ),
    "完成投资(含税)３００万元": ("３００万元", "３００万", 3000000, "元", Bound.EQ),
}


@pytest.mark.parametrize(("raw", "wanted"), EXPRESSIONS.items(), ids=EXPRESSIONS)
def test_an_expression_is_read_from_bound_word_to_unit(
    raw: str, wanted: tuple[str, str, float | None, str, Bound]
) -> None:
    doc, quantity = only(raw)
    quote, number, value, unit, bound = wanted
    assert doc.quote(quantity.span) == quote
    assert doc.quote(quantity.number) == number
    if value is not None:
        assert quantity.value == Decimal(str(value))
    assert (quantity.unit, quantity.bound) == (unit, bound)


RANGES = {
    "增长4.5%—5%": ("4.5", "5", "%"),
    "走访五六百户": ("500", "600", "户"),
    "接报七八十起": ("70", "80", "起"),
    "联系企业800家至1000家": ("800", "1000", "家"),
    "培育两三个": ("2", "3", "个"),
    "每镇三至五个": ("3", "5", "个"),
}


@pytest.mark.parametrize(("raw", "wanted"), RANGES.items(), ids=RANGES)
def test_a_range_has_two_ends(raw: str, wanted: tuple[str, str, str]) -> None:
    _, quantity = only(raw)
    low, high, unit = wanted
    assert (quantity.value, quantity.value_max) == (Decimal(low), Decimal(high))
    assert quantity.unit == unit


def test_from_one_value_to_another_is_no_range() -> None:
    doc = read("补助标准从每人80元提高到120元。")
    assert [q.value for q in doc.quantities] == [80, 120]
    assert [q.kind for q in doc.quantities] == [Kind.CONTEXT, Kind.RESULT]
    assert doc.quantities[1].direction is Direction.UP


@pytest.mark.parametrize("raw", ["选派书记X名", "化解纠纷**件", "拨付资金X万元"])
def test_a_masked_number_has_no_value(raw: str) -> None:
    _, quantity = only(raw)
    assert quantity.is_redacted
    assert quantity.value is None


def test_a_vague_number_has_no_value() -> None:
    _, quantity = only("解决了数百件烦心事。")
    assert (quantity.value, quantity.bound) == (None, Bound.APPROX)
    assert not quantity.is_redacted


NONE = [
    "深刻领悟两个确立，增强四个意识、坚定四个自信、做到两个维护。",
    "严格三会一课，落实一岗双责，执行第一议题制度。",
    "迎接党的二十大，学习二十届三中全会和十九届六中全会精神。",
    "统一思想、一以贯之、三番五次，不少同志年过半百。",
    "“七一”重要讲话在干部中引起强烈反响。",
    "服务三农、关心百姓，千方百计办实事，共建一带一路。",
    "收拾行装，壮大队伍，不许放肆，十分重要。",
    "一级抓一级、层层抓落实，一分部署、九分落实。",
    "下面我讲三点意见，归纳为以下5个方面。",
    "重点抓好四项工作：一是学习，二是调研。",
    "这两个单位的做法值得借鉴，其余两个另行安排。",
    "市水务局、市体育馆、市档案馆三个单位作了发言。",
    "一批青年、一系列举措、每一个支部都动起来。",
    "贯彻“7·9”讲话精神，推进“十四五”规划和三年行动计划。",
    "第四届运动会在9月底举行，今年是建校91周年。",
    "万吨级码头和千亿级产业正在成形。",
    "打响“1+3+N”体系，用好12345热线，推广5G应用。",
    "三个围绕、四个着力、五个到位是今年的主线。",
    "全区X届X次全会开过以后，X市的面貌变了。",
    "剩下的二十天里要加把劲，三天完成采样。",
    "拿出百分之百的热情，守住一亩一亩的良田。",
    "一个支部就是一个堡垒，十个指头弹钢琴。",
    "调查是一半，时间过半任务要过关。",
    "再过两天就是国庆。",
    "一亩果园，一斤肥料，都要算清楚。",
    "有三个毛病要改，可以从三个角度去看。",
]


@pytest.mark.parametrize("raw", NONE)
def test_a_numeral_that_counts_nothing_is_no_quantity(raw: str) -> None:
    doc = read(raw)
    assert [doc.quote(q.span) for q in doc.quantities] == []


KINDS = {
    "力争年底前建成示范点40个": Kind.TARGET,
    "全年要新建公路30公里": Kind.TARGET,
    "每名党员每年集中学习不少于32学时": Kind.TARGET,
    "到2030年，森林覆盖率达到45%": Kind.TARGET,
    "今后三年计划引进人才500名": Kind.TARGET,
    "今年再解决4万户的用水难题": Kind.TARGET,
    "今年再次获奖12项": Kind.RESULT,
    "已建成示范点40个": Kind.RESULT,
    "去年新建公路30公里": Kind.RESULT,
    "截至9月底，累计培训骨干5000人次": Kind.RESULT,
    "5年来共发展党员1.2万名": Kind.RESULT,
    "按照会上确定的12项制度，要逐条落实": Kind.RESULT,
    "全市现有党员3.6万名": Kind.CONTEXT,
    "60岁以上": Kind.CONTEXT,
    "30万吨级航道": Kind.CONTEXT,
    "全区214个行政村，山高路远": Kind.CONTEXT,
    "对全区300名支部书记进行轮训": Kind.RESULT,
    "青石镇六个村合伙办起烘干房": Kind.CONTEXT,
    "主会场坐了230人": Kind.CONTEXT,
    "李某，前后收受40万元": Kind.CONTEXT,
    "有个村的会计，虚报了12笔支出": Kind.CONTEXT,
    "有一个社区，带头办了12件实事": Kind.RESULT,
    "合并前，全系统共用17个平台": Kind.CONTEXT,
    "90天没有下过雨": Kind.CONTEXT,
    "党课教材六万多字": Kind.RESULT,
    "工作报告一万多字": Kind.CONTEXT,
    "新提任干部中，六成来自乡镇": Kind.CONTEXT,
    "离预定的数还差3个百分点": Kind.RESULT,
    "全县共有党员1.6万名": Kind.CONTEXT,
    "市直机关有300余名党员连夜报到": Kind.RESULT,
    "比如，一户亏了3万元": Kind.CONTEXT,
    "1934年冬，部队从这里走过8000人": Kind.CONTEXT,
    "班子平均年龄下降2.6岁": Kind.RESULT,
}


@pytest.mark.parametrize(("raw", "kind"), KINDS.items(), ids=KINDS)
def test_cues_and_tense_tell_what_a_number_is_said_for(raw: str, kind: Kind) -> None:
    assert only(raw, year=2025)[1].kind is kind


def test_a_threshold_and_the_base_of_a_rate_are_context() -> None:
    doc = read("力争年收入20万元以上行政村达到60个，每50户配备1名网格员。", 2025)
    assert [q.kind for q in doc.quantities] == [
        Kind.CONTEXT,
        Kind.TARGET,
        Kind.CONTEXT,
        Kind.TARGET,
    ]


def test_the_parts_are_said_for_what_the_whole_is() -> None:
    doc = read("拟安排资金90亿元。其中，市级50亿元，县级40亿元。培训1200人次。", 2025)
    kinds = [q.kind for q in doc.quantities]
    assert kinds == [*[Kind.TARGET] * 3, Kind.RESULT]


def test_both_ends_of_a_change_are_compared() -> None:
    doc = read("去年把分散的18个窗口整合为4个。")
    assert [q.kind for q in doc.quantities] == [Kind.CONTEXT, Kind.RESULT]
    assert doc.quantities[1].direction is Direction.DOWN


def test_a_bare_year_in_a_text_without_a_year_is_past() -> None:
    body = "要抓紧抓实，务必见效。\n2013年，清理机构40个。"
    assert under(Role.TASKS, "转变职能", body).quantities[0].kind is Kind.RESULT


def test_a_verb_of_change_goes_for_the_numbers_joined_to_it() -> None:
    doc = read("全年压减文件21%、会议18%，发文占比为7%。")
    directions = [q.direction for q in doc.quantities]
    assert directions == [Direction.DOWN, Direction.DOWN, Direction.LEVEL]


def test_the_section_tells_where_no_word_does() -> None:
    body = "要抓紧抓实，务必见效。\n结对联系企业120家。"
    assert under(Role.TASKS, "今年任务", body).quantities[0].kind is Kind.TARGET
    body = "各项工作进展顺利。\n结对联系企业120家。"
    assert under(Role.REVIEW, "去年回顾", body).quantities[0].kind is Kind.RESULT


def test_a_task_told_in_the_past_is_a_result() -> None:
    body = "举办讲座20场，收到了实效。\n服务群众3000人次。"
    doc = under(Role.TASKS, "强化服务", body)
    assert [q.kind for q in doc.quantities] == [Kind.RESULT, Kind.RESULT]


def test_a_floor_or_a_ceiling_in_a_section_of_tasks_is_a_target() -> None:
    body = "院落改造面达到85%以上，停电控制在3次以内。\n去年停电9次。"
    kinds = [q.kind for q in under(Role.TASKS, "强化服务", body).quantities]
    assert kinds == [Kind.TARGET, Kind.TARGET, Kind.RESULT]


def test_what_there_is_now_does_not_make_a_result_of_what_is_to_be() -> None:
    doc = read("今年要把站点由现在的7个增加到15个。")
    assert [q.kind for q in doc.quantities] == [Kind.CONTEXT, Kind.TARGET]


def test_a_task_that_was_set_is_a_target_whatever_came_of_it() -> None:
    doc = read("上级下达的40户指标没有完成，只迁了31户；年初确定的60户的任务如期完成。")
    kinds = [q.kind for q in doc.quantities]
    assert kinds == [Kind.TARGET, Kind.RESULT, Kind.RESULT]


def test_a_section_of_tasks_plans_what_it_does_not_tell_of() -> None:
    body = "要抓紧抓实，务必见效。\n培训骨干300名，院落改造面提高到85%。\n去年那场雪，压断管子40处，我们修了20天。"
    kinds = [q.kind for q in under(Role.TASKS, "强化服务", body).quantities]
    assert kinds == [Kind.TARGET, Kind.TARGET, Kind.RESULT, Kind.RESULT]


def test_an_age_is_context_unless_it_is_kept_to() -> None:
    doc = read("要配齐35岁以下干部6名，平均年龄控制在42岁以内。")
    assert [q.kind for q in doc.quantities] == [
        Kind.CONTEXT,
        Kind.TARGET,
        Kind.TARGET,
    ]


def test_what_doubles_rises_and_a_rate_that_is_held_does_not() -> None:
    doc = read("产值五年翻一番，人口自然增长率控制在9‰以内，增长率达到8%。")
    directions = [q.direction for q in doc.quantities]
    assert directions == [Direction.UP, Direction.LEVEL, Direction.UP]


def test_a_threshold_is_context_beside_what_it_picks_out() -> None:
    doc = read("力争年收入10万元以上的村占比达到80%。")
    assert [q.kind for q in doc.quantities] == [Kind.CONTEXT, Kind.TARGET]


FIRMNESS = {
    "确保办结率达到98%": Firmness.MUST,
    "全年至少走访60户": Firmness.MUST,
    "力争办结率达到98%": Firmness.AIM,
    "争取培育品牌30个左右": Firmness.AIM,
    "办结率有望达到98%": Firmness.EXPECT,
    "明年增长6%左右": Firmness.EXPECT,
    "探索组建联合支部5个": Firmness.EXPLORE,
}


@pytest.mark.parametrize(("raw", "firmness"), FIRMNESS.items(), ids=FIRMNESS)
def test_a_target_says_how_firm_it_is(raw: str, firmness: Firmness) -> None:
    assert only(raw, year=2025)[1].firmness is firmness


def test_results_have_no_firmness_and_no_deadline() -> None:
    _, quantity = only("截至去年底，建成站点40个", year=2025)
    assert (quantity.firmness, quantity.deadline) == (None, None)


def test_a_deadline_is_computed_from_the_year_of_the_text() -> None:
    _, quantity = only("年底前要建成站点40个", year=2025)
    assert quantity.deadline
    assert quantity.deadline.last.isoformat() == "2025-12-31"


DIRECTIONS = {
    "产值增长5%": Direction.UP,
    "文件数量下降12%": Direction.DOWN,
    "会议压减了三成": Direction.DOWN,
    "覆盖率提高到98%": Direction.UP,
    "减少贫困人口300万": Direction.DOWN,
    "新增就业5万人": Direction.LEVEL,
    "贷款新增8亿元": Direction.UP,
    "发展党员26名": Direction.LEVEL,
    "价格涨幅3%": Direction.UP,
    "收入增加了8%": Direction.UP,
    "线索比去年多了三成": Direction.UP,
    "压减比例达40%": Direction.LEVEL,
    "得票率低于六成": Direction.LEVEL,
    "利润率低于全市两个百分点": Direction.DOWN,
    "数量不算少,细看有三成雷同": Direction.LEVEL,
}


@pytest.mark.parametrize(("raw", "direction"), DIRECTIONS.items(), ids=DIRECTIONS)
def test_a_change_has_a_direction(raw: str, direction: Direction) -> None:
    assert only(raw)[1].direction is direction


BASES = {
    "信访总量比上年下降7.2%": "比上年",
    "投诉量同比下降8%": "同比",
    "产值较2020年底增长三成": "较2020年底",
    "与前年相比，发案数下降9%": None,
    "经费是五年前的2.2倍": "是五年前的",
}


@pytest.mark.parametrize(("raw", "base"), BASES.items(), ids=BASES)
def test_a_change_is_measured_from_something(raw: str, base: str | None) -> None:
    doc, quantity = only(raw)
    assert (doc.quote(quantity.base) if quantity.base else None) == base


INDICATORS = {
    "各支部开展主题党日活动300次。": "主题党日活动",
    "今年以来，发展新党员86名，结构更优。": "发展新党员",
    "有超过900名机关干部下沉一线。": "机关干部",
    "解决了300多个历史遗留的住房问题。": "历史遗留的住房问题",
    "三星级以上党支部占比达到75%。": "三星级以上党支部占比",
    "发现问题数量较上一年度下降66%。": "发现问题数量",
    "专题研究划拨30万元党费用于防汛。": "党费",
    "累计培训1.1万人次。": "培训",
    "组织3万人次参加网上答题。": "网上答题",
    "先后12次对基层单位开展约谈。": "约谈",
    "地区生产总值860亿元，比上年增长6.1%。": "地区生产总值",
    "覆盖率超过90%的县有12个。": "覆盖率",
    "党员占职工总数的32%。": "党员",
    "动员76个单位的党组织。": "单位",
    "上交了三部手机和两块手表。": "手机",
    "平台使用率预计可达85%以上。": "平台使用率",
    "他收下的是3万元现金。": "现金",
    "监察机构查处问题线索40件。": "问题线索",
    "教学楼建筑面积4万平方米。": "教学楼建筑面积",
    "常住人口6.5万人，户数两万。": "常住人口",
}


@pytest.mark.parametrize(("raw", "words"), INDICATORS.items(), ids=INDICATORS)
def test_the_indicator_is_the_shortest_phrase_that_tells_what_is_counted(
    raw: str, words: str
) -> None:
    doc = read(raw)
    for quantity in doc.quantities[-1:] if "比上年" in raw else doc.quantities[:1]:
        assert quantity.indicator
        assert doc.quote(quantity.indicator) == words


def test_a_list_shares_its_verb_and_its_names() -> None:
    doc = read("城镇居民收入和农村居民收入分别增长5.2%和7%左右。")
    names = [doc.quote(q.indicator) for q in doc.quantities if q.indicator]
    assert names == ["城镇居民收入", "农村居民收入"]
    assert [q.direction for q in doc.quantities] == [Direction.UP, Direction.UP]
    assert [q.bound for q in doc.quantities] == [Bound.EQ, Bound.APPROX]


@pytest.mark.parametrize(
    ("raw", "words"),
    {
        "收到线索90件，已经办结81件。": "办结",
        "建成示范点37个，离全年目标还差3个。": "示范点",
        "发展党员80名，其中40岁以下的占比为六成。": "发展党员",
        "生产总值700亿元，按可比价格计算，增长9%。": "生产总值",
        "班子平均年龄由52岁降到45岁。": "班子平均年龄",
        "联系点由原来的1个增加至3个。": "联系点",
        "原来的12个科室合并为5个。": "科室合并",
    }.items(),
)
def test_a_number_without_a_noun_goes_on_about_what_was_said(
    raw: str, words: str
) -> None:
    doc = read(raw)
    indicator = doc.quantities[1].indicator
    assert indicator
    assert doc.quote(indicator) == words


def test_a_lead_governs_the_lines_under_it() -> None:
    doc = read("今年发展的主要预期目标是：\n粮食产量600万吨；\n造林30万亩。", 2025)
    assert [q.kind for q in doc.quantities] == [Kind.TARGET, Kind.TARGET]
    periods = [doc.quote(q.period) for q in doc.quantities if q.period]
    assert periods == ["今年", "今年"]


PERIODS = {
    "截至9月底，举办读书班30期，听课8000人次。": ["截至9月底", "截至9月底"],
    "今年以来，发展党员86名。对全市90名支部书记进行了轮训。": ["今年以来"] * 2,
    "2024年3月，启动建设。先后5次召开推进会。": [None],
    "去年9月，市里开了座谈会。会上，12个单位作了交流。": ["去年9月"],
    "坚持每年列席旁听，举办大讲堂15期。": [None],
    "每年培训骨干2000人次。": ["每年"],
    "发案数比2019年下降一成。": [None],
    "经过复核，目前达标的支部占82%。": ["目前"],
    "这些天，我走访了12个村。": ["这些天"],
    "用了十五天时间，走访12个村。": [None],
    "全年发展党员80名，其中40岁以下的占六成。": ["全年", None, "全年"],
}


@pytest.mark.parametrize(("raw", "periods"), PERIODS.items(), ids=PERIODS)
def test_the_period_is_the_nearest_phrase_that_governs(
    raw: str, periods: list[str | None]
) -> None:
    doc = read(raw, 2025)
    found = [doc.quote(q.period) if q.period else None for q in doc.quantities]
    assert found == periods


METRICS = {
    "发展新党员86名": "发展党员",
    "国内生产总值增长5%左右": "国内生产总值",
    "城镇登记失业率4.5%以内": "城镇登记失业率",
    "居民消费价格涨幅3%左右": "居民消费价格",
    "城镇新增就业1100万人以上": "城镇新增就业",
    "单位国内生产总值能耗下降3%左右": "单位国内生产总值能耗",
    "农村贫困人口减少80万以上": "贫困人口",
    "新增贷款6000亿元": "人民币贷款",
    "广义货币M2预期增长目标拟定为11%左右": "广义货币",
    "能源消耗强度降低2.5%": "单位国内生产总值能耗",
    "三分之一的贫困人口": "",
    "栽下风景树300棵": "",
}


@pytest.mark.parametrize(("raw", "metric"), METRICS.items(), ids=METRICS)
def test_a_metric_has_one_name_across_speeches(raw: str, metric: str) -> None:
    assert only(raw)[1].metric == metric


def test_a_record_points_into_the_raw_text(document: Callable[[str], Document]) -> None:
    doc = document("一、回顾\n培训干部1.2万人次。办结率98%。")
    doc = find_quantities(find_mentions(doc, MENTIONS), WORDS)
    assert [doc.quote(q.sentence) for q in doc.quantities] == [
        "培训干部1.2万人次。",
        "办结率98%。",
    ]


def test_an_article_beside_a_bound_word_is_a_count_and_no_mention() -> None:
    doc, quantity = only("每个支部每月至少一次。")
    assert doc.quote(quantity.span) == "至少一次"
    assert not doc.mentions


def test_what_follows_a_former_number_is_a_result() -> None:
    doc = read("联系点由原来的1个增加至3个。")
    assert [q.kind for q in doc.quantities] == [Kind.CONTEXT, Kind.RESULT]
