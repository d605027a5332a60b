"""Files that are odd as a whole and still readable: heads, preambles, foots, blank lines, line ends, quoting."""

import cells
from shapes import changed
from sheet import Sheet

COUNT = ("csv.field-count",)


def clean(rng, sheet):
    sheet.head()
    sheet.rows(rng.choice([1, 3, 20, 20, 120]))
    return sheet.case()


def large(rng, sheet):
    """Many times the pieces in which a reader takes bytes in."""
    sheet.head()
    sheet.rows(3000)
    return sheet.case()


def wide(rng, sheet):
    sheet = Sheet(rng, sheet.shape, rng.randint(80, 200))
    return clean(rng, sheet)


def one_column(rng, sheet):
    sheet = Sheet(rng, sheet.shape, 1)
    sheet.head()
    for _ in range(20):
        sheet.row([sheet.shape.fit(cells.plain(rng))])
    return sheet.case()


def old_label(rng, sheet):
    """GB2312 or GBK said, GB18030 meant, four-byte characters included."""
    sheet = Sheet(rng, changed(sheet.shape, label=rng.choice(["gb2312", "GB2312", "gbk", "GBK"])), 5)
    sheet.head()
    for _ in range(10):
        values = sheet.values()
        values[1] = rng.choice(cells.SURNAMES) + rng.choice(cells.FOUR_BYTES) + rng.choice(cells.SECOND_BYTES["|"])
        sheet.row(values)
    return sheet.case()


def dangerous_second_bytes(rng, sheet):
    """Characters whose second byte looks like the delimiter or the backslash, in every cell."""
    sheet.head()
    for _ in range(15):
        sheet.serial += 1
        sign = sheet.shape.delimiter[0] if sheet.shape.delimiter[0] in cells.SECOND_BYTES else "\\"
        sheet.row([str(sheet.serial)] + [
            "".join(rng.choice(cells.SECOND_BYTES[sign]) for _ in range(3)) for _ in range(sheet.width - 1)])
    return sheet.case()


def heads_only(rng, sheet):
    sheet.head()
    return sheet.case()


def bare_cr(rng, sheet):
    sheet = Sheet(rng, changed(sheet.shape, end="cr"), sheet.width)
    return clean(rng, sheet)


def mixed_line_ends(rng, sheet):
    sheet.head()
    for _ in range(25):
        sheet.row(end=rng.choice(["\n", "\r\n", "\r"]))
    return sheet.case()


def no_heads(rng, sheet):
    sheet.header_lines = 0
    sheet.rows(15)
    return sheet.case()


def extra_heads(rng, sheet):
    """Heads that the layout does not know of: a row like another."""
    sheet.header_lines = 0
    sheet.row(list(sheet.names))
    sheet.rows(10)
    return sheet.case()


def several_heads(rng, sheet):
    sheet.header_lines = rng.randint(2, 4)
    for _ in range(sheet.header_lines - 1):
        groups = [rng.choice(["基本信息", "账户信息", "", "查询"]) for _ in sheet.names]
        sheet.head(["说明"] + groups[1:])
    sheet.head()
    sheet.rows(15)
    return sheet.case()


def repeated_heads(rng, sheet):
    sheet.head()
    for _ in range(rng.randint(1, 4)):
        sheet.rows(10)
        sheet.head()
    sheet.rows(3)
    return sheet.case()


def duplicate_columns(rng, sheet):
    sheet.names = [rng.choice(sheet.names) for _ in sheet.names]
    sheet.head()
    sheet.rows(15)
    return sheet.case()


def trailing_delimiter(rng, sheet):
    sheet.names.append("")
    sheet.head()
    for _ in range(15):
        sheet.row(sheet.values() + [""])
    return sheet.case()


def preamble(rng, sheet):
    lines = [
        "某某银行个人存款余额反馈表", "", "数据截止日期：2026年11月15日", sheet.shape.delimiter * 4, '他说"未关引号', "'", "   ",
        sheet.shape.delimiter.join(sheet.names), "查询机构：某某市核对中心" + sheet.shape.delimiter + "共25笔", "=" * 60,
    ]
    for _ in range(rng.randint(1, 6)):
        sheet.preamble_lines += 1
        sheet.text("preamble", rng.choice(lines) + sheet.shape.line_end)
    sheet.head()
    sheet.rows(15)
    return sheet.case()


def blank_lines(rng, sheet):
    sheet.head()
    for _ in range(12):
        empty = sheet.shape.delimiter.join(sheet.shape.written("") for _ in sheet.names)
        for text in rng.sample(["", "   ", empty], rng.randint(1, 2)):
            sheet.text("blank", text + sheet.shape.line_end)
        sheet.rows(rng.randint(1, 3))
    return sheet.case()


def foot(rng, sheet):
    """Lines below the table that are no rows, of another shape."""
    sheet.head()
    sheet.rows(15)
    if rng.random() < 0.4:
        sheet.text("blank", sheet.shape.line_end)
    for _ in range(rng.randint(1, 3)):
        line = rng.choice([
            "合计", "制表人：张三", "以上共15笔", "*** 报表结束 ***",
            sheet.shape.delimiter.join(["合计"] + ["1,234.56".replace(sheet.shape.delimiter, "")] * sheet.width)])
        sheet.text("reject", line + sheet.shape.line_end, codes=COUNT)
    return sheet.case()


def total_row(rng, sheet):
    """A total with as many cells as a row: without a layout that names it, a row like another."""
    sheet.head()
    sheet.rows(15)
    sheet.row(["合计", "15笔"] + [""] * (sheet.width - 3) + [sheet.shape.fit("1,234,567.89")])
    return sheet.case()


