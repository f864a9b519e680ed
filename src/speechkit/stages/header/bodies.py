"""Which body speaks, and who for it."""

import re
from collections import Counter
from collections.abc import Sequence

from speechkit.lexicon import Lexicon
from speechkit.model import Claim, Document
from speechkit.paragraphs import Line, Opening, is_date_line, read_byline
from speechkit.patterns import pattern

_Found = tuple[Claim | None, Claim | None]
#: The body for which a speaker says that he speaks.
_FOR = pattern(
    r"(?:我|现在|谨|在此)[^。\n，,]{0,4}(?:代表|受)(?P<body>[^。\n，,、和向对就及与的]{2,24})"
)
#: The body that called the meeting.
_CALLS = pattern(
    r"(?:^|[，,。；\n])(?:这?是|经|由|根据)?(?P<body>[^，,。；\n]{2,20}?)(?:研究|讨论|会议)?决定[，,]?[^。\n，,]{0,6}(?:召开|举办|举行)",
    re.MULTILINE,
)
#: Someone else's words within these many characters are no speech of a host.
_HEAD = 1500
_CHINESE = "[\u4e00-\u9fff]"
#: A body by its kind, with no place and no name.
_KIND = pattern(r"[院校局厅]?党委(?:常委会|会|班子)?|[院校局厅]?党组|常委会|工委|班子")
#: A body's name of this many characters or fewer is a short one.
_SHORT = 2
_IN_TITLE = pattern(r"(?P<who>.{2,40}?)在.{2,60}(?:上|时|中|间)的")
#: The body at whose meeting a speech is held, behind 在 in its title.
_AT = pattern(
    r"(?:\A|[—―–-]|\s)在(?!全|我|庆祝|纪念)(?P<body>"
    r"(?:中共|中国共产党)[^，。\s第]{2,16}?(?=第|[一二三四五六七八九十]{1,3}届|委员会|代表大会)"
    r"|[^，。、\s]{2,20}?(?:大学|学院|集团公司|集团|公司|医院|中学|小学|学校|研究院|研究所|银行|分行|厅|局"
    r"|海关|法院|检察院|供销社|支队|总队|集团军|检查站|边检站|煤矿|油田|监狱|幼儿园|[一二三四五六七八九十]中))"
    r"(?!公司|书记|委员(?!会)|系统|(?:党员|干部)(?!大会)|长|各|部门)[^，。\n]{2,40}"
)
#: A body of any kind, which a model text is written for.
_ANY = pattern(
    r"(?:国有企业|国企|企业|高校|学校|公司|医院|乡镇|村|社区|机关|单位|支部)?"
    r"(?:党委|党组|党总支|党支部)?"
)
#: The party body of a unit, as those within call it.
_WITHIN = pattern(
    r"(?<![\u4e00-\u9fff])(?:集团公司|总公司|公司|集团|学校|学院|大学|医院|校|院|厂|矿|局|分行|支行)"
    r"(?:党委|党组|党总支)(?!书记|委员|班子)"
)
#: A body of one's own, named in passing (下面，我海陵集团党委作个汇报).
_OUR = pattern(
    r"(?<![\u4e00-\u9fff])我(?P<body>[^，。、\n我们的]{0,12}?(?:集团|公司|学院|大学|医院|镇|乡|街道|[局厂矿院校])"
    r"(?:党委|党组|党工委|党总支))"
)
#: The body with which a report begins: 今年以来，县供热局党委在…领导下.
_BEGINS = pattern(
    r"(?:\A|[，,])(?:我(?!们))?(?P<body>(?![全各广每上我他其本该一许]|党中央|中央)[^，,。；：、\s]{3,24}?)"
    r"(?:在[^，,。]{2,40}(?:领导|指导|支持|关心|部署|带领)下"
    r"|(?:始终|一直|坚决|紧紧)?(?:坚持|按照|认真|围绕|深入|全面|团结|高举|积极|严格|扎实|牢牢|切实"
    r"|以[^，。]{2,50}为(?:指导|引领|统领|主线|抓手)))"
)
_FIRST_SENTENCE = pattern(r"[^。；！？\n]{1,160}")
#: The body that sent a brief's item in, at the item's end.
_SENT_IN = pattern(
    r"[（(](?P<body>[^（()）\n]{2,30}?)(?:供稿|报送|提供|来稿|撰稿)[)）]\Z"
)
_OWNER = pattern(
    r"(?!在)(?P<who>.{3,30}?)(?:(?:19|20)\d\d|关于|[一二三四五六七八九十]季度|上半年|年度|工作|党员|承诺)"
)


def find_body(
    doc: Document, lines: Sequence[Line], opening: Opening, organizations: Lexicon
) -> _Found:
    """Find body and speaker: byline, title, the speaker's own words, signature."""
    organization, speaker = _by_byline(doc, lines, opening)
    named = _by_title(doc, lines, opening, organizations)
    organization, speaker = organization or named[0], speaker or named[1]
    if not organization:
        organization = (
            _placed(_by_words(doc, organizations), doc, lines, opening)
            or _by_signature(doc, lines, organizations)
            or _by_source(doc, lines)
            or _by_first_sentence(doc, lines, opening, organizations)
            or _from_within(doc)
        )
    return organization, speaker


