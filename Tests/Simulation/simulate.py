#!/usr/bin/env python3
"""Four weeks of a centre with 26 institutions, run from the outside and held against what was planted.

    simulate.py HEDUI [--households N] [--seed S] [--keep DIR]

Exit 0: hedui says everywhere what was planted. 1: it does not; each kind of difference is counted and shown.
"""
import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from datetime import timedelta
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "Oracle"))

from values import name_key  # noqa: E402

import checks  # noqa: E402
import deciding  # noqa: E402
import lists  # noqa: E402
import order  # noqa: E402
import planted  # noqa: E402
import reports  # noqa: E402
import watching  # noqa: E402
from centre import REAL_END, Centre  # noqa: E402
from world import WEEKS, monday  # noqa: E402

# The week whose returns are also taken in in other orders.
ORDERED = "2026-W46"


class Simulation(Centre):
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
            if age in (7, 14, 21) and deciding.decide(self, week, batch, day):
                self.compare(week, batch, day)
            if age in (4, 9) and batch.closed is None:
                self.again(week, batch, day)
            if age in (8, 11, 15, 17):
                self.issue(week, batch, day, age)
            if batch.closed is None and age in (3, 10, 14, 15, 16, 17):
                self.close(week, batch, day)
        reports.check_unplaced(self, day)

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
                drift = watching.drift(self, week, code, item)
                self.due += self.fates.answers(code, item, one, week, drift)
        sent = {p.parent.name for p in root.glob("*/*.manifest.json") if p.name.count("R") == bool(round_)}
        if round_ == 0:
            self.same("offices asked", week, set(expected), sent)

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
        if delivery.manifest and outcome != "recognised":
            self.numbers["files taken with a manifest" if not isinstance(outcome, str) else
                         "files refused by a manifest"] += 1
        if outcome == "held" and said is None and self.world.random("says", delivery.sha, day).random() < 0.8:
            week = "2026-W" + delivery.answer.list[14:16]
            if not any(d.sha == delivery.sha for d, _ in self.told):
                self.told.append((delivery, week))
        return {week for week, b in self.truth.batches.items() if before[week] != len(b.files) + len(b.refused)}

    # ---- comparing, issuing, closing

    def compare(self, week, batch, day):
        self.run("batch", "compare", "--week", week, "--quiet", day=day)
        self.truth.compared(batch, True)
        reports.check_reports(self, week, batch)
        reports.check_status(self, week, batch, day)

    def issue(self, week, batch, day, age):
        """A second person signs half of what can be signed, later the rest."""
        watching.look_into_alarms(self, week, batch, day)
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

    def close(self, week, batch, day):
        self.run("batch", "close", "--week", week, "--quiet", day=day, exits=(0, 65, 75))
        waiting = self.truth.waiting(batch, day)
        self.same("closing", f"{day} {week}", bool(waiting), self.exit != 0)
        if self.exit == 0:
            batch.closed = day

    # ---- the end

    def finish(self):
        watching.check_drift(self)
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
        for (week, code, item, why), words in sorted(self.alarms.items()):
            print(f"alarm, {why}: {week} {code} {item}: {'; '.join(words)}")
        print("fates: " + ", ".join(f"{name} {count}" for name, count in sorted(self.fates.counted.items())))
        for kind, count in self.differences.most_common():
            print(f"  {count:8}  {kind}")
        print("every report is as planted" if not self.differences else f"{self.differences.total()} differences")
        return 1 if self.differences else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("hedui")
    parser.add_argument("--households", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=3, help="differences of one kind printed one by one")
    parser.add_argument("--keep", metavar="DIR", help="leave the simulated centre there")
    parser.add_argument("--no-revocations", dest="revocations", action="store_false")
    parser.add_argument("--no-wrong-heads", dest="wrong_heads", action="store_false")
    parser.add_argument("--drift", action="store_true", help="four sources change in the last week")
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
