"""The years in which a text can have been written, whatever it claims."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from itertools import chain

from speechkit.lexicon import Entry, Lexicon
from speechkit.model import Document
from speechkit.patterns import pattern
from speechkit.stages.period.clue import Clue, clue_of
from speechkit.stages.period.events import event_clues
from speechkit.stages.period.interval import period_of
from speechkit.stages.period.meetings import meeting_clues
from speechkit.stages.period.plans import plan_clues
from speechkit.stages.period.years import year_clues
from speechkit.text import Edit

__all__ = ["estimate_period"]

_QUOTES = pattern(r"[“”‘’「」『』\"']")


def estimate_period(doc: Document, events: Lexicon, slogans: Lexicon) -> Document:
    """Estimate the years of writing from all that is dated in the text.

    Quotation marks stand around a name or not, as the writer likes: names are
    looked for without them.
    """
    unquoted = doc.reading.edited(
        Edit(match.start(), match.end(), "", "quotation mark")
        for match in _QUOTES.finditer(doc.reading.text)
    )
    clues = chain(
        _slogan_clues(doc, slogans),
        event_clues(unquoted, events),
        meeting_clues(unquoted, events, doc.year),
        plan_clues(doc),
        year_clues(doc),
    )
    return replace(doc, period=period_of(clues))


def _slogan_clues(doc: Document, slogans: Lexicon) -> Iterator[Clue]:
    entries = _by_term(slogans)
    for slogan in doc.slogans:
        entry = entries.get(slogan.rule)
        if entry and entry.since:
            yield clue_of(slogan.span, entry)


@lru_cache(maxsize=4)
def _by_term(slogans: Lexicon) -> Mapping[str, Entry]:
    return {entry.term: entry for entry in slogans.entries}