def _claim(doc: Document, line: Line, place: tuple[int, int], rule: str) -> Claim:
    start, end = line.start + place[0], line.start + place[1]
    value = re.sub(r"\s+", "", doc.reading.text[start:end])
    return Claim(value, doc.reading.span(start, end), rule)


def _by_byline(doc: Document, lines: Sequence[Line], opening: Opening) -> _Found:
    organization = speaker = None
    for index, byline in opening.signed:
        if byline.organization and not organization:
            organization = _claim(doc, lines[index], byline.organization, "byline")
        if byline.speaker and not speaker:
            speaker = _claim(doc, lines[index], byline.speaker, "byline")
    return organization, speaker


def _by_title(
    doc: Document, lines: Sequence[Line], opening: Opening, organizations: Lexicon
) -> _Found:
    """Read 某某市委书记某某某在…上的讲话, and the body that a title begins with."""
    if not opening.titles:
        return None, None
    line = lines[opening.titles[0]]
    if match := _IN_TITLE.match(line.text):
        byline = read_byline(match["who"], organizations)
        if byline and not (
            byline.organization and _ANY.fullmatch(line.text, *byline.organization)
        ):
            return (
                _claim(doc, line, byline.organization, "title")
                if byline.organization
                else None,
                _claim(doc, line, byline.speaker, "title") if byline.speaker else None,
            )
    if match := _OWNER.match(line.text):
        byline = read_byline(match["who"], organizations)
        if byline and byline.organization == match.span("who") and not byline.speaker:
            return _claim(doc, line, byline.organization, "title"), None
    return None, None


def _placed(
    said: Claim | None, doc: Document, lines: Sequence[Line], opening: Opening
) -> Claim | None:
    """Let the title name a body that the speaker's own words name by its kind alone."""
    if said and not _KIND.fullmatch(said.value):
        return said
    return _by_meeting(doc, lines, opening) or said


def _by_meeting(doc: Document, lines: Sequence[Line], opening: Opening) -> Claim | None:
    """Read the body whose meeting a title names (在青石大学动员大会上的讲话)."""
    for line in (lines[index] for index in opening.titles):
        if (match := _AT.search(line.text)) and not _ANY.fullmatch(match["body"]):
            return _claim(doc, line, match.span("body"), "title")
    return None


def _by_first_sentence(
    doc: Document, lines: Sequence[Line], opening: Opening, organizations: Lexicon
) -> Claim | None:
    if opening.body >= len(lines):
        return None
    line = lines[opening.body]
    sentence = _FIRST_SENTENCE.match(line.text)
    for match in _BEGINS.finditer(sentence[0]) if sentence else ():
        if place := _body_in(match, organizations, is_whole=True):
            return _claim(doc, line, place, "own words")
    return None


def _from_within(doc: Document) -> Claim | None:
    """Find the party body of which those within a unit speak most."""
    text = doc.reading.text
    found = list(_OUR.finditer(text)) or list(_WITHIN.finditer(text))
    if not found:
        return None
    names = Counter(match.groupdict().get("body") or match[0] for match in found)
    name = max(names, key=names.__getitem__)
    first = next(match for match in found if name in match[0])
    end = first.end()
    return Claim(name, doc.reading.span(end - len(name), end), "own words")


def _by_words(doc: Document, organizations: Lexicon) -> Claim | None:
    text = doc.reading.text
    for calling, limit in ((_FOR, len(text)), (_CALLS, _HEAD)):
        for match in calling.finditer(text, 0, limit):
            place = _body_in(match, organizations, is_whole=calling is _CALLS)
            if place:
                start, end = _longer(text, place)
                return Claim(text[start:end], doc.reading.span(start, end), "own words")
    return None


def _body_in(
    match: re.Match[str], organizations: Lexicon, *, is_whole: bool
) -> tuple[int, int] | None:
    """Find the body's name at the head of a match, or as the whole of it."""
    words, start = match["body"], match.start("body")
    ends = [
        hit.end for hit in organizations.all_in(words) if hit.entry.class_ == "suffix"
    ]
    if not ends or (is_whole and max(ends) != len(words)):
        return None
    return start, start + max(ends)


def _longer(text: str, place: tuple[int, int]) -> tuple[int, int]:
    """Find the fuller name that a text mostly gives a body named in short (工委)."""
    name = text[slice(*place)]
    if len(name) > _SHORT or name[0] in "省市县区州盟旗镇乡国":
        return place
    longer = re.compile(rf"[省市县区州盟旗镇乡]{_CHINESE}{{1,6}}?{name}")
    found = list(longer.finditer(text))
    if not found:
        return place
    # The place of which the text speaks most (市直) is the speaker's own.
    best = max(found, key=lambda match: text.count(match[0][:2]))
    return best.span()


def _by_signature(
    doc: Document, lines: Sequence[Line], organizations: Lexicon
) -> Claim | None:
    """Read the body above the date that closes a text."""
    if len(lines) < 4 or not is_date_line(lines[-1].text):
        return None
    line = lines[-2]
    byline = read_byline(line.text, organizations)
    if not byline or not byline.organization:
        return None
    return _claim(doc, line, byline.organization, "signature")


def _by_source(doc: Document, lines: Sequence[Line]) -> Claim | None:
    if not lines or not (match := _SENT_IN.search(lines[-1].text)):
        return None
    return _claim(doc, lines[-1], match.span("body"), "source")
