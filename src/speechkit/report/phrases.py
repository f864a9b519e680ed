"""What the page says, in both languages, from one file."""

import re
from collections.abc import Mapping
from importlib.resources import files
from typing import TypeAlias, cast

import yaml

from speechkit.choices import Language

#: What a phrase says in each language.
Phrases: TypeAlias = Mapping[str, Mapping[str, str]]
#: Control characters, and those that turn the direction of writing: a reader must
#: see that they are there, and nothing may be turned round by them.
_CONTROLS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]"
)


def read_phrases() -> Phrases:
    """Read the phrases that come with the program."""
    text = files("speechkit.report").joinpath("assets/phrases.yaml").read_text("utf-8")
    return cast(Phrases, yaml.load(text, yaml.BaseLoader))  # noqa: S506  # only strings


def named(phrases: Phrases, value: str, language: Language) -> str:
    """Name a value of a table in a language; what has no phrase stays as it is."""
    return phrases.get(f"value {value}", {}).get(language, value)


def visible_controls(text: str) -> str:
    """Write control characters as their code points: ⟨U+202E⟩."""
    return _CONTROLS.sub(lambda match: f"⟨U+{ord(match[0]):04X}⟩", text)
