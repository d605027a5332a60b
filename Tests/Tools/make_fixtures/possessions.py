"""Layouts of the property and vehicle families, each written by hand from its adapter's sample."""
from lists import list_number
from people import found, grouped, rows, yuan


def houses(label, second, households):
    """real-estate: XML, one certificate with its owners, hits only; names its list and counts its records."""
    every = [house for household in households for house in household.houses]
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', "<Response>",
             "  <Head><Registry>示例区不动产登记中心</Registry>"
             f"<QueryListNo>{list_number('real-estate-registry')}-{label}</QueryListNo>"
             f"<DataDate>2026-11-16</DataDate><CreateTime>2026-11-19 08:00:{second:02}</CreateTime></Head>",
             "  <Houses>"]
    for certificate, location, area, kind, owners in every:
        lines += ["    <House>", f"      <CertificateNo>{certificate}</CertificateNo>",
                  f"      <Location>{location}</Location>", "      <Owners>"]
        lines += [f"        <Owner><Name>{p.name}</Name><CertType>{p.type_word}</CertType><CertNo>{p.number}</CertNo>"
                  f"<Share>{share}</Share></Owner>" for p, share in owners]
        lines += ["      </Owners>", f"      <Area>{area}</Area>", "      <Use>住宅</Use>",
                  "      <Nature>市场化商品房</Nature>", f"      <CoOwnership>{kind}</CoOwnership>",
                  "      <RegisterDate>2015-05-13</RegisterDate>", "      <Restriction>无</Restriction>", "    </House>"]
    count = sum(len(house[4]) for house in every)
    lines += ["  </Houses>", f"  <Tail><RecordCount>{count}</RecordCount></Tail>", "</Response>", ""]
    return f"bdc_{label}.xml", "\n".join(lines).encode()


def premises(label, second, households):
    """non-residential: two lines of title, one owner a row, a certificate's type column."""
    hits = found(households, "premises")
    lines = [f"{place + 1},{name},{person.type_word},{number},{r['certificate']},{r['location']},{r['area']},"
             f"{r['use']},出让/市场化商品房,{r.get('owned', '单独所有')},{r.get('share', '—')},2019/6/7 0:00,无"
             for place, (name, number, person, r) in enumerate(hits)]
    text = ["非居住用房登记信息查询结果,,,,,,,,,,,,",
            f"查询名单编号：{list_number('real-estate-registry')}-{label},,,,统计时点：2026.11.16,,,,,,,,",
            "序号,权利人,证件种类,证件号,不动产权证书号,坐落,建筑面积(㎡),用途代码,权利性质,共有方式,共有份额,登记时间,限制状态",
            *lines, f"记录总数,{len(hits)},,,,,,,,,,,"]
    return f"fzz_{label}.csv", b"\xef\xbb\xbf" + ("\r\n".join(text) + "\r\n").encode()


def trades(label, second, households):
    """real-estate-trades: `^`, prices in 万元, an answer for everybody."""
    lines, total = ["受理编号^姓名^证件号码^查询结果^交易类型^不动产单元坐落^证书号^面积^成交价(万元)^交易日期^对方当事人"], 0
    for place, (name, number, _, r) in enumerate(rows(households, "trades")):
        head = f"JY2026{label}{place:04}^{name}^{number}"
        if r is None:
            lines.append(f"{head}^无交易^^^^^^^")
            continue
        total += r["price"]
        lines.append(f"{head}^有交易^{r['kind']}^{r['location']}^{r['certificate']}^{r['area']}㎡^"
                     f"{wan(r['price'])}^{r['day']}^{r['other']}")
    lines.append(f"总计^{len(lines) - 1}条^^^^^^^{wan(total)}^2026-11-18 09:30^")
    return f"trade_{label}_20261117.csv", ("\r\n".join(lines) + "\r\n").encode("gb18030")


