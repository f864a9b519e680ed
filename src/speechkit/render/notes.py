"""Notes for people, on stderr."""

import re
import sys
from collections.abc import Sequence

#: Characters that could move a terminal's cursor, hide text or turn it around.
CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]")


#: So many names tell what kind of thing is meant.
_NAMES = 3


def some(names: Sequence[str]) -> str:
    """Write names one behind another; of many, the first."""
    more = len(names) - _NAMES
    listed = ", ".join(names[:_NAMES])
    return f"{listed} and {more} more" if more > 0 else listed


def note(message: str) -> None:
    """Print one line to stderr; control characters are shown as a dot."""
    sys.stderr.write(f"{CONTROLS.sub('·', message)}\n")
