"""Layouts of the insurance family, each written by hand from its adapter's sample."""
from lists import list_number
from people import found, grouped, rows, yuan


def policies(label, second, households):
    """insurance-policies: XML, hits only, a control total of cash values; carries the birth date."""
    lines, total = [], 0
    hits = found(households, "policies")
    for name, number, person, r in hits:
        total += r["fen"]
        lines.append(
            f'    <Policy><PolicyNo>{r["policy"]}</PolicyNo><Product>{r["product"]}</Product><Person role="01">'
            f"<Name>{name}</Name><IdNo>{number}</IdNo><Birth>{r.get('birth', person.birth)}</Birth></Person>"
            f'<Premium>{r["premium"]}</Premium><LastPaid>2026-01-01</LastPaid><CashValue>{yuan(r["fen"])}</CashValue>'
            "<Status>有效</Status></Policy>")
    text = ['<?xml version="1.0" encoding="UTF-8"?>', '<InsuranceReturn xmlns="urn:sample:insurance">',
            "  <Head><Insurer>某某人寿保险公司</Insurer><DataDate>2026-11-14</DataDate>"
            f"<CreateTime>2026-11-17T16:20:{second:02}</CreateTime></Head>", "  <Policies>", *lines, "  </Policies>",
            f'  <Tail count="{len(hits)}" cashValue="{yuan(total)}"/>', "</InsuranceReturn>", ""]
    return f"policies_{label}.xml", "\n".join(text).encode()


def claims(label, second, households):
    """insurance-payouts: three lines of title, dates as a spreadsheet's numbers, a total line."""
    hits, total = found(households, "claims"), 0
    lines = []
    for place, (name, number, _, r) in enumerate(hits):
        total += r["fen"]
        lines.append(f'C99{label}{place:04},{name},{number},{r["policy"]},{r["kind"]},{name},本人,'
                     f'"￥{grouped(r["fen"])}",{r["day"]},{r["once"]},{r.get("note", "")}')
    blank = "," * 10
    text = [f"某某财产保险公司给付理赔明细{blank}", f"名单号：{list_number('property-insurer')}-{label}  数据截至：2026-11-16{blank}",
            f"反馈时间：2026/11/18 15:30{blank}",
            "报案号,被保险人,身份证号,保单号,给付类型,领款人,与被保险人关系,赔付金额,支付日期,是否一次性,资金用途说明", *lines,
            f'合计,{len(hits)}笔,,,,,,"￥{grouped(total)}",,,']
    return f"claims_{label}.csv", b"\xef\xbb\xbf" + ("\r\n".join(text) + "\r\n").encode()


def contributions(label, second, households):
    """social-insurance: one row a month."""
    hits, total = found(households, "contributions"), 0
    lines = ["姓名,社会保障号码,险种,单位名称,缴费基数,所属期,缴费状态"]
    for name, number, _, r in hits:
        total += r["fen"]
        lines.append(f"{name},{number},企业职工基本养老保险,示例区和平劳务有限公司,{yuan(r['fen'])},{r['month']},"
                     f"{r.get('state', '正常缴费')}")
    lines.append(f"合计,{len(hits)},,,{yuan(total)},,")
    return f"SI_{label}_20261112.csv", b"\xef\xbb\xbf" + ("\n".join(lines) + "\n").encode()


def pensions(label, second, households):
    """pensions: GB18030, tabs, an answer for everybody."""
    lines = ["公民身份号码\t姓名\t查询状态\t待遇类别\t月待遇金额\t其中基础养老金\t待遇开始日期\t发放状态\t数据日期\t反馈时间"]
    for name, number, _, r in rows(households, "pensions"):
        body = "1\t\t\t\t\t"
        if r:
            body = f"0\t城乡居民养老保险\t{r['monthly']}\t{r['basic']}\t2018-07-01\t正常发放"
        lines.append(f"{number}\t{name}\t{body}\t2026-11-10\t2026-11-16 14:00:{second:02}")
    return f"pension_{label}.txt", ("\r\n".join(lines) + "\r\n").encode("gb18030")


def unemployment(label, second, households):
    """unemployment-injury: GB18030, tabs, cells padded with blanks, a last line with count and sum."""
    hits, total = found(households, "unemployment"), 0
    lines = ["姓名\t社会保障号码\t待遇类别\t月待遇标准\t起始年月日\t截止年月日\t剩余月数\t一次性待遇\t发放状态\t数据日期"]
    for name, number, _, r in hits:
        total += r["fen"]
        lines.append(f"{name}　\t{number}\t{r['kind']}\t{yuan(r['fen']):>10}\t{r['start']}\t{r.get('end', '无')}\t"
                     f"{r.get('left', '无')}\t{r.get('once', '无')}\t{r.get('state', '1')}\t2026.11.10")
    lines.append(f"<EOF>\t{len(hits)}\t\t{yuan(total)}")
    return f"SYGS_20261117_09{second:02}.txt", ("\r\n".join(lines) + "\r\n").encode("gb18030")


def medical(label, second, households):
    """medical-settlement: four lines of title, a break inside a cell, two control totals, an answer for everybody."""
    lines, whole, own, place = [], 0, 0, 0
    for name, number, _, r in rows(households, "medical"):
        place += 1
        serial = f"YB99{label}{place:05}"
        if r is None:
            lines.append(f"{serial},{name},{number},2,-,-,-,-,-,-,-,-,-,-,")
            continue
        whole, own = whole + r["total"], own + r["own"]
        lines.append(
            f'{serial},{name},{number},1,{r["hospital"]},住院,{r["start"]},{r["end"]},"{grouped(r["total"])}",'
            f'"{grouped(r["pooled"])}","{grouped(r.get("critical", 0))}","{grouped(r.get("aid", 0))}",'
            f'"{grouped(r["own"])}","{grouped(r.get("outside", 0))}",{r.get("note", "")}')
    blank = "," * 14
    text = [f"医疗保障待遇结算查询反馈表{blank}", f"统计区间：2025年11月1日至2026年10月31日{blank}",
            f"数据日期：2026年11月5日 制表时间：2026年11月18日 17:05:30{blank}", blank,
            "结算流水号,参保人,证件号码,查询状态,定点医疗机构,就诊类别,入院日期,出院(结算)日期,医疗总费用,统筹基金支付,"
            "大病保险支付,医疗救助支付,个人自付,其中目录外费用,备注", *lines,
            f'合计,记录数：{place}条,,,,,,,"{grouped(whole)}",,,,"{grouped(own)}",,']
    return f"medical_{label}.csv", ("\r\n".join(text) + "\r\n").encode("gb18030")
