"""The Python door: speeches in, pandas frames out."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from os import PathLike
from pathlib import Path
from typing import TypeVar

import pandas as pd

from speechkit.bookkeeping import LEDGER, Figures, ledger_of
from speechkit.choices import By, Counted, ReuseTable
from speechkit.compare.attention import Attention
from speechkit.compare.histories import Forms
from speechkit.compare.members import Selection, Years, members_of
from speechkit.compare.priorities import PRIORITIES
from speechkit.compare.priorities import priorities as priorities_of
from speechkit.compare.question import Question, Side, answer
from speechkit.compare.speeches import dated_speeches
from speechkit.compare.timeline import TIMELINE, most_frequent
from speechkit.compare.timeline import timeline as by_year
from speechkit.concordance import KWIC, Concordance, Pattern
from speechkit.corpus import Corpus
from speechkit.errors import UsageError
from speechkit.frames import frame
from speechkit.inspection import FINDINGS, folder_findings
from speechkit.inspection import questions as inspection_questions
from speechkit.kinship.rows import Shared
from speechkit.kinship.sheets import SHEETS
from speechkit.kinship.sketch import questions
from speechkit.pipeline import Settings
from speechkit.render.notebook import summary_html
from speechkit.summary import summarize
from speechkit.tables import ON_DEMAND, TABLES, Query

#: The tables that are read at the door.
_TABLES = (*TABLES, "texts", "terms")
Choice = TypeVar("Choice", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Speeches:
    """Speeches that were read; each table is a frame.

    The frames have the columns and types that docs/tables.md lists, also where
    there is no row: string, Int64, Float64 and boolean, whose gaps are pandas.NA.
    Offsets count characters of the raw text, half open. A notebook shows a summary.
    """

    corpus: Corpus

    @property
    def documents(self) -> pd.DataFrame:
        """Each speech: what it claims of itself and what was found in it."""
        return self.table("documents")

    @property
    def sections(self) -> pd.DataFrame:
        """The outline."""
        return self.table("sections")

    @property
    def slogans(self) -> pd.DataFrame:
        """Each occurrence of a set formulation (提法)."""
        return self.table("slogans")

    @property
    def metrics(self) -> pd.DataFrame:
        """Each measured or planned number."""
        return self.table("metrics")

    @property
    def cuts(self) -> pd.DataFrame:
        """The raw text that is not speech."""
        return self.table("cuts")

    @property
    def skipped(self) -> tuple[str, ...]:
        """The files that could not be read, each with the reason."""
        return tuple(outcome.failure for outcome in self.corpus.skipped)

    def table(self, name: str) -> pd.DataFrame:
        """Give a table by its name: one of those above, `texts` or `terms`.

        Raises:
            UsageError: there is no table of this name.
        """
        if name not in _TABLES:
            raise UsageError(f"no table {name!r}; there are {', '.join(_TABLES)}")
        return frame((TABLES | ON_DEMAND)[name], self.corpus.rows(name))

    def __repr__(self) -> str:
        told = ", ".join(f"{number} {name}" for name, number in self._counts())
        return f"<Speeches: {told}>"

    def _repr_html_(self) -> str:
        """Sum up what was read, for a notebook."""
        return summary_html(self._counts(), summarize(self.corpus))

    def _counts(self) -> list[tuple[str, int]]:
        return [(name, len(self.corpus.rows(name))) for name in TABLES]


def read(
    *paths: str | PathLike[str],
    lexicons: str | PathLike[str] | Sequence[str | PathLike[str]] = (),
    jobs: int | None = None,
) -> Speeches:
    """Read files and folders of speeches (folders with all that is in them).

    `lexicons` are YAML files (or one) whose entries add to those that are shipped;
    `jobs` is the number of processes (None: all cores where that pays), which changes
    nothing in the result. What cannot be read is left out and named in `skipped`.

    Raises:
        InputError: a path does not exist, or no file could be read.
        LexiconError: a lexicon is faulty; the message lists every fault.
    """
    given = [lexicons] if isinstance(lexicons, str | PathLike) else lexicons
    settings = Settings(tuple(Path(path) for path in given))
    asked: tuple[Query, ...] = (Attention(settings), Forms(), Figures(settings))
    tables: list[str | Query] = [*_TABLES, *asked]
    places = [Path(path) for path in paths]
    return Speeches(Corpus.read(places, settings, tables, jobs))


def diff(
    speeches: Speeches,
    a: int | str,
    b: int | str,
    by: str = "slogan",
    selection: Selection | None = None,
) -> pd.DataFrame:
    """Compare two years (2024) or ranges of years ("2019-2021").

    `by` is slogan, term, theme, class, section-role or target; `selection` tells
    which documents are taken (None: all). The frame has a row for each item; rates
    are per 10,000 characters, Log Ratio is in powers of two. docs/method.md explains
    the columns and gives their sources.

    Raises:
        UsageError: no speech claims a year of one side, or `by` is none of these.
    """
    question = Question(_choice(By, by, "by"), selection or Selection())
    sides = [Side(str(y), speeches.corpus, Years.parse(str(y))) for y in (a, b)]
    members = question.members(*sides)
    found = answer(question, sides, members)
    return frame(found.sheet, [tuple(row) for row in found.rows])


def priorities(speeches: Speeches, selection: Selection | None = None) -> pd.DataFrame:
    """Give what share of attention each theme has in each year.

    `selection` tells which documents are taken (None: all that claim a year). The
    frame has a row for each year and theme; shares are of all
    characters, 0 to 1. docs/method.md explains the columns.

    Raises:
        UsageError: no speech that is taken claims a year.
    """
    members = (selection or Selection()).kept(members_of(speeches.corpus, is_b=False))
    return frame(PRIORITIES, priorities_of(members, speeches.corpus))


def timeline(
    speeches: Speeches, by: str = "slogan", items: Sequence[str] = (), most: int = 10
) -> pd.DataFrame:
    """Give how often items occur in each year: rates per 10,000 characters.

    `by` is slogan, term, class or metric; with no `items` the `most` frequent ones
    are taken. The frame has a row for each item and year: its occurrences, the rate
    with the ends of its 95 % interval, and the documents and characters behind it.

    Raises:
        UsageError: no speech claims a year, or `by` is none of these.
    """
    dated = dated_speeches(speeches.corpus, _choice(Counted, by, "by"))
    return frame(TIMELINE, by_year(dated, items or most_frequent(dated, most)))


def ledger(speeches: Speeches) -> pd.DataFrame:
    """Give each target with what a later speech of the same body reports of it.

    The frame has a row for each target: its value and bound, the verdict (met,
    missed …) and the sentence that reports it; docs/ledger.md explains both.
    """
    return frame(LEDGER, ledger_of(speeches.corpus))


def kwic(
    pattern: str, *paths: str | PathLike[str], window: int = 20, is_text: bool = False
) -> pd.DataFrame:
    """Give each place of a text, a slogan or a class with the text around it.

    `window` is the number of clean characters on either side; `is_text` takes the
    pattern as text even where it is a slogan or a class.

    Raises:
        UsageError: the pattern is empty.
        InputError: a path does not exist, or no file could be read.
    """
    settings = Settings()
    asked = Concordance(Pattern.parse(pattern, settings, is_text=is_text), window)
    corpus = Corpus.read([Path(path) for path in paths], settings, (asked,))
    return frame(KWIC, corpus.rows(KWIC.name))


def lint(*paths: str | PathLike[str]) -> pd.DataFrame:
    """Give what is wrong with files: doubles, years in conflict, loss, gaps.

    The frame has a row for each fault, with the document, its place and a remedy.

    Raises:
        InputError: a path does not exist, or no file could be read.
    """
    places = [Path(path) for path in paths]
    corpus = Corpus.read(places, tables=inspection_questions())
    return frame(FINDINGS, folder_findings(corpus))


def reuse(*paths: str | PathLike[str], table: str = "pairs") -> pd.DataFrame:
    """Give what speeches share: pairs, passages, differences or families.

    The columns of each `table` are those that docs/reuse.md lists.

    Raises:
        InputError: a path does not exist, or no file could be read.
        UsageError: `table` is none of these.
    """
    asked = _choice(ReuseTable, table, "table")
    corpus = Corpus.read([Path(path) for path in paths], tables=questions())
    shared = Shared.of(corpus.pairs, corpus.rows("documents"), corpus.rows("wording"))
    return frame(SHEETS[asked], shared.rows(asked))


def _choice(choices: type[Choice], value: str, name: str) -> Choice:
    """Read what is chosen of a closed set.

    Raises:
        UsageError: it is none of them.
    """
    try:
        return choices(value)
    except ValueError as error:
        known = ", ".join(choices)
        raise UsageError(f"{name}: {value!r} is none of {known}") from error
