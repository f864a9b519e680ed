"""Chinese party-building speeches (党建讲话) as tables.

The names below are imported when they are used: the command line must not
wait for pandas. `__init__.pyi` tells their types.
"""

from importlib import import_module

__version__ = "0.1.0"

_HOMES = {
    "InputError": "speechkit.errors",
    "LexiconError": "speechkit.errors",
    "Selection": "speechkit.compare.members",
    "Speeches": "speechkit.library",
    "SpeechkitError": "speechkit.errors",
    "UsageError": "speechkit.errors",
    "diff": "speechkit.library",
    "kwic": "speechkit.library",
    "ledger": "speechkit.library",
    "lint": "speechkit.library",
    "priorities": "speechkit.library",
    "read": "speechkit.library",
    "reuse": "speechkit.library",
    "timeline": "speechkit.library",
}

__all__ = [  # handed on by __getattr__
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


def __getattr__(name: str) -> object:
    """Import a public name from its home (PEP 562)."""
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    """List the public names, for completion at a prompt."""
    return [*__all__]
