"""What becomes of an institution's answer: seeded fates, and the files they come to."""
import hashlib
import io
import json
import zipfile
from dataclasses import dataclass
from datetime import date

from layouts import ENDED, EVERY, NAMING, RANKED, Answer, body, fen, file_name, total_field, yuan
from world import SUMS, next_working

# Of 120 answers (30 layouts, four weeks) each fate comes at least once; the first word says what the institution does.
FATES = (
    ["on time"] * 8
    + ["late", "late after close", "never", "parts", "part only", "resent", "resent", "corrected", "corrected",
       "corrected before", "corrected in part", "corrected after issue", "corrected after issue", "refused cut",
       "refused header", "refused total", "refused count", "refused rows", "refused for good", "refused by manifest",
       "unknown list",
       "other's list", "waits for two batches", "too many"])

# Some of these bring a manifest beside the file; the others send the same bytes again, or files of no batch.
SPOKEN_OF = {"on time", "again", "late", "late after close", "part only", "parts", "corrected", "corrected before",
             "corrected in part", "corrected after issue", "too many", "waits for two batches"}


@dataclass
class Delivery:
    """One file on its way into the inbox."""
    day: date
    answer: Answer
    content: bytes
    name: str
    fault: str = ""
    zipped: bool = False
    manifest: dict = None  # what the institution says of the file beside it

    def __post_init__(self):
        self.sha = hashlib.sha256(self.content).hexdigest()

    @property
    def label(self):
        return f"{self.name}.zip/{self.name}" if self.zipped else self.name

    def is_belied(self):
        """Whether the manifest says otherwise."""
        return self.manifest is not None and self.manifest["rows"] != len(self.answer.rows)

    def write(self, folder):
        path = folder / (self.name + (".zip" if self.zipped else ""))
        content = self.content
        beside = json.dumps(self.manifest, ensure_ascii=False) if self.manifest else ""
        if self.zipped:
            out = io.BytesIO()
            with zipfile.ZipFile(out, "w") as archive:
                archive.writestr(self.name, content)
                if beside:
                    archive.writestr(self.name + ".manifest.json", beside)
            content = out.getvalue()
        elif beside:
            (folder / (self.name + ".manifest.json")).write_text(beside, encoding="utf-8")
        path.write_bytes(content)


class Fates:
    """Draws fates so that every one of them is met, and makes their files."""

    def __init__(self, world, offices, options):
        self.left_out = () if options.wrong_heads else ("refused header",)
        self.world, self.offices = world, {o["code"]: o for o in offices}
        self.bag, self.numbers, self.counted, self.of = [], 0, {}, {}

    def draw(self, layout):
        r = self.world.random("fate", self.numbers)
        if not self.bag:
            self.bag = [fate for fate in FATES if fate not in self.left_out]
            r.shuffle(self.bag)
        for place, fate in enumerate(self.bag):
            if fits(fate, layout):
                return self.bag.pop(place)
        return "on time"

    def answers(self, office, item, one, week, drift=""):
        """The deliveries that answer one list about one item."""
        layout = self.offices[office]["answers"][item]
        fate = "on time" if drift else self.draw(layout) if one.round == 0 else "again"
        if one.round == 0:
            self.of[week, office, item] = fate
        self.counted[fate] = self.counted.get(fate, 0) + 1
        persons = sorted((document, min(p["name"])) for document, p in one.persons.items() if item in p["items"])
        if not persons:
            return []
        deliveries = Maker(self, office, item, layout, one, week, persons, drift).make(fate)
        for delivery in deliveries:
            spoken_of = fate in SPOKEN_OF and self.world.random("manifest", delivery.sha).random() < 0.25
            if spoken_of or fate == "refused by manifest" and delivery is deliveries[0]:
                delivery.manifest = self.manifest(delivery, one, fate == "refused by manifest")
        return deliveries

    def manifest(self, delivery, one, wrong):
        """What an institution says of its file: always the list, now and then a number, a time, a sum."""
        a, r = delivery.answer, self.world.random("said", delivery.sha)
        out = {"list": one.number, "fileName": delivery.name, "sha256": delivery.sha, "rows": len(a.rows) + wrong}
        if r.random() < 0.5:
            out["sequence"] = a.sequence
        if r.random() < 0.5:
            out["createdAt"] = a.made
        if a.item in SUMS and r.random() < 0.5:
            figure = SUMS[a.item][1]
            out["totals"] = {figure: yuan(sum(fen(row.fields.get(figure, "0")) for row in a.rows))}
        return out


def fits(fate, layout):
    if fate in ("unknown list", "other's list"):
        return layout in NAMING
    if fate == "waits for two batches":
        return layout not in NAMING
    if fate in ("refused cut", "refused count"):
        return layout in ENDED
    if fate == "refused header":
        return layout != "bare"
    if fate in ("corrected before",):
        return layout in RANKED
    if fate == "corrected in part":
        return layout in EVERY or layout == "loose"
    return True


