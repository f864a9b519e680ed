"""The corpus itself: what a user should know of the files before counting."""

from speechkit.lint.finding import FINDINGS, Fault, Finding
from speechkit.lint.folder import folder_findings
from speechkit.lint.prints import Prints
from speechkit.lint.speech import Inspection

__all__ = ["FINDINGS", "Fault", "Finding", "Inspection", "Prints", "folder_findings"]
