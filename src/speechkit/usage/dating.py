"""Slogans in speeches of a year in which they were not there yet."""

from collections.abc import Iterable, Iterator

from speechkit.lexicon import Entry
from speechkit.tables import SLOGANS, Row

_PLACES = {name: SLOGANS.place(name) for name in SLOGANS.header}


def too_early(slogans: Iterable[Row], entries: Iterable[Entry]) -> Iterator[str]:
    """Name each slogan in a speech that claims an earlier year than its first.

    One line for a slogan and a speech, however often it stands there.
    """
    since = {entry.term: int(entry.since[:4]) for entry in entries if entry.since}
    seen = set()
    for row in slogans:
        cells = {name: row[place] for name, place in _PLACES.items()}
        year, first = cells["year"], since.get(str(cells["rule"]))
        if not isinstance(year, int) or first is None or year >= first:
            continue
        key = (cells["rule"], cells["document"])
        if key not in seen:
            seen.add(key)
            yield (
                f"{cells['rule']}: since {first}, but {cells['document']} of {year} "
                f"has it: {cells['quote']} ({cells['start']}-{cells['end']})"
            )
