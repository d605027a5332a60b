#!/usr/bin/env python3
"""The weekly batch by pandas: every file read whole, joined and compared in memory, kept as parquet.

usage: pandas_week.py run typed DIR OUT · pandas_week.py export OUT
"""
import json
import os
import pathlib
import sys
import time

import numpy as np
import pandas as pd

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(1, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
from decode import decoded
from rules import COLUMNS, TOLERANCE_DIVISOR, TOLERANCE_FEN, Week, number_holds, sync
from tables import FATES, HEADS, VERDICTS, save

ACCEPTED, HELD, REJECTED, NOT_ASKED = range(4)
KEPT = ["file", "no", "person", "household", "fate", "account", "fen", "as_of", "replied_at"]


def read(place, path, week, persons):
    """One bank's rows with person and fate, and the count its trailer states."""
    rows = pd.read_csv(path, sep=week.delimiter, names=list(COLUMNS), skiprows=1, dtype=str, keep_default_na=False,
                       encoding="gb18030" if week.layout == "gb18030" else "utf-8")
    stated = int(rows.name.iloc[-1].removesuffix("笔")) if rows.no.iloc[-1] == "合计" else -1
    rows = rows.iloc[:-1].drop(columns=["kind", "result", "branch", "account_kind", "currency"])
    rows["file"] = np.int8(place)
    rows["no"] = rows.no.astype("int32")
    is_amount = rows.balance.str.fullmatch(r"[0-9]+\.[0-9][0-9]")
    rows["fen"] = pd.to_numeric(rows.balance.where(is_amount, "0").str.replace(".", "", regex=False)).astype("int64")
    for day in ("as_of", "replied_at"):
        rows[day] = pd.to_datetime(rows[day], format="ISO8601", errors="coerce")
    is_sound = (is_amount & rows.as_of.notna() & rows.replied_at.notna()).to_numpy(dtype=bool)
    rows = rows.merge(persons, how="left", on="number", suffixes=("", "_of"))
    is_known, is_named = rows.person.notna().to_numpy(), (rows.name == rows.name_of).to_numpy(dtype=bool)
    fates = np.select([~is_sound, is_named, is_known], [REJECTED, ACCEPTED, HELD], NOT_ASKED).astype("int8")
    for row in np.flatnonzero(fates == NOT_ASKED):
        fates[row] = NOT_ASKED if number_holds(rows.number.iat[row]) else REJECTED
    rows["fate"] = fates
    rows["account"] = rows.account.where(is_known, "")
    is_whose = is_sound | is_named
    rows["person"] = rows.person.where(is_whose).fillna(0).astype("int32")
    rows["household"] = rows.household.where(is_whose).fillna(0).astype("int32")
    return rows[KEPT], stated


def compare(answer, persons, households, week):
    """One line a household, by whole fen."""
    known = answer[answer.person > 0]
    known = known.assign(held=known.fate == HELD, rejected=known.fate == REJECTED, found=known.fate == ACCEPTED,
                         fen=known.fen.where(known.fate == ACCEPTED, 0))
    cell = known.groupby(["household", "person", "file"], sort=False).agg(
        fen=("fen", "sum"), found=("found", "max"), mismatch=("held", "max"), rejected=("rejected", "max"))
    cell = cell.reset_index()
    cell["error"] = cell.rejected & ~cell.mismatch
    cell["hit"] = ~cell.rejected & ~cell.mismatch
    summed = cell.groupby("household")[["fen", "found", "mismatch", "error", "hit"]].sum()
    table = households.set_index("household").join(persons.groupby("household").size().rename("members")).join(summed)
    for column in ("fen", "found", "mismatch", "error", "hit"):
        table[column] = table[column].fillna(0).astype("int64")
    stated, verified = table.declared_fen.fillna(0).astype("int64"), table.fen
    gap, larger = (stated - verified).abs(), np.maximum(stated, verified)
    is_off = (gap > TOLERANCE_FEN) & (TOLERANCE_DIVISOR * gap > larger)
    is_open = table.mismatch + table.error > 0
    table["class"] = np.select(
        [is_off & (verified > stated) & table.declared_fen.isna(), is_off & (verified > stated), is_open, is_off],
        ["undeclared", "under-declared", "not-verifiable", "over-declared"], "consistent")
    table["verified_fen"] = verified.astype("Int64").where(~(is_open & (table.found == 0)))
    table["nil"] = week.institutions * table.members - table.hit - table.mismatch - table.error
    return table.reset_index()[HEADS[VERDICTS].split(",")]


def keep(table, path):
    table.to_parquet(path, index=False)
    sync(path)


def run(formulation, folder, out):
    week = Week(folder)
    start = time.monotonic()
    files = decoded(week, out) if week.layout == "xml" else week.inbox
    persons = pd.read_parquet(f"{folder}/persons.parquet")
    households = pd.read_parquet(f"{folder}/households.parquet").astype({"declared_fen": "Int64"})
    parts, fates = [], []
    for place, path in enumerate(files, 1):
        part, stated = read(place, path, week, persons)
        if stated != len(part):
            sys.exit(f"{path} is not whole: {stated} stated, {len(part)} read")
        counts = np.bincount(part.fate, minlength=4)
        fates.append((place, len(part), *map(int, counts)))
        parts.append(part)
    answer = pd.concat(parts, ignore_index=True)
    verdict = compare(answer, persons, households, week)
    keep(answer, f"{out}/answer.parquet")
    keep(verdict, f"{out}/verdict.parquet")
    keep(pd.DataFrame(fates, columns=HEADS[FATES].split(",")), f"{out}/file.parquet")
    print(json.dumps({"seconds": time.monotonic() - start}))


def export(out):
    for source, target in (("verdict", VERDICTS), ("file", FATES)):
        table = pd.read_parquet(f"{out}/{source}.parquet").astype(object)
        save(pathlib.Path(out) / target, table.where(table.notna(), None).itertuples(index=False))


if __name__ == "__main__":
    run(*sys.argv[2:]) if sys.argv[1] == "run" else export(sys.argv[2])
