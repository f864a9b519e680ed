"""The documents: executed, complete, and in agreement with the program."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import openpyxl
import pytest
import typer
from rich.cells import cell_len

import speechkit
from speechkit.cli import app
from speechkit.lexicon import SCHEMAS
from speechkit.tables import ON_DEMAND, TABLES

ROOT = Path(__file__).parents[1]
DOCUMENTS = [*sorted(ROOT.glob("README*.md")), *sorted(ROOT.glob("docs/**/*.md"))]
COMMANDS_PAGE = ROOT / "docs" / "commands.md"
COMMANDS = typer.main.get_command(app).commands  # type: ignore[attr-defined]  # a group
#: A document is called by its place: two of them share the name `ledger.md`.
NAMES = [path.relative_to(ROOT).as_posix() for path in DOCUMENTS]
MADE_BY = re.compile(r"<!-- \[\[\[cog.*?\]\]\] -->", re.DOTALL)
PYTHON = re.compile(r"^```python\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def leaves() -> list[tuple[str, typer.models.CommandInfo]]:
    """Every command by the words that call it."""
    found = []
    for name, command in COMMANDS.items():
        inner = getattr(command, "commands", None)
        found += (
            [(f"{name} {sub}", c) for sub, c in inner.items()]
            if inner
            else [(name, command)]
        )
    return found


def made_anew(path: Path) -> str:
    """Run every example of a document; give what is told if one has changed."""
    cog = Path(sys.executable).parent / "cog"
    done = subprocess.run(
        [cog, "--check", "-I", ROOT / "docs", path],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    return done.stdout + done.stderr if done.returncode else ""


@pytest.fixture(scope="module")
def changed(request):
    """What has changed in each document that is asked for; all cores look at once."""
    asked = {
        item.callspec.params["path"]
        for item in request.session.items
        if "changed" in getattr(item, "fixturenames", ())
    }
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        yield {path: pool.submit(made_anew, path) for path in sorted(asked)}


@pytest.mark.parametrize("path", DOCUMENTS, ids=NAMES)
def test_what_is_made_from_the_code_is_up_to_date(path, changed):
    assert changed[path].result() == ""


@pytest.mark.parametrize(("name", "command"), leaves(), ids=lambda x: str(x)[:20])
def test_every_command_has_a_page_with_its_real_output(name, command):
    group = name.split()[0]
    page = (ROOT / f"docs/commands/{group}.md").read_text(encoding="utf-8")
    section = page if group == name else page.split(f"\n## {name}\n")[1]
    assert f"$ speechkit {name} " in section.split("\n## ")[0]
    assert f"Usage: speechkit {name} " in section
    assert f"(commands/{group}.md)" in COMMANDS_PAGE.read_text(encoding="utf-8")
    assert "Example" in command.help


@pytest.mark.parametrize(("name", "command"), leaves(), ids=lambda x: str(x)[:20])
def test_help_is_written_for_eighty_columns(name, command):
    """A line that wraps leaves a word alone on the next: help keeps our line ends."""
    wide = [line for line in command.help.splitlines() if cell_len(line) > 78]
    assert wide == [], name


@pytest.mark.parametrize("name", [*TABLES, *ON_DEMAND])
def test_every_table_is_documented(name):
    assert f"\n## {name}\n" in (ROOT / "docs" / "tables.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_lexicon_is_documented(name):
    assert f"| `{name}` |" in (ROOT / "docs" / "lexicons.md").read_text(
        encoding="utf-8"
    )


def test_examples_of_help_run(tmp_path):
    """Each example of --help is run as it is written, on speeches of our own."""
    shutil.copytree(ROOT / "corpus" / "city-organs", tmp_path / "speeches")
    for side in ("county", "city"):
        shutil.copytree(ROOT / "corpus" / "city-organs", tmp_path / side)
    first = ROOT / "tests" / "golden" / "conference.txt"
    shutil.copy(first, tmp_path / "speech.txt")
    (tmp_path / "my-slogans.yaml").write_text(
        "lexicon: slogans\nentries:\n  - term: 汀帆先锋\n    class: brand\n",
        encoding="utf-8",
    )
    shutil.copytree(ROOT / "corpus", tmp_path / "corpus")
    row = '{"body": "同志们：\\n要抓好三会一课。"}\n'
    (tmp_path / "speeches.jsonl").write_text(row, encoding="utf-8")
    for coder in (1, 2):
        book = openpyxl.Workbook()
        book.active.append(["id", "table", "class", "drawn_from", "coder_1", "coder_2"])
        book.active.append(
            [
                "r1",
                "slogans",
                "brand",
                9,
                *("y" if c == coder else None for c in (1, 2)),
            ]
        )
        book.save(tmp_path / f"coder-{coder}.xlsx")
    scripts = Path(sys.executable).parent
    for _, command in leaves():
        for line in re.findall(r"speechkit [^\n]+", command.help):
            done = subprocess.run(
                ["bash", "-c", f'PATH="{scripts}:$PATH"; {line} > /dev/null'],
                cwd=tmp_path,
                capture_output=True,
                text=True,
                check=False,
            )
            # The sample speeches have faults to be found.
            code = int(line.startswith("speechkit lint"))
            assert (done.returncode, "error" in done.stderr) == (code, False), line


@pytest.mark.parametrize("path", DOCUMENTS, ids=NAMES)
def test_python_examples_run(path, monkeypatch):
    monkeypatch.chdir(ROOT)
    for block in PYTHON.findall(path.read_text(encoding="utf-8")):
        exec(compile(block, path.name, "exec"), {})  # noqa: S102  # our own document


@pytest.mark.parametrize("path", DOCUMENTS, ids=NAMES)
def test_links_lead_somewhere(path):
    text = MADE_BY.sub("", path.read_text(encoding="utf-8"))
    for target, part in re.findall(r"\]\(([^)#]*)(?:#([^)]+))?\)", text):
        if "://" not in target:
            page = path.parent / target if target else path
            assert page.exists(), target
            assert not part or part in anchors(page), f"{target}#{part}"


def anchors(page: Path) -> set[str]:
    """Name the headings of a document as links to them do."""
    heads = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", head.lower()).replace(" ", "-") for head in heads}


def test_changelog_tells_of_this_version():
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"## [{speechkit.__version__}]" in changelog
    assert f"version: {speechkit.__version__}\n" in (ROOT / "CITATION.cff").read_text(
        encoding="utf-8"
    )


def test_public_names_are_complete_and_sorted():
    assert speechkit.__all__ == sorted(speechkit.__all__, key=_case_last)
    for name in speechkit.__all__:
        assert getattr(speechkit, name) is not None
    with pytest.raises(AttributeError):
        _ = speechkit.nothing


def _case_last(name: str) -> tuple[int, str]:
    """Constants, then classes, then functions, as the linter sorts them."""
    return (0 if name.isupper() else 1 if name[0].isupper() else 2, name)


def test_every_dependency_has_its_reason():
    lines = (ROOT / "pyproject.toml").read_text(encoding="utf-8").splitlines()
    start = lines.index("dependencies = [")
    listed = lines[start + 1 : lines.index("]", start)]
    assert listed
    assert [line for line in listed if "#" not in line] == []
    assert tomllib.loads("\n".join(lines))["project"]["name"] == "speechkit"
