"""What tables, columns and views are called in the language of their reader.

English is what the declarations themselves say. Each other language is a file
beside this one. Machine formats (CSV, JSON, Parquet, SQLite) know none of it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, cast

from speechkit.choices import Language
from speechkit.tables import Sheet


@dataclass(frozen=True, slots=True)
class Labels:
    """The labels of one language; what has none keeps its English name.

    `columns` holds for every table, `tables` what one of them says of itself:
    its `name`, what it is `about`, and the `columns` that mean something else in
    it. `words` are those that views at a terminal write themselves.
    """

    columns: Mapping[str, str] = field(default_factory=dict)
    tables: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)

    def name(self, table: Sheet) -> str:
        """Give the short name of a table."""
        return str(self._own(table).get("name", table.name))

    def about(self, table: Sheet) -> str:
        """Give the sentence that says what a table lists."""
        return str(self._own(table).get("about", table.about))

    def column(self, table: Sheet, name: str) -> str:
        """Give the head of a column of a table."""
        own: Mapping[str, str] = self._own(table).get("columns", {})
        return own.get(name) or self.columns.get(name, name)

    def header(self, table: Sheet) -> tuple[str, ...]:
        """Give the heads of all columns of a table."""
        return tuple(self.column(table, name) for name in table.header)

    def word(self, word: str) -> str:
        """Give a word of a view."""
        return self.words.get(word, word)

    def _own(self, table: Sheet) -> Mapping[str, Any]:
        return self.tables.get(table.name, {})


ENGLISH = Labels()


@cache
def labels_in(language: Language) -> Labels:
    """Give the labels of a language."""
    if language is Language.EN:
        return ENGLISH
    # English, the usual language, need not wait for a YAML parser.
    from speechkit.strict_yaml import read_yaml  # noqa: PLC0415

    content, _ = read_yaml(file_of(language))
    return Labels(**cast("dict[str, Any]", content))


def file_of(language: Language) -> Path:
    """Give the file that holds the labels of a language other than English."""
    return Path(__file__).with_name(f"{language.value}.yaml")
