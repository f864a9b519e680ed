"""Progress on stderr for long work."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TimeElapsedColumn,
    TimeRemainingColumn,
)

from speechkit.render.terminal import console


@contextmanager
def progress_bar(shortest: int) -> Iterator[Callable[[int, int], None]]:
    """Show how far the work is, unless it has fewer steps than `shortest`."""
    columns = ("reading", BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    bar = Progress(*columns, console=console(stderr=True), transient=True)
    task = bar.add_task("", total=None)

    def advance(done: int, total: int) -> None:
        if total < shortest:
            return
        if done == 1:
            bar.start()
        bar.update(task, completed=done, total=total)

    try:
        yield advance
    finally:
        bar.stop()


@contextmanager
def at_work(doing: str) -> Iterator[None]:
    """Show that work goes on whose steps cannot be counted, and for how long."""
    columns = (doing, BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console(stderr=True), transient=True) as bar:
        bar.add_task("", total=None)
        yield
