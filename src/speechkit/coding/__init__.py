"""Checked by hand: records are drawn for coders, and their codes are counted.

A sample is stratified; the precision that its codes give is weighted accordingly, and
two coders are compared by Krippendorff's α. docs/coding-sheets.md tells the method.
"""

from speechkit.coding.drawing import Drawn, draw
from speechkit.coding.reading import Unit, joined, read_sheet
from speechkit.coding.records import Codable
from speechkit.coding.scores import SCORES, Scored, score
from speechkit.coding.sheet import CODING

__all__ = [
    "CODING",
    "SCORES",
    "Codable",
    "Drawn",
    "Scored",
    "Unit",
    "draw",
    "joined",
    "read_sheet",
    "score",
]
