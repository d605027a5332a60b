"""The weeks that are tortured: what lies in the inbox, and the steps in order. A new step is one line of STEPS."""
import fnmatch
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

HOUSEHOLDS = 460  # about 1,600 persons and 20,000 returned rows
LATE = ("payroll_", "VEH_", "pension_")


@dataclass(frozen=True)
class Step:
    """Commands that one operator's step consists of; run in the folder that holds `centre` and `inbox`.

    `{case}` stands for one command a case that can be issued. `removes`: rows may go (retention). `sweeps`: no
    unfinished file of a killed run may be left after it. `restores`: a command that makes a centre `restored` out of
    what the step wrote, holding the same tables; `restored.keys` is a copy of the keys.
    """
    name: str
    day: str
    command: str
    exits: tuple = (0,)
    removes: bool = False
    sweeps: bool = False
    restores: str = ""


BATCH = {"exits": (0, 65), "sweeps": True}  # 65: rows of the invented returns are rejected
STEPS = (
    Step("accept", "2026-11-16", "accept inbox/first.xml inbox/first.csv"),
    Step("batch open", "2026-11-16", "batch open --week 2026-W47"),
    Step("batch lists", "2026-11-16", "batch lists --week 2026-W47"),
    Step("batch ingest", "2026-11-17", "batch ingest inbox/monday", **BATCH),
    Step("batch compare", "2026-11-17", "batch compare --week 2026-W47", **BATCH),
    Step("batch run, first files", "2026-11-18", "batch run --week 2026-W47 inbox/monday inbox/wednesday", **BATCH),
    Step("accept, more families", "2026-11-19", "accept inbox/second.xml inbox/second.csv"),
    Step("batch run, the rest", "2026-11-20", "batch run --week 2026-W47 inbox/monday inbox/wednesday inbox/friday",
         **BATCH),
    Step("report issue", "2026-11-20", "report issue {case} --week 2026-W47 --as second", exits=(0, 65)),
    Step("batch run, late files", "2026-11-23", "batch run --week 2026-W47 inbox/friday inbox/late", **BATCH),
    Step("request, a family on file", "2026-11-24", "request --case HD-2026-S0000001"),
    Step("batch run, next week", "2026-11-25", "batch run --week 2026-W48 inbox/late", **BATCH),
    Step("batch close", "2026-12-04", "batch close --week 2026-W47", exits=(0, 65)),
    Step("batch close, the request", "2026-12-04", "batch close --week 2026-W48-Q0001", exits=(0, 65)),
    Step("backup", "2026-12-05", "backup saved.backup", exits=(0, 73),  # 73: an earlier run wrote it to the end
         restores="restore saved.backup --centre restored --keys restored.keys"),
    Step("retain", "2027-06-15", "retain", removes=True, sweeps=True),
)


def offered(hedui, command):
    """Whether this hedui has the command: the word is listed by the help of the one above it."""
    words = command.split()
    above = words[:1] if words[0] in ("batch", "report", "audit") else []
    word = words[len(above)]
    text = subprocess.run([hedui, *above, "--help"], capture_output=True, text=True).stdout
    return re.search(rf"^  {word}\b", text, re.MULTILINE) is not None


def steps_of(hedui):
    """The steps this hedui has, and the names of those it has not."""
    there = [step for step in STEPS if offered(hedui, step.command)]
    return there, [step.name for step in STEPS if step not in there]


def commands_of(step, cases):
    """Argument lists of a step, the time and the doer fixed."""
    lines = [step.command.replace("{case}", case) for case in cases] if "{case}" in step.command else [step.command]
    fixed = ["--quiet", "--centre", "centre", "--on", step.day, "--received-at", step.day + "T09:00:00"]
    return [line.split() + fixed + ([] if "--as" in line else ["--as", "first"]) for line in lines]


