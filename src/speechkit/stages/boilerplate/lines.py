"""The lines of a text and what can be seen of each by itself."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, TypeAlias

from speechkit import layout
from speechkit.lexicon import Found, Lexicon
from speechkit.model import CutLabel
from speechkit.patterns import pattern

_SPACE = pattern(r"\s+")
_PUNCTUATION = pattern(r"[^\w]+|_+")
_SENTENCE_END = pattern(r"[。！？；!?;]")
_CLOSING = "”’」』）)》】]"
#: Numbering at the head of a heading or a list item.
_MARKER = pattern(
    r"[（(]?[一二三四五六七八九十百]{1,4}[）)、.．是要]|[（(]?\d{1,3}[）)、.．](?!\d)"
    r"|第[一二三四五六七八九十百\d]{1,4}[章节条部篇、，,:：]|[①-⑳]"
)
_SALUTATION = pattern(
    r"(?:尊敬|敬爱|亲爱|各位|同志|代表|老师|同学|朋友|委员|大家好|女士|全体)"
    r"[^。；;]{0,60}[:：！!，,]?\Z"
)
_COMMA = pattern("[，,。；]")
#: Kinds of site text that keep to one line.
_SINGLE = frozenset({CutLabel.NAV, CutLabel.DATELINE})
#: The last words of a speech; what follows on their line is judged by itself.
_THANKS = pattern("(?:谢谢|感谢)(?:大家|各位|同志们)?[！!。]")
#: A line of this many characters with a comma or a full stop is running text.
_PROSE = 60
#: So is a shorter one that ends as a sentence.
_SENTENCE = 18


class Verdict(NamedTuple):
    """Why a line is not speech."""

    label: CutLabel
    rule: str


#: Why lines are no speech, by their place in the list of lines.
Verdicts: TypeAlias = dict[int, Verdict]


@dataclass(frozen=True)
class Line:
    """A line without its margins, and the lexicon's words in it.

    A line that was wrapped is one line here: `offsets` are those of its
    characters in the text. The hits' offsets are those in the line.
    """

    text: str
    offsets: Sequence[int]
    hits: tuple[Found, ...]

    @property
    def start(self) -> int:
        """Give the text offset of the first character."""
        return self.offsets[0]

    @property
    def end(self) -> int:
        """Give the text offset behind the last character."""
        return self.offsets[-1] + 1

    @cached_property
    def size(self) -> int:
        """Count the characters that are no space."""
        return len(_SPACE.sub("", self.text))

    @cached_property
    def bare(self) -> str:
        """Give the letters, digits and characters alone, for comparison."""
        return bare(self.text)

    @cached_property
    def sentence_ends(self) -> int:
        """Count the ends of sentences."""
        return len(_SENTENCE_END.findall(self.text))

    @cached_property
    def ends_sentence(self) -> bool:
        """Tell whether the line ends as a sentence does."""
        return bool(_SENTENCE_END.match(self.text.rstrip(_CLOSING)[-1:]))

    @cached_property
    def is_marked(self) -> bool:
        """Tell whether the line begins with a number, as headings do."""
        return bool(_MARKER.match(self.text))

    @cached_property
    def is_salutation(self) -> bool:
        """Tell whether the line greets those who listen."""
        return self.size <= _PROSE and bool(_SALUTATION.match(self.text))

    @cached_property
    def gives_thanks(self) -> bool:
        """Tell whether the line begins with the speaker's thanks."""
        return bool(_THANKS.match(self.text))

    @cached_property
    def is_heading(self) -> bool:
        """Tell whether the line may be a title: no greeting and no sentence."""
        return not (
            self.is_salutation or self.ends_sentence or self.text[-1] in ":：，、,"
        )

    @cached_property
    def is_prose(self) -> bool:
        """Tell whether the line is running text."""
        if self.size >= _PROSE:
            return self.sentence_ends > 0 or "，" in self.text or "," in self.text
        return self.size >= _SENTENCE and self.ends_sentence


def read_lines(
    text: str, boilerplate: Lexicon, judge: Callable[[Line], Verdict | None]
) -> list[Line]:
    """Read the lines that are not blank; wrapped ones are put together.

    What the rows of a wrapped text say by themselves tells site lines, which
    may reach the margin by chance, from lines that go on.
    """
    rows = layout.read_lines(text)
    setting = layout.read_layout(rows)
    lines = list(_plain(rows, boilerplate.find(text)))
    if setting.width is None:
        return lines
    runs: list[list[int]] = []
    for index, line in enumerate(lines):
        before = rows[index - 1]
        if (
            index
            and setting.is_full(before)
            and setting.is_inside(rows[index])
            and not (line.is_salutation or line.is_marked)
            and not _is_heading_row(lines, index, is_full=setting.is_full(rows[index]))
            and not _are_apart(lines, runs[-1], judge(line), judge)
        ):
            runs[-1].append(index)
        else:
            runs.append([index])
    return [
        _joined([rows[index] for index in run], boilerplate)
        if len(run) > 1
        else lines[run[0]]
        for run in runs
    ]


def _is_heading_row(lines: Sequence[Line], index: int, *, is_full: bool) -> bool:
    """Tell whether a row without an end follows the last row of a paragraph."""
    begins = lines[index - 1].ends_sentence
    return begins and not (is_full or lines[index].ends_sentence)


def _are_apart(
    lines: Sequence[Line],
    run: Sequence[int],
    verdict: Verdict | None,
    judge: Callable[[Line], Verdict | None],
) -> bool:
    """Tell whether a row begins something else than the rows before it."""
    last = lines[run[-1]]
    before = judge(last)
    if len(run) == 1 and before and before.label in _SINGLE:
        return True
    if last.ends_sentence:
        return verdict is not None
    if verdict and verdict.label in _SINGLE:
        return len(run) == 1 and not _COMMA.search(last.text)
    if verdict is None or before is not None:
        return False
    classes = {hit.entry.class_ for row in run for hit in lines[row].hits}
    return verdict.label.value not in classes


def bare(text: str) -> str:
    """Drop spaces and punctuation."""
    return _PUNCTUATION.sub("", text)


def _plain(rows: Sequence[layout.Line], found: list[Found]) -> Iterator[Line]:
    """Hand each line its hits: one search serves the whole text."""
    hits = iter(found)
    hit = next(hits, None)
    for row in rows:
        inside = []
        while hit and hit.start < row.end:
            if hit.start >= row.start and hit.end <= row.end:
                place = (hit.start - row.start, hit.end - row.start)
                inside.append(Found(*place, hit.entry))
            hit = next(hits, None)
        yield Line(row.text, range(row.start, row.end), tuple(inside))


def _joined(rows: Sequence[layout.Line], boilerplate: Lexicon) -> Line:
    text = "".join(row.text for row in rows)
    offsets = [offset for row in rows for offset in range(row.start, row.end)]
    return Line(text, offsets, tuple(boilerplate.find(text)))
