"""Text wrapped with its pinyin: rows are as wide as they were printed."""

import pytest

from speechkit import lexicon
from speechkit.model import CutLabel, Document
from speechkit.stages.join_lines import join_lines
from speechkit.stages.script import normalize_script

CONVERSION = lexicon.load("conversion")
PARAGRAPHS = [
    "在全縣(xiàn)組織(zhī)工作會議(yì)上的講(jiǎng)話",
    (
        "這次會議(yì)的任務(wù)是總結去年的工作，安排今年的任務，動員全縣各級黨組織把基層(céng)打牢、"
        "把隊伍帶(dài)好。剛才，幾個鄉鎮(zhèn)作了發言，講得都很實(shí)在，聽了很受啟發。"
    ),
    "一、把支部建強",
    (
        "去年全縣新建黨支部23個，整頓軟弱渙散黨組織11個，培訓(xùn)支部書(shū)記460人次，群眾看得見"
        "變(biàn)化。但是也要看到，有的支部活動時斷時續(xù)，這些問題必須一個一個解決。"
    ),
]
#: A text that shows where it was wrapped.
TIMES = 4
CLEAN = [
    "在全县组织工作会议上的讲话",
    (
        "这次会议的任务是总结去年的工作，安排今年的任务，动员全县各级党组织把基层打牢、"
        "把队伍带好。刚才，几个乡镇作了发言，讲得都很实在，听了很受启发。"
    ),
    "一、把支部建强",
    (
        "去年全县新建党支部23个，整顿软弱涣散党组织11个，培训支部书记460人次，群众看得见"
        "变化。但是也要看到，有的支部活动时断时续，这些问题必须一个一个解决。"
    ),
]


@pytest.mark.parametrize("width", [26, 27, 28, 30, 31, 32])
def test_rows_are_joined_wherever_they_were_wrapped(width):
    # At some of these widths a row ends within a bracket.
    rows = [
        p[at : at + width] for p in PARAGRAPHS * TIMES for at in range(0, len(p), width)
    ]
    raw = "\n".join(rows)
    doc = join_lines(normalize_script(Document.of(raw), CONVERSION))
    assert doc.reading.text.split("\n") == CLEAN * TIMES
    rubies = [doc.quote(c.span) for c in doc.cuts if c.label is CutLabel.RUBY]
    assert "(xiàn)" in [ruby.replace("\n", "") for ruby in rubies]
