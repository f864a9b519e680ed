"""Entry point of the command: `speechkit`, or `python -m speechkit`."""

import sys

from speechkit import __version__


def main() -> None:
    """Print the version at once, or hand over to the command line."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        # Before typer and all else is imported: scripts ask this often.
        sys.stdout.write(f"speechkit {__version__}\n")
        return
    from speechkit.cli import run  # noqa: PLC0415  # see above

    run()


if __name__ == "__main__":
    main()
