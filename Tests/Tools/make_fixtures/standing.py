"""Households 1 to 13: the first ones, whose institutions of then answer household by household."""
from people import Household, Person, old

FIRST = ("icbc", "rural", "movements", "policies", "contributions", "pensions", "houses", "vehicles", "register",
         "deaths")


def card(number):
    return f"62229900000{number:08}"


def deposit(household, person, place, fen, **more):
    return household.give("icbc", person, account=card(place), fen=fen, **more)


def rural(household, person, place, kind, fen, **more):
    return household.give("rural", person, account=f"622200000000000{place:04}", type=kind, fen=fen, **more)


def consistent():
    a, b = Person("张建国", "19560312", 11, "01"), Person("王秀英", "19580725", 22, "10")
    h = Household(1, "consistent", "Everything declared is found, within tolerance.", [a, b], own=FIRST, entries=[
        ("BK01", "m1", {"bankName": "城东支行", "balance": "12000.00"}),
        ("PR01", "m1", {"certificateNumber": "示(2015)示例区不动产权第0100001号", "area": "78.00"})],
        incomes=[("transfer", "m1", "145.00", "month", "IN04"), ("transfer", "m2", "145.00", "month", "IN04")],
        expect={"items": {
            "BK01": ["consistent", "12000.00", "12300.55"], "PR01": ["consistent", "78.00 m2", "78.60 m2"],
            "IN04": ["consistent", "3480.00/a", "3480.00/a"]}})
    deposit(h, a, 101, 1130055)
    rural(h, b, 102, "01", 100000)
    for person in (a, b):
        h.give("pensions", person, monthly="145.00", basic="130.00")
    h.houses.append(("示(2015)示例区不动产权第0100001号", "示例区和平路1号1幢101室", "78.60", "0", [(a, "")]))
    return h


def under_declared():
    c, d, e = (Person("李卫东", "19720405", 33, "01"), Person("赵敏", "19740911", 44, "10"),
               Person("李小宝", "20130618", 55, "22"))
    h = Household(2, "under-declared-deposits", "Two banks hold ten times what was declared: 少报.", [c, d, e], own=FIRST,
                  entries=[("BK01", "household", {"balance": "5000.00"})],
                  incomes=[("wage", "m1", "36000.00", "year", None)],
                  signatures={e: {"by": "监护人", "signer": "李卫东"}},
                  expect={"items": {"BK01": ["under-declared", "5000.00", "56800.00"],
                                    "GV06": ["over-declared", "36000.00/a", "0.00/a"]}})
    deposit(h, c, 201, 3580000)
    deposit(h, c, 202, 1200000, type="定期")
    return rural(h, d, 203, "02", 900000)


def undeclared_car():
    a, b = Person("陈志强", "19690214", 13, "01"), Person("刘桂兰", "19700830", 24, "10")
    h = Household(3, "undeclared-car-and-policy", "A car and a policy that the declaration does not know: 漏报.", [a, b],
                  own=FIRST, incomes=[("wage", "m1", "24000.00", "year", None)],
                  expect={"items": {"VH01": ["undeclared", "-", "1 x"], "IN01": ["undeclared", "-", "26540.00"],
                                    "GV06": ["over-declared", "24000.00/a", "0.00/a"]}})
    h.give("vehicles", a, plate="示AK3301", value="6.5", state="A")
    return h.give("policies", b, policy="P99032026000001", product="康宁终身寿险(分红型)", premium="3000.00", fen=2654000)


def over_declared():
    a = Person("孙玉芬", "19510119", 26, "01")
    h = Household(4, "over-declared", "She declared more than there is: 多报, a favourable difference.", [a], own=FIRST,
                  entries=[("BK01", "m1", {"balance": "40000.00"}),
                           ("IN01", "m1", {"policyNumber": "P99042019000007", "cashValue": "8000.00"})],
                  expect={"items": {"BK01": ["over-declared", "40000.00", "12000.00"],
                                    "IN01": ["over-declared", "8000.00", "0.00"]}})
    return deposit(h, a, 401, 1200000)


