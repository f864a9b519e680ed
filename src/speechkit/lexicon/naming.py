"""What a user types, looked up among the forms of a lexicon."""

from collections.abc import Iterable

from speechkit.lexicon.entries import Entry
from speechkit.lexicon.matcher import unpaused


def usual_forms(words: str, entries: Iterable[Entry]) -> frozenset[str]:
    """Give the usual forms of all entries that some words are a form of.

    A variant is counted under its term, a related form under itself.
    """
    plain = unpaused(words)
    found = set()
    for entry in entries:
        if plain in map(unpaused, (entry.term, *entry.variants)):
            found.add(entry.term)
        found.update(form for form in entry.related if unpaused(form) == plain)
    return frozenset(found)