def second_table(rng, sheet):
    """The heads of another table: at least half of them names of the first. It and what follows is rejected."""
    sheet.head()
    sheet.rows(10)
    if rng.random() < 0.5:
        sheet.text("blank", sheet.shape.line_end)
    kept = rng.randint((sheet.width + 1) // 2, sheet.width - 1)
    others = ["另表" + str(place) for place in range(sheet.width - kept)]
    names = rng.sample(sheet.names, kept) + others
    sheet.text("reject", sheet.shape.line(names), codes=("csv.second-table",))
    for _ in range(8):
        sheet.text("reject", sheet.shape.line(sheet.values()), codes=("csv.second-table",))
    return sheet.case()


def second_table_of_other_width(rng, sheet):
    """Each of its rows has a wrong number of cells."""
    sheet.head()
    sheet.rows(10)
    sheet.text("blank", sheet.shape.line_end)
    other = Sheet(rng, changed(sheet.shape, mark=b""), sheet.width + rng.choice([-1, 1, 3]))
    sheet.text("reject", sheet.shape.line(other.names), codes=COUNT)
    for _ in range(8):
        sheet.text("reject", sheet.shape.line(other.values()), codes=COUNT)
    return sheet.case()


def blanks_at_ends(rng, sheet):
    """Blanks at a cell's ends go where no quotes keep them; the ideographic blank U+3000 is text."""
    sheet.head()
    for _ in range(15):
        values = sheet.plain_values()
        at = rng.randrange(1, sheet.width)
        blank = " " if "\t" in sheet.shape.delimiter else rng.choice([" ", "\t", "   "])
        values[at] = rng.choice(["{1}{0}", "{0}{1}", "{1}{0}{1}", "\u3000{0}"]).format(values[at], blank)
        meant = [value if sheet.shape.quoting == "all" else value.strip(" \t") for value in values]
        sheet.text("row", sheet.shape.line(values), meant)
    made = sheet.case()
    made.check_cells = None  # Python's csv module keeps them
    return made


def quoted_cells(rng, sheet):
    """Delimiters, doubled quotes and line ends in quoted cells, many of them."""
    sheet.head()
    for _ in range(20):
        values = sheet.values()
        for at in rng.sample(range(1, sheet.width), rng.randint(1, sheet.width - 1)):
            values[at] = rng.choice([sheet.embedding(), sheet.shape.quote, sheet.shape.quote * 3, "\n", "地址\n\n二行\n三行"])
        sheet.row(values)
    return sheet.case()


def escaped_cells(rng, sheet):
    """A backslash takes the meaning from a quote, a delimiter and itself."""
    sheet.escape = "\\"
    sheet.head()
    quote, delimiter = sheet.shape.quote, sheet.shape.delimiter
    for _ in range(20):
        values, written = [], []
        sheet.serial += 1
        for place in range(sheet.width):
            text = str(sheet.serial) if place == 0 else cells.plain(rng) + rng.choice(cells.SECOND_BYTES["\\"])
            sign = rng.choice(["", delimiter, quote, "\\"]) if place else ""
            values.append(text + sign + "x")
            body = text + ("\\" + sign if sign else "") + "x"
            written.append(quote + body + quote if sheet.shape.quoting == "all" else body)
        sheet.text("row", delimiter.join(written) + sheet.shape.line_end, values)
    return sheet.case()


def stray_quotes(rng, sheet):
    """A quote in the middle of a cell that none opens is a sign like another."""
    sheet.head()
    for _ in range(15):
        values = sheet.plain_values()
        at = rng.randrange(1, sheet.width)
        written = [sheet.shape.written(value) for value in values]
        values[at] = written[at] = values[at][:2] + sheet.shape.quote + rng.choice(["", "尺", "号楼" + sheet.shape.quote])
        sheet.text("row", sheet.shape.delimiter.join(written) + sheet.shape.line_end, values)
        sheet.rows(rng.randint(0, 2))
    return sheet.case()


def unterminated(rng, sheet):
    sheet.head()
    sheet.rows(rng.choice([0, 1, 10]))
    sheet.text("reject", sheet.shape.line(sheet.values(), ""), codes=("csv.unterminated-row",))
    return sheet.case()


def single_line(rng, sheet):
    """A file of one line and no heads may lack its line end."""
    sheet.header_lines = 0
    sheet.row(sheet.plain_values(), end="")
    return sheet.case()


def nul_padding(rng, sheet):
    """Space set aside for the file and never written."""
    sheet.head()
    sheet.rows(10)
    data = sheet.shape.bytes("\0" * rng.choice([1, 7, 512, 4096]))
    sheet.raw("reject", data, 0, codes=("encoding.nul", "csv.unterminated-row", "csv.field-count"))
    return sheet.case()


def end_mark_of_dos(rng, sheet):
    sheet.head()
    sheet.rows(10)
    sheet.text("reject", "\x1a", codes=("csv.unterminated-row", "csv.field-count"))
    return sheet.case()


def line_end_in_edge_cell(rng, sheet):
    """A line end in the first or last cell leaves one half with the right number of cells: whether that half is a row
    is for the layout's converters; its neighbours must be kept."""
    sheet.head()
    sheet.rows(8)
    values = sheet.plain_values()
    at = rng.choice([0, sheet.width - 1])
    values[at] += "\n" + cells.identity_number(rng)
    sheet.text("any", sheet.shape.delimiter.join(values) + sheet.shape.line_end)
    sheet.rows(8)
    return sheet.case()
