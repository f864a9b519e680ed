"""What the page says, in both languages, from one file."""

from collections.abc import Mapping
from pathlib import Path
from typing import TypeAlias, cast

from speechkit.choices import Language
from speechkit.patterns import pattern
from speechkit.strict_yaml import read_yaml

#: What a phrase says in each language.
Phrases: TypeAlias = Mapping[str, Mapping[str, str]]
#: Control characters, and those that turn the direction of writing: a reader must
#: see that they are there, and nothing may be turned round by them.
_CONTROLS = pattern(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]"
)


def read_phrases() -> Phrases:
    """Read the phrases that come with the program."""
    content, _ = read_yaml(Path(__file__).with_name("assets") / "phrases.yaml")
    return cast("Phrases", content)


def named(phrases: Phrases, value: str, language: Language) -> str:
    """Name a value of a table in a language; what has no phrase stays as it is."""
    return phrases.get(f"value {value}", {}).get(language, value)


def visible_controls(text: str) -> str:
    """Write control characters as their code points: ⟨U+202E⟩."""
    return _CONTROLS.sub(lambda match: f"⟨U+{ord(match[0]):04X}⟩", text)
