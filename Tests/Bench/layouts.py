"""How one row of a returned file is written: the four layouts of the bench, and how a file begins and ends."""
from dataclasses import dataclass

HEADS = ("序号", "姓名", "证件类型", "证件号码", "查询结果", "开户行", "账号", "账户类型", "币种", "余额", "数据日期", "反馈时间")
AS_OF = "2026-10-31"
REPLIED_AT = "2026-11-18 09:30:00"


@dataclass(frozen=True)
class Layout:
    """A row is: open, number, after_number, person piece, branch piece, account, kind piece, amount, close."""
    name: str
    encoding: str
    suffix: str
    delimiter: str
    line_end: str

    @property
    def is_xml(self) -> bool:
        return self.suffix == "xml"

    @property
    def adapter(self) -> str:
        return f"bench-{self.name}"

    @property
    def open(self) -> str:
        return '<Row no="' if self.is_xml else ""

    @property
    def after_number(self) -> str:
        return '">' if self.is_xml else self.delimiter

    def person(self, name: str, number: str) -> str:
        if self.is_xml:
            return f"<Name>{name}</Name><IdType>01</IdType><IdNo>{number}</IdNo><Result>00</Result>"
        return self.delimiter.join((name, "01", number, "00", ""))

    def branch(self, bank: int) -> str:
        if self.is_xml:
            return f"<Branch>{bank:02}支行</Branch><Account>"
        return f"{bank:02}支行{self.delimiter}"

    def kind(self, word: str) -> str:
        if self.is_xml:
            return f"</Account><Kind>{word}</Kind><Currency>156</Currency><Balance>"
        return self.delimiter.join(("", word, "156", ""))

    @property
    def close(self) -> str:
        if self.is_xml:
            dates = f"<DataDate>{AS_OF}</DataDate><ReplyTime>{REPLIED_AT}</ReplyTime>"
            return f"</Balance>{dates}</Row>{self.line_end}"
        return self.delimiter.join(("", AS_OF, REPLIED_AT)) + self.line_end

    def head(self) -> str:
        if self.is_xml:
            return f'<?xml version="1.0" encoding="UTF-8"?>{self.line_end}<DepositReply><Rows>{self.line_end}'
        return self.delimiter.join(HEADS) + self.line_end

    def tail(self, rows: int, fen: int) -> str:
        total = f"{fen // 100}.{fen % 100:02}"
        if self.is_xml:
            return f'</Rows><Tail count="{rows}" balance="{total}"/></DepositReply>{self.line_end}'
        cells = ["合计", f"{rows}笔"] + [""] * 7 + [total, "", ""]
        return self.delimiter.join(cells) + self.line_end

    def file_name(self, bank: int) -> str:
        return f"deposits_bank{bank:02}_20261118.{self.suffix}"


def layout(name: str, line_end: str = "\n") -> Layout:
    return {
        "utf8": Layout("utf8", "utf-8", "csv", ",", line_end),
        "gb18030": Layout("gb18030", "gb18030", "csv", ",", line_end),
        "pipe": Layout("pipe", "utf-8", "csv", "|", line_end),
        "xml": Layout("xml", "utf-8", "xml", "", line_end),
    }[name]


def layout_name(encoding: str, delimiter: str, xml: bool) -> str:
    if xml:
        return "xml"
    if (encoding, delimiter) not in (("utf-8", ","), ("gb18030", ","), ("utf-8", "|")):
        raise SystemExit(f"no layout for {encoding} separated by '{delimiter}': utf-8 , or |; gb18030 ,; --xml")
    return "gb18030" if encoding == "gb18030" else "pipe" if delimiter == "|" else "utf8"
