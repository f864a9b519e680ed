"""Cut what a site put around a speech and into it, each with its kind.

Evidence comes from wording (a lexicon), from shape (length, punctuation, links,
repetition), from position and from neighbours. A speech's own sentences stay.
"""

from collections.abc import Iterator, Sequence

from speechkit.lexicon import Lexicon
from speechkit.model import Cut, Document
from speechkit.stages.boilerplate.captions import captions
from speechkit.stages.boilerplate.contents import contents
from speechkit.stages.boilerplate.lines import Line, Verdict, Verdicts, read_lines
from speechkit.stages.boilerplate.repeats import repeats
from speechkit.stages.boilerplate.sentences import site_sentences
from speechkit.stages.boilerplate.shapes import by_shape
from speechkit.stages.boilerplate.votes import weigh_votes
from speechkit.stages.boilerplate.wording import by_wording
from speechkit.stages.boilerplate.zones import zones
from speechkit.text import Edit

__all__ = ["strip_boilerplate"]


def strip_boilerplate(doc: Document, boilerplate: Lexicon) -> Document:
    """Cut site text line by line; the lines around a cut stay apart."""
    lines = read_lines(doc.reading.text, boilerplate, _by_itself)
    edits, cuts = [], []
    verdicts = weigh_votes(doc, lines, _judge(lines))
    for start, end, verdict in _ranges(lines, verdicts):
        edits.append(Edit(start, end, "", verdict.rule))
        span = doc.reading.span(start, end)
        cuts.append(Cut(span, verdict.label, verdict.rule))
    return doc.cut(edits, cuts) if edits else doc


def _by_itself(line: Line) -> Verdict | None:
    return by_wording(line) or by_shape(line)


def _judge(lines: Sequence[Line]) -> Verdicts:
    verdicts = {
        index: verdict
        for index, line in enumerate(lines)
        if (verdict := _by_itself(line))
    }
    verdicts = contents(lines) | verdicts
    verdicts = repeats(lines, verdicts) | verdicts
    verdicts = captions(lines, verdicts) | verdicts
    return zones(lines, verdicts)


def _ranges(
    lines: Sequence[Line], verdicts: Verdicts
) -> Iterator[tuple[int, int, Verdict]]:
    """Give the text offsets of what is cut: runs of lines of a kind, and sentences."""
    run: list[int] = []
    for index, line in enumerate([*lines, None]):
        verdict = verdicts.get(index)
        if run and (not verdict or verdict.label is not verdicts[run[0]].label):
            yield lines[run[0]].start, lines[run[-1]].end, verdicts[run[0]]
            run = []
        if verdict:
            run.append(index)
        elif line:
            for passage in site_sentences(line):
                start, last = line.offsets[passage.start], line.offsets[passage.end - 1]
                yield start, last + 1, passage.verdict
