"""Which of several files of one institution and layout speaks about a person (domain.md §4; docs/decisions/0014).

Ranks (a file's own number or time, the round of its list) are not told here: no invented week states them.
"""

ANSWERS = ("found", "nothing")


def choose(rows, layouts, several):
    """Rows (verdict, outcome, fields, file) about one person from one institution on one item.

    Returns (files whose rows count, contested). Files that give the person an answer stand together only when they say
    the same; such a file makes one that only refuses or is in error give way.
    """
    files = {}
    for verdict, outcome, fields, file in rows:
        if verdict == "fact":
            said = (outcome, tuple(sorted(fields.items())))
            files.setdefault(layouts[file], {}).setdefault(file, []).append(said)
    kept, contested = set(), False
    for layout, said in files.items():
        answering = [f for f in said if any(outcome in ANSWERS for outcome, _ in said[f])]
        if len({tuple(sorted(said[f])) for f in answering}) > 1 and layout not in several:
            contested = True
        else:
            kept.update(answering or said)
    return kept, contested
