"""Comparison by method (domain.md §2); where it is silent, docs/decisions/0011."""

from datetime import date
from fractions import Fraction

from incomes import by_amt, by_imp, verified_income
from items import AREA_ITEMS, ITEMS, NAME_FIELDS, NUMBERS_OF_PARTS, ORDER, most_telling
from records import Record, citing_order, is_foreign, member_share, own_number, rank, record_once
from values import area, day, fen, flag, name_key, number_key, round_half_up, share
from verdicts import NOTHING, Verdict, is_consistent, amount_class, with_coverage, in_window


# ---- SUM, CAP

def summed_amount(item, fields):
    """(fen or None, foreign?): an account never opened holds nothing.

    §2 A foreign currency is not summed unless the row carries its own 折人民币.
    """
    if "opened" in fields and not flag(fields["opened"]):
        return 0, False
    if is_foreign(fields):
        if fields.get("convertedBalance"):
            return fen(fields["convertedBalance"]), False
        return None, True
    own = [fields[n] for n in (item.figure, *BESIDE.get(item.code, ())) if fields.get(n)]
    own = own or [fields[n] for n in ("convertedBalance",) if fields.get(n)]
    return (sum(map(fen, own)) if own else None), False


# 0011 What counts beside the figure: a securities account's cash (§2 BK04).
BESIDE = {"BK04": ("cashBalance",)}


def declared_sum(item, entries, counted_day=lambda fields: True):
    """Σ declared, one number once ("both spouses report it"): (fen, stated?, foreign?)."""
    seen, total, stated, foreign = set(), 0, False, False
    for _, fields in entries:
        if not counted_day(fields):
            stated = True
            continue
        number = own_number(item, fields)
        if number:
            key = (number, *(fields.get(n, "") for n in NUMBERS_OF_PARTS))
            if key in seen:
                continue
            seen.add(key)
        value, is_other = summed_amount(item, fields)
        foreign = foreign or is_other
        if not is_other:
            total, stated = total + (value or 0), True  # an entry without its figure states nothing but itself: 0
    return total, stated, foreign


def by_sum(view, item):
    """SUM Σ verified vs Σ declared with tolerance; CAP an institution's own over-limit flag."""
    policy, covered = view.policy, view.is_covered(item.code)
    is_spent = item.category == "expenditure"  # §4: the official total of 支出 is of the period
    d, stated, foreign_declared = declared_sum(
        item, view.entries.get(item.code, ()), lambda fields: not is_spent or in_window(view, spent_on(fields)))
    v, found, foreign, gap, flags, raised, missing = 0, False, False, False, False, False, False
    for record in record_once(item, view.of(item.code), view.precedence.get(item.code, [])):
        for f in record.chosen:
            if is_spent and not in_window(view, spent_on(f.fields)):
                found = True
                continue
            value, is_other = summed_amount(item, f.fields)
            foreign = foreign or is_other
            if value is not None:
                v, found = v + value, True
                gap = gap or days_apart(f.as_of, view.case["asOf"]) > policy.gap_days
            elif "CAP" in item.methods and ("personalOverLimit" in f.fields or "householdOverLimit" in f.fields):
                flags = True
                raised = raised or flag(f.fields.get("personalOverLimit", "")) or flag(
                    f.fields.get("householdOverLimit", ""))
            elif not is_other:
                missing = True  # §2 a return is an amount, a flag, or nil: this is none of them
    conclusion = amount_class(d, v, stated, policy)
    if flags:  # beside amounts the sum is a lower bound
        if conclusion == "over-declared":
            conclusion = "consistent"
        if raised and conclusion == "consistent":
            conclusion = "explanation-required"
        elif found and conclusion == "consistent":
            conclusion = "not-verifiable"  # how much the flag's bank holds is not known
    if (foreign or missing) and conclusion not in ("undeclared", "under-declared"):
        conclusion = "explanation-required"
    if gap or foreign_declared:
        conclusion = "explanation-required"
    conclusion = with_coverage(conclusion, covered)
    declared = ("money", d) if stated else NOTHING
    silent = not found and (not covered or flags and not foreign and not missing)
    return Verdict("CAP" if flags and not found else "SUM", conclusion, declared, NOTHING if silent else ("money", v))


def spent_on(fields):
    return day(fields.get("endDate") or fields.get("startDate"))


def days_apart(text, on):
    return abs((date.fromisoformat(text) - on).days) if text else 0


# ---- SET

