#!/usr/bin/env python3
"""Kills hedui at random moments of two weeks and proves that it goes on to the same end.

usage: torture.py HEDUI --library FAULTFS.so [--kills N] [--seed S] [--trial T] [--jobs J] [--keep DIR]

An undisturbed run of every step is the reference. Then trials: a copy of a centre as it stood before some step, a few
faults in that step and those after it (also in the runs that recover), every step then run again undisturbed; after
each step the centre must hold what the reference held there. Right after a kill, too: nothing that was committed before
is gone, every archived file that a receipt rests on opens, SQLite and the schema's accounts find nothing wrong.
`--trial T` repeats one trial of the same N and S; `--keep DIR` keeps the centres that went wrong.
"""
import argparse
import collections
import concurrent.futures
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import content
import faults
import scenario
import sealed

EXITS = (0, 65, 70, 73, 75)  # what a command that met a fault may end with
WEEKS = ("2026-W47", "2026-W48")


class Wrong(Exception):
    """Something that must not be."""


def copied(place, to):
    subprocess.run(["cp", "-a", "--reflink=auto", str(place), str(to)], check=True)
    return Path(to)


def without_rates(text):
    return re.sub(r"\d+(\.\d+)? ?(s|rows/s)\b", "", text)


class Reference:
    """The undisturbed run: before each step a copy, after each step what the centre held, of each command its calls."""

    def __init__(self, hedui, library, folder, seed, households=scenario.HOUSEHOLDS):
        self.hedui, self.library, self.folder = hedui, library, folder
        self.steps, self.missing = scenario.steps_of(hedui)
        self.cases, self.before, self.after, self.endings = [], [], [], []
        start = time.monotonic()
        place = folder / "reference"
        files = scenario.make_place(hedui, place, households, seed)
        runner = faults.Runner(hedui, library, place)
        for number, step in enumerate(self.steps):
            if "{case}" in step.command:
                self.cases = issuable(place)
            self.before.append(copied(place, folder / f"before-{number}"))
            endings = [runner.counted(words) for words in scenario.commands_of(step, self.cases)]
            for ending in endings:
                if ending.code not in step.exits:
                    raise Wrong(f"the undisturbed '{step.name}' ended with {ending.code}: {ending.err[-600:]}")
                if "unsupported" in ending.report:
                    raise Wrong(f"'{step.name}': {ending.report['unsupported']}")
            self.endings.append(endings)
            self.after.append(self.held(place))
        self.reports = content.report_hashes(hedui, copied(place, folder / "end"), WEEKS)
        rows = received_rows(place)
        self.inbox = f"{files} files, {rows:,} rows, {households} households"
        self.isFull = files >= 20 and rows >= 20_000 and households >= 200
        self.seconds = time.monotonic() - start

    def held(self, place):
        return content.database_hashes(place / "centre") | content.file_hashes(place)


def received_rows(place):
    look = content.Database(place / "centre")
    (rows,), = look.rows("SELECT SUM(rows_read) FROM receipt WHERE week = '2026-W47'")
    look.close()
    return rows


