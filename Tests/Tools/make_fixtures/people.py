"""Invented people, their households, and what each household declares and signs."""

WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
PRESENT = ""
SIGNED_ON = "2026-11-02"


def identity(birth, sequence, region="990102"):
    """GB 11643; region 99 says that it is invented."""
    body = f"{region}{birth}{sequence:03}"
    return body + "10X98765432"[sum(int(c) * w for c, w in zip(body, WEIGHTS)) % 11]


def old(number):
    """The 15 digits of before 1999: without century and check digit."""
    return number[:6] + number[8:17]


def wide(text):
    """Full-width letters and digits."""
    return "".join(chr(ord(c) + 0xFEE0) for c in text)


class Person:
    """`attributes` go into the declaration as they are, such as formerNames."""

    def __init__(self, name, birth, sequence, relation, *, document=None, document_type="", **attributes):
        self.name, self.birth, self.relation = name, birth, relation
        self.number = document or identity(birth, sequence)
        self.document_type = document_type
        self.attributes = attributes
        self.reference = None

    @property
    def is_resident(self):
        return self.document_type != "护照"

    @property
    def type_word(self):
        return self.document_type or "居民身份证"


class Household:
    """One case. `rows[layout]` holds what institutions know, `own[layout]` the layouts (with options) whose answer is
    a file in the household's own folder; any other answer goes into the institution's file for all households."""

    def __init__(self, number, slug, shows, members, obligors=(), scheme="最低生活保障", entries=(), incomes=(),
                 unsigned=(), signatures=None, own=(), expect=None):
        self.number, self.slug, self.shows, self.scheme = number, slug, shows, scheme
        self.case = f"HD-2026-{number:04}"
        self.members, self.obligors = list(members), list(obligors)
        self.entries, self.incomes = list(entries), list(incomes)
        self.unsigned, self.signatures = list(unsigned), signatures or {}
        self.own = own if isinstance(own, dict) else {layout: {} for layout in own}
        self.expect = expect or {}
        self.rows, self.absent, self.houses = {}, {}, []
        for letter, people in (("m", self.members), ("o", self.obligors)):
            for place, person in enumerate(people):
                person.reference = f"{letter}{place + 1}"

    @property
    def label(self):
        return f"{self.number:02}"

    @property
    def folder(self):
        return f"{self.label}-{self.slug}"

    @property
    def signed(self):
        return [p for p in self.members + self.obligors if p not in self.unsigned]

    def give(self, layout, person, **row):
        """One row of one institution about one person; `name` and `number` replace the person's own."""
        self.rows.setdefault(layout, {}).setdefault(person, []).append(row)
        return self

    def keep_silent(self, layout, *people):
        """The institution does not mention them at all."""
        self.absent.setdefault(layout, set()).update(people)
        return self

    def declaration(self):
        head = (f'  <Declaration caseNumber="{self.case}" scheme="{self.scheme}" region="990102" '
                f'appliedOn="{SIGNED_ON}" asOf="2026-10-31">')
        lines = ['<?xml version="1.0" encoding="UTF-8"?>', "<Declarations>", head]
        lines += [self._person("Member", p, f"示例区和平镇{self.number}组") for p in self.members]
        lines += [self._person("Obligor", p, "示例区城关镇") for p in self.obligors]
        for item, subject, fields in self.entries:
            body = "".join(f'<Field name="{k}">{escaped(v)}</Field>' for k, v in fields.items())
            lines.append(f'    <Entry item="{item}" subject="{subject}">{body}</Entry>')
        for income_class, subject, amount, period, item in self.incomes:
            named = f' item="{item}"' if item else ""
            lines.append(f'    <Income class="{income_class}" subject="{subject}"{named} amount="{amount}" '
                         f'per="{period}"/>')
        return "\n".join(lines + ["  </Declaration>", "</Declarations>", ""])

    def _person(self, element, person, address):
        kind = f' documentType="{person.document_type}"' if person.document_type else ""
        extra = "".join(f' {k}="{escaped(v)}"' for k, v in person.attributes.items())
        return (f'    <{element} reference="{person.reference}" name="{person.name}"{kind} '
                f'document="{person.number}" relation="{person.relation}"{extra} registeredAddress="{address}"/>')

    def authorisations(self):
        lines = ["授权书编号,核对编号,姓名,证件类型,证件号码,签字方式,签字人,授权项目,授权机构,生效日期,截止日期,撤回日期,影像SHA256"]
        for place, p in enumerate(self.signed):
            s = {"by": "本人", "signer": "", "items": "", "institutions": "", "end": "", "revoked": ""}
            s |= self.signatures.get(p, {})
            lines.append(
                f"SQ-2026-{self.number:04}-{place + 1},{self.case},{p.name},{p.type_word},{p.number},{s['by']},"
                f"{s['signer']},{s['items']},{s['institutions']},{SIGNED_ON},{s['end']},{s['revoked']},")
        return "\r\n".join(lines) + "\r\n"


def escaped(value):
    return str(value).replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")


def answers(households, layout, *, residents_only=True):
    """(person, rows) of everybody who signed, once, in the order of the cases."""
    merged = {}
    for household in households:
        silent = household.absent.get(layout, ())
        given = household.rows.get(layout, {})
        for person in household.signed:
            if person in silent or (residents_only and not person.is_resident and person not in given):
                continue
            merged.setdefault((person.number, person.name), (person, []))[1].extend(given.get(person, []))
    return list(merged.values())


def rows(households, layout, *, residents_only=True):
    """(name, number, person, row), row None for nothing found."""
    for person, found in answers(households, layout, residents_only=residents_only):
        for row in found or [None]:
            name = (row or {}).get("name", person.name)
            yield name, (row or {}).get("number", person.number), person, row


def found(households, layout):
    return [r for r in rows(households, layout, residents_only=False) if r[3] is not None]


def strangers(count, seed):
    """People nobody asked about."""
    given = "安邦昌德丰广浩嘉康朗明宁培荣盛泰文兴延正"
    for place in range(count):
        birth = f"{1950 + (seed * 7 + place * 3) % 50}{place % 12 + 1:02}{(seed + place) % 28 + 1:02}"
        yield "路" + given[(seed + place) % len(given)] + given[place % len(given)], \
            identity(birth, (seed * 13 + place * 7) % 900 + 50, "990107")


def yuan(fen):
    return f"{fen // 100}.{fen % 100:02}"


def grouped(fen):
    return f"{fen // 100:,}.{fen % 100:02}"
