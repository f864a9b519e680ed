"""Where a long run keeps what it has done until all is written."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from speechkit.errors import UsageError
from speechkit.render.files import refusal
from speechkit.render.notes import note

#: Hidden: whoever reads the folder as speeches or tables passes it over.
_NAME = ".unfinished"


@contextmanager
def workplace(folder: Path | None, *, resumes: bool) -> Iterator[Path]:
    """Give a folder for what is unfinished, inside the folder of the results.

    It is gone when the work is done. What a run that fails, or is killed, has done
    stays there for the next one, which may resume it. Without a folder for results
    there is nothing to go on with.

    Raises:
        UsageError: it cannot be made, another run uses it, or an earlier run was
            not finished and this one does not resume it.
    """
    if folder is None:
        with tempfile.TemporaryDirectory(prefix="speechkit-") as name:
            yield Path(name)
        return
    place = folder / _NAME
    is_new = not folder.exists()
    try:
        place.mkdir(parents=True, exist_ok=True)
        lock = Path(place, "lock").open("w", encoding="utf-8")  # noqa: SIM115  # below
    except OSError as error:
        raise refusal(folder, error) from error
    with lock:
        if not _locked(lock):
            raise UsageError(f"{folder}: another run is writing there; wait for it")
        if _has_records(place) and not resumes:
            raise UsageError(
                f"{folder}: an earlier run was not finished; go on with --resume, "
                f"or delete {place}"
            )
        try:
            yield place
        except BaseException:
            if _has_records(place):
                note(f"what was done is kept; go on with --resume: {folder}")
            else:
                _remove(place, folder if is_new else None)
            raise
        _remove(place, None)


def _has_records(place: Path) -> bool:
    return any(place.glob("*/*.shard"))


def _remove(place: Path, folder: Path | None) -> None:
    shutil.rmtree(place, ignore_errors=True)
    if folder:
        # It was made for this run; what others put there since is theirs.
        with suppress(OSError):
            folder.rmdir()


def _locked(lock: IO[str]) -> bool:
    """Take a lock that ends with this process, however it ends."""
    try:
        # Of the two ways to lock a file each system has one.
        import fcntl  # noqa: PLC0415
    except ImportError:
        return _locked_on_windows(lock)
    try:
        # Not flock, whose lock a forked worker would hold on to.
        fcntl.lockf(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _locked_on_windows(lock: IO[str]) -> bool:
    import msvcrt  # noqa: PLC0415  # Windows alone has it

    try:
        msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined, unused-ignore]  # checked elsewhere
    except OSError:
        return False
    return True
