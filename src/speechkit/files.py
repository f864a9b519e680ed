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
from speechkit.readers import READABLE, SUFFIXES, Source, read_bytes
from speechkit.readers.names import readable
from speechkit.readers.sidecar import METADATA, Claims, read_metadata, read_sidecar

#: The path that stands for standard input.
STDIN = Path("-")
_NUMBER = re.compile(r"(\d+)")
#: A browser saves the parts of a page in a folder beside it, called so.
_PARTS = ("_files", ".files")


def find_tasks(paths: Sequence[Path]) -> list[Task]:
    """Find the speeches under some paths, each once, in natural order of names.

    A document is called by its path relative to the folder given, without the
    suffix; the suffix stays where two would be called the same, and then the
    folder's own name is put before it.

    Raises:
        InputError: no path is given, one does not exist, or there is no speech
            under it.
    """
    if not paths:
        raise InputError("no file and no folder was named")
    tasks: dict[Path, Task] = {}
    claims: dict[Path, Claims] = {}
    roots: dict[Path, str] = {}
    for path in paths:
        for task, claimed in _tasks_under(path):
            key = STDIN if task.source else _whole(task.path)
            tasks.setdefault(key, task)
            claims.setdefault(key, claimed)
            roots.setdefault(key, _name(_whole(path)))
    longer_names: tuple[Callable[[Path], str], ...] = (
        lambda key: tasks[key].label,
        lambda key: Path(roots[key], tasks[key].label).as_posix(),
        # Never an absolute path: files are written under these names.
        lambda key: readable(key.relative_to(key.anchor).as_posix()),
    )
    names = {key: task.id for key, task in tasks.items()}
    for longer in longer_names:
        times = Counter(names.values())
        names = {
            key: longer(key) if times[name] > 1 else name for key, name in names.items()
        }
    named = (_claimed(task, names[key], claims[key]) for key, task in tasks.items())
    return sorted(named, key=lambda task: _natural(task.id))


def _tasks_under(path: Path) -> Iterator[tuple[Task, Claims]]:
    if path == STDIN:
        yield Task("stdin", "-", path, source=_typed()), {}
    elif path.is_dir():
        files = list(_speeches_in(path))
        if not files:
            kinds = ", ".join(sorted(READABLE))
            raise InputError(f"{path}: holds no speeches (files that end in {kinds})")
        yield from _tasks_in(path, files, _claims_below(path))
    elif path.exists() or path.is_symlink():
        yield from _tasks_in(path.parent, [path], _claims_in(path.parent))
    else:
        raise InputError(f"{path}: does not exist")


def _tasks_in(
    folder: Path, files: list[Path], claims: Claims
) -> Iterator[tuple[Task, Claims]]:
    """Call each file by its path in the folder; a suffix stays where it must."""
    places = [file.relative_to(folder) for file in files]
    times = Counter(place.with_suffix("") for place in places)
    for file, place in zip(files, places, strict=True):
        bare = place.with_suffix("")
        name = place if times[bare] > 1 else bare
        label = readable(place.as_posix())
        yield Task(readable(name.as_posix()), label, file), claims


def _typed() -> Source:
    """Read standard input.

    Raises:
        InputError: it is closed, empty, or no UTF-8 text.
    """
    try:
        return read_bytes(sys.stdin.buffer.read() if sys.stdin else b"")
    except InputError as error:
        raise InputError(f"standard input: {error}") from error


def _speeches_in(folder: Path) -> Iterator[Path]:
    """Walk a folder; what is hidden, temporary or no text is passed over.

    A folder that cannot be opened is given as if it were a file: reading it
    fails with the reason, and so it is reported as skipped.
    """
    closed: list[Path] = []
    walk = os.walk(folder, onerror=lambda error: closed.append(Path(error.filename)))
    for name, folders, files in walk:
        parts = {f"{Path(file).stem}{end}" for file in files for end in _parts_of(file)}
        folders[:] = sorted(
            inner for inner in folders if not _is_hidden(inner) and inner not in parts
        )
        for file in sorted(files):
            if Path(file).suffix.lower() in SUFFIXES and not _is_hidden(file):
                yield Path(name, file)
    yield from closed


def _parts_of(file: str) -> tuple[str, ...]:
    return _PARTS if file.lower().endswith((".htm", ".html")) else ()


def _is_hidden(name: str) -> bool:
    return name.startswith((".", "~"))


def _claims_in(folder: Path) -> Claims:
    metadata = folder / METADATA
    return read_metadata(metadata) if metadata.is_file() else {}


def _claims_below(folder: Path) -> Claims:
    """Gather what the metadata of a folder and of its inner ones claims.

    The one that stands closest to a file wins.
    """
    claims: Claims = {}
    for name, folders, _ in os.walk(folder):
        folders[:] = sorted(inner for inner in folders if not _is_hidden(inner))
        inner = Path(name).relative_to(folder)
        claims |= {
            (inner / document).as_posix(): header
            for document, header in _claims_in(Path(name)).items()
        }
    return claims


def _claimed(task: Task, name: str, known: Claims) -> Task:
    """Name a task and keep what is claimed of its documents; its NAME.yaml wins.

    What is claimed is claimed of the name that the file has in its own folder.
    """
    claims = {
        f"{name}{document.removeprefix(task.id)}": claim
        for document, claim in known.items()
        if document.partition("#")[0] == task.id
    }
    sidecar = task.path.with_suffix(".yaml")
    if task.source is None and sidecar.is_file():
        claims[name] = read_sidecar(sidecar)
    return replace(
        task,
        id=name,
        claims={k: claim for k, claim in claims.items() if isinstance(claim, Header)},
        fault=next((str(c) for c in claims.values() if isinstance(c, InputError)), ""),
    )


def _whole(path: Path) -> Path:
    """Give the absolute path, without `..`; links stay as they are."""
    return Path(os.path.abspath(path))  # noqa: PTH100  # Path.absolute keeps `..`


def _name(path: Path) -> str:
    return readable((path if path.is_dir() else path.parent).name)


def _natural(name: str) -> list[tuple[bool, int, str]]:
    """Sort key by which 9 comes before 10."""
    return [
        (part.isdecimal(), int(part) if part.isdecimal() else 0, part)
        for part in _NUMBER.split(name)
    ]
