"""What became of files, kept on disk: by it a run goes on, and a cache is filled.

The record of a file bears a key, which is made of all that it depends on: the
file's bytes and name, the program, its lexicons and the tables asked for. Where
the key is known the file need not be analyzed again.
"""

from speechkit.store.keys import Recipe, hash_of
from speechkit.store.records import decoded, encoded
from speechkit.store.shards import Place, Store

__all__ = ["Place", "Recipe", "Store", "decoded", "encoded", "hash_of"]
