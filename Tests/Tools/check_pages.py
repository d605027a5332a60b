#!/usr/bin/env python3
"""Checks the pages of a stretched report as pdftotext gives them; exits 1 naming what does not hold.

usage: check_pages.py LONG.txt
"""
import re
import sys

pages = open(sys.argv[1], encoding="utf-8").read().split("\f")[:-1]
faults = []
for number, page in enumerate(pages, 1):
    for wanted in ("HD-2026-0002", "第1版", "校验码", f"第{number}页共{len(pages)}页"):
        if wanted not in re.sub(r"\s", "", page):
            faults.append(f"page {number} lacks {wanted}")
    if "首" in page and not re.search(r"对象\s+机构\s+反馈时间", page):
        faults.append(f"page {number} has rows and no table head")
found = 0
for row in range(1, 81):
    at = [number for number, page in enumerate(pages, 1) if f"首{row:03}" in page or f"尾{row:03}" in page]
    if len(at) != 1:
        faults.append(f"row {row} stands on pages {at}")
    found += len(at) == 1
if len(pages) < 3:
    faults.append(f"only {len(pages)} pages: nothing was broken over pages")
print("\n".join(faults) if faults else f"{found} rows whole on {len(pages)} pages")
sys.exit(1 if faults else 0)
