"""What a user can choose from; light, so that help needs nothing else."""

from enum import StrEnum


class Format(StrEnum):
    """How a table is written."""

    TABLE = "table"
    CSV = "csv"
    TSV = "tsv"
    JSON = "json"
    JSONL = "jsonl"
    MD = "md"
    HTML = "html"
    PARQUET = "parquet"
    XLSX = "xlsx"
    SQLITE = "sqlite"


class Tables(StrEnum):
    """How all tables are written into one folder."""

    CSV = "csv"
    PARQUET = "parquet"

    def file(self, table: str) -> str:
        """Name the file of a table; Parquet has a folder of files for each."""
        return f"{table}.csv" if self is Tables.CSV else table


class By(StrEnum):
    """What is compared."""

    SLOGAN = "slogan"
    TERM = "term"
    THEME = "theme"
    CLASS = "class"
    SECTION_ROLE = "section-role"
    TARGET = "target"


class Counted(StrEnum):
    """What a timeline counts."""

    SLOGAN = "slogan"
    TERM = "term"
    CLASS = "class"
    METRIC = "metric"


class Order(StrEnum):
    """How the lines of a concordance are sorted."""

    TEXT = "text"
    LEFT = "left"
    RIGHT = "right"
    YEAR = "year"


class ReuseTable(StrEnum):
    """What is told of passages that speeches share."""

    PAIRS = "pairs"
    PASSAGES = "passages"
    DIFFERENCES = "differences"
    FAMILIES = "families"


class Language(StrEnum):
    """A language that people are spoken to in: names of tables, pages."""

    EN = "en"
    ZH = "zh"


class Judged(StrEnum):
    """Whose records a sample holds, to be judged by hand."""

    SLOGANS = "slogans"
    METRICS = "metrics"
    SECTIONS = "sections"
    CUTS = "cuts"
