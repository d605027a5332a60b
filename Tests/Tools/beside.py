#!/usr/bin/env python3
"""usage: beside.py HEDUI PERSONS ROWS [MOST_MS] – a batch of ROWS deposits about PERSONS people runs, and beside it
others work on the same centre: somebody asks for the write lock again and again, caseworkers accept declarations, look
at a report and at what waits for review. Prints how long each waited for the lock, and fails when a command failed,
when the batch did, when the audit record does not hold afterwards, or when a wait was longer than MOST_MS."""
import os
import re
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time

HERE = os.path.dirname(os.path.abspath(__file__))
DAY = ["--on", "2026-11-21"]
BANKS = ["01", "02", "03", "04"]
DECLARATION = """<?xml version="1.0" encoding="UTF-8"?>
<Declarations><Declaration caseNumber="HD-BESIDE-{number}" scheme="最低生活保障" region="990102"
  appliedOn="2026-11-02" asOf="2026-10-31"><Member reference="m1" name="周八" document="{document}"
  relation="01"/></Declaration></Declarations>
"""


def identity(number):
    """An invented identity number of region 990102."""
    digits = f"99010219900101{number % 1000:03d}"
    weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    return digits + "10X98765432"[sum(int(d) * w for d, w in zip(digits, weights)) % 11]


class Waits(threading.Thread):
    """Takes the write lock as soon as it is free, gives it back, and keeps how long it waited."""

    def __init__(self, database):
        super().__init__()
        self.database = database
        self.waits = []
        self.done = threading.Event()

    def run(self):
        connection = sqlite3.connect(self.database, timeout=0, isolation_level=None)
        while not self.done.is_set():
            began = time.monotonic()
            while True:
                try:
                    connection.execute("BEGIN IMMEDIATE")
                    break
                except sqlite3.OperationalError as fault:
                    if "locked" not in str(fault):
                        raise
                    time.sleep(0.001)
            self.waits.append((time.monotonic() - began) * 1000)
            connection.execute("ROLLBACK")
            self.done.wait(0.01)
        connection.close()


def centre(hedui, made, persons, rows):
    """A city of one household a person or two, and its returned files."""
    subprocess.run(
        [sys.executable, f"{HERE}/make_deposits.py", f"{made}/city", "--persons", persons, "--rows", rows, "--files",
         "4"], check=True, stdout=subprocess.DEVNULL)
    folder = f"{made}/centre"
    subprocess.run([hedui, "init", "--quiet", folder], check=True)
    with open(f"{folder}/centre.yaml", encoding="utf-8") as file:
        head = file.read().split("institutions:\n")[0]
    banks = "".join(
        f"  - code: bank-{bank}\n    name: 某某银行第{bank}支行\n    family: bank\n    returns:\n"
        f"      - {{adapter: bank-deposits-excel, files: \"deposits_bank{bank}_*.csv\"}}\n" for bank in BANKS)
    with open(f"{folder}/centre.yaml", "w", encoding="utf-8") as file:
        file.write(head + "institutions:\n" + banks)
    declarations = f"{made}/city/declarations.xml"
    subprocess.run([hedui, "accept", "--quiet", *DAY, "--centre", folder, declarations], check=True)
    with open(declarations, encoding="utf-8") as file:
        case = re.search(r'caseNumber="([^"]+)"', file.read(4000)).group(1)
    return folder, case


def beside(hedui, folder, case, made, batch, faults):
    """What caseworkers do meanwhile; returns how many commands ran."""
    ran = 0
    while batch.poll() is None:
        path = f"{made}/declaration-{ran}.xml"
        with open(path, "w", encoding="utf-8") as file:
            file.write(DECLARATION.format(number=ran, document=identity(ran)))
        for command in (["accept", "--quiet", path], ["report", case, "--format", "json"], ["review", "list"]):
            done = subprocess.run([hedui, *command, *DAY, "--centre", folder], capture_output=True, text=True)
            is_early = "[report.missing]" in done.stderr or "[batch.unknown]" in done.stderr
            if done.returncode != 0 and not is_early:
                faults.append(f"{' '.join(command[:2])}: {done.stderr.strip()[:200]}")
            ran += 1
    return ran


def main():
    hedui, persons, rows = sys.argv[1:4]
    most = float(sys.argv[4]) if len(sys.argv) > 4 else None
    faults = []
    with tempfile.TemporaryDirectory() as made:
        folder, case = centre(hedui, made, persons, rows)
        waits = Waits(f"{folder}/centre.sqlite")
        batch = subprocess.Popen(
            [hedui, "batch", "run", "--quiet", "--json", *DAY, "--week", "2026-W47", "--centre", folder,
             f"{made}/city/inbox"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        waits.start()
        ran = beside(hedui, folder, case, made, batch, faults)
        waits.done.set()
        waits.join()
        if batch.returncode not in (0, 65):
            faults.append(f"the batch ended with {batch.returncode}")
        audit = subprocess.run([hedui, "audit", "verify", "--centre", folder], capture_output=True, text=True)
        if audit.returncode != 0:
            faults.append(f"the audit record does not hold: {audit.stderr.strip()[:200]}")
    found = sorted(waits.waits)
    at = [found[min(len(found) - 1, int(len(found) * share))] for share in (0.5, 0.99)] + [found[-1]]
    print(f"beside a batch of {rows} rows: {ran} commands, the write lock taken {len(found)} times; "
          f"waited {at[0]:.1f} ms at the median, {at[1]:.1f} ms at the 99th percentile, {at[2]:.1f} ms at most")
    if most is not None and found[-1] > most:
        faults.append(f"somebody waited {found[-1]:.1f} ms to write, over {most:.0f} ms")
    for fault in faults[:10]:
        print(fault, file=sys.stderr)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
