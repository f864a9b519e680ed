"""How tables were made: inputs, versions, parameters, counts; no clock in it."""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from textwrap import indent
from typing import Any, Protocol

from speechkit import __version__
from speechkit.engine import Outcome
from speechkit.pipeline import Settings
from speechkit.provenance import additions, lexicons, libraries


class Run(Protocol):
    """Files that were read, some of them perhaps left out."""

    @property
    def settings(self) -> Settings:
        """What they were read with."""

    @property
    def skipped(self) -> Iterable[Outcome]:
        """The files that could not be read."""


def manifest(
    run: Run,
    outcomes: Callable[[], Iterable[Outcome]],
    warnings: Iterable[str],
    tables: Mapping[str, str],
) -> Iterator[str]:
    """Describe a run as JSON, some text at a time; same inputs, same bytes.

    `outcomes` gives the files that could be read, as often as it is called; `tables`
    names the file of each table, or the folder of its files.
    """
    return _written(
        {
            "program": {"name": "speechkit", "version": __version__},
            "libraries": libraries(),
            "lexicons": lexicons(),
            "parameters": {"lexicon": additions(run.settings)},
            "tables": dict(tables),
            "inputs": (
                {
                    "document": outcome.id,
                    "path": outcome.label,
                    "encoding": outcome.encoding,
                    "sha256": outcome.sha256,
                }
                for outcome in outcomes()
            ),
            "skipped": (
                {"path": outcome.label, "reason": outcome.failure}
                for outcome in run.skipped
            ),
            "overruled": (
                told._asdict() for outcome in outcomes() for told in outcome.overruled
            ),
            "stages": _stages(outcomes()),
            "warnings": warnings,
        }
    )


def _written(content: Mapping[str, Any]) -> Iterator[str]:
    """Write an object whose lists may be long, and are made while they are written."""
    before = "{\n"
    for name, value in content.items():
        yield f"{before}  {json.dumps(name)}: "
        if isinstance(value, Mapping):
            yield _json(value).lstrip()
        else:
            yield from _listed(value)
        before = ",\n"
    yield "\n}\n"


def _listed(values: Iterable[object]) -> Iterator[str]:
    before = ""
    for value in values:
        yield f"{before or '['}\n{_json(value, depth=2)}"
        before = ","
    yield "\n  ]" if before else "[]"


def _json(value: object, depth: int = 1) -> str:
    return indent(json.dumps(value, ensure_ascii=False, indent=2), "  " * depth)


def _stages(outcomes: Iterable[Outcome]) -> list[dict[str, Any]]:
    """Add up what went into and came out of each stage, over all files."""
    totals: dict[str, Counter[str]] = {}
    for outcome in outcomes:
        for stage, counts in outcome.counts.items():
            totals.setdefault(stage, Counter()).update(counts)
    stages = list(totals.items())
    return [
        {"stage": name, "in": dict(stages[place - 1][1]), "out": dict(counts)}
        for place, (name, counts) in enumerate(stages)
        if place
    ]
