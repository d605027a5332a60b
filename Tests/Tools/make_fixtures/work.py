"""Households 36 to 40: incomes, registers, benefits, illness."""
from people import Household, Person
from standing import deposit


def boat_in_ten_thousands():
    a, b = Person("水长流", "19660303", 501, "01"), Person("江月明", "19680505", 502, "10")
    h = Household(36, "boat-in-ten-thousands", "The boat is 18.6 万元 there and 186,000 yuan here (一致); land subsidies "
                  "of the window are 少报; a car sold without its papers is still registered.", [a, b],
                  own=("vessels", "land", "vehicles"),
                  entries=[("VH02", "m1", {"plate": "示渔99360", "value": "186000.00"})],
                  incomes=[("transfer", "m1", "500.00", "year", "PR05")],
                  expect={"items": {"VH02": ["consistent", "1 x", "1 x"],
                                    "PR05": ["under-declared", "500.00/a", "1149.35/a"],
                                    "VH01": ["undeclared", "-", "1 x"]},
                          "cells": {"m1 VH02 maritime": "HIT", "m2 VH02 maritime": "NIL"}})
    h.give("vessels", a, called='"示渔99360号""福顺"""', plate="示渔99360", kind="渔船", tonnage="12", power="44.1",
           value="18.6")
    h.give("land", a, mu="3.25", homestead="120", subsidy="耕地地力保护补贴", fen=41275, day="2026.3.15")
    h.give("land", a, subsidy="实际种粮农民一次性补贴", fen=73660, day="2026.5.20")
    h.give("land", a, subsidy="耕地地力保护补贴", fen=30000, day="2025.3.15")
    return h.give("vehicles", a, plate="示AM3601", value="2.8", state="Q")


def undeclared_spouse_and_zombie_company():
    a, b = Person("单小川", "19880808", 503, "01"), Person("宁素芬", "19600202", 504, "52")
    h = Household(37, "undeclared-spouse-and-zombie-company", "He says 未婚 and has a wife on record (状态不符), and a "
                  "company with an old 注册号, revoked and never cancelled; his mother's divorce is as declared.", [a, b],
                  own=("marriages", "organisations"),
                  entries=[("GV02", "m1", {"maritalStatus": "未婚"}), ("GV02", "m2", {"maritalStatus": "离婚"})],
                  expect={"items": {"GV02": ["status-differs"], "GV04": ["undeclared", "-", "1 x"]},
                          "cells": {"m1 GV02 marriage-registry": "HIT", "m1 GV04 market-supervision": "HIT"}})
    h.give("marriages", a, state="21", spouse="花落雨", spouse_number="990107199001010125", day="2015-05-20")
    h.give("marriages", b, state="40", spouse="单国强", spouse_number="990107195801010116", day="2003-07-15")
    return h.give("organisations", a, called="示例市旧城建材厂", code="990101000012345", role="01", subscribed="50", paid="0",
                  share="100%", state="2", founded="2009-07-15")


def wages_taxes_and_the_fund():
    a, b = Person("艾勤", "19860101", 505, "01"), Person("路遥", "19870303", 506, "10")
    h = Household(38, "wages-taxes-and-the-fund", "Twelve months of pay are more than the wage declared (少报), a trade "
                  "that nobody declared is in the tax returns (漏报), the housing fund is as declared, its loan shown.",
                  [a, b], own=("payroll", "tax", "housing_fund"),
                  entries=[("PR04", "m1", {"balance": "10000.00"})],
                  incomes=[("wage", "m1", "24000.00", "year", "GV06")],
                  expect={"items": {"GV06": ["under-declared", "24000.00/a", "34320.00/a"],
                                    "GV05": ["undeclared", "-", "12000.00/a"],
                                    "PR04": ["consistent", "10000.00", "10000.00"]},
                          "cells": {"m1 GV06 finance": "HIT", "m2 GV05 tax": "HIT",
                                    "m1 PR04 housing-fund-centre": "HIT", "m2 PR04 housing-fund-centre": "NIL"}})
    for month in ("202511", "202512", *(f"2026{m:02}" for m in range(1, 11))):
        h.give("payroll", a, payer="示例区环境卫生所", month=month, fen=286000)
    h.give("tax", b, month="202603", kind="经营所得", fen=1200000, taxable=200000, paid=6000, payer="自行申报")
    return h.give("housing_fund", a, account="990000003801", employer="示例区环境卫生所", base=200000, rate="5%", monthly=20000,
                  fen=1000000, loan=30862500, repayment=185175)


