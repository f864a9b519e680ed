"""The command as users run it: real processes, whole outputs, exit codes."""

import csv
import json
import os
import pty
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest

SPEECH = """在全县2024年机关党建工作会议上的讲话
同志们：
今天的会议，主要任务是总结去年工作、部署今年任务。
一、肯定成绩，找准差距
去年以来，全县举办党务干部培训班12期，培训党员3400余人次，“三会一课”制度得到落实。
二、聚焦重点，抓好落实
年底前，力争四星级以上党支部占比达到60%以上，慰问困难党员**名。
谢谢大家！
上一篇：某县工作经验交流材料
"""
LATER = SPEECH.replace("2024", "2025").replace("三会一课", "主题党日")
COMMAND = [sys.executable, "-m", "speechkit"]


@pytest.fixture
def speeches(tmp_path: Path) -> Path:
    """A folder with the speeches of two years."""
    folder = tmp_path / "speeches"
    folder.mkdir()
    (folder / "2024.txt").write_text(SPEECH, encoding="utf-8")
    (folder / "2025.txt").write_text(LATER, encoding="utf-8")
    return folder


def run(*arguments: object, **options: object) -> subprocess.CompletedProcess[str]:
    """Run the command in a pipe."""
    return subprocess.run(
        [*COMMAND, *map(str, arguments)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        **options,  # type: ignore[call-overload]  # as subprocess.run takes them
    )


def on_terminal(*arguments: object, columns: int = 80) -> str:
    """Run the command on a terminal of its own and give what is printed there."""
    parent, child = pty.openpty()
    environment = {**os.environ, "COLUMNS": str(columns), "TERM": "xterm-256color"}
    with subprocess.Popen(
        [*COMMAND, *map(str, arguments)], stdout=child, stderr=child, env=environment
    ):
        os.close(child)
        chunks = []
        try:
            while chunk := os.read(parent, 65536):
                chunks.append(chunk)
        except OSError:  # Linux reports the end of a terminal as an error.
            pass
    os.close(parent)
    return b"".join(chunks).decode("utf-8")


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text)))


def test_version_is_told():
    assert run("--version").stdout == "speechkit 0.1.0\n"


def test_bare_command_says_where_to_begin():
    shown = run()
    assert "Begin with: speechkit analyze FOLDER" in shown.stdout
    assert shown.returncode == 2


@pytest.mark.parametrize(
    "table", ["documents", "sections", "slogans", "metrics", "cuts"]
)
def test_pipe_gets_clean_csv(speeches, table):
    done = run(table, speeches)
    assert done.returncode == 0
    assert done.stderr == ""
    found = rows(done.stdout)
    assert {row["document"] for row in found} == {"2024", "2025"}


def test_numbers_carry_their_words_and_meaning(speeches):
    found = rows(run("metrics", speeches / "2024.txt").stdout)
    by_quote = {row["quote"]: row for row in found}
    training = by_quote["3400余人次"]
    assert (
        training["value"],
        training["unit"],
        training["bound"],
        training["kind"],
    ) == (
        "3400",
        "人次",
        "gt",
        "result",
    )
    share = by_quote["60%以上"]
    assert (share["bound"], share["kind"], share["firmness"]) == ("ge", "target", "aim")
    assert by_quote["**名"]["redacted"] == "true"
    assert by_quote["**名"]["value"] == ""
    raw = SPEECH
    for row in found:
        assert raw[int(row["start"]) : int(row["end"])] == row["quote"]


def test_metrics_can_be_kept_to_one_kind(speeches):
    kinds = {
        row["kind"] for row in rows(run("metrics", speeches, "--kind", "target").stdout)
    }
    assert kinds == {"target"}


def test_terminal_gets_a_table_that_fits(speeches):
    shown = on_terminal("slogans", speeches)
    assert "canonical" in shown
    assert "三会一课" in shown
    assert "more columns with --format csv" in shown


def test_analyze_sums_up_on_a_terminal(speeches):
    shown = on_terminal("analyze", speeches)
    for part in (
        "2 speeches, 2024–2025",
        "Top slogans",
        "Targets (to be reached)",
        "Results (reported)",
        "masked number(s)",
    ):
        assert part in shown


