"""Layouts of the banking family, each written by hand from its adapter's sample."""
from lists import list_number
from people import escaped, found, grouped, rows, strangers, yuan


def deposits_icbc(label, second, households, *, as_of="2026年11月15日", others=(), more=0):
    """bank-deposits-excel: GB18030, three lines of title, a total line. `others` (name, number) and `more` invented
    ones: rows about people nobody asked about."""
    lines, total, place = [], 0, 0
    answered = list(rows(households, "icbc", residents_only=False))
    answered += [(name, number, None, {"account": f"6222990007{second:02}{i:07}", "fen": 10000 + i * 111})
                 for i, (name, number) in enumerate([*others, *strangers(more, second)])]
    for name, number, person, row in answered:
        place += 1
        kind = person.type_word if person else "居民身份证"
        if row is None:
            lines.append(f"{place},{name},{kind},{number},查无,-,-,-,-,-,-")
            continue
        if "outcome" in row:
            lines.append(f"{place},{name},{kind},{number},{row['outcome']},-,-,-,-,-,-")
            continue
        total += row["fen"]
        lines.append(f'{place},{name},{kind},{number},查得,城东支行,{row["account"]},{row.get("type", "活期")},'
                     f'{row.get("currency", "人民币")},"{grouped(row["fen"])}",{row.get("converted", "")}')
    blank = "," * 10
    text = [f"某某银行城东支行个人存款余额反馈表{blank}", f"数据截止日期：{as_of}{blank}",
            f"反馈时间：2026-11-18 09:30:00{blank}",
            "序号,姓名,证件类型,证件号码,查询结果,开户行,账号,账户类型,币种,余额(元),折人民币(元)", *lines,
            f'合计,{place}笔,,,,,,,,"{grouped(total)}",']
    return f"deposits_icbc_{label}.csv", ("\r\n".join(text) + "\r\n").encode("gb18030")


def deposits_rural(label, second, households, *, trailer=True):
    """bank-deposits-pipe: GB18030, `|`, fen, a trailer. Without it the file was cut off."""
    lines, total, place, last = [], 0, -1, None
    for name, number, person, row in rows(households, "rural"):
        place, last = (place if person is last else place + 1), person
        time = f"2026111708{place // 60:02}{place % 60:02}"
        if row is None:
            lines.append(f"{number}|{name}|01|||||0|{time}")
        else:
            total += row["fen"]
            lines.append(f"{number}|{name}|00|{row['account']}|{row.get('type', '01')}|CNY|城西支行|{row['fen']}|{time}")
    if trailer:
        lines.append(f"TRAILER|{len(lines)}|{total}")
    return f"DEP_{label}_20261116.txt", ("\n".join(lines) + "\n").encode("gb18030")


def flags_rural(label, second, households):
    """bank-deposits-flags: over-limit flags instead of amounts."""
    lines = ["序号,姓名,身份证号,核对结果,个人存款是否超限,家庭存款是否超限,数据日期,反馈时间"]
    for place, (name, number, _, row) in enumerate(rows(households, "flags")):
        own, whole = (row or {}).get("over", ("否", "否"))
        lines.append(f"{place + 1},{name},{number},已核对,{own},{whole},2026-11-16,2026/11/18 9:{place:02}")
    return f"flags_rural_{label}.csv", b"\xef\xbb\xbf" + ("\r\n".join(lines) + "\r\n").encode()


def movements(label, second, households):
    """large-movements: hits only, names its list; 万元 beside 元, a date as a spreadsheet's number."""
    lines = [f"查询名单：{list_number('icbc-east')}-{label} 数据截止：2026-11-15 反馈：2026-11-18",
             "姓名,证件号码,账号,统计月数,转入合计(万元),转出合计(万元),最大一笔日期,最大一笔金额(元),对方类型,备注"]
    for name, number, _, r in found(households, "movements"):
        lines.append(f'{name},{number},{r["account"]},12,{r["into"]},{r["out"]},{r["day"]},"{r["largest"]}",'
                     f'{r["kind"]},{r["note"]}')
    return f"movements_icbc_{label}.csv", ("\r\n".join(lines) + "\r\n").encode()


