"""Files that nobody would write: those of our own making, damaged."""

import random
from collections.abc import Callable, Sequence
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

from hostile import Input, damaged, piece, speech
from pages import LAYOUTS
from pdf_files import pdf_file
from word_files import paragraph, run, word_file


def file(rng: random.Random) -> Input:
    """Draw the bytes of a file that was once well made, and its suffix."""
    suffix, make = rng.choice(list(_MAKERS.items()))
    content = make(rng)
    for _ in range(rng.choice((0, 0, 0, 1, 1, 2, 5, 20))):
        content = damaged(rng, content)
    if rng.random() < 0.1:
        suffix = rng.choice(list(_MAKERS))
    return Input(content, suffix)


def _lines(rng: random.Random) -> Sequence[str]:
    lines = [line.strip() for line in speech(rng).splitlines() if line.strip()]
    return [*lines, "在全市会议上的讲话", "同志们：", "今年新发展党员30名。"][:30]


def _printable(text: str) -> str:
    return "".join(sign for sign in text if sign.isprintable())


def _text(rng: random.Random) -> bytes:
    encoding = rng.choice(("utf-8", "utf-8", "utf-8-sig", "gb18030", "big5hkscs"))
    encoding = rng.choice((encoding, encoding, "utf-16", "utf-16-le", "utf-32"))
    return speech(rng).encode(encoding, "ignore")


def _page(rng: random.Random) -> bytes:
    if rng.random() < 0.5:
        dressed = rng.choice(list(LAYOUTS.values()))
        return dressed(_lines(rng))
    tags = ("p", "div", "b", "a", "td", "tr", "table", "ruby", "rt", "pre", "li", "h2")
    opened = "".join(
        f"<{rng.choice(tags)} {rng.choice(_ATTRIBUTES)}>{piece(rng)}"
        + (f"</{rng.choice(tags)}>" if rng.random() < 0.6 else "")
        for _ in range(rng.randint(1, 60))
    )
    head = rng.choice(("", "<title>讲话</title>", '<meta charset="gbk">'))
    return f"<html>{head}<body>{opened}".encode("utf-8", "ignore")


_ATTRIBUTES = (
    *(
        "",
        "hidden",
        'style="display:none"',
        'class="date"',
        'align="center"',
        "a=b " * 9,
    ),
    *('style="font-weight:bold"', 'id="\x00"', "=", '"', "'>"),
)


def _word(rng: random.Random) -> bytes:
    def plain(text: str) -> str:
        return "".join(sign for sign in _printable(text) if sign not in "<>&")

    body = "".join(
        rng.choice((paragraph, run))(plain(line), rng.choice(_PROPERTIES))
        for line in _lines(rng)
    )
    parts = {"styles": _STYLES, "numbering": _NUMBERING}
    for _ in range(rng.choice((0, 1, 4))):
        parts = {name: _swapped(rng, markup) for name, markup in parts.items()}
    return word_file(_swapped(rng, body), **parts)


def _swapped(rng: random.Random, markup: str) -> str:
    """Give an attribute another one's value, or one that nobody expects."""
    pieces = markup.split('"')
    if len(pieces) > 2:
        at = rng.randrange(len(pieces) // 2) * 2 + 1
        other = rng.randrange(len(pieces) // 2) * 2 + 1
        odd = ("", "-1", "9" * 40, "%1%2%3", "１", "w:val", "\u202e")
        pieces[at] = rng.choice((pieces[other], pieces[other], *odd))
    return '"'.join(pieces)


_STYLES = (
    '<w:style w:styleId="a"><w:name w:val="heading 1"/><w:basedOn w:val="b"/></w:style>'
    '<w:style w:styleId="b"><w:name w:val="Title"/><w:basedOn w:val="a"/></w:style>'
)
_NUMBERING = (
    '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%1）%9"/></w:lvl>'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
)
_PROPERTIES = (
    *("", "<w:b/>", '<w:jc w:val="center"/>', '<w:pStyle w:val="a"/>', "<w:vanish/>"),
    '<w:numPr><w:ilvl w:val="99"/><w:numId w:val="-1"/></w:numPr>',
    '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
)


def _print(rng: random.Random) -> bytes:
    lines = [text for line in _lines(rng) if (text := _printable(line)[:200])]
    return pdf_file(["讲话", *lines[:12]], columns=rng.choice((1, 1, 2)))


def _saved(rng: random.Random) -> bytes:
    message = MIMEMultipart(rng.choice(("related", "alternative", "mixed")))
    for _ in range(rng.randint(0, 3)):
        text = _page(rng).decode("utf-8", "replace")
        message.attach(MIMEText(text, rng.choice(("html", "plain")), "utf-8"))
    return bytes(message)


_MAKERS: dict[str, Callable[[random.Random], bytes]] = {
    ".txt": _text,
    ".html": _page,
    ".docx": _word,
    ".pdf": _print,
    ".mht": _saved,
}
SUFFIXES = tuple(_MAKERS)
