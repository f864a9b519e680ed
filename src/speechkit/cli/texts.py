"""Commands that give text: raw, clean, annotated, explained."""

from pathlib import Path
from typing import Annotated

import typer

from speechkit.choices import Language
from speechkit.cli.options import (
    Additions,
    AsFormat,
    Excel,
    File,
    InLanguage,
    Paths,
    ToFile,
)

WithSections = Annotated[
    bool, typer.Option("--sections", help="Write the outline as Markdown headings.")
]
ToFolder = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        help="Write one .jsonl a file into this folder, its folders mirrored.",
        show_default=False,
    ),
]


def raw(file: File) -> None:
    """Print the raw text that all offsets point into.

    Example: speechkit raw speech.txt | head
    """
    from speechkit.commands.texts import raw as work

    work(file)


def clean(
    paths: Paths, sections: WithSections = False, lexicon: Additions = None
) -> None:
    """Print the clean text: no site text, no ruby, simplified script.

    Example: speechkit clean speech.txt --sections > speech.md
    """
    from speechkit.commands.texts import clean as work
    from speechkit.commands.work import Wishes

    work(paths, Wishes(lexicon), with_sections=sections)


def annotate(paths: Paths, output: ToFolder = None, lexicon: Additions = None) -> None:
    """Print all records as JSON Lines, with raw offsets and rules.

    Example: speechkit annotate speeches/*.txt -o annotations/
    """
    from speechkit.commands.texts import annotate as work
    from speechkit.commands.work import Wishes

    work(paths, output, Wishes(lexicon))


def explain(
    file: File,
    form: AsFormat = None,
    output: ToFile = None,
    excel: Excel = False,
    lang: InLanguage = Language.EN,
    lexicon: Additions = None,
) -> None:
    """Show each finding in one file, in order, with what decided it.

    Numerals that are no quantity are listed with what they were taken for.

    Example: speechkit explain speech.txt | less
    """
    from speechkit.commands.work import Wishes, show_table
    from speechkit.render.output import Output

    show_table(
        "explanation", [file], Wishes(lexicon), Output(form, output, excel, lang)
    )
