"""Which files of a folder are speeches, and what each document is called."""

import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from speechkit.engine import Task
from speechkit.errors import InputError
from speechkit.model import Header
from speechkit.readers.sidecar import METADATA, read_metadata, read_sidecar
from speechkit.readers.text import SUFFIXES, decode

#: The path that stands for standard input.
STDIN = Path("-")
_NUMBER = re.compile(r"(\d+)")


def find_tasks(paths: Sequence[Path]) -> list[Task]:
    """Find the speeches under some paths, each once, in natural order of names.

    A document is called by its path relative to the folder given, without the
    suffix; the suffix stays where two would be called the same, and then the
    folder's own name is put before it.

    Raises:
        InputError: a path does not exist, or there is no speech under it.
    """
    tasks: dict[Path, Task] = {}
    roots: dict[Path, str] = {}
    for path in paths:
        for task in _tasks_under(path):
            key = task.path.absolute() if task.source is None else STDIN
            tasks.setdefault(key, task)
            roots.setdefault(key, _name(path.absolute()))
    named = {key: task.id for key, task in tasks.items()}
    for rename in (
        lambda key: tasks[key].label,
        lambda key: f"{roots[key]}/{tasks[key].label}",
        lambda key: _readable(key.as_posix()),
    ):
        doubled = {name for name, n in Counter(named.values()).items() if n > 1}
        named = {
            key: rename(key) if name in doubled else name for key, name in named.items()
        }
    return sorted(
        (_with_sidecar(replace(task, id=named[key])) for key, task in tasks.items()),
        key=lambda task: _natural(task.id),
    )


def _tasks_under(path: Path) -> Iterator[Task]:
    if path == STDIN:
        yield Task("stdin", "-", path, source=decode(sys.stdin.buffer.read()))
    elif path.is_dir():
        files = list(_speeches_in(path))
        if not files:
            kinds = " or ".join(sorted(SUFFIXES))
            raise InputError(f"{path}: holds no speeches (files that end in {kinds})")
        claims = _claims_in(path)
        for file in files:
            task = _task(file, file.relative_to(path))
            yield replace(task, claims=_claims_of(task.id, claims))
    elif path.exists() or path.is_symlink():
        claims = _claims_in(path.parent)
        task = _task(path, Path(path.name))
        yield replace(task, claims=_claims_of(task.id, claims))
    else:
        raise InputError(f"{path}: does not exist")


def _task(file: Path, relative: Path) -> Task:
    label = _readable(relative.as_posix())
    name = _readable(relative.with_suffix("").as_posix())
    return Task(name, label, file)


def _speeches_in(folder: Path) -> Iterator[Path]:
    """Walk a folder; what is hidden, temporary or no text is passed over."""
    for path in sorted(folder.rglob("*")):
        inner = path.relative_to(folder).parts
        if any(part.startswith((".", "~")) for part in inner):
            continue
        if path.suffix.lower() in SUFFIXES and not path.is_dir():
            yield path


def _claims_in(folder: Path) -> dict[str, Header]:
    metadata = folder / METADATA
    return read_metadata(metadata) if metadata.is_file() else {}


def _claims_of(document: str, claims: dict[str, Header]) -> dict[str, Header]:
    """Pick what is claimed of one file: of the document and of its further parts."""
    return {
        name: header
        for name, header in claims.items()
        if name.partition("#")[0] == document
    }


def _with_sidecar(task: Task) -> Task:
    """Add what a NAME.yaml says; it wins over the folder's metadata."""
    sidecar = task.path.with_suffix(".yaml")
    if task.source or not sidecar.is_file():
        return task
    return replace(task, claims={**task.claims, task.id: read_sidecar(sidecar)})


def _name(path: Path) -> str:
    return _readable((path if path.is_dir() else path.parent).name)


def _readable(name: str) -> str:
    """Write bytes of a file name that are no UTF-8 as escapes."""
    return name.encode("utf-8", "backslashreplace").decode("utf-8")


def _natural(name: str) -> list[tuple[bool, int, str]]:
    """Sort key by which 9 comes before 10."""
    return [
        (part.isdecimal(), int(part) if part.isdecimal() else 0, part)
        for part in _NUMBER.split(name)
    ]
