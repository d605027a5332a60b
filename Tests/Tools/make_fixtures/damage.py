"""Households 14 to 19: numbers and files that were damaged on their way."""
from people import Household, Person, identity, old, wide
from standing import deposit

def ending(region, year, passes):
    """A number that ends in 000, as a spreadsheet leaves it; with or without its right check digit."""
    for day in range(1, 29):
        number = identity(f"{year}03{day:02}", 100, region)
        if number.endswith("000") == passes:
            return number if passes else number[:15] + "000"
    raise AssertionError("no such number")


def excel_rounded_number():
    a, b = Person("周树生", "19680417", 113, "01"), Person("曾桂香", "19700922", 124, "10")
    h = Household(14, "excel-rounded-number", "A spreadsheet left `9.90102E+17` of her number (rejected, her cell "
                  "stays 未反馈) and an apostrophe before his (read); rows about people nobody asked about are dropped.",
                  [a, b],
                  own={"icbc": {"more": 11}}, entries=[("BK01", "household", {"balance": "2000.00"})],
                  expect={"items": {"BK01": ["not-verifiable", "2000.00", "2000.00"]},
                          "cells": {"m1 BK01 icbc-east": "HIT", "m2 BK01 icbc-east": "PENDING"},
                          "files": {"deposits_icbc_14.csv": {"accepted": 1, "rejected": 1, "not-asked": 11}}})
    deposit(h, a, 1401, 200000, number="'" + a.number)
    return deposit(h, b, 1402, 4500000, number="9.90102E+17")


def number_ending_000():
    number = ending("990102", 1958, True)
    a = Person("邹福田", number[6:14], 0, "01", document=number)
    others = [("段三省", ending("990107", 1963, True)), ("段四维", ending("990107", 1964, False))]
    h = Household(15, "number-ending-000", "His sound number ends in 000 and is read as any other; a passing one that "
                  "is nobody's is held, a failing one rejected.", [a], own={"icbc": {"others": others, "more": 12}},
                  entries=[("BK01", "m1", {"balance": "3000.00"})],
                  expect={"items": {"BK01": ["consistent", "3000.00", "3000.00"]},
                          "cells": {"m1 BK01 icbc-east": "HIT"},
                          "files": {"deposits_icbc_15.csv": {"accepted": 1, "held": 1, "rejected": 1,
                                                             "not-asked": 12}}})
    return deposit(h, a, 1501, 300000)


def file_of_cut_numbers():
    a = Person("蒋有才", "19610830", 115, "01")
    others = [(f"柳{word}", ending("990107", year, False)) for word, year in zip("一二三四五", range(1951, 1956))]
    h = Household(16, "file-of-cut-numbers", "Five of the file's numbers end in 000: the file is refused whole, his "
                  "sound row with it; 未反馈 and not 查无.", [a], own={"icbc": {"others": others, "more": 60}},
                  entries=[("BK01", "m1", {"balance": "5000.00"})],
                  expect={"items": {"BK01": ["not-verifiable", "5000.00"]}, "cells": {"m1 BK01 icbc-east": "PENDING"},
                          "files": {"deposits_icbc_16.csv": {"refused": "file.excel-damaged"}}})
    return deposit(h, a, 1601, 500000)


def file_without_trailer():
    a, b = Person("龚长寿", "19550101", 117, "01"), Person("黎小妹", "19571111", 128, "10")
    h = Household(17, "file-without-trailer", "The bank's file ends without its trailer: cut on its way, refused "
                  "whole, though its rows could be read.", [a, b], own={"rural": {"trailer": False}},
                  entries=[("BK01", "household", {"balance": "9000.00"})],
                  expect={"items": {"BK01": ["not-verifiable", "9000.00"]},
                          "cells": {"m1 BK01 rural-bank": "PENDING", "m2 BK01 rural-bank": "PENDING",
                                    "m2 BK01 icbc-east": "NIL"},
                          "files": {"DEP_17_20261116.txt": {"refused": "file.trailer-missing"}}})
    return h.give("rural", a, account="6222000000000001701", fen=900000)


def wide_digits_and_lower_x():
    number = next(n for n in (identity("19660606", s) for s in range(131, 199, 2)) if n.endswith("X"))
    a = Person("罗成林", "19660606", 0, "01", document=number)
    h = Household(18, "wide-digits-and-lower-x", "One number in four spellings: lower-case x, full-width digits, "
                  "blanks, as it should be. All are his.", [a], own=("icbc", "rural", "payment"),
                  entries=[("BK01", "m1", {"balance": "3000.00"}), ("BK06", "m1", {"balance": "500.00"})],
                  expect={"items": {"BK01": ["consistent", "3000.00", "3000.00"],
                                    "BK06": ["consistent", "500.00", "500.00"]},
                          "cells": {"m1 BK01 icbc-east": "HIT", "m1 BK01 rural-bank": "HIT",
                                    "m1 BK06 payment-company": "HIT"}})
    deposit(h, a, 1801, 100000, number=number.lower())
    h.give("rural", a, account="6222000000000001802", fen=200000, number=f"　{number} ")
    return h.give("payment", a, account="139****1801", fen=50000, number=wide(number))


def old_number_of_another_century():
    a, b = Person("石永贵", "19820407", 997, "01"), Person("梅兰芝", "19841120", 168, "10")
    h = Household(19, "old-number-of-another-century", "15 digits whose sequence is 997 meant somebody born in 1882, "
                  "not him of 1982: not asked about, dropped, his cell stays 未反馈.", [a, b], own=("rural",),
                  entries=[("BK01", "household", {"balance": "100.00"})],
                  expect={"items": {"BK01": ["not-verifiable", "100.00"]},
                          "cells": {"m1 BK01 rural-bank": "PENDING", "m2 BK01 rural-bank": "NIL"},
                          "files": {"DEP_19_20261116.txt": {"accepted": 1, "not-asked": 1}}})
    return h.give("rural", a, account="6222000000000001901", fen=5000000, number=old(a.number))


ALL = (excel_rounded_number, number_ending_000, file_of_cut_numbers, file_without_trailer, wide_digits_and_lower_x,
       old_number_of_another_century)
