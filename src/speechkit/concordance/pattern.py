"""What a concordance is asked for: plain text, a slogan, or a class of slogans."""

from collections.abc import Iterator
from dataclasses import dataclass

from speechkit import lexicon
from speechkit.errors import UsageError
from speechkit.lexicon import fold, usual_forms
from speechkit.model import Document, Slogan, SloganClass
from speechkit.pipeline import Settings
from speechkit.stages.script import normalize_script
from speechkit.text import Span


@dataclass(frozen=True, slots=True)
class Pattern:
    """A text, the usual forms of a slogan, or a class; one of them is set."""

    text: str = ""
    canonicals: frozenset[str] = frozenset()
    class_: SloganClass | None = None

    @classmethod
    def parse(
        cls, words: str, settings: Settings, *, is_text: bool = False
    ) -> "Pattern":
        """Read what a user typed, in either script.

        The name of a class (`campaign`) is a class; a form of a listed slogan
        is that slogan, in all its spellings; anything else is text. `is_text`
        takes all of it for text.

        Raises:
            UsageError: it holds no character.
        """
        if not words.strip():
            raise UsageError("the pattern is empty; give a text, a slogan or a class")
        if not is_text and words in set(SloganClass):
            return cls(class_=SloganClass(words))
        conversion = lexicon.load("conversion", settings.additions)
        text = fold(
            normalize_script(Document.of(words.strip()), conversion).reading.text
        )
        entries = lexicon.load("slogans", settings.additions).entries
        if not is_text and (forms := usual_forms(text, entries)):
            return cls(canonicals=forms)
        return cls(text=text)

    def places(self, doc: Document) -> Iterator[tuple[Span, str]]:
        """Give each place in a document, with the rule that found it."""
        if self.text:
            yield from self._texts(doc)
            return
        for slogan in doc.slogans:
            if self._is_meant(slogan):
                yield slogan.span, slogan.rule

    def _is_meant(self, slogan: Slogan) -> bool:
        return slogan.class_ is self.class_ or slogan.canonical in self.canonicals

    def _texts(self, doc: Document) -> Iterator[tuple[Span, str]]:
        text, size = fold(doc.reading.text), len(self.text)
        start = text.find(self.text)
        while start >= 0:
            yield doc.reading.span(start, start + size), "text"
            start = text.find(self.text, start + size)
