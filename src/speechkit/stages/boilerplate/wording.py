"""What the words of one line say of it."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import NamedTuple

from speechkit.lexicon import Found
from speechkit.model import CutLabel
from speechkit.patterns import pattern
from speechkit.stages.boilerplate.lines import Line, Verdict

#: What may stand before a label.
_BEFORE_LABEL = pattern(r"[\W\d_]{0,12}")
_LABEL_COLON = pattern(
    r"\s*+(?:[/、&]\s*+\S{2,4}\s*+)?[】〕\])）]?\s*+[:：]|\s*+[】〕\]]|\s*+(?:<<|>>|[«»→←])"
)
_BRACKETED = pattern(r"[（(\[【][^（）()\[\]【】。]+[）)\]】]")
_NAME = pattern(r"[\s:：]+\w{2,4}\W")
_FIELD = pattern(
    r"[^\s|｜\u2500-\u257f>＞»›〉→←·•/\\【】\[\]()（）<《》,，、:：\-—_=&+。？?！!]+"
)
#: Fields that say nothing by themselves.
_NEUTRAL = pattern(
    r"[\d.,:]+(?:KB|MB|[KMW]b?|元|次|人|条|篇|个|页|字|万|赞|名)?|第?\d+页|共\d*页|[A-Za-z]"
    r"|大|中|小|次|人|条|与|和|的|或",
    re.IGNORECASE,
)
_SITE = pattern(
    r"\w{2,8}(?:网|网站|文库|论坛|在线|之家|频道)|[\w.]{2,14}\.(?:com|cn|net|org)"
)
_DATE = pattern(
    r"(?<!\d)(?:19|20)\d{2}\s?[-/.年]\s?\d{1,2}(?:\s?[-/.月]\s?\d{1,2}\s?日?)?"
)
_DIGITAL_DATE = pattern(r"(?<!\d)(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}")
#: Who brought a text and when, in digits.
_PUBLISHED = pattern(
    r"[^\W\d_]{2,16}(?:中心|网|网站|报|社|发布|组工|先锋|党建|电视台|客户端|杂志|在线|办公室)\s+"
    r"(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}"
)
_CLOCK = pattern(r"(?<!\d)\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?!\d)")
#: Labels that a speech's own agenda uses too.
_MOMENTS = frozenset({"时间", "日期", "地址"})
#: How long the name of a site, a column or an author beside a date may be.
_ORIGIN = 14
_SPAN_OF_WORDS = 4
_SHORT = 60
#: A passage in which a site's editor presents a text is no longer.
_PASSAGE = 250
_LINE = 300

_STRONG = (
    CutLabel.PAYWALL,
    CutLabel.NOTICE,
    CutLabel.SIGNATURE_AD,
    CutLabel.LEAD,
    CutLabel.CAPTION,
)
_OFFERED = frozenset({CutLabel.NAV, *_STRONG} - {CutLabel.CAPTION})
#: So much of a line one telling phrase must be, and one that somebody may have said.
_ONE, _ONE_SPOKEN = 0.3, 0.7
#: Words of one who speaks to an audience, and of a site to its readers.
_SPOKEN = pattern(
    "我们|咱|同志|党员|干部|群众|支部|要[^求素]|必须|不能|不要|不是|有的|有些|应当"
)
_SITE_VOICE = pattern("您|亲[，,]|小编|本[站网文帖]|网友|楼主|侵权|转载|版权归")
#: How many sentences may follow a label, if not one.
_SENTENCES = {CutLabel.DATELINE: 0, CutLabel.LEAD: 50, CutLabel.NOTICE: 50}
#: How long a line may be that begins with a label of each kind.
_LABELLED = {
    CutLabel.NAV: 120,
    CutLabel.DATELINE: 120,
    CutLabel.NOTICE: 200,
    CutLabel.PAYWALL: 80,
    CutLabel.LEAD: 500,
    CutLabel.CAPTION: 120,
    CutLabel.SIGNATURE_AD: 80,
}


#: What a paper's editor does with the texts below.
_PRINTS = pattern(
    r"(?:在此|现特?|特|今天|本期|今起)[，,]?(?:我们|本[报刊网站])?(?:特|现|将)?"
    r"(?:刊登|刊发|刊载|选登|摘登|编发)[^。]{0,60}(?:文章|体会|报道|讲话|发言|摘要|全文|读者)"
)


class Rule(NamedTuple):
    """A way to see what a line is."""

    name: str
    sees: Callable[[Line], CutLabel | None]


def by_wording(line: Line) -> Verdict | None:
    """Judge a line by its own words."""
    if line.gives_thanks:
        return None
    if line.size <= _LINE or (line.hits and line.hits[0].start < _SPAN_OF_WORDS):
        for rule in RULES:
            if label := rule.sees(line):
                return Verdict(label, rule.name)
    return None


def share_of_words(line: Line) -> float:
    """Give the share of a line that the lexicon's words make up, short ones too."""
    return sum(hit.end - hit.start for hit in line.hits) / max(1, line.size)


