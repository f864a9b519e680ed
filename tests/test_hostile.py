"""Folders that were made to do harm, a class each, through the whole command."""

import csv
import io
import os
import pty
import re
import sqlite3
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

SPEECH = "在全县{year}年党建工作会议上的讲话\n同志们：\n{body}\n今年新发展党员30名。\n"
#: Moves a cursor, names a window, colours text, turns it round, hides it.
COMMANDING = "\x1b[31m\x1b]0;x\x07\x9b31m\u202e\u2066\u200b"
MOVING = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2066-\u2069]"
)
#: Several commands in one process, each as the command line would run it.
IN_TURN = """
import sys
from speechkit.cli import run
for line in sys.argv[1:]:
    sys.argv[1:] = line.split()
    try:
        run()
    except SystemExit as end:
        if end.code:
            print("exit", end.code, file=sys.stderr)
"""
pytestmark = pytest.mark.skipif(os.name == "nt", reason="pipes and links of Unix")


def write(folder: Path, body: str = "", name: str = "a", year: int = 2024) -> None:
    text = SPEECH.format(year=year, body=body)
    (folder / f"{name}.txt").write_text(text, encoding="utf-8")


def run(folder: Path, *lines: str) -> "subprocess.CompletedProcess[str]":
    """Run some commands in one process; a code that is not 0 stands on stderr."""
    return subprocess.run(
        [sys.executable, "-c", IN_TURN, *lines],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )


