"""Time phrases: when something is, was or shall be, as years and days."""

from speechkit.dates.finding import TimeKind, TimePhrase, find_time_phrases
from speechkit.dates.resolving import plan_years

__all__ = ["TimeKind", "TimePhrase", "find_time_phrases", "plan_years"]
