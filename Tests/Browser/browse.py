#!/usr/bin/env python3
"""The caseworkers' pages in a real browser: what people do with them, every page looked at by axe-core, and the audit
record of exactly that.

usage: browse.py HEDUI AXE [--languages zh-CN,en] [--widths 1366,390] [--shots FOLDER] [--self-test]
HEDUI is the program, AXE a folder that holds axe.min.js somewhere. Exits 1 naming what does not hold. Each run begins
with planted faults that must be found; --self-test is that alone.
"""
import argparse
import re
import sys
import tempfile
from pathlib import Path
from urllib.parse import quote

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from commitment import COMMITMENT, commitment, commitment_pages
from visitor import Centre, Visitor

CASE = "HD-2026-0002"


def caseworker(visitor, serious):
    visitor.sign_in("worker-1", look=True)
    visitor.look("worklist")
    visitor.write("#case", CASE)
    visitor.find("#case").send_keys(Keys.ENTER)
    visitor.wait(lambda: "/cases/" in visitor.driver.current_url)
    visitor.arrive("#items")
    visitor.look("case")
    for summary in visitor.driver.find_elements(By.CSS_SELECTOR, "summary"):
        visitor.driver.execute_script("arguments[0].parentNode.open = true", summary)
    visitor.look("case-open")
    visitor.go(f"/cases/{CASE}/items/BK01")
    visitor.look("evidence")
    visitor.write("#purpose", "核对存款账户")
    visitor.press("form[action^='/cases/'] button")
    visitor.expect("核对存款账户")
    visitor.go(f"/cases/{CASE}/report")
    visitor.look("report")
    visitor.go(f"/cases/{CASE}/paper")
    visitor.look("paper")
    visitor.go(f"/cases/{CASE}/report")
    visitor.press("form[action$='/notice'] button")
    visitor.arrive(".family")
    visitor.look("family-paper")
    visitor.go("/institutions")
    visitor.look("institutions")
    visitor.go("/request")
    visitor.look("request")
    visitor.press("form.entry .actions button.primary")
    visitor.arrive(".error-summary")
    visitor.look("request-errors")
    visitor.go("/password")
    visitor.look("password")
    visitor.go("/cases/HD-0")
    visitor.look("error")
    if serious:
        visitor.go(f"/cases/{CASE}")
        visitor.press("#explanations ~ details summary, section details.more summary")
        note(visitor, "explanation", "出售粮食所得，暂存待还借款。")
        visitor.expect("出售粮食所得")
        visitor.go("/cases/HD-2026-0008")
        note(visitor, "rebuttal", "本人到场，户籍登记有误，已申请更正。", "GV03")
        visitor.expect("本人到场")
        visitor.look("case-rebutted")
        visitor.go(f"/cases/{CASE}")
        visitor.press("form[action$='/print'] button")
        visitor.expect("第2次打印" if visitor.language == "zh-CN" else "print no. 2")
        visitor.go("/worklist")
    visitor.go("/worklist")
    visitor.sign_out()


def note(visitor, kind, text, item="BK01"):
    for details in visitor.driver.find_elements(By.CSS_SELECTOR, "details"):
        visitor.driver.execute_script("arguments[0].open = true", details)
    visitor.find(f"#item option[value='{item}']").click()
    visitor.press(f"#kind-{kind}")
    visitor.write("#text", text)
    visitor.press("form[action$='/notes'] button")


def supervisor(visitor, serious):
    visitor.sign_in("super-1")
    for kind in ("held", "conflicts", "files", "rejects", "alarms"):
        visitor.go(f"/review?kind={kind}")
        visitor.look(f"review-{kind}")
    visitor.go("/batches")
    visitor.look("batches")
    visitor.go("/batches/2026-W47")
    visitor.look("batch")
    visitor.go("/cases/HD-2026-0003/issue")
    visitor.look("issue")
    if serious:
        visitor.go(f"/cases/{CASE}/notes/1")
        visitor.look("note")
        visitor.press("#accept")
        visitor.write("#reason", "收购凭证相符。")
        visitor.press("main form button")
        visitor.expect("收购凭证相符")
        visitor.go(f"/cases/{CASE}/issue")
        visitor.press("main form button.primary")
        visitor.arrive(".error-summary")
        visitor.look("issue-unconfirmed")
        visitor.press("#confirmed")
        visitor.press("main form button.primary")
        visitor.expect("已签发" if visitor.language == "zh-CN" else "issued")
        visitor.look("case-issued")
    visitor.go("/batches")
    visitor.sign_out()


def others(visitor):
    visitor.sign_in("operator-1")
    visitor.look("operator")
    visitor.sign_out()
    visitor.sign_in("admin")
    visitor.look("users")
    visitor.go("/users/new")
    visitor.look("user-new")
    visitor.go("/users/worker-1")
    visitor.look("user")
    visitor.go("/users/worker-1/password")
    visitor.look("user-password")
    visitor.go("/users")
    visitor.sign_out()
    visitor.sign_in("auditor-1")
    visitor.look("audit")
    visitor.press("section form button")
    visitor.arrive(".notice.good")
    visitor.look("audit-verified")
    visitor.sign_out()


