"""A lexicon entry as a dictionary article."""

from collections.abc import Iterator

from speechkit.lexicon import Entry


def article(lexicon: str, entry: Entry) -> str:
    """Write an entry for reading: the term, then what is known of it."""
    return "".join(f"{line}\n" for line in _lines(lexicon, entry))


def _lines(lexicon: str, entry: Entry) -> Iterator[str]:
    kind = f"{lexicon}, {entry.class_}" if entry.class_ else lexicon
    yield f"{entry.term}  [{kind}]"
    if entry.gloss:
        yield f"  {entry.gloss}"
    if entry.since or entry.until:
        yield f"  used    {entry.since}–{entry.until}"
    for name, value in (("source", entry.source), ("becomes", entry.becomes)):
        if value:
            yield f"  {name:7} {value}"
    for number, item in enumerate(entry.expands, 1):
        yield f"  {number:>6}. {item}"
    for name, values in (
        ("also", entry.variants),
        ("akin", entry.related),
        ("units", entry.units),
        ("themes", entry.themes),
        ("as in", entry.examples),
        ("not in", entry.rejects),
    ):
        if values:
            yield f"  {name:7} {'; '.join(values)}"
