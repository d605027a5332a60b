#!/usr/bin/env python3
"""Random hard cases for both opinions: one plain layout for each of the 27 items, households full of traps.

    disputes.py HEDUI DIR [--households N] [--seed S] [--items BK01,PR01]

makes a centre, declarations and returns in DIR, runs the batch and then the oracle over it. Everything is invented;
identity numbers begin with 99.
"""

import argparse
import csv
import gzip
import os
import shutil
import subprocess
import sys
import zipfile

import yaml

from hard_households import Maker
from items import ITEMS

HERE = os.path.dirname(os.path.abspath(__file__))
FAMILY = {"BK": "bank", "IN": "insurance", "PR": "property", "VH": "vehicle", "GV": "government"}
WEEK = "2026-W47"


def manifest(name, item, fields, every):
    columns = {"name": "name", "id": "id", "birthDate": "birthDate", "asOf": "asOf", "feedbackAt": "feedbackAt",
               "outcome": {"to": "outcome", "map": {"F": "found", "N": "nothing", "M": "identity-mismatch",
                                                    "R": "rejected", "E": "error"}}}
    for field, kind, _ in fields:
        columns[field] = field
    value = {"name": name, "version": "1", "item": item, "title": name, "answers": "every-subject" if every else
             "hits-only", "file": {"format": "csv", "encoding": "utf-8"}, "columns": columns}
    if not every:
        value["trailer"] = {"marker": "END", "count": 2}
    return value


CODES = {"found": "F", "nothing": "N", "identity-mismatch": "M", "rejected": "R", "error": "E"}


def make(hedui, folder, households, seed, items):
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    centre, inbox = os.path.join(folder, "centre"), os.path.join(folder, "returns")
    os.makedirs(inbox)
    subprocess.run([hedui, "init", centre, "--quiet"], check=True)
    maker = Maker(seed, items)
    families = [(n, maker.household(n)) for n in range(1, households + 1)]
    for n, people in families[1:]:
        if maker.r.random() < 0.05:  # one person in two cases
            other = maker.r.choice(families[max(0, n - 3)][1])
            if not people[-1]["member"]:
                people[-1].update(name=other["name"], id=other["id"], former=other["former"])
        if maker.r.random() < 0.01:  # 重号: one number, two people
            people[-1]["id"] = families[max(0, n - 2)][1][0]["id"]
    with open(os.path.join(folder, "declared.xml"), "w", encoding="utf-8") as file:
        file.write('<?xml version="1.0" encoding="UTF-8"?>\n<Declarations>\n')
        for n, people in families:
            file.write(maker.xml(n, people) + "\n")
        file.write("<Authorisations>\n")
        for n, people in families:
            for p in people:
                a = maker.authorisation(n, p)
                if a:
                    file.write("<Authorisation " + " ".join(f'{k}="{v}"' for k, v in a.items() if v) + "/>\n")
        file.write("</Authorisations>\n</Declarations>\n")
    institutions = []
    twice = maker.r.choice(items).lower()
    for letter, every in (("a", True), ("b", False)):
        by_family = {}
        for item in items:
            adapter = f"{item.lower()}-{letter}"
            os.makedirs(os.path.join(centre, "adapters", adapter))
            with open(os.path.join(centre, "adapters", adapter, "manifest.yaml"), "w", encoding="utf-8") as file:
                yaml.safe_dump(manifest(adapter, item, maker.fields[item], every), file, allow_unicode=True,
                               sort_keys=False)
            by_family.setdefault(FAMILY[item[:2]], []).append({"adapter": adapter, "files": f"{adapter}_*.csv"})
            for part in (1, 2):  # households alternate between two files; the first ones stand in both
                own = [f for f in families if f[0] % 2 == part % 2 or f[0] % 40 == 0]
                path = os.path.join(inbox, f"{adapter}_{part}.csv")
                write(path, maker, item, own, every)
                if adapter.startswith(twice):  # a file delivered twice
                    again = os.path.join(inbox, f"{adapter}_{part}_again.csv")
                    shutil.copyfile(path, again)
                    with zipfile.ZipFile(os.path.join(inbox, f"{adapter}_{part}.zip"), "w") as archive:
                        archive.write(again, f"{adapter}_{part}.csv")
                if maker.r.random() < 0.1:  # a packed file
                    with gzip.open(path + ".gz", "wb") as packed, open(path, "rb") as plain:
                        packed.write(plain.read())
                    os.remove(path)
        for family, returns in by_family.items():
            code = "office-a" if family == "government" and every else f"{family}-{letter}"
            institutions.append({"code": code, "name": code, "family": family, "returns": returns})
    path = os.path.join(centre, "centre.yaml")
    with open(path, encoding="utf-8") as file:
        value = yaml.safe_load(file)
    value["institutions"] = institutions
    with open(path, "w", encoding="utf-8") as file:
        yaml.safe_dump(value, file, allow_unicode=True, sort_keys=False)


def write(path, maker, item, families, every):
    heads = ["name", "id", "birthDate", "asOf", "feedbackAt", "outcome"] + [f for f, _, _ in maker.fields[item]]
    with open(path, "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(heads)
        count = 0
        trap = maker.r.random()  # broken rows beyond the threshold of 10 %, a lost trailer, else some broken rows
        broken = 0.2 if trap < 0.05 else 0.01
        for n, people in families:
            for row in maker.rows(item, n, people, every, ""):
                row["outcome"] = CODES[row["outcome"]]
                if maker.r.random() < broken:
                    row["asOf"] = "2026-13-45"
                out.writerow([row.get(h, "") for h in heads])
                count += 1
        if not every and not 0.05 < trap < 0.1:
            out.writerow(["END", count] + [""] * (len(heads) - 2))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("hedui")
    parser.add_argument("folder")
    parser.add_argument("--households", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--items", default=",".join(ITEMS))
    parser.add_argument("--show", default="40")
    options = parser.parse_args()
    items = options.items.split(",")
    make(options.hedui, options.folder, options.households, options.seed, items)
    centre = os.path.join(options.folder, "centre")
    day = ["--on", "2026-11-21", "--received-at", "2026-11-21T09:00:00"]
    declared = os.path.join(options.folder, "declared.xml")
    returns = os.path.join(options.folder, "returns")
    with open(os.path.join(options.folder, "summary.txt"), "w") as log:
        subprocess.run([options.hedui, "accept", "--centre", centre, "--quiet", *day, declared], stdout=log, stderr=log)
        done = subprocess.run([options.hedui, "batch", "run", "--centre", centre, "--quiet", *day, "--week", WEEK,
                               returns], stdout=log, stderr=log)
    if done.returncode not in (0, 65):
        sys.exit(f"batch run: exit {done.returncode}")
    oracle = [sys.executable, "-B", os.path.join(HERE, "run.py")]
    return subprocess.run([*oracle, options.hedui, centre, WEEK, "--declared",
                           declared, "--returned", returns, "--show", options.show]).returncode


if __name__ == "__main__":
    sys.exit(main())
