"""Text in every encoding that Chinese is kept in, told apart by how it reads."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speechkit.errors import InputError
from speechkit.readers import read_bytes

SIMPLIFIED = (
    "在全市机关党建工作会议上的讲话\n同志们：今年新发展党员三十名，成效是实在的。\n"
)
TRADITIONAL = (
    "在全市機關黨建工作會議上的講話\n同志們：今年新發展黨員三十名，成效是實在的。\n"
)


@pytest.mark.parametrize("text", [SIMPLIFIED, TRADITIONAL])
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16-le", "utf-16-be"])
def test_encoding_is_told_by_what_the_text_looks_like(text, encoding):
    source = read_bytes(text.encode(encoding))
    assert (source.raw, source.encoding) == (text, encoding)


def test_big5_is_told_from_gb18030():
    source = read_bytes(TRADITIONAL.encode("big5hkscs"))
    assert (source.raw, source.encoding) == (TRADITIONAL, "big5hkscs")


def test_simplified_words_in_big5_are_read():
    text = "同志大家好，下面我只提三件事。"
    assert read_bytes(text.encode("big5")).raw == text


def test_traditional_text_in_gbk_is_no_big5():
    assert read_bytes(TRADITIONAL.encode("gbk")).raw == TRADITIONAL


def test_heading_alone_is_enough():
    assert read_bytes("在会议上的讲话".encode("gbk")).raw == "在会议上的讲话"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le"])
def test_byte_order_mark_is_character_zero(encoding):
    source = read_bytes(f"\ufeff{SIMPLIFIED}".encode(encoding))
    assert source.raw == f"\ufeff{SIMPLIFIED}"
    assert source.encoding == encoding


@pytest.mark.parametrize("end", ["\r\n", "\r", "\u2028", "\u2029", "\u3000\u3000"])
def test_line_ends_stay_as_they_are(end):
    raw = SIMPLIFIED.replace("\n", end)
    assert read_bytes(raw.encode("utf-8")).raw == raw


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_a_broken_byte_is_no_silent_loss(encoding):
    content, end = (SIMPLIFIED * 9).encode(encoding), "完。".encode(encoding)
    source = read_bytes(content + b"\xff" + end)
    assert source.encoding == f"{encoding} with loss"
    assert "\ufffd" in source.raw
    assert source.raw.startswith(SIMPLIFIED * 9)


@pytest.mark.parametrize(
    "content",
    [
        b"\0" * 99,
        bytes(range(256)) * 9,
        "これはただの日本語の文章ですから、ここでは読みません。".encode("shift-jis"),
        "Ein Gruß an alle".encode("latin-1"),
    ],
)
def test_what_is_no_chinese_text_is_refused_with_a_remedy(content):
    with pytest.raises(InputError, match=r"is no Chinese text in .*; save it as UTF-8"):
        read_bytes(content)


@given(st.binary(max_size=300))
def test_bytes_are_read_or_refused(content):
    try:
        source = read_bytes(content)
    except InputError:
        return
    assert source.raw
