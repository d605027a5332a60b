#!/usr/bin/env python3
"""The weekly batch by hedui and by its peers, side by side; fails on any difference between what they find.

usage: bench.py HEDUI --floors FOLDER [--rows 100000,1000000] [--persons N] [--layouts utf8,gb18030,pipe,xml]
       [--runs 3] [--peers duckdb,polars,pandas,sqlite] [--pandas-rows 1000000] [--folder DIR] [--json FILE]
       [--seed 7] [--crlf]

A peer may be one formulation only: duckdb:typed. Weeks are made in DIR and kept there for the next call.
"""
import argparse
import json
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile

from engines import engines
from floors import floors
from layouts import layout
from measure import machine, versions
from prepare import prepare
from tables import VERDICTS, classes, differences

HERE = pathlib.Path(__file__).resolve().parent


def week_folder(wanted, rows, name) -> pathlib.Path:
    """The invented week of that size and layout, made and prepared if it is not there."""
    persons, chosen = wanted.persons or rows // 10, layout(name)
    week = wanted.folder / f"{name}-{rows}-{persons}-{wanted.seed}{'-crlf' * wanted.crlf}"
    if not (week / "week.json").exists():
        words = ["--rows", rows, "--persons", persons, "--seed", wanted.seed, "--encoding", chosen.encoding]
        words += ["--xml"] if chosen.is_xml else ["--delimiter", chosen.delimiter]
        words += ["--crlf"] if wanted.crlf else []
        subprocess.run([sys.executable, HERE / "make_week.py", week, *map(str, words)], check=True)
    prepare(wanted.hedui, week)
    return week


def run_once(engine, week, out, expected) -> dict:
    """One run; its findings must be those of the first run of ours."""
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    done = engine.run(week, out)
    engine.export(out)
    if expected is not None:
        found = differences(expected, out)
        if found:
            sys.exit(f"{engine.name} comes to other findings than hedui:\n" + "\n".join(found))
    return {"seconds": done.seconds, "megabytes": done.megabytes}


def race(chosen, week, scratch, runs, floor) -> tuple[dict[str, list[dict]], list[dict]]:
    """Alternating runs: the floors and every engine once, then all again."""
    expected, results, least = scratch / "expected", {engine.name: [] for engine in chosen}, []
    for turn in range(runs):
        least.append(floor())
        for engine in chosen:
            out = scratch / "run"
            is_first = turn == 0 and engine is chosen[0]
            results[engine.name].append(run_once(engine, week, out, None if is_first else expected))
            if is_first:
                expected.mkdir()
                for table in out.glob("*.csv"):
                    shutil.copy(table, expected)
            shutil.rmtree(out)
    return results, least


def figures(results, rows) -> dict[str, dict]:
    """Median seconds, rows a second, most memory, and how many times as long as ours it took."""
    medians = {name: statistics.median(run["seconds"] for run in runs) for name, runs in results.items()}
    return {name: {"seconds": medians[name], "runs": [run["seconds"] for run in runs],
                   "rowsPerSecond": rows / medians[name], "megabytes": max(run["megabytes"] for run in runs),
                   "ratio": medians[name] / medians["hedui"]} for name, runs in results.items()}


def show(title, table, least, counts):
    print(f"\n{title}\n  {'':16}{'seconds':>9}{'rows/s':>12}{'MB':>8}{'x ours':>8}   runs")
    for name, line in table.items():
        runs = " ".join(f"{seconds:.2f}" for seconds in line["runs"])
        print(f"  {name:16}{line['seconds']:9.2f}{line['rowsPerSecond']:12,.0f}{line['megabytes']:8.0f}"
              f"{line['ratio']:8.2f}   {runs}")
    fastest = min((name for name in table if name.startswith("duckdb")), key=lambda name: table[name]["seconds"],
                  default=None)
    if fastest:
        print(f"  the fastest DuckDB is {fastest}: {table[fastest]['ratio']:.2f} times as long as hedui")
    for name, seconds in least.items():
        times = table["hedui"]["seconds"] / seconds
        print(f"  floor: {name:28}{seconds:9.2f} s; hedui takes {times:.1f} times as long")
    print("  all findings equal: " + ", ".join(f"{count} {word}" for word, count in counts.items()), flush=True)


def bench(wanted, rows, name, scratch) -> dict:
    week = week_folder(wanted, rows, name)
    peers = [peer for peer in wanted.peers if not (peer.startswith("pandas") and rows > wanted.pandas_rows)]
    results, turns = race(engines(wanted.hedui, peers), week, scratch, wanted.runs,
                          lambda: floors(week, wanted.floors, name, scratch))
    table = figures(results, rows)
    least = {floor: statistics.median(turn[floor] for turn in turns) for floor in turns[0]}
    counts = classes(scratch / "expected" / VERDICTS)
    facts = json.loads((week / "week.json").read_text())
    show(f"{name}: {rows:,} rows, {facts['persons']:,} persons, {facts['households']:,} households, "
         f"{facts['institutions']} files, {facts['bytes'] / 1e6:,.0f} MB", table, least, counts)
    return facts | {"engines": table, "floors": least, "classes": counts}


def listed(text):
    return [word for word in text.split(",") if word]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("hedui")
    parser.add_argument("--floors", type=pathlib.Path, required=True, help="folder of floor.c and least.c, compiled")
    parser.add_argument("--rows", type=listed, default=["100000", "1000000"])
    parser.add_argument("--persons", type=int, help="on the roster; a tenth of the rows")
    parser.add_argument("--layouts", type=listed, default=["utf8", "gb18030", "pipe", "xml"])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--peers", type=listed, default=["duckdb", "polars", "pandas", "sqlite"])
    parser.add_argument("--pandas-rows", type=int, default=1_000_000, help="no pandas above this")
    parser.add_argument("--folder", type=pathlib.Path, default=pathlib.Path(".build/bench-weeks"))
    parser.add_argument("--crlf", action="store_true", help="lines end as on Windows")
    parser.add_argument("--json", type=pathlib.Path)
    parser.add_argument("--seed", type=int, default=7)
    wanted = parser.parse_args()
    wanted.folder.mkdir(parents=True, exist_ok=True)
    known = machine() | versions("duckdb", "polars", "pandas")
    print(", ".join(f"{name} {value}" for name, value in known.items()), flush=True)
    weeks = []
    for rows in map(int, wanted.rows):
        for name in wanted.layouts:
            with tempfile.TemporaryDirectory(dir=wanted.folder) as scratch:
                weeks.append(bench(wanted, rows, name, pathlib.Path(scratch)))
            if wanted.json:
                wanted.json.write_text(json.dumps({"machine": known, "weeks": weeks}, indent=2, ensure_ascii=False))


if __name__ == "__main__":
    main()
