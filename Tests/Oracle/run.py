#!/usr/bin/env python3
"""The second opinion: computes every verdict again and compares it with the engine's reports.

    run.py HEDUI CENTRE WEEK --declared FILE… --returned DIR… [--truth truth.jsonl]

Exit 0: both agree everywhere. 1: they differ. 2: the oracle itself could not do its work.
"""

import argparse
import json
import multiprocessing
import os
import re
import subprocess
import sys
import tempfile
from collections import Counter
from datetime import date

from asking import Centre, cause_not_to_ask, live_authorisations
from cells import cell_state
from choosing import UNRANKED, Choice
from comparing import compare, totals
from declared import read_all
from items import ITEMS
from matching import Roster
from records import Fact
from returned import counts, is_whole, rank_of, read_files
from selftest import PLANTS, plant
from verdicts import CaseView, counts as is_counted

BUCKET = 500


class Buckets:
    """Lines on disk, grouped by case, so that memory does not grow with records."""

    def __init__(self, folder, name, count):
        self.paths = [os.path.join(folder, f"{name}-{i}") for i in range(count)]
        self.waiting = [[] for _ in range(count)]
        self.held = 0

    def add(self, index, line):
        self.waiting[index].append(line)
        self.held += len(line)
        if self.held > 64 << 20:
            self.flush()

    def flush(self):
        for path, lines in zip(self.paths, self.waiting):
            if lines:
                with open(path, "ab") as file:
                    file.writelines(lines)
                lines.clear()
        self.held = 0

    def read(self, index):
        self.flush()
        if not os.path.exists(self.paths[index]):
            return
        with open(self.paths[index], "rb") as file:
            yield from file


