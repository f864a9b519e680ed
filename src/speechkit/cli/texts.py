"""Commands that give text: raw, clean, annotated, explained."""

from pathlib import Path
from typing import Annotated

import typer

from speechkit.annotation import records
from speechkit.cli.options import Additions, AsFormat, Excel, File, Paths, ToFile
from speechkit.cli.work import Wishes, each_file, show_table
from speechkit.files import find_tasks
from speechkit.render.files import write_folder
from speechkit.render.formats import json_line
from speechkit.render.output import Output, closing_quietly
from speechkit.render.prose import as_markdown, as_text

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
    sources = [task.read() for task in find_tasks([file])]
    with closing_quietly() as stream:
        stream.writelines(source.raw for source in sources)


def clean(
    paths: Paths, sections: WithSections = False, lexicon: Additions = None
) -> None:
    """Print the clean text: no site text, no ruby, simplified script.

    Example: speechkit clean speech.txt --sections > speech.md
    """
    write = as_markdown if sections else as_text
    with closing_quietly() as stream:
        for _, parts in each_file(paths, Wishes(lexicon)):
            stream.writelines(write(part) + "\n" * (part.part > 1) for part in parts)


def annotate(paths: Paths, output: ToFolder = None, lexicon: Additions = None) -> None:
    """Print all records as JSON Lines, with raw offsets and rules.

    Example: speechkit annotate speeches/*.txt -o annotations/
    """
    for task, parts in each_file(paths, Wishes(lexicon)):
        lines = "".join(
            f"{json_line(record)}\n" for part in parts for record in records(part)
        )
        if output:
            write_folder(output, {f"{task.id}.jsonl": lines})
        else:
            with closing_quietly() as stream:
                stream.write(lines)


def explain(
    file: File,
    form: AsFormat = None,
    output: ToFile = None,
    excel: Excel = False,
    lexicon: Additions = None,
) -> None:
    """Show each finding in one file, in order, with what decided it.

    Numerals that are no quantity are listed with what they were taken for.

    Example: speechkit explain speech.txt | less
    """
    show_table("explanation", [file], Wishes(lexicon), Output(form, output, excel))
