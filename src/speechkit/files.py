"""Which files of a folder are speeches, and what each document is called."""

import os
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
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
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f]")


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
    longer_names: tuple[Callable[[Path], str], ...] = (
        lambda key: tasks[key].label,
        lambda key: f"{roots[key]}/{tasks[key].label}",
        # Never an absolute path: files are written under these names.
        lambda key: _readable(key.relative_to(key.anchor).as_posix()),
    )
    names = {key: task.id for key, task in tasks.items()}
    for longer in longer_names:
        times = Counter(names.values())
        names = {
            key: longer(key) if times[name] > 1 else name for key, name in names.items()
        }
    named = (_claimed(replace(task, id=names[key])) for key, task in tasks.items())
    return sorted(named, key=lambda task: _natural(task.id))


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
            yield _task(file, file.relative_to(path), claims)
    elif path.exists() or path.is_symlink():
        yield _task(path, Path(path.name), _claims_in(path.parent))
    else:
        raise InputError(f"{path}: does not exist")


def _task(file: Path, relative: Path, claims: dict[str, Header]) -> Task:
    label = _readable(relative.as_posix())
    name = _readable(relative.with_suffix("").as_posix())
    return Task(name, label, file, claims)


def _speeches_in(folder: Path) -> Iterator[Path]:
    """Walk a folder; what is hidden, temporary or no text is passed over.

    A folder that cannot be opened is given as if it were a file: reading it
    fails with the reason, and so it is reported as skipped.
    """
    closed: list[Path] = []
    walk = os.walk(folder, onerror=lambda error: closed.append(Path(error.filename)))
    for name, folders, files in walk:
        folders[:] = sorted(inner for inner in folders if not _is_hidden(inner))
        for file in sorted(files):
            if Path(file).suffix.lower() in SUFFIXES and not _is_hidden(file):
                yield Path(name, file)
    yield from closed


def _is_hidden(name: str) -> bool:
    return name.startswith((".", "~"))


def _claims_in(folder: Path) -> dict[str, Header]:
    metadata = folder / METADATA
    return read_metadata(metadata) if metadata.is_file() else {}


def _claimed(task: Task) -> Task:
    """Keep what is claimed of this file's documents; its NAME.yaml wins."""
    claims = {
        name: header
        for name, header in task.claims.items()
        if name.partition("#")[0] == task.id
    }
    sidecar = task.path.with_suffix(".yaml")
    if task.source is None and sidecar.is_file():
        claims[task.id] = read_sidecar(sidecar)
    return replace(task, claims=claims)


def _name(path: Path) -> str:
    return _readable((path if path.is_dir() else path.parent).name)


def _readable(name: str) -> str:
    """Write what is no printable character of a file name as an escape."""
    text = name.encode("utf-8", "backslashreplace").decode("utf-8")
    return _CONTROLS.sub(lambda match: repr(match[0])[1:-1], text)


def _natural(name: str) -> list[tuple[bool, int, str]]:
    """Sort key by which 9 comes before 10."""
    return [
        (part.isdecimal(), int(part) if part.isdecimal() else 0, part)
        for part in _NUMBER.split(name)
    ]
