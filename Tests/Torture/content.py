"""What a centre holds, as hashes that do not depend on the order in which it came to hold it.

Every table but the audit record, row by row: internal numbers are replaced by what they stand for, rows are sorted by
what they say. Archived files are opened and named by what they hold, the other files by their bytes and rights, report
values as `hedui batch reports` prints them. Left out: nonces, the audit record, the log and its index.
"""
import hashlib
import shutil
import sqlite3
import subprocess
import tempfile
from pathlib import Path

import blocks
import sealed
import sheets

# Run history, and who looked how often; the audit chain is verified by hedui itself.
LEFT_OUT = {"audit", "look_count", "look_alert", "look_journal"}
# Up to where a source was judged.
BOOKKEEPING = {
    ("receipt", "manifests_through"), ("source_week", "receipts_through"),
    ("source_week", "decisions_through"), ("source_week", "acknowledgements_through"), ("case_course", "seen_report")}
# Tables known by an internal number: what the number stands for.
NUMBERED = {"receipt": "receipt_id", "person": "person_key", "resend_decision": "decision_id",
            "drift_acknowledgement": "acknowledgement_id", "withdrawal": "withdrawal_id",
            "return_manifest": "manifest_id", "case_note": "note_id", "held_decision": "decision_id"}
# What a person or a command named, whatever its column is called.
NAMED = {("case_deed", "deed_id")}
# Numbers that mean "everything up to": the set of what it covers, in the batch that `week` names.
WATERMARKS = {"receipts_through": "receipt", "decisions_through": "resend_decision"}
# Rows that once committed never go or change, save by retention; columns that may change since.
LASTING = {
    "person": (), "person_name": (), "declaration": (), "case_subject": (), "authorisation": (),
    "asked": ("questions",), "asked_case": ("is_current",), "not_live": (), "return_manifest": ("is_settled",),
    "withdrawal": (), "tombstone": (),
    "kept_row": (), "audit": (), "query_list": (), "listed": (), "resend_decision": (),
    "case_paper": (), "held_decision": (), "case_note": ("verdict", "reason", "reviewed_by", "reviewed_at"),
    "request": (), "borrowed": (), "shared_terms": (), "case_deed": (),
    "drift_acknowledgement": (), "receipt": ("file_name", "has_pack"),
    "report": ("prints",), "fact_block": ("block_id",), "reject": (), "held": (), "held_person": (), "dropped": (),
}
# A refused file is read again whenever it is met.
COUNTED = {"receipt": "state = 'accepted'", "report": "state = 'issued'"}
OF_FILES = ("fact_block", "reject", "held", "held_person", "dropped", "not_live")


class Unknown(Exception):
    """A table has an internal number that nobody taught this file."""