class Oracle:
    def __init__(self, options):
        self.options = options
        self.centre = Centre(options.centre)
        self.declared = read_all(options.declared)
        self.cases = [self.declared.cases[n] for n in sorted(self.declared.cases)]
        self.index = {c["number"]: i for i, c in enumerate(self.cases)}
        self.numbers = Counter()
        self.notes, self.whole, self.files, self.layouts, self.ranks = [], {}, {}, {}, {}
        self.kinds, self.lines = Counter(), []

    def causes(self, case, cutoff, ingest):
        """{(ref, item, institution): cause or None}: live at cut-off and again at ingest day (§3)."""
        own = list(self.declared.authorisations.get(case["number"], {}).values())
        out = {}
        for p in case["persons"]:
            days = [live_authorisations(p, own, on) for on in sorted({cutoff, ingest})]
            for item, institution in self.centre.questions:
                out[p["ref"], item, institution] = next(
                    (c for c in (cause_not_to_ask(*d, item, institution) for d in days) if c), None)
        return out

    def load_records(self, facts, folder):
        """Match every record and put it beside its cases; of nobody on the roster anything is kept."""
        roster = Roster(self.cases)
        waiting, fates = [], Counter()
        for file, record in read_files(self.options.hedui, self.centre, self.options.returned, self.notes,
                                       folder):
            if record is None:
                if counts(file, self.centre.reject_percent):
                    self.files[file.sha] = os.path.basename(file.path)
                    self.layouts[file.sha] = file.adapter
                    self.ranks[file.sha] = rank_of(file)
                    if is_whole(file, self.centre.answers[file.adapter]):
                        self.whole.setdefault((file.item, file.institution), []).append(file.sha)
                    for index, line in waiting:
                        facts.add(index // BUCKET, line)
                    self.numbers.update(fates)
                else:
                    self.numbers["files refused"] += 1
                self.numbers["files"] += 1
                waiting, fates = [], Counter()
                continue
            verdict, places = roster.match(record)
            fates["rows " + verdict] += 1
            for index, ref in sorted(set(places)):
                line = json.dumps([
                    index, ref, file.item, file.institution, verdict, record.get("outcome", "found"),
                    record.get("asOf"), record.get("feedbackAt"), file.sha, record["line"], record["fields"],
                ], ensure_ascii=False).encode() + b"\n"
                waiting.append((index, line))

    def load_reports(self, reports):
        command = [self.options.hedui, "batch", "reports", "--centre", self.options.centre, "--week",
                   self.options.week, "--quiet"]
        if self.options.reports:
            source = open(self.options.reports, "rb")
        else:
            process = subprocess.Popen(command, stdout=subprocess.PIPE)
            source = process.stdout
        for line in source:
            number = re.search(rb'"caseNumber":"([^"]*)"', line)[1].decode()
            self.numbers["reports"] += 1
            if number in self.index:
                reports.add(self.index[number] // BUCKET, line)
            else:
                self.differ(number, "-", "report", "no such case declared", "a report", [])
        source.close()

    def differ(self, case, item, what, ours, theirs, rows):
        self.numbers["differences"] += 1
        self.kinds[(item, what, str(ours) if what == "class" else "", str(theirs) if what == "class" else "")] += 1
        if len(self.lines) < self.options.show:
            behind = "".join("\n    " + json.dumps(row, ensure_ascii=False) for row in rows[:12])
            self.lines.append(f"DIFFERENCE {case} {item} {what}: oracle {ours} – engine {theirs}{behind}")

    def judge(self, case, rows, report):
        """One case: cells, then every item, then the totals."""
        on = date.fromisoformat(report["verifiedOn"])
        cutoff, ingest = self.options.cutoff or on, self.options.ingest or on
        causes = self.causes(case, cutoff, ingest)
        order = {p["ref"]: i for i, p in enumerate(case["persons"])}
        counted = {p["ref"]: is_counted(p, case["asOf"]) for p in case["persons"]}
        about, facts, said = {}, {}, {}
        for _, ref, item, institution, verdict, outcome, _, _, sha, _, fields in rows:
            said.setdefault((ref, item, institution), []).append((verdict, outcome, fields, sha))
        chosen = {
            key: Choice(said.get(key, ()), self.layouts, self.centre.several, self.ranks,
                        self.whole.get((key[1], key[2]), ())) for key in causes}
        for _, ref, item, institution, verdict, outcome, as_of, feedback, sha, line, fields in rows:
            if causes.get((ref, item, institution), "unasked"):
                continue  # §3: of somebody who may not be asked nothing is kept
            choice = chosen[ref, item, institution]
            if verdict == "fact" and sha not in choice.files:
                continue
            if verdict != "fact" and not choice.still_waits(self.ranks.get(sha, UNRANKED)):
                continue
            about.setdefault((ref, item, institution), []).append((verdict, outcome, feedback, sha))
            if verdict == "fact" and outcome == "found":
                facts.setdefault(item, []).append(
                    Fact(ref, order[ref], counted[ref], institution, as_of, fields, sha, line, self.files[sha]))
        states, cells = {}, {}
        for key, cause in causes.items():
            ref, item, institution = key
            state = cell_state(cause, about.get(key, ()), bool(chosen[key].silent), chosen[key].contested)
            states[key] = (state, cause)
            cells.setdefault(item, {}).setdefault(ref, []).append(state)
        view = CaseView(case, self.centre.policy, cells, facts, self.centre.policy.precedence)
        codes = sorted(set(cells) | {c for c in view.entries if c in ITEMS} | {i[2] for i in view.incomes if i[2]})
        verdicts = {c: compare(view, c) for c in codes if c in ITEMS}
        return states, verdicts, totals(view, verdicts), facts

    def check(self, case, rows, report):
        states, verdicts, sums, facts = self.judge(case, rows, report)
        number = case["number"]
        theirs = {(c["subject"], c["item"], c["institution"]): (c["state"], c.get("cause")) for c in report["coverage"]}
        for key in sorted(states.keys() | theirs.keys()):
            self.numbers["cells"] += 1
            a, b = states.get(key), theirs.get(key)
            if a != b:
                self.differ(number, key[1], "cell", f"{key[0]} {key[2]} {a}", b, [
                    {"row": r} for r in rows if (r[1], r[2], r[3]) == key])
        findings = {f["item"]: f for f in report["findings"]}
        for code in sorted(verdicts.keys() | findings.keys()):
            behind = [f.brief() for f in facts.get(code, ())]
            a, b = verdicts.get(code), findings.get(code)
            if a is None or b is None:
                self.differ(number, code, "finding", a and a.conclusion, b and b["conclusion"], behind)
                continue
            self.numbers["item verdicts"] += 1
            behind += [
                {"declared": x} for x in case["entries"] + case["incomes"] if x[0] == code or x[2] in (code, None)]
            for what, ours, engine in (
                ("class", a.conclusion, b["conclusion"]),
                ("declared", a.declared, figure(b["declared"])),
                ("verified", a.verified, figure(b["verified"])),
                ("blocks issue", a.blocks, b["blocksIssue"]),
            ):
                if ours != engine:
                    self.differ(number, code, what, ours, engine, behind)
        for t in report["totals"]:
            self.numbers["totals"] += 1
            if sums[t["category"]] != (t["declared"], t["verified"]):
                found = (t["declared"], t["verified"])
                self.differ(number, "-", "total " + t["category"], sums[t["category"]], found, [])
        return verdicts, findings

    def load_truth(self, planted):
        with open(self.options.truth, "rb") as file:
            for line in file:
                number = json.loads(line)["case"]
                if number in self.index:
                    planted.add(self.index[number] // BUCKET, line)
                else:
                    self.differ(number, "-", "truth", "no such case declared", "planted", [])

    def judge_bucket(self, bucket):
        """Some hundred cases, in a process of their own: (counts, kinds, lines, truth)."""
        self.numbers, self.kinds, self.lines = Counter(), Counter(), []
        rows, truth, seen = {}, Truth(self.planted.read(bucket)), set()
        for line in self.facts.read(bucket):
            row = json.loads(line)
            rows.setdefault(row[0], []).append(row)
        for line in self.reports.read(bucket):
            report = json.loads(line)
            index = self.index[report["caseNumber"]]
            seen.add(index)
            plant(self.options.self_test, report)
            verdicts, findings = self.check(self.cases[index], rows.get(index, []), report)
            truth.take(report["caseNumber"], verdicts, findings)
        for index in range(bucket * BUCKET, min((bucket + 1) * BUCKET, len(self.cases))):
            if index not in seen:
                self.differ(self.cases[index]["number"], "-", "report", "declared", "no report", [])
        self.numbers["cases"] = len(seen)
        return self.numbers, self.kinds, self.lines, truth.pairs

    def run(self):
        with tempfile.TemporaryDirectory(prefix="oracle-") as folder:
            count = (len(self.cases) - 1) // BUCKET + 1
            self.facts, self.reports, self.planted = (Buckets(folder, n, count) for n in ("facts", "reports", "truth"))
            self.load_records(self.facts, folder)
            self.load_reports(self.reports)
            if self.options.truth:
                self.load_truth(self.planted)
            for buckets in (self.facts, self.reports, self.planted):
                buckets.flush()
            truth = Truth(())
            numbers, kinds, lines = self.numbers, self.kinds, self.lines
            THIS.append(self)  # a forked process finds it there: nothing large is sent
            with multiprocessing.get_context("fork").Pool(self.options.jobs) as pool:
                for part in pool.imap(judge_bucket, range(count)):
                    numbers.update(part[0])
                    kinds.update(part[1])
                    lines += part[2]
                    truth.add(part[3])
            self.numbers, self.kinds = numbers, kinds
        for line in lines[:self.options.show]:
            print(line)
        self.print_counts()
        truth.print()
        return 1 if numbers["differences"] else 0

    def print_counts(self):
        for note in self.notes:
            print("note:", note)
        for name in ("cases", "files", "files refused", "rows fact", "rows held", "rows nobody", "rows unread", "cells",
                     "item verdicts", "totals", "differences"):
            print(f"{name:16}{self.numbers[name]:12}")
        for (item, what, ours, engine), n in sorted(self.kinds.items(), key=lambda k: (-k[1], k[0])):
            print(f"  {n:8}  {item} {what} {ours + ' / ' + engine if ours else ''}")


THIS = []


def judge_bucket(bucket):
    return THIS[0].judge_bucket(bucket)


class Truth:
    """Recall and precision of the engine (and of this oracle) against what `hedui synth` planted."""

    def __init__(self, lines):
        self.expected = {}
        self.pairs = {"engine": Counter(), "oracle": Counter()}
        for line in lines:
            t = json.loads(line)
            self.expected.setdefault(t["case"], {})[t["item"]] = t["class"]

    def add(self, pairs):
        for who, seen in pairs.items():
            self.pairs[who].update(seen)

    def take(self, number, verdicts, findings):
        for item, planted in self.expected.pop(number, {}).items():
            self.pairs["engine"][planted, findings[item]["conclusion"] if item in findings else "-"] += 1
            self.pairs["oracle"][planted, verdicts[item].conclusion if item in verdicts else "-"] += 1

    def print(self):
        for who, pairs in self.pairs.items():
            if not pairs:
                continue
            print(f"planted truth, {who}: class, planted, reported, recall, precision")
            for c in sorted({a for a, _ in pairs} | {b for _, b in pairs}):
                planted = sum(n for (a, _), n in pairs.items() if a == c)
                reported = sum(n for (_, b), n in pairs.items() if b == c)
                both = pairs[c, c]
                print(f"  {c:22}{planted:10}{reported:10}{both / planted if planted else 1:10.5f}"
                      f"{both / reported if reported else 1:10.5f}")
            for (a, b), n in sorted(pairs.items()):
                if a != b:
                    print(f"    planted {a}, reported {b}: {n}")


def figure(value):
    """A report's figure as (kind, number)."""
    if value["kind"] == "not-stated":
        return None
    for key in ("fen", "squareMetreHundredths", "count", "text"):
        if key in value:
            return value["kind"], value[key]
    return None


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("hedui")
    parser.add_argument("centre")
    parser.add_argument("week")
    parser.add_argument("--declared", nargs="+", required=True, metavar="FILE")
    parser.add_argument("--returned", nargs="+", required=True, metavar="DIR")
    parser.add_argument("--truth", metavar="FILE")
    parser.add_argument("--reports", metavar="FILE", help="reports as lines of JSON instead of asking hedui")
    parser.add_argument("--cutoff", type=date.fromisoformat, help="the day of cut-off (default: the report's)")
    parser.add_argument("--ingest", type=date.fromisoformat, help="the day of ingest (default: the report's)")
    parser.add_argument("--jobs", type=int, default=2, help="processes that judge")
    parser.add_argument("--show", type=int, default=100, help="differences printed one by one")
    parser.add_argument("--self-test", choices=PLANTS, help="plant this fault in every report; it must be seen")
    return Oracle(parser.parse_args()).run()


if __name__ == "__main__":
    sys.exit(main())
