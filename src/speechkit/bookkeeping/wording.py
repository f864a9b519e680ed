"""What a number counts, by its wording: what is the same thing under another name."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from speechkit import lexicon
from speechkit.lexicon import Found, Lexicon, fold
from speechkit.model import Quantity
from speechkit.patterns import pattern
from speechkit.pipeline import Settings

_NO_WORD = pattern(r"[^\w%]+")
#: Wordings whose pairs of characters agree to this degree are near each other.
_NEAR = 0.75
_SHORTEST = 2
#: A name is no longer; the last word of it is the head.
_LONGEST = 60
#: A wording that long is known again at the end of a longer one.
_TELLING = 4
#: What is counted by the head, whichever word says so.
_EACH = "人均"
#: Spending is no work, and a share is not counted.
_NO_COUNTS = frozenset({"元", "%", "‰"})


class Shape(StrEnum):
    """What a number is."""

    STATE = "state"
    CHANGE = "change"
    AVERAGE = "yearly mean"


class Form(NamedTuple):
    """What a number is, and whether it is the size of a fall."""

    shape: Shape
    is_down: bool


class Kinship(StrEnum):
    """How two wordings agree."""

    SAME = "same wording"
    SYNONYM = "one indicator of the lexicon"
    NEAR = "similar wording"


class Sense(StrEnum):
    """Which way is better."""

    MORE = "more"
    LESS = "less"
    NEITHER = "neither"


@dataclass(frozen=True, slots=True)
class Wordings:
    """The words by which wordings are brought to one form and told apart."""

    leads: tuple[str, ...]
    tails: tuple[str, ...]
    words: Lexicon
    cues: Lexicon
    metrics: Mapping[str, str]
    vague: frozenset[str]
    better: Mapping[str, Sense]

    def plain(self, words: str) -> str:
        """Take off what stands around the thing that is counted."""
        kept = _NO_WORD.sub("", fold(words))[-_LONGEST:]
        while shorter := self._shorter(kept):
            kept = shorter
        return kept

    def metric(self, words: str) -> str:
        """Give the indicator of the lexicon that is so called, or nothing."""
        kept = _NO_WORD.sub("", fold(words))[-_LONGEST:]
        while kept not in self.metrics and (shorter := self._shorter(kept)):
            kept = shorter
        return self.metrics.get(kept, "")

    def _shorter(self, words: str) -> str | None:
        """Take one word off an end, or nothing."""
        for lead in self.leads:
            if words.startswith(lead) and len(words) - len(lead) >= _SHORTEST:
                return words.removeprefix(lead)
        for tail in self.tails:
            if words.endswith(tail) and len(words) - len(tail) >= _SHORTEST:
                return words.removesuffix(tail)
        return None

    def is_vague(self, wording: str) -> bool:
        """Tell a name that could be of anything (专项资金)."""
        return wording in self.vague

    def ratios(self, wording: str, clause: str) -> str:
        """Name the words that make another measure of a thing (占, 率, 每名).

        One that its clause holds in another form than its wording counts as well.
        """
        heads = self._classed(wording, "ratio")
        each = {t for t in self._classed(clause, "ratio") if t == _EACH}
        return " ".join(sorted(heads | each))

    def sense(
        self, quantity: Quantity, indicator: str, clause: str, form: Form
    ) -> Sense:
        """Tell which way is better: by what is counted, how, and what is done.

        Of work, and of a fall in what is better when less, more is better.
        """
        said = indicator + clause
        is_change = form.shape is not Shape.STATE
        is_count = not is_change and quantity.unit not in _NO_COUNTS
        is_work = is_count and any(
            h.entry.class_ == "act" for h in self.cues.find(said)
        )
        known = self.better.get(quantity.metric or "")
        if known is Sense.NEITHER or self._classed(indicator, "neutral"):
            return Sense.NEITHER
        if known is Sense.MORE:
            return Sense.LESS if form.is_down else Sense.MORE
        if known is Sense.LESS or self._classed(indicator, "less"):
            return Sense.MORE if form.is_down or is_work else Sense.LESS
        is_sought = is_change or is_work or self._classed(said, "more")
        return Sense.MORE if is_sought else Sense.NEITHER

    def _is_work(self, words: str) -> bool:
        """Tell whether something is done."""
        return any(hit.entry.class_ == "act" for hit in self.cues.find(words))

    def last_change(self, clause: str) -> Found | None:
        """Give the last word of a rise or fall in a clause."""
        found = [h for h in self.cues.find(clause) if h.entry.class_ in {"up", "down"}]
        return found[-1] if found else None

    def body(self, name: str) -> str:
        """Give the name of a body in one way of writing it."""
        for entry in self.words.entries:
            if entry.class_ == "body":
                for variant in entry.variants:
                    name = name.replace(variant, entry.term)
            elif entry.class_ == "party":
                name = name.removeprefix(entry.term)
        return name

    def is_closing(self, title: str) -> bool:
        """Tell a meeting at the end of a year by its title."""
        return bool(self._classed(title, "closing"))

    def _classed(self, text: str, class_: str) -> set[str]:
        hits = self.words.all_in(text)
        return {hit.entry.term for hit in hits if hit.entry.class_ == class_}


@cache
def wordings_of(settings: Settings) -> Wordings:
    """Load the words once a process."""
    words = lexicon.load("promises", settings.additions)
    cues = lexicon.load("cues", settings.additions)
    acts = [e.term for e in cues.entries if e.class_ == "act" and len(e.term) > 1]
    leads = [entry.term for entry in words.entries if entry.class_ == "lead"]
    tails = [entry.term for entry in words.entries if entry.class_ == "tail"]
    indicators = lexicon.load("indicators", settings.additions).entries
    better = {e.term: Sense(e.better) for e in indicators if e.better}
    metrics = {
        _NO_WORD.sub("", fold(form)): entry.term
        for entry in indicators
        for form in entry.forms
    }
    vague = frozenset(e.term for e in words.entries if e.class_ == "vague")
    return Wordings(
        _longest_first([*leads, *acts]),
        _longest_first(tails),
        words,
        cues,
        metrics,
        vague,
        better,
    )


def kinship(a: tuple[str, str, str], b: tuple[str, str, str]) -> Kinship | None:
    """Tell how two wordings agree, each given with its indicator and its ratios.

    The indicator is the lexicon's, or empty where the wording is no name of it.
    """
    if a[0] == b[0]:
        return Kinship.SAME
    if a[2] != b[2]:
        return None
    if a[1] and a[1] == b[1]:
        return Kinship.SYNONYM
    short, long = sorted((a[0], b[0]), key=len)
    is_part = len(short) >= _TELLING and long.endswith(short)
    # The last word is the head: 财政赤字 is another thing than 财政.
    is_alike = short[-2:] == long[-2:] and _likeness(short, long) >= _NEAR
    return Kinship.NEAR if is_part or is_alike else None


def _likeness(a: str, b: str) -> float:
    """Give Dice's coefficient of the pairs of neighbouring characters."""
    pairs = [{word[i : i + 2] for i in range(len(word) - 1)} for word in (a, b)]
    whole = sum(map(len, pairs))
    return 2 * len(pairs[0] & pairs[1]) / whole if whole else 0.0


def _longest_first(words: list[str]) -> tuple[str, ...]:
    return tuple(sorted(set(words), key=lambda word: (-len(word), word)))
