"""Work that kills the worker which does it, where workers can import it."""

import os
import signal
import time

from speechkit.engine import Task


def work(task: Task) -> str:
    """Die where the name says so; leave time for others to be under way."""
    if task.id == "poison":
        os.kill(os.getpid(), signal.SIGKILL)
    time.sleep(0.01)
    return task.id
