"""PDF files that would stop their reader stop it, and nothing else."""

import os
import signal
import subprocess
import sys
import time
import zlib
from pathlib import Path

import pytest
from pdf_files import pdf_file

from speechkit.readers.pdf.apart import Reader, Stopped
from speechkit.readers.source import Source


def children_of(process: int) -> Path:
    return Path(f"/proc/{process}/task/{process}/children")


CHILDREN = children_of(os.getpid())
PAGE = pdf_file(["在全县工作会议上的讲话", "今年修路三十公里，新设站点五个。"])


def bomb(copies: int) -> bytes:
    """Write a page of a few kilobytes that sets a million characters on one place."""
    content = zlib.compress(b"BT /F1 9 Tf " + b"(a)Tj " * 160_000 + b"ET", 9)
    stream = b"<</Length %d/Filter/FlateDecode>>stream\n" % len(content)
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents["
        + b" 5 0 R" * copies
        + b"]/Resources<</Font<</F1 4 0 R>>>>>>",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        stream + content + b"\nendstream",
    ]
    body = b"".join(
        b"%d 0 obj\n%s\nendobj\n" % (number, part)
        for number, part in enumerate(parts, 1)
    )
    return b"%PDF-1.4\n" + body + b"trailer<</Size 6/Root 1 0 R>>\n%%EOF"


@pytest.fixture
def reader():
    made = Reader(seconds=3)
    yield made
    made.close()


@pytest.mark.skipif(os.name == "nt", reason="Windows sets no limits")
def test_a_bomb_is_stopped_and_the_next_file_is_read(reader):
    content = bomb(50)
    assert len(content) < 5_000
    with pytest.raises(Stopped):
        reader.read(content)
    source = reader.read(PAGE)
    assert isinstance(source, Source)
    assert "今年修路三十公里，新设站点五个。" in source.raw


def test_each_file_has_its_own_time(reader):
    answers = [reader.read(PAGE) for _ in range(30)]
    assert len({answer.raw for answer in answers if isinstance(answer, Source)}) == 1
    assert all(isinstance(answer, Source) for answer in answers)


@pytest.mark.skipif(not CHILDREN.exists(), reason="the system does not list children")
def test_a_reader_that_is_killed_costs_one_file(reader):
    before = CHILDREN.read_text().split()
    reader.read(PAGE)
    (started,) = set(CHILDREN.read_text().split()) - set(before)
    os.kill(int(started), signal.SIGKILL)
    with pytest.raises(Stopped):
        reader.read(PAGE)
    assert isinstance(reader.read(PAGE), Source)


def test_what_lies_in_the_folder_is_not_imported(tmp_path: Path):
    (tmp_path / "a.pdf").write_bytes(PAGE)
    for name in ("pypdfium2", "pickle", "org"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit('imported')")
    done = subprocess.run(
        [sys.executable, "-P", "-m", "speechkit", "raw", "a.pdf"],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "新设站点五个" in done.stdout


@pytest.mark.skipif(not CHILDREN.exists(), reason="the system does not list children")
def test_no_reader_is_left_behind(tmp_path: Path):
    (tmp_path / "a.pdf").write_bytes(bomb(50))
    with subprocess.Popen(
        [sys.executable, "-m", "speechkit", "raw", "a.pdf"],
        cwd=tmp_path,
        stderr=subprocess.PIPE,
    ) as run:
        started = until(lambda: children_of(run.pid).read_text().split())
        run.send_signal(signal.SIGINT)
        assert run.wait() == 130
    # Much sooner than it would be stopped.
    until(lambda: not any(map(runs, started)))


def runs(process: str) -> bool:
    try:
        return ") Z " not in Path(f"/proc/{process}/stat").read_text()
    except OSError:
        return False


def until(condition):
    """Wait for what a condition gives."""
    end = time.monotonic() + 20
    while not (found := condition()):
        assert time.monotonic() < end
        time.sleep(0.02)
    return found
