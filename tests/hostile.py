"""Texts and lexicons that nobody would write, made from those that somebody did.

Everything is drawn from a `random.Random`: hypothesis, a seed or a fuzzer that is
guided by coverage may stand behind it, and the same draws make the same file.
"""

import random
from functools import cache
from typing import NamedTuple

from pages import CORPUS, SPEECHES

from speechkit.marks import Mark, MarkKind
from speechkit.text import Span

#: Files of the sample corpus that bear the traces of sites, scanners and scripts.
NOISY = (
    "city-organs/2023-branch-standardization-scraped",
    "city-organs/2024-digest",
    "city-organs/2024-exchange-meeting",
    "栖谷县/2023-述职评议会",
)
CONTROLS = (
    *("\0", "\x07", "\x08", "\x1b[2J", "\x1b]0;x\x07", "\x7f", "\x85", "\x9b31m"),
    *("\t", "\v", "\f", "\r", "\n", "\r\n", "\u2028", "\u2029"),
    *("\ufeff", "\ufffd", "\u200b", "\u200d", "\u200e", "\u202e", "\u2066", "\u2069"),
    *("\u00ad", "\u00a0", "\u3000", "\ufe0f", "\u0301", "\U000e0001", "\U0010ffff"),
    *("\U00020000", "\U0001f600", "\ue000", "ﬁ", "㈠", "①", "⑴", "⒈", "Ⅳ", "〇"),
)
BRACKETS = tuple("()（）[]【】〔〕「」『』《》〈〉“”‘’\"'{}<>")
MARKERS = (
    *(
        "一、",
        "二、",
        "十一、",
        "（一）",
        "(二)",
        "㈢",
        "1.",
        "2、",
        "（3）",
        "4）",
        "①",
    ),
    *("第一，", "第二章", "第一编 ", "一是", "二要", "首先，", "其次，", "一方面，"),
    *("一、\n", "（一）\n", "1.1 ", "1.1.1 ", "Ａ.", "附件1：", "答：", "——"),
    *("<h1>", "</p>", "&nbsp;", "&#x1b;", "[bold]", "{{", "%s", "\\", "|", "=1+1"),
)
WORDS = (
    *("上一篇：", "来源：某某网", "责任编辑：", "点击：", "首页 > ", "分享到", "已阅"),
    *("同志们：", "谢谢大家！", "在全市2024年工作会议上的讲话", "篇一：", "【】"),
    *("2024年3月5日", "二〇二四年", "去年", "年底前", "“十四五”", "近三年", "同比"),
    *("党的二十大", "两个确立", "“三会一课”", "四个意识", "两個維護", "機(jī)關(guān)"),
    *("机(ji", "ā", "其中", "分别", "以上", "不少于", "左右", "增长", "下降", "达到"),
    *("X", "XX", "**", "×", "某", "——", "…", "、", "，", "。", "；", "：", "？", "！"),
)
UNITS = (
    *(
        "个",
        "名",
        "人次",
        "万元",
        "亿元",
        "％",
        "%",
        "个百分点",
        "公里",
        "平方米",
        "倍",
    ),
    *(
        "分之",
        "成",
        "多",
        "余",
        "几",
        "来",
        "期",
        "场",
        "户",
        "年",
        "月",
        "日",
        "次",
        "",
    ),
)
_DIGITS = (
    "0123456789",
    "０１２３４５６７８９",
    "零一二三四五六七八九",
    "〇壹貳叁肆伍陸柒捌玖",
)
_SCALES = ("", "十", "百", "千", "万", "亿", "拾", "佰", "仟", "萬", "億", "兆")
_JOINTS = (
    ".",
    "．",
    "点",
    "/",
    "-",
    "－",
    "—",
    "~",
    "～",
    "至",
    "到",
    "、",
    ",",
    "，",
    " ",
)
_BEFORE = (
    "",
    "百分之",
    "近",
    "超",
    "约",
    "第",
    "每",
    "达",
    "增长",
    "不少于",
    "¥",
    "-",
    "负",
)


class Input(NamedTuple):
    """One input: a text with its marks, or bytes with their suffix."""

    content: str | bytes
    suffix: str = ""
    marks: tuple[Mark, ...] = ()


def speech(rng: random.Random) -> str:
    """Draw a text: pieces of speeches with everything between them."""
    pieces = [piece(rng) for _ in range(rng.randint(1, 40))]
    joint = rng.choice(("", "", "", "\n", "\n", "\r\n", "　　", " ", "\n\n　　"))
    raw = joint.join(pieces)
    for _ in range(rng.randint(0, 4)):
        raw = _mangled(rng, raw)
    return raw


def numeral(rng: random.Random) -> str:
    """Draw a numeral in some spelling, or in several, right or wrong."""
    parts = []
    for _ in range(rng.choice((1, 1, 1, 2, 2, 3, 8))):
        digits = rng.choice(_DIGITS)
        count = rng.choice((1, 1, 2, 3, 4, 9, 30))
        scale = rng.choice(_SCALES) if rng.random() < 0.5 else ""
        parts.append("".join(rng.choice(digits) for _ in range(count)) + scale)
    joint = rng.choice(("", *_JOINTS))
    return rng.choice(_BEFORE) + joint.join(parts) + rng.choice(UNITS)


