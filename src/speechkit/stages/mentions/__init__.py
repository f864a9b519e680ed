"""Say of each numeral that counts nothing what it is instead."""

from speechkit.stages.mentions.stage import find_mentions

__all__ = ["find_mentions"]
