"""Segmentation: the fast segmenter gives the very tokens of the usual one."""

import subprocess
import sys
from pathlib import Path

import pytest

from speechkit import words
from speechkit.readers import read_file

TEXTS = sorted((Path(__file__).parents[1] / "corpus").rglob("*.txt"))[::4]


def _without_rjieba(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the import of rjieba fail, as where it is not installed."""
    monkeypatch.setitem(sys.modules, "rjieba", None)
    words._fast.cache_clear()  # noqa: SLF001  # what was found before the change
    words._segmenter.cache_clear()  # noqa: SLF001


def test_both_segmenters_give_the_same_tokens(monkeypatch):
    texts = [read_file(path).raw for path in TEXTS]
    fast = [words.tokens(text) for text in texts]
    with monkeypatch.context() as patch:
        _without_rjieba(patch)
        usual = [words.tokens(text) for text in texts]
    words._fast.cache_clear()  # noqa: SLF001
    words._segmenter.cache_clear()  # noqa: SLF001
    assert len(fast) > 5
    assert fast == usual


def test_tokens_make_up_the_text():
    text = "全面从严治党永远在路上，2024年增长5.5%。"
    assert "".join(words.tokens(text)) == text


def test_no_model_of_unknown_words_is_used():
    assert words.tokens("汀帆先锋") == ["汀", "帆", "先锋"]


def test_segmenting_leaves_no_file_and_says_nothing(tmp_path):
    code = (
        "import sys; sys.modules['rjieba'] = None\n"
        "from speechkit import words; print(words.tokens('党建引领'))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={"TMPDIR": str(tmp_path), "PATH": "", "PYTHONIOENCODING": "utf-8"},
    )
    assert done.stdout.startswith("['党")
    assert done.stderr == ""
    assert list(tmp_path.iterdir()) == []
