"""Attention: how many characters of a speech each theme of party building takes up.

Every sentence belongs to the themes of the words in it: slogans with the themes that
the lexicon gives them, and the words of the lexicon of themes. The nearest heading
that has a theme counts as one more such word. A sentence in which no word tells, and
no heading above it, goes with its paragraph; where that is silent too, with none.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from speechkit import lexicon
from speechkit.corpus import Readable
from speechkit.lexicon import Lexicon
from speechkit.model import Document, Kind
from speechkit.patterns import pattern
from speechkit.pipeline import Depth, Settings
from speechkit.tables import DType, Field, Row, Sheet
from speechkit.tables.columns import visible

#: What belongs to no theme.
NONE = "(none)"
#: The vote of a word, shared evenly by its themes: no word has five.
_VOTE = 12
#: Parts of a target, so that a sentence of two themes can share it.
TARGET_PARTS = 60
_SENTENCE = pattern(r"[^。！？!?；;\n]*(?:[。！？!?；;]+[”」』）)]*|\n|$)")

ATTENTION = Sheet(
    "attention",
    "The characters of each document by theme.",
    (
        Field("document", DType.TEXT, "Speech."),
        Field("theme", DType.TEXT, "Theme of the lexicon, or (none)."),
        Field("characters", DType.INTEGER, "Characters of the sentences it takes up."),
        Field("first", DType.INTEGER, "Its place among the themes by first mention."),
        Field("targets", DType.INTEGER, "Targets in them, in sixtieths."),
    ),
    brief=("document", "theme", "characters", "first", "targets"),
)


@dataclass(frozen=True, slots=True)
class Attention:
    """The question for the themes of each document."""

    settings: Settings
    name: str = ATTENTION.name
    depth: Depth = Depth.NUMBERS

    def rows(self, doc: Document) -> list[Row]:
        """Give a row for each theme of one document."""
        budget = _budget(doc, themes_of(self.settings))
        first = {theme: place for place, theme in enumerate(budget.order, 1)}
        return [
            (doc.id, theme, characters, first.get(theme), budget.targets[theme])
            for theme, characters in sorted(budget.characters.items())
        ]


def attention_counts(corpus: Readable) -> Mapping[str, Mapping[str, int]]:
    """Give the characters of each document by theme."""
    counts: dict[str, dict[str, int]] = {}
    for document, theme, characters, *_ in corpus.rows(ATTENTION.name):
        counts.setdefault(str(document), {})[str(theme)] = int(str(characters))
    return counts


def allotted(amount: int, votes: Mapping[str, int]) -> dict[str, int]:
    """Share out a whole number by votes; what is left goes by the largest rest."""
    whole = sum(votes.values())
    shares = {name: divmod(amount * vote, whole) for name, vote in votes.items()}
    left = amount - sum(share for share, _ in shares.values())
    order = sorted(shares, key=lambda name: (-shares[name][1], name))
    return {name: shares[name][0] + (name in order[:left]) for name in votes}


class Themes(NamedTuple):
    """The themes of slogans by their forms, and the words of themes."""

    of_slogans: Mapping[str, tuple[str, ...]]
    words: Lexicon


class Cue(NamedTuple):
    """A word in the text and the themes that it tells of."""

    start: int
    themes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Budget:
    characters: Counter[str]
    targets: Counter[str]
    order: tuple[str, ...]


@cache
def themes_of(settings: Settings) -> Themes:
    """Load the words of themes once a process."""
    themes = lexicon.load("themes", settings.additions)
    by_key = {entry.gloss: entry.term for entry in themes.entries}
    of_slogans = {
        form: tuple(by_key[key] for key in entry.themes if key in by_key)
        for entry in lexicon.load("slogans", settings.additions).entries
        for form in entry.forms
    }
    return Themes({form: t for form, t in of_slogans.items() if t}, themes)


def _budget(doc: Document, themes: Themes) -> _Budget:
    text = doc.reading.text
    cues = sorted(cues_in(doc, themes))
    headings = _Headings.of(doc, cues)
    targets = _targets(doc)
    characters: Counter[str] = Counter()
    shared: Counter[str] = Counter()
    for start, end, votes in _voted(text, cues, headings):
        characters.update(allotted(visible(text[start:end]), votes))
        number = _between(targets, start, end)
        shared.update(allotted(TARGET_PARTS * number, votes))
    order = dict.fromkeys(theme for cue in cues for theme in cue.themes)
    return _Budget(+characters, +shared, tuple(order))


def cues_in(doc: Document, themes: Themes) -> Iterator[Cue]:
    """Find what tells of a theme; a slogan with themes claims the words within it."""
    claimed: set[int] = set()
    for slogan in doc.slogans:
        found = themes.of_slogans.get(slogan.canonical) or themes.of_slogans.get(
            slogan.variant_of
        )
        if found:
            start, end = doc.reading.range(slogan.span)
            claimed.update(range(start, end))
            yield Cue(start, found)
    for hit in themes.words.find(doc.reading.text):
        if hit.start not in claimed:
            yield Cue(hit.start, (hit.entry.term,))


def _targets(doc: Document) -> list[int]:
    return sorted(
        doc.reading.range(quantity.span)[0]
        for quantity in doc.quantities
        if quantity.kind is Kind.TARGET
    )


def _between(places: Sequence[int], start: int, end: int) -> int:
    return bisect_right(places, end - 1) - bisect_right(places, start - 1)


@dataclass(frozen=True, slots=True)
class _Headings:
    """Where sections start in the text, and the votes of the headings above."""

    starts: tuple[int, ...]
    votes: tuple[Mapping[str, int], ...]

    @classmethod
    def of(cls, doc: Document, cues: Sequence[Cue]) -> "_Headings":
        """Read the outline; a heading without theme has that of its parent."""
        starts, votes = [], []
        above: list[tuple[int, Mapping[str, int]]] = []
        for section in doc.sections:
            start, end = doc.reading.range(section.span)
            while above and above[-1][0] >= section.level:
                above.pop()
            parent = above[-1][1] if above else {}
            own = votes_in(cues, start, end)
            total = sum(own.values())
            # However many words it has, a heading is one more word.
            vote = {t: n * _VOTE // total for t, n in own.items()} if total else parent
            above.append((section.level, vote))
            starts.append(start)
            votes.append(vote)
        return cls(tuple(starts), tuple(votes))

    def above(self, place: int) -> Mapping[str, int]:
        """Give the votes of the heading above a place."""
        index = bisect_right(self.starts, place) - 1
        return self.votes[index] if index >= 0 else {}


def _voted(
    text: str, cues: Sequence[Cue], headings: _Headings
) -> Iterator[tuple[int, int, Mapping[str, int]]]:
    """Part a text into sentences, each with the votes for its themes."""
    lines = [len(line) for line in text.splitlines(keepends=True)]
    ends = [0, *accumulate(lines)]
    for match in _SENTENCE.finditer(text):
        start, end = match.span()
        if start == end:
            continue
        own = votes_in(cues, start, end)
        votes = own + Counter(headings.above(start))
        if not votes:
            line = bisect_right(ends, start) - 1
            votes = votes_in(cues, ends[line], ends[min(line + 1, len(ends) - 1)])
        yield start, end, votes or {NONE: 1}


def votes_in(cues: Sequence[Cue], start: int, end: int) -> Counter[str]:
    """Count the votes for each theme in a stretch of the text; cues are in order."""
    first = bisect_right(cues, start - 1, key=lambda cue: cue.start)
    last = bisect_right(cues, end - 1, key=lambda cue: cue.start)
    votes: Counter[str] = Counter()
    for cue in cues[first:last]:
        for theme in cue.themes:
            votes[theme] += _VOTE // len(cue.themes)
    return votes