# Who did what, in order, when everything is done once: the record must say exactly this.
SERIOUS = """
worker-1 sign-in
worker-1 view worklist
worker-1 search HD-2026-0002
worker-1 view HD-2026-0002 case
worker-1 explain HD-2026-0002 BK01
worker-1 unmask HD-2026-0002 BK01 line 1
worker-1 view HD-2026-0002 case
worker-1 view HD-2026-0002 html
worker-1 view HD-2026-0002 case
worker-1 print HD-2026-0002 html for the family
worker-1 view HD-2026-0002 case
worker-1 note HD-2026-0002 1 explanation BK01
worker-1 view HD-2026-0002 case
worker-1 view HD-2026-0008 case
worker-1 note HD-2026-0008 2 rebuttal GV03
worker-1 view HD-2026-0008 case
worker-1 view HD-2026-0002 case
worker-1 print HD-2026-0002 html
worker-1 view worklist
worker-1 view worklist
worker-1 sign-out
super-1 sign-in
super-1 view worklist
super-1 view review 2026-W47
super-1 view held rows 2026-W47
super-1 view review 2026-W47
super-1 view held rows 2026-W47
super-1 view review 2026-W47
super-1 view held rows 2026-W47
super-1 view review 2026-W47
super-1 view held rows 2026-W47
super-1 view review 2026-W47
super-1 view held rows 2026-W47
super-1 view HD-2026-0003 case
super-1 view HD-2026-0002 case
super-1 view HD-2026-0002 case
super-1 review HD-2026-0002 1 accepted
super-1 view HD-2026-0002 case
super-1 view HD-2026-0002 case
super-1 view HD-2026-0002 case
super-1 issue HD-2026-0002
super-1 view HD-2026-0002 case
super-1 sign-out
operator-1 sign-in
operator-1 sign-out
admin sign-in
admin view users
admin view users
admin sign-out
auditor-1 sign-in
auditor-1 view audit
auditor-1 view audit
auditor-1 sign-out
""".strip().splitlines()


def said(record):
    detail = "" if record["action"] in ("issue", "sign-in", "attach") else record["detail"]
    detail = re.sub(r"(?<=-v\d)-[0-9a-f]{12}(?= )", "", detail)
    words = [record["actor"], record["action"], record["caseNumber"], detail]
    return " ".join(word for word in words if word)


def differences(expected, found):
    faults = []
    for place in range(max(len(expected), len(found))):
        one = expected[place] if place < len(expected) else "nothing"
        other = found[place] if place < len(found) else "nothing"
        if one != other:
            faults.append(f"audit record {place + 1}: expected '{one}', found '{other}'")
    return faults[:5]


# A fault of each kind, what is said of it, and its page.
PLANTED = (
    ("image-alt", "<img src='data:,'>"),
    ("the page is 3008 wide", "<p style='width: 3000px'>wide</p>"),
    ("a whole identity number", "<p>990102197102110139</p>"),
    ("another language", "<p>words</p><script>document.documentElement.lang = 'en'</script>"),
    ("", "<p>nothing amiss</p>"),
)


def self_test(axe):
    """Plants faults; what goes unfound, or is found where nothing is amiss."""
    missed = []
    expected, found = ["a sign-in", "a view"], ["a sign-in", "b view"]
    if len(differences(expected, found)) != 1 or len(differences(expected, found[:1])) != 1:
        missed.append("a difference of audit records goes unfound")
    visitor = Visitor(None, axe, "zh-CN", 390, None)
    try:
        for what, body in PLANTED:
            visitor.faults = []
            page = f"<!DOCTYPE html><html lang=zh-CN><title>t</title><body><main><h1>h</h1>{body}</main></html>"
            visitor.driver.get("data:text/html;charset=utf-8," + quote(page))
            visitor.look("planted")
            if not what and visitor.faults or not any(what in fault for fault in visitor.faults or [""]):
                missed.append(f"{what or 'a sound page'}: found {visitor.faults}")
    finally:
        visitor.close()
    return missed


def rounds(centre, axe, arguments):
    """Everything, in each language at each width; the first time with what changes the centre, and its record."""
    faults, said_of = [], []
    for language in arguments.languages.split(","):
        for width in arguments.widths.split(","):
            first = not said_of
            before = len(centre.audit())
            visitor = Visitor(centre, axe, language, int(width), arguments.shots)
            try:
                caseworker(visitor, first)
                supervisor(visitor, first)
                others(visitor)
                if first:
                    commitment(visitor)
                commitment_pages(visitor)
            finally:
                visitor.close()
            faults += visitor.faults
            records = [said(record) for record in centre.audit()[before:]]
            if first:
                faults += differences(SERIOUS + COMMITMENT, records)
            said_of.append(f"{language} {width}: {visitor.pages} pages, {len(records)} audit records")
    return faults, said_of


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("hedui")
    arguments.add_argument("axe")
    arguments.add_argument("--languages", default="zh-CN,en")
    arguments.add_argument("--widths", default="1366,390")
    arguments.add_argument("--shots")
    arguments.add_argument("--self-test", action="store_true")
    arguments = arguments.parse_args()
    axe = next(Path(arguments.axe).rglob("axe.min.js")).read_text(encoding="utf-8")
    if arguments.shots:
        Path(arguments.shots).mkdir(parents=True, exist_ok=True)
    faults, said_of = self_test(axe), [f"{len(PLANTED)} planted pages, each as expected"]
    if not arguments.self_test:
        with tempfile.TemporaryDirectory() as folder:
            centre = Centre(str(Path(arguments.hedui).resolve()), folder)
            try:
                found, said_of = rounds(centre, axe, arguments)
                faults += found
            finally:
                if centre.close() != 0:
                    faults.append("the server did not end as it was told to")
    print("\n".join(faults or said_of), file=sys.stderr if faults else sys.stdout)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
