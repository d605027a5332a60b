#!/usr/bin/env python3
"""Repeats the first finding row of a report's HTML 80 times, each copy marked at its beginning and end.

usage: stretch_report.py REPORT.html > LONG.html
"""
import re
import sys

page = open(sys.argv[1], encoding="utf-8").read()
table = re.search(r'<h4.*?</table>', page[page.index("BK01", page.index("各项目明细")) - 200:], re.S) or re.search(
    r"<table.*?</table>", page[page.index("各项目明细"):], re.S)
old = table.group(0)
body = re.search(r"<tbody.*?</tbody>", old, re.S).group(0)
copies = []
for number in range(1, 81):
    cells = body.split("</td>")
    cells[0] += f" 首{number:03}"
    cells[-2] += f" 尾{number:03}"
    copies.append("</td>".join(cells))
print(page.replace(old, old.replace(body, "".join(copies)), 1))