def issuable(place):
    """Three cases of the first week whose report nothing blocks, spread over the list."""
    look = content.Database(place / "centre")
    cases = [case for case, in look.rows(
        "SELECT case_number FROM report WHERE week = '2026-W47' AND case_number NOT IN "
        "(SELECT case_number FROM case_summary WHERE blocks_issue = 1) ORDER BY case_number")]
    look.close()
    return [cases[len(cases) * part // 8] for part in (1, 4, 7)]


class Trial:
    def __init__(self, reference, number, plan, seed, keep=None):
        self.reference, self.number, self.plan, self.keep = reference, number, plan, keep
        self.chance = random.Random(f"{seed}/{number}")
        self.kills = collections.Counter()
        self.story, self.notes = [], []

    def run(self):
        """Nil, or what went wrong."""
        first = min(step for step, _ in self.plan)
        folder = Path(tempfile.mkdtemp(prefix=f"trial-{self.number}-", dir=self.reference.folder))
        self.place = copied(self.reference.before[first], folder / "reference")
        self.runner = faults.Runner(self.reference.hedui, self.reference.library, self.place)
        self.committed = content.Database(self.place / "centre")
        wrong = None
        try:
            for step in range(first, len(self.reference.steps)):
                self.play(step, [mode for at, mode in self.plan if at == step])
            self.compare(len(self.reference.steps) - 1, isEnd=True)
        except (Wrong, sealed.Damaged, subprocess.TimeoutExpired) as fault:
            wrong = str(fault)
            if self.keep:
                Path(self.keep).mkdir(parents=True, exist_ok=True)
                copied(self.place, Path(self.keep, f"trial-{self.number}"))
        self.committed.close()
        shutil.rmtree(folder)
        return wrong

    def play(self, number, modes):
        step, endings = self.reference.steps[number], self.reference.endings[number]
        commands = scenario.commands_of(step, self.reference.cases)
        struck = collections.defaultdict(list)
        for mode in modes:
            struck[self.chance.randrange(len(commands))].append(mode)
        for place, words in enumerate(commands):
            usual, counts = endings[place], endings[place].counts
            for repeat, mode in enumerate(struck[place]):
                counts = self.strike(step, words, mode, usual, counts, isFirst=repeat == 0)
            ending = self.runner.plain(words)
            self.story.append(f"{step.name}: {ending.code}")
            if ending.code not in step.exits:
                raise Wrong(f"'{step.name}' run again ended with {ending.code}: {ending.err[-600:]}")
            self.look(step, "undisturbed")
        if step.sweeps and (left := content.litter(self.place)):
            raise Wrong(f"unfinished files survive '{step.name}': {', '.join(left)}")
        if modes:
            self.verify_audit(step)
            self.compare(number)
            if step.restores:
                self.restore(step)

    def restore(self, step):
        copied(self.place / "centre.keys", self.place / "restored.keys")
        ending = self.runner.plain(step.restores.split())
        restored = self.place / "restored"
        if ending.code:
            raise Wrong(f"'{step.restores}' ended with {ending.code}: {ending.err[-400:]}")
        different = content.differences(
            content.database_hashes(restored), content.database_hashes(self.place / "centre"))
        shutil.rmtree(restored)
        shutil.rmtree(self.place / "restored.keys")
        if different:
            raise Wrong(f"what '{step.name}' wrote restores to something else: {'; '.join(different)}")

    def strike(self, step, words, mode, usual, counts, isFirst):
        """One fault; drawn anew, within the calls then seen, when the command ended before it."""
        for tries in range(5):
            fault = faults.draw(self.chance, mode, counts, isEarly=tries > 2)
            ending = self.runner.run(words, fault, usual=usual.seconds)
            hit = ending.was_killed if mode == "time" else ending.struck
            self.story.append(f"{step.name}: {fault}{' ' + ending.report.get('struck', '') if hit else ' (too late)'}"
                              f" → {ending.code}")
            if ending.crashed:
                raise Wrong(f"'{step.name}' crashed, signal {-ending.code}: {ending.err[-800:]}")
            if not ending.was_killed and ending.code not in (*EXITS, *step.exits):
                raise Wrong(f"'{step.name}' ended with {ending.code} under {fault}: {ending.err[-400:]}")
            if "unsupported" in ending.report:
                raise Wrong(f"'{step.name}': {ending.report['unsupported']}")
            if not ending.was_killed and ending.code != 0 and not ending.err.strip():
                raise Wrong(f"'{step.name}' ended with {ending.code} under {fault} and said nothing")
            said = isFirst and not ending.was_killed and (ending.code, without_rates(ending.err)) == (
                usual.code, without_rates(usual.err))
            self.look(step, str(fault))
            if said and len(scenario.commands_of(step, self.reference.cases)) == 1:
                # It said that all was done: then it was, whatever failed under it or after it.
                self.compare(self.reference.steps.index(step), after=str(fault))
            if hit:
                self.kills[step.name, mode] += 1
                if self.chance.random() < 0.2:
                    self.verify_audit(step)
                return ending.counts if ending.report.get("total") else counts
            isFirst = False
            if ending.report.get("total"):
                counts = ending.counts
        return counts

    def look(self, step, what):
        """At the disk as it is: nothing committed is gone, and nothing rests on a file that does not open."""
        now = content.Database(self.place / "centre")
        faulty = now.broken()
        if not step.removes:
            faulty += [f"{text} gone" for text in now.lost_since(self.committed)]
        key = sealed.archive_key(self.place / "centre.keys")
        names = sorted(now.archived_names())
        missing = [name for name in names if not (self.place / f"centre/archive/{name}.sealed").exists()]
        if not step.removes:
            faulty += [f"{name[:12]}… is on file and not in the archive" for name in missing]
        for name in self.chance.sample(names, min(3, len(names))):
            if name not in missing:
                sealed.content(self.place / f"centre/archive/{name}.sealed", key)
        self.committed.close()
        self.committed = now
        if faulty:
            raise Wrong(f"after '{step.name}', {what}: {'; '.join(faulty)}")

    def verify_audit(self, step):
        ending = self.runner.plain(["audit", "verify", "--centre", "centre"])
        if ending.code:
            raise Wrong(f"after '{step.name}' the audit record does not verify: {ending.err[-400:]}")
        if "note:" in ending.err:
            self.notes.append("audit head lags")

    def compare(self, number, isEnd=False, after=None):
        expected = self.reference.after[number]
        found = self.reference.held(self.place)
        different = content.differences(found, expected)
        if isEnd and not different:
            found = content.report_hashes(self.reference.hedui, self.place, WEEKS)
            different = content.differences(found, self.reference.reports)
        if different:
            name = self.reference.steps[number].name
            raise Wrong(f"{f'{after}: said done, and ' if after else ''}after '{name}' the centre differs: "
                        + "; ".join(different))


def planned(steps, kills, seed):
    """Trials as lists of (step, mode): every step and mode in turn by weight, shuffled, six to twelve a trial."""
    chance = random.Random(f"{seed}/plan")
    deck = [(step, mode) for mode, weight in faults.MODES.items() for step in range(steps) for _ in range(weight)]
    once = [(step, mode) for mode in faults.MODES for step in range(steps)]
    chance.shuffle(deck)
    chance.shuffle(once)
    drawn = (once if kills >= 3 * len(once) else []) + deck * (kills // len(deck) + 1)
    drawn, trials = drawn[:kills], []
    while drawn:
        count = chance.randint(6, 12) if kills >= 100 else chance.randint(3, 5)
        trials.append(drawn[:count])
        drawn = drawn[count:]
    return trials


def arguments():
    parser = argparse.ArgumentParser(usage=__doc__.split("usage: ")[1].split("\n")[0])
    parser.add_argument("hedui")
    parser.add_argument("--library", required=True)
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--trial", type=int)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--keep")
    parser.add_argument("--households", type=int, default=scenario.HOUSEHOLDS)
    return parser.parse_args()


def main():
    asked = arguments()
    hedui, library = str(Path(asked.hedui).resolve()), str(Path(asked.library).resolve())
    with tempfile.TemporaryDirectory(prefix="torture-") as folder:
        start = time.monotonic()
        try:
            reference = Reference(hedui, library, Path(folder).resolve(), asked.seed, asked.households)
        except Wrong as fault:
            sys.exit(f"torture: {fault}")
        calls = sum(ending.counts["total"] for endings in reference.endings for ending in endings)
        print(f"inbox: {reference.inbox}; {len(reference.steps)} steps, {calls:,} file-system calls, "
              f"undisturbed in {reference.seconds:.0f} s", flush=True)
        if not reference.isFull and asked.households == scenario.HOUSEHOLDS:
            sys.exit("torture: the inbox must have 20 files, 20,000 rows and 200 households at least")
        if reference.missing:
            print(f"not in this hedui: {', '.join(reference.missing)}")
        plans = planned(len(reference.steps), asked.kills, asked.seed)
        numbers = [asked.trial] if asked.trial is not None else range(len(plans))
        trials = [Trial(reference, n, plans[n], asked.seed, asked.keep) for n in numbers]
        with concurrent.futures.ThreadPoolExecutor(asked.jobs) as pool:
            wrongs = list(pool.map(lambda trial: told(trial, asked), trials))
        sys.exit(summary(reference, trials, wrongs, time.monotonic() - start, asked))


def told(trial, asked):
    wrong = trial.run()
    if sys.stderr.isatty():
        print(f"\rtrial {trial.number}: {sum(trial.kills.values())} kills", end=" ", file=sys.stderr, flush=True)
    if wrong:
        print(f"\nWRONG in trial {trial.number}: {wrong}\n  " + "\n  ".join(trial.story)
              + f"\n  again: torture.py {asked.hedui} --library {asked.library} --kills {asked.kills} "
              f"--seed {asked.seed} --trial {trial.number}", flush=True)
    elif asked.trial is not None:
        print("  " + "\n  ".join(trial.story))
    return wrong


def summary(reference, trials, wrongs, seconds, asked):
    kills = sum((trial.kills for trial in trials), collections.Counter())
    width = max(len(step.name) for step in reference.steps)
    print("\n" + " " * width + "".join(f"{mode:>9}" for mode in faults.MODES) + "      all")
    for step in reference.steps:
        row = [kills[step.name, mode] for mode in faults.MODES]
        print(f"{step.name:{width}}" + "".join(f"{count:9}" for count in row) + f"{sum(row):9}")
    total, bad = sum(kills.values()), sum(wrong is not None for wrong in wrongs)
    lags = sum(len(trial.notes) for trial in trials)
    never = [f"{step.name}/{mode}" for step in reference.steps for mode in faults.MODES
             if not kills[step.name, mode]] if asked.kills >= 1000 and not bad else []
    print(f"{total} kills in {len(trials)} trials, {bad} with another end; {lags} times the audit head lagged; "
          f"{seconds:.0f} s, seed {asked.seed}")
    if never:
        print(f"never struck: {', '.join(never)}")
    return 1 if bad or never or not total else 0


if __name__ == "__main__":
    main()
