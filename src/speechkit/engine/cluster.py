"""Tasks on the workers of a Dask cluster: a laptop's, of Slurm, of Kubernetes.

Dask gives what a worker had that died to another one. It gives a task up that was
there when several died; such tasks are tried once more, one at a time, so that only
what kills workers is left out.
"""

import logging
import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import CancelledError
from contextlib import contextmanager
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

from speechkit.engine.local import Numbered, killer
from speechkit.engine.work import Task
from speechkit.errors import MissingExtra, UsageError

Result = TypeVar("Result")
_Batch: TypeAlias = tuple[Numbered, ...]

#: So many tasks are sent at once, and so many such batches wait for each core.
_BATCH, _AHEAD = 16, 3
#: Seconds until a scheduler must have answered.
_PATIENCE = 10


def process_on_cluster(
    tasks: Iterable[Numbered], work: Callable[[Task], Result], scheduler: str
) -> Iterator[tuple[int, Task, Result | str]]:
    """Give each task with its place and its result, as they become ready.

    A task that kills the workers which work on it gives a line that says so.

    Raises:
        UsageError: no scheduler answers, it has gone, or a worker cannot do the work.
        MissingExtra: the packages for a cluster are not installed.
    """
    with _client(scheduler) as client:
        suspects: list[Numbered] = []
        for batch, results in _sent(client, _batches(tasks, _BATCH), work, None):
            if results is None:
                suspects.extend(batch)
                continue
            for (place, task), result in zip(batch, results, strict=True):
                yield place, task, result
        for batch, results in _sent(client, _batches(suspects, 1), work, 1):
            ((place, task),) = batch
            yield place, task, results[0] if results else killer(task)


def _sent(
    client: Any,  # noqa: ANN401  # Dask may be missing
    batches: Iterator[_Batch],
    work: Callable[[Task], Result],
    most: int | None,
) -> Iterator[tuple[_Batch, list[Result] | None]]:
    """Send batches, so many at a time; one that was given up has no result."""
    from distributed import KilledWorker, as_completed  # noqa: PLC0415  # as below

    running: dict[Any, _Batch] = {}
    ready = as_completed()
    while True:
        ahead = most or _AHEAD * max(1, sum(client.ncores().values()))
        for batch in islice(batches, max(0, ahead - len(running))):
            future = client.submit(_each, batch, work, pure=False)
            running[future] = batch
            ready.add(future)
        if not running:
            return
        future = next(ready)
        try:
            results = future.result()
        except KilledWorker:
            results = None
        yield running.pop(future), results


def _each(batch: _Batch, work: Callable[[Task], Result]) -> list[Result]:
    return [work(task) for _, task in batch]


def _batches(tasks: Iterable[Numbered], size: int) -> Iterator[_Batch]:
    waiting = iter(tasks)
    while batch := tuple(islice(waiting, size)):
        yield tuple((place, _findable(task)) for place, task in batch)


def _findable(task: Task) -> Task:
    """Name a file so that a worker finds it, which runs elsewhere."""
    # Not resolved: a link may lead elsewhere there.
    return replace(task, path=Path(os.path.abspath(task.path)))  # noqa: PTH100


@contextmanager
def _client(scheduler: str) -> Iterator[Any]:
    try:
        # Large, and needed for clusters alone.
        import dask  # noqa: PLC0415
        from distributed import Client  # noqa: PLC0415
    except ImportError as error:
        raise MissingExtra("--scheduler", "cluster") from error
    # What it would log is told by the error, in one line.
    for name in ("distributed", "distributed.client"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    dask.config.set({"distributed.admin.large-graph-warning-threshold": "1GB"})
    try:
        client = Client(scheduler, timeout=_PATIENCE)
    except (OSError, ValueError) as error:
        raise UsageError(
            f"{scheduler}: no scheduler answers; start one with: dask scheduler"
        ) from error
    try:
        with client:
            yield client
    except ImportError as error:
        raise UsageError(
            f"{scheduler}: a worker lacks a package ({error}); give every machine "
            "the same speechkit"
        ) from error
    except (OSError, CancelledError) as error:
        raise UsageError(
            f"{scheduler}: has gone; start it again and go on with --resume"
        ) from error