class Maker:
    def __init__(self, fates, office, item, layout, one, week, persons, drift):
        self.fates, self.office, self.item, self.layout = fates, office, item, layout
        self.one, self.week, self.persons, self.drift = one, week, persons, drift
        self.world = fates.world
        self.r = self.world.random("plan", office, item, week, one.round)

    def day(self, n):
        return next_working(self.one.written, n)

    def rows(self, persons, revision=0, traps=True):
        again = self.one.round > 0
        return self.world.rows(persons, self.office, self.item, self.week, self.layout, revision + again,
                               traps and not again, self.drift, self.layout in EVERY)

    def file(self, n, rows, sequence=1, fault="", name="", part=""):
        """One file, n working days after its list."""
        self.fates.numbers += 1
        day = self.day(n)
        made = f"{day} {8 + self.r.randint(0, 8) // 9:02}:{self.r.randint(0, 59):02}:{self.fates.numbers % 60:02}"
        answer = Answer(self.office, self.item, self.layout, (name or self.one.number + part), made, sequence, rows,
                        self.fates.numbers, self.r.choice([0, 0, 0, 1, 2]) if self.layout != "markup" else 0)
        content = body(answer, self.world.fields[self.item], fault)
        return Delivery(day, answer, content, file_name(answer), fault, self.r.random() < 0.06)

    def strangers(self, rows):
        """Rows nobody asked for: about somebody unknown, about somebody on another list."""
        if self.r.random() < 0.3:
            rows.append(self.stray(self.world.maker.person_id(), "无名氏"))
        if self.r.random() < 0.3:
            document = self.r.choice(sorted(self.world.people))
            if document not in dict(self.persons):
                rows.append(self.stray(document, self.world.people[document]["name"]))
        return rows

    def stray(self, document, name):
        row = self.world.rows([(document, name)], self.office, self.item, self.week, self.layout, 1, False, "", True)[0]
        if not row.fields:
            row.outcome = "nothing"
        return row

    def make(self, fate):
        r, all_ = self.r, self.persons
        n = r.randint(1, 6)
        half = all_[:len(all_) // 2], all_[len(all_) // 2:]
        whole = self.strangers(self.rows(all_))
        if fate == "never" or (not whole and self.layout == "bare"):
            return []
        if fate in ("on time", "again"):
            return [self.file(min(n, 3) if fate == "again" else n, whole)]
        if fate == "late":
            return [self.file(r.choice([8, 9]), whole)]
        if fate == "late after close":
            return [self.file(r.choice([11, 13]), whole)]
        if fate == "part only":
            return [self.file(n, self.rows(half[0]))]
        if fate == "parts":
            return [self.file(n, self.rows(half[0]), part="-1"),
                    self.file(n + r.choice([1, 4]), self.rows(half[1]), part="-2")]
        if fate == "resent":
            first = self.file(n, whole)
            again = self.file(n + r.choice([1, 3, 9]), whole, 2)
            again.content = first.content
            if self.layout != "numbered":  # what it says of itself stands inside
                again.answer = first.answer
            again.__post_init__()
            return [first, again]
        if fate.startswith("corrected"):
            return self.corrected(fate, n, whole)
        if fate == "waits for two batches":
            return [self.file(r.choice([5, 6]), whole)]
        if fate == "too many":
            return [self.file(1, whole), *(self.file(n + k, self.rows(all_, k), k + 1) for k in (1, 2))]
        return self.refused(fate, n, whole)

    def corrected(self, fate, n, whole):
        later = self.rows(self.persons, 2)
        if fate == "corrected":
            return [self.file(n, whole), self.file(n + self.r.choice([1, 2]), later, 2)]
        if fate == "corrected before":  # the higher number came first
            second = self.file(n, later, 2)
            first = self.file(n, whole)
            first.day = self.day(n + 2)
            second.answer.made = second.answer.made[:11] + "17:00:00"
            first.answer.made = first.answer.made[:11] + "07:00:00"
            for one in (first, second):
                one.content = body(one.answer, self.world.fields[self.item])
                one.name = file_name(one.answer)
                one.__post_init__()
            return [second, first]
        if fate == "corrected in part":
            changed = [p for p in self.persons if self.r.random() < 0.2]
            return [self.file(n, whole), self.file(n + 2, self.rows(changed, 2), 2)]
        return [self.file(n, whole), self.file(self.r.choice([7, 10, 12]), later, 2)]

    def refused(self, fate, n, whole):
        if fate == "unknown list":
            return [self.file(n, whole, name="HD990102-2026W30-01"), self.file(n + 2, whole, 2)]
        if fate == "other's list":
            place = int(self.one.number[17:19]) % 26 + 1
            return [self.file(n, whole, name=f"{self.one.number[:17]}{place:02}"), self.file(n + 1, whole, 2)]
        if fate == "refused by manifest":
            bad, good = self.file(n, whole), self.file(n + 2, self.rows(self.persons, 2), 2)
            return [bad, good] if bad.sha != good.sha else [bad]
        fault = {"refused for good": "count"}.get(fate, fate.split()[-1])
        rows = whole
        if fault == "rows" or fault == "total" and not total_field(self.layout, self.item) or (
                fault == "count" and self.layout not in ENDED):
            fault, rows = "", self.rows(self.persons)
            for place, row in enumerate(rows):
                if place % 5 == 0:
                    row.trap = "rejected"
        elif fault == "total":
            rows = self.rows(self.persons, traps=False)  # a rejected row leaves a total unsure
        bad = self.file(n, rows, 1, fault)
        return [bad] if fate == "refused for good" else [bad, self.file(n + 2, whole, 2)]
