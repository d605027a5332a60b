"""Declarations and authorisations as received: XML, JSON, the CSV tables (docs/accepting.md)."""

import csv
import io
import json
import re
import xml.etree.ElementTree as ElementTree

from items import item_code
from values import birth_of, day, document_key, fen, name_key, narrow

CLASSES = {"工资性收入": "wage", "经营净收入": "business", "财产净收入": "property", "转移净收入": "transfer", "其他收入": "other",
           "工资性": "wage", "经营净": "business", "财产净": "property", "转移净": "transfer", "其他": "other"}

HEADS = {
    "开户行": "bankName", "账号": "accountNumber", "账户类型": "accountType", "币种": "currency", "余额": "balance",
    "折人民币": "convertedBalance", "市值": "marketValue", "现金价值": "cashValue", "保单号": "policyNumber",
    "产品名称": "productName", "自付金额": "selfPaid", "坐落": "location", "地址": "location", "号牌": "plate",
    "号牌号码": "plate", "号牌种类": "plateClass", "面积": "area", "建筑面积": "area", "份额": "share",
    "统一社会信用代码": "organisationCode", "名称": "organisationName", "婚姻状况": "maritalStatus",
    "配偶姓名": "spouseName", "配偶证件号码": "spouseID", "救助项目": "scheme", "身份类别": "identityKind", "等级": "grade",
}
SHORT_NUMBER = {"PR01": "certificateNumber", "PR02": "certificateNumber", "IN01": "policyNumber", "VH01": "plate",
                "VH02": "plate", "GV04": "organisationCode", "GV07": "scheme"}


class Declared:
    """Everything that was accepted: the newest declaration of a case; each authorisation once."""

    def __init__(self):
        self.cases = {}
        self.authorisations = {}

    def add_case(self, number, as_of, members, obligors, entries, incomes):
        persons = [self.person(p, i, False) for i, p in enumerate(members)]
        persons += [self.person(p, i, True) for i, p in enumerate(obligors)]
        names = {}
        for p in persons:
            names.setdefault(p["name"], p["ref"])
        refs = {p["ref"] for p in persons}

        def subject(text):
            text = (text or "").strip()
            if text in ("household", "家庭"):
                return "household"
            return text if text in refs else names.get(name_key(text), text)

        self.cases[number] = {
            "number": number, "asOf": day(as_of), "persons": persons,
            "entries": [(item_code(i), subject(s), f) for i, s, f in entries],
            "incomes": [(c, subject(s), item_code(i) if i else None, a) for c, s, i, a in incomes],
        }

    @staticmethod
    def person(p, index, obligor):
        key = document_key(p.get("documentType"), p["document"])
        former = [n for n in re.split(r"[、,，;；]", p.get("formerNames") or "") if n.strip()]
        return {
            "ref": p.get("reference") or ("o" if obligor else "m") + str(index + 1),
            "name": name_key(p["name"]), "names": {name_key(p["name"]), *map(name_key, former)},
            "key": key, "birth": str(day(p["birthDate"])) if p.get("birthDate") else birth_of(key),
            "obligor": obligor, "since": day(p.get("since")), "until": day(p.get("until")),
        }

    def add_authorisation(self, a):
        """A later version of one number and person replaces the earlier."""
        key = document_key(a.get("documentType"), a["document"])
        self.authorisations.setdefault(a["caseNumber"], {})[(a["number"], key)] = {
            "key": key, "name": name_key(a["name"]), "items": scope(a.get("items")),
            "institutions": scope(a.get("institutions")), "start": day(a["start"]), "end": day(a.get("end")),
            "revoked": day(a.get("revokedOn")),
        }

    # ---- formats

    def read(self, path):
        with open(path, "rb") as file:
            head = file.read(4096)
        text_head = head.decode("utf-8", "replace").lstrip("\ufeff").lstrip()
        if text_head.startswith("<") or head[:2] in (b"\xff\xfe", b"\xfe\xff"):
            self.read_xml(path, head)
        elif text_head.startswith("{"):
            with open(path, encoding="utf-8-sig") as file:
                self.read_json(json.load(file))
        else:
            with open(path, "rb") as file:
                self.read_tables([file.read()])

    def read_xml(self, path, head):
        declared_encoding = re.search(rb'encoding=["\']([A-Za-z0-9_-]+)', head)
        name = declared_encoding[1].decode().lower() if declared_encoding else "utf-8"
        if name in ("gb18030", "gbk", "gb2312"):
            with open(path, encoding="gb18030") as file:
                source = io.BytesIO(re.sub(r"^<\?xml[^>]*\?>", "", file.read()).encode("utf-8"))
        else:
            source = open(path, "rb")
        with source:
            for _, element in ElementTree.iterparse(source):
                if element.tag == "Declaration":
                    self.add_xml_case(element)
                    element.clear()
                elif element.tag == "Authorisation":
                    a = dict(element.attrib)
                    self.add_authorisation(a)
                    element.clear()

    def add_xml_case(self, e):
        entries = [
            (x.get("item"), x.get("subject"), {f.get("name"): (f.text or "").strip() for f in x.iter("Field")})
            for x in e.iter("Entry")
        ]
        incomes = [
            (x.get("class"), x.get("subject"), x.get("item"), annual(x.get("amount"), x.get("per")))
            for x in e.iter("Income")
        ]
        self.add_case(e.get("caseNumber"), e.get("asOf"), [dict(m.attrib) for m in e.iter("Member")],
                      [dict(o.attrib) for o in e.iter("Obligor")], entries, incomes)

    def read_json(self, value):
        for d in value.get("declarations") or []:
            entries = [
                (x["item"], x["subject"], {k: as_text(v) for k, v in x["fields"].items() if v is not None})
                for x in d.get("entries") or []
            ]
            incomes = [
                (x["class"], x["subject"], x.get("item"), annual(as_text(x["amount"]), x["per"]))
                for x in d.get("incomes") or []
            ]
            self.add_case(d["caseNumber"], d["asOf"], d["members"], d.get("obligors") or [], entries, incomes)
        for a in value.get("authorisations") or []:
            self.add_authorisation(a)

    def read_tables(self, contents):
        """The CSV tables of one township, joined by 核对编号."""
        tables = {}
        for content in contents:
            kind, rows = table(content)
            tables.setdefault(kind, []).extend(rows)
        members, facts = {}, {}
        for r in tables.get("members", []):
            number = r["核对编号"]
            members.setdefault(number, []).append(csv_person(r))
            if r.get("数据日期"):
                facts[number] = r["数据日期"]
        for number, persons in members.items():
            def of(kind):
                return [r for r in tables.get(kind, []) if r["核对编号"] == number]
            entries = [csv_entry(r) for r in of("entries")]
            incomes = [
                (CLASSES.get(r["收入类别"], r["收入类别"]), r["对象"], r.get("核对项目"), annual(r["金额"], r["周期"]))
                for r in of("incomes")
            ]
            self.add_case(number, facts[number], persons, [csv_person(r) for r in of("obligors")], entries, incomes)
        for r in tables.get("authorisations", []):
            self.add_authorisation({
                "number": r["授权书编号"], "caseNumber": r["核对编号"], "name": r["姓名"], "documentType": r.get("证件类型"),
                "document": r["证件号码"], "items": r.get("授权项目"), "institutions": r.get("授权机构"), "start": r["生效日期"],
                "end": r.get("截止日期"), "revokedOn": r.get("撤回日期"),
            })


