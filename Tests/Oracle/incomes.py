"""AMT and IMP: twelve months of income, and floors imputed from contributions (domain.md §2, §6)."""

from items import ITEMS, most_telling
from records import record_once
from values import day, fen, period_end
from verdicts import NOTHING, Verdict, is_consistent, amount_class, with_coverage, months_touched, in_window


def income_of(view, item, fields):
    """0011 AMT: a monthly amount for each month of the window its dates touch, other amounts by their month or day."""
    text = fields.get(item.figure)
    if not text:
        return None
    value = fen(text)
    if item.figure == "monthlyAmount":
        start = day(fields.get("startDate"))
        value *= len(months_touched(view, start, day(fields.get("endDate"))))
        if fields.get("lumpSum") and in_window(view, start):  # once: its start lies there, or none is stated
            value += fen(fields["lumpSum"])
        return value
    on = None
    for name in ("month", "taxPeriod"):
        if fields.get(name):
            on = period_end(fields[name])
    if fields.get("paidDate"):
        on = day(fields["paidDate"])
    return value if in_window(view, on) else 0


def verified_income(view, item):
    """{person: fen} over all records of an AMT item."""
    totals = {}
    for record in record_once(item, view.of(item.code), view.precedence.get(item.code, [])):
        for f in record.chosen:
            value = income_of(view, item, f.fields)
            if value is not None:
                totals[f.ref] = totals.get(f.ref, 0) + value
    return totals


def own_incomes(view, item):
    return [i for i in view.incomes if i[2] == item.code]


def amt_group(view, item):
    """(items met together, their incomes): a class total without item meets all items that no income names."""
    if own_incomes(view, item):
        return [item], own_incomes(view, item)
    unnamed = [i for i in view.incomes if i[2] is None and i[0] == item.income_class]
    if not unnamed:
        return [item], []
    group = [x for x in ITEMS.values() if "AMT" in x.methods and x.income_class == item.income_class
             and not own_incomes(view, x) and x.code in view.cells]
    return group, unnamed


def by_amt(view, item):
    """AMT 12-month amount by income class; person by person when every income names its person."""
    group, incomes = amt_group(view, item)
    found = {}
    for x in group:
        for ref, value in verified_income(view, x).items():
            found[ref] = found.get(ref, 0) + value
    covered = all(view.is_covered(x.code) for x in group)
    by_person = item.level == "person" and incomes and all(i[1] != "household" for i in incomes)
    d, v = sum(i[3] for i in incomes), sum(found.values())
    if by_person:
        classes = []
        for ref in view.counted:
            own = [i for i in incomes if i[1] == ref]
            conclusion = amount_class(sum(i[3] for i in own), found.get(ref, 0), bool(own), view.policy)
            classes.append(with_coverage(conclusion, all(view.is_covered(x.code, [ref]) for x in group)))
        conclusion = with_coverage(most_telling(classes or ["consistent"]), covered)
    else:
        conclusion = with_coverage(amount_class(d, v, bool(incomes), view.policy), covered)
    return Verdict("AMT", conclusion, ("money-per-year", d) if incomes else NOTHING,
                   ("money-per-year", v) if found or covered else NOTHING)


def is_halted(text):
    return any(w in (text or "") for w in ("停", "断", "欠", "终止", "退", "注销", "封存", "未缴"))


def imputed_floor(view, item):
    """{person: fen}: each contributed month's highest base; halted contributions impute nothing."""
    months = {}
    records = record_once(item, view.of(item.code), view.precedence.get(item.code, []))
    for f in (f for r in records for f in r.chosen):
        text = f.fields.get("contributionBase")
        if not text or is_halted(f.fields.get("contributionStatus")):
            continue
        own = months.setdefault(f.ref, {})
        base = fen(text)
        if f.fields.get("month"):
            end = period_end(f.fields["month"])
            touched = [m for m in view.months if m == (end.year, end.month)]
        else:  # the last month paid is the last month touched
            end = period_end(f.fields["lastMonth"]) if f.fields.get("lastMonth") else day(f.fields.get("endDate"))
            touched = months_touched(view, day(f.fields.get("startDate")), end)
        for m in touched:
            own[m] = max(own.get(m, 0), base)
    return {ref: sum(own.values()) for ref, own in months.items()}


def by_imp(view, item):
    """IMP imputes a floor: it can only show 少报, and enters no total."""
    floors = imputed_floor(view, item)
    incomes = [i for i in view.incomes if i[0] == "wage"]
    covered = view.is_covered(item.code)
    d, v = sum(i[3] for i in incomes), sum(floors.values())
    if item.level == "person" and all(i[1] != "household" for i in incomes):
        sides = [(sum(i[3] for i in incomes if i[1] == ref), floors.get(ref, 0)) for ref in view.counted]
    else:
        sides = [(d, v)]
    short = any(b > a and not is_consistent(a, b, view.policy) for a, b in sides)
    conclusion = with_coverage("under-declared" if short else "consistent", covered)
    return Verdict("IMP", conclusion, ("money-per-year", d) if incomes else NOTHING,
                   ("money-per-year", v) if floors else NOTHING)
