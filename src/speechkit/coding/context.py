"""The text around a record, with the record marked in it."""

from speechkit.coding.sheet import CLOSE, OPEN
from speechkit.model import Document
from speechkit.patterns import pattern
from speechkit.text import Span

_SENTENCE_END = pattern(r"[。！？!?\n]")
#: Characters on either side: at most so many of its sentence, or just so many.
_SENTENCE, _AROUND = 150, 60
#: Of a longer record its two ends are shown.
_LONGEST = 240
_LINE_END = "↵"


def sentence_of(doc: Document, span: Span) -> str:
    """Give the clean sentence that holds a record."""
    text = doc.reading.text
    start, end = doc.reading.range(span)
    before = text[max(0, start - _SENTENCE) : start]
    behind = text[end : end + _SENTENCE]
    ends = list(_SENTENCE_END.finditer(before))
    stop = _SENTENCE_END.search(behind)
    return _marked(
        before[ends[-1].end() :] if ends else before,
        text[start:end],
        behind[: stop.end()] if stop else behind,
    )


def lines_around(doc: Document, span: Span) -> str:
    """Give a record with the clean text before and behind it, across lines."""
    return _window(doc.reading.text, *doc.reading.range(span))


def raw_around(doc: Document, span: Span) -> str:
    """Give raw words with those before and behind them."""
    return _window(doc.reading.raw, span.start, span.end)


def _window(text: str, start: int, end: int) -> str:
    before, behind = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    return _marked(before, text[start:end], behind)


def _marked(before: str, words: str, behind: str) -> str:
    if len(words) > _LONGEST:
        half = _LONGEST // 2
        words = f"{words[:half]} …… {words[-half:]}"
    shown = f"{before.lstrip()}{OPEN}{words}{CLOSE}{behind.rstrip()}"
    return _LINE_END.join(" ".join(line.split()) for line in shown.splitlines())
