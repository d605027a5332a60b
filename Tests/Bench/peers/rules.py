"""What every peer must hold to, in one place: the policy's tolerance, the banks' columns, the check digit in SQL."""
import json
import os
import pathlib

TOLERANCE_FEN = 50_000
TOLERANCE_DIVISOR = 20
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
COLUMNS = {"no": "INTEGER", "name": "VARCHAR", "kind": "VARCHAR", "number": "VARCHAR", "result": "VARCHAR",
           "branch": "VARCHAR", "account": "VARCHAR", "account_kind": "VARCHAR", "currency": "VARCHAR",
           "balance": "DECIMAL(18,2)", "as_of": "DATE", "replied_at": "TIMESTAMP"}
CLASS_SQL = """
    CASE
      WHEN abs(stated - verified) > {tolerance} AND {divisor} * abs(stated - verified) > greatest(stated, verified)
           AND verified > stated
        THEN CASE WHEN declared_fen IS NULL THEN 'undeclared' ELSE 'under-declared' END
      WHEN mismatch + error > 0 THEN 'not-verifiable'
      WHEN abs(stated - verified) > {tolerance} AND {divisor} * abs(stated - verified) > greatest(stated, verified)
        THEN 'over-declared'
      ELSE 'consistent'
    END""".format(tolerance=TOLERANCE_FEN, divisor=TOLERANCE_DIVISOR)


class Week:
    def __init__(self, folder: str):
        self.folder = pathlib.Path(folder)
        facts = json.loads((self.folder / "week.json").read_text())
        self.rows, self.layout, self.institutions = facts["rows"], facts["layout"], facts["institutions"]
        self.new_line = "\\r\\n" if facts["crlf"] and self.layout != "xml" else "\\n"
        self.inbox = sorted(str(path) for path in (self.folder / "inbox").iterdir())
        assert len(self.inbox) == self.institutions
        self.delimiter = "|" if self.layout == "pipe" else ","


def holds_sql(number: str, part="substr({0}, {1}, 1)", integer="TRY_CAST({0} AS INTEGER)") -> str:
    """Whether an identity number of 18 characters has the right check digit."""
    digits = " + ".join(f"{weight} * {integer.format(part.format(number, place))}"
                        for place, weight in enumerate(WEIGHTS, 1))
    return (f"(length({number}) = 18 AND COALESCE(substr('10X98765432', 1 + ({digits}) % 11, 1) = "
            f"upper(substr({number}, 18, 1)), FALSE))")


def number_holds(number: str) -> bool:
    body = number[:17]
    return (len(number) == 18 and body.isascii() and body.isdigit()
            and "10X98765432"[sum(int(c) * w for c, w in zip(body, WEIGHTS)) % 11] == number[17].upper())


def sync(path: str):
    """To the disk, and the folder's entry with it."""
    for place in (path, os.path.dirname(path)):
        handle = os.open(place, os.O_RDONLY)
        os.fsync(handle)
        os.close(handle)
