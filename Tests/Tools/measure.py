#!/usr/bin/env python3
"""Runs a batch and measures it: seconds, rows a second, peak resident memory, share of rows accepted.

usage: measure.py ROWS COMMAND…
Exit 1 over 300 MB, under 95 % accepted, or on a leak; rejected rows (exit 65) are part of the invented data.
"""
import json
import resource
import subprocess
import sys
import time

rows = int(sys.argv[1])
start = time.monotonic()
run = subprocess.run(sys.argv[2:], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
seconds = time.monotonic() - start
if run.returncode not in (0, 65):
    sys.exit(f"ended with {run.returncode}: {run.stderr[-2000:]}")
summary = json.loads(run.stdout)
megabytes = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
fates = {fate["fate"]: fate["rows"] for fate in summary["fates"]}
accepted = fates["accepted"] / rows
named = sum(": error: " in line for line in run.stderr.splitlines())
print(f"{rows} rows in {seconds:.1f} s: {rows / seconds:,.0f} rows/s, {megabytes:.0f} MB resident at most, "
      f"{accepted:.1%} accepted, {named} rejects named")
faults = [name for name, holds in (
    ("over 300 MB", megabytes < 300), ("under 95 % accepted", accepted >= 0.95), ("leaks", not summary["leaks"]),
    ("rejects not named", named == fates["rejected"])) if not holds]
sys.exit(", ".join(faults) if faults else 0)
