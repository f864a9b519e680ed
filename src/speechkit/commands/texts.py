"""Text out of files: raw, clean, annotated."""

from collections.abc import Sequence
from pathlib import Path

from speechkit.annotation import records
from speechkit.commands.work import Wishes, each_file, finish, read_corpus
from speechkit.files import find_tasks
from speechkit.pipeline import Depth
from speechkit.render.files import write_folder, written_whole
from speechkit.render.formats import json_line
from speechkit.render.output import closing_quietly
from speechkit.render.prose import as_markdown, as_text
from speechkit.render.tree import write_trees


def raw(file: Path) -> None:
    """Print the raw text that all offsets point into."""
    sources = [task.read() for task in find_tasks([file])]
    with closing_quietly() as stream:
        stream.writelines(source.raw for source in sources)


def clean(paths: Sequence[Path], wishes: Wishes, *, with_sections: bool) -> None:
    """Print the clean texts, with a blank line between two."""
    write = as_markdown if with_sections else as_text
    depth = Depth.OUTLINE if with_sections else Depth.HEADER
    is_first = True
    with closing_quietly() as stream:
        for _, parts in each_file(paths, wishes, depth=depth, prints=True):
            for part in parts:
                stream.write(write(part) if is_first else "\n" + write(part))
                is_first = False


def outline(paths: Sequence[Path], wishes: Wishes, path: Path | None) -> None:
    """Write each document's outline as a tree, to stdout or into a text file.

    Raises:
        FaultsFound: a file had to be left out.
    """
    corpus = read_corpus(paths, wishes, ("documents", "sections"))
    with written_whole(path) if path else closing_quietly() as stream:
        write_trees(corpus.rows("documents"), corpus.rows("sections"), stream)
    finish(corpus)


def annotate(paths: Sequence[Path], folder: Path | None, wishes: Wishes) -> None:
    """Write all records as JSON Lines, into one file a document or to stdout."""
    for task, parts in each_file(paths, wishes, prints=folder is None):
        lines = "".join(
            f"{json_line(record)}\n" for part in parts for record in records(part)
        )
        if folder:
            write_folder(folder, {f"{task.id}.jsonl": lines})
        else:
            with closing_quietly() as stream:
                stream.write(lines)
