#!/usr/bin/env python3
"""A check that cannot fail is a defect: plants what kills could leave behind, and each must be seen.

usage: selftest.py HEDUI --library FAULTFS.so
"""
import argparse
import shutil
import sqlite3
import sys
import tempfile
from pathlib import Path

import blocks
import content
import scenario
import sealed
import sheets
import torture

# What a broken recovery could leave, and the statement that plants it.
IN_THE_DATABASE = {
    "facts are gone": "DELETE FROM fact_block WHERE rowid = (SELECT MAX(rowid) FROM fact_block)",
    "facts stand twice":
        "INSERT INTO fact_block SELECT 1000000, receipt_id, run + 1, first_person, last_person, facts, bytes "
        "FROM fact_block WHERE rowid = 5",
    "a fact is about somebody else":
        "UPDATE fact_block SET first_person = first_person + 1, last_person = last_person + 1, bytes = moved(bytes, 1) "
        "WHERE rowid = 1",
    "facts stand under another file": "UPDATE fact_block SET receipt_id = receipt_id % 2 + 1, run = 9 WHERE rowid = 1",
    "a skipped row is forgotten": "DELETE FROM dropped WHERE rowid = 1",
    "a reject is gone": "DELETE FROM reject WHERE rowid = (SELECT MAX(rowid) FROM reject)",
    "a report misses the last file":
        "UPDATE report SET receipts_through = receipts_through - 1 WHERE state = 'prepared'",
    "a figure differs": "UPDATE case_summary SET lines = flipped(lines)",
    "a cell is missing":
        "UPDATE case_summary SET grid = substr(grid, 2) "
        "WHERE case_number = (SELECT MIN(case_number) FROM case_summary)",
    "a sheet is about somebody else": "UPDATE asked_case SET sheet = about(sheet, 1) WHERE week = '2026-W48'",
    "a question is gone": "DELETE FROM asked WHERE ordinal = 1 AND week = '2026-W48'",
    "a deed was taken that nobody took": "INSERT INTO case_deed VALUES ('HD-9', 1, 'note-1', 'rebutted', x'7B7D')",
    "a case is helped that nobody opened":
        "INSERT INTO case_course VALUES ('HD-9', 'plain', 'committed', '2026-11-16', 1, NULL, NULL, '')",
    "a deadline is left of a case that is not there":
        "INSERT INTO case_deadline VALUES ('2026-12-16', 'HD-9', 'follow-up', 'institution', 0, 1, 'plain', "
        "'committed', '990102')",
    "a file is left loading": "UPDATE receipt SET state = 'loading' WHERE receipt_id = 1",
}
# What must be the same all the same: only internal numbers differ.
HARMLESS = {"receipts are numbered otherwise": "receipt_id", "persons are numbered otherwise": "person_key"}


def renumbering(centre, column):
    """Moves an internal number in every table that has it."""
    with sqlite3.connect(centre / "centre.sqlite") as link:
        tables = [table for table, in link.execute(
            "SELECT m.name FROM sqlite_master AS m, pragma_table_info(m.name) AS c WHERE m.type = 'table' "
            "AND c.name = ?", (column,))]
        tables = [table for table in tables if link.execute(
            f"SELECT 1 FROM {table} WHERE {column} IS NOT NULL LIMIT 1").fetchone()]
    statements = [f"UPDATE {table} SET {column} = {column} + 100000 WHERE {column} IS NOT NULL" for table in tables]
    if column == "person_key":
        statements.append("UPDATE asked_case SET first_person = first_person + 100000, sheet = about(sheet, 100000)")
        statements.append("UPDATE fact_block SET first_person = first_person + 100000, "
                          "last_person = last_person + 100000, bytes = moved(bytes, 100000)")
    return statements


def execute(place, *statements):
    with sqlite3.connect(place / "centre/centre.sqlite") as link:
        link.create_function("moved", 2, blocks.moved, deterministic=True)
        link.create_function("about", 2, sheets.moved, deterministic=True)
        link.create_function("flipped", 1, lambda data: data[:-1] + bytes([data[-1] ^ 2]), deterministic=True)
        triggers = link.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, in triggers:
            link.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            if link.execute(statement).rowcount == 0:
                sys.exit(f"selftest: nothing was planted by: {statement}")
    link.close()