def thrift_on_benefits():
    a = Person("柏长青", "19520202", 507, "01")
    h = Household(39, "thrift-on-benefits", "She saves out of her benefits: deposits as declared, a wealth product not "
                  "(漏报), minimum living benefits of another district besides (漏报), payments by telephone to be "
                  "explained, a disability of another grade.", [a],
                  own=("icbc", "wealth", "payment", "benefits", "special"),
                  entries=[("BK01", "m1", {"balance": "18600.00"}), ("BK06", "m1", {"balance": "1200.00"}),
                           ("GV07", "m1", {"scheme": "高龄津贴"}),
                           ("GV08", "m1", {"identityKind": "残疾", "grade": "肢体三级"})],
                  expect={"items": {"BK01": ["consistent", "18600.00", "18600.00"],
                                    "BK03": ["undeclared", "-", "20000.00"],
                                    "BK06": ["explanation-required", "1200.00", "1200.00"],
                                    "GV07": ["undeclared"], "GV08": ["status-differs"]},
                          "cells": {"m1 GV07 assistance-office": "HIT", "m1 GV08 disabled-federation": "HIT"}})
    deposit(h, a, 3901, 1860000)
    h.give("wealth", a, account="99000000****3901", product="现金+管理类", type="04", fen=2000000)
    h.give("payment", a, account="139****3901", fen=120000, paid=800000, count=60)
    h.give("benefits", a, scheme="GL", fen=8000, start="2022-02-01")
    h.give("benefits", a, scheme="DB", fen=68000, start="2024-05-01", region="990105", certificate="示低保9901050022")
    return h.give("special", a, kind="CJ", says={"证号": "99010219520202507X42", "级别": "肢体二级", "起": "2019-05-08",
                                                "止": "2029-05-07"})


def long_illness():
    a, b = Person("辛大川", "19710101", 509, "01"), Person("和桂英", "19730303", 510, "10")
    c, d = Person("辛小雨", "20040404", 512, "30"), Person("辛小雷", "20000808", 513, "20")
    h = Household(40, "long-illness", "Two stays in hospital as declared, an unemployment benefit higher than declared "
                  "(少报), a daughter at university as declared, a closed fund, a son in compulsory detoxification.",
                  [a, b, c, d], own=("medical", "unemployment", "special", "funds"), scheme="支出型困难",
                  entries=[("IN06", "household", {"selfPaid": "57345.67"}),
                           ("GV08", "m3", {"identityKind": "学籍", "school": "示例大学"})],
                  incomes=[("transfer", "m2", "1000.00", "month", "IN05")],
                  expect={"items": {"IN06": ["consistent", "57345.67", "57345.67"],
                                    "IN05": ["under-declared", "12000.00/a", "20208.00/a"], "GV08": ["consistent"]},
                          "cells": {"m1 IN06 medical-insurance": "HIT", "m2 IN06 medical-insurance": "NIL",
                                    "m2 IN05 employment-service": "HIT", "m3 GV08 disabled-federation": "HIT",
                                    "m4 GV08 disabled-federation": "HIT", "m2 BK05 fund-registry": "HIT",
                                    "m1 BK04 securities-clearing": "NIL"}})
    h.give("medical", a, hospital="示例市第一医院(东院区)", start="2026年2月3日", end="2026年3月4日", total=15000000,
           pooled=9000000, critical=1500000, own=4500000, outside=1200000, note='"跨省异地就医,\n已直接结算"')
    h.give("medical", a, hospital="示例区人民医院", start="2026年8月20日", end="2026年8月31日", total=3500000, pooled=2265433,
           own=1234567)
    h.give("unemployment", b, kind="110", fen=168400, start="2025.6.1", end="2027.6.1", left="6")
    h.give("funds", b, account="9900040****0001", product="示例养老目标2045 &lt;FOF&gt;", fen=None, state="2")
    h.give("special", c, kind="XJ", says={"级别": "大学本科", "学校": "示例大学", "起": "2022-09-01", "止": "2026-12-31"})
    return h.give("special", d, kind="JD", says={"起": "2025-05-20", "止": "2027-05-19"})


ALL = (boat_in_ten_thousands, undeclared_spouse_and_zombie_company, wages_taxes_and_the_fund, thrift_on_benefits,
       long_illness)
