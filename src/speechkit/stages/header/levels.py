"""The level (层级) of the body that speaks."""

from collections import Counter

from speechkit.lexicon import Found, Lexicon
from speechkit.model import BodyLevel, Claim, Document
from speechkit.patterns import pattern

#: Where a speech tells what it is about.
_HEAD = 600
#: Words of one's own place (全市, 我县) tell more than names of bodies.
_OWN, _SEAT, _NAMED = 3, 2, 1
#: Fewer mentions of the centre are anyone's.
_CENTRAL = 3
#: In an autonomous region 全区 and 区直 speak of the region.
_REGION = "自治区"

#: A place by its name; 城市, 全省 and 贫困县 name none.
_PLACE = pattern(
    r"[^\W\d_全我各本在是的和与]{1,5}(?:(?<![城都超上股楼集全我各])市"
    r"|(?<![强困各全我郡边])县|(?<![节反各全外我])省)(?![场长民容直委政])"
)
#: A place whose name is masked (某某市, X镇).
_MASKED = pattern(
    r"(?<![A-Za-z\d某×*○])(?:某{1,2}|[X×*○]{1,3})(?P<kind>[省市县镇乡]|街道)(?![委府长民直属])"
)
_MASKED_LEVELS = {
    "镇": BodyLevel.TOWNSHIP,
    "乡": BodyLevel.TOWNSHIP,
    "街道": BodyLevel.TOWNSHIP,
}
#: A village is governed as a part of its township.
_VILLAGE = pattern(
    r"(?:村|社区)(?:党总支|党支部|支部|党委|两委|委会|民委员会|居委会)\Z"
)
#: What a body that governs no place ends with.
_UNIT = pattern(
    r"(?:[局厅处院校站关队社厂矿所行馆段军]|集团|公司|中心|中学|[一二三四五六七八九十]中)"
    r"(?:机关|直属)?(?:党委|党组|党总支|党支部|支部|纪委|工会|团委)?(?:班子)?\Z"
)
_PLACES = {"省": BodyLevel.PROVINCE, "市": BodyLevel.CITY, "县": BodyLevel.COUNTY}


def find_level(
    doc: Document, title: Claim | None, organization: Claim | None, levels: Lexicon
) -> Claim | None:
    """Find the level by the body's name, the title, or how the text speaks."""
    text = doc.reading.text
    for claim, rule in ((organization, "organization"), (title, "title")):
        if not claim:
            continue
        if rule == "organization" and _VILLAGE.search(claim.value):
            return Claim(BodyLevel.TOWNSHIP, claim.span, rule)
        hits = levels.find(claim.value)
        if rule == "title":
            hits = [hit for hit in hits if _is_own(hit)]
        if hits:
            level = _level(hits[-1], claim.value if rule == "organization" else text)
            return Claim(level, claim.span, rule)
    if organization and _UNIT.search(organization.value):
        return Claim(BodyLevel.UNIT, organization.span, "organization")
    return _by_place(title) or _by_count(doc, text, levels)


def _by_place(title: Claim | None) -> Claim | None:
    """Read the last place that a title names (在青石市…会议上)."""
    places = list(_PLACE.finditer(title.value)) if title else []
    if not title or not places:
        return None
    return Claim(_PLACES[places[-1][0][-1]], title.span, "title")


def _level(hit: Found, around: str) -> str:
    is_region = hit.entry.class_ == BodyLevel.COUNTY and "区" in hit.entry.term
    if is_region and _REGION in around:
        return BodyLevel.PROVINCE
    return hit.entry.class_


def _is_own(hit: Found) -> bool:
    return hit.entry.term[0] in "全我"


def _weight(hit: Found) -> int:
    if _is_own(hit):
        return _OWN
    return _SEAT if "直" in hit.entry.term else _NAMED


def _is_kind(hit: Found) -> bool:
    """Tell whether a word names a kind of body (大学), which any text mentions."""
    term = hit.entry.term
    return (
        hit.entry.class_ == BodyLevel.UNIT
        and term[0] not in "全我本"
        and not term.endswith(("党委", "党组", "领导"))
    )


def _by_count(doc: Document, text: str, levels: Lexicon) -> Claim | None:
    scores: Counter[str] = Counter()
    first: dict[str, Found] = {}
    central: list[Found] = []
    for hit in levels.find(text):
        if hit.entry.class_ == BodyLevel.CENTRAL:
            central.append(hit)
            continue
        if _is_kind(hit):
            continue
        level = _level(hit, text)
        scores[level] += _weight(hit) * (3 if hit.start < _HEAD else 1)
        known = first.get(level)
        if known is None or _weight(hit) > _weight(known):
            first[level] = hit
    owns = any(_is_own(hit) for hit in first.values())
    masked = Counter(
        (_PLACES | _MASKED_LEVELS)[match["kind"]] for match in _MASKED.finditer(text)
    )
    if masked and not owns:
        level = max(masked, key=lambda name: (masked[name], _ORDER.index(name)))
        if masked[level] >= _OWN:
            return Claim(level, None, "masked place")
    if scores and (owns or len(central) < _CENTRAL + 2 * scores.total()):
        level = max(scores, key=lambda name: (scores[name], _ORDER.index(name)))
        hit = first[level]
        return Claim(level, doc.reading.span(hit.start, hit.end), "words of place")
    if len(central) >= _CENTRAL:
        hit = central[0]
        return Claim(
            BodyLevel.CENTRAL, doc.reading.span(hit.start, hit.end), "words of place"
        )
    return None


_ORDER = tuple(BodyLevel)
