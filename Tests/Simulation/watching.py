"""Sources that change in the last week, and what the centre does about alarms."""
import json

from world import WEEKS

# Sources that change in the last week, and how.
DRIFTS = {("housing-fund-centre", "PR04"): "hundredfold", ("marriage-registry", "GV02"): "few",
          ("icbc-east", "BK01"): "hundredfold", ("disabled-federation", "GV08"): "few"}


def drift(simulation, week, code, item):
    """In the last week four sources change."""
    how = DRIFTS.get((code, item), "") if week == WEEKS[-1] and simulation.options.drift else ""
    if how:
        simulation.drifting.add((code, item))
    return how


def look_into_alarms(simulation, week, batch, day):
    """While a source's drift waits for a person, no report that rests on it leaves."""
    status = json.loads(simulation.run("batch", "status", "--week", week, "--json", day=day))
    for alarm in status.get("watching", {}).get("alarms", ()):
        if not alarm["isOpen"]:
            continue
        code, item = alarm["institution"], alarm["item"]
        why = meaning(simulation, week, code, item)
        simulation.alarms.setdefault((week, code, item, why), []).append(alarm["english"])
        resting = [n for n in sorted(batch.cases) if rests_on(batch, n, item, code)]
        for number in resting[:1]:
            simulation.run("report", "issue", number, "--week", week, "--quiet", day=day, actor="second", exits=(0, 65))
            held = "[report.source-alarmed]" in simulation.errors
            simulation.same("alarmed report", f"{day} {week} {number}", True, held)
        simulation.run("review", "alarm", week, code, alarm["adapter"], "--reason", "电话核实", "--quiet", day=day,
                       actor="third")


def meaning(simulation, week, code, item):
    """Why there may be an alarm: a planted drift, an answer that was not whole and in time, or nothing at all."""
    fate = simulation.fates.of.get((week, code, item), "never")
    return "planted" if drift(simulation, week, code, item) else "false" if fate == "on time" else fate


def rests_on(batch, number, item, office):
    """A report that could be issued but for the source."""
    version = batch.versions[number][-1]
    return not version.issued and not any(v.blocks for v in version.content.verdicts.values()) and any(
        key[1:] == (item, office) and cell[0] == "HIT" for key, cell in version.content.cells.items())


def check_drift(simulation):
    """Every planted drift was flagged; other alarms are told one by one."""
    for code, item in simulation.drifting:
        flagged = (WEEKS[-1], code, item, "planted") in simulation.alarms
        simulation.same("drift flagged", f"{code} {item}", True, flagged)
    for name, holds in (("drifts flagged", lambda why: why == "planted"), ("false alarms", lambda why: why == "false"),
                        ("alarms of other fates", lambda why: why not in ("planted", "false"))):
        simulation.numbers[name] = sum(holds(key[3]) for key in simulation.alarms)
