#!/usr/bin/env python3
"""Looks from outside (strace) whether any change to the centre goes past faultfs.

usage: escapes.py HEDUI --library FAULTFS.so
faultfs does what it stands before by other system calls than programs do (writev for write, unlinkat for unlink, and no
real fsync): whatever is seen in its plain form on a file of the centre was not stood before.
"""
import argparse
import collections
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import scenario

ON_FILES = "write|pwrite64|pwritev2|fsync|fdatasync|sync_file_range|msync|io_uring_setup"
ON_NAMES = "rename|renameat|unlink|mkdir|rmdir|link|symlink|truncate|creat"
TRACED = ",".join((ON_FILES + "|" + ON_NAMES).split("|")) + ",mmap,execve"


def escaped(trace, root):
    """Calls on something below the root in a form that faultfs does not use."""
    found = collections.Counter()
    for line in trace.splitlines():
        call = re.match(r"(?:\d+ +)?(\w+)\((.*)", line)
        if not call or " = -1 " in line:
            continue
        name, rest = call.groups()
        path = re.match(r"\d+<(/[^>]*)>" if name in ON_FILES.split("|") else r'"([^"]*)"', rest)
        if name == "mmap":
            path = re.search(r"MAP_SHARED[^,]*, \d+<(/[^>]*)>", rest) if "PROT_WRITE" in rest else None
            if path and path[1].endswith("-shm"):
                continue
        elif name not in (ON_FILES + "|" + ON_NAMES).split("|"):
            continue
        if name == "io_uring_setup" or path and os.path.normpath(os.path.join(root, path[1])).startswith(root + "/"):
            found[f"{name} {Path(path[1]).suffix if path else ''}"] += 1
    return found


def traced(library, root, place, folder, words):
    """The trace of a program under faultfs."""
    subprocess.run(
        ["strace", "-f", "-y", "-o", folder / "trace", "-e", f"trace={TRACED}", "-E",
         f"LD_PRELOAD={Path(library).resolve()}", "-E", f"FAULTFS_ROOT={root}", "-E",
         f"FAULTFS_REPORT={folder}/report", *words], cwd=place, capture_output=True)
    return (folder / "trace").read_text(errors="replace")


def sees_what_goes_past(library, folder):
    """Plants one call that nobody stands before and one that somebody does."""
    root = folder / "planted"
    root.mkdir()
    code = ("import ctypes, os; fd = os.open('a', os.O_RDWR | os.O_CREAT); os.write(fd, b'x'); "
            "ctypes.CDLL(None).syscall(1, fd, b'y', 1)")
    seen = escaped(traced(library, root, root, folder, [sys.executable, "-S", "-c", code]), str(root))
    return sum(seen.values()) == 1


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("hedui")
    parser.add_argument("--library", required=True)
    asked = parser.parse_args()
    hedui = str(Path(asked.hedui).resolve())
    if not shutil.which("strace") or subprocess.run(["strace", "-o", "/dev/null", "true"]).returncode:
        print("escapes: no strace here, not looked")
        return
    with tempfile.TemporaryDirectory(prefix="torture-escapes-") as folder:
        if not sees_what_goes_past(asked.library, Path(folder).resolve()):
            sys.exit("escapes: a raw system call was not seen")
        folder = Path(folder).resolve()
        place = folder / "reference"
        scenario.make_place(hedui, place, 40, 1)
        faults = []
        for step in scenario.steps_of(hedui)[0]:
            seen, calls = collections.Counter(), 0
            for words in scenario.commands_of(step, ["HD-2026-S0000001"]):
                seen += escaped(traced(asked.library, place, place, folder, [hedui, *words]), str(place))
                told = Path(folder, "report").read_text().splitlines()
                calls += int(dict(line.split(" ", 1) for line in told)["total"])
            print(f"{step.name}: {calls} calls, {sum(seen.values())} went past{': ' if seen else ''}"
                  + ", ".join(f"{count} × {name}" for name, count in seen.items()))
            faults += [step.name] if seen or not calls else []
    sys.exit(f"calls go past faultfs in {', '.join(faults)}" if faults else 0)


if __name__ == "__main__":
    main()
