"""Regular expressions that are compiled when they are first used.

Python compiles each pattern anew at each start, and of some six hundred a short text
uses half. The other half of the time goes to nobody.
"""

import re
from typing import cast

_METHODS = (
    "search",
    "match",
    "fullmatch",
    "finditer",
    "findall",
    "split",
    "sub",
    "subn",
    "groups",
    "groupindex",
)


class _Used:
    """A pattern whose methods are those of the compiled one."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self.flags = flags


class _Waiting(_Used):
    """A pattern that nobody has used yet: it holds its source only."""

    def __getattr__(self, name: str) -> object:
        if name not in _METHODS:
            raise AttributeError(name, name=name, obj=self)
        compiled = re.compile(self.pattern, self.flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        # Without `__getattr__`, what is asked from now on is found as fast as ever.
        self.__class__ = _Used  # type: ignore[assignment]
        return getattr(self, name)


def pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """Give what can be used like a compiled pattern and is compiled at its first use.

    A fault in the source is raised then. A match's `re` is not this object.
    """
    return cast("re.Pattern[str]", _Waiting(source, flags))
