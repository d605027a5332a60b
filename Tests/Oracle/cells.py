"""Cells subject × item × institution with the eight states (domain.md §2)."""

ANSWERS = {"nothing": "NIL", "identity-mismatch": "MISMATCH", "rejected": "REJECTED", "error": "ERROR"}


def cell_state(cause, rows, is_nothing, contested=False):
    """§2 and docs/decisions/0011: rows are (verdict, outcome, feedback, file) about one person from one institution.

    A row that waits for a person is MISMATCH even beside a hit, one about the person that cannot be read ERROR; else
    HIT; else the latest own answer (of two at one time the one that is not 查无); silence is NIL only where a
    whole hits-only file stands that has no row about the person (`is_nothing`); otherwise PENDING, as where two
    files contradict one another.
    """
    if cause:
        return "NOT_ASKED"
    if any(verdict == "held" for verdict, *_ in rows):
        return "MISMATCH"
    if any(outcome == "unread" for _, outcome, *_ in rows):
        return "ERROR"
    if contested:
        return "PENDING"
    if any(outcome == "found" for _, outcome, *_ in rows):
        return "HIT"
    own = [r for r in rows if r[1] in ANSWERS]
    if own:
        return ANSWERS[max(own, key=lambda r: (r[2] or "", r[1] != "nothing", r[1]))[1]]
    return "NIL" if is_nothing else "PENDING"
