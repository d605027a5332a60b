"""The two tables every engine is compared by, as CSV: a verdict per household, the rows' fates per file."""
import itertools
import pathlib

VERDICTS, FATES = "verdict.csv", "fates.csv"
HEADS = {VERDICTS: "household,class,declared_fen,verified_fen,hit,nil,mismatch,error",
         FATES: "file,rows,accepted,held,rejected,not_asked"}
SHOWN = 5


def save(path: pathlib.Path, rows):
    """Rows in the order of their first column; nothing stated is an empty cell."""
    with open(path, "w", encoding="utf-8") as out:
        out.write(HEADS[path.name] + "\n")
        out.writelines(",".join("" if cell is None else str(cell) for cell in row) + "\n" for row in rows)


def differences(ours: pathlib.Path, theirs: pathlib.Path) -> list[str]:
    """The first rows that differ, whatever the reason, and how many do; none: the two folders say the same."""
    found = []
    for name, head in HEADS.items():
        left, right = load(ours / name), load(theirs / name)
        if len(left) < 2:
            found.append(f"{name}: there is nothing to compare")
        keys = sorted(key for key in left.keys() | right.keys() if left.get(key) != right.get(key))
        if keys:
            found.append(f"{name}: {len(keys)} of {len(left)} rows differ ({head})")
        for key in itertools.islice(keys, SHOWN):
            for side, table in (("ours", left), ("theirs", right)):
                found.append(f"  {side:6} {table.get(key, 'no row for ' + key)}")
    return found


def load(path: pathlib.Path) -> dict[str, str]:
    with open(path, encoding="utf-8") as rows:
        lines = [line.rstrip("\n") for line in rows]
    table = {line.split(",", 1)[0]: line for line in lines}
    if len(table) != len(lines):
        raise SystemExit(f"{path} has two rows of one key")
    return table


def classes(path: pathlib.Path) -> dict[str, int]:
    counts = {}
    with open(path, encoding="utf-8") as rows:
        next(rows)
        for line in rows:
            word = line.split(",")[1]
            counts[word] = counts.get(word, 0) + 1
    return dict(sorted(counts.items()))
