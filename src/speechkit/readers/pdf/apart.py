"""The process that reads PDF files, one after another, and who asks it.

Started as a program, with the seconds that a file may take, it reads from stdin the
length of a file in eight bytes and the file, and answers in the same way with what was
read, until stdin ends.
"""

import atexit
import os
import pickle
import subprocess
import sys
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import IO

from speechkit.errors import InputError
from speechkit.readers.source import Source

#: What a file may take: seconds of a processor, and bytes. By what half a million
#: characters took (2.7 s, 440 MB) the largest that is read, of 4,000,000, needs less.
_SECONDS, _MEMORY = 60, 6_000_000_000
_LENGTH = 8
#: Where this package lies, and what else Python was told: not the folder of a script,
#: in which a name may be that of a library's.
_PACKAGES = (
    str(Path(__file__).parents[3]),
    *filter(None, [os.environ.get("PYTHONPATH")]),
)


class Stopped(Exception):  # noqa: N818  # told as an InputError
    """The process that read a file is no more."""


class Reader:
    """A process that reads files; when one has stopped it, another takes its place."""

    def __init__(self, seconds: int = _SECONDS) -> None:
        self._seconds = seconds
        self._process: subprocess.Popen[bytes] | None = None

    def read(self, content: bytes) -> Source | str:
        """Read a file, or say why it cannot be read.

        Raises:
            Stopped: the file asked for more than it may have.
        """
        process = self._process or self._start()
        asks, answers = process.stdin, process.stdout
        if not asks or not answers:
            raise Stopped
        try:
            with suppress(BrokenPipeError):
                _write(asks, content)
            answer = _read(answers)
        except BaseException:
            # Of a stopped run nothing goes on; half an answer is none.
            self.close()
            raise
        if answer is None:
            self.close()
            raise Stopped
        given: Source | str = pickle.loads(answer)  # noqa: S301  # our own process
        return given

    def close(self) -> None:
        """End the process."""
        if process := self._process:
            self._process = None
            process.kill()
            for stream in filter(None, (process.stdin, process.stdout)):
                with suppress(BrokenPipeError):  # what was not yet sent is lost
                    stream.close()
            process.wait()

    def _start(self) -> subprocess.Popen[bytes]:
        # In a session of its own: Ctrl-C stops who asks, and with him this.
        self._process = subprocess.Popen(  # noqa: S603  # Python itself
            [sys.executable, "-P", "-m", __name__, str(self._seconds)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(_PACKAGES)},
            start_new_session=True,
        )
        return self._process


def reader() -> Reader:
    """Give the reader of this process: one that was forked has none of its parent's."""
    return _reader_of(os.getpid())


@cache
def _reader_of(_process: int) -> Reader:
    made = Reader()
    atexit.register(made.close)
    return made


def _write(stream: IO[bytes], content: bytes) -> None:
    stream.write(len(content).to_bytes(_LENGTH, "big"))
    stream.write(content)
    stream.flush()


def _read(stream: IO[bytes]) -> bytes | None:
    head = stream.read(_LENGTH)
    length = int.from_bytes(head, "big")
    content = stream.read(length)
    is_whole = len(head) == _LENGTH and len(content) == length
    return content if is_whole else None


def _answer(content: bytes) -> Source | str:
    # PDFium and what reads its pages are imported here and nowhere else.
    from speechkit.readers.pdf.reading import read  # noqa: PLC0415

    try:
        return read(content)
    except InputError as error:
        return str(error)


def main() -> None:
    """Answer until nobody asks."""
    asked, told = sys.stdin.buffer, os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    # What a library prints is no answer.
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    while (content := _read(asked)) is not None:
        _limit(int(sys.argv[1]))
        _write(told, pickle.dumps(_answer(content)))


def _limit(more: int) -> None:
    """Allow so many more seconds, and so much memory; Windows has no such limits."""
    with suppress(ImportError):
        import resource  # noqa: PLC0415

        used = resource.getrusage(resource.RUSAGE_SELF)
        seconds = int(used.ru_utime + used.ru_stime) + more
        for kind, most in (
            (resource.RLIMIT_CPU, seconds),
            (resource.RLIMIT_AS, _MEMORY),
        ):
            _, hard = resource.getrlimit(kind)
            if hard == resource.RLIM_INFINITY or hard > most:
                resource.setrlimit(kind, (most, hard))


if __name__ == "__main__":
    main()
