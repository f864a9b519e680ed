"""How tables were made: inputs, versions, parameters, counts; no clock in it."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from speechkit import __version__
from speechkit.corpus import Corpus
from speechkit.lexicon import SCHEMAS, shipped_files
from speechkit.pipeline import Settings

#: Libraries whose version can change a result.
_LIBRARIES = ("jieba", "opencc-python-reimplemented", "ahocorasick-rs", "pyyaml")
#: Those that read pages, Word files and PDF files; they may be missing.
_READERS = ("lxml", "pypdfium2", "trafilatura")


def manifest(corpus: Corpus, settings: Settings, warnings: Sequence[str]) -> str:
    """Describe a run as JSON; the same inputs give the same bytes."""
    content: dict[str, Any] = {
        "program": {"name": "speechkit", "version": __version__},
        "libraries": dict(_versions()),
        "lexicons": {name: _lexicon(name) for name in sorted(SCHEMAS)},
        "parameters": {
            "lexicon": [
                {"name": path.name, "sha256": _hash(path.read_bytes())}
                for path in settings.additions
            ]
        },
        "inputs": [
            {
                "document": outcome.id,
                "path": outcome.label,
                "encoding": outcome.encoding,
                "sha256": outcome.sha256,
            }
            for outcome in corpus.outcomes
        ],
        "skipped": [
            {"path": outcome.label, "reason": outcome.failure}
            for outcome in corpus.skipped
        ],
        "overruled": [
            told._asdict() for outcome in corpus.outcomes for told in outcome.overruled
        ],
        "stages": _stages(corpus),
        "warnings": list(warnings),
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _versions() -> Iterator[tuple[str, str]]:
    yield from ((name, version(name)) for name in _LIBRARIES)
    for name in _READERS:
        with suppress(PackageNotFoundError):
            yield name, version(name)


def _stages(corpus: Corpus) -> list[dict[str, Any]]:
    """Add up what went into and came out of each stage, over all files."""
    totals: dict[str, Counter[str]] = {}
    for outcome in corpus.outcomes:
        for stage, counts in outcome.counts.items():
            totals.setdefault(stage, Counter()).update(counts)
    stages = list(totals.items())
    return [
        {"stage": name, "in": dict(stages[place - 1][1]), "out": dict(counts)}
        for place, (name, counts) in enumerate(stages)
        if place
    ]


def _lexicon(name: str) -> str:
    """Hash the files of a shipped lexicon."""
    return _hash(b"".join(path.read_bytes() for path in shipped_files(name)))


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
