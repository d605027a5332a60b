"""Cut files, packed files, and files that are refused whole."""

import gzip
import io
import zipfile
from dataclasses import replace

import cells
from case import Case
from shapes import MARKS, changed
from sheet import Sheet

MISMATCH = ("encoding.mismatch",)
ANY_TAIL = ("csv.unterminated-row", "csv.field-count", "csv.unbalanced-quote", "encoding.undecodable", "encoding.nul")


def filled(sheet, rows=20):
    sheet.head()
    sheet.rows(rows)
    return sheet


# Cut files.

def cut(case, at, shape):
    """The case's first `at` bytes: whole rows stay, of the rest nothing may be a row."""
    kept = [region for region in case.regions if region.end <= at]
    opened = next((region for region in case.regions if region.start < at < region.end), None)
    may_refuse = ()
    if opened:
        # All of the row, but only the first half of its line end (or that and an odd byte of UTF-16).
        bare = opened.end - len(shape.bytes(shape.line_end)) + len(shape.bytes("\r"))
        is_whole = opened.expects == "row" and shape.line_end == "\r\n" and at >= bare
        expects = "cut-or-row" if is_whole else "cut"
        # An odd byte of UTF-16 behind the CR is a line of its own.
        kept.append(replace(opened, expects=expects, end=at, lines=opened.lines + 1, codes=ANY_TAIL))
    if not any(region.expects == "header" for region in kept):
        may_refuse = ("csv.header-missing", "file.empty", "encoding.mismatch", "encoding.undecodable")
    return replace(case, content=case.content[:at], regions=kept, size=at, may_refuse=may_refuse)


def truncated(rng, sheet):
    case = filled(sheet, rng.choice([1, 5, 40])).case()
    return cut(case, rng.randrange(1, len(case.content)), sheet.shape)


def truncated_at_row_end(rng, sheet):
    """Nothing shows that there was more: every row kept is one of the whole file."""
    case = filled(sheet).case()
    return cut(case, rng.choice(case.rows()).end, sheet.shape)


def truncated_near_row_end(rng, sheet):
    case = filled(sheet).case()
    return cut(case, rng.choice(case.rows()).end - rng.randint(1, 4), sheet.shape)


# Packed files that are read.

def zipped(members, **fields):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", fields.get("method", zipfile.ZIP_DEFLATED)) as archive:
        for name, content in members:
            archive.writestr(zipfile.ZipInfo(name, (2026, 11, 15, 9, 0, 0)), content, archive.compression)
    return packed.getvalue()


def gz(content):
    return gzip.compress(content, mtime=0)


def gz_of_one(rng, sheet):
    case = filled(sheet).case()
    return replace(case, content=gz(case.content), suffix="csv.gz")


def zip_of_one(rng, sheet):
    case = filled(sheet).case()
    method = rng.choice([zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED])
    name = rng.choice(["deposits.csv", "反馈/deposits.csv"])
    return replace(case, content=zipped([(name, case.content)], method=method), suffix="zip")


def packed_with_faults(rng, sheet):
    """What is wrong in a packed file costs its rows as in any other."""
    filled(sheet, 10)
    sheet.text("reject", sheet.shape.line(sheet.values()[:-1]), codes=("csv.field-count",))
    sheet.rows(10)
    case = sheet.case()
    return replace(case, content=zipped([("a.csv", case.content)]), suffix="zip")


# Files that are refused.

def refused(sheet, content, codes, suffix="csv", told=(), options=None):
    return Case(
        content, options or sheet.options(), refused=codes, suffix=suffix, told=told, shape=sheet.shape.name)


def not_text(magic, suffix):
    def kind(rng, sheet):
        return refused(sheet, magic + rng.randbytes(rng.randint(600, 5000)), ("file.not-text",), suffix)

    return kind


def workbook(rng, sheet):
    members = [
        ("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<workbook/>"), ("xl/worksheets/sheet1.xml", "<c/>")]
    rng.shuffle(members)
    return refused(sheet, zipped(members), ("file.not-text",), rng.choice(["xlsx", "csv"]))


def empty(rng, sheet):
    return refused(sheet, b"", ("file.empty",))