def postal(label, second, households):
    """bank-deposits-total: namespaces, one total a person, never an account."""
    total, people = 0, 0
    lines = ['<?xml version="1.0" encoding="UTF-8"?>',
             '<ps:DepositReply xmlns:ps="urn:sample:postal-savings:deposit" xmlns:b="urn:sample:postal-savings:bank">',
             f"  <ps:Head><ps:ListNo>{list_number('postal-bank')}-{label}</ps:ListNo>"
             "<ps:DataDate>2026-11-15</ps:DataDate></ps:Head>"]
    for household in households:
        answered = list(rows([household], "postal"))
        if not answered:
            continue
        lines += [f'  <ps:Household no="H99{household.number:05}">',
                  '    <b:Bank code="9903" branch="某某邮政储蓄银行城中支行"/>']
        for name, number, _, row in answered:
            people += 1
            body = '<ps:Total result="01"/>'
            if row:
                total += row["fen"]
                body = f'<ps:Total ccy="156" result="00">{row.get("text", grouped(row["fen"]))}</ps:Total>'
            lines.append(f'    <ps:Member><ps:Name>{escaped(name)}</ps:Name><ps:IdNo>{number}</ps:IdNo>{body}'
                         "</ps:Member>")
        lines += [f"    <ps:ReplyTime>2026-11-18T10:05:{household.number:02}.000+08:00</ps:ReplyTime>",
                  "  </ps:Household>"]
    lines += [f'  <ps:Tail households="{len(households)}" members="{people}">'
              f"<ps:Sum>{grouped(total)}</ps:Sum></ps:Tail>", "</ps:DepositReply>", ""]
    return f"postal_{label}.xml", "\n".join(lines).encode()


def wealth(label, second, households):
    """wealth-products: GB18030, `|+|`, no heads, a control total."""
    lines, total = ["H|+|LCFK|+|9904|+|20261116|+|20261118081530"], 0
    hits = found(households, "wealth")
    for place, (name, number, person, r) in enumerate(hits):
        total += r["fen"]
        kind = "01" if person.is_resident else "14"
        lines.append(f"D|+|{place + 1:06}|+|{name}|+|{kind}|+|{number}|+|{r['account']}|+|{r['product']}|+|{r['type']}"
                     f"|+|CNY|+|{yuan(r['fen'])}|+|{r.get('until', '00000000')}|+|")
    lines.append(f"T|+|{len(hits):08}|+|{yuan(total)}")
    return f"LC_{label}_20261118.dat", ("\n".join(lines) + "\n").encode("gb18030")


def securities(label, second, households):
    """securities: every field quoted, a result flag, values by market side by side."""
    lines = ["序号,姓名,证件号码,查询结果,一码通账户,证券账户,账户状态,市场,托管机构,股票市值(元),新三板市值(元),债券市值(元),"
             "期货权益(元),资金余额(元),币种,数据日期,反馈时间"]
    for place, (name, number, _, r) in enumerate(rows(households, "securities")):
        if r is None:
            cells = ["未开户"] + ["-"] * 11
        else:
            cells = ["查得", f"99{place:010}", r["account"], r.get("state", "正常"), "沪市A股", "某某证券城东营业部",
                     grouped(r["stock"]), "-", grouped(r.get("bonds", 0)), "-", grouped(r.get("cash", 0)), "人民币"]
        cells = [str(place + 1), name, number, *cells, "2026/11/13", "2026/11/17 16:40"]
        lines.append(",".join(f'"{cell}"' for cell in cells))
    return f"SEC_{label}.csv", ("\n".join(lines) + "\n").encode("gb18030")


def funds(label, second, households):
    """funds: UTF-16 XML, two namespaces, attributes."""
    lines = ['<?xml version="1.0" encoding="UTF-16"?>',
             '<fs:FundReply xmlns:fs="urn:sample:fund-registry" xmlns:p="urn:sample:person" '
             f'list="{list_number("fund-registry")}-{label}" created="2026年11月18日 11:20">']
    hits, total = found(households, "funds"), 0
    for name, number, _, r in hits:
        total += r.get("fen") or 0
        value = "" if r.get("fen") is None else f"{yuan(r['fen'])}00"
        lines += [f'  <fs:Investor p:name="{name}" p:no="{number}">',
                  f'    <fs:Holding account="{r["account"]}" state="{r.get("state", "0")}" agent="某某证券" '
                  'date="2026-11-13">',
                  f'      <fs:Fund code="990001">{r["product"]}</fs:Fund><fs:Value>{value}</fs:Value>',
                  "    </fs:Holding>", "  </fs:Investor>"]
    lines += [f'  <fs:Total holdings="{len(hits)}" value="{yuan(total)}"/>', "</fs:FundReply>", ""]
    return f"fund_{label}.xml", b"\xff\xfe" + "\r\n".join(lines).encode("utf-16-le")


def payment(label, second, households):
    """third-party-payment: `^`, fen, masked accounts, the list in the file's name."""
    lines = ["姓名^证件号码^支付机构^支付账户^账户余额(分)^近12个月支付总额(分)^支付笔数^数据日期"]
    nothing = "\\N"
    for name, number, _, r in found(households, "payment"):
        lines.append(f"{name}^{number}^某某支付^{r['account']}^{r['fen']}^{r.get('paid', nothing)}^{r.get('count', 0)}"
                     "^20261115")
    return f"PAY_{list_number('payment-company')}-{label}_20261118101500.txt", ("\n".join(lines) + "\n").encode()
