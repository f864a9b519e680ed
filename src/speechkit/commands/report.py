"""The report of a corpus: one page, and its charts for papers."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from speechkit.choices import Language
from speechkit.commands.work import Wishes, finish, read_corpus
from speechkit.errors import UsageError
from speechkit.render.files import written_whole
from speechkit.render.notes import note
from speechkit.render.pictures import need_pictures, write_chart
from speechkit.report.figures import drawn, figures
from speechkit.report.gathering import gather
from speechkit.report.page import page
from speechkit.report.phrases import read_phrases
from speechkit.report.questions import questions


@dataclass(frozen=True, slots=True)
class Asked:
    """Where the page and its charts go, which years are compared, what it speaks."""

    output: Path
    charts: Path | None = None
    years: tuple[str, str] | None = None
    language: Language = Language.EN


def report(paths: Sequence[Path], asked: Asked, wishes: Wishes) -> None:
    """Write the report of a corpus.

    Raises:
        UsageError: the page is no .html, a file cannot be written, or no speech claims
            one of the years.
        MissingExtra: the package that draws is not installed.
        FaultsFound: a file had to be left out.
    """
    need_pictures()
    if asked.output.suffix.lower() not in {".html", ".htm"}:
        raise UsageError(f"{asked.output}: a report is written as .html")
    corpus = read_corpus(paths, wishes, questions(wishes.settings))
    gathered, phrases = gather(corpus, asked.years), read_phrases()
    with written_whole(asked.output) as stream:
        stream.write(page(gathered, phrases, drawn(gathered, phrases), asked.language))
    if asked.charts:
        _make(asked.charts)
        for name, spec in figures(gathered, phrases, asked.language).items():
            for suffix in (".svg", ".png"):
                write_chart(spec, asked.charts / f"{name}{suffix}")
    if not wishes.quiet:
        note(f"wrote the report: {asked.output}")
    finish(corpus)


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UsageError(
            f"{folder}: cannot be made: {reason}; name another folder with --charts"
        ) from error
