"""XML: record lists that are read, and documents that are refused. Records are <Row> under <Response>."""

import cells
from case import Case, Document
from shapes import MARKS
from sheet import line_ends

# Codec, mark, as the document calls itself, as the reader is told.
XML_ENCODINGS = [
    ("utf-8", b"", "UTF-8", "utf-8"), ("utf-8", MARKS["utf-8"], "UTF-8", "utf-8"),
    ("gb18030", b"", "GB18030", "gb18030"), ("gb18030", b"", "GB2312", "gb18030"), ("gb18030", b"", "GBK", "gbk"),
    ("utf-16-le", MARKS["utf-16-le"], "UTF-16", "utf-16"), ("utf-16-be", MARKS["utf-16-be"], "UTF-16", "utf-16"),
]
VALUES = "Name,Account,Balance,@currency"


class XMLSheet:
    def __init__(self, rng, encoding=None):
        self.rng = rng
        self.codec, self.mark, self.named, self.label = encoding or rng.choice(XML_ENCODINGS)
        self.end = rng.choice(["\n", "\r\n"])
        self.document = Document()
        if self.mark:
            self.document.add("between", self.mark, 0)

    def between(self, text):
        self.document.add("between", text.encode(self.codec), line_ends(text))

    def declaration(self):
        self.between(f'<?xml version="1.0" encoding="{self.named}"?>{self.end}')

    def row(self, name=None):
        name = name or cells.person_name(self.rng)
        values = [name, cells.account(self.rng), cells.amount(self.rng), "人民币"]
        signs = ["", "&amp;", "&lt;", "&#x20BB7;", "<![CDATA[<b>]]>"]
        meant = ["", "&", "<", "\U00020bb7", "<b>"]
        at = self.rng.randrange(len(signs)) if self.rng.random() < 0.4 else 0
        text = (
            f'<Row currency="人民币">{self.end}<Name>{values[0]}{signs[at]}</Name><Account>{values[1]}</Account>'
            f"{self.end}  <Balance>{values[2]}</Balance></Row>")
        values[0] += meant[at]
        self.document.add("row", text.encode(self.codec), line_ends(text), values)
        self.between(self.rng.choice([self.end, "", self.end + "<!-- 注 -->" + self.end]))

    def case(self, **fields):
        content = self.document.content
        options = ["--encoding", self.label, "--record", "/Response/Row", "--values", VALUES]
        return Case(
            content, options, self.document.regions, len(content), suffix="xml", shape=f"xml {self.named}", **fields)


def filled(rng, rows=12, attributes=""):
    sheet = XMLSheet(rng)
    sheet.declaration()
    sheet.between(f"<Response{attributes}>{sheet.end}")
    for _ in range(rows):
        sheet.row()
    return sheet


def xml_clean(rng, _):
    sheet = filled(rng, rng.choice([0, 1, 12, 200]))
    sheet.between("</Response>" + rng.choice(["", sheet.end]))
    return sheet.case()


def xml_namespace(rng, _):
    sheet = filled(rng, 12, ' xmlns="urn:sample:deposits" xmlns:x="urn:sample:other"')
    sheet.between("</Response>" + sheet.end)
    return sheet.case()


def xml_entities_of_five(rng, _):
    """The five entities of XML itself, numbers of characters and CDATA are read as meant."""
    sheet = filled(rng, 0)
    for _ in range(20):
        sheet.row()
    sheet.between("</Response>")
    return sheet.case()


def refused(sheet, codes):
    """Rows before the fault may have been handed out: they are checked too."""
    return sheet.case(refused=codes)


def xml_doctype(rng, _):
    sheet = XMLSheet(rng)
    sheet.declaration()
    sheet.between(rng.choice([
        "<!DOCTYPE Response>", '<!DOCTYPE Response SYSTEM "http://127.0.0.1:9/a.dtd">',
        '<!DOCTYPE Response [<!ENTITY a SYSTEM "file:///etc/hostname">]>']))
    sheet.between("<Response><Row/></Response>")
    return refused(sheet, ("xml.doctype",))


def xml_entities(rng, _):
    sheet = XMLSheet(rng)
    sheet.declaration()
    entities = '<!ENTITY a0 "ha">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    sheet.between(f"<!DOCTYPE Response [{entities}]><Response><Row><Name>&a9;</Name></Row></Response>")
    return refused(sheet, ("xml.doctype",))


def xml_undefined_entity(rng, _):
    sheet = filled(rng, 5)
    sheet.between("<Row><Name>&unknown;</Name></Row></Response>")
    return refused(sheet, ("xml.malformed",))


def xml_cut(rng, _):
    """Cut anywhere behind the root's first tag; the records before the cut may have been handed out."""
    sheet = filled(rng, 12)
    sheet.between("</Response>")
    case = sheet.case()
    first = next(region.start for region in case.regions if region.expects == "row")
    at = rng.randrange(first, len(case.content) - len("</Response>".encode(sheet.codec)))
    case.regions = [region for region in case.regions if region.end <= at]
    case.content, case.refused = case.content[:at], ("xml.malformed", "encoding.undecodable")
    return case


def xml_crossed_tags(rng, _):
    sheet = filled(rng, 5)
    sheet.between("<Row><Name><Account>张三</Name></Account></Row></Response>")
    return refused(sheet, ("xml.malformed",))


def xml_deep(rng, _):
    sheet = filled(rng, 3)
    depth = rng.choice([3000, 60000])
    sheet.between("<Row>" + "<a>" * depth + "</a>" * depth + "</Row></Response>")
    return refused(sheet, ("xml.limit", "xml.malformed"))


def xml_huge_text(rng, _):
    sheet = filled(rng, 3)
    sheet.between("<Row><Name>" + "长" * (12 << 20) + "</Name></Row></Response>")
    return refused(sheet, ("xml.limit", "xml.malformed"))


def xml_many_attributes(rng, _):
    sheet = filled(rng, 3)
    named = rng.choice(["a{0}='1'", "xmlns:n{0}='urn:{0}'"])
    sheet.between("<Row " + " ".join(named.format(number) for number in range(20000)) + "/></Response>")
    return refused(sheet, ("xml.limit", "xml.malformed"))
