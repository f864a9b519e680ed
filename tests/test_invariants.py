"""What holds for every record on every input: place, completeness, order."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from invariants import check_file, pipeline

from speechkit.annotation import records
from speechkit.files import find_tasks
from speechkit.model import Document
from speechkit.pipeline import Settings, build
from speechkit.readers import read_file

CORPUS = [task.path for task in find_tasks([Path(__file__).parents[1] / "corpus"])]

SENTENCES = (
    "在全市2024年机关党建工作会议上的讲话",
    "同志们：",
    "今天，我们召开会议，主要任务是总结去年工作、部署今年任务。下面，我讲三点意见。",
    "一、提高站位，把准方向",
    "（一）强化理论武装。坚持用党的创新理论凝心铸魂，严格落实“三会一课”制度。",
    "一是抓学习。全年举办培训班12期，培训党员3400余人次，同比增长15.5%。",
    "二、聚焦重点，抓好落实",
    "第一，年底前力争四星级党支部占比达到60%以上，新发展党员不少于120名。",
    "發展黨員要嚴把政治關，做到兩個維護。",
    "同志們，機(jī)關(guān)黨(dǎng)建要走在前、作表率。",
    "全县X个党支部开展主题党日，慰问困难党员**名，发放慰问金XX万元。",
    "上一篇：某地经验交流材料",
    "来源：某某网 时间：2023-05-06 09:30 点击：128次",
    "此处内容需要权限查看，请登录后阅读全文",
    "谢谢大家！",
    "2024年3月5日",
    "１９９５年，人口增长１．２％，粮食产量达到３万吨。",
    "统一思想、进一步压实责任，三农工作、一带一路、十分重要。",
)
NOISE = (
    "\n",
    "\r\n",
    "\u2028",
    "\u3000\u3000",
    "\u200b",
    "\ufeff",
    " ",
    "(yī)",
    "*",
    "X",
    "机\u00ad关",
)


@st.composite
def raws(draw: st.DrawFn) -> str:
    """Draw a speech of real sentences, with noise thrown in anywhere."""
    lines = draw(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=14))
    raw = draw(st.sampled_from(["\n", "\n\n", "\r\n", "\n　　", ""])).join(lines)
    for _ in range(draw(st.integers(0, 6))):
        place = draw(st.integers(0, len(raw)))
        raw = raw[:place] + draw(st.sampled_from(NOISE)) + raw[place:]
    return raw


@settings(max_examples=150, deadline=None)
@given(raws())
def test_records_are_traceable_and_nothing_vanishes(raw):
    check_file(raw)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_invariants_hold_on_any_text(raw):
    check_file(raw)


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.name)
def test_invariants_hold_on_the_sample_corpus(path):
    source = read_file(path)
    check_file(source.raw, source.marks)


@settings(max_examples=30, deadline=None)
@given(raws())
def test_same_input_gives_the_same_records(raw):
    first, second = (
        [record for doc in run(Document.of(raw)) for record in records(doc)]
        for run in (pipeline().run, build(Settings()).run)
    )
    assert first == second
