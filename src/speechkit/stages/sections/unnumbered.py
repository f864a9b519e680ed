"""Headings without a number: short lines of their own, and parallel first sentences."""

from collections.abc import Iterator, Sequence

from speechkit.lexicon import Lexicon
from speechkit.model import Form
from speechkit.paragraphs import Line, is_date_line, is_salutation, read_marker
from speechkit.patterns import pattern
from speechkit.stages.sections.alone import sentences_alone
from speechkit.stages.sections.headings import Heading
from speechkit.stages.sections.marked import Shown
from speechkit.stages.sections.wording import BEGINS, NO_LEAD, SPEAKS, STOP

#: Ranks of headings that have no number to rank them.
BLOCK, LEAD = 20, 21
_SHORTEST_BLOCK, _LONGEST_BLOCK = 4, 45
#: A lead that is a word is shorter than the second of these.
_SHORTEST_LEAD, _SHORT_LEAD = 2, 4
_LONGEST_LEAD = 24
#: The same for a lead in several clauses.
_LONGEST_CLAUSES = 48
#: A paragraph under a heading has at least this many characters.
_TEXT = 20
#: A sentence under one may be shorter.
_SENTENCE = 6
#: So many characters shared at the end are a frame (…上实现新提升).
_FRAME = 3
#: Two leads prove less than three.
_PAIR = 2
#: So many short lines in a row are a table or a list of names.
_ROWS = 3
_NO_BLOCK = pattern(
    r"[|｜>＞]|[。；;！!：:,，、…）)]\Z|[的和与及把是]\Z|\A[，。、；：:）)》”’」』？！?!.,·—―\-*(（\d\[【■●◆◎▲]|。|"
    r"\A(?:图为|来源|责编|责任编辑|编辑|附|注|作者|记者|摄影|谢谢|此致|敬礼|完毕|完|目录|问|答)[：:\s]?"
)
_ENDED = pattern(r"[。！？!?；;：:…”’」』）)》】]\Z")
_LEAD_END = pattern(r"[了的吗呢吧啊]\Z")
_CLAUSES = pattern(r"[，,；;：:]")
_QUOTES = pattern(r"[“”‘’「」『』《》]")


def find_unnumbered(
    lines: Sequence[Line],
    first: int,
    numbered: Sequence[Heading],
    roles: Lexicon,
    shown: Shown,
) -> list[Heading]:
    """Find block headings and run-in headings that bear no number."""
    taken = {heading.line for heading in numbered if heading.form is not Form.INLINE}
    # A bare number stands above its heading.
    starts = {heading.body for heading in numbered}
    taken |= {index for index, line in enumerate(lines) if line.start in starts}
    alone = sentences_alone(lines, first, taken)
    blocks = _not_in_rows(
        [
            index
            for index in range(first, len(lines))
            if index not in taken and _is_block(lines, index, first, taken, roles)
        ]
    )
    marked = _not_in_rows(sorted(shown.blocks - taken))
    blocks = sorted({*blocks, *alone, *marked})
    under = _under_block(len(lines), numbered, set(blocks))
    leads = [
        lead
        for run in _runs(lines, first, under)
        for lead in _parallel(lines, run, is_sure=bool(blocks) or bool(numbered))
    ]
    ends = dict(leads) | {
        index: end
        for index, end in shown.leads.items()
        if index not in taken and index not in blocks
    }
    found = [
        _heading(lines[index], index, _block_end(lines[index])) for index in blocks
    ]
    found += [
        _heading(lines[index], index, end, Form.RUNIN) for index, end in ends.items()
    ]
    return sorted(found, key=lambda heading: heading.start)


def _heading(line: Line, index: int, end: int, form: Form = Form.BLOCK) -> Heading:
    is_block = form is Form.BLOCK
    return Heading(
        start=line.start,
        body=line.start,
        end=end,
        line=index,
        form=form,
        marker=None,
        style="block" if is_block else "lead",
        rank=BLOCK if is_block else LEAD,
        number=0,
        rule="short line" if is_block else "parallel lead",
        is_sentence=len(line.text) > _LONGEST_LEAD and bool(_CLAUSES.search(line.text)),
    )


def _is_block(
    lines: Sequence[Line], index: int, first: int, taken: set[int], roles: Lexicon
) -> bool:
    """Tell whether a line is a heading: short, and a text begins behind it."""
    text = lines[index].text
    if index + 1 >= len(lines) or not _could_head(text):
        return False
    above = lines[index - 1].text if index > first else ""
    goes_on = len(above) > _LONGEST_BLOCK and not _ENDED.search(above)
    if (goes_on and index - 1 not in taken) or is_date_line(lines[index + 1].text):
        return False
    begins = _begins_text(lines, index + 1) or (
        _could_head(lines[index + 1].text) and _begins_text(lines, index + 2)
    )
    return _is_word(text, roles) or (len(text) >= _SHORTEST_BLOCK and begins)


def _block_end(line: Line) -> int:
    """Give the end of a heading's words: its full stop is none of them."""
    return line.end - line.text.endswith("。")


def _begins_text(lines: Sequence[Line], index: int) -> bool:
    """Tell whether a line is a paragraph, or a number or greeting that begins one."""
    if index >= len(lines):
        return False
    text = lines[index].text
    is_sentence = len(text) >= _SENTENCE and bool(_ENDED.search(text))
    return is_sentence or is_salutation(text) or read_marker(text, 0) is not None


