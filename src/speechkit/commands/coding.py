"""Records drawn for coders, and the sheets that come back from them."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from speechkit.choices import Judged, Language
from speechkit.coding import (
    CODING,
    SCORES,
    Codable,
    Drawn,
    draw,
    joined,
    read_sheet,
    score,
)
from speechkit.commands.work import Wishes, finish, read_corpus
from speechkit.labels import labels_in
from speechkit.render.notes import note
from speechkit.render.output import Output, emit


def write_sample(
    paths: Sequence[Path],
    asked: tuple[Sequence[Judged], int, int],
    wishes: Wishes,
    output: Output,
) -> None:
    """Draw records of some tables, so many with this seed, and write their sheet.

    Raises:
        UsageError: so few cannot be drawn.
        FaultsFound: a file had to be left out.
    """
    tables, n, seed = asked
    codable = Codable(tuple(dict.fromkeys(tables)))
    corpus = read_corpus(paths, wishes, (codable,))
    drawn = draw(corpus.rows(codable.name), n, seed)
    design = [f"seed {seed}", *_design(drawn)]
    for line in () if wishes.quiet else design:
        note(line)
    sheet = replace(CODING, guide=(*CODING.guide, *design))
    emit(sheet, drawn.rows, output)
    finish(corpus)


def show_codes(paths: Sequence[Path], output: Output) -> None:
    """Write what the codes of one sheet, or of two copies of it, say.

    Raises:
        InputError: one cannot be read, or they do not go together.
    """
    names = {
        head: name
        for language in Language
        for head, name in zip(
            labels_in(language).header(CODING), CODING.header, strict=True
        )
    }
    units = joined({path: read_sheet(path, names) for path in paths})
    scored = score(units)
    emit(SCORES, scored.rows, output, below=scored.notes)


def _design(drawn: Drawn) -> list[str]:
    """Say what the sample holds: of each table, and of each of its classes."""
    lines = []
    for table, keys in groupby(drawn.known, key=lambda key: key[0]):
        classes = list(keys)
        counts = [f"{key[1]} {drawn.drawn[key]}/{drawn.known[key]}" for key in classes]
        n, of = (sum(m[key] for key in classes) for m in (drawn.drawn, drawn.known))
        lines.append(f"{table}: {n} drawn of {of}: {', '.join(counts)}")
    return lines
