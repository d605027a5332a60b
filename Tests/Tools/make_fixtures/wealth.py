"""Households 31 to 35: amounts, dates and shares."""
from people import Household, Person
from standing import card, deposit


def totals_and_converted_dollars():
    a, b = Person("金大用", "19670505", 401, "01"), Person("夏荷花", "19690808", 402, "10")
    h = Household(31, "totals-and-converted-dollars", "One bank returns a total without accounts, another dollars with "
                  "their amount in yuan: both are summed.", [a, b], own=("postal", "icbc"),
                  entries=[("BK01", "household", {"balance": "11300.00"})],
                  expect={"items": {"BK01": ["consistent", "11300.00", "11300.00"]},
                          "cells": {"m1 BK01 postal-bank": "HIT", "m2 BK01 icbc-east": "HIT"}})
    h.give("postal", a, fen=420000, text="￥4,200.00")
    return deposit(h, b, 3101, 100000, currency="美元", converted="7100.00")


def data_41_days_apart():
    a = Person("尹春生", "19640404", 403, "01")
    h = Household(32, "data-41-days-apart", "The bank's data are 41 days older than the declaration's: equal amounts, "
                  "需说明 all the same.", [a], own={"icbc": {"as_of": "2026年9月20日"}},
                  entries=[("BK01", "m1", {"balance": "6000.00"})],
                  expect={"items": {"BK01": ["explanation-required", "6000.00", "6000.00"]}})
    return deposit(h, a, 3201, 600000)


def tolerance_to_the_fen():
    a = Person("史正方", "19720202", 405, "01")
    h = Household(33, "tolerance-to-the-fen", "500 yuan apart is 一致, one fen more is 少报; so is 5 % of the larger side "
                  "to the fen.", [a], own=("icbc", "wealth", "funds", "securities"),
                  entries=[("BK01", "m1", {"balance": "1000.00"}), ("BK03", "m1", {"marketValue": "1000.00"}),
                           ("BK04", "m1", {"marketValue": "100000.00"}), ("BK05", "m1", {"marketValue": "100000.00"})],
                  expect={"items": {"BK01": ["consistent", "1000.00", "1500.00"],
                                    "BK03": ["under-declared", "1000.00", "1500.01"],
                                    "BK04": ["under-declared", "100000.00", "105263.16"],
                                    "BK05": ["consistent", "100000.00", "105263.15"]}})
    deposit(h, a, 3301, 150000)
    h.give("wealth", a, account="99000000****3301", product="固收增强|稳享3号", type="01", fen=150001, until="20270331")
    h.give("funds", a, account="9900033****0001", product="示例货币A", fen=10526315)
    return h.give("securities", a, account="A990003301", stock=10000000, bonds=500000, cash=26316)


def compensation_in_the_account():
    a, b = Person("万金山", "19730707", 407, "01"), Person("向阳花", "19750909", 408, "10")
    h = Household(34, "compensation-in-the-account", "86,000 yuan for an injury, paid once, lie in the account: the "
                  "deposit is 少报, the payout beside it says from where; a person decides.", [a, b],
                  own=("icbc", "claims", "movements"), entries=[("BK01", "household", {"balance": "2000.00"})],
                  expect={"items": {"BK01": ["under-declared", "2000.00", "88000.00"],
                                    "IN02": ["explanation-required", "-", "1 x"],
                                    "BK02": ["explanation-required", "-", "1 x"]},
                          "cells": {"m1 IN02 property-insurer": "HIT"}})
    deposit(h, a, 3401, 8800000)
    h.give("claims", a, policy="PDAA992026003401", kind="2", fen=8600000, day="46100", once="是",
           note='"用于后续治疗，见""住院清单"""')
    return h.give("movements", a, account=card(3401), into="8.6000", out="0.2000", day="46100", largest="86,000.00",
                  kind="保险公司", note="理赔款")


def one_house_twice_and_a_shop():
    a, b = Person("卜大成", "19680606", 409, "01"), Person("戚美云", "19700101", 410, "10")
    h = Household(35, "one-house-twice-and-a-shop", "Two registers give one dwelling in two spellings (counted once), "
                  "half a shop that nobody declared, and a house sold this year.", [a, b],
                  own=("houses", "premises", "trades"),
                  entries=[("PR01", "m1", {"certificateNumber": "示(2015)示例区不动产权第3500001号", "area": "88.00"})],
                  expect={"items": {"PR01": ["consistent", "88.00 m2", "88.00 m2"],
                                    "PR02": ["undeclared", "-", "30.00 m2"],
                                    "PR03": ["explanation-required", "-", "1 x"]},
                          "cells": {"m2 PR02 real-estate-registry": "HIT", "m1 PR03 housing-trade": "HIT",
                                    "m2 PR03 housing-trade": "NIL"}})
    for certificate in ("示(2015)示例区不动产权第3500001号", "示（2015）示例区不动产权第 3500001 号"):
        h.houses.append((certificate, "示例区和平路35号1幢101室", "88.00", "0", [(a, "")]))
    h.give("premises", b, certificate="示(2018)示例区不动产权第3520001号", location="示例区和平路3号底商", area="60.00",
           use="10", owned="按份共有", share="1/2")
    return h.give("trades", a, kind="02", location="示例区解放里17号", certificate="示(2009)示例区不动产权第3530001号",
                  area="61.20", price=42000000, day="2026年1月18日", other="栗子墨")


ALL = (totals_and_converted_dollars, data_41_days_apart, tolerance_to_the_fen, compensation_in_the_account,
       one_house_twice_and_a_shop)