class Database:
    """A copy of a centre's database as the disk has it now, the log with it: looking changes nothing."""

    def __init__(self, centre):
        self.folder = tempfile.TemporaryDirectory(prefix="torture-look-")
        self.path = Path(self.folder.name, "centre.sqlite")
        for tail in ("", "-wal"):
            if Path(centre, "centre.sqlite" + tail).exists():
                shutil.copyfile(Path(centre, "centre.sqlite" + tail), str(self.path) + tail)
        self.link = sqlite3.connect(self.path)
        self.link.execute("SELECT COUNT(*) FROM sqlite_master").fetchone()

    def close(self):
        self.link.close()
        self.folder.cleanup()

    def rows(self, sql, *values):
        return self.link.execute(sql, values).fetchall()

    def tables(self):
        return [name for name, in self.rows("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
                if not name.startswith("sqlite_")]

    def columns(self, table):
        return [row[1] for row in self.rows(f"PRAGMA table_info({table})")]

    def meanings(self, tables):
        """Of each internal number, what it stands for."""
        meaning = {}
        if "person" in tables:
            names = {}
            for key, document, name in self.rows("SELECT person_key, document_key, name FROM person_name"):
                names.setdefault(key, []).append(name)
            meaning["person_key"] = {
                key: (document, tuple(sorted(names.get(key, ()))))
                for key, document in self.rows("SELECT person_key, document_key FROM person")}
        if "receipt" in tables:
            meaning["receipt_id"] = {
                row[0]: row[1:]
                for row in self.rows("SELECT receipt_id, week, institution, adapter, sha256 FROM receipt")}
        if "resend_decision" in tables:
            meaning["decision_id"] = {
                row[0]: row[1:]
                for row in self.rows("SELECT decision_id, week, institution, adapter, chosen, other, verdict "
                                     "FROM resend_decision")}
        if "withdrawal" in tables:
            withdrawn = {
                row[0]: row[1:]
                for row in self.rows("SELECT withdrawal_id, week, institution, adapter, sha256 FROM withdrawal")}
            # The two are numbered in one row.
            meaning["decision_id"] = meaning["withdrawal_id"] = {**meaning["decision_id"], **withdrawn}
        if "held_decision" in tables:
            decided = {
                row[0]: row[1:]
                for row in self.rows("SELECT decision_id, week, institution, adapter, sha256, byte_offset, verdict "
                                     "FROM held_decision")}
            meaning["decision_id"] = meaning["withdrawal_id"] = {**meaning["decision_id"], **decided}
        if "case_note" in tables:
            meaning["note_id"] = {
                row[0]: row[1:]
                for row in self.rows("SELECT note_id, case_number, week, version, item, kind, text, recorded_at "
                                     "FROM case_note")}
        if "return_manifest" in tables:
            meaning["manifest_id"] = {None: None} | {
                row[0]: row[1:]
                for row in self.rows("SELECT manifest_id, week, institution, file_name, sha256 FROM return_manifest")}
        if "drift_acknowledgement" in tables:
            meaning["acknowledgement_id"] = {
                row[0]: row[1:]
                for row in self.rows("SELECT acknowledgement_id, week, institution, adapter, reason, acknowledged_at "
                                     "FROM drift_acknowledgement")}
        return meaning

    def canonical(self):
        """Table by table the sorted rows as text."""
        tables = [table for table in self.tables() if table not in LEFT_OUT]
        meaning = self.meanings(tables)
        return {table: self.canonical_rows(table, meaning) for table in tables}

    def facts(self, meaning):
        """What the blocks say, row by row."""
        for receipt, first, last, count, data in self.rows(
                "SELECT receipt_id, first_person, last_person, facts, bytes FROM fact_block"):
            found = list(blocks.facts(data))
            if len(found) != count or (found[0][0], found[-1][0]) != (first, last):
                yield f"a block of {count} facts holds {len(found)}"
            file = meaning["receipt_id"].get(receipt, ("dangling", receipt))
            for person, *rest in found:
                yield "|".join(map(repr, (file, meaning["person_key"].get(person, ("dangling", person)), *rest)))

    def sheets(self, meaning):
        """What the cut-off's sheets say, person by person."""
        def who(person):
            return meaning["person_key"].get(person, ("dangling", person))
        for first, sheet, *rest in self.rows(
                "SELECT first_person, sheet, week, case_number, declaration_version, live_through, is_current "
                "FROM asked_case"):
            persons, figures = sheets.opened(sheet)
            about = [(who(person), *other) for person, *other in persons]
            yield "|".join(map(repr, (who(first), about, figures, *rest)))

    def canonical_rows(self, table, meaning):
        if table == "fact_block":
            return sorted(self.facts(meaning))
        if table == "asked_case":
            return sorted(self.sheets(meaning))
        columns = self.columns(table)
        for column in columns:
            if (column.endswith(("_id", "_key")) and column not in (*meaning, "document_key")
                    and (table, column) not in NAMED):
                raise Unknown(f"teach {__file__} what {table}.{column} stands for")
        found = []
        for row in self.rows(f"SELECT * FROM {table}"):
            parts = []
            for column, value in zip(columns, row):
                if (table, column) in BOOKKEEPING:
                    continue
                if (table, column) in NAMED:
                    value = self.named(value, meaning)
                elif column in meaning:
                    value = meaning[column].get(value, ("dangling", value))
                elif column in WATERMARKS:
                    value = self.covered(WATERMARKS[column], row[columns.index("week")], value, meaning)
                parts.append(repr(value))
            found.append("|".join(parts))
        return sorted(found)

    @staticmethod
    def named(name, meaning):
        """A rebuttal bears its note's number."""
        kind, _, number = name.partition("-")
        return ("note", meaning["note_id"].get(int(number))) if kind == "note" and number.isdigit() else name

    def covered(self, table, week, through, meaning):
        known = self.__dict__.setdefault("coverings", {})
        if (table, week, through) not in known:
            number = NUMBERED[table]
            refused = {key for key, in self.rows("SELECT receipt_id FROM receipt WHERE state = 'refused'")} \
                if table == "receipt" else set()  # read again whenever they are met, under a number of their own
            inside = sorted(repr(what) for key, what in meaning[number].items()
                            if key <= through and what[0] == week and key not in refused)
            known[table, week, through] = hashlib.sha256("\n".join(inside).encode()).hexdigest()[:16]
        return known[table, week, through]

    def lost_since(self, earlier):
        """Rows that an earlier look saw committed for good and that are not there any more: `table: count`."""
        lost = []
        self.link.execute("ATTACH ? AS earlier", (str(earlier.path),))
        for table in set(earlier.tables()) & set(LASTING):
            columns = ", ".join(c for c in earlier.columns(table) if c not in LASTING[table])
            which = COUNTED.get(table, "true")
            if table in OF_FILES:
                which = "receipt_id IN (SELECT receipt_id FROM earlier.receipt WHERE state = 'accepted')"
            (count,), = self.rows(f"SELECT COUNT(*) FROM (SELECT {columns} FROM earlier.{table} WHERE {which} "
                                  f"EXCEPT SELECT {columns} FROM main.{table})")
            if count:
                lost.append(f"{count} rows of {table}")
        self.link.execute("DETACH earlier")
        return lost

    def broken(self):
        """What SQLite or the schema's own accounts find wrong."""
        faults = [text for text, in self.rows("PRAGMA integrity_check(3)") if text != "ok"]
        faults += [f"foreign key of {row[0]}" for row in self.rows("PRAGMA foreign_key_check")[:3]]
        faults += [f"leak: receipt {row[0]}" for row in self.rows("SELECT * FROM leak")[:3]]
        return faults

    def archived_names(self):
        """SHA-256 of every file that a committed receipt or declaration rests on."""
        names = {row[0] for row in self.rows("SELECT sha256 FROM receipt WHERE state <> 'loading'")}
        return names | {row[0] for row in self.rows("SELECT file_sha256 FROM declaration")}


def digest(lines):
    total = hashlib.sha256()
    for line in lines:
        total.update(line.encode() if isinstance(line, str) else line)
        total.update(b"\n")
    return total.hexdigest()


def database_hashes(centre):
    look = Database(centre)
    try:
        return {f"table {name}": (digest(rows), len(rows)) for name, rows in look.canonical().items()}
    finally:
        look.close()


def file_hashes(place):
    """The archive opened; every other file of the centre and its keys by name, rights and bytes."""
    centre, keys = Path(place, "centre"), Path(place, "centre.keys")
    key = sealed.archive_key(keys)
    archived, others = [], []
    for path in sorted([*centre.rglob("*"), *keys.rglob("*")]):
        name = str(path.relative_to(place))
        if path.parent == centre / "archive" and path.suffix == ".sealed":
            archived.append(f"{path.name} {len(sealed.content(path, key))}")
        elif name.startswith("centre/centre.sqlite") or name == "centre.keys/audit.heads" or path.suffix == ".lock":
            continue
        elif path.is_file() and path.suffix != ".partial":
            others.append(f"{name} {path.stat().st_mode & 0o777:o} {hashlib.sha256(path.read_bytes()).hexdigest()}")
        elif path.is_dir():
            others.append(name)
    return {"archive": (digest(archived), len(archived)), "files": (digest(others), len(others))}


def litter(place):
    """Unfinished files."""
    return sorted(str(path.relative_to(place)) for path in Path(place).rglob("*")
                  if path.suffix in (".partial", ".tmp", ".temporary") or path.name.endswith("-journal"))


def report_hashes(hedui, place, weeks):
    """Every report of every week as hedui words it."""
    hashes = {}
    for week in weeks:
        run = subprocess.run([hedui, "batch", "reports", "--centre", "centre", "--week", week], cwd=place,
                             capture_output=True)
        if run.returncode:
            raise sealed.Damaged(f"batch reports ended with {run.returncode}: {run.stderr[-300:]!r}")
        hashes[f"reports {week}"] = (digest(run.stdout.splitlines()), run.stdout.count(b"\n"))
    return hashes


def differences(found, expected):
    return [f"{name}: {found.get(name, ('nothing', 0))[1]} entries, expected {expected.get(name, ('nothing', 0))[1]}"
            for name in sorted(found.keys() | expected.keys()) if found.get(name) != expected.get(name)]
