"""Commands that show and check the lexicons."""

from pathlib import Path
from typing import Annotated

import typer

from speechkit.cli.options import AsFormat
from speechkit.cli.work import FAULTS_FOUND
from speechkit.errors import UsageError
from speechkit.lexicon import SCHEMAS, Entry, fold, read_file, read_name, shipped
from speechkit.lexicon.checking import check as faults_in
from speechkit.render.articles import article
from speechkit.render.notes import note
from speechkit.render.output import Output, closing_quietly, emit
from speechkit.tables.lexicons import ENTRIES, LEXICONS, entry_rows, lexicon_rows

app = typer.Typer(help="Look up, search and verify the lexicons.", no_args_is_help=True)

Term = Annotated[str, typer.Argument(help="A term or one of its forms.")]
Query = Annotated[
    str, typer.Argument(help="Text, gloss, class, theme or year to look for.")
]
Files = Annotated[
    list[Path] | None,
    typer.Argument(
        help="Lexicon files [default: all that are shipped].", show_default=False
    ),
]


@app.command("list")
def list_(form: AsFormat = None) -> None:
    """List the lexicons that are shipped.

    Example: speechkit lexicon list
    """
    emit(LEXICONS, lexicon_rows(), Output(form))


@app.command()
def show(term: Term) -> None:
    """Print the entries of a term like a dictionary article.

    Example: speechkit lexicon show 两个确立
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


@app.command()
def find(query: Query, form: AsFormat = None) -> None:
    """Search the lexicons by text, gloss, class, theme or year.

    Example: speechkit lexicon find 2021
    """
    rows = [
        row
        for name in SCHEMAS
        for row in entry_rows(name, (e for e in shipped(name) if _answers(e, query)))
    ]
    emit(ENTRIES, rows, Output(form))


@app.command()
def check(files: Files = None) -> None:
    """Verify lexicons: form, order, doubled forms, examples, rejects, expansions.

    Example: speechkit lexicon check my-slogans.yaml
    """
    faults = []
    if files:
        for path in files:
            name = read_name(path)
            faults += faults_in(name, read_file(path, name))
    else:
        for name in SCHEMAS:
            faults += faults_in(name, shipped(name))
    for fault in faults:
        note(fault)
    note(f"{len(faults)} fault(s)" if faults else "no faults")
    if faults:
        raise typer.Exit(FAULTS_FOUND)


def _answers(entry: Entry, query: str) -> bool:
    if query.isdecimal() and entry.since:
        return entry.since[:4] <= query <= (entry.until[:4] or "9999")
    folded = fold(query)
    return (
        any(folded in fold(form) for form in entry.forms)
        or query.casefold() in entry.gloss.casefold()
        or query in (entry.class_, *entry.themes)
    )
