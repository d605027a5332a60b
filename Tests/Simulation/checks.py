"""Single checks of what hedui shows against what was planted."""
import csv
import io
import json
import shutil
import sqlite3
from collections import Counter

from run import figure

STATES = ("HIT", "NIL", "PENDING", "MISMATCH", "REJECTED", "ERROR", "NOT_APPLICABLE", "NOT_ASKED")
WORDS = {"HIT": "查得", "NIL": "查无", "PENDING": "未反馈", "MISMATCH": "身份不符", "REJECTED": "拒绝", "ERROR": "出错",
         "NOT_APPLICABLE": "不适用", "NOT_ASKED": "未查询"}
CAUSES = {"no-authorisation": "没有有效的授权书", "out-of-scope": "授权书未包含该项目或机构",
          "authorisation-ended": "授权书已到期或已撤销", "not-connected": "没有已接入的机构提供该项目"}
REPLIES = ("HIT", "NIL", "MISMATCH", "REJECTED", "ERROR")


def check_not_asked(simulation, week, refused):
    """not-asked.csv: one row for an item that nobody was asked about for one reason, else one for each institution."""
    path = simulation.centre / "outbox" / week / "not-asked.csv"
    rows = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"))))[1:]
    theirs = Counter((r[0], r[1], r[2], r[3], r[4]) for r in rows)
    by_item = {}
    for number, ref, item, office, cause in refused:
        by_item.setdefault((number, ref, item), []).append((office, cause))
    ours = Counter()
    for (number, ref, item), own in by_item.items():
        if len(own) == simulation.truth.of_item[item] and len({cause for _, cause in own}) == 1:
            own = [("", own[0][1])]
        for office, cause in own:
            ours[number, ref, item, office, CAUSES[cause]] += 1
    simulation.numbers["not-asked rows"] += len(rows)
    if ours != theirs:
        simulation.differ("not asked", week, sorted((ours - theirs))[:3], sorted((theirs - ours))[:3])


def status_lines(simulation, week, batch, day):
    """What `batch status --json` must say of each institution."""
    counts = {code: Counter() for code in simulation.truth.offices}
    for versions in batch.versions.values():
        for (_, _, office), cell in versions[-1].content.cells.items():
            counts[office][cell[0]] += 1
    lines = {}
    for code, cells in counts.items():
        files = [f for f in batch.files if f.office == code]
        one = batch.lists[code][-1] if code in batch.lists else None
        answered = cells["HIT"] + cells["NIL"]
        unsettled = cells["MISMATCH"] + cells["REJECTED"] + cells["ERROR"]
        if one is None:
            standing = "not-asked"
        elif cells["PENDING"]:
            standing = "late" if one.due < day else "waiting"
        else:
            standing = "open" if unsettled else "answered"
        lines[code] = {
            "standing": standing, "list": one.number if one else "", "due": str(one.due) if one else "",
            "dueIsProvisional": False, "asked": answered + unsettled + cells["PENDING"], "answered": answered,
            "pending": cells["PENDING"], "unsettled": unsettled, "filesAccepted": len(files),
            "filesRefused": sum(office == code for office in batch.refused.values()),
            "rowsRejected": sum(f.fates["rejected"] for f in files)}
    return lines


def sentences(offices, content):
    """The coverage sentences in the words of the Chinese report."""
    states = {}
    for (_, _, office), cell in content.cells.items():
        states.setdefault(office, set()).add(cell[0])
    asked = sorted(o for o, own in states.items() if own - {"NOT_ASKED", "NOT_APPLICABLE"})
    replied = [o for o in asked if states[o] & set(REPLIES)]
    partly = [o for o in replied if "PENDING" in states[o]]
    silent = [o for o in asked if o not in replied]

    def names(codes):
        return "、".join(offices[c]["name"] for c in codes)

    first = f"{len(asked)} 家机构已反馈 {len(replied)} 家"
    out = [first + (f"，其中 {len(partly)} 家反馈未齐（{names(partly)}）。" if partly else "。")]
    if silent:
        out.append(f"未反馈：{names(silent)}。")
    cells = Counter(cell[0] for cell in content.cells.values())
    parts = "、".join(f"{WORDS[s]} {cells[s]}" for s in STATES if cells[s])
    total = sum(cells.values())
    wasasked = total - cells["NOT_ASKED"] - cells["NOT_APPLICABLE"]
    out.append(f"按对象、项目、机构计 {total} 项：{parts}。已查询 {wasasked} 项，有效反馈 {cells['HIT'] + cells['NIL']} 项。")
    return out