def heads_missing(rng, sheet):
    sheet.preamble_lines = rng.randint(2, 9)
    for _ in range(rng.randint(1, sheet.preamble_lines)):
        sheet.text("preamble", "某某银行" + sheet.shape.line_end)
    return refused(sheet, sheet.document.content, ("csv.header-missing",))


def fixed_width(rng, sheet):
    """Columns padded with blanks to equal bytes; no delimiter."""
    codec, lines = sheet.shape.codec, []
    unit = len(" ".encode(codec))
    widths = [20, 20, 40, 16]
    for values in [["姓名", "证件号码", "账号", "余额"]] + [
        [rng.choice(cells.SURNAMES) + "伟", cells.identity_number(rng), cells.account(rng), str(rng.randint(1, 99999))]
        for _ in range(12)
    ]:
        line = b""
        for value, width in zip(values, widths):
            data = value.encode(codec)
            line += data + " ".encode(codec) * ((width * unit - len(data)) // unit)
        lines.append(line + sheet.shape.bytes(sheet.shape.line_end))
    return refused(sheet, sheet.shape.mark + b"".join(lines), ("file.fixed-width",), "txt")


def mislabelled(told, codec=None, mark=b""):
    """The sheet's text in `codec` behind `mark`, while the layout says `told`."""

    def kind(rng, sheet):
        written = changed(sheet.shape, codec=codec or sheet.shape.codec, mark=mark, label=told)
        made = Sheet(rng, written)
        made.head()
        for _ in range(rng.choice([5, 20, 300])):
            made.row(["1"] + [made.shape.fit(cells.person_name(rng)) for _ in range(made.width - 1)])
        return refused(made, made.document.content, MISMATCH)

    return kind


def utf_16_called_other(rng, sheet):
    codec = rng.choice(["utf-16-le", "utf-16-be"])
    return mislabelled(rng.choice(["utf-8", "gb18030"]), codec, rng.choice([MARKS[codec], b""]))(rng, sheet)


def other_mark(rng, sheet):
    told, codec = rng.choice([("gb18030", "utf-8"), ("utf-16", "utf-8"), ("utf-8", "gb18030"), ("utf-16", "gb18030")])
    return mislabelled(told, codec, MARKS[codec])(rng, sheet)


def called_utf_16(rng, sheet):
    return mislabelled("utf-16", rng.choice(["utf-8", "gb18030", "utf-16-le", "utf-16-be"]))(rng, sheet)


def zip_of_several(rng, sheet):
    content = filled(sheet).case().content
    names = rng.sample(["a.csv", "b.csv", "2026/c.csv", "存款.csv"], rng.randint(2, 4))
    return refused(
        sheet, zipped([(name, content) for name in names]), ("file.packed-several",), "zip",
        tuple(name.split("/")[-1] for name in names))


def zip_encrypted(rng, sheet):
    """Marked as encrypted, in the member's own head and in the list of members."""
    packed = bytearray(zipped([("a.csv", filled(sheet).case().content)]))
    packed[packed.index(b"PK\x03\x04") + 6] |= 1
    packed[packed.rindex(b"PK\x01\x02") + 8] |= 1
    return refused(sheet, bytes(packed), ("file.packed-unreadable",), "zip")


def zip_nested(rng, sheet):
    inner = filled(sheet).case().content
    packed = rng.choice([zipped([("a.csv", inner)]), gz(inner)])
    outer = rng.choice([gz(packed), zipped([(rng.choice(["a.zip", "a.csv"]), packed)])])
    return refused(sheet, outer, ("file.packed-unreadable",), "zip")


def zip_empty(rng, sheet):
    return refused(sheet, zipped([]), ("file.packed-unreadable",), "zip")


def bomb(rng, sheet):
    content = sheet.shape.mark + sheet.shape.bytes(sheet.shape.line(["0" * 4000] * 16)) * (1 << 9)
    packed, suffix = rng.choice([(zipped([("a.csv", content)]), "zip"), (gz(content), "gz")])
    return refused(sheet, packed, ("file.packed-limit",), suffix)


def gz_cut(rng, sheet):
    packed = gz(filled(sheet).case().content)
    return refused(sheet, packed[:rng.randrange(20, len(packed) - 8)], ("file.packed-unreadable",), "gz")
