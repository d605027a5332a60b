"""Compares Policies/holidays.yaml, and what hedui makes of it, with the package chinesecalendar, day by day.

usage: compare.py HEDUI HOLIDAYS.YAML
Exit 0: no difference, and each planted fault was found on its day. Exit 1: says what differs or what was missed.
"""

import datetime
import json
import os
import subprocess
import sys
import tempfile

import chinese_calendar
import yaml
from chinese_calendar import constants

DAY = datetime.timedelta(days=1)


def days(first, last):
    return [first + n * DAY for n in range((last - first).days + 1)]


def by_yaml(text):
    """Working or not, for each day of a year that has a table; a reading of the file that shares nothing with hedui."""
    tables = yaml.safe_load(text)["years"]
    off, worked = set(), set()
    for table in tables.values():
        for holiday in table["holidays"]:
            off.update(days(holiday["from"], holiday["to"]))
        worked.update(table["workdays"])
    covered = [day for year in tables for day in days(datetime.date(year, 1, 1), datetime.date(year, 12, 31))]
    return {day: day in worked or (day.weekday() < 5 and day not in off) for day in sorted(covered)}


def by_hedui(hedui, text, first, last):
    """The same as the command tells it, for a folder that holds nothing but this table."""
    with tempfile.TemporaryDirectory() as centre:
        os.mkdir(centre + "/policies")
        with open(centre + "/policies/holidays.yaml", "w", encoding="utf-8") as file:
            file.write(text)
        made = subprocess.run(
            [hedui, "calendar", "--centre", centre, "--from", str(first), "--to", str(last), "--json"],
            check=True, stdout=subprocess.PIPE)
    told = {datetime.date.fromisoformat(day["date"]): day for day in json.loads(made.stdout)}
    working = {day: entry["kind"] in ("workday", "worked-weekend") for day, entry in told.items()}
    return working, {day for day, entry in told.items() if entry["isProvisional"]}


def by_package(first, last):
    return {day: chinese_calendar.is_workday(day) for day in days(first, last)}


def both_cover(ours):
    """Years whole: the package knows a year when it knows a holiday in it."""
    years = {day.year for day in ours} & {day.year for day in constants.holidays}
    return datetime.date(min(years), 1, 1), datetime.date(max(years), 12, 31)


def differences(ours, theirs):
    assert set(ours) == set(theirs), "not the same days are compared"
    return [day for day in sorted(theirs) if ours[day] != theirs[day]]


def compare(hedui, text):
    """Differing days by each of the two readings, and how many were compared."""
    read = by_yaml(text)
    first, last = both_cover(read)
    theirs = by_package(first, last)
    told, provisional = by_hedui(hedui, text, first, last)
    read = {day: working for day, working in read.items() if first <= day <= last}
    return differences(read, theirs), differences(told, theirs), provisional, len(theirs)


PLANTS = [
    ("a worked Saturday forgotten", "2026-02-14, 2026-02-28", "2026-02-14", "2026-02-28"),
    ("a holiday a day short", "from: 2025-01-28, to: 2025-02-04", "from: 2025-01-28, to: 2025-02-03", "2025-02-04"),
    ("a holiday a day early", "from: 2024-06-10, to: 2024-06-10", "from: 2024-06-07, to: 2024-06-07", "2024-06-07"),
    ("a Sunday worked that was not", "[2020-01-19,", "[2020-01-19, 2020-03-01,", "2020-03-01"),
]


def missed_plants(hedui, text):
    for name, old, new, day in PLANTS:
        assert text.count(old) == 1, f"the plant '{name}' does not fit the file any more"
        read, told, _, _ = compare(hedui, text.replace(old, new))
        for reading, found in (("the YAML", read), ("hedui", told)):
            if datetime.date.fromisoformat(day) not in found:
                yield f"{name} ({day}) is not seen in {reading}"


def main(hedui, path):
    with open(path, encoding="utf-8") as file:
        text = file.read()
    read, told, provisional, count = compare(hedui, text)
    for reading, found in (("the YAML", read), ("hedui", told)):
        for day in found:
            print(f"{reading} and chinesecalendar differ on {day} ({day:%a})", file=sys.stderr)
    faults = list(missed_plants(hedui, text))
    for fault in faults:
        print(fault, file=sys.stderr)
    first, last = both_cover(by_yaml(text))
    if read or told or faults:
        sys.exit(1)
    print(
        f"calendar: {count} days from {first} to {last} agree with chinesecalendar, read from YAML and told by hedui"
        f" ({len(provisional)} provisional); {len(PLANTS)} planted days found")


if __name__ == "__main__":
    main(*sys.argv[1:])
