"""Answers that differ, and the person who decides between them."""
import json


def disputes(batch):
    """(office, item, sha, greater sha) → the cases whose cells wait for a person; as of the last comparison."""
    out = {}
    for number in sorted(batch.versions):
        for pair in batch.known[number][1].disputed:
            out.setdefault(pair, []).append(number)
    return out


def queue(simulation, week, batch):
    """`review list` names what waits, and nothing else."""
    found = json.loads(simulation.run("review", "list", "--week", week, "--json", actor="reader"))
    theirs = {(d["institution"], d["item"], d["one"]["sha256"], d["other"]["sha256"]): d["cases"]
              for d in found["disputes"]}
    ours = disputes(batch)
    simulation.same("disputes", week, ours, theirs)
    simulation.same("held rows", week, sum(f.fates["held"] for f in batch.files), found["heldCount"])
    return ours


def decide(simulation, week, batch, day):
    """Somebody looks into what waits, and settles most of it; the reports follow at the comparison that comes next."""
    waiting = queue(simulation, week, batch)
    seen, count = set(), 0
    while pair := next((p for p in sorted(waiting) if p not in seen), None):
        seen.add(pair)
        r = simulation.world.random("decides", week, *pair)
        chosen, other = r.sample(pair[2:], 2)
        adds = r.random() < 0.25
        if r.random() < 0.2:
            continue
        simulation.run("review", "answer", chosen, other, *["--adds"] * adds, "--reason", "电话核实", "--week", week,
                       "--quiet", day=day, actor="third")
        batch.decided[chosen, other] = "adds" if adds else "supersedes"
        count += 1
        simulation.numbers["decisions"] += 1
        for number in batch.versions:
            simulation.truth.content(batch, number)
        waiting = disputes(batch)
    if count:
        queue(simulation, week, batch)
    return count
