"""Files written whole or not at all."""

import errno
import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from speechkit.errors import UsageError


@contextmanager
def written_whole(path: Path, encoding: str = "utf-8") -> Iterator[TextIO]:
    """Open a file for writing; it appears under its name only when it is complete.

    A link leads to its file; a device or a pipe is written to, never replaced.

    Raises:
        UsageError: the folder cannot be written to, or the disk is full.
    """
    if _is_device(path):
        try:
            with path.open("w", encoding=encoding, newline="") as stream:
                yield stream
        except OSError as error:
            raise refusal(path, error) from error
        return
    with (
        made_whole(path) as unfinished,
        unfinished.open("w", encoding=encoding, newline="") as stream,
    ):
        yield stream


@contextmanager
def made_whole(path: Path) -> Iterator[Path]:
    """Give the path of an unfinished file; it gets its name when it is complete.

    Raises:
        UsageError: the folder cannot be written to, or the disk is full.
    """
    try:
        path = _behind_links(path)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.")
    except OSError as error:
        raise refusal(path, error) from error
    os.close(handle)
    unfinished = Path(name)
    try:
        yield unfinished
        unfinished.chmod(0o666 & ~_umask())
        unfinished.replace(path)
    except OSError as error:
        raise refusal(path, error) from error
    finally:
        unfinished.unlink(missing_ok=True)


def write_folder(folder: Path, contents: Mapping[str, str]) -> None:
    """Write several files into a folder, each of them whole.

    Raises:
        UsageError: the folder cannot be made or written to.
    """
    for name, content in contents.items():
        path = folder / name
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise refusal(path.parent, error) from error
        with written_whole(path) as stream:
            stream.write(content)


def refusal(path: Path, error: OSError) -> UsageError:
    """Tell why a place cannot be written to, and what to do."""
    reason = error.strerror or type(error).__name__
    return UsageError(
        f"{path}: cannot be written: {reason}; name another place with -o"
    )


def _is_device(path: Path) -> bool:
    """Tell whether something is there that is no file and no folder."""
    try:
        return path.exists() and not (path.is_file() or path.is_dir())
    except OSError:
        return False


def _behind_links(path: Path) -> Path:
    try:
        place = path.resolve()
    except RuntimeError:
        # So Python 3.11 and 3.12 call links that lead to themselves; 3.13 stops there.
        place = path
    if place.is_symlink():
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
    return place


def _umask() -> int:
    """Read the mask for new files: temporary files are private, results are not."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
