"""What a worker does: a file becomes rows, or the reason why it was skipped."""

import traceback
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

from speechkit.errors import InputError, SpeechkitError
from speechkit.model import Document, Header
from speechkit.pipeline import Depth, Pipeline, Settings, build
from speechkit.readers import Source, read_file
from speechkit.tables import (
    ON_DEMAND,
    TABLES,
    Overruled,
    Query,
    Row,
    Table,
    Value,
    overruled,
)

#: A message of an unexpected exception may quote a whole text.
_LONGEST_MESSAGE = 120


@dataclass(frozen=True, slots=True)
class Task:
    """One file to be read.

    `claims` holds what a sidecar says of its parts, by document id; `source`
    is set where the text does not come from a file of its own, and `beside` holds
    what stood beside it there. `fault` is set where that, or a sidecar, is faulty:
    who wrote one wants no text without it.
    """

    id: str
    label: str
    path: Path
    claims: dict[str, Header] = field(default_factory=dict)
    source: Source | None = None
    beside: dict[str, Value] = field(default_factory=dict)
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

    @classmethod
    def of(cls, task: Task, result: "Outcome | str") -> "Outcome":
        """Give an outcome, or make one of the line that says why there is none."""
        if isinstance(result, Outcome):
            return result
        return cls(task.id, task.label, failure=result)


def process_one(
    task: Task, settings: Settings, tables: tuple[str | Query, ...]
) -> Outcome:
    """Process one file; a file that cannot be read is an outcome too.

    Raises:
        LexiconError: a lexicon is faulty.
    """
    asked = _asked(tables)
    pipeline = _pipeline(settings, _depth(asked))
    try:
        with _told_in_a_line(task):
            return _outcome(task, pipeline, asked)
    except InputError as error:
        return Outcome(task.id, task.label, failure=str(error))


def documents(
    task: Task, settings: Settings, depth: Depth = Depth.WHOLE
) -> tuple[Document, ...]:
    """Analyze one file as far as a depth and give its parts.

    Raises:
        InputError: the file cannot be read.
    """
    pipeline = _pipeline(settings, depth)
    with _told_in_a_line(task):
        doc = _document(task, task.read())
        return pipeline.run(doc, task.claims)


def prepare(settings: Settings, tables: Sequence[str | Query]) -> None:
    """Build the stages now: processes that are forked later need not do so.

    Raises:
        LexiconError: a lexicon is faulty.
    """
    _pipeline(settings, _depth(_asked(tables)))


def _outcome(task: Task, pipeline: Pipeline, asked: Sequence[Table | Query]) -> Outcome:
    source = task.read()
    doc = _document(task, source)
    counts = {"read": _census((doc,))}
    parts: tuple[Document, ...] = ()
    for name, parts in pipeline.steps(doc, task.claims):
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


def _asked(tables: Sequence[str | Query]) -> list[Table | Query]:
    """Find the tables that are named; a query comes along itself."""
    known = TABLES | ON_DEMAND
    return [known[table] if isinstance(table, str) else table for table in tables]


def _depth(asked: Sequence[Table | Query]) -> Depth:
    return max((table.depth for table in asked), default=Depth.WHOLE)


@contextmanager
def _told_in_a_line(task: Task) -> Iterator[None]:
    """Make an exception that nobody expected the reason why a file is skipped.

    One document must not stop the reading of all others, and must not vanish.
    """
    try:
        yield
    except SpeechkitError:
        raise
    except Exception as error:
        frame = traceback.extract_tb(error.__traceback__)[-1]
        message = " ".join(str(error).split())[:_LONGEST_MESSAGE]
        raise InputError(
            f"{task.label}: is more than speechkit can take; please report it with "
            f"this file ({type(error).__name__}: {message}, "
            f"{Path(frame.filename).name}:{frame.lineno})"
        ) from error


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
