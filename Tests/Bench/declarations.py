"""What the households of an invented week declare, written as hedui takes it in and as the peers find it on disk."""
import random

HOUSEHOLDS_A_FILE = 20_000


def declared_fen(verified: int, chance: random.Random) -> int | None:
    """About half within the tolerance of what is returned, edges among them; the rest too low, too high or unstated."""
    dice = chance.random()
    if dice < 0.10:
        return None
    if dice < 0.30:
        return int(verified * chance.uniform(0.1, 0.9))
    if dice < 0.52:
        return int(verified * chance.uniform(1.1, 3)) + 60_000
    if dice < 0.60:
        edges = (verified - verified // 20, verified - verified // 20 - 1, 20 * verified // 19, 20 * verified // 19 + 1,
                 verified + 50_000, verified + 50_001, verified - 50_000, verified - 50_001)
        return max(0, chance.choice(edges))
    return max(0, int(verified * chance.uniform(0.96, 1.04))) if dice < 0.8 else verified


def yuan(fen: int) -> str:
    return f"{fen // 100}.{fen % 100:02}"


def case_number(household: int) -> str:
    return f"HD-2026-{household:07}"


def write_roster(folder, numbers, names, sizes, declared):
    """The peers' side: persons.csv and households.csv, keys counted from one."""
    with open(f"{folder}/persons.csv", "w", encoding="utf-8") as out:
        out.write("person,number,name,household\n")
        person = 0
        for household, size in enumerate(sizes, 1):
            for _ in range(size):
                out.write(f"{person + 1},{numbers[person]},{names[person]},{household}\n")
                person += 1
    with open(f"{folder}/households.csv", "w", encoding="utf-8") as out:
        out.write("household,declared_fen\n")
        for household, fen in enumerate(declared, 1):
            out.write(f"{household},{'' if fen is None else fen}\n")


def write_declarations(folder, numbers, names, sizes, declared):
    """Our side: XML files of 20,000 households; every person signs for themselves."""
    person = 0
    for first in range(0, len(sizes), HOUSEHOLDS_A_FILE):
        signatures = []
        with open(f"{folder}/declarations-{first // HOUSEHOLDS_A_FILE + 1:03}.xml", "w", encoding="utf-8") as out:
            out.write('<?xml version="1.0" encoding="UTF-8"?>\n<Declarations>\n')
            for household in range(first, min(first + HOUSEHOLDS_A_FILE, len(sizes))):
                case = case_number(household + 1)
                lines = [f'<Declaration caseNumber="{case}" scheme="最低生活保障" region="990102" '
                         'appliedOn="2026-11-02" asOf="2026-10-31">']
                for place in range(sizes[household]):
                    named = f'name="{names[person]}" document="{numbers[person]}"'
                    relation = "01" if place == 0 else "10" if place == 1 else "20"
                    lines.append(f'<Member reference="m{place + 1}" {named} relation="{relation}"/>')
                    signatures.append(f'<Authorisation number="SQ-{household + 1:07}-{place + 1}" caseNumber="{case}" '
                                      f'{named} signature="own" start="2026-11-02"/>')
                    person += 1
                if declared[household] is not None:
                    lines.append('<Entry item="BK01" subject="household"><Field name="balance">'
                                 f"{yuan(declared[household])}</Field></Entry>")
                out.write("\n".join(lines) + "\n</Declaration>\n")
            out.write("<Authorisations>\n" + "\n".join(signatures) + "\n</Authorisations>\n</Declarations>\n")
