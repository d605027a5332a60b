"""One week's returns in other orders, twice, in pieces and put together: what may change, and what must not."""
import json
import shutil
import subprocess
from copy import copy

from checks import difference
from fates import Delivery
from layouts import Answer, body, file_name

SPLIT = {"numbered", "bare", "markup", "timed", "closed", "loose", "adding"}


def check_order(simulation, week):
    """Works on the fork that was made when the week's lists had left."""
    fork = simulation.place / f"fork-{week}"
    numbers = {lists[0].number for lists in simulation.truth.batches[week].lists.values()}
    own = {d.sha: d for d in simulation.received if mine(d, numbers)}
    deliveries = sorted(own.values(), key=lambda d: d.name)
    day = max(d.day for d in deliveries)
    r = simulation.world.random("order", week)
    shuffled = list(deliveries)
    r.shuffle(shuffled)
    # a copy that no manifest speaks of would mend what the manifest refused
    twice = [again for d in reversed(shuffled) for again in ((d,) if d.is_belied() else (d, renamed(d)))]
    reference = reports(simulation, fork, week, day, [deliveries])
    simulation.numbers["files in other orders"] += len(deliveries)
    for name, batches in (("one by one, in another order", [[d] for d in shuffled]),
                          ("twice, in another order", [twice]),
                          ("in three runs", [shuffled[::3], shuffled[1::3], shuffled[2::3]])):
        simulation.same(f"reports, files {name}", week, reference, reports(simulation, fork, week, day, batches))
    pieces, cut = split(simulation, deliveries)
    simulation.numbers["files split"] += cut
    compare(simulation, "split", week, reference, reports(simulation, fork, week, day, [pieces]))
    joined, count = join(simulation, deliveries)
    simulation.numbers["files joined"] += count
    compare(simulation, "joined", week, reference, reports(simulation, fork, week, day, [joined]))


def mine(delivery, numbers):
    named = delivery.answer.list
    return named in numbers or named[:-2] in numbers and named[-2] == "-"


def renamed(delivery):
    """The same bytes under another name."""
    other = copy(delivery)
    stem, dot, end = delivery.name.rpartition(".")
    other.name, other.manifest = f"{stem}_again{dot}{end}", None
    return other


def reports(simulation, fork, week, day, batches):
    """Every report of the week after these files, as hedui prints them; the fork stays as it is."""
    place = simulation.place / "order"
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(fork, place)
    fixed = ["--centre", "centre", "--as", "first", "--on", str(day), "--received-at", f"{day}T09:00:00", "--quiet"]
    for count, files in enumerate(batches):
        inbox = place / f"inbox{count}"
        inbox.mkdir()
        for delivery in files:
            delivery.write(inbox)
        done = subprocess.run([simulation.hedui, "batch", "ingest", "--week", week, inbox.name, *fixed], cwd=place,
                              capture_output=True, text=True)
        if done.returncode not in (0, 65):
            raise SystemExit(f"batch ingest ended with {done.returncode}: {done.stderr[-500:]}")
    for words in (["compare"], ["reports"]):
        done = subprocess.run([simulation.hedui, "batch", *words, "--week", week, *fixed], cwd=place,
                              capture_output=True, text=True, check=True)
    simulation.numbers["commands"] += len(batches) + 2
    return done.stdout


def compare(simulation, what, week, one, other):
    """Everything but evidence places is equal."""
    left, right = ({r["caseNumber"]: r for r in map(json.loads, text.splitlines())} for text in (one, other))
    simulation.same(f"cases, files {what}", week, set(left), set(right))
    for number in sorted(left.keys() & right.keys()):
        simulation.same(f"report, files {what}", f"{week} {number}", {}, difference(left[number], right[number]))
        simulation.same(f"totals, files {what}", f"{week} {number}", left[number]["totals"], right[number]["totals"])


def remade(simulation, delivery, rows, number, part=""):
    """The same answer with other rows; a part says so behind the list's number."""
    a = delivery.answer
    answer = Answer(a.office, a.item, a.layout, a.list + part, a.made, a.sequence, rows, number, a.blank_lines)
    return Delivery(delivery.day, answer, body(answer, simulation.world.fields[a.item]), file_name(answer))


def is_sound(delivery, rows):
    bad = sum(row.trap in ("rejected", "unreadable") for row in rows)
    return not delivery.fault and not delivery.manifest and rows and bad * 100 <= 10 * len(rows)


def split(simulation, deliveries):
    """Each sound file in two, person by person."""
    out, count = [], 0
    for delivery in deliveries:
        rows = delivery.answer.rows
        documents = sorted({row.document for row in rows})
        first = set(documents[::2])
        halves = [[row for row in rows if (row.document in first) == one] for one in (True, False)]
        if all(is_sound(delivery, half) for half in halves) and is_sound(delivery, rows):
            count += 1
            out += [remade(simulation, delivery, half, 5000 + 2 * count + n, f"-{n + 7}")
                    for n, half in enumerate(halves)]
        else:
            out.append(delivery)
    return out, count


def join(simulation, deliveries):
    """Parts of one answer in one file, where nothing but the part tells them apart."""
    by_answer, count = {}, 0
    for delivery in deliveries:
        a = delivery.answer
        answer = a.list[:-2] if a.list[-2] == "-" else delivery.name
        by_answer.setdefault((a.office, a.item, answer), []).append(delivery)
    out = []
    for parts in by_answer.values():
        rows = [row for part in parts for row in part.answer.rows]
        tells = parts[0].answer.layout in ("markup", "timed", "bare", "loose", "numbered")
        if len(parts) < 2 or tells or not all(is_sound(part, rows) for part in parts):
            out += parts
            continue
        count += 1
        out.append(remade(simulation, parts[0], rows, 7000 + count))
    return out, count
