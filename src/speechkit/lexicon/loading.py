"""YAML that people write, read strictly into entries.

An unknown key, a missing one, a doubled form, a doubled YAML key or a wrong
type is a fault; all faults of a file are reported at once.
"""

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from speechkit.errors import LexiconError
from speechkit.lexicon.compiled import read_compiled
from speechkit.lexicon.entries import (
    IGNORE,
    KEYS,
    LISTS,
    SCHEMAS,
    SENSES,
    Entry,
    Schema,
)
from speechkit.lexicon.matcher import Lexicon, fold
from speechkit.patterns import pattern

#: What an entry bears that silences a shipped one, in any lexicon.
_SILENCING = Schema(frozenset({"term", "class"}), frozenset(KEYS))
_DATE = pattern(r"\d{4}(-\d{2}(-\d{2})?)?")


def load(name: str, additions: tuple[Path, ...] = ()) -> Lexicon:
    """Load a shipped lexicon, with a user's own entries laid over it.

    Raises:
        LexiconError: a file is faulty; the message lists every fault.
    """
    own: dict[str, Entry] = {}
    for path in additions:
        own |= {fold(entry.term): entry for entry in read_addition(path, name)}
    kept = [entry for entry in shipped(name) if fold(entry.term) not in own]
    # A user's own come first: of two forms alike the first is found.
    return Lexicon.of(name, (*own.values(), *kept))


@cache
def shipped(name: str) -> tuple[Entry, ...]:
    """Give the entries of a shipped lexicon, compiled where it was built."""
    entries = read_compiled(name)
    return read_shipped(name) if entries is None else entries


def read_shipped(name: str) -> tuple[Entry, ...]:
    """Read the entries of a shipped lexicon: one file, or a folder of files."""
    entries: list[Entry] = []
    for path in shipped_files(name):
        entries += read_file(path, name)
    _refuse(_doubled_forms(entries), name)
    return tuple(entries)


def shipped_files(name: str) -> list[Path]:
    """Give the files of a shipped lexicon."""
    folder = _folder()
    whole = folder / f"{name}.yaml"
    return [whole] if whole.exists() else sorted((folder / name).glob("*.yaml"))


def read_addition(path: Path, name: str) -> tuple[Entry, ...]:
    """Read a user's file if it speaks of this lexicon."""
    return read_file(path, name) if read_name(path) == name else ()


def read_name(path: Path) -> str:
    """Read of which lexicon a file speaks.

    Raises:
        LexiconError: the file cannot be read, or names no lexicon.
    """
    content, faults = _content(path)
    name = content.get("lexicon")
    if name not in SCHEMAS:
        faults.append(f"lexicon: must be one of {', '.join(SCHEMAS)}")
    _refuse(faults, str(path))
    return str(name)


def read_file(path: Path, name: str) -> tuple[Entry, ...]:
    """Read one file of entries, strictly.

    Raises:
        LexiconError: the file is faulty; the message lists every fault.
    """
    content, faults = _content(path)
    if not faults and content.get("lexicon") != name:
        faults.append(f"lexicon: says {content.get('lexicon')!r}, expected {name!r}")
    faults += [
        f"{key}: unknown key"
        for key in content.keys() - {"lexicon", "about", "entries"}
    ]
    listed = content.get("entries", [])
    if not isinstance(listed, list):
        faults.append("entries: must be a list")
        listed = []
    entries = []
    for number, mapping in enumerate(listed, 1):
        entry, wrong = _entry(mapping, SCHEMAS[name], path.name)
        where = entry.term or f"entry {number}"
        faults += [f"{where}: {fault}" for fault in wrong]
        entries.append(entry)
    _refuse(faults + _doubled_forms(entries), str(path))
    return tuple(entries)


def _folder() -> Path:
    packed = Path(__file__).parents[1] / "lexicons"
    # A checkout that is not built keeps them at its top level.
    return packed if packed.is_dir() else Path(__file__).parents[3] / "lexicons"


def _content(path: Path) -> tuple[dict[str, Any], list[str]]:
    # Compiled lexicons need no YAML parser.
    from speechkit.strict_yaml import read_yaml  # noqa: PLC0415

    try:
        content, faults = read_yaml(path)
    except ValueError as error:
        raise LexiconError(f"{path}: {error}") from error
    if not isinstance(content, dict):
        return {}, ["must be a mapping with lexicon, about and entries"]
    return content, faults


def _entry(mapping: object, schema: Schema, origin: str) -> tuple[Entry, list[str]]:
    """Read one entry; what is wrong with it comes back beside it."""
    if not isinstance(mapping, dict):
        return Entry(term=""), ["must be a mapping"]
    if mapping.get("class") == IGNORE:
        schema = _SILENCING
    faults = [f"{key}: unknown key" for key in mapping if key not in schema.allowed]
    faults += [f"{key}: is missing" for key in schema.required - mapping.keys()]
    values: dict[str, Any] = {}
    for key in KEYS:
        if key not in mapping or key not in schema.allowed:
            continue
        value, wrong = _value(key, mapping[key])
        faults += wrong
        values["class_" if key == "class" else key] = value
    entry = Entry(**{"term": "", **values}, origin=origin)
    return entry, faults + _faults_of(entry, schema)


def _value(key: str, value: object) -> tuple[Any, list[str]]:
    if key in LISTS:
        if isinstance(value, list) and all(isinstance(x, str) and x for x in value):
            return tuple(value), []
        return (), [f"{key}: must be a list of strings"]
    if isinstance(value, str) and value:
        return value, []
    return "", [f"{key}: must be a string"]


def _faults_of(entry: Entry, schema: Schema) -> list[str]:
    faults = []
    classes = schema.classes | {IGNORE}
    if schema.classes and entry.class_ and entry.class_ not in classes:
        faults.append(
            f"class: {entry.class_!r} is none of {', '.join(sorted(classes))}"
        )
    if entry.better and entry.better not in SENSES:
        faults.append(f"better: {entry.better!r} is none of {', '.join(SENSES)}")
    faults += [
        f"{form!r}: must stand on one line"
        for form in (*entry.forms, *entry.rejects)
        if "\n" in form
    ]
    for key, moment in (("since", entry.since), ("until", entry.until)):
        if moment and not _DATE.fullmatch(moment):
            faults.append(f"{key}: {moment!r} is no year or date (2021, 2021-11-11)")
        if moment and not entry.source:
            faults.append(f"{key}: a year needs its source")
    if entry.since and entry.until and entry.since[:4] > entry.until[:4]:
        faults.append(f"since: {entry.since} is later than until: {entry.until}")
    return faults


def _doubled_forms(entries: Iterable[Entry]) -> list[str]:
    owners: dict[str, str] = {}
    faults = []
    for entry in entries:
        for form in dict.fromkeys(entry.forms):
            owner = owners.setdefault(fold(form), entry.term)
            if owner != entry.term or entry.forms.count(form) > 1:
                faults.append(f"{entry.term}: form {form!r} stands twice ({owner})")
    return faults


def _refuse(faults: list[str], where: str) -> None:
    if faults:
        raise LexiconError("\n  ".join([f"{where}: {len(faults)} fault(s)", *faults]))
