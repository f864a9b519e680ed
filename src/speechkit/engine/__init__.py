"""Where documents are processed: in this process, on all cores or on a cluster.

A worker gets a task and gives back rows, which are plain tuples: the same
function runs here, in a pool and on a cluster, and gives the same rows.
"""

from speechkit.engine.cluster import process_on_cluster
from speechkit.engine.local import Numbered, jobs_for, process
from speechkit.engine.work import Outcome, Task, documents, prepare, process_one

__all__ = [
    "Numbered",
    "Outcome",
    "Task",
    "documents",
    "jobs_for",
    "prepare",
    "process",
    "process_on_cluster",
    "process_one",
]
