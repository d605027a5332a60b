"""Writes Fixtures/: declarations, authorisations, what institutions returned, and what must come out of it.

usage: python3 Tests/Tools/make_fixtures [FOLDER]   (Fixtures/ of this repository)

The stories are in the modules named in STORIES, the layouts in banks, insurance, possessions and registers: written
from the adapters' samples by hand and without the program. `expected.json` is not touched: the program writes it
(HEDUI_RECORD=1) and a person reads it; `expect.json` is what a person wrote before.
"""
import json
import os
import shutil
import sys

import banks
import damage
import entitlement
import insurance
import names
import possessions
import registers
import standing
import wealth
import work

STORIES = (standing, damage, names, entitlement, wealth, work)
LAYOUTS = {
    "icbc": banks.deposits_icbc, "rural": banks.deposits_rural, "flags": banks.flags_rural,
    "movements": banks.movements, "postal": banks.postal, "wealth": banks.wealth, "securities": banks.securities,
    "funds": banks.funds, "payment": banks.payment,
    "policies": insurance.policies, "claims": insurance.claims, "contributions": insurance.contributions,
    "pensions": insurance.pensions, "unemployment": insurance.unemployment, "medical": insurance.medical,
    "houses": possessions.houses, "premises": possessions.premises, "trades": possessions.trades,
    "housing_fund": possessions.housing_fund, "land": possessions.land, "vehicles": possessions.vehicles,
    "vessels": possessions.vessels,
    "register": registers.household_register, "marriages": registers.marriages, "deaths": registers.deaths,
    "organisations": registers.organisations, "tax": registers.tax, "payroll": registers.payroll,
    "benefits": registers.benefits, "special": registers.special,
}
NEVER_SHARED = ("flags",)
HEAD = """# The fixture households

Everything here is invented; identity numbers begin with 99. One folder each: what was declared and signed, what
institutions returned in the layouts of `Adapters/`, what must come out of it in a few words (`expect.json`, written
before the program ran) and the report that comes out (`expected.json`, canonical, one cell, line or record a line).
An institution that has nothing to tell about a household's story answers for all of them in one file of `returns/`;
several of those hold no row at all, which means that nobody asked about has anything there.
`make demo` runs exactly these, in one batch. `python3 Tests/Tools/make_fixtures` writes all but the reports.
[`casework/`](casework/README.md) is none of them: there lie the scenarios of commitment cases.

| Folder | Case | What it shows |
|---|---|---|
"""


def households():
    made = [story() for stories in STORIES for story in stories.ALL]
    for household in made:
        marry(household)
    return sorted(made, key=lambda household: household.number)


def marry(household):
    """Applicant and spouse are on record as each other's, unless the story says something else."""
    couple = [p for p in household.members if p.relation in ("01", "10") and p.is_resident]
    if len(couple) != 2 or "marriages" in household.rows or couple[1].relation != "10":
        return
    for person, other in (couple, couple[::-1]):
        household.give("marriages", person, state="20", spouse=other.name, spouse_number=other.number, day="2001-10-01")


def write(path, data):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as out:
        out.write(data)


def write_returns(folder, label, second, layout, answering, options):
    name, data = LAYOUTS[layout](label, second, answering, **options)
    write(f"{folder}/returns/{name}", data)


def write_household(root, household):
    folder = f"{root}/{household.folder}"
    write(f"{folder}/declaration.xml", household.declaration().encode())
    write(f"{folder}/authorisations.csv", household.authorisations().encode())
    expect = {"otherwise": "consistent", "items": {}, "cells": {}, "files": {}, "rules": {}, "blocked": []}
    text = json.dumps(expect | household.expect, ensure_ascii=False, indent=1, sort_keys=True)
    write(f"{folder}/expect.json", (text + "\n").encode())
    for layout, options in household.own.items():
        write_returns(folder, household.label, household.number, layout, [household], options)


def main(root):
    all_households = households()
    numbers = [household.number for household in all_households]
    assert numbers == list(range(1, len(numbers) + 1)), numbers
    for name in sorted(os.listdir(root)):
        if os.path.isdir(f"{root}/{name}"):
            shutil.rmtree(f"{root}/{name}/returns" if name != "returns" else f"{root}/{name}", ignore_errors=True)
    for household in all_households:
        write_household(root, household)
    for layout in LAYOUTS:
        answering = [h for h in all_households if layout not in h.own]
        if layout not in NEVER_SHARED:
            write_returns(root, "all", 0, layout, answering, {})
    table = "".join(f"| `{h.folder}` | {h.case} | {h.shows} |\n" for h in all_households)
    write(f"{root}/README.md", (HEAD + table).encode())


if __name__ == "__main__":
    here = os.path.dirname(os.path.abspath(__file__))
    main(sys.argv[1] if len(sys.argv) > 1 else os.path.join(here, "..", "..", "..", "Fixtures"))
