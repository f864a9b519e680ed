"""A table as one HTML page that opens offline."""

from collections.abc import Iterable
from html import escape
from typing import TextIO

from speechkit.labels import ENGLISH, Labels
from speechkit.render.formats import cell
from speechkit.tables import DType, Row, Sheet

_STYLE = """\
body { margin: 1.5rem; color-scheme: light dark;
  font-family: system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei",
    sans-serif }
table { border-collapse: collapse; font-size: .9rem }
caption { text-align: left; padding: .5rem 0 }
th, td { padding: .25rem .6rem; border-bottom: 1px solid #8884;
  vertical-align: top; text-align: left }
th { position: sticky; top: 0; background: Canvas }
td.n { text-align: right; white-space: nowrap }
"""


def write_page(
    table: Sheet, rows: Iterable[Row], stream: TextIO, labels: Labels = ENGLISH
) -> None:
    """Write a table as a page; everything from a text is escaped."""
    numeric = [field.dtype in {DType.INTEGER, DType.NUMBER} for field in table.columns]
    stream.write(
        '<!doctype html>\n<html lang="zh">\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>{escape(labels.name(table))}</title>\n<style>{_STYLE}</style>\n"
        f"<table>\n<caption>{escape(labels.about(table))}</caption>\n<thead><tr>"
    )
    stream.writelines(
        f'<th title="{escape(field.about)}">{escape(head)}'
        for field, head in zip(table.columns, labels.header(table), strict=True)
    )
    stream.write("</tr></thead>\n<tbody>\n")
    for row in rows:
        cells = zip(map(cell, row), numeric, strict=True)
        stream.writelines(
            [
                "<tr>",
                *(f"<td{' class=n' * n}>{escape(text)}" for text, n in cells),
                "\n",
            ]
        )
    stream.write("</tbody>\n</table>\n</html>\n")
