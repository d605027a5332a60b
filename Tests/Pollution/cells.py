"""Cells as bank exports have them; every person, number and amount is invented."""

NAMES = [
    "序号", "姓名", "证件号码", "开户行", "账号", "账户类型", "币种", "余额(元)", "查询日期", "备注", "联系地址", "产品名称",
    "年累计发生额", "Status", "户名 拼音", "经办人",
]
SURNAMES = "张王李赵刘陈杨黄周吴徐孙胡朱高林何郭马罗"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英"
WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
CHECK_DIGITS = "10X98765432"
# Their code positions differ between editions of GB 18030.
DISPUTED = {0x20087, 0x20089, 0x200CC, 0x215D7, 0x2298F, 0x241FE}


def with_second_byte(second):
    """Han characters whose GB18030 form is two bytes, the second one of them `second`."""
    found = []
    for lead in range(0x81, 0xFF):
        try:
            character = bytes([lead, second]).decode("gb18030")
        except UnicodeDecodeError:
            continue
        if "\u4e00" <= character <= "\u9fa5":
            found.append(character)
    return found


SECOND_BYTES = {sign: with_second_byte(ord(sign)) for sign in "|\\^@"}
FOUR_BYTES = (
    [chr(code) for code in range(0x3400, 0x4DAE, 7) if len(chr(code).encode("gb18030")) == 4]
    + [chr(code) for code in range(0x20000, 0x2A6D6, 211) if code not in DISPUTED]
    + list("ཀཁག" "ᠠᠡᠢ" "ꀀꀁ" "éñ😀")
)


def person_name(rng):
    draw = rng.random()
    if draw < 0.15:
        return "阿依古丽·" + rng.choice(["买买提", "吐尔逊", "阿不都热依木"])
    given = "".join(rng.choice(GIVEN) for _ in range(rng.randint(1, 2)))
    if draw < 0.45:
        given = rng.choice(SECOND_BYTES[rng.choice("|\\^@")]) + given[:1]
    elif draw < 0.65:
        given = given[:1] + rng.choice(FOUR_BYTES)
    return rng.choice(SURNAMES) + given


def identity_number(rng):
    body = "99%04d%04d%02d%02d%03d" % (
        rng.randint(0, 9999), rng.randint(1940, 2020), rng.randint(1, 12), rng.randint(1, 28), rng.randint(1, 999))
    total = sum(int(digit) * weight for digit, weight in zip(body, WEIGHTS))
    return body + CHECK_DIGITS[total % 11]


def amount(rng):
    value = rng.choice([0, 5, rng.randint(1, 999), rng.randint(1000, 99999999)])
    form = rng.choice(["{:.2f}", "{:,.2f}", "￥{:.2f}", "{:.0f}", "-{:.2f}", "{:.2f}元"])
    return form.format(value / 100)


def date(rng):
    form = rng.choice(["{}-{:02}-{:02}", "{}/{}/{}", "{}{:02}{:02}", "{}年{}月{}日"])
    return form.format(rng.randint(2019, 2026), rng.randint(1, 12), rng.randint(1, 28))


def account(rng):
    return "6222" + "".join(rng.choice("0123456789") for _ in range(4)) + "****" + str(rng.randint(1000, 9999))


def branch(rng):
    return "某某银行" + rng.choice(["城东", "城西", "开发区", "大" + rng.choice(SECOND_BYTES["|"])]) + "支行"


def odd(rng):
    """What people leave in a remarks column."""
    return rng.choice([
        "", "", "-", "--", "无", "中间 有空格", "\u3000全角空格", "#N/A", "=1+1", "'0012", "见附件；另补", "a\u2028b", "100%",
        "\\N", "C:\\导出\\", "他说", "N/A", "０１２３", "line one", "x" * rng.randint(1, 300), person_name(rng) * 12,
    ])


MAKERS = [person_name, identity_number, amount, date, account, branch, odd]


def cell(rng):
    return rng.choice(MAKERS)(rng)


def plain(rng):
    """A cell that no dialect here has to quote."""
    return rng.choice([person_name, identity_number, account])(rng)