def test_analyze_writes_every_table_and_a_manifest(speeches, tmp_path):
    out = tmp_path / "out"
    done = run("analyze", speeches, "-o", out)
    assert done.returncode == 0
    assert sorted(path.name for path in out.iterdir()) == [
        "cuts.csv",
        "documents.csv",
        "manifest.json",
        "metrics.csv",
        "sections.csv",
        "slogans.csv",
    ]
    manifest = json.loads((out / "manifest.json").read_text(encoding="utf-8"))
    assert [entry["document"] for entry in manifest["inputs"]] == ["2024", "2025"]
    assert manifest["stages"][-1]["out"]["documents"] == 2


def test_same_input_gives_the_same_bytes(speeches, tmp_path):
    folders = [tmp_path / name for name in ("a", "b")]
    for folder, paths, jobs in (
        (folders[0], ("2024.txt", "2025.txt"), 1),
        (folders[1], ("2025.txt", "2024.txt"), 2),
    ):
        run("analyze", *(speeches / path for path in paths), "-o", folder, "-j", jobs)
    first, second = (
        {path.name: path.read_bytes() for path in folder.iterdir()}
        for folder in folders
    )
    assert len(first) == 6
    assert first == second


@pytest.mark.parametrize(
    ("suffix", "beginning"),
    [
        ("csv", "document,year"),
        ("tsv", "document\tyear"),
        ("json", "[\n{"),
        ("jsonl", '{"document": "2024"'),
        ("md", "| document | year |"),
    ],
)
def test_file_is_written_by_its_suffix(speeches, tmp_path, suffix, beginning):
    out = tmp_path / f"slogans.{suffix}"
    assert run("slogans", speeches, "-o", out).returncode == 0
    assert out.read_text(encoding="utf-8").startswith(beginning)


def test_excel_gets_its_mark_and_stdout_never(speeches, tmp_path):
    out = tmp_path / "slogans.csv"
    run("slogans", speeches, "-o", out, "--excel")
    assert out.read_bytes().startswith(b"\xef\xbb\xbfdocument")
    assert run("slogans", speeches, "--excel").stdout.startswith("document")


def test_unknown_suffix_is_refused_and_nothing_is_written(speeches, tmp_path):
    done = run("slogans", speeches, "-o", tmp_path / "slogans.doc")
    assert done.returncode == 2
    assert "cannot tell a format from this suffix" in done.stderr
    assert not (tmp_path / "slogans.doc").exists()


def test_place_that_cannot_be_written_is_refused(speeches, tmp_path):
    done = run("slogans", speeches, "-o", tmp_path / "nowhere" / "slogans.csv")
    assert done.returncode == 2
    assert "error: " in done.stderr
    assert "cannot be written" in done.stderr


def test_closed_pipe_ends_quietly(speeches):
    line = f"{sys.executable} -m speechkit metrics {speeches} | head -1"
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", line],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.startswith("document,year")
    assert done.stderr == ""
    assert done.returncode == 0


def test_skipped_file_is_named_and_the_rest_is_done(speeches):
    (speeches / "empty.txt").write_bytes(b"")
    done = run("documents", speeches)
    assert done.returncode == 1
    assert len(rows(done.stdout)) == 2
    assert done.stderr == (
        "warning: skipped: empty.txt: is empty; there is nothing to read\n"
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("documents", "nowhere"), "error: nowhere: does not exist\n"),
        (("diff", "2024", "spring", "{speeches}"), "error: spring: neither a year"),
        (
            ("diff", "2001", "2024", "{speeches}"),
            "error: no speech claims the year 2001",
        ),
        (("lexicon", "show", "五讲六美"), "error: 五讲六美: no lexicon holds it"),
        (("documents", "--colour"), "No such option"),
    ],
)
def test_wrong_use_is_one_clear_line(speeches, arguments, message):
    done = run(*(part.format(speeches=speeches) for part in arguments))
    assert done.returncode == 2
    assert message in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


def test_broken_lexicon_is_told_with_all_its_faults(speeches, tmp_path):
    own = tmp_path / "own.yaml"
    own.write_text(
        "lexicon: slogans\nentries:\n  - term: 夜校\n  - class: brand\n",
        encoding="utf-8",
    )
    done = run("slogans", speeches, "--lexicon", own)
    assert done.returncode == 2
    assert done.stderr.splitlines() == [
        f"error: {own}: 2 fault(s)",
        "  夜校: class: is missing",
        "  entry 2: term: is missing",
    ]


