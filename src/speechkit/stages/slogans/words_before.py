"""The run of characters that ends where a sign stands."""


def words_before(text: str, end: int, floor: int) -> int:
    """Give where the ideographs begin that end at `end`, not before `floor`."""
    start = end
    while start > floor and "\u4e00" <= text[start - 1] <= "\u9fff":
        start -= 1
    return start