def by_set(view, item):
    """SET record by record, find the undeclared."""
    covered = view.is_covered(item.code)
    entries = entries_once(item, view.entries.get(item.code, ()))
    everybody = view.of(item.code) + (view.others(item.code) if item.code in AREA_ITEMS else [])
    records = [r for r in record_once(item, everybody, view.precedence.get(item.code, []))
               if any(f.counted for f in r.rows)]
    pairs, spare_entries, spare_records = pair(item, entries, things(records))
    classes = ["consistent"]
    declared, verified = Fraction(0), Fraction(0)
    for entry, record in pairs:
        d, v = set_figures(item, entry, record)
        classes.append(pair_class(item, entry, record, d, v, view.policy))
        declared, verified = declared + (d or 0), verified + (v or 0)
    for entry in spare_entries:
        d, _ = set_figures(item, entry, None)
        declared += d or 0
        if not covered:
            classes.append("not-verifiable")
        else:
            classes.append("over-declared" if "SUM" in item.methods else "explanation-required")
    for record in spare_records:
        _, v = set_figures(item, None, record)
        verified += v or 0
        classes.append("undeclared")
    conclusion = with_coverage(most_telling(classes), covered)
    kind = "area" if item.code in AREA_ITEMS else "count"
    is_said = any(kind == "count" or fields.get("area") for _, fields in entries)  # not stated is not zero
    return Verdict(
        "SET", conclusion, (kind, round_half_up(declared)) if is_said else NOTHING,
        (kind, round_half_up(verified)) if records or covered else NOTHING)


def things(records):
    """Parts of one number (two plate classes) are two things."""
    out = []
    for r in records:
        own = [f for f in r.chosen if f.counted] or [f for f in r.rows if f.counted][:1]
        out += [Record(r.key, r.number, [f], r.rows) for f in own]
    return out


def entries_once(item, entries):
    seen, kept = set(), []
    for subject, fields in entries:
        number = own_number(item, fields)
        if number:
            parts = tuple(fields.get(n, "") for n in NUMBERS_OF_PARTS)
            key = (number, parts, subject if item.level == "person" else "")
            if key in seen:
                continue
            seen.add(key)
        kept.append((subject, fields))
    return kept


def pair(item, entries, records):
    """By number; an entry without one meets the record whose address or name is equal (0011)."""
    free = list(records)
    pairs, spare = [], []

    def take(entry, fits):
        for r in free:
            same_person = item.level != "person" or entry[0] in ("household", r.chosen[0].ref)
            if same_person and fits(r):
                free.remove(r)
                pairs.append((entry, r))
                return True
        return False

    later = []
    for entry in entries:
        number = own_number(item, entry[1])
        if number:
            if not take(entry, lambda r: r.number == number):
                spare.append(entry)
        else:
            later.append(entry)
    for entry in later:
        keys = {(n, number_key(name_key(entry[1][n]))) for n in NAME_FIELDS if entry[1].get(n)}
        if not keys or not take(entry, lambda r: any(
                (n, number_key(name_key(f.fields[n]))) in keys
                for f in r.chosen for n in NAME_FIELDS if f.fields.get(n))):
            spare.append(entry)
    return pairs, spare, free


def set_figures(item, entry, record):
    """Area × share for dwellings, one for things that are counted."""
    if item.code in AREA_ITEMS:
        part = member_share(record.rows) if record else Fraction(1)
        d = v = None
        if entry:
            own = share(entry[1]["share"]) if entry[1].get("share") else part
            d = Fraction(area(entry[1]["area"])) * own if entry[1].get("area") else None
        if record:
            v = Fraction(area(record.chosen[0].fields["area"])) * part
        return d, v
    return (Fraction(1) if entry else None), (Fraction(len(record.chosen)) if record else None)


def pair_class(item, entry, record, d, v, policy):
    if item.code in AREA_ITEMS and d is not None and v is not None:  # §2: 1 m² on area; symmetric
        if abs(d - v) > policy.area:
            return "status-differs"  # 多报 is for balances and policies, and the other side mirrors it
    if entry[1].get("share") and any(f.fields.get("share") for f in record.rows):
        if share(entry[1]["share"]) != member_share(record.rows):
            return "status-differs"
    beside = {item.key, "area", "share"} | ({item.figure} if "SUM" in item.methods else set())
    return "status-differs" if differing(entry[1], record.chosen[0].fields, beside, policy) else "consistent"


def differing(declared, found, beside, policy):
    """Fields that both sides state and that are not equal."""
    return [n for n in declared if n in found and n not in beside and not is_same(n, declared[n], found[n], policy)]


def is_same(name, a, b, policy):
    if name in MONEY:
        return is_consistent(fen(a), fen(b), policy)
    if name.endswith("Date") or name == "firstRegistered":
        return day(a) == day(b)
    if name == "area":
        return abs(area(a) - area(b)) <= policy.area
    if name == "share":
        return share(a) == share(b)
    if name in FLAGS:
        return flag(a) == flag(b)
    return number_key(name_key(a)) == number_key(name_key(b))


MONEY = {"balance", "marketValue", "cashValue", "premium", "value", "subscribedCapital", "paidCapital", "amount",
         "price", "monthlyAmount", "netPay", "income"}
FLAGS = {"cancelled", "opened"}


# ---- EQ

def by_eq(view, item):
    """EQ status equal: one agreeing record of the person is needed; nothing declared, nothing to compare."""
    classes = ["consistent"]
    for ref in view.counted:
        facts = [f for f in view.of(item.code) if f.ref == ref]
        declared = [fields for subject, fields in view.entries.get(item.code, ()) if subject == ref]
        covered = view.is_covered(item.code, [ref])
        classes.append(eq_of_person(view, item, ref, facts, declared, covered))
    return Verdict("EQ", with_coverage(most_telling(classes), view.is_covered(item.code)))


