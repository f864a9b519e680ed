"""Traditional characters into simplified ones.

The tables are those of opencc-python-reimplemented, matched as it matches
them: the longest phrase first, then the leftmost, single characters where no
phrase stands. Its own matcher takes quadratic time on a long line. What the
tables get wrong is put right by entries of the conversion lexicon, which are
matched along with the phrases.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import files

from speechkit.lexicon import Entry, Lexicon, longest
from speechkit.model import Document
from speechkit.text import Edit

#: Below this share of one script's own characters a text is in the other one:
#: names and quotations keep a few.
_STRAY = 0.02


@dataclass(frozen=True, slots=True)
class _Converter:
    """The tables of one conversion lexicon, ready to be used."""

    phrases: Lexicon
    corrections: Lexicon
    characters: dict[int, str]
    traditional: frozenset[str]
    shared: frozenset[str]
    simplified: frozenset[str]

    def convert(self, line: str, start: int) -> Iterator[Edit]:
        """Give the edits that simplify one line, which begins at an offset."""
        done = 0
        hits = longest([*self.corrections.all_in(line), *self.phrases.all_in(line)])
        for hit in hits:
            yield from self._characters(line[done : hit.start], start + done)
            if line[hit.start : hit.end] != hit.entry.becomes:
                yield Edit(
                    start + hit.start, start + hit.end, hit.entry.becomes, "phrase"
                )
            done = hit.end
        yield from self._characters(line[done:], start + done)

    def _characters(self, run: str, start: int) -> Iterator[Edit]:
        simple = run.translate(self.characters)
        if simple != run:
            yield Edit(start, start + len(run), simple, "character")


def simplify(doc: Document, conversion: Lexicon) -> Document:
    """Write the text in simplified characters and say in which script it was.

    A line without a strictly traditional character is simplified already: what
    is left there are characters that both scripts use.
    """
    converter = _converter(conversion)
    text = doc.reading.text
    used = set(text)
    script = _script(text, used, converter)
    if script == "hans" and used.isdisjoint(converter.traditional):
        return replace(doc, script=script)
    edits: list[Edit] = []
    for start, end in doc.reading.lines():
        line = text[start:end]
        if script == "hant" or not converter.traditional.isdisjoint(line):
            edits += converter.convert(line, start)
    return replace(doc.cut(edits, []), script=script)


def _script(text: str, used: set[str], converter: _Converter) -> str:
    if used.isdisjoint(converter.simplified):
        # A title of a few words may have no character of one script alone.
        is_plain = used.isdisjoint(converter.traditional | converter.shared)
        return "hans" if is_plain else "hant"
    if used.isdisjoint(converter.traditional):
        return "hans"
    traditional = sum(map(converter.traditional.__contains__, text))
    simplified = sum(map(converter.simplified.__contains__, text))
    share = traditional / (traditional + simplified)
    if share < _STRAY:
        return "hans"
    return "hant" if share > 1 - _STRAY else "mixed"


@lru_cache(maxsize=1)
def _converter(conversion: Lexicon) -> _Converter:
    phrases = _table("TSPhrases.txt")
    characters = _table("TSCharacters.txt")
    singles = {e.term: e.becomes for e in conversion.entries if len(e.term) == 1}
    kept = {*"".join(word[0] for word in phrases.values())}
    kept.update(*(entry.becomes for entry in conversion.entries))
    certain = {key: words[0] for key, words in characters.items() if len(words) == 1}
    changed = {key: word for key, word in (certain | singles).items() if key != word}
    back = _table("STCharacters.txt")
    return _Converter(
        phrases=Lexicon.of(
            "phrases",
            (Entry(term=key, becomes=words[0]) for key, words in phrases.items()),
        ),
        corrections=Lexicon.of(
            "corrections", (e for e in conversion.entries if len(e.term) > 1)
        ),
        characters=str.maketrans(
            {key: words[0] for key, words in characters.items()} | singles
        ),
        traditional=frozenset(changed.keys() - kept),
        shared=frozenset(characters.keys() | singles.keys()),
        simplified=frozenset(key for key, words in back.items() if key not in words)
        - characters.keys(),
    )


def _table(name: str) -> dict[str, list[str]]:
    table = files("opencc").joinpath("dictionary", name).read_text("utf-8")
    rows = (line.split("\t") for line in table.splitlines())
    return {key: words.split(" ") for key, words in rows}
