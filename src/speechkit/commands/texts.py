"""Text out of files: raw, clean, annotated."""

from collections.abc import Sequence
from pathlib import Path

from speechkit.annotation import records
from speechkit.commands.work import Wishes, each_file
from speechkit.files import find_tasks
from speechkit.render.files import write_folder
from speechkit.render.formats import json_line
from speechkit.render.output import closing_quietly
from speechkit.render.prose import as_markdown, as_text


def raw(file: Path) -> None:
    """Print the raw text that all offsets point into."""
    sources = [task.read() for task in find_tasks([file])]
    with closing_quietly() as stream:
        stream.writelines(source.raw for source in sources)


def clean(paths: Sequence[Path], wishes: Wishes, *, with_sections: bool) -> None:
    """Print the clean texts, with a blank line between two."""
    write = as_markdown if with_sections else as_text
    is_first = True
    with closing_quietly() as stream:
        for _, parts in each_file(paths, wishes):
            for part in parts:
                stream.write(write(part) if is_first else "\n" + write(part))
                is_first = False


def annotate(paths: Sequence[Path], folder: Path | None, wishes: Wishes) -> None:
    """Write all records as JSON Lines, into one file a document or to stdout."""
    for task, parts in each_file(paths, wishes):
        lines = "".join(
            f"{json_line(record)}\n" for part in parts for record in records(part)
        )
        if folder:
            write_folder(folder, {f"{task.id}.jsonl": lines})
        else:
            with closing_quietly() as stream:
                stream.write(lines)
