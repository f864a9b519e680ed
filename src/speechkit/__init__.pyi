# The public names as a type checker sees them: each at its home.

from speechkit.compare.members import Selection
from speechkit.errors import InputError, LexiconError, SpeechkitError, UsageError
from speechkit.library import (
    Speeches,
    diff,
    kwic,
    ledger,
    lint,
    priorities,
    read,
    reuse,
    timeline,
)

__version__: str
__all__ = [
    "InputError",
    "LexiconError",
    "Selection",
    "Speeches",
    "SpeechkitError",
    "UsageError",
    "__version__",
    "diff",
    "kwic",
    "ledger",
    "lint",
    "priorities",
    "read",
    "reuse",
    "timeline",
]
