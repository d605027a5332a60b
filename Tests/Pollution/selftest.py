"""Proof that the comparison can fail: faults planted in what is expected and in what was said must each be found."""

import copy

from compare import Answer, differences


def change_cell(case, answer):
    case.rows()[0].cells[0] += "x"


def forget_row(case, answer):
    case.regions.remove(case.rows()[0])


def move_row(case, answer):
    case.rows()[0].line += 1


def widen_row(case, answer):
    case.rows()[0].end += 1


def want_reject(case, answer):
    case.rows()[0].expects = "reject"


def want_row(case, answer):
    next(region for region in case.regions if region.expects == "reject").expects = "row"


def want_other_code(case, answer):
    next(region for region in case.regions if region.expects == "reject").codes = ("encoding.nul",)


def want_refusal(case, answer):
    case.refused = ("file.empty",)


def want_reading(case, answer):
    case.refused = ()


def want_other_refusal(case, answer):
    case.refused = ("xml.doctype",)


def lose_piece(case, answer):
    del answer.pieces[len(answer.pieces) // 2]


def lose_last_piece(case, answer):
    del answer.pieces[-1]


def tell_twice(case, answer):
    answer.pieces.insert(1, copy.deepcopy(answer.pieces[0]))


def swap_cells(case, answer):
    row = next(piece for piece in answer.pieces if piece["kind"] == "row")
    row["cells"].reverse()


def crash(case, answer):
    answer.exit_code = -11


def hang(case, answer):
    answer.hung = True


def invent_row(case, answer):
    answer.pieces.append({"kind": "row", "line": 1, "bytes": [0, 7], "cells": ["张三"]})


OF_READ = [
    change_cell, forget_row, move_row, widen_row, want_reject, want_row, want_other_code, want_refusal, lose_piece,
    lose_last_piece, tell_twice, swap_cells, crash, hang,
]
OF_REFUSED = [want_reading, want_other_refusal, crash, hang, invent_row]


def perfect(case):
    """The answer that a reader without fault would give."""
    if case.refused:
        return Answer(65, [], f"a.csv:1:1: error: planted [{case.refused[0]}]\n")
    pieces = []
    for region in case.regions:
        piece = {"kind": region.expects, "line": region.line, "bytes": [region.start, region.end - region.start]}
        if region.cells is not None:
            piece["cells"] = list(region.cells)
        if region.codes:
            piece["code"] = region.codes[0]
        pieces.append(piece)
    return Answer(0, pieces)


def unseen(read, refused):
    """Names of planted faults that the comparison did not find. `read`: a case with rows and rejects."""
    missed = []
    for case, plants in [(read, OF_READ), (refused, OF_REFUSED)]:
        case.check_cells = None
        if differences(case, perfect(case)):
            missed.append(f"a faultless answer is faulted: {differences(case, perfect(case))[0]}")
        for plant in plants:
            planted, answer = copy.deepcopy(case), perfect(case)
            plant(planted, answer)
            if not differences(planted, answer):
                missed.append(plant.__name__)
    return missed
