"""How many items a shorthand stands for, by the numerals in it (四个意识: four)."""

from speechkit.patterns import pattern

_VALUES = {char: n for n, char in enumerate("一二三四五六七八九十", 1)} | {
    "两": 2,
    "双": 2,
}
#: A numeral that counts the items of a shorthand.
COUNTING = pattern(f"[{''.join(_VALUES)}]")


def item_counts(term: str) -> list[int]:
    """Return how many items a shorthand can have, the likeliest first.

    It is the sum of its numerals (四强六规范: ten), or the first of them. A single
    item is no list, so 1 is left out.
    """
    values = [_VALUES[char] for char in COUNTING.findall(term)]
    return [n for n in dict.fromkeys((sum(values), *values[:1])) if n > 1]
