"""The 27 checked items (domain.md §2), as this second opinion reads its table."""

from collections import namedtuple

Item = namedtuple("Item", "code category level methods figure key income_class")

# What a finding's figures are, by method: SUM money, AMT and IMP money a year, EXPL a count.
AREA_ITEMS = {"PR01", "PR02"}
# "A declared dwelling, land or vessel absent from a complete register is 需说明 …; 多报 is for balances and policies."
NUMBERS_OF_PARTS = ("accountType", "currency", "plateClass")
NAME_FIELDS = ("location", "vesselName", "organisationName", "productName")

_TABLE = """
BK01 property    household SUM,CAP  balance          accountNumber     -
BK02 property    person    EXPL     -                accountNumber     -
BK03 property    household SUM      marketValue      accountNumber     -
BK04 property    household SUM      marketValue      accountNumber     -
BK05 property    household SUM      marketValue      accountNumber     -
BK06 property    household SUM,EXPL balance          accountNumber     -
IN01 property    household SUM,SET  cashValue        policyNumber      -
IN02 income      person    EXPL     -                policyNumber      -
IN03 status      person    IMP      contributionBase -                 wage
IN04 income      person    AMT      monthlyAmount    -                 transfer
IN05 income      person    AMT      monthlyAmount    -                 transfer
IN06 expenditure household SUM      selfPaid         -                 -
PR01 property    household SET      area             certificateNumber -
PR02 property    household SET      area             certificateNumber -
PR03 property    person    EXPL     -                certificateNumber -
PR04 property    household SUM,IMP  balance          accountNumber     wage
PR05 income      household AMT      amount           -                 transfer
VH01 property    household SET      -                plate             -
VH02 property    household SET      -                plate             -
GV01 status      person    EQ       -                -                 -
GV02 status      person    EQ       -                -                 -
GV03 status      person    STOP     -                -                 -
GV04 property    household SET      -                organisationCode  -
GV05 income      person    AMT      income           -                 business
GV06 income      person    AMT,EQ   netPay           -                 wage
GV07 income      person    SET      amount           scheme            -
GV08 status      person    EQ       -                -                 -
"""

ITEMS = {}
for _line in _TABLE.split("\n"):
    if _line.strip():
        _code, _cat, _level, _methods, _figure, _key, _class = _line.split()
        ITEMS[_code] = Item(
            _code, _cat, _level, tuple(_methods.split(",")),
            None if _figure == "-" else _figure,
            None if _key == "-" else _key,
            None if _class == "-" else _class,
        )

# The more telling class first (docs/decisions/0011).
ORDER = (
    "undeclared", "under-declared", "status-differs", "explanation-required", "over-declared", "not-verifiable",
    "consistent",
)


def most_telling(classes):
    """docs/decisions/0011: one order everywhere."""
    return min(classes, key=ORDER.index)


CHINESE = {
    "银行存款": "BK01",
    "账户大额变动": "BK02",
    "银行理财及贵金属": "BK03",
    "证券账户": "BK04",
    "基金": "BK05",
    "第三方支付": "BK06",
    "商业保险保单": "IN01",
    "保险给付理赔": "IN02",
    "社会保险缴费": "IN03",
    "养老待遇": "IN04",
    "失业·工伤待遇": "IN05",
    "医疗费用结算": "IN06",
    "住房": "PR01",
    "非居住用房": "PR02",
    "不动产交易": "PR03",
    "住房公积金": "PR04",
    "土地及涉农补贴": "PR05",
    "机动车": "VH01",
    "船舶·大型农机": "VH02",
    "户籍人口": "GV01",
    "婚姻": "GV02",
    "死亡殡葬": "GV03",
    "市场主体及组织任职": "GV04",
    "纳税申报": "GV05",
    "工资与就业登记": "GV06",
    "救助福利待遇": "GV07",
    "特殊身份": "GV08",
}


def item_code(text):
    """A code, or an item's Chinese name."""
    return CHINESE.get(text.strip(), text.strip())
