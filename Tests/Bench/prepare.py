#!/usr/bin/env python3
"""Makes ready what no side is timed for: our centre up to its written query lists, the peers' roster on their disks.

usage: prepare.py HEDUI DIR     (DIR as make_week.py wrote it; afterwards DIR/prepared and DIR/roster.*)
"""
import hashlib
import json
import os
import pathlib
import re
import shutil
import sqlite3
import subprocess
import sys

from layouts import layout

WEEK = "2026-W47"
TODAY = "2026-11-18"
HERE = pathlib.Path(__file__).resolve().parent


def prepare_centre(hedui: str, folder: pathlib.Path):
    """DIR/prepared holds the centre and its keys; copied whole for every run."""
    facts = json.loads((folder / "week.json").read_text())
    prepared = folder / "prepared"
    shutil.rmtree(prepared, ignore_errors=True)
    prepared.mkdir()
    centre = prepared / "centre"
    run(hedui, "init", "--quiet", centre)
    chosen = layout(facts["layout"])
    shutil.copytree(HERE / "adapters" / chosen.adapter, centre / "adapters" / chosen.adapter, dirs_exist_ok=True)
    stated = (centre / "centre.yaml").read_text(encoding="utf-8")
    head = re.split(r"(?m)^institutions:\n", stated)[0]
    banks = [f'  - code: bank-{bank:02}\n    name: 某某银行第{bank:02}支行\n    family: bank\n    returns:\n'
             f'      - {{adapter: {chosen.adapter}, files: "{chosen.file_name(bank).replace("_20261118", "_*")}"}}\n'
             for bank in range(1, facts["institutions"] + 1)]
    (centre / "centre.yaml").write_text(head + "institutions:\n" + "".join(banks), encoding="utf-8")
    run(hedui, "accept", "--quiet", "--on", TODAY, "--centre", centre, *sorted(folder.glob("declarations-*.xml")))
    run(hedui, "batch", "open", "--quiet", "--on", TODAY, "--week", WEEK, "--centre", centre)
    run(hedui, "batch", "lists", "--quiet", "--on", TODAY, "--week", WEEK, "--centre", centre)


def run(*command):
    done = subprocess.run([str(word) for word in command], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command[:3]))} ended with {done.returncode}:\n{done.stderr[-3000:]}")


def prepare_duckdb(folder: pathlib.Path):
    import duckdb
    target = folder / "roster.duckdb"
    target.unlink(missing_ok=True)
    with duckdb.connect(str(target)) as base:
        base.execute(f"""
            CREATE TABLE person AS SELECT * FROM read_csv('{folder}/persons.csv', columns =
              {{person: INTEGER, number: VARCHAR, name: VARCHAR, household: INTEGER}}, header = true);
            CREATE TABLE household AS SELECT * FROM read_csv('{folder}/households.csv', columns =
              {{household: INTEGER, declared_fen: BIGINT}}, header = true);
            COPY person TO '{folder}/persons.parquet' (FORMAT parquet);
            COPY household TO '{folder}/households.parquet' (FORMAT parquet);
            CHECKPOINT;""")


def prepare_sqlite(folder: pathlib.Path):
    target = folder / "roster.sqlite"
    target.unlink(missing_ok=True)
    base = sqlite3.connect(target)
    base.executescript("""
        CREATE TABLE person (person INTEGER PRIMARY KEY, number TEXT, name TEXT, household INTEGER);
        CREATE TABLE household (household INTEGER PRIMARY KEY, declared_fen INTEGER);""")
    with open(folder / "persons.csv", encoding="utf-8") as rows:
        next(rows)
        base.executemany("INSERT INTO person VALUES (?, ?, ?, ?)", (row.strip().split(",") for row in rows))
    with open(folder / "households.csv", encoding="utf-8") as rows:
        next(rows)
        base.executemany("INSERT INTO household VALUES (?, NULLIF(?, ''))", (row.strip().split(",") for row in rows))
    base.execute("CREATE UNIQUE INDEX person_by_number ON person (number, name, person, household)")
    base.commit()
    base.close()


def made_by(hedui: str) -> str:
    """The program and the manifests that a prepared centre rests on."""
    parts = [pathlib.Path(shutil.which(hedui) or hedui), *sorted(HERE.glob("adapters/*/manifest.yaml"))]
    digests = [hashlib.file_digest(part.open("rb"), "sha256").hexdigest() for part in parts]
    return "\n".join(digests)


def prepare(hedui: str, folder: pathlib.Path):
    """Does nothing where the same program has done it before."""
    mark, maker = folder / "prepared-by", made_by(hedui)
    if mark.exists() and mark.read_text() == maker:
        return
    mark.unlink(missing_ok=True)
    prepare_duckdb(folder)
    prepare_sqlite(folder)
    prepare_centre(hedui, folder)
    mark.write_text(maker)
    os.sync()


if __name__ == "__main__":
    prepare(sys.argv[1], pathlib.Path(sys.argv[2]))
