#!/usr/bin/env python3
"""A week's files with new bytes: each row is some weeks younger.

usage: fresh_week.py FOLDER FROM TO – days such as 2026-11-18; writes FOLDER/inbox-TO from FOLDER/inbox. A program of
its own, so that it stops no caseworker of the load, and a few megabytes at a time, each brought to the disk, as files
come over a line.
"""
import os
import sys
from pathlib import Path

PIECE = 4 << 20


def main():
    folder, first, day = sys.argv[1:]
    inbox = Path(folder, f"inbox-{day}")
    inbox.mkdir()
    for file in sorted(Path(folder, "inbox").iterdir()):
        name = file.name.replace(first.replace("-", ""), day.replace("-", ""))
        with file.open("rb") as old, Path(inbox, name).open("wb") as new:
            while lines := old.readlines(PIECE):
                new.write(b"".join(lines).replace(first.encode(), day.encode()))
                new.flush()
                os.fdatasync(new.fileno())


if __name__ == "__main__":
    main()
