"""YAML that people write, read without guessing."""

from pathlib import Path
from typing import Any, cast

import yaml


def read_yaml(path: Path) -> tuple[object, list[str]]:
    """Read a file; give its content, and a fault for each key that stands twice.

    Every scalar is a string, so that no, 12:30 and 010 stay as they are written.

    Raises:
        ValueError: it cannot be read or is no YAML; the message says why.
    """
    try:
        loader = _StrictLoader(path.read_text(encoding="utf-8-sig"))
        return loader.get_single_data(), list(loader.faults)
    except (OSError, UnicodeDecodeError) as error:
        raise ValueError(f"cannot be read: {error}") from error
    except yaml.YAMLError as error:
        reason = " ".join(str(error).split())
        raise ValueError(f"is no YAML: {reason}") from error
    except RecursionError as error:
        raise ValueError("is nested too deeply") from error


# The C parser where PyYAML was built with it: the same documents, ten times
# faster.
_Base: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class _StrictLoader(_Base):  # type: ignore[misc]  # chosen at run time
    """A loader that notes doubled keys.

    Aliases need no guard: they are shared, never copied, and no reader goes
    more than two levels deep.
    """

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.faults: list[str] = []

    def construct_mapping(  # the base class sets the signature
        self,
        node: Any,  # noqa: ANN401  # PyYAML ships no useful type
        deep: bool = False,  # noqa: FBT001, FBT002  # as the base class
    ) -> dict[str, Any]:
        """Note keys that stand twice; YAML would let the last one win."""
        keys = [key.value for key, _ in node.value if isinstance(key.value, str)]
        line = node.start_mark.line + 1
        for key in dict.fromkeys(key for key in keys if keys.count(key) > 1):
            self.faults.append(f"line {line}: {key}: stands twice")
        return cast("dict[str, Any]", super().construct_mapping(node, deep=deep))
