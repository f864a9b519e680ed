"""Lexicons listed, shown, searched and verified."""

from collections.abc import Sequence
from pathlib import Path

from speechkit import lexicon
from speechkit.commands.work import Wishes, finish, read_corpus
from speechkit.errors import FaultsFound, UsageError
from speechkit.lexicon import SCHEMAS, Entry, fold, read_file, read_name, shipped
from speechkit.lexicon.checking import check as faults_in
from speechkit.proposals import PROPOSALS, Stretches, propose, unlisted
from speechkit.render.articles import article
from speechkit.render.entries import write_entries
from speechkit.render.files import written_whole
from speechkit.render.notes import note
from speechkit.render.output import Output, closing_quietly, emit
from speechkit.tables.lexicons import ENTRIES, LEXICONS, entry_rows, lexicon_rows
from speechkit.usage import too_early


def list_lexicons(output: Output) -> None:
    """List the lexicons that are shipped."""
    emit(LEXICONS, lexicon_rows(), output)


def show(term: str) -> None:
    """Print the entries of a term like a dictionary article.

    Raises:
        UsageError: no lexicon holds the term.
    """
    found = [
        article(name, entry)
        for name in SCHEMAS
        for entry in shipped(name)
        if fold(term) in map(fold, entry.forms)
    ]
    if not found:
        raise UsageError(
            f"{term}: no lexicon holds it; try: speechkit lexicon find {term}"
        )
    with closing_quietly() as stream:
        stream.write("\n".join(found))


def find(query: str, output: Output) -> None:
    """Search the lexicons by text, gloss, class, theme, first or last year."""
    rows = [
        row
        for name in SCHEMAS
        for row in entry_rows(name, (e for e in shipped(name) if _answers(e, query)))
    ]
    emit(ENTRIES, rows, output)


def check(files: Sequence[Path], speeches: Sequence[Path], wishes: Wishes) -> None:
    """Verify lexicon files, or all that are shipped; each fault is a line.

    In dated `speeches` a slogan that stands before its first year is a fault too:
    of the entry, or of the speech's date.

    Raises:
        FaultsFound: there are faults.
        LexiconError: a lexicon cannot even be read.
        InputError: no speech can be read.
    """
    faults: list[str] = []
    for path in files:
        name = read_name(path)
        faults += faults_in(name, read_file(path, name))
    for name in () if files else SCHEMAS:
        faults += faults_in(name, shipped(name))
    if speeches:
        corpus = read_corpus(speeches, wishes, ("slogans",))
        entries = lexicon.load("slogans", (*corpus.settings.additions, *files)).entries
        faults += too_early(corpus.rows("slogans"), entries)
    for fault in faults:
        note(fault)
    note(f"{len(faults)} fault(s)" if faults else "no faults")
    if faults:
        raise FaultsFound


def suggest(
    paths: Sequence[Path], *, fewest: int, most: int, wishes: Wishes, output: Output
) -> None:
    """Rank what a corpus repeats like a slogan and no lexicon lists.

    A `.yaml` file gets the proposals in the lexicon's own format.

    Raises:
        FaultsFound: a file had to be left out.
    """
    corpus = read_corpus(paths, wishes, (Stretches(),))
    stopwords = lexicon.load("stopwords", corpus.settings.additions).entries
    stopped = frozenset(entry.term for entry in stopwords)
    stretches = unlisted(corpus.rows(Stretches().name))
    found = propose(stretches, stopped, fewest=fewest, most=most)
    if output.path and output.path.suffix.lower() in {".yaml", ".yml"}:
        with written_whole(output.path) as stream:
            write_entries(found, stream)
    else:
        emit(PROPOSALS, found, output)
    finish(corpus)


def _answers(entry: Entry, query: str) -> bool:
    folded = fold(query)
    return (
        any(folded in fold(form) for form in entry.forms)
        or query.casefold() in entry.gloss.casefold()
        or query in (entry.class_, *entry.themes)
        or query in (entry.since[:4], entry.until[:4])
    )
