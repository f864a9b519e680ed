"""The summary that `analyze` prints to a terminal."""

from rich.console import Console
from rich.text import Text

from speechkit.render.terminal import amount, console, grid, shown
from speechkit.summary import Record, Summary

#: How many rows of each list fit on a first screen.
_SLOGANS, _NUMBERS, _WARNINGS = 12, 10, 12
_BOUNDS = {"gt": ">", "ge": "≥", "lt": "<", "le": "≤", "approx": "≈"}


def show_summary(summary: Summary, out: Console | None = None) -> None:
    """Print documents, top slogans, targets, results and warnings."""
    out = out or console()
    _show_head(summary, out)
    _show_documents(summary, out)
    _show_slogans(summary, out)
    _show_numbers("Targets (to be reached)", summary.targets, "target", out)
    _show_numbers("Results (reported)", summary.results, "result", out)
    _show_warnings(summary.warnings, out)


def _show_head(summary: Summary, out: Console) -> None:
    speeches = [record for record in summary.documents if record["characters"]]
    years = sorted({int(str(r["year"])) for r in speeches if r["year"] is not None})
    span = f", {years[0]}–{years[-1]}" if years else ""
    characters = sum(int(str(record["characters"])) for record in speeches)
    out.print(
        Text(f"{len(speeches)} speeches{span}, {characters:,} characters", "bold")
    )


def _show_documents(summary: Summary, out: Console) -> None:
    made = grid(
        (
            ("document", False),
            ("year", False),
            ("from", False),
            ("level", False),
            ("body", False),
            ("sect.", True),
            ("slog.", True),
            ("targ.", True),
            ("res.", True),
            ("cut", True),
        ),
        "\nDocuments",
    )
    for record in summary.documents:
        counts = (
            record[name] for name in ("sections", "slogans", "targets", "results")
        )
        made.add_row(
            shown(record["document"]),
            shown(record["year"]),
            shown(record["year_source"]),
            shown(record["level"]),
            shown(record["organization"]),
            *map(shown, counts),
            f"{float(str(record['cut_share'])):.0%}",
        )
    out.print(made)


def _show_slogans(summary: Summary, out: Console) -> None:
    made = grid(
        (("slogan 提法", False), ("class", False), ("times", True), ("docs", True)),
        "\nTop slogans",
    )
    for slogan in summary.slogans[:_SLOGANS]:
        made.add_row(
            shown(slogan.canonical),
            slogan.class_,
            str(slogan.times),
            str(slogan.documents),
        )
    out.print(made)
    _show_rest(len(summary.slogans) - _SLOGANS, "slogans", out)


def _show_numbers(
    title: str, records: tuple[Record, ...], kind: str, out: Console
) -> None:
    made = grid(
        (
            ("year", False),
            ("indicator", False),
            ("", False),
            ("amount", True),
            ("period", False),
            ("document", False),
        ),
        f"\n{title}",
    )
    for record in records[:_NUMBERS]:
        made.add_row(
            shown(record["year"]),
            shown(record["indicator"]),
            _BOUNDS.get(str(record["bound"]), ""),
            shown(_amount(record)),
            shown(record["period"]),
            shown(record["document"]),
        )
    out.print(made)
    _show_rest(len(records) - _NUMBERS, f"metrics --kind {kind}", out)


def _show_rest(more: int, command: str, out: Console) -> None:
    if more > 0:
        out.print(Text(f"… {more} more: speechkit {command}", "dim"))


def _show_warnings(warnings: tuple[str, ...], out: Console) -> None:
    if not warnings:
        return
    out.print(Text("\nWarnings", "bold"))
    for warning in warnings[:_WARNINGS]:
        out.print(Text("! ", "yellow") + shown(warning))
    if len(warnings) > _WARNINGS:
        out.print(Text(f"… {len(warnings) - _WARNINGS} more with -o DIR", "dim"))


def _amount(record: Record) -> str:
    return amount(
        record["number"], record["value"], record["value_max"], record["unit"]
    )
