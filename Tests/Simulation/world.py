"""The simulated people: households of four weeks, what they own, what they declare, what they signed. All invented."""
import os
import random
import sys
from datetime import date, timedelta
from xml.sax.saxutils import quoteattr

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "Oracle"))

from hard_households import Maker  # noqa: E402
from items import ITEMS  # noqa: E402

from layouts import Row, fen, yuan  # noqa: E402

WEEKS = ("2026-W44", "2026-W45", "2026-W46", "2026-W47")
FIRST_MONDAY = date(2026, 10, 26)
# Items of one plain amount a record: what is verified is the sum of what was planted.
SUMS = {"BK01": ("accountNumber", "balance"), "BK03": ("accountNumber", "marketValue"),
        "BK04": ("accountNumber", "marketValue"), "BK05": ("accountNumber", "marketValue"),
        "IN01": ("policyNumber", "cashValue"), "PR04": ("accountNumber", "balance")}
SETS = {"PR01": "certificateNumber", "VH01": "plate", "GV04": "organisationCode"}
# Data dates at the end of a month of 31 days: what a month of the window is, is then no question.
AS_OF = dict.fromkeys(WEEKS, "2026-10-31") | {"2026-W44": "2026-08-31"}
# Out of 1,000 persons.
SIGNING = (("none", 14), ("later", 14), ("ended", 10), ("revoked", 10), ("items", 20), ("offices", 10), ("starts", 10),
           ("before lists", 20), ("after lists", 20))


def monday(week):
    return FIRST_MONDAY + timedelta(weeks=WEEKS.index(week))


def next_working(day, count):
    """No holiday falls into these weeks."""
    while count:
        day += timedelta(days=1)
        count -= day.weekday() < 5
    return day