def read_all(paths):
    """Tables given together are joined; everything else is read in the order given."""
    declared, tables = Declared(), []
    for path in paths:
        with open(path, "rb") as file:
            head = file.read(64).lstrip(b"\xef\xbb\xbf").lstrip()
        if head[:1] in (b"<", b"{") or head[:2] in (b"\xff\xfe", b"\xfe\xff"):
            declared.read(path)
        else:
            with open(path, "rb") as file:
                tables.append(file.read())
    declared.read_tables(tables)
    return declared


def scope(text):
    """Empty or 全部: everything (None)."""
    if isinstance(text, list):
        words = text
    else:
        words = re.split(r"[\s,，、;；]+", text or "")
    words = {item_code(w) for w in words if w}
    return None if not words or "全部" in words else words


def annual(amount, per):
    """§6 Annual: a month is twelve times."""
    return fen(amount) * (12 if per in ("month", "每月", "月") else 1)


def as_text(value):
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def table(content):
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("gb18030")
    rows = [[narrow_cell(c) for c in r] for r in csv.reader(io.StringIO(text))]
    for index, row in enumerate(rows):
        heads = [re.sub(r"[(（].*[)）]$", "", c) for c in row]
        if "核对编号" in heads and len(heads) > 2:
            break
    else:
        raise ValueError("a table without 核对编号")
    kind = ("authorisations" if "授权书编号" in heads else "obligors" if "义务类型" in heads else
            "incomes" if "收入类别" in heads else "entries" if "对象" in heads else "members")
    body = [dict(zip(heads, r)) for r in rows[index + 1:] if any(r)]
    return kind, body


def narrow_cell(text):
    text = text.strip()
    return "" if text in ("-", "/") else text


def csv_person(r):
    return {"reference": r.get("人员编号"), "name": r["姓名"], "formerNames": r.get("曾用名"), "documentType": r.get("证件类型"),
            "document": narrow(r["证件号码"]), "birthDate": r.get("出生日期"), "since": r.get("关系开始日期"),
            "until": r.get("关系结束日期")}


def csv_entry(r):
    code = item_code(r["核对项目"])
    fields = {}
    for head, cell in r.items():
        if cell and head not in ("核对编号", "对象", "核对项目"):
            if head == "金额":
                from items import ITEMS
                fields[ITEMS[code].figure or "amount"] = cell
            elif head == "证号":
                fields[SHORT_NUMBER.get(code, "certificateNumber")] = cell
            elif head == "状态":
                fields[{"GV02": "maritalStatus", "VH01": "vehicleState"}.get(code, "benefitStatus")] = cell
            else:
                fields[HEADS.get(head, head)] = cell
    return code, r["对象"], fields
