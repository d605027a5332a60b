"""Keeps a bounded part of a minimised corpus: keep.py MINIMISED CORPUS MOST.

What CORPUS has already stays, since each file there is a regression test; of the new ones as many as there is room for
under MOST are added, evenly spread from the shortest to the longest. An input with what looks like a real identity
number is never kept.
"""
import pathlib
import re
import sys

made, corpus, most = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), int(sys.argv[3])
REAL = re.compile(rb"(?<![0-9])(?!99)[1-9][0-9]{16}[0-9Xx]|(?<![0-9])(?!99)[1-9][0-9]{14}(?![0-9])")
have = {file.read_bytes() for file in corpus.iterdir() if file.is_file()}


def invented(content):
    return not REAL.search(content) and not REAL.search(content.replace(b"\0", b""))


new = sorted((file for file in made.iterdir()), key=lambda file: (file.stat().st_size, file.name))
new = [file for file in new if file.read_bytes() not in have and invented(file.read_bytes())]
room = max(0, min(most - len(have), len(new)))
for index in range(room):
    file = new[index * len(new) // room]
    (corpus / file.name[:12]).write_bytes(file.read_bytes())
