"""The summary that `analyze` prints to a terminal."""

from rich.console import Console
from rich.text import Text

from speechkit.labels import ENGLISH, Labels
from speechkit.render.terminal import (
    Head,
    amount,
    console,
    named,
    print_grid,
    shown,
)
from speechkit.summary import Record, Summary
from speechkit.tables import Value

#: How many rows of each list fit on a first screen.
_DOCUMENTS, _SLOGANS, _NUMBERS, _WARNINGS = 24, 12, 10, 12
#: The longest of them: no summary needs to list more.
MOST = _DOCUMENTS
BOUNDS = {"gt": ">", "ge": "≥", "lt": "<", "le": "≤", "approx": "≈"}

_DOCUMENT_HEADS = (
    Head("document", weight=3, keeps_end=True, least=14),
    Head("title", weight=4, least=16),
    Head("year"),
    Head("from", spare=3),
    Head("level", spare=2),
    Head("body", weight=2, spare=4),
    Head("sec", is_flush_right=True),
    Head("slog", is_flush_right=True),
    Head("tgt", is_flush_right=True),
    Head("res", is_flush_right=True),
    Head("cut", is_flush_right=True, spare=1),
)
_SLOGAN_HEADS = (
    Head("slogan 提法", weight=1),
    Head("class"),
    Head("times", is_flush_right=True),
    Head("docs", is_flush_right=True),
)
_NUMBER_HEADS = (
    Head("year"),
    Head("indicator", weight=4),
    Head("amount", is_flush_right=True),
    Head("period", weight=2),
    Head("document", weight=3, keeps_end=True),
)
_HEAD_LINE = "{speeches} speeches, {years}, {characters:,} characters"
_TITLES = {"target": "Targets (to be reached)", "result": "Results (reported)"}


def show_summary(
    summary: Summary, out: Console | None = None, labels: Labels = ENGLISH
) -> None:
    """Print documents, top slogans, targets, results and warnings."""
    out = out or console()
    _show_head(summary, out, labels)
    _show_documents(summary, out, labels)
    _show_slogans(summary, out, labels)
    _show_numbers("target", summary, out, labels)
    _show_numbers("result", summary, out, labels)
    _show_warnings(summary, out, labels)


def _show_head(summary: Summary, out: Console, labels: Labels) -> None:
    totals = summary.totals
    ends = dict.fromkeys(totals.years[:1] + totals.years[-1:])
    told = labels.word(_HEAD_LINE).format(
        speeches=totals.speeches,
        years="–".join(map(str, ends)) or "–",
        characters=totals.characters,
    )
    out.print(Text(told, "bold"))


def _show_documents(summary: Summary, out: Console, labels: Labels) -> None:
    columns = (
        *("document", "title", "year", "year_source", "level", "organization"),
        *("sections", "slogans", "targets", "results"),
    )
    rows = [
        [*(shown(record[column]) for column in columns), _percent(record["cut_share"])]
        for record in summary.documents[:_DOCUMENTS]
    ]
    title = f"\n{labels.word('Documents')}"
    print_grid(out, named(_DOCUMENT_HEADS, labels), rows, title)
    _show_rest(summary.totals.documents - _DOCUMENTS, "documents", out)


def _show_slogans(summary: Summary, out: Console, labels: Labels) -> None:
    rows = [[shown(value) for value in slogan] for slogan in summary.slogans[:_SLOGANS]]
    title = f"\n{labels.word('Top slogans')}"
    print_grid(out, named(_SLOGAN_HEADS, labels), rows, title)
    _show_rest(len(summary.slogans) - _SLOGANS, "slogans", out)


def _show_numbers(kind: str, summary: Summary, out: Console, labels: Labels) -> None:
    totals = summary.totals
    records, count = {
        "target": (summary.targets, totals.targets),
        "result": (summary.results, totals.results),
    }[kind]
    rows = [
        [
            shown(record["year"]),
            shown(record["indicator"]),
            shown(_amount(record)),
            shown(record["period"]),
            shown(record["document"]),
        ]
        for record in records[:_NUMBERS]
    ]
    title = f"\n{labels.word(_TITLES[kind])}"
    print_grid(out, named(_NUMBER_HEADS, labels), rows, title)
    _show_rest(count - _NUMBERS, f"metrics --kind {kind}", out)


def _show_rest(more: int, command: str, out: Console) -> None:
    if more > 0:
        out.print(Text(f"… {more} more: speechkit {command} PATH", "dim"))


def _show_warnings(summary: Summary, out: Console, labels: Labels) -> None:
    if not summary.warnings:
        return
    out.print(Text(f"\n{labels.word('Warnings')}", "bold"))
    for warning in summary.warnings[:_WARNINGS]:
        out.print(Text("! ", "yellow") + shown(warning, widest=None))
    _show_rest(summary.totals.warnings - _WARNINGS, "lint", out)


def _amount(record: Record) -> str:
    written = amount(
        record["number"], record["value"], record["value_max"], record["unit"]
    )
    return f"{BOUNDS.get(str(record['bound']), '')}{written}"


def _percent(share: Value) -> Text:
    return Text(f"{float(str(share)):.0%}")
