"""How far the words below a heading tell of the theme that the heading names.

usage: themes.py SHARED

A check of the words of themes, not of truth: of all sections whose heading tells of one
theme alone, in how many do the words below it tell of that theme most often, and in how
many is it among the first three?
"""

import sys
from collections import Counter
from pathlib import Path

from speechkit.compare.attention import Cue, cues_in, themes_of, votes_in
from speechkit.engine import documents
from speechkit.files import find_tasks
from speechkit.model import Document
from speechkit.pipeline import Settings

#: A shorter section has hardly a word of any theme.
SHORTEST = 80
ROOT = Path(__file__).parents[1]


def agreement(paths: list[Path]) -> Counter[str]:
    """Count sections, and those whose words agree with their heading."""
    settings, counts = Settings(), Counter[str]()
    for task in find_tasks(paths):
        for doc in documents(task, settings):
            counts += _of(doc, sorted(cues_in(doc, themes_of(settings))))
    return counts


def _of(doc: Document, cues: list[Cue]) -> Counter[str]:
    counts: Counter[str] = Counter()
    places = [doc.reading.range(section.span) for section in doc.sections]
    ends = [start for start, _ in places[1:]] + [len(doc.reading.text)]
    for (start, behind), end in zip(places, ends, strict=False):
        named = votes_in(cues, start, behind)
        if len(named) != 1 or end - behind < SHORTEST:
            continue
        (theme,) = named
        ranked = [t for t, _ in votes_in(cues, behind, end).most_common(3)]
        counts["sections"] += 1
        counts["first"] += ranked[:1] == [theme]
        counts["among three"] += theme in ranked
    return counts


def main() -> None:
    """Print the agreement of each corpus and of all."""
    shared, total = Path(sys.argv[1]), Counter[str]()
    pages = sorted((shared / "corpora" / "party_pages").glob("*.body.txt"))
    for name, paths in (
        ("sample city", [ROOT / "corpus"]),
        ("seeds", [shared / "seeds"]),
        ("work reports", [shared / "corpora" / "gwr"]),
        ("party pages", pages),
    ):
        counts = agreement(paths)
        total += counts
        print(f"{name:14} {dict(counts)}")
    print(f"{'all':14} {dict(total)}")


if __name__ == "__main__":
    main()
