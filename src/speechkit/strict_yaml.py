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
        text = path.read_text(encoding="utf-8-sig")
        if plain := _plain(text):
            return plain, []
        loader = _StrictLoader(text)
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


#: No file that means something is nested deeper; the loader would break down.
_DEPTH = 50


def _plain(text: str) -> object:
    """Read texts, lists and mappings; None where there is more to a document.

    It takes a third of the loader's time. What is not plain (anchors, keys that
    stand twice or are no text, faults of syntax) the loader reads or refuses.
    """
    items: list[Any] = []
    outer: list[list[Any]] = []
    is_plain = True
    try:
        for event in yaml.parse(text, Loader=_Base):
            if isinstance(event, yaml.NodeEvent) and event.anchor:
                is_plain = False
            if isinstance(event, yaml.ScalarEvent):
                items.append(event.value)
            elif isinstance(event, yaml.CollectionStartEvent):
                outer.append(items)
                items = []
                _refuse_depth(outer)
            elif isinstance(event, yaml.CollectionEndEvent):
                whole = _whole(event, items)
                is_plain = is_plain and whole is not None
                items = outer.pop()
                items.append(whole)
    except yaml.YAMLError:
        return None
    return items[0] if is_plain and len(items) == 1 else None


def _refuse_depth(outer: list[list[Any]]) -> None:
    if len(outer) > _DEPTH:
        raise RecursionError


def _whole(end: yaml.CollectionEndEvent, items: list[Any]) -> object:
    if not isinstance(end, yaml.MappingEndEvent):
        return items
    keys = items[::2]
    if any(type(key) is not str for key in keys) or len(set(keys)) < len(keys):
        return None
    return dict(zip(keys, items[1::2], strict=False))


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