class World:
    def __init__(self, seed, households):
        self.seed = seed
        self.maker = Maker(seed, sorted(ITEMS))
        self.fields = {item: self.fields_of(item) for item in ITEMS}
        self.cases, self.people = [], {}
        signing = []
        for n in range(1, households + 1):
            people = self.maker.household(n)
            r = self.random("household", n)
            if self.cases and r.random() < 0.05 and not people[-1]["member"]:
                other = r.choice(self.cases)["people"][0]  # one person in two cases
                people[-1].update(name=other["name"], id=other["id"], former=other["former"])
            for p in people:
                if not signing:
                    signing = [kind for kind, share in SIGNING for _ in range(share)]
                    signing += ["signed"] * (1000 - len(signing))
                    stride = 1000 // max(1, min(1000, households * 2))
                    self.random("signing", n).shuffle(signing)
                    if households < 500:  # a small world has one of each kind, too
                        signing = signing[::stride] + [kind for kind, _ in SIGNING]
                        self.random("few", n).shuffle(signing)
                p["signing"] = signing.pop()
                self.people.setdefault(p["id"], p)
            self.cases.append({"number": f"SM-{n:05}", "n": n, "week": WEEKS[n % 4], "people": people, "version": 1})

    def random(self, *key):
        return random.Random("/".join(map(str, (self.seed, *key))))

    def fields_of(self, item):
        """Of the fields an item has, those that the layouts carry."""
        own = self.maker.fields[item]
        if item in SUMS:
            return [f for f in own if f[0] in SUMS[item]]
        return own

    # ---- what they own

    def answer(self, document, office, item, week, revision=0, drift=""):
        """(outcome, [fields]) about one person at one institution, the same whenever it is asked."""
        r = self.random("answer", document, office, item, week)
        dice = r.random()
        if revision == 0:
            if dice < 0.015:
                return "identity-mismatch", []
            if dice < 0.025:
                return "rejected", []
            if dice < 0.035:
                return "error", []
        changed = revision and self.random("changed", document, office, item, week, revision).random() < 0.3
        own = self.random("holding", document, office, item, week if r.random() < 0.3 else "", revision * changed)
        likely = 0.006 if item == "GV03" else 0.1 if drift == "few" else 0.45
        if own.random() > likely:
            return "nothing", []
        count = own.choice([1, 1, 2])
        found = [self.holding(own, document, office, item, n) for n in range(count)]
        if drift == "hundredfold":
            for fields in found:
                for name in fields:
                    if name in ("balance", "marketValue"):
                        fields[name] = yuan(fen(fields[name]) * 100)
        return "found", found

    def holding(self, r, document, office, item, n):
        if item in SUMS:
            key, figure = SUMS[item]
            number = f"62{sum(map(ord, office)) % 97:02}{document[8:17]}{int(item[2:]):02}{r.randint(10, 99)}{n + 1}9"
            amount = r.choice([100, 49_999, 50_001, 200_000, 1_052_631, r.randint(1, 9_000_000)])
            return {key: number, figure: yuan(amount)}
        self.maker.r = r
        fields = self.maker.filled(item, int(document[10:17]) * 3 + n, {ITEMS[item].figure, ITEMS[item].key}, 0.5)
        if item == "IN03" and fields.get("month"):
            fields = {k: v for k, v in fields.items() if k not in ("startDate", "endDate")}
        return {k: v for k, v in fields.items() if k in {f for f, _, _ in self.fields[item]}}

    def as_of(self, document, office, item, week):
        """The data date of a record; a few are stale."""
        r = self.random("as of", document, office, item, week)
        return str(monday(week) - timedelta(days=150 if r.random() < 0.02 else r.choice([1, 3, 10])))

    # ---- what they declare

    def declarations(self, cases, offices):
        out = ['<?xml version="1.0" encoding="UTF-8"?>\n<Declarations>\n']
        out += [self.declaration(case, offices) for case in cases]
        out.append("</Declarations>\n")
        return "".join(out)

    def declaration(self, case, offices):
        r = self.random("declared", case["number"], case["version"])
        start = monday(case["week"])
        out = [f'<Declaration caseNumber="{case["number"]}" scheme="最低生活保障" region="990102" '
               f'appliedOn="{start}" asOf="{AS_OF[case["week"]]}">\n']
        for p in case["people"]:
            relation = {"m1": "01", "m2": "10"}.get(p["ref"], "20")
            more = "".join(f" {k}={quoteattr(p[k])}" for k in ("since", "until") if k in p)
            if p["former"]:
                more += f" formerNames={quoteattr(p['former'])}"
            more += "" if p["member"] else ' kind="support"'
            out.append(f'<{"Member" if p["member"] else "Obligor"} reference="{p["ref"]}" name={quoteattr(p["name"])} '
                       f'document="{p["id"]}" relation="{relation}"{more}/>\n')
        for item in sorted({item for office in offices for item in office["answers"]}):
            out += self.entries(r, case, item, [o["code"] for o in offices if item in o["answers"]])
        for p in case["people"][:2]:
            if p["member"] and r.random() < 0.3:
                out.append(f'<Income class="{r.choice(["wage", "transfer"])}" subject="{p["ref"]}" '
                           f'amount="{r.choice(["2000.00", "36000.00"])}" per="{r.choice(["month", "year"])}"/>\n')
        out.append("</Declaration>\n")
        return "".join(out)

    def entries(self, r, case, item, offices):
        """Honest, short, forgotten or too much, against what the person owns in the case's own week."""
        for p in case["people"]:
            if not p["member"]:
                continue
            owned = [f for o in offices for f in self.answer(p["id"], o, item, case["week"], 1)[1]]
            kind = r.choice(["honest"] * 6 + ["short", "forgotten", "too much", "too much"])
            if item in SUMS:
                total = sum(fen(f[SUMS[item][1]]) for f in owned)
                total = {"honest": total, "short": total // 2, "forgotten": 0, "too much": total + 600_000}[kind]
                if total:
                    yield self.entry(item, p["ref"], {SUMS[item][1]: yuan(total)})
            elif item in SETS:
                if kind == "too much":
                    owned = owned + [self.holding(r, p["id"], "elsewhere", item, 7)]
                for fields in owned[:None if kind != "forgotten" else 0]:
                    keep = {k: v for k, v in fields.items() if k in (SETS[item], "area")}
                    if "*" not in keep.get(SETS[item], ""):
                        yield self.entry(item, p["ref"], keep)

    @staticmethod
    def entry(item, subject, fields):
        cells = "".join(f"<Field name={quoteattr(k)}>{v}</Field>" for k, v in sorted(fields.items()))
        return f'<Entry item="{item}" subject="{subject}">{cells}</Entry>\n'

    # ---- what they signed

    def authorisation(self, case, p, **more):
        start = monday(case["week"]) - timedelta(days=3)
        a = {"number": f"SQ-{case['n']:05}-{p['ref']}", "caseNumber": case["number"], "name": p["name"],
             "document": p["id"], "signature": "agent", "signer": "某某", "start": str(start)}
        kind = p["signing"]
        if kind == "ended":
            a["end"] = str(start)
        elif kind == "revoked":
            a["revokedOn"] = str(start + timedelta(days=1))
        elif kind == "items":
            a["items"] = "BK01 PR01 GV01 VH01 IN03"
        elif kind == "offices":
            a["institutions"] = "icbc-east traffic-police household-police"
        elif kind == "starts":
            a["start"] = str(monday(case["week"]) + timedelta(days=7))
        return a | more

    @staticmethod
    def authorisations(papers):
        lines = [" ".join(f"{k}={quoteattr(v)}" for k, v in a.items()) for a in papers]
        rows = "".join(f"<Authorisation {line}/>\n" for line in lines)
        return f'<?xml version="1.0" encoding="UTF-8"?>\n<Authorisations>\n{rows}</Authorisations>\n'

    # ---- what institutions write

    def rows(self, persons, office, item, week, layout, revision=0, traps=True, drift="", every=False):
        """Rows about the persons (document, name) of a list, one or more each; some carry a trap."""
        out = []
        for document, name in persons:
            outcome, found = self.answer(document, office, item, week, revision, drift)
            as_of = self.as_of(document, office, item, week)
            r = self.random("trap", document, office, item, week, revision)
            dice = r.random() if traps else 1
            if outcome == "nothing" and not every:
                continue
            for fields in found or [{}]:
                row = Row(name, document, outcome, as_of, fields)
                if dice < 0.010:
                    row.name, row.trap = "欧阳" + name[-1], "held"
                elif dice < 0.017:
                    row.trap = "rejected"
                elif dice < 0.020:
                    row.trap = "unreadable"
                out.append(row)
                if 0.020 < dice < 0.030:
                    out.append(Row(name, document, outcome, as_of, dict(fields), "again"))
        return out
