"""What a comparison says, what it is said of, and the tolerance, coverage and window it is said with."""

from datetime import date
from functools import lru_cache

from values import last_of_month, months_before
NOTHING = None


class Verdict:
    """One method's word on one item: class, the two figures as (kind, value) or None, whether issue is blocked."""

    def __init__(self, method, conclusion, declared=NOTHING, verified=NOTHING, blocks=False):
        self.method, self.conclusion, self.declared, self.verified = method, conclusion, declared, verified
        self.blocks = blocks


class CaseView:
    """All that is known of one case: who counts, what was declared, what came back, which cells are open."""

    def __init__(self, case, policy, cells, facts, precedence):
        self.case, self.policy, self.cells, self.facts = case, policy, cells, facts
        self.precedence = precedence
        self.counted = [p["ref"] for p in case["persons"] if counts(p, case["asOf"])]
        self.entries, self.incomes = {}, []
        keep = set(self.counted) | {"household"}
        for item, subject, fields in case["entries"]:
            if subject in keep:
                self.entries.setdefault(item, []).append((subject, fields))
        self.incomes = [i for i in case["incomes"] if i[1] in keep]
        self.from_day = months_before(case["asOf"], policy.months)
        self.months = window_months(self.from_day, case["asOf"])

    def of(self, item):
        return [f for f in self.facts.get(item, ()) if f.counted]

    def others(self, item):
        return [f for f in self.facts.get(item, ()) if not f.counted]

    def is_covered(self, item, refs=None):
        """§2: consistent only when every required cell is HIT or NIL; a member without any cell was not asked."""
        for ref in refs or self.counted:
            states = self.cells.get(item, {}).get(ref, ())
            if not states or any(s not in ("HIT", "NIL", "NOT_APPLICABLE") for s in states):
                return False
        return True


def counts(person, on):
    """§3: obligors never count in household size; nor does a person outside a dated relation."""
    if person["obligor"]:
        return False
    return (person["since"] is None or person["since"] <= on) and (person["until"] is None or on <= person["until"])


def is_consistent(d, v, policy):
    """§2 Tolerance: |d−v| ≤ 500 yuan or 20·|d−v| ≤ max(d, v); symmetric."""
    gap = abs(d - v)
    return gap <= policy.tolerance_fen or gap <= policy.percent * max(d, v)


def amount_class(d, v, stated, policy):
    if is_consistent(d, v, policy):
        return "consistent"
    if v > d:
        return "under-declared" if stated else "undeclared"
    return "over-declared"


def with_coverage(conclusion, covered):
    """0011 Coverage: late answers can only add to what is proven."""
    if conclusion in ("consistent", "over-declared") and not covered:
        return "not-verifiable"
    return conclusion


@lru_cache(maxsize=4096)
def window_months(from_day, to):
    """The twelve months whose last day lies in the window."""
    months = []
    year, month = from_day.year, from_day.month
    while last_of_month(year, month) <= to:
        if last_of_month(year, month) > from_day:
            months.append((year, month))
        month += 1
        if month == 13:
            year, month = year + 1, 1
    return months


def months_touched(view, start, end):
    return [
        (y, m) for y, m in view.months
        if (start is None or start <= last_of_month(y, m)) and (end is None or end >= date(y, m, 1))
    ]


def in_window(view, on):
    return on is None or view.from_day < on <= view.case["asOf"]
