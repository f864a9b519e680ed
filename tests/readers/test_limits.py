"""What is too large is refused at once, and what is none of ours with a remedy."""

import subprocess
import sys

import pytest

from speechkit.errors import InputError
from speechkit.readers import read_bytes, read_file

OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def test_huge_file_is_refused_without_reading_it_all(tmp_path):
    path = tmp_path / "a.txt"
    with path.open("wb") as stream:
        stream.truncate(500_000_000)
    with pytest.raises(InputError, match="more than 128 MB; split it"):
        read_file(path)


def test_line_without_end_is_refused():
    with pytest.raises(InputError, match="holds 20,000,001 characters; split it"):
        read_bytes(("党" * 20_000_001).encode("utf-8"))


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (OLD_OFFICE + b"\0" * 99, r"save it as \.docx"),
        (
            OLD_OFFICE + "EncryptedPackage".encode("utf-16-le"),
            "open it with its password",
        ),
        (b"{\\rtf1\\ansi", "is a Rich Text file"),
        (b"Rar!\x1a\x07", "is an archive; unpack it"),
        (b"PK\x03\x04" + b"\0" * 30 + b"OFD.xml", "is an OFD file; save it as PDF"),
        (b"\x89PNG\r\n", r"is a picture; recognize its text \(OCR\)"),
        (b"", "is empty"),
    ],
)
def test_format_that_is_not_read_is_named_with_a_remedy(content, message):
    with pytest.raises(InputError, match=message):
        read_bytes(content)


def test_what_a_file_is_counts_for_more_than_its_name():
    assert read_bytes("同志们好。".encode(), ".html").raw == "同志们好。"
    page = "<!doctype html><p>同志们好。</p>"
    assert read_bytes(page.encode(), ".txt").raw == "同志们好。"


def test_missing_extra_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "speechkit.readers.pdf", None)
    with pytest.raises(InputError, match=r"pip install 'speechkit\[files\]'"):
        read_bytes(b"%PDF-1.7")


def test_text_does_not_wait_for_the_readers_of_other_formats():
    heavy = "lxml", "trafilatura", "pypdfium2"
    code = (
        "import sys; from speechkit.readers import read_bytes;"
        "read_bytes('同志们好。'.encode());"
        f"print([name for name in {heavy} if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"
