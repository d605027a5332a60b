#!/usr/bin/env python3
"""The weekly batch by Polars, lazily and streaming: one scan of all files into a parquet file, compared from there.

usage: polars_week.py run text|typed DIR OUT · polars_week.py export OUT
"""
import json
import os
import pathlib
import sys
import time

import polars as pl
from polars import col

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(1, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
from decode import decoded
from rules import COLUMNS, TOLERANCE_DIVISOR, TOLERANCE_FEN, Week, number_holds, sync
from tables import FATES, VERDICTS, save

ACCEPTED, HELD, REJECTED, NOT_ASKED = range(4)
TYPED = {"no": pl.Int32, "balance": pl.Decimal(18, 2), "as_of": pl.Date, "replied_at": pl.Datetime}
FILE = col("path").str.slice(-15, 2).cast(pl.Int8)


def text(files, week):
    """All columns as text, cast without strictness."""
    amount = col("balance").str
    is_amount = amount.contains(r"^[0-9]+\.[0-9][0-9]$")
    return scan(files, week, dict.fromkeys(COLUMNS, pl.String)).with_columns(
        is_trailer=col("no") == "合计", no=col("no").cast(pl.Int32, strict=False),
        fen=pl.when(is_amount).then(amount.replace(".", "", literal=True)).cast(pl.Int64, strict=False),
        as_of=col("as_of").str.to_date("%Y-%m-%d", strict=False),
        replied_at=col("replied_at").str.to_datetime("%Y-%m-%d %H:%M:%S", strict=False))


def typed(files, week):
    """Typed columns, what cannot be read ignored, that is empty."""
    types = {name: TYPED.get(name, pl.String) for name in COLUMNS}
    return scan(files, week, types, ignore_errors=True).with_columns(
        is_trailer=col("no").is_null() & col("name").str.ends_with("笔"), fen=(col("balance") * 100).cast(pl.Int64))


FORMULATIONS = {"text": text, "typed": typed}


def scan(files, week, types, **more):
    return pl.scan_csv(files, separator=week.delimiter, schema=types, has_header=False, skip_rows=1,
                       include_file_paths="path", **more)


def answers(rows, persons):
    """Every row with its person and fate; nothing but its place of somebody who is not on the roster."""
    is_sound = pl.all_horizontal(col("no", "fen", "as_of", "replied_at").is_not_null())
    is_named, is_known = (col("name") == col("name_of")).fill_null(False), col("person").is_not_null()
    holds = pl.when(~is_known).then(col("number")).map_elements(number_holds, return_dtype=pl.Boolean, skip_nulls=True)
    fate = (pl.when(col("is_trailer")).then(-1).when(~is_sound).then(REJECTED).when(is_named).then(ACCEPTED)
            .when(is_known).then(HELD).when(holds).then(NOT_ASKED).otherwise(REJECTED).cast(pl.Int8))
    whose = is_sound | is_named
    return rows.join(persons, on="number", how="left").select(
        FILE.alias("file"), "no", pl.when(whose).then(col("person")).alias("person"),
        pl.when(whose).then(col("household")).alias("household"), fate.alias("fate"),
        pl.when(is_known).then(col("account")).alias("account"), "fen", "as_of", "replied_at",
        pl.when("is_trailer").then(col("name").str.strip_suffix("笔").cast(pl.Int32, strict=False)).alias("stated"))


def count(answer):
    row = col("fate") >= 0
    return answer.group_by("file").agg(
        col("stated").max(), rows=row.sum(), accepted=(col("fate") == ACCEPTED).sum(), held=(col("fate") == HELD).sum(),
        rejected=(col("fate") == REJECTED).sum(), not_asked=(col("fate") == NOT_ASKED).sum()).sort("file")


def compare(answer, persons, households, week):
    """Cells as one bit a bank, so that a person's answers are one group."""
    bit = pl.lit(2, pl.Int64).pow(col("file")).cast(pl.Int64)

    def banks(fate):
        return pl.when(col("fate") == fate).then(bit).otherwise(0).bitwise_or()
    cell = answer.filter(col("person").is_not_null()).group_by("person").agg(
        fen=pl.when(col("fate") == ACCEPTED).then("fen").sum(), found=(col("fate") == ACCEPTED).any(),
        hits=banks(ACCEPTED), mismatches=banks(HELD), errors=banks(REJECTED))
    asked = persons.join(cell, on="person", how="left")
    held = col("mismatches") | col("errors")
    summed = asked.group_by("household").agg(
        pl.len().alias("members"), col("fen").sum(), col("found").any(),
        hit=(col("hits") & ~held).bitwise_count_ones().sum(), mismatch=col("mismatches").bitwise_count_ones().sum(),
        error=(col("errors") & ~col("mismatches")).bitwise_count_ones().sum())
    stated, is_open = col("declared_fen").fill_null(0), col("mismatch") + col("error") > 0
    gap = (stated - col("fen")).abs()
    is_off = (gap > TOLERANCE_FEN) & (TOLERANCE_DIVISOR * gap > pl.max_horizontal(stated, "fen"))
    too_low = is_off & (col("fen") > stated)
    kind = (pl.when(too_low & col("declared_fen").is_null()).then(pl.lit("undeclared"))
            .when(too_low).then(pl.lit("under-declared")).when(is_open).then(pl.lit("not-verifiable"))
            .when(is_off).then(pl.lit("over-declared")).otherwise(pl.lit("consistent")))
    return households.join(summed, on="household").select(
        "household", kind.alias("class"), "declared_fen",
        pl.when(~(is_open & ~col("found").fill_null(False))).then("fen").alias("verified_fen"), "hit",
        (week.institutions * col("members").cast(pl.Int64) - col("hit") - col("mismatch") - col("error")).alias("nil"),
        "mismatch", "error").sort("household")


def run(formulation, folder, out):
    week = Week(folder)
    start = time.monotonic()
    rows = FORMULATIONS[formulation](decoded(week, out), week)
    persons, households = (pl.scan_parquet(f"{folder}/{name}.parquet") for name in ("persons", "households"))
    answers(rows, persons.rename({"name": "name_of"})).sink_parquet(f"{out}/answer.parquet", compression="lz4",
                                                                    engine="streaming")
    answer = pl.scan_parquet(f"{out}/answer.parquet")
    count(answer).sink_parquet(f"{out}/file.parquet", engine="streaming")
    compare(answer, persons, households, week).sink_parquet(f"{out}/verdict.parquet", engine="streaming")
    for name in ("answer", "file", "verdict"):
        sync(f"{out}/{name}.parquet")
    odd = pl.read_parquet(f"{out}/file.parquet").filter(~col("stated").eq_missing(col("rows").cast(pl.Int32)))
    if len(odd):
        sys.exit(f"files that are not whole: {odd}")
    print(json.dumps({"seconds": time.monotonic() - start}))


def export(out):
    save(pathlib.Path(out) / VERDICTS, pl.read_parquet(f"{out}/verdict.parquet").iter_rows())
    save(pathlib.Path(out) / FATES, pl.read_parquet(f"{out}/file.parquet").drop("stated").iter_rows())


if __name__ == "__main__":
    run(*sys.argv[2:]) if sys.argv[1] == "run" else export(sys.argv[2])
