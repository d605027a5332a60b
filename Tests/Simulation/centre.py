"""The simulated centre: how it is set up, and how its operators drive it from outside."""
import os
import subprocess
from collections import Counter
from datetime import date
from pathlib import Path

import yaml

import layouts
import lists
from fates import Fates
from truth import Truth
from world import World

HERE = Path(__file__).resolve().parent
REAL_END = date(2026, 12, 7)


class Centre:
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

    def document(self, week, number, version):
        return self.run("report", "show", number, "--week", week, "--version", version, "--format", "json", "--quiet",
                        actor="reader", day=REAL_END, exits=(0, 66))


def apart(expected, found):
    """Of two collections, what is not in both."""
    if isinstance(expected, dict) and isinstance(found, dict):
        keys = sorted(k for k in expected.keys() | found.keys() if expected.get(k) != found.get(k))
        return {k: expected.get(k) for k in keys}, {k: found.get(k) for k in keys}
    if isinstance(expected, (set, frozenset)):
        return sorted(expected - found), sorted(found - expected)
    return expected, found
