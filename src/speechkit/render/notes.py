"""Notes for people, on stderr."""

import re
import sys

#: Characters that could move a terminal's cursor, hide text or turn it around.
CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]")


def note(message: str) -> None:
    """Print one line to stderr; control characters are shown as a dot."""
    sys.stderr.write(f"{CONTROLS.sub('·', message)}\n")
