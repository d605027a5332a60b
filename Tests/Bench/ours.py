"""What hedui found, read out of a centre after its run: the one place of the bench that knows where it lies."""
import pathlib
import sqlite3
import sys

sys.path.append(str(pathlib.Path(__file__).resolve().parent.parent / "Torture"))
from blocks import Reader
from tables import FATES, VERDICTS, save

CLASSES = [None, "consistent", "under-declared", "undeclared", "over-declared", "status-differs",
           "explanation-required", "not-verifiable"]
# Cells by state, as they are kept.
HIT, NIL, PENDING, MISMATCH, REJECTED, ERROR, NOT_APPLICABLE, NOT_ASKED = range(8)


def lines(data):
    """Of a case, how many cells are in each state, and of each item class, declared and verified fen."""
    reader = Reader(data)
    if reader.byte() != 1:
        raise SystemExit("the centre keeps its findings in another form: teach ours.py")
    cells = [reader.number() for _ in range(8)]
    return cells, [item(reader) for _ in range(reader.number())]


def item(reader):
    reader.take(reader.number())
    _, found, marks = reader.byte(), reader.byte(), reader.byte()
    return CLASSES[found], reader.signed() if marks & 2 else None, reader.signed() if marks & 4 else None


def verdicts(base):
    for case, packed in base.execute("SELECT case_number, lines FROM case_summary ORDER BY case_number"):
        cells, items = lines(packed)
        for found in items:
            yield int(case[8:]), *found, *(cells[state] for state in (HIT, NIL, MISMATCH, ERROR))


def export(centre: pathlib.Path, out: pathlib.Path):
    base = sqlite3.connect(f"file:{centre}/centre.sqlite?mode=ro", uri=True)
    save(out / VERDICTS, verdicts(base))
    # The head is a row of ours and none of the peers'; so is the trailer.
    save(out / FATES, base.execute("""
        SELECT CAST(substr(file_name, 14, 2) AS INTEGER), rows_read - rows_structure, rows_accepted, rows_held,
          rows_rejected, rows_not_asked
        FROM receipt WHERE state = 'accepted' ORDER BY file_name"""))
    base.close()
