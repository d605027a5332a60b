"""Households 27 to 30: who may be asked, and whose figures count."""
from people import Household, Person
from standing import deposit


def mother():
    return Person("沈玉珍", "19510707", 302, "52", kind="support", obligedTo="m1", monthlyIncome="4200",
                  householdMonthlyIncome="4200", householdSize="1", monthlySupportPaid="300")


def mother_of_two_families():
    a, b, o = Person("谢立新", "19740808", 301, "01"), Person("曹小青", "19760202", 304, "10"), mother()
    h = Household(27, "mother-of-two-families", "His mother is obligor here and in the next case: asked once, shown in "
                  "both, counted in neither.", [a, b], [o], own=("icbc", "vehicles"),
                  expect={"cells": {"o1 BK01 icbc-east": "HIT", "o1 VH01 traffic-police": "HIT",
                                    "m1 BK01 icbc-east": "NIL"}})
    deposit(h, o, 2701, 6400000)
    return h.give("vehicles", o, plate="示AL2701", value="4.2", state="A")


def her_other_family():
    a, o = Person("谢丽萍", "19780909", 306, "01"), mother()
    h = Household(28, "her-other-family", "The same mother, who signed for deposits only in this case: her car is "
                  "not in this report (未查询, out of scope).", [a], [o], own=("icbc",), signatures={o: {"items": "BK01"}},
                  expect={"cells": {"o1 BK01 icbc-east": "HIT", "o1 VH01 traffic-police": "NOT_ASKED out-of-scope",
                                    "m1 VH01 traffic-police": "NIL"}})
    deposit(h, o, 2701, 6400000)
    return h


def authorisation_revoked():
    a, b = Person("邓志明", "19690101", 307, "01"), Person("彭秀云", "19710303", 308, "10")
    h = Household(29, "authorisation-revoked", "She revoked before the files came: what the bank still returned about "
                  "her is dropped, her cells are 未查询.", [a, b], own=("icbc",),
                  signatures={b: {"revoked": "2026-11-16"}},
                  entries=[("BK01", "household", {"balance": "1000.00"})],
                  expect={"otherwise": "not-verifiable",
                          "items": {"BK01": ["not-verifiable", "1000.00", "1000.00"]},
                          "cells": {"m1 BK01 icbc-east": "HIT", "m2 BK01 icbc-east": "NOT_ASKED authorisation-ended"},
                          "files": {"deposits_icbc_29.csv": {"accepted": 1, "not-asked": 1}}})
    deposit(h, a, 2901, 100000)
    return deposit(h, b, 2902, 3000000)


def married_out_daughter():
    a = Person("田桂花", "19500606", 310, "01")
    o = Person("田小凤", "19760909", 312, "30", kind="support", obligedTo="m1", monthlyIncome="6500",
               householdMonthlyIncome="11000", householdSize="3", monthlySupportPaid="200")
    h = Household(30, "married-out-daughter", "A married daughter is obligor in law: her deposits and her husband are "
                  "shown, nothing of hers counts or must be declared.", [a], [o], own=("icbc", "marriages"),
                  entries=[("BK01", "m1", {"balance": "1000.00"})],
                  expect={"items": {"BK01": ["consistent", "1000.00", "1000.00"]},
                          "cells": {"o1 BK01 icbc-east": "HIT", "o1 GV02 marriage-registry": "HIT"}})
    deposit(h, a, 3001, 100000)
    deposit(h, o, 3002, 12000000)
    return h.give("marriages", o, state="21", spouse="韩立国", spouse_number="990107197502020112", day="2001-05-01")


ALL = (mother_of_two_families, her_other_family, authorisation_revoked, married_out_daughter)
