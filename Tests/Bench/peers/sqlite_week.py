#!/usr/bin/env python3
"""The weekly batch by the sqlite3 shell: .import of every file into one table of text, then SQL.

usage: sqlite_week.py run import DIR OUT · sqlite_week.py export OUT
"""
import json
import os
import pathlib
import sqlite3
import subprocess
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(1, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
from decode import decoded
from rules import CLASS_SQL, COLUMNS, Week, holds_sql, sync
from tables import FATES, VERDICTS, save

# What a database that is thrown away when it fails may leave out: no journal, no fsync before the last one.
OPENED = """PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -200000; PRAGMA threads = 1;
ATTACH '{roster}' AS roster;"""
LOADED = """
CREATE TABLE answer (file INTEGER, no INTEGER, person INTEGER, household INTEGER, fate INTEGER, account TEXT,
  fen INTEGER, as_of TEXT, replied_at TEXT);
CREATE TABLE stated (file INTEGER, rows INTEGER);
"""
# A decimal of yuan with two places; dates that SQLite itself can read back.
SOUND = """(length(balance) > 3 AND substr(balance, -3, 1) = '.' AND balance NOT GLOB '*[^0-9.]*'
  AND replace(balance, '.', '') NOT GLOB '*[^0-9]*' AND length(replace(balance, '.', '')) = length(balance) - 1
  AND date(as_of) = as_of AND datetime(replied_at) = replied_at)"""
TAKEN = """
INSERT INTO answer SELECT {file}, CAST(no AS INTEGER), IIF(sound OR p.name = r.name, person, NULL),
    IIF(sound OR p.name = r.name, household, NULL),
    CASE WHEN NOT sound THEN 2 WHEN p.name = r.name THEN 0 WHEN p.person IS NOT NULL THEN 1
      WHEN {holds} THEN 3 ELSE 2 END,
    IIF(person IS NULL, NULL, account), IIF(sound, CAST(replace(balance, '.', '') AS INTEGER), NULL), as_of, replied_at
  FROM (SELECT *, {sound} AS sound FROM raw) AS r LEFT JOIN roster.person AS p ON p.number = r.number WHERE no <> '合计';
INSERT INTO stated SELECT {file}, CAST(replace(name, '笔', '') AS INTEGER) FROM raw WHERE no = '合计';
DELETE FROM raw;
"""
COMPARED = """
CREATE TABLE file AS SELECT file, rows AS stated, count(*) AS rows, sum(fate = 0) AS accepted, sum(fate = 1) AS held,
    sum(fate = 2) AS rejected, sum(fate = 3) AS not_asked FROM answer LEFT JOIN stated USING (file) GROUP BY file;
CREATE TEMP TABLE cell AS SELECT person, household, file, sum(IIF(fate = 0, fen, NULL)) AS fen, max(fate = 1) AS held,
    max(fate = 2) AS rejected FROM answer WHERE person IS NOT NULL GROUP BY person, household, file;
CREATE TABLE verdict AS
  WITH summed AS (SELECT household, sum(fen) AS fen, sum(NOT held AND NOT rejected) AS hit, sum(held) AS mismatch,
      sum(rejected AND NOT held) AS error FROM cell GROUP BY household),
  sized AS (SELECT household, count(*) * {institutions} AS cells FROM roster.person GROUP BY household),
  faced AS (SELECT household, declared_fen, coalesce(declared_fen, 0) AS stated, fen, coalesce(fen, 0) AS verified,
      coalesce(hit, 0) AS hit, coalesce(mismatch, 0) AS mismatch, coalesce(error, 0) AS error, cells
    FROM roster.household JOIN sized USING (household) LEFT JOIN summed USING (household))
  SELECT household, {verdict} AS class, declared_fen,
    IIF(fen IS NULL AND mismatch + error > 0, NULL, verified) AS verified_fen, hit,
    cells - hit - mismatch - error AS nil, mismatch, error FROM faced;
"""


def script(files, week, folder):
    yield OPENED.format(roster=f"{folder}/roster.sqlite") + LOADED
    yield f"CREATE TABLE raw ({', '.join(f'{column} TEXT' for column in COLUMNS)});\n"
    yield f".mode csv\n.separator '{week.delimiter}'\n"
    for place, path in enumerate(files, 1):
        yield f".import --skip 1 '{path}' raw\n"
        yield TAKEN.format(file=place, sound=SOUND, holds=holds_sql("r.number", integer="CAST({0} AS INTEGER)"))
    verdict = CLASS_SQL.replace("greatest(", "max(")
    yield COMPARED.format(institutions=week.institutions, verdict=verdict) + "DROP TABLE raw;\n"


def run(formulation, folder, out):
    week = Week(folder)
    start = time.monotonic()
    files = decoded(week, out)
    done = subprocess.run(["sqlite3", "-bail", f"{out}/week.sqlite"], input="".join(script(files, week, folder)),
                          text=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    if done.returncode:
        sys.exit(done.stderr[-3000:])
    sync(f"{out}/week.sqlite")
    ended = time.monotonic()
    base = sqlite3.connect(f"{out}/week.sqlite")
    odd = base.execute("SELECT * FROM file WHERE stated IS NOT rows").fetchall()
    if odd:
        sys.exit(f"files that are not whole: {odd}")
    print(json.dumps({"seconds": ended - start}))


def export(out):
    base = sqlite3.connect(f"{out}/week.sqlite")
    save(pathlib.Path(out) / VERDICTS, base.execute("SELECT * FROM verdict ORDER BY household"))
    save(pathlib.Path(out) / FATES, base.execute(
        "SELECT file, rows, accepted, held, rejected, not_asked FROM file ORDER BY file"))


if __name__ == "__main__":
    run(*sys.argv[2:]) if sys.argv[1] == "run" else export(sys.argv[2])