def register_cancelled():
    a, b = Person("周海涛", "19780523", 17, "01"), Person("周洋", "20040216", 18, "22")
    h = Household(5, "register-cancelled", "The household register has one member cancelled: 状态不符.", [a, b], own=FIRST,
                  incomes=[("wage", "m1", "30000.00", "year", None)],
                  expect={"items": {"GV01": ["status-differs"], "GV06": ["over-declared", "30000.00/a", "0.00/a"]}})
    return h.give("register", b, cancelled=1)


def movements_and_dollars():
    a, b = Person("吴丽华", "19650706", 28, "01"), Person("郑大伟", "19630903", 15, "10")
    h = Household(6, "movements-and-dollars",
                  "A large movement and a dollar account without a converted amount: 需说明.", [a, b], own=FIRST,
                  entries=[("BK01", "m1", {"balance": "8000.00"})],
                  expect={"items": {"BK01": ["explanation-required", "8000.00", "8000.00"],
                                    "BK02": ["explanation-required", "-", "1 x"]}})
    deposit(h, a, 601, 800000)
    deposit(h, b, 602, 120000, currency="美元")
    return h.give("movements", a, account=card(601), into="8.6000", out="8.1000", day="46148", largest="80,000.00",
                  kind="亲属", note='"转账,\n分两笔"')


def son_did_not_sign():
    a, b, son = (Person("冯国庆", "19600101", 19, "01"), Person("何秀珍", "19611224", 20, "10"),
                 Person("冯磊", "19990815", 31, "22"))
    h = Household(7, "son-did-not-sign",
                  "An adult son did not sign and one bank has not answered: 未能核对, the remedy named.", [a, b, son],
                  own=[layout for layout in FIRST if layout != "rural"], unsigned=[son],
                  entries=[("BK01", "household", {"balance": "3000.00"})],
                  expect={"items": {"BK01": ["not-verifiable", "3000.00", "3000.00"]}, "otherwise": "not-verifiable",
                          "cells": {"m1 BK01 rural-bank": "PENDING", "m3 BK01 icbc-east": "NOT_ASKED no-authorisation",
                                    "m3 GV08 disabled-federation": "NOT_ASKED no-authorisation"}})
    h.keep_silent("rural", a, b)
    return deposit(h, a, 701, 300000)


def death_on_record():
    a, b = Person("许德海", "19430517", 35, "01"), Person("朱凤英", "19450620", 46, "10")
    h = Household(8, "death-on-record",
                  "The death register names a member: STOP, nobody may issue before a person resolved it.", [a, b],
                  own=FIRST, scheme="特困人员供养", entries=[("BK01", "household", {"balance": "20000.00"})],
                  expect={"items": {"GV03": ["status-differs"], "BK01": ["consistent", "20000.00", "20000.00"]},
                          "blocked": ["GV03"], "cells": {"m2 GV03 civil-affairs": "HIT", "m2 BK01 icbc-east": "HIT"}})
    deposit(h, a, 801, 1000000)
    deposit(h, b, 802, 1000000)
    return h.give("deaths", b, on="2026-09-28")


def over_limit_flag():
    a, b = Person("秦建军", "19680808", 37, "01"), Person("尤美玲", "19710303", 48, "10")
    own = ["flags" if layout == "rural" else layout for layout in FIRST]
    h = Household(9, "over-limit-flag", "The bank returns flags and no amounts; one says over the limit: CAP.", [a, b],
                  own=own, expect={"items": {"BK01": ["explanation-required"]},
                                   "cells": {"m1 BK01 rural-bank": "HIT", "m2 BK01 postal-bank": "NIL"}})
    h.give("flags", a, over=("是", "是"))
    h.give("flags", b, over=("否", "是"))
    return h.keep_silent("rural", a, b)


