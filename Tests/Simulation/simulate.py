#!/usr/bin/env python3
"""Four weeks of a centre with 26 institutions, run from the outside and held against what was planted.

    simulate.py HEDUI [--households N] [--seed S] [--keep DIR]

Exit 0: hedui says everywhere what was planted. 1: it does not; each kind of difference is counted and shown.
"""
import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import yaml

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "Oracle"))

from run import figure  # noqa: E402
from values import name_key  # noqa: E402

import checks  # noqa: E402
import order  # noqa: E402
import planted  # noqa: E402
import layouts  # noqa: E402
import lists  # noqa: E402
from fates import Fates  # noqa: E402
from truth import Truth  # noqa: E402
from world import WEEKS, World, monday  # noqa: E402

# The week whose returns are also taken in in other orders.
ORDERED = "2026-W46"
# Sources that change in the last week, and how.
DRIFTS = {("housing-fund-centre", "PR04"): "hundredfold", ("marriage-registry", "GV02"): "few",
          ("icbc-east", "BK01"): "hundredfold", ("disabled-federation", "GV08"): "few"}
REAL_END = date(2026, 12, 7)


class Simulation:
    def __init__(self, options, place):
        self.hedui, self.place = os.path.realpath(options.hedui), Path(place)
        self.options, self.seed = options, options.seed
        with open(HERE / "offices.yaml", encoding="utf-8") as file:
            self.setting = yaml.safe_load(file)
        self.offices = self.setting["institutions"]
        self.world = World(options.seed, options.households)
        self.fates = Fates(self.world, self.offices, options)
        self.centre = self.place / "centre"
        self.numbers, self.differences, self.shown = Counter(), Counter(), []
        self.due, self.told, self.received, self.alarms, self.drifting = [], [], [], {}, set()
        self.make()

    # ---- the centre

    def make(self):
        self.run("init", "--quiet", "centre", plain=True)
        for office in self.offices:
            for item, layout in office["answers"].items():
                first = item == min(office["answers"], key=list(office["answers"]).index)
                value = layouts.manifest(office["code"], item, layout, self.world.fields[item],
                                         office.get("asked", "standard") if first else "standard")
                folder = self.centre / "adapters" / value["name"]
                folder.mkdir()
                with open(folder / "manifest.yaml", "w", encoding="utf-8") as file:
                    yaml.safe_dump(value, file, allow_unicode=True, sort_keys=False)
        self.key = self.place / "fund-registry.key"
        lists.certificate(self.place, self.key, self.centre / "fund-registry.pem")
        path = self.centre / "centre.yaml"
        value = yaml.safe_load(path.read_text(encoding="utf-8"))
        value |= {"reverifyAfterDays": self.setting["reverifyAfterDays"],
                  "dueWorkingDays": self.setting["dueWorkingDays"], "region": self.setting["region"]}
        value["institutions"] = [self.institution(o) for o in self.offices]
        path.write_text(yaml.safe_dump(value, allow_unicode=True, sort_keys=False), encoding="utf-8")
        path = self.centre / "policies/comparison.yaml"
        policy = yaml.safe_load(path.read_text(encoding="utf-8")) | {"asOfGapDays": 100}
        path.write_text(yaml.safe_dump(policy, allow_unicode=True, sort_keys=False), encoding="utf-8")
        self.truth = Truth(self.offices, policy)
        path = self.centre / "policies/drift.yaml"
        if path.exists():  # the fourth week can be held against the three before it
            drift = yaml.safe_load(path.read_text(encoding="utf-8")) | {"weeksAtLeast": 3}
            path.write_text(yaml.safe_dump(drift, allow_unicode=True, sort_keys=False), encoding="utf-8")
        (self.place / "inbox").mkdir()

    @staticmethod
    def institution(o):
        value = {"code": o["code"], "name": o["name"], "family": o["family"], "returns": [
            {"adapter": layouts.adapter_name(o["code"], item), "files": layouts.pattern(o["code"], item)}
            for item in o["answers"]]}
        if "dueWorkingDays" in o:
            value["dueWorkingDays"] = o["dueWorkingDays"]
        if o.get("asked") == "sealed":
            value["certificate"] = o["code"] + ".pem"
        return value

    def run(self, *words, day=None, exits=(0,), plain=False, actor="first"):
        """Standard output of one command; another exit code ends the simulation."""
        command = [self.hedui, *map(str, words)]
        if not plain:
            command += ["--centre", "centre", "--as", actor]
            if day:
                command += ["--on", str(day), "--received-at", f"{day}T09:00:00"]
        done = subprocess.run(command, cwd=self.place, capture_output=True, text=True)
        self.numbers["commands"] += 1
        self.errors = done.stderr
        if done.returncode not in exits:
            raise SystemExit(f"'{' '.join(command[1:])}' ended with {done.returncode}: {done.stderr[-1500:]}")
        self.exit = done.returncode
        return done.stdout

    def differ(self, kind, where, expected, found):
        self.differences[kind] += 1
        if self.differences[kind] <= self.options.show:
            expected, found = apart(expected, found)
            self.shown.append(f"DIFFERENCE {kind}: {where}: planted {str(expected)[:600]} – hedui {str(found)[:600]}")

    def same(self, kind, where, expected, found):
        self.numbers[kind] += 1
        if expected != found:
            self.differ(kind, where, expected, found)

    # ---- the days

    def simulate(self):
        day = monday(WEEKS[0])
        while day < REAL_END:
            if day.weekday() < 5:
                self.day(day)
            day += timedelta(days=1)
        self.last_day = day - timedelta(days=3)
        self.finish()

    def day(self, day):
        for week in WEEKS:
            if day == monday(week):
                self.open(week, day)
            if day == monday(week) + timedelta(days=3):
                self.revoke(week, day, "after lists")
        touched = self.ingest(day)
        for week, batch in self.truth.batches.items():
            age = (day - monday(week)).days
            if batch.closed is None or week in touched:
                self.compare(week, batch, day)
            if age in (4, 9) and batch.closed is None:
                self.again(week, batch, day)
            if age in (8, 11, 15, 17):
                self.issue(week, batch, day, age)
            if batch.closed is None and age in (3, 10, 14, 15, 16, 17):
                self.close(week, batch, day)
        self.check_unplaced(day)

    def open(self, week, day):
        earlier = WEEKS[max(0, WEEKS.index(week) - 1)]
        cases = [case for case in self.world.cases if case["week"] == week]
        changed = [case for case in self.world.cases if case["week"] == earlier != week and case["n"] % 12 == 5]
        for case in changed:
            case["version"] += 1
        declared = self.place / f"{week}.xml"
        declared.write_text(self.world.declarations(cases + changed, self.offices), encoding="utf-8")
        papers = [self.world.authorisation(case, p) for case in cases for p in case["people"]
                  if p["signing"] not in ("none", "later")]
        papers += [self.world.authorisation(case, p, start=str(day)) for case in self.world.cases
                   if case["week"] == earlier != week for p in case["people"] if p["signing"] == "later"]
        signed = self.place / f"{week}-signed.xml"
        signed.write_text(self.world.authorisations(papers), encoding="utf-8")
        self.accept(declared, signed, day=day)
        self.run("batch", "open", "--week", week, "--quiet", day=day)
        batch = self.truth.open(week, day, self.setting["reverifyAfterDays"])
        self.revoke(week, day, "before lists")
        self.run("batch", "lists", "--week", week, "--quiet", day=day)
        expected, refused = self.truth.roll(batch, day)
        self.check_lists(week, batch, expected, 0, day)
        checks.check_not_asked(self, week, refused)
        if week == ORDERED:
            fork = self.place / f"fork-{week}"
            for name in ("centre", "centre.keys"):
                shutil.copytree(self.place / name, fork / name)

    def accept(self, *paths, day):
        self.run("accept", "--quiet", *[p.name for p in paths], day=day)
        for path in paths:
            self.truth.accept(path)

    def revoke(self, week, day, when):
        """Somebody takes the authorisation back: between cut-off and lists, or while answers are awaited."""
        papers = [self.world.authorisation(case, p, revokedOn=str(day)) for case in self.world.cases
                  if case["week"] == week for p in case["people"] if p["signing"] == when]
        if papers and self.options.revocations:
            path = self.place / f"{week}-{when.replace(' ', '-')}.xml"
            path.write_text(self.world.authorisations(papers), encoding="utf-8")
            self.accept(path, day=day)

    # ---- lists

    def check_lists(self, week, batch, expected, round_, day):
        """Every list as its institution reads it: only live questions, only its own."""
        root = self.centre / "outbox" / week
        for office in self.offices:
            code = office["code"]
            if code not in expected:
                continue
            one = self.truth.write(batch, code, expected[code], round_, day, self.setting["region"])
            try:
                persons, manifest = lists.read(root / code, one.number, office, self.key)
            except (lists.BadList, OSError, KeyError, subprocess.CalledProcessError) as fault:
                self.differ("list", one.number, "a list", repr(fault))
                continue
            self.same("list due", one.number, str(one.due), manifest["dueOn"])
            by_question = office.get("asked") == "questions"
            self.same("list", one.number, *[
                {d: (set(p["items"]), tuple(sorted(map(tuple, map(sorted, p["items"].values())))) if by_question else
                     frozenset().union(*p["items"].values())) for d, p in side.items()}
                for side in (expected[code], persons)])
            for document, p in persons.items():
                if document in expected[code] and name_key(p["name"]) not in expected[code][document]["name"]:
                    self.differ("list", one.number, expected[code][document]["name"], p["name"])
            self.numbers["list rows"] += len(persons)
            for item in office["answers"]:
                drift = self.drift(week, code, item)
                self.due += self.fates.answers(code, item, one, week, drift)
        sent = {p.parent.name for p in root.glob("*/*.manifest.json") if p.name.count("R") == bool(round_)}
        if round_ == 0:
            self.same("offices asked", week, set(expected), sent)

    def drift(self, week, code, item):
        """In the last week two sources change."""
        drift = DRIFTS.get((code, item), "") if week == WEEKS[-1] and self.options.drift else ""
        if drift:
            self.drifting.add((code, item))
        return drift

    def again(self, week, batch, day):
        """Asks again where answers were 身份不符 or 出错."""
        self.run("batch", "lists", "--week", week, "--again", "--quiet", day=day)
        only = {}
        for number, versions in batch.versions.items():
            content = self.truth.content(batch, number)
            keys = {p["ref"]: p["key"] for p in batch.cases[number].case["persons"]}
            for (ref, item, office), cell in content.cells.items():
                if cell[0] in ("MISMATCH", "ERROR"):
                    only.setdefault(office, set()).add((keys[ref], item, office))
        for office in sorted(only):
            sent = batch.lists.get(office, [])
            last = max((q.round for q in sent), default=0)
            if last and not any(f.office == office and f.round == last for f in batch.files):
                continue
            expected, _ = self.truth.roll(batch, day, only[office])
            self.check_lists(week, batch, {k: v for k, v in expected.items() if k == office}, last + 1, day)

    # ---- returns

    def ingest(self, day):
        """The day's files: now in one folder, now each alone, now the whole inbox once more."""
        today = [d for d in self.due if d.day == day]
        self.due = [d for d in self.due if d.day != day]
        r = self.world.random("ingest", day)
        r.shuffle(today)
        folder = self.place / "inbox" / str(day)
        folder.mkdir()
        for delivery in today:
            delivery.write(folder)
        told, self.told = self.told, []
        touched = set()
        for delivery, week in told:  # the operator says which batch yesterday's held file answers
            path = next((self.place / "inbox").glob(f"*/{delivery.name}*"))
            self.run("batch", "ingest", "--quiet", "--week", week, path.relative_to(self.place), day=day, exits=(0, 65))
            touched |= self.took(delivery, day, week)
        everything = r.random() < 0.25
        paths = ["inbox"] if everything else [f"inbox/{day}"]
        if everything or today:
            command = ["batch", "run", "--week", self.newest_open()] if r.random() < 0.3 and self.newest_open() else [
                "batch", "ingest"]
            self.ran = command[1] == "run" and command[3]
            self.run(*command, "--quiet", *paths, day=day, exits=(0, 65))
            seen = today + (self.received if everything else [])
            for delivery in sorted(seen, key=lambda d: str(folder.parent / str(d.day) / d.name)):
                touched |= self.took(delivery, day, None)
            self.received += today
            if self.ran:
                self.after_run(self.ran, touched, day)
        return touched

    def newest_open(self):
        open_ = [week for week, batch in self.truth.batches.items() if batch.closed is None]
        return open_[-1] if open_ else None

    def after_run(self, week, touched, day):
        """`run` compares the week and all that files answered, and closes when nobody is waited for."""
        for one in touched | {week}:
            self.truth.compared(self.truth.batches[one], True)
        batch = self.truth.batches[week]
        if not self.truth.waiting(batch, day):
            batch.closed = day

    def took(self, delivery, day, said):
        before = {week: len(b.files) + len(b.refused) for week, b in self.truth.batches.items()}
        outcome = self.truth.ingest(delivery, day, f"{day} 09:00:00", said)
        self.numbers["files " + (outcome if isinstance(outcome, str) else "taken")] += 1
        if outcome == "held" and said is None and self.world.random("says", delivery.sha, day).random() < 0.8:
            week = "2026-W" + delivery.answer.list[14:16]
            if not any(d.sha == delivery.sha for d, _ in self.told):
                self.told.append((delivery, week))
        return {week for week, b in self.truth.batches.items() if before[week] != len(b.files) + len(b.refused)}

    # ---- comparing, issuing, closing

    def compare(self, week, batch, day):
        self.run("batch", "compare", "--week", week, "--quiet", day=day)
        self.truth.compared(batch, True)
        self.check_reports(week, batch)
        self.check_status(week, batch, day)

    def check_reports(self, week, batch):
        seen = set()
        for line in self.run("batch", "reports", "--week", week, "--quiet").splitlines():
            report = json.loads(line)
            number = report["caseNumber"]
            seen.add(number)
            if number in batch.versions:
                self.check_report(week, number, batch.versions[number][-1], report)
        self.same("cases", week, set(batch.cases), seen)

    def check_report(self, week, number, version, report):
        where = f"{week} {number}"
        self.same("version", where, version.number, report["version"])
        theirs = {(c["subject"], c["item"], c["institution"]): (c["state"], c.get("cause"), c.get("feedbackAt"))
                  for c in report["coverage"]}
        ours = version.content.cells
        for key in ours.keys() | theirs.keys():
            a, b = ours.get(key), theirs.get(key)
            self.numbers["cell"] += 1
            if a != b:
                kind = "cell" if (a or [0])[:2] != (b or [0])[:2] else "cell's feedback time"
                self.differ(kind, f"{where} {' '.join(key)}", a, b)
        for f in report["findings"]:
            v = version.content.verdicts.get(f["item"])
            found = f["conclusion"], figure(f["declared"]), figure(f["verified"]), f["blocksIssue"]
            self.same("finding", f"{where} {f['item']}", v and (v.conclusion, v.declared, v.verified, v.blocks), found)
        self.same("findings", where, set(version.content.verdicts), {f["item"] for f in report["findings"]})
        for t in report["totals"]:
            planned = version.content.totals[t["category"]]
            self.same("total", f"{where} {t['category']}", planned, (t["declared"], t["verified"]))

    def check_status(self, week, batch, day):
        status = json.loads(self.run("batch", "status", "--week", week, "--json", day=day))
        self.status = status
        expected = checks.status_lines(self, week, batch, day)
        for line in status["lines"]:
            ours = expected[line["institution"]]
            self.same("status", f"{day} {week} {line['institution']}", ours, {k: line[k] for k in ours})
        ranks = ["late", "open", "waiting", "answered", "not-asked"]
        order = [(ranks.index(line["standing"]), line["institution"]) for line in status["lines"]]
        self.same("status order", week, sorted(order), order)
        self.same("status closed", week, str(batch.closed or ""), status["closedOn"])

    def issue(self, week, batch, day, age):
        """A second person signs half of what can be signed, later the rest."""
        self.look_into_alarms(week, batch, day)
        for number in sorted(batch.cases):
            if self.world.random("issue", week, number, age).random() > 0.4 or not batch.versions.get(number):
                continue
            version = batch.versions[number][-1]
            blocked = any(v.blocks for v in version.content.verdicts.values())
            self.run("report", "issue", number, "--week", week, "--quiet", day=day, actor="second", exits=(0, 65))
            refused = bool(version.issued) or blocked
            self.same("issued", f"{day} {week} {number}", 65 if refused else 0, self.exit)
            if self.exit == 0:
                version.issued = self.document(week, number, version.number)
                self.numbers["reports issued"] += 1

    def look_into_alarms(self, week, batch, day):
        """While a source's drift waits for a person, no report that rests on it leaves."""
        status = json.loads(self.run("batch", "status", "--week", week, "--json", day=day))
        for alarm in status.get("watching", {}).get("alarms", ()):
            if not alarm["isOpen"]:
                continue
            code, item = alarm["institution"], alarm["item"]
            planted = bool(self.drift(week, code, item))
            self.alarms.setdefault((week, code, item, planted), []).append(alarm["english"])
            resting = [n for n in sorted(batch.cases) if self.rests_on(batch, n, item, code)]
            for number in resting[:1]:
                self.run("report", "issue", number, "--week", week, "--quiet", day=day, actor="second", exits=(0, 65))
                self.same("alarmed report", f"{day} {week} {number}", True, "[report.source-alarmed]" in self.errors)
            self.run("review", "alarm", week, code, alarm["adapter"], "--reason", "电话核实", "--quiet", day=day,
                     actor="third")

    def rests_on(self, batch, number, item, office):
        """A report that could be issued but for the source."""
        version = batch.versions[number][-1]
        return not version.issued and not any(v.blocks for v in version.content.verdicts.values()) and any(
            key[1:] == (item, office) and cell[0] == "HIT" for key, cell in version.content.cells.items())

    def document(self, week, number, version):
        return self.run("report", "show", number, "--week", week, "--version", version, "--format", "json", "--quiet",
                        actor="reader", day=REAL_END, exits=(0, 66))

    def close(self, week, batch, day):
        self.run("batch", "close", "--week", week, "--quiet", day=day, exits=(0, 65, 75))
        waiting = self.truth.waiting(batch, day)
        self.same("closing", f"{day} {week}", bool(waiting), self.exit != 0)
        if self.exit == 0:
            batch.closed = day

    def check_unplaced(self, day):
        if not self.truth.batches:
            return
        status = json.loads(self.run("batch", "status", "--json", day=day))
        theirs = {(u["fileName"], "held" if u["isHeld"] else "refused") for u in status["unplaced"]}
        ours = {(label, fate) for (label, _), fate in self.truth.unplaced.items()}
        self.same("unplaced files", day, ours, theirs)

    # ---- the end

    def check_drift(self):
        """Every planted drift was flagged; other alarms are told one by one."""
        for code, item in self.drifting:
            flagged = (WEEKS[-1], code, item, True) in self.alarms
            self.same("drift flagged", f"{code} {item}", True, flagged)
        self.numbers["alarms not planted"] = sum(not key[3] for key in self.alarms)

    def finish(self):
        self.check_drift()
        for week, batch in self.truth.batches.items():
            self.compare(week, batch, self.last_day)
            checks.check_sentences(self, week, batch)
            checks.check_versions(self, week, batch)
        checks.check_conservation(self)
        order.check_order(self, ORDERED)
        self.run("audit", "verify", "--quiet")

    def tell(self):
        for line in self.shown:
            print(line)
        for name in sorted(self.numbers):
            print(f"{name:28}{self.numbers[name]:10}")
        for (week, code, item, meant), words in sorted(self.alarms.items()):
            print(f"alarm, {'planted' if meant else 'not planted'}: {week} {code} {item}: {'; '.join(words)}")
        print("fates: " + ", ".join(f"{name} {count}" for name, count in sorted(self.fates.counted.items())))
        for kind, count in self.differences.most_common():
            print(f"  {count:8}  {kind}")
        print("every report is as planted" if not self.differences else f"{self.differences.total()} differences")
        return 1 if self.differences else 0


