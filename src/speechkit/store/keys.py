"""What the record of a file depends on, as a key."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from speechkit.engine import Task
from speechkit.pipeline import Settings
from speechkit.provenance import fingerprint
from speechkit.tables import Query

#: So much of a file is hashed at a time.
_PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class Recipe:
    """The digest of all that a record depends on beside its file."""

    digest: str

    @classmethod
    def of(cls, settings: Settings, tables: Sequence[str | Query]) -> Self:
        """Take in the program, its lexicons, its libraries and the tables asked for.

        Of a query its name: all else that it depends on are the settings.
        """
        asked = [table if isinstance(table, str) else table.name for table in tables]
        return cls(_hash([fingerprint(settings), *asked]))

    def key(self, task: Task, sha256: str) -> bytes:
        """Give the key of a file whose bytes have a hash."""
        told = repr((sorted(task.claims.items()), [*task.beside.items()]))
        return bytes.fromhex(_hash([self.digest, task.id, task.label, told, sha256]))


def hash_of(task: Task) -> str:
    """Hash the bytes of a file, or give the hash of what came without one.

    Raises:
        OSError: it cannot be read.
    """
    if task.source:
        return task.source.sha256
    digest = hashlib.sha256()
    with task.path.open("rb") as stream:
        while piece := stream.read(_PIECE):
            digest.update(piece)
    return digest.hexdigest()


def _hash(parts: Sequence[str]) -> str:
    content = json.dumps(parts)
    return hashlib.sha256(content.encode()).hexdigest()