def marks(rng: random.Random, raw: str) -> tuple[Mark, ...]:
    """Draw what markup might say of a text, true or not."""
    drawn = set()
    for _ in range(rng.randint(0, 12) if raw else 0):
        start = rng.randrange(len(raw))
        end = min(len(raw), start + rng.choice((1, 5, 20, 200)))
        kind = rng.choice(list(MarkKind))
        level = rng.randint(1, 6) if kind is MarkKind.HEADING else 0
        drawn.add(Mark(Span(start, end), kind, level))
    return tuple(sorted(drawn))


def text(rng: random.Random) -> Input:
    """Draw a text, and what its markup might have said."""
    raw = speech(rng)
    return Input(raw, marks=marks(rng, raw) if rng.random() < 0.3 else ())


def lexicon(rng: random.Random) -> Input:
    """Draw a lexicon or a sidecar: YAML that was once right."""
    lines = ["lexicon: slogans", "about: 本地", "entries:"]
    for _ in range(rng.randint(0, 5)):
        indent = "  - "
        for key in rng.sample(_KEYS, rng.randint(1, 6)):
            lines.append(f"{indent}{key}: {rng.choice(_VALUES)}")
            indent = "    "
    if rng.random() < 0.3:
        lines = [f"{key}: {rng.choice(_VALUES)}" for key in rng.sample(_CLAIMS, 3)]
    content = "\n".join(lines).encode()
    for _ in range(rng.choice((0, 0, 1, 3))):
        content = damaged(rng, content)
    return Input(content, ".yaml")


_KEYS = (
    *("term", "class", "variants", "expands", "since", "until", "source", "gloss"),
    *("themes", "examples", "rejects", "term", "class", "term", "class", "wrong"),
)
_CLAIMS = ("title", "year", "organization", "speaker", "level", "genre", "upload_date")
_VALUES = (
    *("两个确立", "abbreviation", "formulation", "ignore", "2021", "二十大报告", "''"),
    *('"\\ud800"', '"\\0\\e[31m"', "&x [甲]", "*x", "!!python/name:os.system x", "~"),
    *("[甲, 乙]", "{甲: 乙}", "|\n      甲", ">-\n      乙", "=1+1", "../../x", "010"),
    *("'[bold]'", "甲" * 300, "- 甲", "<<: *x", "2024-13-99", "!!binary AAAA", "? 甲"),
)


@cache
def _texts() -> tuple[str, ...]:
    names = (*SPEECHES, *NOISY)
    return tuple((CORPUS / f"{n}.txt").read_text(encoding="utf-8-sig") for n in names)


def piece(rng: random.Random) -> str:
    """Draw a stretch of a speech, or something that speeches are made of."""
    kind = rng.randrange(10)
    if kind < 3:
        text = rng.choice(_texts())
        start = rng.randrange(len(text))
        return text[start : start + rng.choice((3, 10, 40, 150, 400))]
    if kind == 3:
        return rng.choice(rng.choice(_texts()).splitlines() or [""])
    if kind == 4:
        return rng.choice(CONTROLS)
    pool = {5: BRACKETS, 6: MARKERS, 7: WORDS}.get(kind)
    return rng.choice(pool) if pool else numeral(rng)


def _mangled(rng: random.Random, raw: str) -> str:
    """Cut, double, turn round or wrap a stretch of a text."""
    start = rng.randint(0, len(raw))
    end = min(len(raw), start + rng.choice((1, 5, 50, 500)))
    inner = raw[start:end]
    width = rng.choice((1, 4, 20, 38))
    new = rng.choice(
        (
            "",
            inner * rng.choice((2, 3, 9)),
            inner[::-1],
            " ".join(inner),
            "\n".join(inner[at : at + width] for at in range(0, len(inner), width)),
            rng.choice(CONTROLS) + inner + rng.choice(CONTROLS),
            rng.choice(BRACKETS) * rng.choice((1, 30)) + inner,
        )
    )
    return raw[:start] + new + raw[end:]


def damaged(rng: random.Random, content: bytes) -> bytes:
    """Do to bytes what disks, networks and editors do, or what malice would."""
    start = rng.randint(0, len(content))
    end = min(len(content), start + rng.choice((1, 1, 2, 8, 64, 4096)))
    inner = content[start:end]
    other = rng.randint(0, len(content))
    new = rng.choice(
        (
            b"",
            bytes(rng.randrange(256) for _ in range(len(inner) % 9 + 1)),
            inner * 2,
            b"\0" * len(inner),
            b"\xff" * len(inner),
            content[other : other + len(inner)],
            rng.choice(CONTROLS).encode("utf-16-le", "surrogatepass"),
            rng.choice(MARKERS).encode(),
        )
    )
    if rng.random() < 0.1:
        return content[:start]
    return content[:start] + new + content[end:]
