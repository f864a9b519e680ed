"""The year by which times are resolved, where a heading sets another one."""

from datetime import date

import pytest

from speechkit.model import Document, Kind
from speechkit.pipeline import Settings, build

TEXT = """\
青禾县2013年国有企业党建工作报告
（2014年1月20日）
一、2013年工作回顾
一年来，发展党员30名。
二、2014年主要任务
年底前，发展党员达到40名以上。
{more}
"""


@pytest.mark.parametrize(
    ("more", "last"),
    [
        ("上半年完成换届12个。", date(2014, 6, 30)),
        ("到2016年，建成示范点20个。", date(2016, 12, 31)),
    ],
)
def test_tasks_of_a_year_are_due_in_it(more, last):
    (doc,) = build(Settings()).run(Document.of(TEXT.format(more=more)))
    targets = [q for q in doc.quantities if q.kind is Kind.TARGET]
    assert doc.year == 2013
    assert [q.deadline.last for q in targets] == [date(2014, 12, 31), last]


def test_production_by_ten_thousand_yuan_is_no_money():
    text = TEXT.format(more="万元产值能耗下降3.5%。")
    (doc,) = build(Settings()).run(Document.of(text))
    assert [doc.quote(q.span) for q in doc.quantities][-1] == "3.5%"
    assert "万元" not in {doc.quote(q.span) for q in doc.quantities}


def test_task_without_a_word_that_asks_is_a_target():
    text = TEXT.format(more="年内在12个乡镇推开，新建服务站30个，覆盖率提高到95%。")
    (doc,) = build(Settings()).run(Document.of(text))
    targets = [doc.quote(q.span) for q in doc.quantities if q.kind is Kind.TARGET]
    assert targets[-3:] == ["12个", "30个", "95%"]
    (asked,) = [q for q in doc.quantities if doc.quote(q.span) == "12个"]
    assert doc.quote(asked.period) == "年内"


def test_year_that_opens_a_paragraph_governs_it():
    text = TEXT.replace(
        "一年来，发展党员30名。",
        "二〇一三年，形势很好。全年发展党员30名，培训200人次。",
    )
    (doc,) = build(Settings()).run(Document.of(text.format(more="")))
    (trained,) = [q for q in doc.quantities if doc.quote(q.span) == "200人次"]
    assert trained.kind is Kind.RESULT
