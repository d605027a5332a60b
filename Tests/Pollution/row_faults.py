"""Faults of one row: each costs that row only. A fault writes its lines into the sheet and says with which codes the
reader is to reject them."""

import cells

COUNT = ("csv.field-count",)
QUOTE = ("csv.unbalanced-quote",)
UNDECODABLE = ("encoding.undecodable",)
NUL = ("encoding.nul",)


def too_few(sheet):
    values = sheet.values()
    sheet.text("reject", sheet.shape.line(values[:sheet.rng.randint(1, sheet.width - 1)]), codes=COUNT)


def too_many(sheet):
    values = sheet.values() + [sheet.shape.fit(cells.plain(sheet.rng)) for _ in range(sheet.rng.randint(1, 3))]
    sheet.text("reject", sheet.shape.line(values), codes=COUNT)


def page_foot(sheet):
    """One line of a paged export between its rows; short of cells whatever it says."""
    text = sheet.rng.choice(["第1页 共3页", "制表人：张三 审核人：李四", "-- 以下空白 --", "小计：25笔"])
    sheet.text("reject", text + sheet.shape.line_end, codes=COUNT)


def line_end_in_cell(sheet, sign):
    """In a cell that is neither first nor last, so that both halves are short of cells."""
    values = sheet.plain_values()
    at = sheet.rng.randrange(1, sheet.width - 1)
    delimiter = sheet.shape.delimiter
    first = delimiter.join(values[:at] + [values[at][:2]]) + sign
    second = delimiter.join([values[at][2:]] + values[at + 1:]) + sheet.shape.line_end
    sheet.text("reject", first, codes=COUNT)
    sheet.text("reject", second, codes=COUNT)


def carriage_return_in_cell(sheet):
    line_end_in_cell(sheet, "\r")


def line_feed_in_cell(sheet):
    line_end_in_cell(sheet, "\n")


def unclosed_quote(sheet):
    values = sheet.plain_values()
    at = sheet.rng.randrange(sheet.width)
    written = [sheet.shape.written(value) for value in values]
    written[at] = sheet.shape.quote + values[at]
    # Where every cell is quoted, the next cell's quote closes this one's: what is seen may be a wrong count.
    codes = QUOTE + COUNT if sheet.shape.quoting == "all" else QUOTE
    sheet.text("reject", sheet.shape.delimiter.join(written) + sheet.shape.line_end, codes=codes)


BAD = {
    "utf-8": [b"\xff", b"\x80", b"\xc0\xaf", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xe5\xbc\xfe", b"\xc3("],
    "gb18030": [b"\xff", b"\x81\x20", b"\x81\x30\x20", b"\x81\x30\x81\x20", b"\xb0\x7f", b"\xff\xff\xff",
                b"\xe3\x32\x9a\x36"],
    "utf-16-le": [b"\x00\xd8-\x00", b"\x00\xdc", b"\x3d\xd8\x3d\xd8"],
    "utf-16-be": [b"\xd8\x00\x00-", b"\xdc\x00", b"\xd8\x3d\xd8\x3d"],
}


def damaged_cell(sheet, data, codes, place=None):
    """A row whose cell at a random place has `data` in it: before its text, in it, or behind it."""
    shape = sheet.shape
    values = sheet.plain_values()
    at = sheet.rng.randrange(sheet.width)
    # Lone marks of UTF-16 do not stand behind each other's halves: the cell around them is ASCII.
    inside = sheet.rng.choice([("", "1"), ("ab", "c"), ("9", "")])
    before, after = {"start": ("", "ab"), "end": ("ab", "")}.get(place, inside)
    written = [shape.bytes(shape.written(value)) for value in values]
    opening = closing = shape.quote if shape.quoting == "all" else ""
    written[at] = shape.bytes(opening + before) + data + shape.bytes(after + closing)
    sheet.raw("reject", shape.bytes(shape.delimiter).join(written) + shape.bytes(shape.line_end), codes=codes)


def undecodable(sheet):
    damaged_cell(sheet, sheet.rng.choice(BAD[sheet.shape.codec]), UNDECODABLE)


def cut_character(sheet):
    """A cell cut in the middle of its last character, as fields of fixed width are: what is left of the character
    stands before the delimiter, and may swallow it."""
    shape = sheet.shape
    character = (
        cells.person_name(sheet.rng)[-1] if sheet.rng.random() < 0.5 else sheet.rng.choice(cells.FOUR_BYTES))
    whole = shape.bytes(character)
    if shape.label == "utf-16":
        whole = shape.bytes("\U00020bb7")
        left = whole[:2]
    else:
        left = whole[:sheet.rng.randint(1, len(whole) - 1)] if len(whole) > 1 else b"\xb0"
    damaged_cell(sheet, left, UNDECODABLE + COUNT, place="end")


def nul(sheet):
    damaged_cell(sheet, sheet.shape.bytes("\0"), NUL)


def nul_run(sheet):
    """A block that was never written, within one row."""
    damaged_cell(sheet, sheet.shape.bytes("\0" * sheet.rng.choice([2, 16, 512])), NUL)


def other_encoding(sheet):
    """One row pasted from a file in another encoding, its bytes no characters here."""
    shape = sheet.shape
    codec = "gb18030" if shape.codec == "utf-8" else "utf-8"
    for _ in range(50):
        data = shape.line(sheet.plain_values()).encode(codec)
        try:
            data.decode(shape.codec)
        except UnicodeDecodeError:
            sheet.raw("reject", data, codes=UNDECODABLE + COUNT)
            return


def is_quoting(shape):
    return shape.quoting != "none"


def is_eight_bit(shape):
    return shape.label != "utf-16"


def always(shape):
    return True


# Name, what writes it, in which shapes it can be.
ROW_FAULTS = {
    "too-few-cells": (too_few, always),
    "too-many-cells": (too_many, always),
    "page-foot": (page_foot, always),
    "bare-cr-in-cell": (carriage_return_in_cell, always),
    "bare-lf-in-cell": (line_feed_in_cell, always),
    "unclosed-quote": (unclosed_quote, is_quoting),
    "undecodable-bytes": (undecodable, always),
    "cut-character": (cut_character, always),
    "nul": (nul, always),
    "nul-run": (nul_run, always),
    "row-in-other-encoding": (other_encoding, is_eight_bit),
}


def around(fault):
    """A kind of file: rows, the fault, rows; at times far into the file, twice, or right behind the header."""

    def kind(rng, sheet):
        sheet.head()
        sheet.rows(rng.choice([0, 1, 5, 20, 20, 20, 900]))
        for _ in range(rng.choice([1, 1, 1, 2])):
            fault(sheet)
            sheet.rows(rng.randint(1, 12))
        return sheet.case()

    return kind


def mixed(rng, sheet):
    """Several faults of different kinds in one file."""
    fitting = [fault for fault, fits in ROW_FAULTS.values() if fits(sheet.shape)]
    sheet.head()
    sheet.rows(6)
    for fault in rng.sample(fitting, 4):
        fault(sheet)
        sheet.rows(rng.randint(3, 15))
    return sheet.case()