def flip(path):
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


def archived(place):
    return sorted((place / "centre/archive").glob("*.sealed"))[0]


ON_DISK = {
    "an archived file is damaged": lambda place: flip(archived(place)),
    "an archived file is cut": lambda place: archived(place).write_bytes(archived(place).read_bytes()[:-5]),
    "an archived file is gone": lambda place: archived(place).unlink(),
    "an archived file stands under another's name":
        lambda place: shutil.copyfile(archived(place), archived(place).with_stem("0" * 64)),
    "a file is left in the outbox": lambda place: (place / "centre/outbox/left.csv").write_text("x"),
    "a configuration is changed": lambda place: flip(place / "centre/centre.yaml"),
    "a key may be read by all": lambda place: (place / "centre.keys/archive.key").chmod(0o644),
}


class Proof:
    def __init__(self, hedui, library, folder):
        self.folder = folder
        self.reference = torture.Reference(hedui, library, folder, seed=3, households=100)
        steps = self.reference.steps
        # What is to be spoiled must be there: before anything is removed.
        removing = next((n for n, step in enumerate(steps) if step.removes), None)
        self.last = len(steps) - 1 if removing is None else removing - 1
        self.whole = folder / ("end" if removing is None else f"before-{removing}")
        self.faults = []

    def check(self, name, isSeen, mustBe=True):
        print(f"{'seen' if isSeen else 'not seen':8}  {name}")
        if bool(isSeen) != mustBe:
            self.faults.append(name)

    def spoiled(self, name, spoil):
        place = torture.copied(self.whole, self.folder / "spoiled")
        spoil(place)
        trial = torture.Trial(self.reference, 0, [], 0)
        trial.place = place
        trial.committed = content.Database(self.whole / "centre")
        last = self.last
        seen = []
        for look in (lambda: trial.look(self.reference.steps[last], name), lambda: trial.compare(last)):
            try:
                look()
            except (torture.Wrong, sealed.Damaged) as fault:
                seen.append(str(fault))
        trial.committed.close()
        shutil.rmtree(place)
        return seen

    def run(self):
        for name, statement in IN_THE_DATABASE.items():
            self.check(name, self.spoiled(name, lambda place, sql=statement: execute(place, sql)))
        for name, spoil in ON_DISK.items():
            self.check(name, self.spoiled(name, spoil))
        for name, column in HARMLESS.items():
            more = [f"UPDATE {table} SET receipts_through = receipts_through + 100000"
                    for table in ("report", "borrowed")] if "receipts" in name else []
            sql = ["PRAGMA foreign_keys = OFF", *renumbering(self.whole / "centre", column), *more]
            seen = self.spoiled(name, lambda place: execute(place, *sql))
            self.check(name, any("differs" in text for text in seen), mustBe=False)
        (self.whole / "centre/archive/half.1.partial").write_text("x")
        self.check("an unfinished file is left", content.litter(self.whole))
        self.check_recovery_is_needed()
        return self.faults

    def check_recovery_is_needed(self):
        """A kill alone, nothing run again: the centre must differ, or the kills do not hit."""
        number = next(n for n, step in enumerate(self.reference.steps) if step.sweeps)
        trial = torture.Trial(self.reference, 0, [], 0)
        place = torture.copied(self.reference.before[number], self.folder / "killed")
        trial.place, trial.runner = place, torture.faults.Runner(self.reference.hedui, self.reference.library, place)
        words = scenario.commands_of(self.reference.steps[number], self.reference.cases)[0]
        half = self.reference.endings[number][0].counts["total"] // 2
        ending = trial.runner.run(words, torture.faults.Fault("discard", "", half))
        self.check("a run was killed and nothing run again", ending.was_killed and content.differences(
            self.reference.held(place), self.reference.after[number]))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("hedui")
    parser.add_argument("--library", required=True)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="torture-self-") as folder:
        hedui, library = (str(Path(path).resolve()) for path in (asked.hedui, asked.library))
        faults = Proof(hedui, library, Path(folder).resolve()).run()
    if faults:
        sys.exit(f"the torture would not tell: {', '.join(faults)}")
    print("everything planted was seen, and nothing else")


if __name__ == "__main__":
    main()