def weight(line: Line, label: CutLabel) -> tuple[int, float]:
    """Give the number of telling phrases of a kind, and the share of all its words."""
    hits = [hit for hit in line.hits if hit.entry.class_ == label.value]
    telling = sum(hit.end - hit.start >= _SPAN_OF_WORDS for hit in hits)
    covered = sum(hit.end - hit.start for hit in hits)
    return telling, covered / max(1, line.size)


def is_spoken(text: str) -> bool:
    """Tell whether a sentence has words of a speaker, and none of a site's voice."""
    return (
        text[-1] in "。！？；"
        and bool(_SPOKEN.search(text))
        and not _SITE_VOICE.search(text)
    )


def _phrases(line: Line) -> CutLabel | None:
    if line.size > _LINE:
        return None
    for label in _STRONG:
        telling, share = weight(line, label)
        one = _ONE_SPOKEN if is_spoken(line.text) else _ONE
        if (telling >= 2 and share >= 0.08) or (telling and share >= one):
            return label
    return None


def _editor(line: Line) -> CutLabel | None:
    """See an editor present a text, whatever he says of its subject."""
    telling, _ = weight(line, CutLabel.LEAD)
    is_lead = (telling and "小编" in line.text and line.size <= _PASSAGE) or (
        line.size <= _LINE and _PRINTS.search(line.text)
    )
    return CutLabel.LEAD if is_lead else None


def _label(line: Line) -> CutLabel | None:
    before = _BEFORE_LABEL.match(line.text)
    first = before.end() if before else 0
    for hit in line.hits:
        if hit.start > first:
            return None
        label = CutLabel(hit.entry.class_)
        if not _is_label(line, hit) or line.size > _LABELLED[label]:
            continue
        if line.sentence_ends <= _SENTENCES.get(label, 1) and _fits(line, hit, label):
            return label
    return None


def _credit(line: Line) -> CutLabel | None:
    """See a line in brackets that says who edited the text."""
    if line.size > _SHORT or not _BRACKETED.fullmatch(line.text):
        return None
    named = (
        hit
        for hit in line.hits
        if hit.entry.class_ == CutLabel.DATELINE
        and _NAME.match(line.text, hit.end)
        and line.text[hit.start : hit.end] not in _MOMENTS
    )
    return CutLabel.DATELINE if any(named) else None


def _is_label(line: Line, hit: Found) -> bool:
    return bool(_LABEL_COLON.match(line.text, hit.end))


def _fits(line: Line, hit: Found, label: CutLabel) -> bool:
    """Tell whether a label's value is what a site writes: a time needs its digits."""
    if label is CutLabel.DATELINE and line.text[hit.start : hit.end] in _MOMENTS:
        value = line.text[hit.end :]
        return bool(_DIGITAL_DATE.search(value) or _CLOCK.search(value))
    return True