def _could_head(text: str) -> bool:
    return bool(
        1 < len(text) <= _LONGEST_BLOCK
        and BEGINS.match(text)
        and not _NO_BLOCK.search(text)
        and not SPEAKS.search(text)
        and not is_salutation(text)
        and not is_date_line(text)
    )


def _is_word(text: str, roles: Lexicon) -> bool:
    """Tell whether a line is a word for a section as a whole (结束语)."""
    return any(
        hit.end - hit.start == len(text) and hit.entry.class_ in {"opening", "closing"}
        for hit in roles.all_in(text)
    )


def _not_in_rows(blocks: list[int]) -> list[int]:
    """Drop runs of short lines: a table, a list of names."""
    kept: list[int] = []
    run: list[int] = []
    for index in [*blocks, -1]:
        if run and index != run[-1] + 1:
            kept += run if len(run) < _ROWS else []
            run = []
        run.append(index)
    return kept


def _under_block(
    count: int, numbered: Sequence[Heading], blocks: set[int]
) -> list[bool]:
    """Tell of each paragraph whether a block heading is the last one before it.

    Where points are numbered, sentences without a number are text; so are the
    paragraphs before the first of several headings.
    """
    state = {heading.line: heading.form is Form.BLOCK for heading in numbered}
    state |= dict.fromkeys(blocks, True)
    is_under = not state
    under = []
    for index in range(count):
        heads = index in state
        if heads:
            is_under = state[index]
        under.append(is_under and not heads)
    return under


def _runs(
    lines: Sequence[Line], first: int, under: Sequence[bool]
) -> Iterator[list[tuple[int, int]]]:
    """Give runs of paragraphs that each begin with what could be a heading."""
    run: list[tuple[int, int]] = []
    for index in range(first, len(lines)):
        end = _lead_end(lines[index]) if under[index] else None
        if end is None:
            if run:
                yield run
            run = []
        else:
            run.append((index, end))
    if run:
        yield run


def _lead_end(line: Line) -> int | None:
    """Find the end of a first sentence that could be a heading."""
    stop = STOP.search(line.text, 0, _LONGEST_CLAUSES + 1)
    if not stop or stop[0] != "。" or len(line.text) - stop.end() < _TEXT:
        return None
    if stop.start() < _SHORTEST_LEAD:
        return None
    return line.start + stop.start()


def _parallel(
    lines: Sequence[Line], run: list[tuple[int, int]], *, is_sure: bool
) -> Iterator[tuple[int, int]]:
    """Keep the stretches of a run whose first sentences are alike."""
    group: list[tuple[int, int]] = []
    for lead in [*run, None]:
        last = [_words(lines, one) for one in group[-2:]]
        if lead and last and _fits(last, _words(lines, lead)):
            group.append(lead)
            continue
        words = [_words(lines, one) for one in group]
        if len(group) > 1 and _is_parallel(words, is_sure=is_sure):
            yield from group
        group = [lead] if lead else []


def _words(lines: Sequence[Line], lead: tuple[int, int]) -> str:
    index, end = lead
    return lines[index].text[: end - lines[index].start]


def _fits(last: Sequence[str], word: str) -> bool:
    """Tell whether a first sentence goes on with those before it."""
    is_framed = _shared(last[-1], word) >= _FRAME
    if is_framed or (len(last) > 1 and _shared(*last) >= _FRAME):
        return is_framed
    return not (_speaks(last[-1]) or _speaks(word)) and _alike(last[-1], word)


def _speaks(word: str) -> bool:
    return bool(NO_LEAD.match(word) or _LEAD_END.search(word))


def _alike(one: str, other: str) -> bool:
    clauses = len(_CLAUSES.findall(one))
    if clauses != len(_CLAUSES.findall(other)) or clauses > 1:
        return False
    if max(len(one), len(other)) > (_LONGEST_CLAUSES if clauses else _LONGEST_LEAD):
        return False
    low, high = sorted((len(_QUOTES.sub("", one)), len(_QUOTES.sub("", other))))
    return high <= 2 * low and high - low <= 10


def _shared(one: str, other: str) -> int:
    """Count the characters that two sentences share at their ends."""
    shared = 0
    for a, b in zip(reversed(one), reversed(other), strict=False):
        if a != b:
            break
        shared += 1
    return shared


def _is_parallel(words: list[str], *, is_sure: bool) -> bool:
    """Tell whether leads are headings: framed alike, or short and several.

    Where a text has no headings at all, more is asked for.
    """
    if min(map(len, words)) < _SHORT_LEAD:
        # 政治账。 经济账。 亲情账。 are headings as a set of equals.
        return len(words) > _PAIR and len(set(map(len, words))) == 1
    frame = min(_shared(words[0], word) for word in words[1:])
    if len(words) == _PAIR and max(map(len, words)) > _LONGEST_LEAD:
        return False
    if frame >= _FRAME or (frame == _FRAME - 1 and is_sure):
        return True
    if any(map(_speaks, words)):
        return False
    if len(words) > _PAIR:
        firsts = {len(_CLAUSES.split(word)[0]) for word in words}
        return is_sure or len(words) > 3 or len(firsts) == 1
    return is_sure and len(words[0]) == len(words[1])
