"""A polluted file and what reading it must give, piece by piece."""

from dataclasses import dataclass, field

# What may stand in a region of the file's bytes:
#   row        exactly one row with these cells
#   header     one header with these cells; blank, preamble, byteOrderMark: one structure of that name
#   reject     rejects only, with one of these codes
#   cut        what a cut left: anything but a row
#   cut-or-row the row's cells are whole but not its line end: that row, or rejects
#   between    structure only (what stands between the records of XML)
#   any        anything: nobody could say (counted, and printed as such)
STRUCTURE = {"header", "trailer", "blank", "preamble", "byteOrderMark", "container"}


@dataclass
class Region:
    expects: str
    start: int
    end: int
    line: int
    lines: int = 1
    cells: list = None
    codes: tuple = ()


@dataclass
class Case:
    """`content` is the file as delivered, `size` the bytes the reader's pieces must cover (of a packed file's member).
    `refused`: codes of a refusal; empty when the file must be read. `may_refuse`: codes that are right besides."""

    content: bytes
    options: list
    regions: list = field(default_factory=list)
    size: int = 0
    refused: tuple = ()
    may_refuse: tuple = ()
    told: tuple = ()
    suffix: str = "csv"
    shape: str = ""
    check_cells: object = None

    def rows(self):
        return [region for region in self.regions if region.expects == "row"]


class Document:
    """Bytes in the making, with the regions they were made of."""

    def __init__(self):
        self.parts = []
        self.size = 0
        self.line = 1
        self.regions = []

    def add(self, expects, data, lines=1, cells=None, codes=()):
        """`lines`: how many line ends the data holds. What stands between records is one region as far as it goes."""
        before = self.regions[-1] if self.regions else None
        if expects == "between" and before and before.expects == "between":
            before.end += len(data)
            before.lines += lines
            self.parts.append(data)
            self.size += len(data)
            self.line += lines
            return
        if not data:
            return
        region = Region(expects, self.size, self.size + len(data), self.line, max(lines, 1), cells, tuple(codes))
        self.regions.append(region)
        self.parts.append(data)
        self.size += len(data)
        self.line += lines

    @property
    def content(self):
        return b"".join(self.parts)
