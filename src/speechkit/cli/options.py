"""Arguments and options that commands share, as types."""

from pathlib import Path
from typing import Annotated

import typer

from speechkit.choices import Format, Language


def writable(path: Path | None) -> Path | None:
    """Refuse at once a file whose package is missing: reading may take hours."""
    from speechkit.render.extras import check_extras

    if path:
        check_extras(path)
    return path


def drawable(path: Path | None) -> Path | None:
    """Refuse at once a chart whose package is missing."""
    from speechkit.render.extras import check_extras

    if path:
        check_extras(path, is_chart=True)
    return path


Paths = Annotated[
    list[Path],
    typer.Argument(
        metavar="PATH",
        help="Files, folders (read recursively) or - for standard input.",
        show_default=False,
    ),
]
File = Annotated[
    Path,
    typer.Argument(
        metavar="FILE",
        help="One file, or - for standard input.",
        dir_okay=False,
        show_default=False,
    ),
]
AsFormat = Annotated[
    Format | None,
    typer.Option(
        "--format",
        "-f",
        help="How to write the table (default: table on a terminal, csv in a pipe).",
        show_default=False,
    ),
]
ToFile = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        help="Write to this file; its suffix says how "
        "(.csv .tsv .json .jsonl .md .html .parquet .xlsx .sqlite).",
        show_default=False,
        callback=writable,
    ),
]
Chart = Annotated[
    Path | None,
    typer.Option(
        "--chart",
        help="Also draw it into this file (.svg .png .html .json).",
        show_default=False,
        callback=drawable,
    ),
]
Excel = Annotated[
    bool,
    typer.Option(
        "--excel",
        help="Make a .csv or .tsv file for Excel: its mark, no cell a formula.",
    ),
]
InLanguage = Annotated[
    Language,
    typer.Option(
        "--lang", help="Language of titles and columns where people read them."
    ),
]
Additions = Annotated[
    list[Path] | None,
    typer.Option(
        "--lexicon",
        "-l",
        help="Add the entries of this YAML file (again for more files).",
        show_default=False,
    ),
]
Jobs = Annotated[
    int | None,
    typer.Option(
        "--jobs",
        "-j",
        min=1,
        help="Processes to use (default: all cores where that pays).",
        show_default=False,
    ),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print no notes.")]
Verbose = Annotated[
    bool,
    typer.Option(
        "--verbose",
        "-v",
        help="Name each file as it is read, and what a sidecar overrules in it.",
    ),
]