def eq_of_person(view, item, ref, facts, declared, covered):
    if item.code == "GV01":
        # §2 EQ, roster: a member is on the register and not cancelled, unless declared so.
        told = any(flag(fields.get("cancelled", "")) for fields in declared)
        if facts and all(flag(f.fields["cancelled"]) != told for f in facts):
            return "status-differs"
    if item.code == "GV02":
        return marriage_of_person(view, ref, facts, declared, covered)
    for fields in declared:
        if facts and all(differing(fields, f.fields, set(), view.policy) for f in facts):
            return "status-differs"
        if not facts and covered:
            return "status-differs"
    return "consistent"


def marriage_of_person(view, ref, facts, declared, covered):
    """Only the latest marriage speaks; 未婚 is what a silent register says; an ended marriage's spouse is nobody's."""
    order = view.precedence.get("GV02", [])
    latest = min(facts, key=lambda f: (-date_number(f.fields.get("marriageDate")), rank(f.institution, order),
                                       f.institution, citing_order(f))) if facts else None
    for fields in declared:
        status = fields.get("maritalStatus")
        if status:
            if latest:
                if number_key(status) != number_key(latest.fields["maritalStatus"]):
                    return "status-differs"
            elif covered and "未婚" not in status:
                return "status-differs"
        if latest and differing(fields, latest.fields, set(), view.policy):
            return "status-differs"
    if latest and is_married(latest.fields["maritalStatus"]):
        keys = {p["key"] for p in view.case["persons"]}
        names = set().union(*(p["names"] for p in view.case["persons"]))
        for fields in declared:
            if fields.get("spouseName"):
                names.add(name_key(fields["spouseName"]))
        spouse_id, spouse_name = latest.fields.get("spouseID"), latest.fields.get("spouseName")
        if spouse_id and spouse_id in keys:
            return "consistent"
        if spouse_name and name_key(spouse_name) in names:
            return "consistent"
        if spouse_id or spouse_name:
            return "status-differs"
    return "consistent"


def date_number(text):
    return int((text or "0").replace("-", ""))


def is_married(text):
    """初婚, 再婚, 复婚, 已婚 … last; only these words end a marriage or say that there is none."""
    return bool(text) and not any(w in text for w in ("离", "丧", "解除", "撤销", "未婚"))


# ---- EXPL, STOP

def by_expl(view, item):
    """EXPL nothing to compare, an explanation is required."""
    covered = view.is_covered(item.code)
    facts = view.of(item.code)
    if item.code == "BK06":  # what was paid is what wants an explanation; the balance is SUM's
        facts = [f for f in facts if fen(f.fields.get("paidTotal") or "0")]
    records = record_once(item, facts, view.precedence.get(item.code, []))
    if records:
        return Verdict("EXPL", "explanation-required", NOTHING, ("count", len(records)))
    return Verdict("EXPL", with_coverage("consistent", covered), NOTHING, ("count", 0) if covered else NOTHING)


def by_stop(view, item):
    """STOP blocks issue until a person resolves it; an obligor's death blocks too, and never counts."""
    obligors = {p["ref"] for p in view.case["persons"] if p["obligor"]}
    found = bool(view.of(item.code) or any(f.ref in obligors for f in view.others(item.code)))
    conclusion = "status-differs" if found else with_coverage("consistent", view.is_covered(item.code))
    return Verdict("STOP", conclusion, blocks=found)


METHODS = {"SUM": by_sum, "SET": by_set, "EQ": by_eq, "AMT": by_amt, "IMP": by_imp, "EXPL": by_expl, "STOP": by_stop}


def compare(view, code):
    """The more telling class decides between methods; the first of an item's methods among equals."""
    item = ITEMS[code]
    if code not in view.cells:  # declared, and no institution is connected: 未查询
        return unconnected(view, item)
    verdicts = [METHODS[m](view, item) for m in item.methods if m != "CAP"]
    best = min(verdicts, key=lambda v: ORDER.index(v.conclusion))
    adding = "SUM" if best.method in ("SET", "EXPL") else "AMT" if best.method == "EQ" else None
    if adding in item.methods:  # the item's figures are its sums
        best.declared, best.verified = verdicts[0].declared, verdicts[0].verified
    best.blocks = any(v.blocks for v in verdicts)
    return best


def unconnected(view, item):
    verdict = METHODS[item.methods[0]](view, item)
    return Verdict(verdict.method, "not-verifiable", verdict.declared, NOTHING)


def totals(view, verdicts):
    """§4 official totals: 报告 (declared) vs 核定 (verified), in fen, by category."""
    out = {}
    for category in ("income", "property", "expenditure"):
        declared = sum(i[3] for i in view.incomes) if category == "income" else 0
        verified = 0
        for item in ITEMS.values():
            if item.category != category:
                continue
            if "SUM" in item.methods and item.code in verdicts:
                v = by_sum(view, item)
                declared += v.declared[1] if v.declared else 0
                verified += v.verified[1] if v.verified else 0
            if "AMT" in item.methods and item.code in view.cells:
                verified += sum(verified_income(view, item).values())
        out[category] = (declared, verified)
    return out
