"""A run that is told to end: what it began is undone, nobody is left at work."""

import os
import signal
import sys
import threading
from types import FrameType

#: The shell's way to say by which signal a program ended.
_BY_SIGNAL = 128


def stop_cleanly() -> None:
    """Let the signals that end a program unwind it, as Ctrl-C does.

    Unheeded, they would leave unfinished files behind, and workers that wait for
    ever. A signal that the caller had ignored (nohup) stays so.
    """
    for name in ("SIGTERM", "SIGHUP"):
        # Windows knows the first alone.
        number = getattr(signal, name, None)
        if number and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, _stop)


def _stop(number: int, _: FrameType | None) -> None:
    # What a second signal would break off is the cleaning up.
    signal.signal(number, signal.SIG_IGN)
    from multiprocessing import active_children, parent_process

    if parent_process():
        os._exit(_BY_SIGNAL + number)
    # What the pool's thread says of workers that are gone is no news.
    threading.excepthook = lambda _: None
    for child in active_children():
        child.terminate()
    sys.exit(_BY_SIGNAL + number)
