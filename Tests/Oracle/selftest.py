"""Faults planted into the engine's reports, to prove that the oracle sees them."""

PLANTS = ("class", "declared", "verified", "cell", "blocks", "total", "missing")


def plant(kind, report):
    """Changes the report in one place."""
    if kind is None:
        return
    finding = report["findings"][0]
    if kind == "class":
        finding["conclusion"] = "over-declared" if finding["conclusion"] == "consistent" else "consistent"
    elif kind in ("declared", "verified"):
        value = finding[kind]
        finding[kind] = {"kind": "money", "fen": value.get("fen", 0) + 1}
    elif kind == "cell":
        cell = report["coverage"][0]
        cell["state"] = "NIL" if cell["state"] == "HIT" else "HIT"
    elif kind == "blocks":
        finding["blocksIssue"] = not finding["blocksIssue"]
    elif kind == "total":
        report["totals"][0]["verified"] += 1
    elif kind == "missing":
        del report["findings"][0]
