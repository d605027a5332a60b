"""Households 20 to 26: names, numbers that are not enough, other documents."""
from people import Household, Person
from standing import deposit

# Where everybody asked gets a row: what 重号 or a missing document leaves open.
EVERY_SUBJECT = ("BK01", "BK04", "GV02", "GV07", "IN04", "IN06", "PR03", "PR04")


def unverifiable(*more):
    return {item: ["not-verifiable"] for item in (*EVERY_SUBJECT, *more)}


def dots_question_marks_private_use():
    a, b = Person("买买提·艾力江", "19790303", 201, "01"), Person("王\u9fb4", "19810505", 222, "10")
    h = Household(20, "dots-question-marks-private-use", "His dot in four code points; of her rare character one bank "
                  "kept `?`, another the private-use code. The numbers match, the names are normalised or flagged.",
                  [a, b], own=("icbc", "rural", "postal", "payment"),
                  entries=[("BK01", "household", {"balance": "10000.00"}),
                           ("BK06", "household", {"balance": "1000.00"})],
                  expect={"items": {"BK01": ["consistent", "10000.00", "10000.00"],
                                    "BK06": ["consistent", "1000.00", "1000.00"]},
                          "rules": {"BK01": ["id-and-lossy-name", "id-and-normalised-name"],
                                    "BK06": ["id-and-normalised-name"]}})
    deposit(h, a, 2001, 100000, name="买买提.艾力江")
    h.give("rural", a, account="6222000000000002002", fen=200000, name="买买提・艾力江")
    h.give("postal", a, fen=300000, name="买买提\u2027艾力江")
    h.give("payment", a, account="139****2001", fen=60000, name="买买提．艾力江")
    deposit(h, b, 2003, 400000, name="王?")
    return h.give("payment", b, account="139****2002", fen=40000, name="王\ue81e")


def variant_characters():
    a = Person("阿布都热西提·买买提", "19760606", 203, "01")
    h = Household(21, "variant-characters", "The bank writes 阿不都 where he writes 阿布都: the number is his, the name is "
                  "not; 身份不符, a person decides.", [a], own=("icbc",), entries=[("BK01", "m1", {"balance": "500.00"})],
                  expect={"items": {"BK01": ["not-verifiable", "500.00"]}, "cells": {"m1 BK01 icbc-east": "MISMATCH"},
                          "files": {"deposits_icbc_21.csv": {"held": 1, "accepted": 0}}})
    return deposit(h, a, 2101, 8000000, name="阿不都热西提·买买提")


def one_number_two_people():
    a = Person("郭长江", "19700102", 205, "01")
    h = Household(22, "one-number-two-people", "重号: another family's applicant has his number. Nothing is matched by "
                  "itself; whatever names the number waits for a person.", [a], own=("icbc",),
                  entries=[("BK01", "m1", {"balance": "7000.00"})],
                  expect={"items": unverifiable("GV01"), "cells": {
                      "m1 BK01 icbc-east": "MISMATCH", "m1 IN04 social-security": "MISMATCH",
                      "m1 GV01 household-police": "MISMATCH", "m1 VH01 traffic-police": "NIL"},
                      "files": {"deposits_icbc_22.csv": {"held": 1, "accepted": 0}}})
    return deposit(h, a, 2201, 700000)


def the_other_of_one_number():
    a, b = Person("郭大海", "19700102", 205, "01"), Person("苏玉兰", "19720404", 226, "10")
    return Household(23, "the-other-of-one-number", "The other family of the 重号: his rows wait as well, his wife's do "
                     "not.", [a, b], expect={"items": unverifiable("GV01"), "cells": {
                         "m1 BK01 icbc-east": "MISMATCH", "m2 BK01 icbc-east": "NIL",
                         "m1 GV01 household-police": "MISMATCH", "m2 GV01 household-police": "HIT"}})


def birth_date_contradicts():
    a = Person("潘月娥", "19620210", 208, "01")
    h = Household(24, "birth-date-contradicts", "The insurer's birth date is not the one in the number: 重号 or a slip, "
                  "held.", [a], own=("policies",), entries=[("IN01", "m1", {"policyNumber": "P99242020000001",
                                                                   "cashValue": "6000.00"})],
                  expect={"items": {"IN01": ["not-verifiable", "6000.00"]},
                          "cells": {"m1 IN01 life-insurance": "MISMATCH"},
                          "files": {"policies_24.xml": {"held": 1, "accepted": 0}}})
    return h.give("policies", a, policy="P99242020000001", product="福满堂年金保险", premium="1200.00", fen=600000,
                  birth="19720210")


def name_and_birth_only():
    a, b = Person("汪守义", "19410909", 211, "01"), Person("汪建国", "19680312", 213, "20")
    h = Household(25, "name-and-birth-only", "The death register has his name and birth date and no number: a "
                  "candidate, never a match; no STOP, and not consistent either.", [a, b], own=("deaths",),
                  expect={"items": {"GV03": ["not-verifiable"]},
                          "cells": {"m1 GV03 civil-affairs": "MISMATCH", "m2 GV03 civil-affairs": "NIL"},
                          "files": {"死亡登记_20261116.txt": {"held": 1, "accepted": 0}}})
    return h.give("deaths", a, on="2026-10-20", number="")


def permits_and_passport():
    a = Person("玛丽娅·伊万诺娃", "19850505", 215, "01", document_type="外国人永久居留身份证")
    b = Person("伊万·彼得罗夫", "19830303", 0, "10", document="E99000456", document_type="护照", birthDate="1983-03-03")
    c = Person("陈美珠", "19540404", 217, "52", document_type="港澳居民居住证")
    h = Household(26, "permits-and-passport", "Residence permits are read as identity numbers; a passport only where "
                  "the layout has a column for the document's type, elsewhere nobody answered about him.", [a, b, c],
                  own=("icbc", "wealth"), entries=[("BK01", "household", {"balance": "3000.00"}),
                                                   ("BK03", "m2", {"marketValue": "5000.00"})],
                  expect={"items": unverifiable() | {"BK01": ["not-verifiable", "3000.00", "3000.00"],
                                                     "BK03": ["consistent", "5000.00", "5000.00"]},
                          "cells": {"m1 BK01 icbc-east": "HIT", "m2 BK01 icbc-east": "HIT", "m3 BK01 icbc-east": "NIL",
                                    "m2 BK01 rural-bank": "PENDING", "m2 BK03 city-bank": "HIT",
                                    "m3 GV01 household-police": "HIT"}})
    deposit(h, a, 2601, 100000)
    deposit(h, b, 2602, 200000)
    return h.give("wealth", b, account="99000000****2601", product="白银递延", type="03", fen=500000)


ALL = (dots_question_marks_private_use, variant_characters, one_number_two_people, the_other_of_one_number,
       birth_date_contradicts, name_and_birth_only, permits_and_passport)