def apart(expected, found):
    """Of two collections, what is not in both."""
    if isinstance(expected, dict) and isinstance(found, dict):
        keys = sorted(k for k in expected.keys() | found.keys() if expected.get(k) != found.get(k))
        return {k: expected.get(k) for k in keys}, {k: found.get(k) for k in keys}
    if isinstance(expected, (set, frozenset)):
        return sorted(expected - found), sorted(found - expected)
    return expected, found


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("hedui")
    parser.add_argument("--households", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=3, help="differences of one kind printed one by one")
    parser.add_argument("--keep", metavar="DIR", help="leave the simulated centre there")
    parser.add_argument("--no-revocations", dest="revocations", action="store_false")
    parser.add_argument("--no-wrong-heads", dest="wrong_heads", action="store_false")
    parser.add_argument("--drift", action="store_true", help="two sources change in the last week")
    parser.add_argument("--self-test", action="store_true", help="then plant lies and leaks: each must be seen")
    options = parser.parse_args()
    if options.keep:
        shutil.rmtree(options.keep, ignore_errors=True)
        os.makedirs(options.keep)
        return run(options, options.keep)
    with tempfile.TemporaryDirectory(prefix="simulation-") as place:
        return run(options, place)


def run(options, place):
    simulation = Simulation(options, place)
    simulation.simulate()
    if options.self_test and not simulation.differences:
        told = dict(simulation.numbers)
        planted.run(simulation)
        simulation.numbers = Counter(told)
    return simulation.tell()


if __name__ == "__main__":
    sys.exit(main())
