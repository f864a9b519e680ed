"""What results depend on beside the texts: program, libraries, lexicons."""

import hashlib
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from speechkit import __version__
from speechkit.lexicon import SCHEMAS, shipped_files
from speechkit.pipeline import Settings

#: Libraries whose version can change a result.
_LIBRARIES = ("jieba", "opencc-python-reimplemented", "ahocorasick-rs", "pyyaml")
#: Those that read pages, Word files and PDF files; they may be missing.
_READERS = ("lxml", "pypdfium2", "trafilatura")


def libraries() -> dict[str, str]:
    """Give the versions of the libraries that can change a result."""
    return dict(_versions())


def lexicons() -> dict[str, str]:
    """Give the hash of each shipped lexicon."""
    return {
        name: hashed(b"".join(path.read_bytes() for path in shipped_files(name)))
        for name in sorted(SCHEMAS)
    }


def additions(settings: Settings) -> list[dict[str, str]]:
    """Give the name and the hash of each lexicon of the user's own."""
    return [
        {"name": path.name, "sha256": hashed(path.read_bytes())}
        for path in settings.additions
    ]


@cache
def fingerprint(settings: Settings) -> str:
    """Give one hash of all of these; machines with the same one give the same rows."""
    told = [
        __version__,
        *map(str, sys.version_info[:2]),  # with it goes what Unicode knows
        *(f"{name} {number}" for name, number in libraries().items()),
        *lexicons().values(),
        *(entry["sha256"] for entry in additions(settings)),
        *_sources(),
    ]
    return hashed("\n".join(told).encode())


def hashed(content: bytes) -> str:
    """Hash bytes."""
    return hashlib.sha256(content).hexdigest()


def _sources() -> Iterator[str]:
    """Hash the program: in a checkout it changes without its version."""
    for path in sorted(Path(__file__).parent.rglob("*.py")):
        yield hashed(path.read_bytes())


def _versions() -> Iterator[tuple[str, str]]:
    yield from ((name, version(name)) for name in _LIBRARIES)
    for name in _READERS:
        with suppress(PackageNotFoundError):
            yield name, version(name)
