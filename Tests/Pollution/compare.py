"""What the reader said of a file, held against what it must say; each difference is one line a person can read."""

import json
import re
import subprocess
from dataclasses import dataclass, field

from case import STRUCTURE

SECONDS = 20
REFUSAL = re.compile(r"error: .*\[([a-z0-9.-]+)\]\s*$", re.MULTILINE | re.DOTALL)


@dataclass
class Answer:
    exit_code: int = 0
    pieces: list = field(default_factory=list)
    messages: str = ""
    hung: bool = False

    @property
    def refusal(self):
        codes = REFUSAL.findall(self.messages)
        return codes[-1] if codes else None


def ask(hedui, path, options):
    command = [hedui, "adapter", "peek", str(path), *options, "--format", "jsonl"]
    try:
        done = subprocess.run(command, capture_output=True, timeout=SECONDS, stdin=subprocess.DEVNULL, check=False)
    except subprocess.TimeoutExpired:
        return Answer(hung=True)
    lines = done.stdout.decode("utf-8", "replace").split("\n")
    messages = done.stderr.decode("utf-8", "replace")
    try:
        pieces = [json.loads(line) for line in lines if line]
    except json.JSONDecodeError as error:
        return Answer(-1, messages=f"not JSON lines: {error}")
    return Answer(done.returncode, pieces, messages)


def differences(case, answer):
    if answer.hung:
        return [f"hung: no answer in {SECONDS} s"]
    if answer.exit_code not in (0, 65):
        return [f"crashed: exit code {answer.exit_code}: {answer.messages.strip()[-300:]}"]
    if case.refused:
        return refusal_differences(case, answer)
    if answer.exit_code == 65:
        if answer.refusal in case.may_refuse:
            return rows_not_in(case, answer)
        return [f"refused [{answer.refusal}], expected to be read: {answer.messages.strip()[:200]}"]
    return cover_differences(case, answer) + region_differences(case, answer)


def refusal_differences(case, answer):
    if answer.exit_code == 0:
        rows = sum(piece["kind"] == "row" for piece in answer.pieces)
        return [f"read ({rows} rows), expected to be refused {list(case.refused)}"]
    found = []
    if answer.refusal not in case.refused:
        found.append(f"refused [{answer.refusal}], expected {list(case.refused)}: {answer.messages.strip()[:200]}")
    for told in case.told:
        if told not in answer.messages:
            found.append(f"the refusal does not name {told!r}: {answer.messages.strip()[:200]}")
    return found + rows_not_in(case, answer)


def rows_not_in(case, answer):
    """Rows handed out before a refusal must be rows of the file."""
    rows = {(region.start, region.end): region.cells for region in case.rows()}
    found = []
    for piece in answer.pieces:
        start, count = piece["bytes"]
        if piece["kind"] == "row" and rows.get((start, start + count)) != piece.get("cells"):
            where = f"line {piece['line']}, bytes {start}+{count}"
            found.append(f"{where}: a row that the file does not have: {piece.get('cells')}")
    return found


def cover_differences(case, answer):
    at = 0
    for piece in answer.pieces:
        start, count = piece["bytes"]
        if start != at:
            word = "lost" if start > at else "told twice"
            gap = f"bytes {min(at, start)}..<{max(at, start)}"
            return [f"{gap} {word} before the {piece['kind']} of line {piece['line']}"]
        if count < 1:
            return [f"line {piece['line']}: a {piece['kind']} without bytes at {start}"]
        at = start + count
    return [] if at == case.size else [f"the pieces end at byte {at}, the file at {case.size}"]


def region_differences(case, answer):
    found = []
    pieces = sorted(answer.pieces, key=lambda piece: piece["bytes"][0])
    next_piece = 0
    for region in case.regions:
        inside = []
        while next_piece < len(pieces) and pieces[next_piece]["bytes"][0] < region.end:
            inside.append(pieces[next_piece])
            next_piece += 1
        difference = region_difference(region, inside)
        if difference:
            found.append(f"line {region.line}, bytes {region.start}+{region.end - region.start}: {difference}")
    found += [f"unexpected {told([piece])}" for piece in pieces[next_piece:]]
    return found


def region_difference(region, inside):
    """nil when the pieces that begin in the region are what it expects."""
    if not inside:
        return f"no piece, expected {expected(region)}"
    last_start, last_count = inside[-1]["bytes"]
    if last_start + last_count > region.end:
        return f"{told(inside[-1:])} reaches beyond, expected {expected(region)}"
    last_line = region.line + region.lines - 1
    if not all(region.line <= piece["line"] <= last_line for piece in inside):
        return f"said to be in line {inside[0]['line']}: {told(inside)}"
    return None if fits(region, inside) else f"{told(inside)}, expected {expected(region)}"


def fits(region, inside):
    kinds = [piece["kind"] for piece in inside]
    first = inside[0]
    is_whole = len(inside) == 1 and first["bytes"][0] == region.start and first["line"] == region.line
    are_rejects = all(piece["kind"] == "reject" and piece.get("code") in region.codes for piece in inside)
    match region.expects:
        case "row" | "header":
            return is_whole and kinds == [region.expects] and first.get("cells") == region.cells
        case "reject":
            return are_rejects
        case "cut":
            return "row" not in kinds
        case "cut-or-row":
            is_row = kinds[0] == "row" and first.get("cells") == region.cells and "row" not in kinds[1:]
            return is_row or are_rejects
        case "between":
            return all(kind in STRUCTURE for kind in kinds)
        case "any":
            return True
        case structure:
            return is_whole and kinds == [structure]


def expected(region):
    return region.expects + (f" {list(region.codes)}" if region.codes else "") + (
        f" {short(region.cells)}" if region.cells is not None else "")


def told(pieces):
    words = []
    for piece in pieces[:3]:
        code = f" [{piece['code']}]" if piece.get("code") else ""
        cells = f" {short(piece['cells'])}" if piece.get("cells") is not None else ""
        words.append(f"{piece['kind']}{code} line {piece['line']} bytes {piece['bytes'][0]}+{piece['bytes'][1]}{cells}")
    return "; ".join(words) + (f"; … {len(pieces)} pieces" if len(pieces) > 3 else "")


def short(cells):
    text = json.dumps(cells, ensure_ascii=False)
    return text if len(text) < 240 else text[:240] + "…"
