"""Where documents are processed: in this process or on all cores.

A worker gets a task and gives back rows, which are plain tuples: the same
function runs here, in a pool and on a cluster, and gives the same rows.
"""

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from functools import cache, partial
from pathlib import Path

from speechkit.errors import InputError
from speechkit.model import Document, Header
from speechkit.pipeline import Depth, Pipeline, Settings, build
from speechkit.readers import Source, read_file
from speechkit.tables import ON_DEMAND, TABLES, Overruled, Query, Row, overruled

#: Below so many files a pool costs more than it saves.
_WORTH_A_POOL = 24


@dataclass(frozen=True, slots=True)
class Task:
    """One file to be read.

    `claims` holds what a sidecar says of its parts, by document id; `source`
    is set where the text does not come from a file, `fault` where a sidecar is
    faulty: who wrote one wants no text without it.
    """

    id: str
    label: str
    path: Path
    claims: dict[str, Header] = field(default_factory=dict)
    source: Source | None = None
    fault: str = ""

    def read(self) -> Source:
        """Read the file, or give the text that came without one.

        Raises:
            InputError: the file or its sidecar cannot be read; the message names it.
        """
        if self.fault:
            raise InputError(f"{self.label}: {self.fault}")
        if self.source:
            return self.source
        try:
            return read_file(self.path)
        except InputError as error:
            raise InputError(f"{self.label}: {error}") from error


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file: its rows by table, or why it was skipped."""

    id: str
    label: str
    encoding: str = ""
    sha256: str = ""
    rows: dict[str, list[Row]] = field(default_factory=dict)
    counts: dict[str, Counter[str]] = field(default_factory=dict)
    failure: str = ""
    overruled: tuple[Overruled, ...] = ()


def process(
    tasks: Sequence[Task],
    settings: Settings,
    tables: Sequence[str | Query],
    jobs: int | None,
) -> Iterator[Outcome]:
    """Process files and give their outcomes in the order of the tasks.

    Tables are named; a query comes along itself.
    """
    work = partial(process_one, settings=settings, tables=tuple(tables))
    jobs = min(_jobs(jobs, len(tasks)), len(tasks))
    if jobs <= 1:
        yield from map(work, tasks)
        return
    with ProcessPoolExecutor(jobs) as pool:
        yield from pool.map(work, tasks, chunksize=max(1, len(tasks) // (jobs * 8)))


def process_one(
    task: Task, settings: Settings, tables: tuple[str | Query, ...]
) -> Outcome:
    """Process one file; a file that cannot be read is an outcome too."""
    try:
        source = task.read()
    except InputError as error:
        return Outcome(task.id, task.label, failure=str(error))
    doc = _document(task, source)
    counts = {"read": _census((doc,))}
    parts: tuple[Document, ...] = ()
    known = TABLES | ON_DEMAND
    asked = [known[table] if isinstance(table, str) else table for table in tables]
    depth = max((table.depth for table in asked), default=Depth.WHOLE)
    for name, parts in _pipeline(settings, depth).steps(doc, task.claims):
        counts[name] = _census(parts)
    rows = {
        table.name: [row for part in parts for row in table.rows(part)]
        for table in asked
    }
    return Outcome(
        id=task.id,
        label=task.label,
        encoding=source.encoding,
        sha256=source.sha256,
        rows=rows,
        counts=counts,
        overruled=tuple(told for part in parts for told in overruled(part)),
    )


def documents(
    task: Task, settings: Settings, depth: Depth = Depth.WHOLE
) -> tuple[Document, ...]:
    """Analyze one file as far as a depth and give its parts.

    Raises:
        InputError: the file cannot be read.
    """
    doc = _document(task, task.read())
    return _pipeline(settings, depth).run(doc, task.claims)


@cache
def _pipeline(settings: Settings, depth: Depth) -> Pipeline:
    """Build the stages once a process."""
    return build(settings, depth)


def _document(task: Task, source: Source) -> Document:
    return replace(
        Document.of(source.raw, id=task.id, path=task.label),
        encoding=source.encoding,
        sha256=source.sha256,
        marks=source.marks,
    )


def _census(parts: Sequence[Document]) -> Counter[str]:
    """Count what stands after a stage."""
    return Counter(
        documents=len(parts),
        characters=sum(len(part.reading.text) for part in parts),
        cuts=sum(len(part.cuts) for part in parts),
        sections=sum(len(part.sections) for part in parts),
        slogans=sum(len(part.slogans) for part in parts),
        mentions=sum(len(part.mentions) for part in parts),
        quantities=sum(len(part.quantities) for part in parts),
    )


def _jobs(asked: int | None, tasks: int) -> int:
    if asked is not None:
        return asked
    return (os.cpu_count() or 1) if tasks >= _WORTH_A_POOL else 1
