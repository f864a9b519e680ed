"""Site text within a paragraph: sentences that speak of the site, and credits."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from speechkit.lexicon import Found
from speechkit.model import CutLabel
from speechkit.patterns import pattern
from speechkit.stages.boilerplate.lines import Line, Verdict
from speechkit.stages.boilerplate.wording import is_spoken

#: A sentence with its marks, or what is left behind the last one.
_SENTENCE = pattern(r"[^。！？；!?;]{1,400}[。！？；!?;]*[”’」』）)】\]]*")
#: A bracket within a paragraph, and one at its end.
_BRACKET = pattern(
    r"(?:(?<![…\s])[…\s]+)?[（(【\[]([^（）()【】\[\]]{2,60})[）)】\]]…*"
)
_CREDIT = pattern(r"[（(【\[]([^（）()【】\[\]]{2,60})[）)】\]]\s*\Z")
#: A bracket that names the site, or says how much of the text it keeps back.
_ADDRESS = pattern(
    r"(?:https?://|www\.)(?!\S{0,60}\.gov\b)"
    r"|(?:网|文库|论坛|之家)(?:整理|收集|搜集|提供|原创|首发|发布|推荐)"
)
_KEPT_BACK = pattern(
    r"(?:省略|隐藏|删减|略去)\s?\d+\s?字|全文共?\s?\d+\s?字|显示\s?\d+\s?字"
)
#: What a site set into a text: how much it hides, where its pages break, its address.
_SET_IN = pattern(
    r"(?P<hidden>(?<![…·.\s])[…·.\s]*(?:此处|以下|下文|中间)(?:隐藏|省略|略去)\s?\d{1,7}\s?个?字[…·.\s]{0,12})"
    r"|(?P<page>#p#[^#\n]{0,20}#e#|分页标题#e#|\[(?:NextPage|page)\][^\[\n]{0,20}\[/page\])"
    r"|(?P<foreign>[a-z][\x20-\x7e‘’“”–—]{119,})"
    r"|(?P<size>(?:范文|范本)?[（(]\s?\d{3,6}\s?字\s?[)）]\Z)"
    r"|(?P<address>(?:(?<=[。！？；：])|\A)[^\W_]{0,8}(?:范文|文库|文秘|公文|论文|文章|资料|作文|材料)"
    r"[^\W_]{0,4}\d{0,3}\s?(?:https?://|www\.)[a-z\d./_-]{4,60})",
    re.IGNORECASE,
)
#: A headline and the title in one line, as windows are named.
_TWICE = pattern(r"(?P<title>[^_|｜]{8,50})[_|｜—-]{1,3}(?=(?P=title))")
_BETWEEN, _LONGEST_TITLE = pattern("[_|｜—-]"), 54
#: What all that a site sets in holds: most lines are passed over after this look.
_HINT = pattern("[字#\\[]|://|www|[a-z][\x20-\x7e]{15}", re.IGNORECASE)
_SET_IN_LABELS = {
    "hidden": Verdict(CutLabel.PAYWALL, "text kept back"),
    "page": Verdict(CutLabel.NAV, "page break of a site"),
    "foreign": Verdict(CutLabel.LEAD, "translation"),
    "size": Verdict(CutLabel.NAV, "size of a text"),
    "address": Verdict(CutLabel.SIGNATURE_AD, "address set in"),
}
_COLON = pattern(r"\s*[:：]")
_TELLING = 4
_PASSAGES = (
    CutLabel.PAYWALL,
    CutLabel.NOTICE,
    CutLabel.SIGNATURE_AD,
    CutLabel.LEAD,
)
#: One telling phrase must make up so much of a sentence, several so much.
_ONE, _SEVERAL = 0.4, 0.18


class Passage(NamedTuple):
    """A part of a line, by offsets into it, that is no speech."""

    start: int
    end: int
    verdict: Verdict


def site_sentences(line: Line) -> list[Passage]:
    """Find the site's sentences within a line that is the speech's own otherwise."""
    found: list[Passage] = []
    for passage in sorted([*_set_in(line), *_brackets(line), *_sentences(line)]):
        if not found or found[-1].end <= passage.start:
            found.append(passage)
    if credit := _credit(line):
        found = [passage for passage in found if passage.end <= credit.start]
        found.append(credit)
    return found


def _set_in(line: Line) -> Iterator[Passage]:
    if _BETWEEN.search(line.text, 0, _LONGEST_TITLE) and (
        twice := _TWICE.match(line.text)
    ):
        yield Passage(*twice.span(), Verdict(CutLabel.DUPLICATE, "title twice"))
    for match in _SET_IN.finditer(line.text) if _HINT.search(line.text) else ():
        if match.lastgroup:
            yield Passage(*match.span(), _SET_IN_LABELS[match.lastgroup])


def _brackets(line: Line) -> Iterator[Passage]:
    """Find brackets in which a site names itself or counts what it keeps back."""
    for match in _BRACKET.finditer(line.text):
        if _KEPT_BACK.search(match[1]):
            verdict = Verdict(CutLabel.PAYWALL, "text kept back")
        elif _ADDRESS.search(match[1]):
            verdict = Verdict(CutLabel.NOTICE, "site in brackets")
        else:
            continue
        yield Passage(*match.span(), verdict)


def _sentences(line: Line) -> Iterator[Passage]:
    if not any(_is_telling(hit) for hit in line.hits):
        return
    for match in _SENTENCE.finditer(line.text):
        start, end = match.span()
        inside = [hit for hit in line.hits if start <= hit.start and hit.end <= end]
        for label in _PASSAGES:
            hits = [
                hit for hit in inside if hit.entry.class_ == label and _is_telling(hit)
            ]
            share = sum(hit.end - hit.start for hit in hits) / (end - start)
            one = 1 if is_spoken(match[0]) else _ONE
            if hits and share >= (one if len(hits) == 1 else _SEVERAL):
                yield Passage(start, end, Verdict(label, "sentence of the site"))
                break


def _credit(line: Line) -> Passage | None:
    match = _CREDIT.search(line.text)
    if not match or not match.start():
        return None
    for hit in line.hits:
        if hit.start == match.start(1) and _COLON.match(line.text, hit.end):
            label = CutLabel(hit.entry.class_)
            return Passage(*match.span(), Verdict(label, "credit in brackets"))
    return None


def _is_telling(hit: Found) -> bool:
    return hit.end - hit.start >= _TELLING
