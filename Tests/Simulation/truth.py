"""What must be so: kept by the simulation from what it planted, never from what hedui says.

The rules are those of domain.md §2–§4 and docs/decisions/0014, in Python; matching, choosing, comparing and totals are
the oracle's (`../Oracle`), fed with planted rows instead of read ones.
"""
from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from asking import Policy, cause_not_to_ask, live_authorisations
from cells import cell_state
from choosing import Choice
from comparing import compare, totals
from declared import Declared
from items import ITEMS
from matching import Roster
from records import Fact
from values import name_key
from verdicts import CaseView, counts

from content import Content, Version
from layouts import ENDED, EVERY, NAMING, RANKED, fen
from world import SUMS, next_working

HINDERED = {"no-authorisation", "authorisation-ended", "out-of-scope"}
FATES = ("accepted", "held", "rejected", "duplicate", "not_asked", "structure", "refused")


@dataclass
class Asked:
    """A case as a batch asks about it."""
    version: int
    case: dict
    causes: dict  # (reference, item, office) → why not, None: asked


@dataclass
class QueryList:
    number: str
    round: int
    written: date
    due: date
    persons: dict  # document → {"name", "items": {item: {authorisation}}}


@dataclass
class Taken:
    """A file that counts."""
    sha: str
    office: str
    item: str
    layout: str
    round: int
    rank: tuple
    whole: bool
    feedback: str
    day: date
    rows: dict = field(default_factory=dict)  # document → [(verdict, outcome, fields, feedback, as of, line)]
    fates: Counter = field(default_factory=Counter)
    seen: set = field(default_factory=set)


@dataclass
class Batch:
    week: str
    opened: date
    cases: dict
    lists: dict = field(default_factory=dict)  # office → [QueryList]
    files: list = field(default_factory=list)
    refused: dict = field(default_factory=dict)  # sha → (office, rows told)
    closed: date = None
    roster: Roster = None
    known: dict = field(default_factory=dict)  # case → (files, what a report says that rests on them)
    versions: dict = field(default_factory=dict)  # case → [(version, issued?, content)]
    decided: dict = field(default_factory=dict)  # (sha chosen, sha of the other) → supersedes, adds

    def documents(self):
        return {p["key"] for asked in self.cases.values() for p in asked.case["persons"]}


