#!/usr/bin/env python3
"""The write-ahead log's largest size in a batch run, alone and beside a reader that never lets go.

usage: wal.py HEDUI [--bound MB] [--bound-with-reader FACTOR]
Alone the log may grow to BOUND; beside a reader that holds its snapshot through the whole run SQLite cannot reuse it,
and it may grow to FACTOR times what the database grew by. After the next run without a reader it is small again.
"""
import argparse
import sqlite3
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

import scenario


def largest_while(words, place):
    """Runs hedui; the log's largest size meanwhile and the run's ending."""
    log, seen = place / "centre/centre.sqlite-wal", [0]
    run = subprocess.Popen(words, cwd=place, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    isOver = threading.Event()

    def watch():
        while not isOver.wait(0.002):
            try:
                seen[0] = max(seen[0], log.stat().st_size)
            except FileNotFoundError:
                pass

    watcher = threading.Thread(target=watch)
    watcher.start()
    _, err = run.communicate()
    isOver.set()
    watcher.join()
    if run.returncode not in (0, 65):
        sys.exit(f"wal: {' '.join(words[1:4])} ended with {run.returncode}: {err[-500:]}")
    return max(seen[0], log.stat().st_size if log.exists() else 0)


def measured(hedui, folder, households, reads):
    place = Path(folder, "read" if reads else "alone")
    scenario.make_place(hedui, place, households, 3)
    fixed = ["--quiet", "--centre", "centre", "--on", "2026-11-20", "--received-at", "2026-11-20T09:00:00"]
    for part in ("first", "second"):
        subprocess.run([hedui, "accept", f"inbox/{part}.xml", f"inbox/{part}.csv", *fixed], cwd=place, check=True)
    database = place / "centre/centre.sqlite"
    before = database.stat().st_size
    reader = sqlite3.connect(database, isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT COUNT(*) FROM declaration").fetchone()
    if not reads:
        reader.close()
    words = [hedui, "batch", "run", "--week", "2026-W47", "inbox", *fixed]
    largest = largest_while(words, place)
    if reads:
        seen = reader.execute("SELECT COUNT(*) FROM receipt").fetchone()[0]
        if seen:
            sys.exit("wal: the reader's snapshot moved")
        reader.close()
    subprocess.run(words, cwd=place, capture_output=True)
    grown = database.stat().st_size - before
    rest = place / "centre/centre.sqlite-wal"
    return largest, grown, rest.stat().st_size if rest.exists() else 0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("hedui")
    parser.add_argument("--bound", type=float, default=8)
    parser.add_argument("--bound-with-reader", type=float, default=4)
    parser.add_argument("--households", type=int, default=scenario.HOUSEHOLDS)
    asked = parser.parse_args()
    megabyte, faults = 1 << 20, []
    with tempfile.TemporaryDirectory(prefix="torture-wal-") as folder:
        for reads in (False, True):
            largest, grown, left = measured(str(Path(asked.hedui).resolve()), folder, asked.households, reads)
            bound = asked.bound_with_reader * max(grown, 4 * megabyte) if reads else asked.bound * megabyte
            where = "beside a long reader" if reads else "alone"
            print(f"write-ahead log {where}: {largest / megabyte:.1f} MB at most "
                  f"(bound {bound / megabyte:.1f}), the database grew by {grown / megabyte:.1f} MB, "
                  f"{left / megabyte:.1f} MB left")
            if largest > bound or left > asked.bound * megabyte:
                faults.append("beside a reader" if reads else "alone")
    sys.exit(f"the log is not bounded {' and '.join(faults)}" if faults else 0)


if __name__ == "__main__":
    main()