def check_sentences(simulation, week, batch):
    """Every report's coverage sentences, as a caseworker reads them."""
    for number, versions in sorted(batch.versions.items()):
        version = versions[-1]
        text = simulation.run("report", "show", number, "--week", week, "--format", "text", "--quiet")
        lines = [line.strip() for line in text.splitlines()]
        for sentence in sentences(simulation.truth.offices, version.content):
            simulation.numbers["sentence"] += 1
            if sentence not in lines:
                near = [line for line in lines if line[:8] == sentence[:8] or line[2:8] == sentence[2:8]][:1]
                simulation.differ("sentence", f"{week} {number}", sentence, near)
        heading = lines[0] if lines else ""
        expected = f"（补充报告 第{version.number}版）" if version.number > 1 else ""
        simulation.same("heading", f"{week} {number}", True, any(expected in line for line in lines[:6]) and (
            version.number > 1 or "补充报告" not in heading))


def check_versions(simulation, week, batch):
    """Issued versions stay byte for byte; a supplement differs from the version before as planted."""
    for number, versions in sorted(batch.versions.items()):
        documents = {}
        for version in versions:
            where = f"{week} {number} v{version.number}"
            documents[version.number] = simulation.document(week, number, version.number)
            if version.issued:
                simulation.same("issued bytes", where, version.issued, documents[version.number])
        for earlier, later in zip(versions, versions[1:]):
            if not documents[later.number]:
                simulation.differ("missing version", f"{week} {number}", later.number, "none")
                continue
            simulation.numbers["supplements"] += 1
            where = f"{week} {number} v{later.number}"
            before, after = (json.loads(documents[v.number]) for v in (earlier, later))
            planted = earlier.content.difference(later.content)
            simulation.same("supplement", where, planted, difference(before["report"], after["report"]))
            check_supplement(simulation, where, planted, before, after["report"])
            check_supplement_text(simulation, week, number, later, after["report"])


def check_supplement(simulation, where, planted, before, report):
    """The difference that the report itself states."""
    stated = report.get("supplement")
    if stated is None:
        simulation.differ("stated supplement", where, "a difference to the version before", None)
        return
    simulation.same("supplement's reference", where, (before["report"]["version"], before["envelope"]["digest"]),
                    (stated["version"], stated["digest"]))
    cells = {("cell", (c["subject"], c["item"], c["institution"])): (c.get("before"), c.get("after"))
             for c in stated["cells"]}
    simulation.same("stated cells", where, {k: v for k, v in planted.items() if k[0] == "cell"}, cells)
    items = {("item", i["item"]): tuple((s["conclusion"], figure(s["declared"]), figure(s["verified"]))
                                        for s in (i["before"], i["after"])) for i in stated["items"]}
    moved = {k: v for k, v in items.items() if v[0] != v[1]}
    ours = {k: tuple(s[:3] for s in v) for k, v in planted.items() if k[0] == "item"}
    simulation.same("stated items", where, ours, moved)
    reasons = [{f["item"]: f["reasons"] for f in r["findings"]} for r in (before["report"], report)]
    for i in stated["items"]:  # an item that came to the same has other lines, or other reasons
        same = reasons[0].get(i["item"]) == reasons[1].get(i["item"])
        if ("item", i["item"]) not in moved and same and not i["linesAdded"] + i["linesRemoved"]:
            simulation.differ("stated items", where, f"nothing about {i['item']}", i)
    sums = {("total", t["category"]): tuple((s["declared"], s["verified"]) for s in (t["before"], t["after"]))
            for t in stated["totals"]}
    simulation.same("stated totals", where, {k: v for k, v in planted.items() if k[0] == "total"},
                    {k: v for k, v in sums.items() if v[0] != v[1]})


