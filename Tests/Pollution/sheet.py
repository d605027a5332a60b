"""A table being written, row by row, that remembers what each line is."""

import csv
import re

import cells
from case import Case, Document

LINE_END = re.compile("\r\n|\r|\n")


def line_ends(text):
    return len(LINE_END.findall(text))


class Sheet:
    """`width` columns in `shape`; the file's mark is written at once."""

    def __init__(self, rng, shape, width=None):
        self.rng = rng
        self.shape = shape
        self.width = width or rng.randint(3, 10)
        self.names = rng.sample(cells.NAMES, self.width) if self.width <= len(cells.NAMES) else [
            f"栏目{number}" for number in range(1, self.width + 1)]
        self.document = Document()
        self.serial = 0
        self.header_lines = 1
        self.preamble_lines = 0
        self.escape = ""
        if shape.mark:
            self.document.add("byteOrderMark", shape.mark, lines=0)

    # Lines, each a region.

    def text(self, expects, text, cells=None, codes=()):
        self.document.add(expects, self.shape.bytes(text), line_ends(text), cells, codes)

    def raw(self, expects, data, lines=1, codes=()):
        self.document.add(expects, data, lines, None, codes)

    def head(self, names=None):
        names = names or self.names
        self.text("header", self.shape.line(names), list(names))

    def row(self, values=None, end=None):
        values = self.values() if values is None else values
        self.text("row", self.shape.line(values, end), values)

    def rows(self, count):
        for _ in range(count):
            self.row()

    # Cells.

    def values(self):
        """A row's cells: a running number first, so that no row is empty; now and then one that needs quotes."""
        self.serial += 1
        values = [str(self.serial)] + [cells.cell(self.rng) for _ in range(self.width - 1)]
        if self.rng.random() < 0.15:
            values[self.rng.randrange(1, self.width)] = self.embedding()
        return [self.shape.fit(value) for value in values]

    def plain_values(self):
        self.serial += 1
        values = [str(self.serial)] + [cells.plain(self.rng) for _ in range(self.width - 1)]
        return [self.shape.fit(value) for value in values]

    def embedding(self):
        sign = self.rng.choice([self.shape.delimiter, self.shape.quote or "-", "\n", "\r\n", "\r", ",", '"', "|", "'"])
        return "附" + sign + cells.person_name(self.rng) + (sign + "注" if self.rng.random() < 0.3 else "")

    # The end.

    def options(self):
        options = self.shape.options + ["--header", str(self.header_lines)]
        if self.preamble_lines:
            options += ["--preamble", str(self.preamble_lines)]
        if self.escape:
            options += ["--escape", self.escape]
        return options

    def case(self, **fields):
        content = self.document.content
        made = Case(
            content, self.options(), self.document.regions, len(content), shape=self.shape.name, **fields)
        made.check_cells = self.parsed
        return made

    def parsed(self, region, content):
        """The cells as Python's csv module reads the region's bytes; None where it knows no such dialect."""
        if len(self.shape.delimiter) > 1:
            return None
        text = content[region.start:region.end].decode(self.shape.codec)
        dialect = {"delimiter": self.shape.delimiter, "escapechar": self.escape or None}
        if self.shape.quote:
            dialect["quotechar"] = self.shape.quote
        else:
            dialect["quoting"] = csv.QUOTE_NONE
        text = text.removesuffix("\n").removesuffix("\r")
        return next(csv.reader(pieces(text), **dialect))


def pieces(text):
    """Lines with their ends, told apart at CR, LF and CRLF only."""
    start = 0
    for match in LINE_END.finditer(text):
        yield text[start:match.end()]
        start = match.end()
    yield text[start:]