def _dateline(line: Line) -> CutLabel | None:
    if line.size > _LABELLED[CutLabel.DATELINE] or line.sentence_ends:
        return None
    date = _DATE.search(line.text)
    if not date or "《" in line.text:
        return None
    rest = _CLOCK.sub(" ", _DATE.sub(" ", line.text))
    words = {
        line.text[hit.start : hit.end]
        for hit in line.hits
        if hit.entry.class_ == CutLabel.DATELINE
    }
    fields = _FIELD.findall(rest)
    unexplained = sum(map(len, _unexplained(fields, words)))
    has_clock = bool(_CLOCK.search(line.text, date.end()))
    is_origin = (
        has_clock
        or not words.isdisjoint(fields)
        or (bool(fields) and bool(_DIGITAL_DATE.match(line.text)))
        or bool(_PUBLISHED.fullmatch(line.text))
    )
    longest = 2 * _ORIGIN if has_clock else _ORIGIN
    return CutLabel.DATELINE if is_origin and unexplained <= longest else None


def _unexplained(fields: list[str], words: set[str]) -> Iterator[str]:
    """Give the fields that are neither words of datelines nor their values."""
    is_value = False
    for field in fields:
        if field in words:
            is_value = True
        elif is_value or _NEUTRAL.fullmatch(field):
            is_value = False
        else:
            yield field


def _fields(line: Line) -> CutLabel | None:
    if line.size > 2 * _SHORT or line.sentence_ends > 1 or line.is_marked:
        return None
    if line.text[-1] in "。；":
        return None
    known: Counter[str] = Counter()
    unknown = 0
    for match in _FIELD.finditer(line.text):
        field = match[0]
        if class_ := _class_of(line, match):
            known[class_] += len(field)
        elif _SITE.fullmatch(field):
            known["nav"] += len(field)
        elif not _NEUTRAL.fullmatch(field):
            unknown += len(field)
    covered = known.total()
    if not known or (unknown and (covered < 2 * unknown or line.size > _SHORT)):
        return None
    return CutLabel(max(known, key=lambda class_: known[class_]))


def _class_of(line: Line, field: re.Match[str]) -> str:
    """Give the class of the words that make up a field without a rest, or nothing."""
    start, end = field.span()
    inside = [hit for hit in line.hits if start <= hit.start and hit.end <= end]
    if not inside or sum(hit.end - hit.start for hit in inside) < end - start:
        return ""
    return inside[0].entry.class_


def _offer(line: Line) -> CutLabel | None:
    """See words of several kinds that together speak of nothing but the site."""
    if line.size > 2 * _SHORT or line.is_marked:
        return None
    hits = [hit for hit in line.hits if hit.entry.class_ in _OFFERED]
    telling = [hit for hit in hits if hit.end - hit.start >= _SPAN_OF_WORDS]
    share = sum(hit.end - hit.start for hit in hits) / max(1, line.size)
    if len(hits) < 2 or not telling or share < 0.3:
        return None
    label = CutLabel(max(telling, key=lambda hit: hit.end - hit.start).entry.class_)
    # Links are no sentences: a speaker may turn a page too.
    return None if label is CutLabel.NAV and line.ends_sentence else label


def _list_head(line: Line) -> CutLabel | None:
    """See a heading over links to other texts, whatever stands before it."""
    if line.size > _SHORT or not line.hits or line.sentence_ends:
        return None
    last = line.hits[-1]
    is_head = (
        last.entry.class_ == CutLabel.NAV
        and last.end - last.start >= _SPAN_OF_WORDS
        and line.text[last.end :] in (":", "：")
    )
    return CutLabel.NAV if is_head else None


RULES = (
    Rule("telling phrases", _phrases),
    Rule("editor", _editor),
    Rule("field label", _label),
    Rule("credit in brackets", _credit),
    Rule("date and origin", _dateline),
    Rule("known fields", _fields),
    Rule("heading of links", _list_head),
    Rule("mixed words", _offer),
)
