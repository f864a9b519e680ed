"""Entry point of the command: `speechkit`, or `python -m speechkit`."""

import gc
import os
import sys

from speechkit import __version__

#: Exit code of a run that the user stopped, as shells give it.
_STOPPED = 130
#: How seldom reference cycles are sought. A start makes some hundred thousand objects
#: that all stay, and looking through them again and again is a sixth of its time.
_SELDOM = (200_000, 50, 100)


def main() -> None:
    """Print the version at once, or hand over to the command line."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        # Before typer and all else is imported: scripts ask this often.
        sys.stdout.write(f"speechkit {__version__}\n")
        return
    gc.set_threshold(*_SELDOM)
    if sys.getfilesystemencoding() == "ascii":
        # A C locale that Python was told to keep to (PYTHONUTF8=0): no argument and
        # no name of a file could be Chinese. -P: nothing is imported from the folder.
        again = (sys.executable, "-P", "-X", "utf8", "-m", "speechkit", *sys.argv[1:])
        os.execv(sys.executable, again)  # noqa: S606  # this very program
    try:
        from speechkit.cli import run  # noqa: PLC0415  # see above

        run()
    except KeyboardInterrupt:
        sys.exit(_STOPPED)


if __name__ == "__main__":
    main()
