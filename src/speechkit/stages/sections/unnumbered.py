"""Headings without a number: short lines of their own, and parallel first sentences."""

import re
from collections.abc import Iterator, Sequence

from speechkit.lexicon import Lexicon
from speechkit.model import Form
from speechkit.paragraphs import Line, is_date_line, is_salutation, read_marker
from speechkit.stages.sections.headings import Heading

#: Ranks of headings that have no number to rank them.
BLOCK, LEAD = 20, 21
_LONGEST_BLOCK = 42
_LONGEST_LEAD = 24
#: A lead with commas is one only where all end or begin alike.
_LONGEST_FRAME = 48
#: A paragraph under a heading has at least this many characters.
_TEXT = 30
_NO_BLOCK = re.compile(
    r"[。；;！!？?：:，,、…）)]\Z|\A[，。、；：:）)》”’」』？！?!.,·—―\-*(（\d\[【■●◆◎▲]|。|"
    r"\A(?:图为|来源|责编|责任编辑|编辑|附|注|作者|记者|摄影|谢谢|此致|敬礼|完毕|完|目录|问|答)[：:\s]?"
)
_ENDED = re.compile(r"[。！？!?；;：:…”’」』）)》】]\Z")
#: First words of sentences that speak and head nothing.
_NO_LEAD = re.compile(
    r"[我你他她它咱您这那今去前昨明刚同各每有没从当目近首其再最但而因所如虽可也还又就都只若既即]"
    r"|(?:一年|过去|年初|年底|会前|会上|大家|为了|对于|关于|通过|据|截至|正是|不是|[\d一二三四五六七八九十]+[年月])"
)
_LEAD_END = re.compile(r"[了的吗呢吧啊的里]\Z")
_COMMAS = re.compile(r"[，,；;：:]")
_QUOTES = re.compile(r"[“”‘’「」『』《》]")
_STOP = re.compile(r"[。！？!?]")


def find_unnumbered(
    text: str,
    lines: Sequence[Line],
    first: int,
    numbered: Sequence[Heading],
    roles: Lexicon,
) -> list[Heading]:
    """Find block headings and run-in headings that bear no number."""
    taken = {heading.line for heading in numbered if heading.form is not Form.INLINE}
    blocks = [
        index
        for index in range(first, len(lines))
        if index not in taken and _is_block(lines, index, first, roles)
    ]
    blocks = _without_list(lines, blocks)
    leads = _leads(text, lines, first, taken | set(blocks))
    found = [_block(lines[index], index) for index in blocks]
    found += [_lead(lines[index], index, end) for index, end in leads]
    return sorted(found, key=lambda heading: heading.start)


def _block(line: Line, index: int) -> Heading:
    return Heading(
        start=line.start,
        body=line.start,
        end=line.end,
        line=index,
        form=Form.BLOCK,
        marker=None,
        style="block",
        rank=BLOCK,
        number=0,
        rule="short line",
    )


def _lead(line: Line, index: int, end: int) -> Heading:
    return Heading(
        start=line.start,
        body=line.start,
        end=end,
        line=index,
        form=Form.RUNIN,
        marker=None,
        style="lead",
        rank=LEAD,
        number=0,
        rule="parallel lead",
    )


def _is_block(lines: Sequence[Line], index: int, first: int, roles: Lexicon) -> bool:
    text = lines[index].text
    if not 2 <= len(text) <= _LONGEST_BLOCK or _NO_BLOCK.search(text):
        return False
    if is_salutation(text) or is_date_line(text) or read_marker(text, 0):
        return False
    if not any("\u4e00" <= sign <= "\u9fff" for sign in text):
        return False
    if index + 1 >= len(lines):
        return False
    if index > first and not _ENDED.search(lines[index - 1].text):
        above = lines[index - 1].text
        if not (read_marker(above, 0) or len(above) <= _LONGEST_BLOCK):
            return False
    following = lines[index + 1].text
    if is_date_line(following):
        return False
    if _is_word(text, roles):
        return True
    return len(text) >= 4 and (
        (len(following) >= _TEXT and bool(_ENDED.search(following)))
        or is_salutation(following)
        or read_marker(following, 0) is not None
    )


def _is_word(text: str, roles: Lexicon) -> bool:
    """Tell whether a line is a word for a section as a whole (结束语)."""
    return any(
        hit.start == 0
        and hit.end == len(text)
        and hit.entry.class_ in {"opening", "closing"}
        for hit in roles.all_in(text)
    )


def _without_list(lines: Sequence[Line], blocks: list[int]) -> list[int]:
    """Drop runs of three and more short lines: a table, a list of names."""
    kept = []
    for index in blocks:
        run = 1
        before = index
        while before - 1 in blocks:
            before -= 1
            run += 1
        after = index
        while after + 1 in blocks:
            after += 1
            run += 1
        if run < 3:
            kept.append(index)
    return kept


def _leads(
    text: str, lines: Sequence[Line], first: int, taken: set[int]
) -> Iterator[tuple[int, int]]:
    """Find runs of paragraphs that begin with parallel short sentences."""
    run: list[tuple[int, int]] = []
    for index in range(first, len(lines) + 1):
        end = None
        if index < len(lines) and index not in taken:
            end = _lead_end(lines[index])
        if end is not None:
            run.append((index, end))
            continue
        yield from _parallel(text, lines, run)
        run = []


def _lead_end(line: Line) -> int | None:
    """Find the end of a first sentence that could be a heading."""
    stop = _STOP.search(line.text)
    if not stop or stop[0] != "。" or len(line.text) - stop.end() < _TEXT:
        return None
    words = line.text[: stop.start()]
    if not 4 <= len(words) <= _LONGEST_FRAME or read_marker(line.text, 0):
        return None
    if _NO_LEAD.match(words) or _LEAD_END.search(words):
        return None
    return line.start + stop.start()


def _parallel(
    text: str, lines: Sequence[Line], run: list[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Keep the longest stretch of a run whose first sentences are alike."""
    words = [text[lines[index].start : end] for index, end in run]
    group: list[int] = []
    for position in range(len(run) + 1):
        if (
            group
            and position < len(run)
            and _alike(words[group[0]], words[position])
            and _alike(words[group[-1]], words[position])
        ):
            group.append(position)
            continue
        if len(group) > 1 and _is_parallel([words[place] for place in group]):
            yield from (run[place] for place in group)
        group = [position] if position < len(run) else []


def _alike(one: str, other: str) -> bool:
    if _frame(one, other) >= 3:
        return True
    if max(len(one), len(other)) > _LONGEST_LEAD:
        return False
    if _COMMAS.search(one) or _COMMAS.search(other):
        return len(_COMMAS.findall(one)) == len(_COMMAS.findall(other)) and (
            [len(part) for part in _COMMAS.split(one)]
            == [len(part) for part in _COMMAS.split(other)]
        )
    low, high = sorted((len(_QUOTES.sub("", one)), len(_QUOTES.sub("", other))))
    return high <= 2 * low and high - low <= 8


def _frame(one: str, other: str) -> int:
    """Count the characters that two sentences share at their ends."""
    shared = 0
    for a, b in zip(reversed(one), reversed(other), strict=False):
        if a != b:
            break
        shared += 1
    return shared


def _is_parallel(words: list[str]) -> bool:
    if len(words) >= 3:
        return True
    one, other = words
    return _frame(one, other) >= 2 or len(one) == len(other)
