"""Layouts of the government registers, each written by hand from its adapter's sample."""
from lists import list_number
from people import answers, escaped, found, grouped, rows, yuan


def household_register(label, second, households):
    """household-register: XML that calls itself GB2312 and is GB18030; one element a household."""
    lines = ['<?xml version="1.0" encoding="GB2312"?>',
             f'<Roster created="2026-11-18 10:00:{second:02}" dataDate="20261117">']
    people = 0
    for household in households:
        silent = household.absent.get("register", ())
        members = [p for p in household.signed if p in household.members and p.is_resident and p not in silent]
        if not members and len(households) > 1:
            continue
        people += len(members)
        lines.append(f'  <Household hh="9901{household.number:05}" hkdz="示例区和平镇{household.number}组" xzqh="990102">')
        for place, person in enumerate(members):
            row = (household.rows.get("register", {}).get(person) or [{}])[0]
            lines.append(f'    <Person xm="{row.get("name", person.name)}" sfzh="{row.get("number", person.number)}" '
                         f'yhzgx="{"家庭成员" if place else "户主"}" zx="{row.get("cancelled", 0)}"/>')
        lines.append("  </Household>")
    lines += [f'  <Summary persons="{people}"/>', "</Roster>", ""]
    return f"hukou_{label}.xml", "\n".join(lines).encode("gb18030")


def marriages(label, second, households):
    """marriages: single quotes, no heads, codes, an answer for everybody, a last line with the count."""
    lines = []
    for name, number, _, r in rows(households, "marriages"):
        cells = [name, number, "0", "", "", "", "", "", "2026-11-18T16:15:08"]
        if r:
            cells = [name, number, "1", r["state"], r["spouse"], r["spouse_number"], r["day"], "990102",
                     "2026-11-18T09:15:01"]
        lines.append(f"99{len(lines) + 1:05}," + ",".join(f"'{cell}'" for cell in cells))
    lines.append(f"END,'{len(lines)}'" + ",''" * 8)
    return f"marriage_20261115_{label}.csv", ("\n".join(lines) + "\n").encode()


def deaths(label, second, households):
    """deaths: a spreadsheet's "Unicode text", the dead only, a birth date column."""
    hits = found(households, "deaths")
    lines = ["死者姓名\t身份证号码\t出生日期\t死亡日期\t火化日期\t死亡原因\t死亡地点"]
    for name, number, person, r in hits:
        birth = f"{person.birth[:4]}-{person.birth[4:6]}-{person.birth[6:]}"
        lines.append(f"{name}\t{number}\t{birth}\t{r['on']}\t\t疾病\t家中")
    lines.append(f"记录数\t{len(hits)}\t\t2026-11-17 17:{31 if hits else 30}\t\t\t")
    return "死亡登记_20261116.txt", b"\xff\xfe" + ("\r\n".join(lines) + "\r\n").encode("utf-16-le")


