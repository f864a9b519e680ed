"""Which files of a folder are speeches, and what each document is called."""

import os
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

from speechkit.engine import Task
from speechkit.errors import InputError, UsageError
from speechkit.model import Header
from speechkit.patterns import pattern
from speechkit.readers import READABLE, SUFFIXES, Source, read_bytes
from speechkit.readers.names import readable
from speechkit.readers.sidecar import METADATA, Claims, read_metadata, read_sidecar

#: The path that stands for standard input.
STDIN = Path("-")
_NUMBER = pattern(r"(\d+)")
#: What is claimed of the documents of each file, by the file's name.
_Known: TypeAlias = dict[str, Claims]
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
    # By their whole paths as strings: a corpus has many files, and a Path is large.
    tasks: dict[str, Task] = {}
    claims: dict[str, _Known] = {}
    roots: dict[str, str] = {}
    for path in paths:
        root = _name(_whole(path))
        for task, claimed in _tasks_under(path):
            key = str(STDIN if task.source else _whole(task.path))
            tasks.setdefault(key, task)
            claims.setdefault(key, claimed)
            roots.setdefault(key, root)
    longer_names: tuple[Callable[[str], str], ...] = (
        lambda key: tasks[key].label,
        lambda key: Path(roots[key], tasks[key].label).as_posix(),
        # Never an absolute path: files are written under these names.
        lambda key: readable(Path(key).relative_to(Path(key).anchor).as_posix()),
    )
    names = {key: task.id for key, task in tasks.items()}
    for longer in longer_names:
        times = Counter(names.values())
        if len(times) == len(names):
            break
        names = {
            key: longer(key) if times[name] > 1 else name for key, name in names.items()
        }
    named = [_claimed(task, names[key], claims[key]) for key, task in tasks.items()]
    return sorted(named, key=lambda task: _natural(task.id))


def spare(paths: Sequence[Path], output: Path) -> None:
    """Refuse to write over a speech, or among them what would be read as one.

    Raises:
        UsageError: the output is one of the files, or lies in one of the folders
            and is called like a speech.
    """
    whole = _whole(output)
    for path in paths:
        if _is_same(path, output) and not path.is_dir():
            raise UsageError(f"{output}: is a speech to be read; write to another file")
        is_inside = path.is_dir() and whole.is_relative_to(_whole(path))
        if is_inside and output.suffix.lower() in SUFFIXES:
            raise UsageError(
                f"{output}: would lie among the speeches and be read as one; "
                "write to another folder"
            )


def _is_same(path: Path, other: Path) -> bool:
    try:
        return path.samefile(other)
    except OSError:
        return False  # one of them is not there, or cannot be a file's name


def _tasks_under(path: Path) -> Iterator[tuple[Task, _Known]]:
    if path == STDIN:
        yield Task("stdin", "-", path, source=_typed()), {}
    elif path.is_dir():
        files = [str(file) for file in _speeches_in(path)]
        if not files:
            kinds = ", ".join(sorted(READABLE))
            raise InputError(f"{path}: holds no speeches (files that end in {kinds})")
        for task, claimed in _tasks_in(path, files, _claims_below(path)):
            # What a folder holds nobody has named: it must not be waited for.
            yield replace(task, fault=_endless(task.path)), claimed
    elif path.exists() or path.is_symlink():
        yield from _tasks_in(path.parent, [str(path)], _claims_in(path.parent))
    else:
        raise InputError(f"{path}: does not exist")


def _endless(path: Path) -> str:
    """Say what is wrong with a file that may never end; nothing of any other."""
    if path.is_fifo() or path.is_char_device():
        return "is a pipe or a device; save what it gives as a file"
    return ""


def _tasks_in(
    folder: Path, files: list[str], claims: Claims
) -> Iterator[tuple[Task, _Known]]:
    """Call each file by its path in the folder; a suffix stays where it must."""
    known: _Known = {}
    for document, claim in claims.items():
        known.setdefault(document.partition("#")[0], {})[document] = claim
    times = Counter(_bare(file) for file in files)
    for file in files:
        place = Path(file).relative_to(folder)
        name = place if times[_bare(file)] > 1 else place.with_suffix("")
        label = readable(place.as_posix())
        yield Task(readable(name.as_posix()), label, Path(file)), known


def _bare(file: str) -> str:
    return str(Path(file).with_suffix(""))


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


def _claimed(task: Task, name: str, known: _Known) -> Task:
    """Name a task and keep what is claimed of its documents; its NAME.yaml wins.

    What is claimed is claimed of the name that the file has in its own folder.
    """
    claims = {
        f"{name}{document.removeprefix(task.id)}": claim
        for document, claim in known.get(task.id, {}).items()
    }
    sidecar = task.path.with_suffix(".yaml")
    if task.source is None and sidecar.is_file():
        claims[name] = read_sidecar(sidecar)
    return replace(
        task,
        id=name,
        claims={k: claim for k, claim in claims.items() if isinstance(claim, Header)},
        fault=task.fault
        or next((str(c) for c in claims.values() if isinstance(c, InputError)), ""),
    )


def _whole(path: Path) -> Path:
    """Give the absolute path, without `..`; links stay as they are."""
    return Path(os.path.abspath(path))  # noqa: PTH100  # Path.absolute keeps `..`


def _name(path: Path) -> str:
    return readable((path if path.is_dir() else path.parent).name)


def _natural(name: str) -> str:
    """Sort key by which 9 comes before 10.

    A string and no list, which would be ten times as large: a run of digits becomes
    its length and itself, and no name has a character below those that part them.
    """
    parts = [
        f"{len(str(int(part))):04}{int(part)}\x01{part}" if part.isdecimal() else part
        for part in _NUMBER.split(name)
    ]
    return "\x01".join(parts)
