#!/usr/bin/env python3
"""Writes a city's week of invented deposit returns: declarations.xml and inbox/ with one GB18030 file a bank.

usage: make_deposits.py DIR [--persons 100000] [--rows 1000000] [--files 1] [--seed 7]

Every identity number starts with 99. One row in a hundred is about nobody on the roster, one in a thousand has a bad
amount, one in two hundred carries another name. The layout is that of the adapter bank-deposits-excel.
"""
import argparse
import os
import random

WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
FAMILY = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀兰霞平刚桂英"


def identity(region: str, number: int) -> str:
    """The number-th invented identity number of a region: births 1940 to 2019, all sequences."""
    sequence, day = number % 990, number // 990
    birth = f"{1940 + day // 336 % 80}{day // 28 % 12 + 1:02}{day % 28 + 1:02}"
    body = f"{region}{birth}{sequence:03}"
    return body + "10X98765432"[sum(int(c) * w for c, w in zip(body, WEIGHTS)) % 11]


def name(chance: random.Random) -> str:
    return chance.choice(FAMILY) + "".join(chance.choice(GIVEN) for _ in range(chance.choice((1, 2, 2))))


def write_declarations(path, people, chance):
    """Households of one to four; every person signs for themselves."""
    with open(path, "w", encoding="utf-8") as out:
        out.write('<?xml version="1.0" encoding="UTF-8"?>\n<Declarations>\n')
        signatures, first, case = [], 0, 0
        while first < len(people):
            case += 1
            members = people[first:first + chance.choice((1, 2, 2, 3, 4))]
            first += len(members)
            number = f"HD-2026-{case:07}"
            out.write(f'  <Declaration caseNumber="{number}" scheme="最低生活保障" region="990102" '
                      'appliedOn="2026-11-02" asOf="2026-10-31">\n')
            for place, (document, person) in enumerate(members):
                relation = "01" if place == 0 else "10" if place == 1 else "20"
                out.write(f'    <Member reference="m{place + 1}" name="{person}" document="{document}" '
                          f'relation="{relation}" registeredAddress="某某镇"/>\n')
                signatures.append(f'    <Authorisation number="SQ-{case:07}-{place + 1}" caseNumber="{number}" '
                                  f'name="{person}" document="{document}" signature="own" start="2026-11-02"/>\n')
            out.write('    <Entry item="BK01" subject="household"><Field name="balance">'
                      f"{chance.randrange(0, 9_000_000) / 100:.2f}</Field></Entry>\n  </Declaration>\n")
        out.write("  <Authorisations>\n" + "".join(signatures) + "  </Authorisations>\n</Declarations>\n")


def write_returns(path, bank, rows, people, chance):
    head = ("序号", "姓名", "证件类型", "证件号码", "查询结果", "开户行", "账号", "账户类型", "币种", "余额(元)", "折人民币(元)")
    total, count = 0, 0
    with open(path, "w", encoding="gb18030", newline="") as out:
        for line in (f"某某银行第{bank}支行个人存款余额反馈表", "数据截止日期：2026年10月31日", "反馈时间：2026-11-18 09:30:00"):
            out.write(line + "," * (len(head) - 1) + "\r\n")
        out.write(",".join(head) + "\r\n")
        for row in range(rows):
            document, person = people[chance.randrange(len(people))]
            dice = chance.random()
            if dice < 0.01:
                document = identity("990199", row + bank * 1_000_000)
            elif dice < 0.015:
                person = "路" + person
            fen = chance.randrange(0, 5_000_000)
            amount = f"{fen // 100}.{fen % 100:02}"
            if 0.015 <= dice < 0.016:
                amount = amount.replace(".", "。")
            else:
                total += fen
            count += 1
            account = f"62229901{bank:03}{row:08}"
            out.write(f"{row + 1},{person},居民身份证,{document},查得,第{bank}支行,{account},活期,人民币,{amount},\r\n")
        out.write(f"合计,{count}笔,,,,,,,,{total // 100}.{total % 100:02},\r\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder")
    parser.add_argument("--persons", type=int, default=100_000)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--files", type=int, default=1)
    parser.add_argument("--seed", type=int, default=7)
    wanted = parser.parse_args()
    chance = random.Random(wanted.seed)
    people = [(identity("990102", number), name(chance)) for number in range(wanted.persons)]
    os.makedirs(f"{wanted.folder}/inbox", exist_ok=True)
    write_declarations(f"{wanted.folder}/declarations.xml", people, chance)
    for bank in range(1, wanted.files + 1):
        write_returns(f"{wanted.folder}/inbox/deposits_bank{bank:02}_20261118.csv", bank,
                      wanted.rows // wanted.files, people, chance)


if __name__ == "__main__":
    main()
