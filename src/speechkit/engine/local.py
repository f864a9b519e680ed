"""Tasks on the cores of this machine."""

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing.connection import wait as wait_for
from typing import TypeAlias, TypeVar

from speechkit.engine.work import Task

Result = TypeVar("Result")
#: A task and its place among all.
Numbered: TypeAlias = tuple[int, Task]

#: Below so many files a pool costs more than it saves.
_WORTH_A_POOL = 24
#: So many tasks wait for each process: none is idle, and memory stays flat.
_AHEAD = 8
#: So often a task is tried alone, after a process died that had it or another.
_TRIES = 2


def process(
    tasks: Iterable[Numbered], work: Callable[[Task], Result], jobs: int
) -> Iterator[tuple[int, Task, Result | str]]:
    """Give each task with its place and its result, as they become ready.

    A task that kills the process which works on it gives a line that says so.
    """
    if jobs <= 1:
        for place, task in tasks:
            yield place, task, work(task)
        return
    waiting = iter(tasks)
    suspects: dict[int, Task] = {}
    while True:
        yield from _pooled(waiting, suspects, work, jobs)
        if not suspects:
            return
        # One of them killed its process, and nobody can tell which.
        for place, task in sorted(suspects.items()):
            yield place, task, _alone(task, work)
        suspects.clear()


def jobs_for(asked: int | None, count: int) -> int:
    """Give the number of processes for so many tasks: all cores where that pays."""
    cores = os.cpu_count() or 1
    return min(asked or (cores if count >= _WORTH_A_POOL else 1), max(count, 1))


def killer(task: Task) -> str:
    """Tell of a file that kills each process which works on it."""
    return (
        f"{task.label}: killed each process that read it; is memory short? If not, "
        "please report it with this file"
    )


def _pooled(
    waiting: Iterator[Numbered],
    running: dict[int, Task],
    work: Callable[[Task], Result],
    jobs: int,
) -> Iterator[tuple[int, Task, Result]]:
    """Work until all is done or a process dies: what was running then is left."""
    places: dict[Future[Result], int] = {}
    pool = ProcessPoolExecutor(jobs, initializer=_follow)
    try:
        while True:
            for place, task in islice(waiting, jobs * _AHEAD - len(places)):
                running[place] = task
                places[pool.submit(work, task)] = place
            if not places:
                return
            done, _ = wait(places, return_when=FIRST_COMPLETED)
            for future in done:
                result = future.result()
                place = places.pop(future)
                yield place, running.pop(place), result
    except BrokenProcessPool:
        return
    finally:
        pool.shutdown(cancel_futures=True)


def _alone(task: Task, work: Callable[[Task], Result]) -> Result | str:
    """Give a task a process of its own, which may die."""
    for _ in range(_TRIES):
        with ProcessPoolExecutor(1, initializer=_follow) as pool:
            try:
                return pool.submit(work, task).result()
            except BrokenProcessPool:
                continue
    return killer(task)


def _follow() -> None:
    """Let a worker end with the process that began it, however that ends.

    Ctrl-C is the business of that process alone.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if parent := multiprocessing.parent_process():
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()


def _end_with(sentinel: int) -> None:
    wait_for([sentinel])
    os._exit(1)
