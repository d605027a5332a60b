"""How a file is written: encoding, delimiter, quoting and line ends, and the options that tell the reader so."""

from dataclasses import dataclass, replace
from itertools import product

LINE_ENDS = {"lf": "\n", "crlf": "\r\n", "cr": "\r"}
MARKS = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff", "utf-8": b"\xef\xbb\xbf", "gb18030": b"\x84\x31\x95\x33"}


@dataclass(frozen=True)
class Shape:
    """`quoting`: none, minimal, all, single (minimal with an apostrophe). `label`: the encoding's name."""

    codec: str
    mark: bytes
    label: str
    delimiter: str
    quoting: str
    end: str

    @property
    def name(self):
        mark = "+bom" if self.mark and self.label != "utf-16" else ""
        return f"{self.codec}{mark} {self.delimiter!r} quotes:{self.quoting} {self.end}"

    @property
    def quote(self):
        return {"none": "", "single": "'"}.get(self.quoting, '"')

    @property
    def line_end(self):
        return LINE_ENDS[self.end]

    @property
    def options(self):
        delimiter = "\\t" if self.delimiter == "\t" else self.delimiter
        return ["--encoding", self.label, "--delimiter=" + delimiter, "--quote", self.quote or "none"]

    def bytes(self, text):
        return text.encode(self.codec)

    def holds(self, text):
        """Whether an unquoted cell may hold the text and stay one cell: no part of the delimiter, quote or line end."""
        return not any(sign in text for sign in set(self.delimiter) | {"\n", "\r"} | ({self.quote} - {""}))

    def fit(self, text):
        """The text itself where it can be quoted; otherwise without the signs that would break the row."""
        if self.quote:
            return text
        return "".join(sign for sign in text if sign not in self.delimiter and sign not in "\r\n")

    def written(self, text, quoted=None):
        if quoted is None:
            quoted = self.quoting == "all" or not self.holds(text)
        if not self.quote or not quoted:
            return text
        return self.quote + text.replace(self.quote, self.quote * 2) + self.quote

    def line(self, cells, end=None):
        return self.delimiter.join(self.written(text) for text in cells) + (self.line_end if end is None else end)


ENCODINGS = [
    ("utf-8", b"", "utf-8"), ("utf-8", MARKS["utf-8"], "utf-8"), ("gb18030", b"", "gb18030"),
    ("gb18030", b"", "gb18030"), ("utf-16-le", MARKS["utf-16-le"], "utf-16"),
    ("utf-16-be", MARKS["utf-16-be"], "utf-16"),
]
DELIMITERS = [",", ";", "\t", "|", "^", "|+|", "||"]
QUOTINGS = ["none", "minimal", "all", "single"]


def all_shapes():
    return [
        Shape(codec, mark, label, delimiter, quoting, end)
        for (codec, mark, label), delimiter, quoting, end in product(ENCODINGS, DELIMITERS, QUOTINGS, ["lf", "crlf"])
    ]


def changed(shape, **fields):
    return replace(shape, **fields)