def test_own_lexicon_adds_entries(speeches, tmp_path):
    own = tmp_path / "own.yaml"
    own.write_text(
        "lexicon: slogans\nentries:\n  - term: 总结去年工作\n    class: brand\n",
        encoding="utf-8",
    )
    found = rows(run("slogans", speeches, "--lexicon", own).stdout)
    assert "总结去年工作" in {row["canonical"] for row in found}


def test_raw_text_is_given_byte_for_byte(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes("\ufeff党建\r\n第二行".encode())
    done = subprocess.run([*COMMAND, "raw", path], capture_output=True, check=True)
    assert done.stdout == path.read_bytes()


def test_clean_text_has_no_site_text(speeches):
    text = run("clean", speeches / "2024.txt").stdout
    assert "上一篇" not in text
    assert text.startswith("在全县2024年机关党建工作会议上的讲话\n同志们：\n")


def test_clean_text_can_show_its_outline(speeches):
    text = run("clean", speeches / "2024.txt", "--sections").stdout
    assert "# 在全县2024年机关党建工作会议上的讲话\n" in text
    assert "\n## 一、肯定成绩，找准差距\n" in text


def test_standard_input_is_read():
    done = run("clean", "-", input=SPEECH)
    assert done.stdout.startswith("在全县2024年机关党建工作会议上的讲话")


def test_annotations_mirror_the_folders(tmp_path):
    inner = tmp_path / "in" / "county"
    inner.mkdir(parents=True)
    (inner / "a.txt").write_text(SPEECH, encoding="utf-8")
    assert run("annotate", tmp_path / "in", "-o", tmp_path / "out").returncode == 0
    lines = (tmp_path / "out" / "county" / "a.jsonl").read_text(encoding="utf-8")
    kinds = {json.loads(line)["type"] for line in lines.splitlines()}
    assert kinds == {"part", "boilerplate", "section", "slogan", "quantity"}


def test_explain_says_what_each_numeral_was_taken_for(speeches):
    found = rows(run("explain", speeches / "2024.txt").stdout)
    findings = {(row["quote"], row["finding"]): row for row in found}
    assert findings["三会一课", "slogan"]["rule"] == "三会一课"
    assert "result" in findings["12期", "quantity"]["meaning"]
    assert any(row["finding"] == "numeral" and row["rule"] for row in found)
    assert any(row["finding"] == "year" and "2024" in row["quote"] for row in found)


def test_lexicon_article_is_shown():
    shown = run("lexicon", "show", "三会一课").stdout
    assert shown.startswith("三会一课  [slogans, abbreviation]\n")


def test_lexicons_can_be_searched_and_are_sound():
    found = rows(run("lexicon", "find", "Two Establishments").stdout)
    assert [row["term"] for row in found] == ["两个确立"]
    assert run("lexicon", "check").stderr == "no faults\n"


def test_text_cannot_move_the_cursor_of_a_terminal(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(SPEECH.replace("三会一课", "三会\x1b[2J一课"), encoding="utf-8")
    assert "\x1b[2J" not in on_terminal("metrics", path)
    assert "\x1b[2J" not in on_terminal("analyze", path)


def test_text_is_never_taken_for_markup(tmp_path):
    path = tmp_path / "[red]a.txt"
    path.write_text(SPEECH, encoding="utf-8")
    assert "[red]a" in on_terminal("documents", path, columns=160)


@pytest.mark.parametrize("command", ["analyze", "kwic 党员", "kwic 没有"])
def test_a_locale_without_utf8_does_no_harm(tmp_path, command):
    path = tmp_path / "讲话" / "甲.txt"
    path.parent.mkdir()
    path.write_text(SPEECH, encoding="utf-8")
    without = {
        **os.environ,
        "LC_ALL": "C",
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
    }
    usual = run(*command.split(), path.parent)
    assert usual.stdout.startswith("document,")
    there = run(*command.split(), path.parent, env=without)
    assert (there.stdout, there.stderr) == (usual.stdout, usual.stderr)
