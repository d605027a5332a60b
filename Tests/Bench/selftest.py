#!/usr/bin/env python3
"""The comparison can fail: changes planted in a peer's database, in each of its figures, are all reported."""
import pathlib
import subprocess
import sys
import tempfile

import duckdb

from engines import Peer
from prepare import prepare_duckdb
from tables import differences

HERE = pathlib.Path(__file__).resolve().parent
PLANTED = {
    "a class": "UPDATE verdict SET class = 'consistent' WHERE household = 7 AND class <> 'consistent'",
    "one fen": "UPDATE verdict SET verified_fen = verified_fen + 1 WHERE household = 2",
    "nothing for something": "UPDATE verdict SET declared_fen = IF(declared_fen IS NULL, 0, NULL) WHERE household = 3",
    "a cell": "UPDATE verdict SET hit = hit - 1, nil = nil + 1 WHERE household = 4",
    "a household too few": "DELETE FROM verdict WHERE household = 5",
    "a household too many": "INSERT INTO verdict SELECT 1000000, * EXCLUDE household FROM verdict WHERE household = 6",
    "a row's fate": "UPDATE file SET accepted = accepted - 1, held = held + 1 WHERE file = 3",
    "a file too few": "DELETE FROM file WHERE file = 26",
}


def main():
    with tempfile.TemporaryDirectory() as scratch:
        folder, engine = pathlib.Path(scratch), Peer("duckdb", "typed")
        subprocess.run([sys.executable, HERE / "make_week.py", folder, "--rows", "2600"], check=True,
                       stdout=subprocess.DEVNULL)
        prepare_duckdb(folder)
        first, second = folder / "first", folder / "second"
        for out in (first, second):
            out.mkdir()
            engine.run(folder, out)
            engine.export(out)
        if differences(first, second):
            sys.exit("two runs of one peer differ:\n" + "\n".join(differences(first, second)))
        for name, change in PLANTED.items():
            sound = (second / "week.duckdb").read_bytes()
            with duckdb.connect(str(second / "week.duckdb")) as base:
                if base.execute(change).fetchone() != (1,):
                    sys.exit(f"{name}: the change touched no row, or several")
            engine.export(second)
            if not differences(first, second):
                sys.exit(f"the comparison does not see {name} that was planted")
            (second / "week.duckdb").write_bytes(sound)
    print(f"the comparison sees all {len(PLANTED)} planted differences")


if __name__ == "__main__":
    main()
