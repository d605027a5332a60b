"""Which of several files of one institution and layout speaks about a person (domain.md §4; docs/decisions/0014).

A file's rank: the round of the list it names, then its own number, then its own time; what one of two does not state
tells them not apart. Order of arrival never decides.
"""

ANSWERS = ("found", "nothing")
UNRANKED = (0, None, None)


def outranks(one, other):
    """Ranks are (round, sequence, time made)."""
    if one[0] != other[0]:
        return one[0] > other[0]
    if one[1] is not None and other[1] is not None and one[1] != other[1]:
        return one[1] > other[1]
    return one[2] is not None and other[2] is not None and one[2] > other[2]


class Choice:
    """What counts about one person from one institution on one item.

    `rows` (verdict, outcome, fields, file); `layouts` of files; `several`: layouts whose files add up; `ranks` of
    files; `silent`: whole hits-only files, an answer about everybody on their list; `decided`: what a person said of
    two files, (chosen, other) → "supersedes" or "adds".
    """

    def __init__(self, rows, layouts, several, ranks=None, silent=(), decided=None):
        ranks, decided = ranks or {}, decided or {}
        self.files, self.silent, self.contested, self.disputed = set(), set(), False, {}
        said = {}
        for verdict, outcome, fields, file in rows:
            if verdict == "fact":
                said.setdefault(file, []).append((outcome, tuple(sorted(fields.items()))))
        for file in silent:
            said.setdefault(file, [])
        by_layout = {}
        for file, content in said.items():
            by_layout.setdefault(layouts[file], {})[file] = sorted(content)
        for layout, contents in by_layout.items():
            standing = [f for f in contents
                        if not any(beats(g, f, contents, ranks, layout in several, decided) for g in contents)]
            words = [f for f in standing if strength(contents[f]) == 2]
            if layout not in several and any(
                    contents[f] != contents[g] and "adds" not in (decided.get((f, g)), decided.get((g, f)))
                    for f in words for g in words):
                self.contested = True
                self.disputed[layout] = sorted(standing)
            else:
                self.files.update(f for f in standing if contents[f])
                self.silent.update(f for f in standing if not contents[f])
        self.ranks = [ranks.get(f, UNRANKED) for f in self.files]

    def still_waits(self, rank):
        """Whether a row that says nothing yet, in a file of this rank, is not settled by an answer that outranks it."""
        return not any(outranks(r, rank) for r in self.ranks)


def beats(one, other, contents, ranks, adds_up, decided):
    """Words that differ: what a person said; the higher rank; else an answer before a refusal before silence."""
    if (one, other) in decided or (other, one) in decided:
        return decided.get((one, other)) == "supersedes"
    if one == other or contents[one] == contents[other] or adds_up:
        return False
    a, b = ranks.get(one, UNRANKED), ranks.get(other, UNRANKED)
    if outranks(a, b):
        return True
    return not outranks(b, a) and strength(contents[one]) > strength(contents[other])


def strength(content):
    if not content:
        return 0
    return 2 if any(outcome in ANSWERS for outcome, _ in content) else 1
