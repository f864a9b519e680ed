"""Find quantities: measured and planned numbers with all that they say."""

from speechkit.stages.quantities.stage import QuantityWords, find_quantities

__all__ = ["QuantityWords", "find_quantities"]
