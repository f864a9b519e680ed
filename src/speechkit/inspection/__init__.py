"""The corpus itself: what a user should know of the files before counting."""

from speechkit.inspection.finding import FINDINGS, Fault, Finding
from speechkit.inspection.folder import folder_findings, questions
from speechkit.inspection.speech import Inspection

__all__ = ["FINDINGS", "Fault", "Finding", "Inspection", "folder_findings", "questions"]