def on_terminal(folder: Path, *lines: str) -> str:
    """Give all that some commands print on a terminal, both streams."""
    parent, child = pty.openpty()
    environment = {**os.environ, "NO_COLOR": "1", "TERM": "dumb", "COLUMNS": "200"}
    with subprocess.Popen(
        [sys.executable, "-c", IN_TURN, *lines],
        cwd=folder,
        stdout=child,
        stderr=child,
        env=environment,
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


def test_nothing_in_a_folder_commands_a_terminal(tmp_path):
    folder = tmp_path / "d"
    folder.mkdir()
    body = (
        f"落实“三会{COMMANDING}一课”{COMMANDING}。\n来源：{COMMANDING} 时间：2024-01-02"
    )
    for year in (2023, 2024):
        write(folder, body, f"s{year}{COMMANDING}", year)
        claims = 'title: "讲话\\e[31m"\norganization: "县委\\x9b31m"\n'
        sidecar = folder / f"s{year}{COMMANDING}.yaml"
        sidecar.write_text(claims, encoding="utf-8")
    (folder / "empty\x1b[31m.txt").touch()
    (folder / "wrong.txt").write_text(SPEECH, encoding="utf-8")
    (folder / "wrong.yaml").write_text('"\\e[31m": 1\n', encoding="utf-8")
    printed = on_terminal(
        tmp_path,
        "analyze d",
        "documents -v d",
        "sections d",
        "sections d --tree",
        "slogans d",
        "cuts d --format csv",
        "metrics d --format md",
        "metrics d --format json",
        "clean d --sections",
        "annotate d",
        "kwic 党员 d",
        "diff 2023 2024 d",
        "ledger d",
        "timeline 三会一课 d",
        "priorities d",
        "reuse d",
        "lint d",
        "lexicon suggest d --min-count 1",
    )
    assert "党员" in printed
    assert "Traceback" not in printed
    assert MOVING.findall(printed) == []


def test_commanding_characters_are_data_in_a_pipe(tmp_path):
    write(tmp_path)
    sidecar = 'title: "a\\e[31m\\x9b31m\\u202e"\n'
    (tmp_path / "a.yaml").write_text(sidecar, encoding="utf-8")
    (row,) = csv.DictReader(io.StringIO(run(tmp_path, "documents a.txt").stdout))
    assert row["title"] == "a\x1b[31m\x9b31m\u202e"


def test_text_that_reads_backwards_is_quoted_as_it_stands(tmp_path):
    write(tmp_path, "\u202e全覆盖“三会\u2067一\u2069课”\u202c，培训\u202d50\u202c人。")
    found = csv.DictReader(io.StringIO(run(tmp_path, "slogans a.txt").stdout))
    assert [row["quote"] for row in found] == ["三会\u2067一\u2069课"]


def test_cells_are_no_formulas_where_a_spreadsheet_opens_them(tmp_path):
    write(tmp_path)
    sidecar = 'title: "=HYPERLINK(1)"\norganization: "@SUM(1)"\nspeaker: "+1"\n'
    (tmp_path / "a.yaml").write_text(sidecar, encoding="utf-8")
    made = ("o.xlsx", "o.csv", "o.sqlite")
    run(tmp_path, *(f"documents a.txt --excel -o {name}" for name in made))
    cells = [
        c for s in openpyxl.load_workbook(tmp_path / "o.xlsx") for r in s for c in r
    ]
    assert {"=HYPERLINK(1)", "@SUM(1)", "+1"} <= {cell.value for cell in cells}
    assert {cell.data_type for cell in cells}.isdisjoint({"f", "e"})
    with (tmp_path / "o.csv").open(encoding="utf-8-sig") as stream:
        (row,) = csv.DictReader(stream)
    assert (row["title"], row["speaker"]) == ("'=HYPERLINK(1)", "'+1")
    with sqlite3.connect(tmp_path / "o.sqlite") as base:
        assert base.execute("select title from documents").fetchone()[0][0] == "="
    base.close()


def test_markup_in_a_text_is_text_on_a_page_and_in_markdown(tmp_path):
    write(tmp_path, '落实“三会<script>alert(1)</script>一课”“三会"><img src=x>一课”。')
    (tmp_path / "a.yaml").write_text(
        "title: '</title><script>x</script>|`[a](b)'\n", encoding="utf-8"
    )
    run(tmp_path, "documents a.txt -o o.html", "documents a.txt -o o.md")
    for name in ("o.html", "o.md"):
        written = (tmp_path / name).read_text(encoding="utf-8")
        assert "&lt;script&gt;x" in written
        assert "<script" not in written
    assert r"\|\`\[a\](b)" in (tmp_path / "o.md").read_text(encoding="utf-8")


HARMFUL = {
    "aliases": "title:\n- &a0 [甲, 甲, 甲, 甲, 甲, 甲, 甲, 甲, 甲]\n"
    + "".join(f"- &a{n} [{f'*a{n - 1}, ' * 9}]\n" for n in range(1, 30)),
    "depth": "title: " + "[" * 100_000,
    "itself": "title: &a [*a]\n",
    "merged": "<<: {title: 甲}\ntitle: 乙\n",
    "tag": "title: !!python/object/apply:os.system ['touch pwned']\n",
}


def test_sidecar_that_would_do_harm_costs_its_own_file_alone(tmp_path):
    write(tmp_path)
    for name, content in HARMFUL.items():
        write(tmp_path, name=name)
        (tmp_path / f"{name}.yaml").write_text(content, encoding="utf-8")
    done = run(tmp_path, "documents .")
    assert done.stdout.count("\n") == 2
    *skipped, code = done.stderr.splitlines()
    assert code == "exit 1"
    assert [line.split(": ")[2] for line in skipped] == [f"{n}.txt" for n in HARMFUL]
    assert max(map(len, skipped)) < 500
    assert not (tmp_path / "pwned").exists()


def test_lexicon_that_would_do_harm_is_refused(tmp_path):
    write(tmp_path)
    for name, content in HARMFUL.items():
        lexicon = f"lexicon: slogans\nabout: 甲\nentries:\n{content}"
        (tmp_path / f"{name}.yml").write_text(lexicon, encoding="utf-8")
    done = run(tmp_path, *(f"documents a.txt -l {name}.yml" for name in HARMFUL))
    assert done.stdout == ""
    assert done.stderr.count("exit 2") == len(HARMFUL)
    told = [line for line in done.stderr.splitlines() if line.startswith("error: ")]
    assert [line[7:].split(".")[0] for line in told] == list(HARMFUL)
    assert not (tmp_path / "pwned").exists()


def test_what_never_ends_is_not_waited_for(tmp_path):
    write(tmp_path)
    os.mkfifo(tmp_path / "b.txt")
    (tmp_path / "c.txt").symlink_to("/dev/zero")
    (tmp_path / "d.txt").symlink_to("d.txt")
    (tmp_path / "e").symlink_to(tmp_path)
    os.mkfifo(tmp_path / "a.yaml")
    os.mkfifo(tmp_path / "metadata.csv")
    done = run(tmp_path, "documents .")
    assert done.stdout.count("\n") == 2
    *told, code = done.stderr.splitlines()
    assert code == "exit 1"
    skipped = [line.split(": ")[2:] for line in told]
    endless = "is a pipe or a device; save what it gives as a file"
    assert [name for name, *_ in skipped] == ["b.txt", "c.txt", "d.txt"]
    assert [why for _, *whys in skipped for why in whys][:2] == [endless, endless]


ODD_NAMES = (
    "con",
    "a b",
    "-o",
    "'\"$(touch pwned)`touch pwned`",
    "%s{0}",
    "a\nb",
    "党" * 80,
)


def test_annotations_of_odd_names_stay_in_their_folder(tmp_path):
    (tmp_path / "in").mkdir()
    for name in ODD_NAMES:
        write(tmp_path / "in", name=name)
    assert run(tmp_path, "annotate in -o out").stderr == ""
    made = {path.name for path in (tmp_path / "out").iterdir()}
    assert made == {name.replace("\n", "\\n") + ".jsonl" for name in ODD_NAMES}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in", "out"]


REFUSED = {
    "a.txt/o.csv": "Not a directory",
    "none/o.csv": "No such file or directory",
    "/proc/version.csv": "No such file or directory",
    "d.csv": "Is a directory",
    f"{'党' * 90}.csv": "File name too long",
    "loop.csv": "Too many levels of symbolic links",
}


def test_place_that_cannot_be_written_is_told_in_one_line(tmp_path):
    write(tmp_path)
    (tmp_path / "d.csv").mkdir()
    (tmp_path / "loop.csv").symlink_to("loop.csv")
    before = sorted(tmp_path.rglob("*"))
    done = run(tmp_path, *(f"documents a.txt -o {place}" for place in REFUSED))
    told = done.stderr.splitlines()
    assert (done.stdout, told[1::2]) == ("", ["exit 2"] * len(REFUSED))
    assert [line.split(": ")[3].split(";")[0] for line in told[::2]] == list(
        REFUSED.values()
    )
    assert sorted(tmp_path.rglob("*")) == before
