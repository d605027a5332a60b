"""What hedui found, read out of a centre after its run: the one place of the bench that knows where it lies."""
import pathlib
import sqlite3

from tables import FATES, VERDICTS, save

CLASSES = [None, "consistent", "under-declared", "undeclared", "over-declared", "status-differs",
           "explanation-required", "not-verifiable"]
# Cells by state, as they are kept.
HIT, NIL, PENDING, MISMATCH, REJECTED, ERROR, NOT_APPLICABLE, NOT_ASKED = range(8)


class Lines:
    """A case's lines: a version, how many cells are in each state, its items."""

    def __init__(self, data):
        self.data, self.at = data, 1
        if data[0] != 1:
            raise SystemExit("the centre keeps its findings in another form: teach ours.py")
        self.cells = [self.number() for _ in range(8)]
        self.items = [self.item() for _ in range(self.number())]

    def number(self):
        value = shift = 0
        while True:
            byte = self.data[self.at]
            self.at += 1
            value |= (byte & 0x7F) << shift
            if byte < 0x80:
                return value
            shift += 7

    def signed(self):
        raw = self.number()
        return raw >> 1 ^ -(raw & 1)

    def item(self):
        """Class, declared and verified fen."""
        code = self.number()
        self.at += code
        found, marks = self.data[self.at + 1], self.data[self.at + 2]
        self.at += 3
        return CLASSES[found], self.signed() if marks & 2 else None, self.signed() if marks & 4 else None


def verdicts(base):
    for case, lines in base.execute("SELECT case_number, lines FROM case_summary ORDER BY case_number"):
        kept = Lines(lines)
        for found in kept.items:
            yield int(case[8:]), *found, *(kept.cells[state] for state in (HIT, NIL, MISMATCH, ERROR))


def export(centre: pathlib.Path, out: pathlib.Path):
    base = sqlite3.connect(f"file:{centre}/centre.sqlite?mode=ro", uri=True)
    save(out / VERDICTS, verdicts(base))
    # The head is a row of ours and none of the peers'; so is the trailer.
    save(out / FATES, base.execute("""
        SELECT CAST(substr(file_name, 14, 2) AS INTEGER), rows_read - rows_structure, rows_accepted, rows_held,
          rows_rejected, rows_not_asked
        FROM receipt WHERE state = 'accepted' ORDER BY file_name"""))
    base.close()
