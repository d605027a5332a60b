"""Reports, status and unplaced files of one day, as hedui shows them, against the truth."""
import json

from run import figure

from checks import status_lines


def check_reports(simulation, week, batch):
    seen = set()
    for line in simulation.run("batch", "reports", "--week", week, "--quiet").splitlines():
        report = json.loads(line)
        number = report["caseNumber"]
        seen.add(number)
        if number in batch.versions:
            check_report(simulation, week, number, batch.versions[number][-1], report)
    simulation.same("cases", week, set(batch.cases), seen)


def check_report(simulation, week, number, version, report):
    where = f"{week} {number}"
    simulation.same("version", where, version.number, report["version"])
    theirs = {(c["subject"], c["item"], c["institution"]): (c["state"], c.get("cause"), c.get("feedbackAt"))
              for c in report["coverage"]}
    ours = version.content.cells
    for key in ours.keys() | theirs.keys():
        a, b = ours.get(key), theirs.get(key)
        simulation.numbers["cell"] += 1
        if a != b:
            kind = "cell" if (a or [0])[:2] != (b or [0])[:2] else "cell's feedback time"
            simulation.differ(kind, f"{where} {' '.join(key)}", a, b)
    for f in report["findings"]:
        v = version.content.verdicts.get(f["item"])
        found = f["conclusion"], figure(f["declared"]), figure(f["verified"]), f["blocksIssue"]
        planned = v and (v.conclusion, v.declared, v.verified, v.blocks)
        simulation.same("finding", f"{where} {f['item']}", planned, found)
    simulation.same("findings", where, set(version.content.verdicts), {f["item"] for f in report["findings"]})
    for t in report["totals"]:
        planned = version.content.totals[t["category"]]
        simulation.same("total", f"{where} {t['category']}", planned, (t["declared"], t["verified"]))


def check_status(simulation, week, batch, day):
    status = json.loads(simulation.run("batch", "status", "--week", week, "--json", day=day))
    expected = status_lines(simulation, week, batch, day)
    for line in status["lines"]:
        ours = expected[line["institution"]]
        simulation.same("status", f"{day} {week} {line['institution']}", ours, {k: line[k] for k in ours})
    ranks = ["late", "open", "waiting", "answered", "not-asked"]
    order = [(ranks.index(line["standing"]), line["institution"]) for line in status["lines"]]
    simulation.same("status order", week, sorted(order), order)
    simulation.same("status closed", week, str(batch.closed or ""), status["closedOn"])


def check_unplaced(simulation, day):
    if not simulation.truth.batches:
        return
    status = json.loads(simulation.run("batch", "status", "--json", day=day))
    theirs = {(u["fileName"], "held" if u["isHeld"] else "refused") for u in status["unplaced"]}
    ours = {(label, fate) for (label, _), fate in simulation.truth.unplaced.items()}
    simulation.same("unplaced files", day, ours, theirs)
