#!/usr/bin/env python3
"""The weekly batch by DuckDB on two threads.

usage: duckdb_week.py run FORMULATION DIR OUT · duckdb_week.py export OUT
"""
import json
import os
import pathlib
import sys
import time

import duckdb

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(1, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
from decode import decoded
from rules import CLASS_SQL, COLUMNS, Week, holds_sql
from tables import FATES, VERDICTS, save

ANSWER = """CREATE TABLE answer (file TINYINT, no INTEGER, person INTEGER, household INTEGER, fate TINYINT,
  account VARCHAR, fen BIGINT, as_of DATE, replied_at TIMESTAMP)"""
ACCEPTED, HELD, REJECTED, NOT_ASKED = 0, 1, 2, 3
FILE = "CAST(substr(filename, length(filename) - 14, 2) AS TINYINT)"
KEYED = "LEFT JOIN roster.person AS p USING (number)"
# Who is on the roster has a number that holds, so that only the others' need be reckoned.
FATE = (f"CASE WHEN p.person IS NOT NULL THEN CASE WHEN p.name = r.name THEN {ACCEPTED} ELSE {HELD} END "
        f"WHEN {holds_sql('r.number')} THEN {NOT_ASKED} ELSE {REJECTED} END")
# Of somebody who is not on the roster nothing is stored but the row's place.
STORED = f"file, no, p.person, p.household, {FATE}, IF(p.person IS NULL, NULL, account)"


def reading(files, week, types, more=""):
    named = ", ".join(f"'{path}'" for path in files)
    columns = ", ".join(f"{name}: '{kind}'" for name, kind in types.items())
    return (f"read_csv([{named}], columns = {{{columns}}}, header = true, auto_detect = false, "
            f"delim = '{week.delimiter}', quote = '\"', escape = '\"', "
            f"new_line = '{week.new_line}'{more})")


def scan(files, week, file):
    """A typed scan; the file's number is made before the join, where it is still one value a chunk."""
    source = reading(files, week, COLUMNS, ", filename = true, store_rejects = true")
    return f"""SELECT {STORED}, CAST(balance * 100 AS BIGINT), as_of, replied_at FROM
      (SELECT no, name, number, account, balance, as_of, replied_at, {file} AS file FROM {source}) AS r {KEYED}"""


def typed(base, files, week):
    """Typed columns, what cannot be read into the rejects table; all files in one scan."""
    base.execute(f"INSERT INTO answer {scan(files, week, FILE)}")
    take_rejects(base, week)


def plain(base, files, week):
    """The same, stored as it is: three times the disk, less reckoning."""
    base.execute("PRAGMA force_compression = 'uncompressed'")
    typed(base, files, week)


def union(base, files, week):
    """As typed, a scan a file, so that no file name need be taken apart."""
    base.execute("INSERT INTO answer " + " UNION ALL ".join(
        scan([path], week, str(place)) for place, path in enumerate(files, 1)))
    take_rejects(base, week)


def take_rejects(base, week):
    """Rejected rows with their line and whose answer they would have been; the trailer is one that cannot be typed."""
    cell = f"split_part(csv_line, '{week.delimiter}', {{}})"
    base.execute(f"""
      CREATE TABLE reject AS SELECT CAST(substr(file_path, length(file_path) - 14, 2) AS TINYINT) AS file, line,
        trim(csv_line, chr(13) || chr(10)) AS csv_line, any_value(error_message) AS fault
        FROM reject_errors JOIN reject_scans USING (scan_id, file_id) GROUP BY ALL;
      CREATE TABLE stated AS SELECT file, CAST(replace({cell.format(2)}, '笔', '') AS INTEGER) AS rows FROM reject
        WHERE starts_with(csv_line, '合计');
      DELETE FROM reject WHERE starts_with(csv_line, '合计');
      INSERT INTO answer SELECT file, TRY_CAST({cell.format(1)} AS INTEGER), person, household, {REJECTED},
        {cell.format(7)}, NULL, NULL, NULL
        FROM reject LEFT JOIN roster.person AS p ON number = {cell.format(4)} AND p.name = {cell.format(2)}""")


CASTED = f"""TRY_CAST(no AS INTEGER) AS no, name, number, account,
  CAST(TRY_CAST(balance AS DECIMAL(18,2)) * 100 AS BIGINT) AS fen, TRY_CAST(as_of AS DATE) AS as_of,
  TRY_CAST(replied_at AS TIMESTAMP) AS replied_at, no AS first_cell"""


def classified(source):
    """Rows of text: one that cannot be cast is rejected, and says whose answer it would have been."""
    is_sound = "r.no IS NOT NULL AND fen IS NOT NULL AND as_of IS NOT NULL AND replied_at IS NOT NULL"
    whose = f"IF(({is_sound}) OR p.name = r.name, p.{{}}, NULL)"
    return f"""INSERT INTO answer SELECT file, no, {whose.format("person")}, {whose.format("household")},
        CASE WHEN {is_sound} THEN {FATE} ELSE {REJECTED} END,
        IF(p.person IS NULL, NULL, account), fen, as_of, replied_at
      FROM (SELECT file, {CASTED} FROM {source}) AS r {KEYED} WHERE first_cell <> '合计'"""


def text(base, files, week):
    """All columns as text, cast with try_cast."""
    source = reading(files, week, dict.fromkeys(COLUMNS, "VARCHAR"), ", filename = true")
    base.execute(classified(f"(SELECT *, {FILE} AS file FROM {source})"))
    trailers(base, f"(SELECT *, {FILE} AS file FROM {source})")


def staged(base, files, week):
    """All text into a table first, then SQL."""
    source = reading(files, week, dict.fromkeys(COLUMNS, "VARCHAR"), ", filename = true")
    base.execute(f"CREATE TABLE staging AS SELECT * EXCLUDE (filename), {FILE} AS file FROM {source}")
    base.execute(classified("staging"))
    trailers(base, "staging")
    base.execute("DROP TABLE staging")


def trailers(base, source):
    base.execute(f"""CREATE TABLE stated AS SELECT file, CAST(replace(name, '笔', '') AS INTEGER) AS rows FROM {source}
      WHERE no = '合计'""")


FORMULATIONS = {"typed": typed, "plain": plain, "union": union, "text": text, "staged": staged}


def compare(base, week):
    """Cells as one bit a bank, so that a person's answers are one group; the household's verdict from them."""
    bit = "CAST(1 AS BIGINT) << file"
    base.execute(f"""
      CREATE TABLE file AS SELECT file, any_value(stated.rows) AS stated, count(*) AS rows,
          count(*) FILTER (fate = {ACCEPTED}) AS accepted, count(*) FILTER (fate = {HELD}) AS held,
          count(*) FILTER (fate = {REJECTED}) AS rejected, count(*) FILTER (fate = {NOT_ASKED}) AS not_asked
        FROM answer LEFT JOIN stated USING (file) GROUP BY file;
      CREATE TEMP TABLE cell AS SELECT person, sum(fen) FILTER (fate = {ACCEPTED}) AS fen,
          COALESCE(bit_or({bit}) FILTER (fate = {ACCEPTED}), 0) AS hits,
          COALESCE(bit_or({bit}) FILTER (fate = {HELD}), 0) AS held,
          COALESCE(bit_or({bit}) FILTER (fate = {REJECTED}), 0) AS rejected
        FROM answer WHERE person IS NOT NULL GROUP BY person;
      CREATE TABLE verdict AS
        WITH summed AS (SELECT p.household, sum(fen) AS fen, {week.institutions} * count(*) AS cells,
            CAST(COALESCE(sum(bit_count(hits & ~held & ~rejected)), 0) AS INTEGER) AS hit,
            CAST(COALESCE(sum(bit_count(held)), 0) AS INTEGER) AS mismatch,
            CAST(COALESCE(sum(bit_count(rejected & ~held)), 0) AS INTEGER) AS error
          FROM roster.person AS p LEFT JOIN cell USING (person) GROUP BY p.household),
        faced AS (SELECT summed.*, declared_fen, CAST(COALESCE(declared_fen, 0) AS HUGEINT) AS stated,
            CAST(COALESCE(fen, 0) AS HUGEINT) AS verified FROM summed JOIN roster.household USING (household))
        SELECT household, {CLASS_SQL} AS class, declared_fen,
          CAST(IF(fen IS NULL AND mismatch + error > 0, NULL, verified) AS BIGINT) AS verified_fen,
          hit, CAST(cells - hit - mismatch - error AS INTEGER) AS nil, mismatch, error FROM faced""")
    odd = base.execute("SELECT * FROM file WHERE stated IS DISTINCT FROM rows").fetchall()
    if odd:
        sys.exit(f"files that are not whole: {odd}")


def run(formulation, folder, out):
    week = Week(folder)
    start = time.monotonic()
    files = decoded(week, out)
    base = duckdb.connect(f"{out}/week.duckdb", config={"threads": 2, "preserve_insertion_order": False})
    base.execute(f"SET temp_directory = '{out}/spill'; ATTACH '{folder}/roster.duckdb' AS roster (READ_ONLY); {ANSWER}")
    FORMULATIONS[formulation](base, files, week)
    loaded = time.monotonic()
    compare(base, week)
    base.execute("CHECKPOINT")
    base.close()
    ended = time.monotonic()
    print(json.dumps({"seconds": ended - start, "load": loaded - start}))


def export(out):
    with duckdb.connect(f"{out}/week.duckdb", read_only=True) as base:
        save(pathlib.Path(out) / VERDICTS, base.execute("SELECT * FROM verdict ORDER BY household").fetchall())
        save(pathlib.Path(out) / FATES, base.execute(
            "SELECT file, rows, accepted, held, rejected, not_asked FROM file ORDER BY file").fetchall())


if __name__ == "__main__":
    run(*sys.argv[2:]) if sys.argv[1] == "run" else export(sys.argv[2])
