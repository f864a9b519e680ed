"""Time phrases, resolved by the year that their part of a speech speaks of."""

from speechkit.dates import TimePhrase, find_time_phrases
from speechkit.model import Document
from speechkit.paragraphs import latest_year, year_of

#: A heading sets the year of its text if it is so near the speech's own.
_NEAR = 1


def time_phrases(doc: Document) -> tuple[TimePhrase, ...]:
    """Find the time phrases of a speech; under 2014年主要任务 年底 is that of 2014.

    Elsewhere the year that the speech claims is this year.
    """
    text = doc.reading.text
    usual = find_time_phrases(text, doc.year)
    years = _years(doc)
    if not years:
        return usual
    phrases = []
    by_year = {year: find_time_phrases(text, year) for year in {y for *_, y in years}}
    for index, phrase in enumerate(usual):
        year = next(
            (year for start, end, year in years if start <= phrase.start < end), None
        )
        # The same text has the same phrases, whatever year resolves them.
        phrases.append(phrase if year is None else by_year[year][index])
    return tuple(phrases)


def _years(doc: Document) -> list[tuple[int, int, int]]:
    """Give the text offsets of top sections whose heading names a year, with it."""
    tops = [section for section in doc.sections if section.level == 1]
    starts = [doc.reading.range(section.span)[0] for section in tops]
    ends = [*starts[1:], len(doc.reading.text)]
    found = []
    for section, start, end in zip(tops, starts, ends[: len(starts)], strict=True):
        match = latest_year(doc.reading.clean(section.heading))
        if match and doc.year and abs(year_of(match) - doc.year) <= _NEAR:
            found.append((start, end, year_of(match)))
    return [one for one in found if one[2] != doc.year]