class Truth:
    def __init__(self, offices, policy):
        self.offices = {o["code"]: o for o in offices}
        self.questions = sorted((item, o["code"]) for o in offices for item in o["answers"])
        self.of_item = Counter(item for item, _ in self.questions)
        self.policy = Policy(policy)
        self.declared = Declared()
        self.versions = {}
        self.batches = {}
        self.last = {}
        self.unplaced = {}  # (label, sha) → held or refused
        self.live = {}
        self.taken = {}  # (sha, office, item) → Taken

    # ---- who is due, who may be asked

    def accept(self, path):
        before = dict(self.declared.cases)
        self.declared.read(path)
        for number, case in self.declared.cases.items():
            if before.get(number) is not case:
                self.versions[number] = self.versions.get(number, 0) + 1

    def causes(self, number, case, day):
        own = list(self.declared.authorisations.get(number, {}).values())
        out = {}
        for p in case["persons"]:
            live, otherwise = live_authorisations(p, own, day)
            for item, office in self.questions:
                out[p["ref"], item, office] = cause_not_to_ask(live, otherwise, item, office)
        return out

    def is_live(self, number, person, item, office, day):
        own = self.declared.authorisations.get(number, {})
        state = tuple(sorted((n, str(a["revoked"])) for (n, _), a in own.items()))
        key = number, person["ref"], person["name"], day, state
        if key not in self.live:
            self.live[key] = live_authorisations(person, list(own.values()), day)
        return cause_not_to_ask(*self.live[key], item, office) is None

    def open(self, week, day, again_after):
        batch = Batch(week, day, {})
        for number in sorted(self.declared.cases):
            case, version = self.declared.cases[number], self.versions[number]
            causes = self.causes(number, case, day)
            last = self.last.get(number)
            due = last is None or version > last.version or (day - last.opened).days >= again_after
            if not due and HINDERED & set(last.causes.values()):
                refs = [p["ref"] for p in case["persons"]]
                due = any(self.count(causes, ref) > self.count(last.causes, ref) for ref in refs)
            if due:
                batch.cases[number] = Asked(version, case, causes)
                batch.cases[number].opened = day
                self.last[number] = batch.cases[number]
        batch.roster = Roster([asked.case for _, asked in sorted(batch.cases.items())])
        self.batches[week] = batch
        return batch

    @staticmethod
    def count(causes, ref):
        return sum(cause is None for key, cause in causes.items() if key[0] == ref)

    def papers(self, number, person, item, office, day):
        """The number of the newest authorisation that covers the question."""
        own = [(n, a) for (n, key), a in self.declared.authorisations.get(number, {}).items() if key == person["key"]]
        fit = [(n, a) for n, a in own if cause_not_to_ask(*live_authorisations(person, [a], day), item, office) is None]
        return min(fit, key=lambda p: (-p[1]["start"].toordinal(), p[0]))[0]

    def roll(self, batch, day, only=None):
        """office → {document: {name, items}} of everybody who may be asked today; and who may not, with the reason."""
        lists, refused = {}, []
        for number, asked in batch.cases.items():
            today = self.causes(number, asked.case, day)
            for p in asked.case["persons"]:
                for item, office in self.questions:
                    key = p["ref"], item, office
                    cause = asked.causes[key] or today[key]
                    if cause:
                        refused.append((number, p["ref"], item, office, cause))
                        continue
                    if only is not None and (p["key"], item, office) not in only:
                        continue
                    person = lists.setdefault(office, {}).setdefault(p["key"], {"name": set(), "items": {}})
                    person["name"].add(p["name"])
                    person["items"].setdefault(item, set()).add(self.papers(number, p, item, office, day))
        return lists, refused

    def write(self, batch, office, persons, round_, day, region):
        place = sorted(self.offices).index(office) + 1
        number = f"HD{region}-{batch.week.replace('-W', 'W')}-{place:02}" + (f"R{round_}" if round_ else "")
        due = next_working(day, self.offices[office].get("dueWorkingDays", 7))
        batch.lists.setdefault(office, []).append(QueryList(number, round_, day, due, persons))
        return batch.lists[office][-1]

    # ---- what comes back

    def place(self, answer, named, said, sha):
        """(batch, list) of a file, or what becomes of it: held, refused."""
        if named:
            for batch in self.batches.values():
                for office, lists in batch.lists.items():
                    for one in lists:
                        if named == one.number or named.startswith(one.number + "-"):
                            return (batch, one) if office == answer.office else "refused"
            return "refused"
        if said:
            return self.batches[said], None
        asking = list(self.batches.values())
        refused = [b for b in asking if sha in b.refused]
        if refused:
            return refused[0], None
        open_ = [b for b in asking if b.closed is None] or asking
        return (open_[0], None) if len(open_) == 1 else "held"

    def ingest(self, delivery, day, at, said=None):
        """What becomes of one file: recognised, held, refused (with or without a batch), or Taken."""
        a = delivery.answer
        key = delivery.sha, a.office, a.item
        if key in self.taken:
            return "recognised"
        said_beside = delivery.manifest or {}
        named = a.list if a.layout in NAMING and not (delivery.fault == "header" and a.layout == "markup") else ""
        named = named or said_beside.get("list", "")
        place = self.place(a, named, said, delivery.sha)
        if isinstance(place, str):
            self.unplaced[delivery.label, delivery.sha] = place
            return place
        batch, one = place
        for label, sha in [k for k in self.unplaced if k[1] == delivery.sha]:
            del self.unplaced[label, sha]
        for other in self.batches.values():
            other.refused.pop(delivery.sha, None)
        bad = sum(row.trap in ("rejected", "unreadable") for row in a.rows)
        if delivery.fault or delivery.is_belied() or bad * 100 > 10 * len(a.rows) or (not a.rows and a.layout in EVERY):
            batch.refused[delivery.sha] = a.office
            return "refused"
        taken = Taken(
            delivery.sha, a.office, a.item, a.layout, one.round if one else 0, self.rank(a, one, said_beside),
            a.layout not in EVERY and (a.layout in ENDED or a.layout in NAMING or bool(said_beside)),
            a.made if a.layout in RANKED else said_beside.get("createdAt", at), day)
        for line, row in enumerate(a.rows):
            taken.fates[self.take(row, batch, taken, a, line, day)] += 1
        batch.files.append(taken)
        self.taken[key] = taken
        return taken

    @staticmethod
    def rank(a, one, said_beside):
        """What a file says of itself goes before what its manifest says."""
        return (one.round if one else 0,
                a.sequence if a.layout in ("numbered", "markup") else said_beside.get("sequence"),
                a.made if a.layout in ("markup", "timed") else said_beside.get("createdAt"))

    def take(self, row, batch, taken, a, line, day):
        """One row's fate."""
        feedback = a.made if a.layout in ("bare", "loose", *RANKED) else taken.feedback
        may = row.document in batch.documents() and any(
            not asked.causes[p["ref"], a.item, a.office] and self.is_live(number, p, a.item, a.office, day)
            for number, asked in batch.cases.items() for p in asked.case["persons"] if p["key"] == row.document)
        said = (row.outcome, row.fields, feedback, row.as_of, line)
        if row.trap == "unreadable":
            return "rejected"
        if row.trap == "rejected":
            if may:
                taken.rows.setdefault(row.document, []).append(("unread", *said))
            return "rejected"
        letters = row.name, row.document, row.said(), row.as_of
        if letters in taken.seen:
            return "duplicate"
        taken.seen.add(letters)
        if row.document in batch.roster.names and name_key(row.name) not in batch.roster.names[row.document]:
            taken.rows.setdefault(row.document, []).append(("held", *said))
            return "held"
        if row.document not in batch.roster.names and row.document.endswith("000"):
            return "held"  # a spreadsheet may have cut it
        if not may:
            return "not_asked"
        taken.rows.setdefault(row.document, []).append(("fact", *said))
        return "accepted"

    # ---- what a report must say

    def content(self, batch, number):
        """Cells, verdicts and totals of one case, as of now."""
        known = batch.known.get(number)
        state = len(batch.files), len(batch.decided)
        if known and known[0] == state:
            return known[1]
        batch.known[number] = state, self.made(batch, number)
        return batch.known[number][1]

    def made(self, batch, number):
        asked = batch.cases[number]
        order = {p["ref"]: i for i, p in enumerate(asked.case["persons"])}
        by_question = {}
        for file in batch.files:
            by_question.setdefault((file.item, file.office), []).append(file)
        cells, states, facts, disputed = {}, {}, {}, set()
        for p in asked.case["persons"]:
            for item, office in self.questions:
                key = p["ref"], item, office
                files = by_question.get((item, office), ())
                cell, standing = self.cell(batch, number, asked, p, item, office, files, disputed)
                cells[key] = cell
                states.setdefault(item, {}).setdefault(p["ref"], []).append(cell[0])
                for sha, (_, outcome, fields, _, as_of, line) in standing:
                    if outcome == "found":
                        facts.setdefault(item, []).append(Fact(
                            p["ref"], order[p["ref"]], counts(p, asked.case["asOf"]), office, as_of, fields, sha, line))
        view = CaseView(asked.case, self.policy, states, facts, self.policy.precedence)
        codes = sorted(set(states) | {c for c in view.entries if c in ITEMS})
        verdicts = {c: compare(view, c) for c in codes}
        self.check_sums(facts, verdicts)
        return Content(cells, verdicts, totals(view, verdicts), frozenset(
            (item, f.ref, f.institution, f.as_of, tuple(sorted(f.fields.items())))
            for item, own in facts.items() for f in own), disputed)

    def cell(self, batch, number, asked, p, item, office, files, disputed):
        """((state, cause, feedback), standing rows with their file)."""
        cause = asked.causes[p["ref"], item, office]
        if cause:
            return ("NOT_ASKED", cause, None), []
        lists = batch.lists.get(office, ())
        if lists and (p["key"] not in lists[0].persons or item not in lists[0].persons[p["key"]]["items"]):
            # live at the cut-off, and no longer when the lists left: nobody was asked
            return ("NOT_ASKED", "authorisation-ended", None), []
        usable = [f for f in files if self.is_live(number, p, item, office, f.day)]
        rows = [(row[0], row[1], row[2], f.sha) for f in usable for row in f.rows.get(p["key"], ())]
        silent = [f for f in usable if f.whole and self.is_about(batch, f, p["key"])]
        silent = [f for f in silent if not any(row[0] == "fact" for row in f.rows.get(p["key"], ()))]
        layouts = {f.sha: f.layout for f in usable}
        ranks = {f.sha: f.rank for f in usable}
        choice = Choice(rows, layouts, {"adding"}, ranks, [f.sha for f in silent], batch.decided)
        for own in choice.disputed.values():
            disputed.update((office, item, one, other) for one in own for other in own if one < other)
        said, standing = [], []
        for f in usable:
            for row in f.rows.get(p["key"], ()):
                if row[0] == "fact" and f.sha in choice.files:
                    standing.append((f.sha, row))
                    said.append((row[0], row[1], row[3], f.sha))
                elif row[0] != "fact" and choice.still_waits(f.rank):
                    said.append((row[0], row[1] if row[0] == "held" else "unread", f.feedback, f.sha))
        if not rows and not silent and len(usable) < len(files):
            return ("NOT_ASKED", "authorisation-ended", None), []
        state = cell_state(None, said, bool(choice.silent), choice.contested)
        standing_silence = [f.feedback for f in silent if f.sha in choice.silent]
        feedback = {
            "MISMATCH": [r[2] for r in said if r[0] == "held"] or [r[2] for r in said],
            "ERROR": [r[2] for r in said if r[1] == "unread"] or [r[2] for r in said],
            "HIT": [r[2] for r in said if r[1] == "found"], "REJECTED": [r[2] for r in said],
            "NIL": [r[2] for r in said] or standing_silence, "PENDING": []}[state]
        return (state, None, max(feedback) if feedback else None), standing

    @staticmethod
    def is_about(batch, file, document):
        """Whether a whole file's silence is about the person: an answer to a later round speaks of those it asked."""
        if file.round == 0:
            return True
        one = next(q for q in batch.lists[file.office] if q.round == file.round)
        return document in one.persons and file.item in one.persons[document]["items"]

    @staticmethod
    def check_sums(facts, verdicts):
        """The oracle's sums against the plain sum of what was planted."""
        for item, (key, figure) in SUMS.items():
            own = [((f.institution, f.fields[key]), fen(f.fields[figure])) for f in facts.get(item, ()) if f.counted]
            found = dict(own)
            if len(set(own)) > len(found):
                continue  # two files that a person let add up state one account differently
            if found and verdicts[item].verified != ("money", sum(found.values())):
                raise AssertionError(f"the truth is not one: {item} {verdicts[item].verified} {found}")

    def compared(self, batch, changed):
        """A comparison: which reports must now stand in which version. `changed`: whether any file came since."""
        for number in batch.cases:
            content = self.content(batch, number)
            versions = batch.versions.setdefault(number, [])
            if not versions:
                versions.append(Version(1, content))
            elif not versions[-1].issued:
                versions[-1].content = content
            elif not versions[-1].content.says_the_same(content):
                versions.append(Version(versions[-1].number + 1, content))

    def waiting(self, batch, day):
        """Lists that keep the batch open: somebody unanswered, and not past due."""
        pending = {key[2] for versions in batch.versions.values() for key, cell in versions[-1].content.cells.items()
                   if cell[0] == "PENDING"}
        return sorted(q.number for office, lists in batch.lists.items() for q in lists
                      if office in pending and day <= q.due)
