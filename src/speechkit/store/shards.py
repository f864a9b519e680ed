"""Records in files that are written whole: what a killed run leaves is complete."""

import hashlib
import json
import os
from array import array
from bisect import bisect_left
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple

from speechkit.errors import UsageError

_SUFFIX = ".shard"
#: A shard is written when it has so many records, or so many bytes.
_RECORDS, _BYTES = 32, 8_000_000
#: The index behind the records ends with its own length, in so many digits.
_DIGITS = 16
_KEY = 32


class Place(NamedTuple):
    """Where a record lies: the number of its shard, and its bytes there."""

    shard: int
    start: int
    size: int


class Store:
    """A folder of records; those that it held when it was opened are found by key."""

    def __init__(self, folder: Path) -> None:
        """Open a folder.

        Raises:
            UsageError: it cannot be made or read, or something in it is damaged.
        """
        self.folder = folder
        self._shards: list[Path] = []
        self._pending: list[tuple[bytes, bytes]] = []
        self._size = 0
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._known = _Index(self._opened())
        except OSError as error:
            raise _refusal(folder, error) from error

    def __len__(self) -> int:
        """Count the records that were there when it was opened."""
        return len(self._known)

    def find(self, key: bytes) -> Place | None:
        """Give the place of a record that was there when the store was opened."""
        for place in self._known.places(key):
            if self._entry(place)[0] == key:
                return place
        return None

    def add(self, key: bytes, record: bytes) -> Place:
        """Keep a record; it is on the disk when its shard is full.

        Raises:
            UsageError: the disk is full.
        """
        place = Place(len(self._shards), self._size, _KEY + len(record))
        self._pending.append((key, record))
        self._size += place.size
        if len(self._pending) >= _RECORDS or self._size >= _BYTES:
            self.flush()
        return place

    def flush(self) -> None:
        """Write the shard that is not full yet.

        Raises:
            UsageError: the disk is full.
        """
        if not self._pending:
            return
        keys = b"".join(key for key, _ in self._pending)
        path = self.folder / f"{hashlib.sha256(keys).hexdigest()[:32]}{_SUFFIX}"
        unfinished = path.with_suffix(f".{os.getpid()}")
        try:
            with unfinished.open("wb") as stream:
                _write(self._pending, stream)
            unfinished.replace(path)
        except OSError as error:
            unfinished.unlink(missing_ok=True)
            raise _refusal(self.folder, error) from error
        self._shards.append(path)
        self._pending, self._size = [], 0

    def record(self, place: Place) -> bytes:
        """Read a record.

        Raises:
            UsageError: it cannot be read.
        """
        return self._entry(place)[1]

    def _entry(self, place: Place) -> tuple[bytes, bytes]:
        try:
            with self._shards[place.shard].open("rb") as stream:
                stream.seek(place.start)
                content = stream.read(place.size)
        except OSError as error:
            raise _refusal(self.folder, error) from error
        return content[:_KEY], content[_KEY:]

    def _opened(self) -> Iterator[tuple[int, Place]]:
        """Read the index of each shard: the beginnings of keys, and their places."""
        for path in sorted(self.folder.glob(f"*{_SUFFIX}")):
            self._shards.append(path)
            start = 0
            for short, size in _index(path):
                yield short, Place(len(self._shards) - 1, start, size)
                start += size


class _Index:
    """Places by the beginnings of keys, in arrays: a corpus has many."""

    def __init__(self, found: Iterator[tuple[int, Place]]) -> None:
        shorts, places = array("Q"), array("Q")
        for short, place in found:
            shorts.append(short)
            places.extend(place)
        self._order = array("Q", sorted(range(len(shorts)), key=shorts.__getitem__))
        self._shorts = array("Q", (shorts[at] for at in self._order))
        self._places = places

    def __len__(self) -> int:
        return len(self._shorts)

    def places(self, key: bytes) -> Iterator[Place]:
        """Give the places of keys that begin as one does."""
        short = _short(key)
        at = bisect_left(self._shorts, short)
        while at < len(self._shorts) and self._shorts[at] == short:
            start = 3 * self._order[at]
            yield Place(*self._places[start : start + 3])
            at += 1


def _short(key: bytes) -> int:
    return int.from_bytes(key[:8])


def _write(entries: list[tuple[bytes, bytes]], stream: BinaryIO) -> None:
    """Write records and their index, and see to it that they survive a power cut."""
    stream.writelines(key + record for key, record in entries)
    index = json.dumps([[_short(key), _KEY + len(record)] for key, record in entries])
    stream.write(f"{index}{len(index):{_DIGITS}}".encode())
    stream.flush()
    os.fsync(stream.fileno())


def _index(path: Path) -> list[tuple[int, int]]:
    with path.open("rb") as stream:
        end = stream.seek(0, os.SEEK_END)
        try:
            stream.seek(end - _DIGITS)
            size = int(stream.read(_DIGITS))
            stream.seek(end - _DIGITS - size)
            return [
                (int(short), int(length))
                for short, length in json.loads(stream.read(size))
            ]
        except (OSError, ValueError, TypeError) as error:
            raise UsageError(f"{path}: is damaged; delete it") from error


def _refusal(folder: Path, error: OSError) -> UsageError:
    reason = error.strerror or type(error).__name__
    return UsageError(f"{folder}: cannot be used: {reason}; name another place")