def check_supplement_text(simulation, week, number, version, report):
    """The same in the words of the Chinese page."""
    stated = report.get("supplement")
    text = simulation.run("report", "show", number, "--week", week, "--version", version.number, "--format", "text",
                          "--quiet")
    if stated:
        sizes = len(stated["items"]), len(stated["cells"]), len(stated["totals"])
        changed = ("与该版相比，{}个核对项目的结果、{}项反馈状态、{}项总额有变化。".format(*sizes) if any(sizes)
                   else "与该版相比，核对结果无变化。")  # it differed when it was prepared, and does not any more
        for sentence in (f"签发的第{version.number - 1}版", changed):
            simulation.same("supplement's words", f"{week} {number} {sentence}", True, sentence in text)


def difference(before, after):
    """What changed between two documents: {what: (before, after)}; where and when it was read aside."""
    sides = []
    for report in (before, after):
        side = {("cell", (c["subject"], c["item"], c["institution"])): c["state"] for c in report["coverage"]}
        side |= {("item", f["item"]): (f["conclusion"], figure(f["declared"]), figure(f["verified"]), f["blocksIssue"])
                 for f in report["findings"]}
        side |= {("total", t["category"]): (t["declared"], t["verified"]) for t in report["totals"]}
        sides.append(side)
    one, other = sides
    return {key: (one.get(key), other.get(key)) for key in one.keys() | other.keys() if one.get(key) != other.get(key)}


# ---- nothing lost

FATES = ("accepted", "held", "rejected", "duplicate", "not_asked", "structure", "refused")


def leaks(database):
    """Every file whose rows or bytes do not add up, by SQL alone, and what the schema's own view says."""
    link = sqlite3.connect(database)
    rows, sizes = (" + ".join(f"{what}_{fate}" for fate in FATES) for what in ("rows", "bytes"))
    found = link.execute(f"SELECT receipt_id, file_name FROM receipt WHERE state <> 'loading' AND "
                         f"(rows_read <> {rows} OR byte_count <> {sizes})").fetchall()
    view = link.execute("SELECT receipt_id, file_name FROM leak").fetchall()
    link.close()
    return found, view


def check_conservation(simulation):
    """Rows and bytes by fate: within each file, and against what was written."""
    copy = simulation.place / "look"
    copy.mkdir(exist_ok=True)
    for tail in ("", "-wal"):
        path = simulation.centre / ("centre.sqlite" + tail)
        if path.exists():
            shutil.copyfile(path, copy / ("centre.sqlite" + tail))
    for leak in leaks(copy / "centre.sqlite"):
        simulation.same("leaks", "centre.sqlite", [], leak)
    link = sqlite3.connect(copy / "centre.sqlite")
    columns = ", ".join(f"rows_{fate}" for fate in FATES)
    query = f"SELECT sha256, institution, item, week, state, byte_count, rows_read, {columns} FROM receipt"
    theirs = {(row[0], row[1], row[2]): row[3:] for row in link.execute(query)}
    sizes = {d.sha: len(d.content) for d in simulation.received}
    ours = {(t.sha, t.office, t.item): t for t in simulation.truth.taken.values()}
    refused = {sha for batch in simulation.truth.batches.values() for sha in batch.refused}
    simulation.same("receipts", "accepted", set(ours), {k for k, row in theirs.items() if row[1] == "accepted"})
    simulation.same("receipts", "refused", refused, {k[0] for k, row in theirs.items() if row[1] == "refused"})
    for key, row in theirs.items():
        simulation.same("bytes of files", key, sizes.get(key[0]), row[2])
        if row[1] == "accepted" and key in ours:
            fates = ours[key].fates
            simulation.same("rows of files", key, {f: fates[f] for f in FATES[:5]}, dict(zip(FATES[:5], row[4:9])))
    unplaced = link.execute("SELECT sha256, byte_count FROM unplaced_file").fetchall()
    for sha, size in unplaced:
        simulation.same("bytes of unplaced files", sha, sizes.get(sha), size)
    told = sum(row[2] for row in theirs.values()) + sum(size for _, size in unplaced)
    simulation.numbers["bytes accounted for"] = told
    link.close()
