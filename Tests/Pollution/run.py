#!/usr/bin/env python3
"""Makes polluted files, has `hedui adapter peek` read each, and compares with what the generator knows of it."""

import argparse
import random
import sys
import tempfile
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from compare import ask, differences
from kinds import KINDS, READ, REFUSED, fitting_shapes, refusal_list
from selftest import OF_READ, OF_REFUSED, unseen
from sheet import Sheet

SHARE_REFUSED = 0.15


@dataclass(frozen=True)
class Planned:
    number: int
    kind: str
    turn: int

    @property
    def name(self):
        return f"{self.number:05}-{self.kind}"


@dataclass
class Tally:
    files: int = 0
    rows: int = 0
    rows_read: int = 0
    rejected: int = 0
    refused: int = 0
    failed: int = 0


@dataclass
class Outcome:
    planned: Planned
    case: object
    answer: object
    found: list = field(default_factory=list)


def plan(files, only_kind):
    """Every kind in turn; of every twenty files, `1 in 7` at most is of a refused kind."""
    if only_kind:
        return [Planned(number, only_kind, number) for number in range(files)]
    turns, planned = defaultdict(int), []
    queues = {True: list(REFUSED), False: list(READ)}
    for number in range(files):
        kinds = queues[number % 7 == 3]
        kind = kinds[turns[len(kinds), "place"] % len(kinds)]
        turns[len(kinds), "place"] += 1
        planned.append(Planned(number, kind, turns[kind]))
        turns[kind] += 1
    return planned


def make(planned, seed):
    shapes = fitting_shapes(planned.kind)
    random.Random(f"{seed}/{planned.kind}").shuffle(shapes)
    rng = random.Random(f"{seed}/{planned.name}")
    return KINDS[planned.kind][0](rng, Sheet(rng, shapes[planned.turn % len(shapes)]))


def generator_faults(case):
    """Cells that Python's own csv module reads otherwise than the generator meant them."""
    if not case.check_cells or case.suffix != "csv":
        return []
    found = []
    for region in case.rows():
        parsed = case.check_cells(region, case.content)
        if parsed is not None and parsed != region.cells:
            found.append(f"generator: line {region.line} is {parsed}, meant {region.cells}")
    return found


def judge(planned, arguments, folder):
    case = make(planned, arguments.seed)
    path = folder / f"{planned.name}.{case.suffix}"
    path.write_bytes(case.content)
    answer = ask(arguments.hedui, path, case.options)
    if not arguments.keep:
        path.unlink()
    found = generator_faults(case) + differences(case, answer)
    listed = refusal_list().get(planned.kind, ())
    if not set(case.refused) <= set(listed):
        found.append(f"expects a refusal {list(case.refused)} that refused_kinds.txt does not list for it")
    case.content = b""
    return Outcome(planned, case, answer, found)


def report(outcome, arguments):
    case, planned = outcome.case, outcome.planned
    print(f"\n{planned.name} ({case.shape}): {len(outcome.found)} differences", file=sys.stderr)
    for line in outcome.found[:3]:
        print(f"  {line}", file=sys.stderr)
    kind = f" --kind {arguments.kind}" if arguments.kind else ""
    again = f"--files {arguments.files} --seed {arguments.seed}{kind}"
    print(f"  again: Tests/Pollution/run.py HEDUI {again} --only {planned.name} --keep DIR", file=sys.stderr)
    print(f"  reads: hedui adapter peek DIR/{planned.name}.{case.suffix} {shell(case.options)}", file=sys.stderr)


def shell(options):
    return " ".join(f"'{option}'" if set(option) & set("|^;\"'\\ ") else option for option in options)


def add(tally, outcome):
    tally.files += 1
    tally.rows += len(outcome.case.rows()) if not outcome.case.refused else 0
    tally.failed += bool(outcome.found)
    tally.refused += outcome.answer.exit_code == 65
    kinds = [piece["kind"] for piece in outcome.answer.pieces]
    if outcome.answer.exit_code == 0:
        tally.rows_read += kinds.count("row")
        tally.rejected += kinds.count("reject")


def table(tallies):
    heads = ["files", "rows", "rows read", "rejected", "refused", "failed"]
    print(f"{'kind':28}" + "".join(f"{head:>11}" for head in heads))
    total = Tally()
    for kind in sorted(tallies):
        print(f"{kind:28}" + "".join(f"{value:11,}" for value in vars(tallies[kind]).values()))
        for name, value in vars(tallies[kind]).items():
            setattr(total, name, getattr(total, name) + value)
    print(f"{'all':28}" + "".join(f"{value:11,}" for value in vars(total).values()))


def self_test():
    """Exits when a planted fault is not seen."""
    read = make(Planned(0, "too-few-cells", 0), 1)
    missed = unseen(read, make(Planned(1, "workbook-xls", 0), 1))
    if set(refusal_list()) != set(REFUSED):
        missed.append(f"refused_kinds.txt differs from the kinds: {set(refusal_list()) ^ set(REFUSED)}")
    if missed:
        sys.exit("the comparison does not see planted faults: " + ", ".join(missed))
    print(f"{len(OF_READ) + len(OF_REFUSED)} planted faults, each seen by the comparison")


def options():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("hedui")
    parser.add_argument("--files", type=int, default=500)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--kind", choices=sorted(KINDS), help="files of this kind only")
    parser.add_argument("--only", help="one file, by its name as printed, such as 00012-nul")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="leave the files there")
    parser.add_argument("--show", type=int, default=12, help="how many differing files to describe")
    parser.add_argument("--self-test", action="store_true", help="only plant faults and see them found")
    return parser.parse_args()


def main():
    arguments = options()
    self_test()
    if arguments.self_test:
        return
    chosen = plan(arguments.files, arguments.kind)
    if arguments.only:
        chosen = [planned for planned in chosen if planned.name == arguments.only]
    if not chosen:
        sys.exit("no such file in this plan: --files, --seed and --kind must be those that named it")
    share = sum(planned.kind in REFUSED for planned in chosen) / len(chosen)
    tallies, failed = defaultdict(Tally), []
    with tempfile.TemporaryDirectory() as scratch, ThreadPoolExecutor(2) as pool:
        folder = arguments.keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        for outcome in pool.map(lambda planned: judge(planned, arguments, folder), chosen):
            add(tallies[outcome.planned.kind], outcome)
            if outcome.found:
                failed.append(outcome)
    table(tallies)
    for outcome in first_of_each(failed)[:arguments.show]:
        report(outcome, arguments)
    print(f"{share:.1%} of the files are of kinds on the refusal list; at most {SHARE_REFUSED:.0%} may be")
    if share > SHARE_REFUSED and not (arguments.only or arguments.kind):
        sys.exit("too many files are of kinds on the refusal list")
    if not (arguments.only or arguments.kind) and set(tallies) != set(KINDS):
        sys.exit(f"no file of these kinds: {sorted(set(KINDS) - set(tallies))}; use more --files")
    if failed:
        sys.exit(f"{len(failed)} of {len(chosen)} files are not read as their generator says")
    print(f"all {len(chosen):,} files are read as their generator says")


def first_of_each(failed):
    """One of each kind before a second of any."""
    seen, ranked = defaultdict(int), []
    for outcome in failed:
        ranked.append((seen[outcome.planned.kind], outcome.planned.number, outcome))
        seen[outcome.planned.kind] += 1
    return [outcome for *_, outcome in sorted(ranked, key=lambda entry: entry[:2])]


if __name__ == "__main__":
    main()
