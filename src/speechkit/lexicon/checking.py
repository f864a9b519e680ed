"""What is wrong with a lexicon that can be read."""

import itertools
from collections.abc import Iterable, Iterator

from speechkit.lexicon.counting import item_counts
from speechkit.lexicon.entries import IGNORE, Entry
from speechkit.lexicon.loading import shipped
from speechkit.lexicon.matcher import Lexicon, fold


def check(name: str, entries: Iterable[Entry]) -> list[str]:
    """Say what is wrong: order, themes, examples, rejects, expansions.

    Each fault is one line.
    """
    entries = tuple(entries)
    lexicon = Lexicon.of(name, entries)
    return [
        *_disorder(entries),
        *_unknown_themes(entries),
        *(fault for entry in entries for fault in _faults(entry, lexicon)),
    ]


def _disorder(entries: tuple[Entry, ...]) -> Iterator[str]:
    """Entries are sorted by class, then by term, within each file."""
    for before, entry in itertools.pairwise(entries):
        if before.origin != entry.origin:
            continue
        if (before.class_, before.term) > (entry.class_, entry.term):
            yield (
                f"{entry.origin}: {entry.term}: stands behind {before.term}; "
                "sort by class, then term"
            )


def _unknown_themes(entries: tuple[Entry, ...]) -> Iterator[str]:
    known = {theme.gloss for theme in shipped("themes")}
    for entry in entries:
        for theme in entry.themes:
            if theme not in known:
                yield f"{entry.origin}: {entry.term}: theme {theme!r} is not known"


def _faults(entry: Entry, lexicon: Lexicon) -> Iterator[str]:
    where = f"{entry.origin}: {entry.term}"
    if entry.class_ != IGNORE:
        for example in (*entry.forms, *entry.examples):
            if not _holds(entry, example, lexicon):
                yield f"{where}: not found in its example {example!r}"
        for reject in entry.rejects:
            if _holds(entry, reject, lexicon):
                yield f"{where}: found in its reject {reject!r}"
            if not any(fold(form) in fold(reject) for form in entry.forms):
                yield f"{where}: reject {reject!r} does not hold the term"
    if entry.expands and not _counts_rightly(entry):
        yield f"{where}: expands to {len(entry.expands)} items, the term says otherwise"


def _holds(entry: Entry, text: str, lexicon: Lexicon) -> bool:
    return any(hit.entry.term == entry.term for hit in lexicon.find(text))


def _counts_rightly(entry: Entry) -> bool:
    """Tell whether an expansion has as many items as the term's numerals say."""
    counts = item_counts(entry.term)
    return not counts or len(entry.expands) in counts
