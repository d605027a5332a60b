"""Random households full of traps: what they declare, and the rows institutions answer about them."""

import os
import random
import re
from datetime import date, timedelta

from items import ITEMS
from values import check_digit, number_key

HERE = os.path.dirname(os.path.abspath(__file__))
AS_OF = date(2026, 10, 31)


def fields_of_items():
    """{item: [(field, kind, required)]} from the generated catalogue of adapters."""
    found = {}
    with open(os.path.join(HERE, "../../docs/generated/ADAPTERS.md"), encoding="utf-8") as file:
        for line in file:
            m = re.match(r"\| ([A-Z]{2}\d\d) \S+ \| (.*) \|$", line)
            if m and "(" in m[2]:
                found[m[1]] = [(f, kind, bool(bold)) for bold, f, kind in
                               re.findall(r"(\*\*)?`(\w+)`(?:\*\*)? \((\w+)\)", m[2])]
    return found


class Maker:
    def __init__(self, seed, items):
        self.r = random.Random(seed)
        self.items = items
        self.fields = fields_of_items()
        self.used = set()

    # ---- words

    def person_id(self):
        while True:
            year, month, dayn = self.r.randint(1940, 2015), self.r.randint(1, 12), self.r.randint(1, 28)
            s = f"9901{self.r.randint(1, 9):02d}{year}{month:02d}{dayn:02d}{self.r.randint(1, 899):03d}"
            s += check_digit(s)
            if s not in self.used:
                self.used.add(s)
                return s

    def name(self):
        if self.r.random() < 0.2:
            return self.r.choice(["买买提", "阿依古丽", "古丽娜尔", "扎西"]) + "·" + self.r.choice(["艾力", "木拉提", "多吉"])
        return self.r.choice("赵钱孙李周吴郑王冯陈") + self.r.choice("德志建国秀玉") + self.r.choice("明华芳强英")

    def date_near(self):
        return str(AS_OF - timedelta(days=self.r.choice([0, 3, 15, 40, 100, 200, 360, 364, 365, 366, 400, 800])))

    def value(self, item, field, kind, case):
        r = self.r
        if field in ("accountNumber", "policyNumber", "certificateNumber"):
            n = r.choice([1, 1, 2, 3])
            text = f"62229900000{case:05d}{n:02d}"
            if r.random() < 0.15:
                return "6222****" + text[-2:]
            if field == "certificateNumber" and r.random() < 0.3:
                return f"苏({2010 + n})第{case}{n}号" if r.random() < 0.5 else f"苏（{2010 + n}）第{case}{n}号"
            return text
        if field == "plate":
            return r.choice(["苏Z", "苏Ｚ", "苏z"]) + f"{case:05d}"[-4:] + r.choice("12")
        if field == "organisationCode":
            return r.choice(["91320000990000001X", "320000990000017"])
        if field == "scheme":
            return r.choice(["最低生活保障", "残疾人两项补贴"])
        if field == "currency":
            return r.choice(["人民币", "CNY", "156", "RMB", "", "", "美元", "USD"])
        if field in ("month", "taxPeriod", "lastMonth"):
            d = AS_OF - timedelta(days=r.choice([0, 31, 62, 200, 340, 365, 390]))
            return d.strftime("%Y-%m")
        if field == "maritalStatus":
            return r.choice(["已婚", "未婚", "离婚", "丧偶"])
        if field == "contributionStatus":
            return r.choice(["正常缴费", "正常缴费", "暂停缴费", ""])
        if field == "benefitStatus":
            return r.choice(["正常发放", "暂停发放", ""])
        if field == "identityKind":
            return r.choice(["残疾", "在校学生", "服刑"])
        if field == "location":
            return r.choice(["和平路1号", "新村2组"])
        if kind == "money":
            return r.choice(["0.00", "300.00", "499.99", "500.00", "500.01", "2000.00", "10000.00", "10500.00",
                             "10526.31", "10526.32", "30000.00"])
        if kind == "area":
            return r.choice(["80.00", "80.99", "81.00", "81.01", "120.50", "33.33"])
        if kind == "share":
            return ["", "1/2", "50%", "0.25"][case % 4]
        if kind == "date":
            return self.date_near()
        if kind == "flag":
            return r.choice(["是", "否"])
        if kind == "count":
            return str(r.randint(0, 12))
        if kind == "identity":
            return r.choice(sorted(self.used)[-6:])
        return r.choice(["甲", "乙"])

    def filled(self, item, case, always=(), chance=0.5):
        out = {}
        for field, kind, required in self.fields[item]:
            if required or field in always or kind == "share" or self.r.random() < chance:
                v = self.value(item, field, kind, case)
                if v or required:
                    out[field] = v or "1"
        if out.get("opened") == "否":
            out.pop(ITEMS[item].figure, None)
        if item == "GV02":
            out["marriageDate"] = self.date_near()
            if out["maritalStatus"] == "未婚":
                out = {"maritalStatus": "未婚"}
        if out.get("startDate", "") > out.get("endDate", "9999"):
            out["startDate"], out["endDate"] = out["endDate"], out["startDate"]
        return out

    # ---- declarations

    def household(self, n):
        r = self.r
        people = []
        for i in range(r.choice([1, 2, 2, 3])):
            people.append({"ref": f"m{i + 1}", "name": self.name(), "id": self.person_id(), "member": True})
        if r.random() < 0.4:
            people.append({"ref": "o1", "name": self.name(), "id": self.person_id(), "member": False})
        for p in people:
            p["former"] = self.name() if r.random() < 0.1 else ""
            if p["ref"] == "m3" and r.random() < 0.5:
                p["since"] = "2020-01-01"
                p["until"] = r.choice(["2026-01-01", "2026-10-31", "2026-11-10", "2027-01-01"])
        return people

    def xml(self, n, people):
        r = self.r
        number = f"OR-{n:05d}"
        out = [f'<Declaration caseNumber="{number}" scheme="最低生活保障" region="990102" appliedOn="2026-11-02" '
               f'asOf="{AS_OF}">']
        for p in people:
            relation = "01" if p["ref"] == "m1" else "10" if p["ref"] == "m2" else "20"
            extra = "".join(f' {k}="{p[k]}"' for k in ("since", "until") if k in p)
            if p["former"]:
                extra += f' formerNames="{p["former"]}"'
            tag, more = ("Member", "") if p["member"] else ("Obligor", ' kind="support"')
            out.append(f'<{tag} reference="{p["ref"]}" name="{p["name"]}" document="{p["id"]}" '
                       f'relation="{relation}"{extra}{more}/>')
        subjects = [p["ref"] for p in people] + ["household"]
        told = set()
        for item in self.items:
            for _ in range(r.choice([0, 0, 1, 1, 2])):
                spec = ITEMS[item]
                if "SUM" not in spec.methods and "SET" not in spec.methods and item not in ("GV02", "GV08", "GV01"):
                    continue
                always = {spec.figure, spec.key} if r.random() < 0.9 else {spec.figure}
                fields = self.filled(item, n, always, 0.3)
                if "*" in fields.get(spec.key, ""):
                    del fields[spec.key]
                number = (item, number_key(fields.get(spec.key, ""))) if spec.key else None
                told.add(number)
                if item == "GV01":
                    fields = {"cancelled": r.choice(["是", "否"])}
                cells = "".join(f'<Field name="{k}">{self.plain(v)}</Field>' for k, v in fields.items())
                subject = r.choice(subjects[:-1] if spec.level == "person" else subjects)
                out.append(f'<Entry item="{item}" subject="{subject}">{cells}</Entry>')
        for _ in range(r.choice([0, 1, 1, 2, 3])):
            kind = r.choice(["wage", "transfer", "transfer", "business", "property", "other"])
            items = [""] + [x for x in ("IN04", "IN05", "PR05", "GV05", "GV06") if x in self.items]
            item = r.choice(items)
            kind = {"IN04": "transfer", "IN05": "transfer", "PR05": "transfer", "GV05": "business", "GV06": "wage"}.get(
                item, kind)
            extra = f' item="{item}"' if item else ""
            subject = r.choice(subjects)
            out.append(f'<Income class="{kind}" subject="{subject}"{extra} '
                       f'amount="{r.choice(["300.00", "2000.00", "10000.00", "36000.00"])}" '
                       f'per="{r.choice(["month", "year"])}"/>')
        out.append("</Declaration>")
        return "\n".join(out)

    @staticmethod
    def plain(text):
        return {"是": "true", "否": "false"}.get(text, text)

    def authorisation(self, n, p):
        r = self.r
        start, end, revoked, items, institutions = "2026-11-02", "", "", "", ""
        trap = r.random()
        if trap < 0.02:
            return None
        if trap < 0.03:
            end = "2026-11-10"
        elif trap < 0.04:
            revoked = "2026-11-15"
        elif trap < 0.05:
            items = "BK01 PR01 GV01"
        elif trap < 0.06:
            institutions = "office-a"
        elif trap < 0.07:
            start = "2026-12-01"
        return {"number": f"SQ-{n:05d}-{p['ref']}", "caseNumber": f"OR-{n:05d}", "name": p["name"],
                "document": p["id"], "signature": "agent", "signer": "某某", "start": start, "end": end,
                "revokedOn": revoked, "items": items, "institutions": institutions}

    # ---- returns

    def rows(self, item, n, people, every, institution):
        r = self.r
        for p in people:
            k = r.choice([0, 0, 0, 0, 1, 1, 2])
            if item == "GV03":
                k = 1 if r.random() < 0.05 else 0
            if k == 0:
                trap = r.random()
                if every and trap < 0.95:
                    outcome = "nothing" if trap < 0.92 else r.choice(["identity-mismatch", "rejected", "error"])
                    yield self.row(p, outcome, {})
                continue
            previous = last = None
            for _ in range(k):
                fields = self.filled(item, n, {ITEMS[item].figure, ITEMS[item].key}, 0.6)
                if item == "BK01" and r.random() < 0.2:
                    fields.pop("balance", None)
                elif item == "BK01":
                    fields.pop("personalOverLimit", None) if r.random() < 0.8 else None
                    fields.pop("householdOverLimit", None) if r.random() < 0.8 else None
                if item == "IN03":  # a month each, or a range
                    for name in (("startDate", "endDate") if every else ("month",)):
                        fields.pop(name, None)
                if previous and r.random() < 0.2:
                    fields = previous
                previous = fields
                row = self.row(p, "found", fields)
                if previous is fields and last:
                    row["asOf"] = last["asOf"]
                last = row
                yield row

    def row(self, p, outcome, fields):
        r = self.r
        name, number, birth = p["name"], p["id"], ""
        trap = r.random()
        if trap < 0.01:
            name = self.name()
        elif trap < 0.02:
            name = name[0] + "?" * (len(name) - 1)
        elif trap < 0.03:
            name = name.replace("·", r.choice("•‧・･．"))
        elif trap < 0.04 and p["former"]:
            name = p["former"]
        elif trap < 0.05:
            number, birth = "", f"{p['id'][6:10]}-{p['id'][10:12]}-{p['id'][12:14]}"
        elif trap < 0.06:
            birth = "1999-01-01"
        elif trap < 0.08 and number[6:8] == "19":
            number = number[:6] + number[8:17]
        elif trap < 0.09:
            number = number.lower()
        elif trap < 0.10:
            number = self.person_id()  # nobody's
        day = AS_OF + timedelta(days=r.choice([10, 10, 10, 15, 31, 32] if r.random() < 0.1 else [10]))
        return {"name": name, "id": number, "birthDate": birth, "outcome": outcome, "asOf": str(day),
                "feedbackAt": f"2026-11-1{r.randint(0, 9)} 09:00:00", **fields}
