"""What can go wrong, and how a user is told.

SpeechkitError          one line for the user: what is wrong, where, what to do
├── UsageError          the command was asked for something that cannot be done
│   └── MissingExtra    it needs packages that are installed on request only
├── InputError          a file or a folder cannot be read
└── LexiconError        a lexicon is faulty; the message lists every fault
"""


class SpeechkitError(Exception):
    """A fault that the user can mend; its text says how."""


class UsageError(SpeechkitError):
    """The command was asked for something that cannot be done."""


class MissingExtra(UsageError):  # noqa: N818  # it is missing, not wrong
    """A command needs packages that are installed on request only."""

    def __init__(self, purpose: str, extra: str) -> None:
        super().__init__(
            f"{purpose} needs more packages; install them with: "
            f"pip install 'speechkit[{extra}]'"
        )


class InputError(SpeechkitError):
    """A file or a folder cannot be read."""


class LexiconError(SpeechkitError):
    """A lexicon is faulty; the message lists every fault with entry and key."""


class FaultsFound(Exception):  # noqa: N818  # it is no error
    """The work is done, but something had to be left out, or was found wrong."""


class ClosedPipe(Exception):  # noqa: N818  # it is no error
    """The reader of stdout has gone; there is nobody to write for."""