def organisations(label, second, households):
    """business-roles: XML, one entity with its people, capital in 万元, 统一社会信用代码 or an old 注册号."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>',
             '<r:Result xmlns:r="urn:sample:samr:result" xmlns:o="urn:sample:samr:entity" '
             'xmlns:p="urn:sample:samr:person">',
             f'  <r:Head batch="{list_number("market-supervision")}-{label}"><r:DataDay>2026-11-15</r:DataDay>'
             "<r:MadeAt>2026-11-18T21:07:55</r:MadeAt></r:Head>", "  <r:Entities>"]
    hits = found(households, "organisations")
    for name, number, _, r in hits:
        lines += ['    <o:Entity lx="1100">', f"      <o:Name>{escaped(r['called'])}</o:Name>",
                  f"      <o:RegNo>{r['code']}</o:RegNo>", "      <p:People>",
                  f'        <p:Person zw="{r["role"]}"><p:Name>{name}</p:Name><p:IdNo>{number}</p:IdNo><p:Capital '
                  f'rj="{r["subscribed"]}" sj="{r["paid"]}" unit="万元"/><p:Share>{r["share"]}</p:Share></p:Person>',
                  "      </p:People>", f"      <o:State>{r['state']}</o:State>",
                  f"      <o:Established>{r['founded']}</o:Established>", "      <o:Ended/>", "    </o:Entity>"]
    lines += ["  </r:Entities>", f'  <r:Tail rs="{len(hits)}"/>', "</r:Result>", ""]
    return f"market_{label}.xml", "\n".join(lines).encode()


def tax(label, second, households):
    """tax-returns: GB18030, the list and the time in the file's name, three control totals."""
    lines, sums = [], [0, 0, 0]
    head = "序号,纳税人姓名,证件类型,证件号码,税款所属期起,税款所属期止,所得项目,收入额,免税收入,应纳税所得额,已缴（退）税额,扣缴义务人,更正标志"
    for place, (name, number, person, r) in enumerate(found(households, "tax")):
        amounts = [r["fen"], r.get("taxable", 0), r.get("paid", 0)]
        sums = [a + b for a, b in zip(sums, amounts)]
        income, taxable, paid = (f'"{grouped(a)}"' for a in amounts)
        lines.append(f"{place + 1},{name},{person.type_word},{number},{r['month']},{r['month']},{r['kind']},{income},,"
                     f"{taxable},{paid},{r['payer']},否")
    income, taxable, paid = (f'"{grouped(a)}"' for a in sums)
    lines.append(f"合计,{len(lines)}条,,,,,,{income},,{taxable},{paid},,")
    return (f"tax_{list_number('tax')}-{label}_20261118094512.csv",
            ("\r\n".join([head, *lines]) + "\r\n").encode("gb18030"))


def payroll(label, second, households):
    """payroll: UTF-16 with the high byte first, tabs, one row a month, a control total."""
    hits = found(households, "payroll")
    lines = ["财政统发工资明细表", "数据日期：20261110\t操作员：9901",
             "预算单位\t单位编码\t姓名\t身份证号码\t发放月份\t应发合计\t代扣合计\t实发合计\t用工形式\t用人单位\t起薪日期\t停薪日期"]
    for name, number, _, r in hits:
        lines.append(f"{r['payer']}\t9910100\t{name}\t{number}\t{r['month']}\t{grouped(r['fen'] + 30000)}\t300.00\t"
                     f"{grouped(r['fen'])}\t{r.get('form', '4')}\t{r['payer']}\t2024-09-01\t99991231")
    total = sum(r["fen"] for *_, r in hits)
    lines.append(f"共计\t{len(hits)} 人次\t\t\t\t\t\t{grouped(total)}\t\t\t\t")
    return f"payroll_990102_{label}.txt", b"\xfe\xff" + ("\r\n".join(lines) + "\r\n").encode("utf-16-be")


def benefits(label, second, households):
    """assistance-benefits: `|`, fen, an answer for everybody."""
    lines = ["姓名|身份证号|查询结论|救助项目|发放标准(分)|享受起始|享受终止|发放地|证件编号|状态|备注|说明|数据日期|反馈时间"]
    for name, number, _, r in rows(households, "benefits"):
        body = "0" + "|" * 9
        if r:
            body = (f"1|{r['scheme']}|{r['fen']}|{r['start']}|{r.get('end', '长期')}|{r.get('region', '990102')}|"
                    f"{r.get('certificate', '')}|{r.get('state', '1')}||")
        lines.append(f"{name}|{number}|{body}|2026-11-13|2026/11/17 10:01")
    return f"benefit_{label}.csv", ("\n".join(lines) + "\n").encode()


def special(label, second, households):
    """special-identity: XML with Chinese tags that calls itself GB2312; a person, kinds, records."""
    lines = ['<?xml version="1.0" encoding="GB2312"?>',
             f'<特殊身份反馈 名单="{list_number("disabled-federation")}-{label}" 数据日期="2026年11月14日" 生成时间="2026/11/17 7:40:05">']
    count = 0
    for person, hits in answers(households, "special"):
        for r in hits:
            count += 1
            lines += [f'  <人员 姓名="{person.name}" 公民身份号码="{person.number}">', f'    <类别 代码="{r["kind"]}">',
                      "      <记录>" + "".join(f"<{tag}>{text}</{tag}>" for tag, text in r["says"].items()) + "</记录>",
                      "    </类别>", "  </人员>"]
    lines += [f"  <统计><条数>{count}</条数></统计>", "</特殊身份反馈>", ""]
    return f"special_{label}.xml", "\n".join(lines).encode("gb18030")
