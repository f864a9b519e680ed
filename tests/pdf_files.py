"""PDF files of our own making, set in a font that every reader of them has."""

import io
from collections.abc import Iterator, Sequence

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

FONT = "STSong-Light"
WIDTH, HEIGHT = A4
TOP, BOTTOM, MARGIN = HEIGHT - 90, 90, 80
#: What may not begin a row.
CLOSING = "，。、；：”）》！？%"


def wrapped(text: str, width: float, size: float) -> Iterator[str]:
    """Break a paragraph, indented by two characters, into rows."""
    row, left = "", width - 2 * size
    for sign in text:
        if (
            pdfmetrics.stringWidth(row + sign, FONT, size) > left
            and sign not in CLOSING
        ):
            yield row
            row, left = "", width
        row += sign
    yield row


class Press:
    """A canvas with a place on it: rows go down the columns, then to the next page."""

    def __init__(self, columns: int, header: str, password: str | None) -> None:
        pdfmetrics.registerFont(UnicodeCIDFont(FONT))
        self.file = io.BytesIO()
        # Invariant: the same bytes at any hour.
        self.canvas = Canvas(self.file, A4, invariant=1, encrypt=password)
        self.header, self.columns = header, columns
        self.page, self.column, self.y, self.top = 1, 0, TOP, TOP
        self.size = 16 if columns == 1 else 10
        gap = 40 * (columns - 1)
        self.width = (WIDTH - 2 * MARGIN - gap) / columns
        self.step = (self.width + 40) if columns > 1 else 0

    def head(self, text: str, size: float) -> None:
        """Set a row in the middle of the page."""
        self.canvas.setFont(FONT, size)
        self.canvas.drawCentredString(WIDTH / 2, self.y, text)
        self.y -= 2 * size
        self.top = self.y

    def paragraph(self, text: str) -> None:
        for number, row in enumerate(wrapped(text, self.width, self.size)):
            if self.y < BOTTOM:
                self.turn()
            indent = 0 if number else 2 * self.size
            self.canvas.setFont(FONT, self.size)
            left = MARGIN + self.column * self.step + indent
            self.canvas.drawString(left, self.y, row)
            self.y -= 1.9 * self.size

    def turn(self) -> None:
        """Go to the next column, or finish the page and begin the next one."""
        self.column += 1
        if self.column == self.columns:
            self.finish()
            self.canvas.showPage()
            self.page, self.column, self.top = self.page + 1, 0, TOP
        self.y = self.top

    def finish(self) -> None:
        self.canvas.setFont(FONT, 10)
        self.canvas.drawString(MARGIN, HEIGHT - 50, self.header)
        self.canvas.drawCentredString(WIDTH / 2, 40, f"— {self.page} —")


def pdf_file(
    lines: Sequence[str],
    *,
    columns: int = 1,
    header: str = "",
    password: str | None = None,
) -> bytes:
    """Set a speech: its title and two lines in the middle, then its paragraphs."""
    press = Press(columns, header, password)
    press.head(lines[0], 20)
    for line in lines[1:3]:
        press.head(line, press.size)
    for line in lines[3:]:
        press.paragraph(line)
    press.finish()
    press.canvas.save()
    return press.file.getvalue()


def scan() -> bytes:
    """A page that shows a picture alone."""
    press = Press(1, "", None)
    press.canvas.rect(100, 100, 300, 500, fill=1)
    press.canvas.save()
    return press.file.getvalue()