def make_place(hedui, place, households=HOUSEHOLDS, seed=1):
    """A new centre and a full inbox beside it; returns how many files it holds."""
    place.mkdir()
    for words in (["init", "--quiet", "centre"], ["synth", "--quiet", "--households", str(households), "--seed",
                                                  str(seed), "--centre", "centre", "made"]):
        made = subprocess.run([hedui, *words], cwd=place, capture_output=True, text=True)
        if made.returncode:
            raise SystemExit(f"torture: 'hedui {words[0]}' ended with {made.returncode}: {made.stderr}")
    inbox = place / "inbox"
    for folder in ("monday", "wednesday", "friday", "late"):
        (inbox / folder).mkdir(parents=True)
    split_declarations(place / "made", inbox)
    name_lists(place)
    returned = sorted((place / "made/returns").iterdir())
    for number, path in enumerate(returned):
        day = "late" if path.name.startswith(LATE) else ("monday", "wednesday", "friday")[number % 3]
        shutil.copyfile(path, inbox / day / path.name)
    spoil(inbox, returned)
    shutil.rmtree(place / "made")
    files = [path for path in inbox.glob("*/*") if path.is_file()]
    return len(files)


def name_lists(place):
    """Lets each returned file name the list that its institution is sent: its place among all by code."""
    text = (place / "centre/centre.yaml").read_text(encoding="utf-8")
    region = re.search(r'^region: "?(\d{6})', text, re.MULTILINE)[1]
    institutions = {re.match(r"\s*([\w-]+)", part)[1]: re.findall(r'files: "([^"]+)"', part)
                    for part in text.split("- code:")[1:]}
    numbers = {pattern: f"HD{region}-2026W47-{number:02}" for number, code in enumerate(sorted(institutions), 1)
               for pattern in institutions[code]}
    named = re.compile(r"HD\d{6}-2026W47(-[A-Z0-9]+)?")
    for path in sorted((place / "made/returns").iterdir()):
        number = next(number for pattern, number in numbers.items() if fnmatch.fnmatch(path.name, pattern))
        path.write_bytes(re.sub(named.pattern.encode(), number.encode(), path.read_bytes()))
        path.rename(path.with_name(named.sub(number, path.name)))


def split_declarations(made, inbox):
    """Three families of four at once, the fourth later."""
    text = (made / "declarations/declarations-001.xml").read_text(encoding="utf-8")
    head, *families = re.split(r"(?=  <Declaration )", text)
    tail = "</Declarations>\n"
    families[-1] = families[-1].replace(tail, "")
    heading, *rows = (made / "authorisations/authorisations-001.csv").read_text(encoding="utf-8").splitlines(True)
    for name, isOurs in (("first", lambda n: n % 4), ("second", lambda n: n % 4 == 0)):
        ours = [family for n, family in enumerate(families) if isOurs(n)]
        numbers = set(re.search(r'caseNumber="([^"]+)"', family)[1] for family in ours)
        (inbox / f"{name}.xml").write_text(head + "".join(ours) + tail, encoding="utf-8")
        (inbox / f"{name}.csv").write_text(
            heading + "".join(row for row in rows if row.split(",")[1] in numbers), encoding="utf-8")


def spoil(inbox, returned):
    """What arrives besides: the same bytes under another name, a cut file, one nobody sent, a corrected one."""
    def one_of(*beginnings):  # each seed leaves another institution silent
        return next(path for start in beginnings for path in returned if path.name.startswith(start))

    again, cut, corrected = one_of("DEP_", "SEC_"), one_of("gjj_", "SI_"), one_of("medical_", "hukou_", "payroll_")
    shutil.copyfile(again, inbox / f"friday/{again.stem}_again{again.suffix}")
    whole = cut.read_bytes()
    (inbox / f"wednesday/{cut.stem}_cut{cut.suffix}").write_bytes(whole[:len(whole) // 2])
    (inbox / "friday/unknown.dat").write_bytes(b"nobody sent this\n")
    lines = corrected.read_bytes().splitlines(True)
    (inbox / f"late/{corrected.stem}_corrected{corrected.suffix}").write_bytes(b"".join(lines[:1] + lines[2:]))
