#!/usr/bin/env python3
"""What the plain lane prepares, and what the general way prepares of the same week, case by case.

usage: lanes.py HEDUI PERSONS ROWS

Three copies of one centre: in the second every sheet of the cut-off is marked outdated, so that each case goes the
general way; in the third every sheet's declared sum is a fen off, which only the lane can notice.
"""
import pathlib
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
WEEK, TODAY = "2026-W47", "2026-11-18"
BANKS = "".join(
    f'  - code: bank-{bank:02}\n    name: 某某银行第{bank:02}支行\n    family: bank\n    returns:\n'
    f'      - {{adapter: bank-deposits-excel, files: "deposits_bank{bank:02}_*.csv"}}\n' for bank in range(1, 5))


def run(*command, allowed=(0,)):
    done = subprocess.run([str(word) for word in command], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    if done.returncode not in allowed:
        sys.exit(f"{' '.join(map(str, command[:3]))} ended with {done.returncode}:\n{done.stderr[-2000:]}")


def centre_of(hedui, folder, persons, rows):
    """Its lists are written, nothing has arrived."""
    run(sys.executable, HERE / "make_deposits.py", folder / "city", "--persons", persons, "--rows", rows, "--files", 4)
    centre = folder / "first/centre"
    run(hedui, "init", "--quiet", centre)
    stated = (centre / "centre.yaml").read_text(encoding="utf-8")
    head = re.split(r"(?m)^institutions:\n", stated)[0]
    (centre / "centre.yaml").write_text(head + "institutions:\n" + BANKS, encoding="utf-8")
    run(hedui, "accept", "--quiet", "--on", TODAY, "--centre", centre, folder / "city/declarations.xml")
    run(hedui, "batch", "open", "--quiet", "--on", TODAY, "--week", WEEK, "--centre", centre)
    run(hedui, "batch", "lists", "--quiet", "--on", TODAY, "--week", WEEK, "--centre", centre)


def a_fen_off(sheet):
    """The last declared figure stands in the last eight bytes."""
    return sheet[:-8] + bytes([sheet[-8] ^ 1]) + sheet[-7:]


def prepared(hedui, folder, name, change):
    """Of each case what is kept of its prepared report."""
    shutil.copytree(folder / "first", folder / name)
    database = folder / name / "centre/centre.sqlite"
    with sqlite3.connect(database) as base:
        base.create_function("a_fen_off", 1, a_fen_off, deterministic=True)
        if change:
            base.execute(change)
    base.close()
    run(hedui, "batch", "run", "--quiet", "--on", TODAY, "--week", WEEK, "--centre", folder / name / "centre",
        folder / "city/inbox", allowed=(0, 65))
    base = sqlite3.connect(database)
    found = {row[0]: row[1:] for row in base.execute("SELECT case_number, blocks_issue, lines, grid FROM case_summary")}
    base.close()
    return found


def main():
    hedui, persons, rows = sys.argv[1:]
    with tempfile.TemporaryDirectory() as made:
        folder = pathlib.Path(made)
        centre_of(hedui, folder, persons, rows)
        plain = prepared(hedui, folder, "plain", None)
        general = prepared(hedui, folder, "general", "UPDATE asked_case SET is_current = 0")
        planted = prepared(hedui, folder, "planted", "UPDATE asked_case SET sheet = a_fen_off(sheet)")
    differing = sorted(case for case in plain.keys() | general.keys() if plain.get(case) != general.get(case))
    for case in differing[:5]:
        print(f"{case}: lane {plain.get(case)}, general {general.get(case)}", file=sys.stderr)
    if differing or not plain:
        sys.exit(f"{len(differing)} of {len(plain)} cases come out of the lane otherwise than of the general way")
    seen = sum(planted.get(case) != general[case] for case in general)
    if seen * 2 < len(general):
        sys.exit(f"of {len(general)} cases only {seen} went through the lane")
    print(f"{len(plain)} cases come out of the lane as of the general way; {seen} planted fen are seen")


main()
