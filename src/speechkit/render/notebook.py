"""A corpus in a notebook: small, escaped, in the colours of its surroundings."""

from collections.abc import Iterable, Sequence
from html import escape

from speechkit.summary import Summary
from speechkit.tables import Value

_DOCUMENTS, _SLOGANS, _WARNINGS = 10, 8, 3
_COLUMNS = ("document", "year", "title", "slogans", "targets", "results")
_TABLE = '<table style="border-collapse: collapse; margin: .5em 0">'
_CELL = "padding: .15em .6em; border-bottom: 1px solid #8886; text-align: left"


def summary_html(counts: Iterable[tuple[str, int]], summary: Summary) -> str:
    """Write the counts of the tables, the first documents, slogans and warnings.

    No colour is set but a half transparent line: it reads on light and on dark.
    """
    slogans = [f"{top.canonical} ({top.times})" for top in summary.slogans]
    told = ", ".join(f"{number:,} {name}" for name, number in counts)
    return "\n".join(
        [
            '<div lang="zh">',
            f"<p><b>Speeches</b>: {escape(told)}</p>",
            *_documents(summary),
            *_list("Slogans", slogans, _SLOGANS),
            *_list("Warnings", summary.warnings, _WARNINGS),
            "</div>",
        ]
    )


def _documents(summary: Summary) -> Iterable[str]:
    yield f"{_TABLE}<thead>{_row(_COLUMNS, 'th')}</thead><tbody>"
    for record in summary.documents[:_DOCUMENTS]:
        yield _row([record[column] for column in _COLUMNS], "td")
    yield "</tbody></table>"
    if (more := len(summary.documents) - _DOCUMENTS) > 0:
        yield f"<p>… {more:,} more in <code>.documents</code></p>"


def _row(values: Sequence[Value], tag: str) -> str:
    cells = (
        f'<{tag} style="{_CELL}">{escape("" if value is None else str(value))}</{tag}>'
        for value in values
    )
    return f"<tr>{''.join(cells)}</tr>"


def _list(title: str, lines: Sequence[str], most: int) -> Iterable[str]:
    if not lines:
        return
    shown = [*lines[:most], *([f"… {len(lines) - most:,} more"] * (len(lines) > most))]
    yield f"<p><b>{title}</b>: {escape('; '.join(shown))}</p>"