def imputed_wage():
    a, b = Person("何俊杰", "19850912", 39, "01"), Person("吕晓燕", "19870429", 40, "10")
    h = Household(10, "imputed-wage",
                  "Contributions on 4,300 yuan a month, 12,000 yuan a year declared: IMP, labelled imputed.", [a, b],
                  own=FIRST, incomes=[("wage", "m1", "12000.00", "year", None)],
                  expect={"items": {"IN03": ["under-declared", "12000.00/a", "12900.00/a"],
                                    "GV06": ["over-declared", "12000.00/a", "0.00/a"]}})
    for month in ("202608", "202609", "202610"):
        h.give("contributions", a, fen=430000, month=month)
    return h


def joint_dwelling():
    a, b = Person("施明", "19750611", 41, "01"), Person("张慧", "19770222", 42, "10")
    h = Household(11, "joint-dwelling", "Both spouses return one certificate (共同共有: counted once), and a declared "
                  "rural house is in no register (申报有、登记无).", [a, b], own=FIRST, entries=[
                      ("PR01", "m1", {"certificateNumber": "示(2010)示例区不动产权第1100001号", "area": "96.30"}),
                      ("PR01", "household", {"location": "示例区和平镇十一组老宅", "certificateNumber": "无证农房",
                                             "area": "80.00"})],
                  expect={"items": {"PR01": ["explanation-required", "176.30 m2", "96.30 m2"]}})
    h.houses.append(("示(2010)示例区不动产权第1100001号", "示例区新村路11号", "96.30", "1", [(a, ""), (b, "")]))
    return h


def names_and_old_number():
    a = Person("阿卜杜热合曼·吐尔逊", "19820407", 43, "01")
    b = Person("古丽娜尔·木拉提", "19841230", 64, "10", formerNames="古丽·木拉提")
    h = Household(12, "names-and-old-number", "A dot of another code point, a 15-digit number, a former name, and a "
                  "row whose name is another's: 身份不符.", [a, b], own=FIRST,
                  entries=[("BK01", "household", {"balance": "6000.00"})],
                  expect={"items": {"BK01": ["not-verifiable", "6000.00", "6000.00"]},
                          "cells": {"m1 BK01 rural-bank": "MISMATCH", "m1 BK01 icbc-east": "HIT"},
                          "files": {"DEP_12_20261116.txt": {"held": 1, "accepted": 1}},
                          "rules": {"BK01": ["id-and-former-name", "id-and-normalised-name"]}})
    deposit(h, a, 1201, 400000, name="阿卜杜热合曼•吐尔逊", number=old(a.number))
    deposit(h, b, 1202, 200000, name="古丽·木拉提")
    return rural(h, a, 1203, "01", 7700000, name="木合塔尔·吐尔逊")


def pension_and_obligor():
    a, b = Person("孔祥瑞", "19490909", 45, "01"), Person("曹桂芝", "19520315", 66, "10")
    o = Person("李卫东", "19720405", 33, "20", kind="support", obligedTo="m1", monthlyIncome="3000",
               householdMonthlyIncome="3000", householdSize="3", monthlySupportPaid="200")
    h = Household(13, "pension-and-obligor", "A pension is ten times the declared one (AMT); the obligor, applicant of "
                  "another case, is checked and never counted.", [a, b], [o], own=FIRST,
                  incomes=[("transfer", p, "145.00", "month", "IN04") for p in ("m1", "m2")],
                  expect={"items": {"IN04": ["under-declared", "3480.00/a", "19140.00/a"]},
                          "cells": {"o1 BK01 icbc-east": "HIT"}})
    h.give("pensions", a, monthly="1450.00", basic="130.00")
    h.give("pensions", b, monthly="145.00", basic="130.00")
    deposit(h, o, 201, 3580000)
    return deposit(h, o, 202, 1200000, type="定期")


ALL = (consistent, under_declared, undeclared_car, over_declared, register_cancelled, movements_and_dollars,
       son_did_not_sign, death_on_record, over_limit_flag, imputed_wage, joint_dwelling, names_and_old_number,
       pension_and_obligor)
