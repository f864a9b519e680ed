"""Names that come from outside, made fit to be shown and written."""

from speechkit.patterns import pattern

_CONTROLS = pattern("[\x00-\x1f\x7f-\x9f]")


def readable(name: str) -> str:
    """Write what is no printable character of a name as an escape."""
    text = name.encode("utf-8", "backslashreplace").decode("utf-8")
    return _CONTROLS.sub(lambda match: repr(match[0])[1:-1], text)
