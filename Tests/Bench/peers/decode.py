"""What a peer cannot read by itself, made into UTF-8 text with commas: GB18030 by iconv, XML by expat."""
import os
import subprocess
import xml.parsers.expat
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import get_context

from rules import Week

FIELDS = ("Name", "IdType", "IdNo", "Result", "Branch", "Account", "Kind", "Currency", "Balance",
          "DataDate", "ReplyTime")
HEAD = "序号,姓名,证件类型,证件号码,查询结果,开户行,账号,账户类型,币种,余额,数据日期,反馈时间\n"


def decoded(week: Week, out: str) -> list[str]:
    """The files a peer reads: the returned ones where it can, else copies under the same names, made two at a time."""
    if week.layout in ("utf8", "pipe"):
        return week.inbox
    os.makedirs(f"{out}/decoded", exist_ok=True)
    pairs = [(path, f"{out}/decoded/{os.path.splitext(os.path.basename(path))[0]}.csv") for path in week.inbox]
    if week.layout == "gb18030":
        with ThreadPoolExecutor(2) as pool:
            list(pool.map(transcode, pairs))
    else:
        with get_context("fork").Pool(2) as pool:
            pool.map(flatten, pairs, chunksize=1)
    return [target for _, target in pairs]


def transcode(pair):
    source, target = pair
    with open(target, "wb") as out:
        subprocess.run(["iconv", "-f", "GB18030", "-t", "UTF-8", source], stdout=out, check=True)


def flatten(pair):
    """One XML file as rows of text with the heads and the trailer of the others."""
    source, target = pair
    cells, texts, lines = {}, [], [HEAD]
    with open(target, "w", encoding="utf-8") as out:
        def start(name, attributes):
            texts.clear()
            if name == "Row":
                cells.clear()
                cells["no"] = attributes["no"]
            elif name == "Tail":
                lines.append(f"合计,{attributes['count']}笔,,,,,,,,{attributes['balance']},,\n")

        def end(name):
            if name == "Row":
                lines.append(",".join([cells["no"], *[cells.get(field, "") for field in FIELDS]]) + "\n")
                if len(lines) > 10_000:
                    out.write("".join(lines))
                    lines.clear()
            else:
                cells[name] = "".join(texts)

        parser = xml.parsers.expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler, parser.EndElementHandler = start, end
        parser.CharacterDataHandler = texts.append
        with open(source, "rb") as bytes_in:
            parser.ParseFile(bytes_in)
        out.write("".join(lines))
