"""Where a number stands: its sentence, its clause, what was said before it."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from speechkit.dates import TimePhrase
from speechkit.lexicon import Found
from speechkit.patterns import pattern

_SENTENCE_END = pattern(r"[。！？!?…]+[”」』）)]*|\n+")
_CLAUSE_END = pattern(r"[，。；：！？!?…\n;]|,(?!\d{3})")
#: No sentence that means something is longer: what lies further back is no help.
_REACH = 800
#: A longer paragraph is a text without line ends.
_PARAGRAPH = 2_000


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: `text[start:end]`, and the lead above it that governs it too.

    The lead (今年的主要目标是：) stands on a line of its own; each item of its list
    has the same lead.
    """

    start: int
    end: int
    opens_line: bool
    lead: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Passages:
    """The text with all that the readers of its numbers look up."""

    text: str
    sentences: tuple[Sentence, ...]
    starts: tuple[int, ...]
    clause_ends: tuple[int, ...]
    cues: Sequence[Found]
    cue_starts: tuple[int, ...]
    phrases: Sequence[TimePhrase]
    phrase_starts: tuple[int, ...]

    @classmethod
    def of(
        cls, text: str, cues: Sequence[Found], phrases: Sequence[TimePhrase]
    ) -> "Passages":
        """Divide a text into sentences."""
        sentences = tuple(_sentences(text))
        return cls(
            text,
            sentences,
            tuple(sentence.start for sentence in sentences),
            tuple(match.start() for match in _CLAUSE_END.finditer(text)),
            cues,
            tuple(cue.start for cue in cues),
            phrases,
            tuple(phrase.start for phrase in phrases),
        )

    def index_at(self, offset: int) -> int:
        """Give the number of the sentence that holds an offset."""
        return bisect_right(self.starts, offset) - 1

    def sentence_at(self, offset: int) -> Sentence:
        """Give the sentence that holds an offset."""
        return self.sentences[self.index_at(offset)]

    def scope_start(self, offset: int) -> int:
        """Give the start of what can govern an offset within its sentence."""
        return max(self.sentence_at(offset).start, offset - _REACH)

    def details(self, sentence: Sentence, before: Sentence) -> bool:
        """Tell whether a sentence gives the parts of what the one before said."""
        follows = self.index_at(sentence.start) == self.index_at(before.start) + 1
        return follows and self.text.startswith("其中", sentence.start)

    def paragraph_start(self, offset: int) -> int:
        """Give the start of the paragraph that holds an offset, as far as it matters.

        A paragraph can hold a whole book: nothing governs from so far away.
        """
        far = max(0, offset - _PARAGRAPH)
        return max(far, self.text.rfind("\n", far, offset) + 1)

    def clause_start(self, offset: int) -> int:
        """Give the start of the clause that holds an offset."""
        index = bisect_left(self.clause_ends, offset) - 1
        start = self.scope_start(offset)
        return max(start, self.clause_ends[index] + 1) if index >= 0 else start

    def clause_end(self, offset: int) -> int:
        """Give the end of the clause that holds an offset."""
        index = bisect_left(self.clause_ends, offset)
        end = min(len(self.text), offset + _REACH)
        if index < len(self.clause_ends):
            return min(end, self.clause_ends[index])
        return end

    def in_brackets(self, offset: int) -> bool:
        """Tell whether a bracket of its sentence is open at an offset."""
        start = self.scope_start(offset)
        return self.text.rfind("（", start, offset) > self.text.rfind(
            "）", start, offset
        )

    def has_stop(self, start: int, end: int) -> bool:
        """Tell whether a semicolon parts a stretch of text."""
        return any(self.text.find(stop, start, end) >= 0 for stop in "；;")

    def cues_in(self, start: int, end: int) -> Sequence[Found]:
        """Give the cues that lie inside a stretch of text."""
        first = bisect_left(self.cue_starts, start)
        last = bisect_left(self.cue_starts, end)
        return [cue for cue in self.cues[first:last] if cue.end <= end]

    def phrases_in(self, start: int, end: int) -> Sequence[TimePhrase]:
        """Give the time phrases that lie inside a stretch of text."""
        first = bisect_left(self.phrase_starts, start)
        last = bisect_left(self.phrase_starts, end)
        return [phrase for phrase in self.phrases[first:last] if phrase.end <= end]


def closes_bracket(text: str, start: int, end: int) -> bool:
    """Tell whether a place stands in brackets that close before another."""
    opening, closing = text.find("（", start, end), text.find("）", start, end)
    return closing >= 0 and (opening < 0 or closing < opening)


def _sentences(text: str) -> list[Sentence]:
    sentences: list[Sentence] = []
    start, opens_line = 0, True
    lead: tuple[int, int] | None = None
    for match in _SENTENCE_END.finditer(text):
        is_line_end = "\n" in match[0]
        if match.start() > start:
            sentences.append(Sentence(start, match.end(), opens_line, lead))
            closing = text[match.start() - 1]
            if is_line_end and closing in "：:":
                lead = (start, match.end())
            elif not is_line_end or closing not in "；;":
                lead = None
            opens_line = is_line_end
        opens_line = opens_line or is_line_end
        start = match.end()
    if start < len(text) or not sentences:
        sentences.append(Sentence(start, len(text), opens_line, lead))
    return sentences
