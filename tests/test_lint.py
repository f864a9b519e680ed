"""Lint: what a user should know of the files before counting."""

import subprocess
import sys
from pathlib import Path

import pytest

from speechkit.corpus import Corpus
from speechkit.inspection import Fault, Finding, Inspection, folder_findings, questions
from speechkit.model import Document
from speechkit.pipeline import Settings

TITLE = "在全县2024年党建工作会议上的讲话\n"
BODY = (
    "同志们：\n今天召开这次会议，主要任务是总结去年工作，部署今年任务。\n"
    "一、过去一年的工作\n去年，各支部按月开会，新发展党员30名，群众是满意的。\n"
    "二、今年的工作\n今年要把支部建设得更扎实，把每一次学习都开成解决问题的会。\n"
    "各乡镇要在本月底以前拿出方案，县委组织部负责汇总，年底统一检查。\n"
)
SPEECH = TITLE + BODY


def findings(folder: Path, **texts: str | bytes) -> list[Finding]:
    for name, text in texts.items():
        content = text if isinstance(text, bytes) else text.encode()
        (folder / f"{name}.txt").write_bytes(content)
    asked = questions()
    return folder_findings(Corpus.read([folder], Settings(), asked))


def faults(found: list[Finding]) -> list[tuple[str, Fault]]:
    return [(finding.document, finding.fault) for finding in found]


def test_sound_speech_has_no_fault(tmp_path):
    assert findings(tmp_path, a=SPEECH) == []


@pytest.mark.parametrize(
    ("text", "fault", "quote"),
    [
        ("首页\n党建\n", Fault.NO_SPEECH, None),
        (
            "关于做好2024年党员发展工作的通知\n" + BODY,
            Fault.OTHER_GENRE,
            "关于做好2024年党员发展工作的通知",
        ),
        ("在全县党建工作会议上的讲话\n" + BODY, Fault.UNDATED, None),
        (
            "发布时间：2031-05-06\n" + SPEECH,
            Fault.YEARS_CONFLICT,
            "2031-05-06",
        ),
        (
            SPEECH + "对于\ufffd\ufffd问题，要认真研究，提出办法。\n",
            Fault.ENCODING_LOSS,
            "\ufffd",
        ),
        (
            SPEECH + "要锟斤拷锟斤拷抓好落实工作，不能停留在纸上。\n",
            Fault.ENCODING_LOSS,
            "锟斤拷",
        ),
        (
            SPEECH
            + "在今后的工作中，我们还要继续把支部这个阵地守好，把党员这支队伍带好，把群众的\n",
            Fault.CUT_SHORT,
            "在今后的工作中，我们还要继续把支部这个阵地守好，把党员这支队伍带好，把群众的",
        ),
        (
            SPEECH + "今年是“十三五”规划收官之年。学习党的二十届三中全会精神。\n",
            Fault.TIMES_CONFLICT,
            "“十三五”规划收官之年",
        ),
        (SPEECH.replace("二、今年", "三、今年"), Fault.NUMBERING, "三、今年的工作"),
        (SPEECH.replace("30名", "X名"), Fault.MASKED, "X名"),
    ],
)
def test_fault_is_found_at_its_place(tmp_path, text, fault, quote):
    found = [one for one in findings(tmp_path, a=text) if one.fault is fault]
    assert [one.quote for one in found] == [quote]
    for one in found:
        if one.quote is not None:
            assert text[one.start : one.end] == one.quote


@pytest.mark.parametrize(
    "line",
    [
        "本作品依据知识共享署名协议发布",
        "青禾在线 qinghe.gov.cn",
        "责任编辑：李某 上一篇",
    ],
)
def test_site_text_that_was_not_cut_is_told(line):
    # A document that no stage has cleaned stands for what cleaning may miss.
    rows = Inspection().rows(Document.of(SPEECH + line + "\n"))
    found = [Finding(*row) for row in rows]
    assert [f.quote for f in found if f.fault is Fault.SITE_TEXT] == [line]


@pytest.mark.parametrize(
    ("right", "wrong"), [("utf-8", "gb18030"), ("utf-8", "cp1252")]
)
def test_wrongly_decoded_text_is_told(tmp_path, right, wrong):
    spoilt = "全面从严治党永远在路上".encode(right).decode(wrong, errors="replace")
    found = findings(tmp_path, a=SPEECH + spoilt + "\n")
    assert Fault.ENCODING_LOSS in {one.fault for one in found}


def test_rare_words_are_no_wrong_decoding(tmp_path):
    text = (
        SPEECH
        + "干部要兢兢业业、孜孜不倦，忧心忡忡的样子要不得，捉襟见肘也要想办法。\n"
    )
    assert findings(tmp_path, a=text) == []


def test_claimed_year_beside_its_wording_is_told(tmp_path):
    text = SPEECH.replace(
        "去年，", "去年，新冠肺炎疫情突如其来，我们打响疫情防控阻击战。"
    )
    (found,) = findings(tmp_path, a=text.replace("2024", "2029"))
    assert found.fault is Fault.ANACHRONISM
    assert found.message.startswith("claims 2029, but its wording points to 20")


def test_year_of_the_file_name_is_compared(tmp_path):
    (found,) = findings(tmp_path, speech_2019=SPEECH)
    assert found.fault is Fault.YEARS_CONFLICT
    assert found.message == "the file name says 2019, the title claims 2024"


def test_doubles_are_told_by_file_by_text_and_by_wording(tmp_path):
    longer = (
        SPEECH + "会后，大家要把会议精神带回去，结合实际抓好落实，不能开完就算。\n" * 3
    )
    found = findings(
        tmp_path,
        a=longer,
        b=longer,
        c=longer.replace("\n", "\r\n"),
        d=longer.replace("县委组织部负责汇总", "县委办公室负责收集"),
    )
    assert faults(found) == [
        ("b", Fault.SAME_FILE),
        ("c", Fault.SAME_TEXT),
        ("d", Fault.NEAR_COPY),
    ]
    assert found[-1].message == "96% of its text stands in a, and much in 2 more"


def test_year_that_a_series_lacks_is_told(tmp_path):
    texts = {
        f"y{year}": f"中共青禾县委\n在全县{year}年党建工作会议上的讲话\n" + BODY
        for year in (2019, 2020, 2021, 2023)
    }
    for name in texts:
        (tmp_path / f"{name}.yaml").write_text("organization: 青禾县委\n", "utf-8")
    found = [f for f in findings(tmp_path, **texts) if f.fault is Fault.GAP_IN_SERIES]
    assert [(f.document, f.message) for f in found] == [
        ("y2023", "青禾县委 speaks in 2019-2023, but not in 2022")
    ]


def test_file_that_cannot_be_read_is_a_finding(tmp_path):
    found = findings(tmp_path, a=SPEECH, b=b"")
    assert [(one.path, one.fault) for one in found] == [("b.txt", Fault.UNREADABLE)]


def lint(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "speechkit", "lint", str(folder), *options]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)


def test_command_tells_by_its_exit_code(tmp_path):
    (tmp_path / "a.txt").write_text(SPEECH, encoding="utf-8")
    clean = lint(tmp_path)
    assert (clean.returncode, clean.stderr) == (0, "nothing found\n")
    (tmp_path / "b.txt").write_text(SPEECH, encoding="utf-8")
    doubled = lint(tmp_path, "--format", "csv")
    assert doubled.returncode == 1
    assert doubled.stdout.splitlines()[1].startswith("b,b.txt,same file,")
