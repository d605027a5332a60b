"""The layouts in which the sample institutions answer: an adapter's manifest for each, and the files themselves.

A layout says how much a file can state about itself, for on that hangs which of two answers counts:

| layout | answers | names its list | number | time made | end |
|---|---|---|---|---|---|
| numbered | every subject | file name | yes | – | trailer, total |
| bare | every subject | – | – | – | trailer |
| markup (XML) | hits only | yes | yes | yes | trailer |
| timed | hits only | first line | – | yes | trailer |
| closed | hits only | – | – | – | trailer |
| loose | hits only | – | – | – | – |
| adding (`several: true`) | hits only | first line | – | – | – |
"""
from dataclasses import dataclass, field
from xml.sax.saxutils import quoteattr

from items import ITEMS

OUTCOMES = {"查得": "found", "查无": "nothing", "户名不符": "identity-mismatch", "拒绝": "rejected", "异常": "error"}
WORDS = {word: text for text, word in OUTCOMES.items()}
EVERY = {"numbered", "bare"}
NAMING = {"numbered", "markup", "timed", "adding"}
ENDED = {"numbered", "bare", "markup", "timed", "closed"}
RANKED = {"numbered", "markup", "timed"}
SUMMED = {"numbered", "markup"}
SUFFIX = {"numbered": "csv", "bare": "txt", "markup": "xml", "timed": "csv", "closed": "csv", "loose": "csv",
          "adding": "tsv"}
DELIMITER = {"numbered": ",", "bare": "|", "timed": ",", "closed": ";", "loose": ",", "adding": "\t"}
ENCODING = {"numbered": "utf-8", "bare": "gb18030", "markup": "utf-8", "timed": "gb18030", "closed": "utf-8",
            "loose": "gb18030", "adding": "utf-8"}


@dataclass
class Row:
    """One row as it is written. `trap`: what is wrong with it, empty when nothing is."""
    name: str
    document: str
    outcome: str
    as_of: str
    fields: dict = field(default_factory=dict)
    trap: str = ""

    def said(self):
        return self.outcome, tuple(sorted(self.fields.items()))


@dataclass
class Answer:
    """One file as an institution means it."""
    office: str
    item: str
    layout: str
    list: str  # the list it names; empty where it names none
    made: str  # 2026-11-18 09:30:00
    sequence: int
    rows: list
    number: int  # of all files, so that no two names are equal
    blank_lines: int = 0


def adapter_name(office, item):
    return f"sim-{office}-{item.lower()}"


def pattern(office, item):
    return f"{office}_{item}_*"


def file_name(a):
    stem = f"{a.office}_{a.item}"
    if a.layout == "numbered":
        made = a.made.replace("-", "").replace(" ", "").replace(":", "")
        return f"{stem}_{a.list}_{made}_{a.sequence:02}.csv"
    return f"{stem}_{a.number:04}.{SUFFIX[a.layout]}"


def heads(layout, item, fields):
    own = ["姓名", "证件号码", "查询结果", "数据日期"] + (["反馈时间"] if layout in ("bare", "loose") else [])
    return own + [name for name, _, _ in fields]


def manifest(office, item, layout, fields, asked):
    """The adapter's manifest as a value to be written as YAML."""
    columns = {"姓名": "name", "证件号码": "id", "查询结果": {"to": "outcome", "map": dict(OUTCOMES)}, "数据日期": "asOf"}
    if layout in ("bare", "loose"):
        columns["反馈时间"] = "feedbackAt"
    for name, _, _ in fields:
        columns[name] = name
    value = {"name": adapter_name(office, item), "version": "1", "item": item, "title": f"模拟样例 {layout}",
             "answers": "every-subject" if layout in EVERY else "hits-only"}
    figure = total_field(layout, item)
    if layout == "markup":
        value["file"] = {"format": "xml", "encoding": "utf-8", "record": "/Reply/Row", "header": "/Reply"}
        value["columns"] = {"@" + XML_NAMES.get(head, head): rule for head, rule in columns.items()}
        value |= {"list": {"header": "@list"}, "sequence": {"header": "@seq"}, "createdAt": {"header": "@made"},
                  "feedbackAt": {"header": "@made"}, "trailer": {"path": "/Reply/Tail", "count": "@count"}}
        if figure:
            value["trailer"]["totals"] = {figure: "@total"}
    else:
        value["file"] = {"format": "csv", "encoding": ENCODING[layout], "delimiter": DELIMITER[layout]}
        value["columns"] = columns
        if layout == "numbered":
            value["sampleName"] = f"{office}_{item}_HD990102-2026W47-01_20261118093000_01.csv"
            start = f"{office}_{item}_"
            value |= {"list": {"fileName": start + "{text}_??????????????_??.csv"},
                      "feedbackAt": {"fileName": start + "*_{time}_??.csv"},
                      "sequence": {"fileName": start + "*_??????????????_{number}.csv"}}
        if layout == "bare":
            value["file"] |= {"quote": "", "header": False}
        if layout == "timed":
            value["file"]["preamble"] = 2
            value |= {"list": {"preamble": "查询名单：{text}"}, "createdAt": {"preamble": "生成时间：{time}"},
                      "feedbackAt": {"preamble": "生成时间：{time}"}}
        if layout == "adding":
            value["file"]["preamble"] = 1
            value |= {"list": {"preamble": "查询名单：{text}"}, "several": True}
        if layout in ENDED:
            value["trailer"] = {"marker": "合计", "count": 2}
            if figure:
                value["trailer"]["totals"] = {figure: figure}
    if asked != "standard" and asked != "sealed":
        value["query"] = QUERIES[asked]
    return value


