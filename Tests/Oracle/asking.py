"""Who may be asked what (domain.md §3): authorisations live at cut-off and again at ingest."""


class Centre:
    """centre.yaml and the adapters it names, and comparison.yaml: the configuration, nothing else."""

    def __init__(self, folder):
        import fnmatch
        import os
        import yaml
        self.folder = folder
        with open(os.path.join(folder, "centre.yaml"), encoding="utf-8") as file:
            value = yaml.safe_load(file)
        self.reject_percent = value.get("rejectThreshold", 10)
        self.patterns = []
        self.answers, self.several = {}, set()
        questions = set()
        for institution in value["institutions"]:
            for r in institution["returns"]:
                with open(os.path.join(folder, "adapters", r["adapter"], "manifest.yaml"), encoding="utf-8") as file:
                    manifest = yaml.safe_load(file)
                self.answers[r["adapter"]] = manifest["answers"]
                if manifest.get("several"):
                    self.several.add(r["adapter"])
                self.patterns.append((r["files"], institution["code"], r["adapter"], manifest["item"]))
                questions.add((manifest["item"], institution["code"]))
        self.questions = sorted(questions)
        self.institutions_of = {}
        for item, institution in self.questions:
            self.institutions_of.setdefault(item, []).append(institution)
        self._match = fnmatch.fnmatchcase
        with open(os.path.join(folder, "policies", "comparison.yaml"), encoding="utf-8") as file:
            self.policy = Policy(yaml.safe_load(file))

    def sender(self, name):
        """(institution, adapter, item) of a file's name; None when no pattern fits."""
        for pattern, institution, adapter, item in self.patterns:
            if self._match(name, pattern):
                return institution, adapter, item
        return None


class Policy:
    """§2 Tolerance: policy data."""

    def __init__(self, value):
        from fractions import Fraction
        self.tolerance_fen = int(Fraction(str(value["toleranceYuan"])) * 100)
        self.percent = Fraction(str(value["tolerancePercent"])) / 100
        self.area = int(Fraction(str(value["areaToleranceSquareMetres"])) * 100)
        self.gap_days = value["asOfGapDays"]
        self.months = value["incomeMonths"]
        self.precedence = value.get("precedence") or {}


def live_authorisations(person, authorisations, on):
    """§3: (live ones of this case in this name, the cause when none covers a question).

    "No row about a person leaves in a query list without a live authorisation." Valid from its start, to its end
    (以内 includes the number), until the day it was revoked.
    """
    own = [a for a in authorisations if a["key"] == person["key"] and a["key"] and a["name"] in person["names"]]
    begun = [a for a in own if a["start"] <= on]
    live = [a for a in begun if (a["end"] is None or on <= a["end"]) and (a["revoked"] is None or on < a["revoked"])]
    return live, "out-of-scope" if live else "authorisation-ended" if begun else "no-authorisation"


def cause_not_to_ask(live, cause, item, institution):
    """None when a live authorisation covers the question, else why not."""
    for a in live:
        if (a["items"] is None or item in a["items"]) and (
                a["institutions"] is None or institution in a["institutions"]):
            return None
    return cause
