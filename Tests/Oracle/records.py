"""One record once (domain.md §2, §6; docs/decisions/0011): rows into records of the household."""

from fractions import Fraction

from items import NUMBERS_OF_PARTS
from values import is_masked, number_key, share

CNY = {"", "CNY", "人民币", "RMB", "156"}


class Fact:
    """A found row tied to a person of the case."""

    __slots__ = ("ref", "order", "counted", "institution", "as_of", "fields", "file", "line", "name")

    def __init__(self, ref, order, counted, institution, as_of, fields, file, line, name=None):
        self.ref, self.order, self.counted, self.institution = ref, order, counted, institution
        self.as_of, self.fields, self.file, self.line, self.name = as_of, fields, file, line, name

    def brief(self):
        return {"subject": self.ref, "institution": self.institution, "asOf": self.as_of, "fields": self.fields,
                "file": self.name, "line": self.line}


class Record:
    """One thing on record: the rows that count, one a part, and all rows about it."""

    def __init__(self, key, number, chosen, rows):
        self.key, self.number, self.chosen, self.rows = key, number, chosen, rows


def own_number(item, fields):
    """The record's number, normalised; None where there is none or it is masked: a masked number proves nothing."""
    text = fields.get(item.key, "") if item.key else ""
    return number_key(text) if text and not is_masked(text) else None


def record_once(item, facts, precedence):
    """§6 never count one certificate twice in a household; an item judged by person: one record of the person."""
    groups, turns = {}, {}
    for f in sorted(facts, key=lambda f: (f.order, f.file, f.line)):
        number = own_number(item, f.fields)
        owner = f.ref if item.level == "person" else ""
        if number:
            key = ("number", owner, number)
        else:
            key = ("row", f.ref, f.institution, f.as_of, tuple(sorted(f.fields.items())))
        if not number or item.key == "accountNumber":  # rows of one file are accounts of their own
            own = (f.file, f.ref, f.as_of, key, tuple(f.fields.get(n, "") for n in NUMBERS_OF_PARTS))
            turns[own] = turns.get(own, -1) + 1
            key += (turns[own],)
        groups.setdefault(key, (number, []))[1].append(f)
    records = []
    for key, (number, rows) in groups.items():
        source = min((f.institution for f in rows), key=lambda c: (rank(c, precedence), c))
        parts = {}
        for f in rows:
            if f.institution == source:
                parts.setdefault(tuple(f.fields.get(n, "") for n in NUMBERS_OF_PARTS), []).append(f)
        chosen = [min(p, key=citing_order) for p in parts.values()]
        records.append(Record(key, number, chosen, rows))
    return records


def rank(institution, precedence):
    return precedence.index(institution) if institution in precedence else len(precedence)


def citing_order(f):
    """The newest data, the declaration's order of persons, the evidence; never the order of arrival."""
    return (-int((f.as_of or "0").replace("-", "")), f.order, f.file, f.line)


def is_foreign(fields):
    """§2: a currency other than CNY/人民币/RMB/156."""
    return fields.get("currency", "").strip().upper() not in CNY


def member_share(rows):
    """§6 registered share of co-owned property, 共同共有 → equal shares; obligors hold a part too.

    Who states no share beside others that do holds an equal part of the rest.
    """
    stated, holders = {}, {}
    for f in sorted(rows, key=citing_order):
        holders[f.ref] = f.counted
        if f.fields.get("share"):
            stated.setdefault(f.ref, share(f.fields["share"]))
    silent = [ref for ref in holders if ref not in stated]
    rest = max(Fraction(0), Fraction(1) - sum(stated.values()))
    own = sum(s for ref, s in stated.items() if holders[ref])
    own += sum(rest / len(silent) for ref in silent if holders[ref])
    return min(Fraction(1), own)