XML_NAMES = {"姓名": "name", "证件号码": "id", "查询结果": "result", "数据日期": "asOf"}

ITEM_CODES = {item: f"{n:02}" for n, item in enumerate(sorted(ITEMS), 1)}
QUERIES = {
    "pipe": {"format": "csv", "encoding": "gb18030", "delimiter": "|", "quote": "", "header": False,
             "dates": "compact", "fileName": "QRY_{list}_{date}.txt", "itemCodes": ITEM_CODES,
             "documentKinds": {"居民身份证": "10"}, "join": "+", "lineEnd": "lf", "head": ["HEAD", "{list}", "{due}"],
             "columns": {"序号": "sequence", "证件类型": "documentKind", "证件号码": "documentNumber", "客户姓名": "name",
                         "查询类别": "items", "授权编号": "authorisation"},
             "trailer": ["TRAILER", "{rows}"]},
    "questions": {"format": "csv", "encoding": "utf-8-bom", "fileName": "{institution}_{list}.csv", "rows": "question",
                  "columns": {"名单号": "list", "序号": "sequence", "姓名": "name", "证件号码": "documentNumber", "项目": "item",
                              "授权书": "authorisation", "期限": "due"}},
    "markup": {"format": "xml", "encoding": "utf-8", "fileName": "{list}.xml", "record": "/Query/Persons/Person",
               "columns": {"Name": "name", "Doc/@no": "documentNumber", "Items": "items", "Papers": "authorisation"},
               "head": {"/Query/@no": "{list}", "/Query/@due": "{due}"}, "trailer": {"/Query/Tail/Count": "{rows}"}},
}


def total_field(layout, item):
    """The money column that a trailer totals; only where every found row has it."""
    figures = {"BK01": "balance", "IN06": "selfPaid", "PR04": "balance", "BK05": "marketValue"}
    return figures.get(item) if layout in SUMMED else None


def body(answer, fields, fault=""):
    """The file's bytes. `fault`: header, total or count is wrong, or the file is cut."""
    figure = total_field(answer.layout, answer.item)
    total = sum(fen(row.fields[figure]) for row in answer.rows if figure and row.fields.get(figure))
    if fault == "total":
        total += 100
    count = len(answer.rows) + (1 if fault == "count" else 0)
    if answer.layout == "markup":
        return markup(answer, fields, figure, count, total, fault)
    delimiter = DELIMITER[answer.layout]
    titles = heads(answer.layout, answer.item, fields)
    lines = []
    if answer.layout in ("timed", "adding"):
        lines.append("查询名单：" + answer.list)
    if answer.layout == "timed":
        lines.append("生成时间：" + answer.made)
    if answer.layout != "bare":
        lines.append(delimiter.join(titles[:1] + ["备注"] + titles[2:] if fault == "header" else titles))
    for row in answer.rows:
        lines.append(delimiter.join(cells(row, answer, fields)))
    for _ in range(answer.blank_lines if answer.rows else 0):
        lines.insert(len(lines), "")
    if answer.layout in ENDED:
        last = dict.fromkeys(titles, "")
        last[titles[0]], last[titles[1]] = "合计", str(count)
        if figure:
            last[figure] = yuan(total)
        lines.append(delimiter.join(last.values()))
    text = "".join(line + "\r\n" for line in lines)
    return cut(text.encode(ENCODING[answer.layout]), fault, answer)


def cut(content, fault, answer):
    """Cut behind a whole row in the middle: only the missing trailer tells."""
    if fault != "cut":
        return content
    end = b"\n" if answer.layout != "markup" else b"/>"
    place = content.find(end, len(content) // 2)
    return content[:place + len(end)]


def cells(row, answer, fields):
    as_of = "2026-13-45" if row.trap in ("rejected", "unreadable") else row.as_of
    document = row.document[:9] + "ABC" if row.trap == "unreadable" else row.document
    own = [row.name, document, WORDS[row.outcome], as_of]
    if answer.layout in ("bare", "loose"):
        own.append(answer.made)
    return own + [row.fields.get(name, "") for name, _, _ in fields]


def markup(answer, fields, figure, count, total, fault):
    root = "Response" if fault == "header" else "Reply"
    out = [f'<?xml version="1.0" encoding="UTF-8"?>\n<{root} list="{answer.list}" seq="{answer.sequence}" '
           f'made="{answer.made}">\n']
    names = ["name", "id", "result", "asOf"] + [name for name, _, _ in fields]
    for row in answer.rows:
        pairs = zip(names, cells(row, answer, fields))
        out.append("  <Row " + " ".join(f"{name}={quoteattr(value)}" for name, value in pairs if value) + "/>\n")
    out.append(f'  <Tail count="{count}"' + (f' total="{yuan(total)}"' if figure else "") + f"/>\n</{root}>\n")
    return cut("".join(out).encode(), fault, answer)


def fen(text):
    whole, _, cents = text.partition(".")
    return int(whole) * 100 + int((cents or "0").ljust(2, "0"))


def yuan(value):
    return f"{value // 100}.{value % 100:02}"
