"""Lies planted into the truth, a leak into the database: each must be seen."""
import json
import os
import shutil
import sqlite3
from copy import deepcopy

import checks
import lists
import order
import reports
from content import Version

CELL = {"HIT": "NIL", "NIL": "HIT"}


class Unseen(SystemExit):
    """A planted fault that no check saw."""


def run(simulation):
    """Only after a simulation without differences: then every difference is a planted one."""
    if simulation.differences:
        raise Unseen("the self-test wants a simulation that holds")
    for name, plant in (("cell", a_cell), ("figure", a_figure), ("class", a_class), ("sentence", a_sentence),
                        ("version", a_version), ("supplement", a_supplement), ("issued", an_issued_byte),
                        ("status", a_refused_file), ("unplaced", an_unplaced_file), ("order", an_order)):
        plant(simulation)
        if not simulation.differences:
            raise Unseen(f"a planted fault ({name}) was not seen")
        simulation.differences.clear()
        simulation.shown.clear()
    a_list(simulation)
    a_leak(simulation)
    print("every planted fault was seen")


def some(simulation):
    """A batch and a case of it where something was verified, with several versions where there are any."""
    batches = simulation.truth.batches
    found = [(w, b, n) for w, b in batches.items() for n, versions in sorted(b.versions.items())
             if any(v.verified for v in versions[-1].content.verdicts.values())]
    return max(found, key=lambda f: len(f[1].versions[f[2]]))


def with_changed(simulation, change, check):
    """Runs a check while one thing in the truth is a lie."""
    week, batch, number = some(simulation)
    kept = batch.versions[number]
    batch.versions[number] = [Version(v.number, deepcopy(v.content), v.issued) for v in kept]
    change(batch.versions[number], batch)
    check(simulation, week, batch)
    batch.versions[number] = kept


def a_cell(simulation):
    def change(versions, batch):
        cells = versions[-1].content.cells
        key = next(k for k, c in cells.items() if c[0] in CELL)
        cells[key] = (CELL[cells[key][0]], *cells[key][1:])
    with_changed(simulation, change, reports.check_reports)


def a_figure(simulation):
    def change(versions, batch):
        v = next(v for v in versions[-1].content.verdicts.values() if v.verified)
        v.verified = v.verified[0], v.verified[1] + 1
    with_changed(simulation, change, reports.check_reports)


def a_class(simulation):
    def change(versions, batch):
        v = next(iter(versions[-1].content.verdicts.values()))
        v.conclusion = "over-declared" if v.conclusion == "consistent" else "consistent"
    with_changed(simulation, change, reports.check_reports)


def a_sentence(simulation):
    """One cell of another state: the counted words no longer fit."""
    def change(versions, batch):
        cells = versions[-1].content.cells
        key = next(k for k, c in cells.items() if c[0] in CELL)
        cells[key] = ("PENDING", None, None)
    with_changed(simulation, change, checks.check_sentences)


def a_version(simulation):
    def change(versions, batch):
        versions.append(Version(versions[-1].number + 1, versions[-1].content))
    with_changed(simulation, change, reports.check_reports)


def a_supplement(simulation):
    def change(versions, batch):
        cells = versions[0].content.cells
        key = next(k for k, c in cells.items() if c[0] in CELL)
        cells[key] = (CELL[cells[key][0]], *cells[key][1:])
    week, batch, number = some(simulation)
    if len(batch.versions[number]) < 2:
        raise Unseen("no supplement in this simulation: more households are wanted")
    with_changed(simulation, change, checks.check_versions)


def an_issued_byte(simulation):
    def change(versions, batch):
        one = next(v for v in versions if v.issued)
        one.issued = one.issued[:-3] + "x" + one.issued[-2:]
    with_changed(simulation, change, checks.check_versions)


def a_refused_file(simulation):
    week, batch, _ = some(simulation)
    batch.refused["planted"] = simulation.offices[0]["code"]
    reports.check_status(simulation, week, batch, simulation.last_day)
    del batch.refused["planted"]


def an_unplaced_file(simulation):
    simulation.truth.unplaced["planted", ""] = "held"
    reports.check_unplaced(simulation, simulation.last_day)
    del simulation.truth.unplaced["planted", ""]


def an_order(simulation):
    """A report that another order would have changed."""
    week, batch, number = some(simulation)
    text = simulation.run("batch", "reports", "--week", week, "--quiet")
    first = json.loads(text.splitlines()[0])
    first["coverage"][0]["state"] = "ERROR"
    order.compare(simulation, "planted", week, text, "\n".join([json.dumps(first), *text.splitlines()[1:]]))


def a_list(simulation):
    """A list with a changed byte, and one that others may read."""
    office = next(o for o in simulation.offices if o.get("asked", "standard") == "standard")
    week, batch, _ = some(simulation)
    one = batch.lists[office["code"]][0]
    folder = simulation.place / "planted-list"
    for fault in ("byte", "mode"):
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(simulation.centre / "outbox" / week / office["code"], folder)
        path = folder / f"{one.number}.csv"
        lists.read(folder, one.number, office, simulation.key)
        if fault == "byte":
            path.write_bytes(path.read_bytes().replace(b"9", b"8", 1))
        else:
            os.chmod(path, 0o644)
        try:
            lists.read(folder, one.number, office, simulation.key)
        except lists.BadList:
            continue
        raise Unseen(f"a planted fault (list, {fault}) was not seen")


LEAKS = {
    "rows": "UPDATE receipt SET rows_accepted = rows_accepted + 1 WHERE receipt_id = {}",
    "bytes": "UPDATE receipt SET bytes_structure = bytes_structure - 1 WHERE receipt_id = {}",
    "kept rows": "UPDATE fact_block SET facts = facts + 1 "
                 "WHERE rowid = (SELECT MIN(rowid) FROM fact_block WHERE receipt_id = {})",
    "dropped rows": "UPDATE receipt SET rows_not_asked = rows_not_asked + 1, rows_accepted = rows_accepted - 1 "
                    "WHERE receipt_id = {}",
}


def a_leak(simulation):
    """Counters that do not add up, and counters that do while a row is gone; hedui itself must name it, too."""
    for name, sql in LEAKS.items():
        place = simulation.place / "planted-leak"
        shutil.rmtree(place, ignore_errors=True)
        for folder in ("centre", "centre.keys"):
            shutil.copytree(simulation.place / folder, place / folder)
        database = place / "centre/centre.sqlite"
        link = sqlite3.connect(database)
        link.execute("PRAGMA ignore_check_constraints = ON")
        one, week = link.execute("SELECT receipt_id, week FROM receipt WHERE state = 'accepted' AND rows_accepted > 1 "
                                 "ORDER BY receipt_id LIMIT 1").fetchone()
        link.execute(sql.format(one))
        link.commit()
        link.close()
        by_sql, by_view = checks.leaks(database)
        if not by_view or (name in ("rows", "bytes")) != bool(by_sql):
            raise Unseen(f"a planted leak ({name}) was not seen by SQL: {by_sql} {by_view}")
        summary = simulation.run("batch", "summary", "--format", "json", "--week", week, "--centre", place / "centre",
                                 "--as", "reader", plain=True)
        if not json.loads(summary)["leaks"]:
            raise Unseen(f"a planted leak ({name}) was not named by the summary")
