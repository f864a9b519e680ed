"""What is counted in each document: slogans, terms, classes, or text by its place."""

from collections import Counter
from collections.abc import Mapping, Sequence

from speechkit.choices import By, Counted
from speechkit.compare.attention import Attention, attention_counts
from speechkit.compare.histories import Counts, Forms
from speechkit.compare.speeches import counts_of as occurrences_of
from speechkit.corpus import Readable
from speechkit.pipeline import Settings
from speechkit.tables import SECTIONS, Query

#: Those that count characters: parts of one text, not occurrences.
BUDGETS = frozenset({By.THEME, By.SECTION_ROLE})


def tables_for(by: By, settings: Settings) -> Sequence[str | Query]:
    """Name the tables that a comparison reads."""
    asked: Mapping[By, str | Query] = {
        By.SLOGAN: Forms(),
        By.CLASS: "slogans",
        By.TERM: "terms",
        By.SECTION_ROLE: "sections",
        By.THEME: Attention(settings),
        By.TARGET: "metrics",
    }
    return "documents", asked[by]


def counts_of(corpus: Readable, by: By) -> Counts:
    """Count the items of each document."""
    if by is By.THEME:
        return attention_counts(corpus)
    if by is By.SLOGAN:
        return _slogans(corpus)
    if by is By.SECTION_ROLE:
        return _roles(corpus)
    return occurrences_of(corpus, Counted(by.value))


def _slogans(corpus: Readable) -> Counts:
    found: dict[str, Counter[str]] = {}
    for document, item, _, times in corpus.rows(Forms().name):
        found.setdefault(str(document), Counter())[str(item)] += int(str(times))
    return found


def _roles(corpus: Readable) -> Counts:
    """Count the characters of each document by the role of the top section."""
    level, role = SECTIONS.place("level"), SECTIONS.place("role")
    size = SECTIONS.place("characters")
    found: dict[str, Counter[str]] = {}
    current: dict[str, str] = {}
    for row in corpus.rows("sections"):
        document = str(row[0])
        if int(str(row[level])) <= 1:
            current[document] = str(row[role] or "other")
        kind = current.get(document, "other")
        found.setdefault(document, Counter())[kind] += int(str(row[size]))
    return {document: +roles for document, roles in found.items()}