def housing_fund(label, second, households):
    """housing-fund: two lines of heads, percentages, a loan in 万元, three control totals."""
    lines = ["\t职工信息\t\t\t缴存信息\t\t\t\t\t\t\t账户信息\t\t\t贷款信息\t",
             "序号\t姓名\t证件号码\t缴存状态\t公积金账号\t缴存单位\t缴存基数(元)\t个人比例\t单位比例\t月缴存额(元)\t最近缴存月\t余额(元)\t"
             "近12个月提取(元)\t数据日期\t贷款余额(万元)\t月还款额(元)"]
    monthly, balance, loans, place = 0, 0, 0, 0
    for place, (name, number, _, r) in enumerate(rows(households, "housing_fund"), 1):
        if r is None:
            lines.append(f"{place}\t{name}\t{number}\t未开户" + "\t" * 10 + "46339\t\t")
            continue
        monthly, balance, loans = monthly + r["monthly"], balance + r["fen"], loans + r.get("loan", 0)
        loan = f"{wan(r['loan'])}\t{grouped(r['repayment'])}" if "loan" in r else "\t"
        lines.append(f"{place}\t{name}\t{number}\t正常\t{r['account']}\t{r['employer']}\t{grouped(r['base'])}\t"
                     f"{r['rate']}\t{r['rate']}\t{grouped(r['monthly'])}\t202610\t"
                     f"{grouped(r['fen'])}\t0.00\t46339\t{loan}")
    lines.append(f"总计\t{place}人" + "\t" * 8 + f"{grouped(monthly)}\t\t{grouped(balance)}\t\t\t{wan(loans)}万元\t")
    return f"gjj_{label}_20261119.txt", b"\xef\xbb\xbf" + ("\r\n".join(lines) + "\r\n").encode()


def land(label, second, households):
    """land-and-subsidies: fields in 亩, a homestead in m², several rows a household."""
    hits = found(households, "land")
    rent, paid = sum(r.get("rent", 0) for *_, r in hits), sum(r["fen"] for *_, r in hits)
    lines = [f'示例镇,示例村1组,{name},{number},{r.get("mu", "/")},{r.get("homestead", "/")},'
             f'{quoted(r["rent"]) if "rent" in r else "/"},{r["subsidy"]},{quoted(r["fen"])},{r["day"]},'
             "6217 99** **** 4000"
             for name, number, _, r in hits]
    text = ["示例县农业农村局,,涉农补贴及承包地、宅基地核对表,,,,,,,,", "数据截止,2026年10月31日,,,,,,,,,",
            f"回复名单,{list_number('agriculture')}-{label},打印时间：2026/11/17 8:05,,,,,,,,",
            "乡镇,村组,户主姓名,户主身份证号,承包地面积(亩),宅基地面积(平方米),流转租金(元/年),补贴项目,补贴金额(元),发放日期,补贴账号",
            *lines, f"合  计,共{len(hits)}户次,,,,,{quoted(rent)},,{quoted(paid)},,"]
    return f"land_{label}.csv", ("\r\n".join(text) + "\r\n").encode("gb18030")


def vehicles(label, second, households):
    """vehicles: `;`, hits only, the list in the file's name."""
    lines = ["序号;机动车所有人;身份证明号码;号牌号码;号牌种类;厂牌型号;车辆类型;使用性质;初次登记日期;机动车状态;参考价值(万元)"]
    for place, (name, number, _, r) in enumerate(found(households, "vehicles")):
        lines.append(f"{place + 1};{name};{number};{r['plate']};02;示例牌XJ1000;K33;A;20190315;{r['state']};{r['value']}")
    return f"VEH_{list_number('traffic-police')}-{label}_20261116.csv", ("\r\n".join(lines) + "\r\n").encode()


def vessels(label, second, households):
    """vessels: 万元, names its list, hits only."""
    lines = ["某某海事与渔政管理处　船舶·大型农机登记核对结果,,,,,,,,,,,",
             f"核对名单号：{list_number('maritime')}-{label}；数据时点：2026-11-16 24时前；出具：2026-11-19 16:40,,,,,,,,,,,",
             "船名/机具,登记号（牌号）,类别,总吨,主机功率(千瓦),所有人,证件号码,共有人,份额(%),评估价值(万元),登记日期,备注"]
    for name, number, _, r in found(households, "vessels"):
        lines.append(f"{r['called']},{r['plate']},{r['kind']},{r['tonnage']},{r['power']},{name},{number},"
                     f"{r.get('with', '-')},{r.get('share', '100')},{r['value']},44000,")
    return f"ship_{label}.csv", ("\r\n".join(lines) + "\r\n").encode("gb18030")


def wan(fen):
    """Fen as 万元."""
    return f"{fen // 1000000:,}.{fen % 1000000:06}".rstrip("0").rstrip(".")


def quoted(fen):
    return f'"{grouped(fen)}"' if fen >= 100000 else yuan(fen)
