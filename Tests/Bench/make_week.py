#!/usr/bin/env python3
"""Writes an invented week of deposit returns: inbox/, declarations-NNN.xml, and the same roster as CSV for the peers.

usage: make_week.py DIR --rows N [--persons N/10] [--institutions 26] [--encoding utf-8|gb18030] [--delimiter ,] [--xml]
       [--crlf] [--seed 7]

One file a bank, twelve columns, a trailer with count and total. One row in a hundred is about nobody on the roster, one
in a thousand has a bad amount, one in two hundred another name, one in ten thousand a number that does not hold.
"""
import argparse
import json
import multiprocessing
import os
import random
import time
from array import array

from declarations import declared_fen, write_declarations, write_roster
from layouts import layout, layout_name
from people import Identities, household_sizes, names, wrong_check

CHUNK = 20_000
DICE = 1 << 20
STRANGER, OTHER_NAME, BAD_AMOUNT, BAD_NUMBER = (int(DICE * share) for share in (0.01, 0.015, 0.016, 0.0161))
CENTS = [f".{fen:02}" for fen in range(100)]


class Week:
    """What every bank's file is written from; made once, before the processes part."""

    def __init__(self, wanted, chosen):
        chance = random.Random(wanted.seed)
        self.folder, self.seed, self.layout = wanted.folder, wanted.seed, chosen
        self.rows = [wanted.rows // wanted.institutions + (bank < wanted.rows % wanted.institutions)
                     for bank in range(wanted.institutions)]
        self.identities = Identities()
        self.numbers = [self.identities.number(index) for index in range(wanted.persons)]
        self.names = names(wanted.persons, chance)
        self.sizes = household_sizes(wanted.persons, chance)
        self.pieces = [chosen.person(name, number) for name, number in zip(self.names, self.numbers)]
        self.chance = chance

    def odd(self, dice: int, person: int, stranger: int, amount: str) -> tuple[str, str, bool]:
        """Person piece and amount of a row that is not simply accepted, and whether its amount can be read."""
        name, number = self.names[person], self.numbers[person]
        if dice < STRANGER:
            return self.layout.person(name, self.identities.number(stranger)), amount, True
        if dice < OTHER_NAME:
            return self.layout.person("路" + name, number), amount, True
        if dice < BAD_AMOUNT:
            return self.pieces[person], amount.replace(".", "。") if dice % 2 else "约" + amount, False
        return self.layout.person(name, wrong_check(number)), amount, True


def write_bank(week: Week, bank: int) -> array:
    """Writes one bank's file; the fen accepted for each person."""
    chosen, rows, pieces, persons = week.layout, week.rows[bank], week.pieces, len(week.pieces)
    chance = random.Random(week.seed * 1_000 + bank + 1)
    sums = array("q", bytes(8 * persons))
    begin, after, branch, close = chosen.open, chosen.after_number, chosen.branch(bank + 1), chosen.close
    kinds = (chosen.kind("活期"), chosen.kind("定期"))
    account, stranger = 62_00_00000000 + (bank + 1) * 100_000_000, persons + sum(week.rows[:bank])
    total = 0
    with open(f"{week.folder}/inbox/{chosen.file_name(bank + 1)}", "wb") as out:
        out.write(chosen.head().encode(chosen.encoding))
        for first in range(0, rows, CHUNK):
            count = min(CHUNK, rows - first)
            draws = array("Q", chance.randbytes(8 * count))
            lines = []
            for row, draw in enumerate(draws, first + 1):
                person, dice = (draw & 0xFFFFFFFF) * persons >> 32, draw >> 44
                fen = (draw & 0xFFFFFFFFFFF) % 4_999_999
                amount = str(fen // 100) + CENTS[fen % 100]
                if dice >= BAD_NUMBER:
                    piece = pieces[person]
                    sums[person] += fen
                    total += fen
                else:
                    piece, amount, is_readable = week.odd(dice, person, stranger + row, amount)
                    total += fen if is_readable else 0
                lines.append(f"{begin}{row}{after}{piece}{branch}{account + row}{kinds[draw & 1]}{amount}{close}")
            out.write("".join(lines).encode(chosen.encoding))
        out.write(chosen.tail(rows, total).encode(chosen.encoding))
    return sums


def write_banks(week: Week, banks: list[int]) -> array:
    sums = array("q", bytes(8 * len(week.pieces)))
    for bank in banks:
        sums = array("q", map(int.__add__, sums, write_bank(week, bank)))
    return sums


def write_all(week: Week) -> list[int]:
    """Writes every bank's file, two at a time; the fen accepted for each household."""
    halves = [list(range(side, len(week.rows), 2)) for side in (0, 1)]
    global shared
    shared = week
    with multiprocessing.get_context("fork").Pool(2) as pool:
        sums = pool.map(write_shared, halves, chunksize=1)
    persons = map(int.__add__, *sums)
    return [sum(next(persons) for _ in range(size)) for size in week.sizes]


def write_shared(banks: list[int]) -> array:
    return write_banks(shared, banks)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("--rows", type=int, required=True)
    parser.add_argument("--persons", type=int)
    parser.add_argument("--institutions", type=int, default=26)
    parser.add_argument("--encoding", choices=("utf-8", "gb18030"), default="utf-8")
    parser.add_argument("--delimiter", choices=(",", "|"), default=",")
    parser.add_argument("--xml", action="store_true")
    parser.add_argument("--crlf", action="store_true")
    parser.add_argument("--seed", type=int, default=7)
    wanted = parser.parse_args()
    wanted.persons = wanted.persons or max(1, wanted.rows // 10)
    start = time.monotonic()
    chosen = layout(layout_name(wanted.encoding, wanted.delimiter, wanted.xml), "\r\n" if wanted.crlf else "\n")
    os.makedirs(f"{wanted.folder}/inbox", exist_ok=True)
    week = Week(wanted, chosen)
    returned = write_all(week)
    declared = [declared_fen(fen, week.chance) for fen in returned]
    write_declarations(wanted.folder, week.numbers, week.names, week.sizes, declared)
    write_roster(wanted.folder, week.numbers, week.names, week.sizes, declared)
    size = sum(os.path.getsize(f"{wanted.folder}/inbox/{chosen.file_name(bank + 1)}") for bank in range(len(week.rows)))
    facts = {"layout": chosen.name, "rows": wanted.rows, "persons": wanted.persons, "households": len(week.sizes),
             "institutions": wanted.institutions, "bytes": size, "seed": wanted.seed, "crlf": wanted.crlf}
    with open(f"{wanted.folder}/week.json", "w", encoding="utf-8") as out:
        json.dump(facts, out)
    print(f"{facts['rows']} rows, {facts['persons']} persons, {facts['households']} households, {size / 1e6:.1f} MB "
          f"in {time.monotonic() - start:.1f} s")


if __name__ == "__main__":
    main()
