"""What cannot be undercut here: newlines counted, libcsv alone by two processes, SHA-256, the bytes written; and the
least program, which does all that has to be done with them and nothing else."""
import hashlib
import os
import pathlib
import shutil
import subprocess
import time


def clocked(work) -> float:
    start = time.monotonic()
    work()
    return time.monotonic() - start


def halves(files):
    """Two shares of about the same size."""
    sides = ([], [])
    for place, path in enumerate(sorted(files, key=lambda path: path.stat().st_size)):
        sides[place % 4 in (1, 2)].append(path)
    return [side for side in sides if side]


def count_lines(files):
    subprocess.run(["wc", "-l", *files], check=True, stdout=subprocess.DEVNULL)


def parse(program, delimiter, files):
    running = [subprocess.Popen([program, delimiter, *side], stdout=subprocess.DEVNULL) for side in halves(files)]
    if any([process.wait() for process in running]):
        raise SystemExit("libcsv alone does not come to the files' end")


def digest(files):
    for path in files:
        with open(path, "rb") as bytes_in:
            hashlib.file_digest(bytes_in, "sha256").digest()


def write(files, out):
    with open(out, "wb") as target:
        for path in files:
            with open(path, "rb") as source:
                while piece := source.read(1 << 20):
                    target.write(piece)
        target.flush()
        os.fsync(target.fileno())
    os.unlink(out)


def least(program, week, scratch):
    scratch.mkdir()
    try:
        subprocess.run([program, week, scratch], check=True, stdout=subprocess.DEVNULL)
    finally:
        shutil.rmtree(scratch)


def floors(week: pathlib.Path, programs: pathlib.Path, layout: str, scratch: pathlib.Path) -> dict[str, float]:
    """Seconds of each; the files are read once before, so that all find them in memory."""
    files = sorted((week / "inbox").iterdir())
    count_lines(files)
    delimiter = {"utf8": ",", "gb18030": ",", "pipe": "|"}.get(layout)
    known = {"wc -l": clocked(lambda: count_lines(files))}
    if delimiter:
        known["libcsv alone, two processes"] = clocked(lambda: parse(programs / "floor", delimiter, files))
    known["SHA-256, one process"] = clocked(lambda: digest(files))
    known["write and fsync"] = clocked(lambda: write(files, scratch / "floor"))
    if layout == "utf8":
        known["the least program"] = clocked(lambda: least(programs / "least", week, scratch / "least"))
    return known
