#!/usr/bin/env python3
"""The caseworkers' pages in a real browser: what people do with them, every page looked at by axe-core, and the audit
record of exactly that.

usage: browse.py HEDUI AXE [--languages zh-CN,en] [--widths 1366,390] [--shots FOLDER] [--self-test]
HEDUI is the program, AXE a folder that holds axe.min.js somewhere. Exits 1 naming what does not hold.
"""
import argparse
import json
import re
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

PASSWORDS = {"admin": "Lantern-Bridge-77", "worker-1": "River-Stone-88", "super-1": "Willow-Gate-99",
             "auditor-1": "Copper-Field-66", "operator-1": "Silver-Hill-55"}
ROLES = {"worker-1": "caseworker", "super-1": "supervisor", "auditor-1": "auditor", "operator-1": "operator"}
CASE = "HD-2026-0002"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


class Centre:
    """The demonstration's centre with five users, and its pages."""

    def __init__(self, hedui, folder):
        self.hedui, self.path = hedui, str(Path(folder, "centre"))
        self.run("demo", self.path)
        self.run("user", "add", "admin", "--role", "administrator", "--centre", self.path, text=PASSWORDS["admin"])
        for name, role in ROLES.items():
            self.run("user", "add", name, "--role", role, "--region", "99", "--as", "admin", "--centre", self.path,
                     text=PASSWORDS["admin"] + "\n" + PASSWORDS[name])
        self.baseline = len(self.audit())
        self.server = subprocess.Popen([hedui, "serve", "--centre", self.path, "--port", "0"], text=True,
                                       stdin=subprocess.DEVNULL, stderr=subprocess.PIPE)
        self.address = re.search(r"http://[\d.:]+", self.server.stderr.readline()).group()

    def run(self, *words, text=""):
        done = subprocess.run([self.hedui, *words], input=text + "\n", text=True, capture_output=True)
        if done.returncode != 0:
            sys.exit(f"hedui {' '.join(words)}: {done.stderr}")

    def audit(self):
        link = sqlite3.connect(f"file:{self.path}/centre.sqlite?mode=ro", uri=True)
        try:
            rows = link.execute("SELECT record FROM audit ORDER BY sequence").fetchall()
        finally:
            link.close()
        return [json.loads(row[0]) for row in rows]

    def close(self):
        self.server.terminate()
        return self.server.wait(timeout=20)


class Visitor:
    """A person at a browser: every page they come to is held against the rules."""

    def __init__(self, centre, axe, language, width, shots):
        self.centre, self.axe, self.language, self.width, self.shots = centre, axe, language, width, shots
        self.faults, self.pages = [], 0
        options = webdriver.ChromeOptions()
        for word in ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                     f"--window-size={width},900"):
            options.add_argument(word)
        self.driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False})

    def go(self, path):
        self.driver.get(self.centre.address + path)

    def look(self, name):
        """Holds the page against accessibility rules and the window's width, and takes its picture."""
        self.pages += 1
        where = f"{name} ({self.language}, {self.width})"
        self.driver.execute_script(self.axe)
        found = self.driver.execute_async_script(
            "const done = arguments[1]; axe.run(document, {runOnly: arguments[0]}).then(r => done(r.violations.map("
            "v => v.id + ': ' + v.nodes.map(n => n.target.join(' ')).slice(0, 3).join(', '))))", TAGS)
        self.faults += [f"{where}: {violation}" for violation in found]
        wide, inner = self.driver.execute_script(
            "return [document.documentElement.scrollWidth, document.documentElement.clientWidth]")
        if wide > inner:
            self.faults.append(f"{where}: the page is {wide} wide in a window of {inner}")
        text = self.text()
        if re.search(r"(?<!\d)99\d{15}[\dX](?!\d)", text):
            self.faults.append(f"{where}: a whole identity number is to be read")
        if self.driver.find_element(By.TAG_NAME, "html").get_attribute("lang") != self.language:
            self.faults.append(f"{where}: the page says it is in another language")
        if self.shots:
            height = self.driver.execute_script("return document.documentElement.scrollHeight")
            self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
                "width": self.width, "height": min(height, 6000), "deviceScaleFactor": 1, "mobile": False})
            self.driver.save_screenshot(str(Path(self.shots, f"{name}-{self.language}-{self.width}.png")))
            self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
                "width": self.width, "height": 900, "deviceScaleFactor": 1, "mobile": False})

    def text(self):
        return self.driver.find_element(By.TAG_NAME, "body").text

    def wait(self, holds):
        """A key or a click may be answered later; ten seconds are given."""
        for _ in range(100):
            try:
                if holds():
                    return True
            except WebDriverException:
                pass
            time.sleep(0.1)
        return False

    def expect(self, text):
        if not self.wait(lambda: text in self.driver.page_source):
            title = self.driver.title
            self.faults.append(f"'{text}' is not on the page '{title}' ({self.language}, {self.width})")

    def find(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def press(self, selector):
        element = self.find(selector)
        self.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", element)
        element.click()

    def write(self, selector, text):
        field = self.find(selector)
        field.clear()
        field.send_keys(text)

    def sign_in(self, name, look=False):
        """By keyboard alone."""
        self.go("/sign-in")
        if self.language != "zh-CN":
            self.go(f"/language?to={self.language}&next=/sign-in")
        if look:
            self.look("sign-in")
        self.find("#userName").send_keys(name, Keys.TAB, PASSWORDS[name], Keys.ENTER)
        self.wait(lambda: self.driver.find_elements(By.CSS_SELECTOR, "form[action='/sign-out']"))

    def sign_out(self):
        self.press("form[action='/sign-out'] button")
        self.wait(lambda: self.driver.find_elements(By.ID, "userName"))

    def close(self):
        self.driver.quit()


def caseworker(visitor, serious):
    visitor.sign_in("worker-1", look=True)
    visitor.look("worklist")
    visitor.write("#case", CASE)
    visitor.find("#case").send_keys(Keys.ENTER)
    visitor.wait(lambda: "/cases/" in visitor.driver.current_url)
    visitor.expect(CASE)
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
    if visitor.width > 1000:
        # A sheet of paper: on a telephone it is read by scrolling.
        visitor.go(f"/cases/{CASE}/paper")
        visitor.look("paper")
    visitor.go("/institutions")
    visitor.look("institutions")
    visitor.go("/request")
    visitor.look("request")
    visitor.press("form.entry .actions button.primary")
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
        visitor.expect("第1次打印" if visitor.language == "zh-CN" else "print no. 1")
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
    visitor.look("audit-verified")
    visitor.expect("完整" if visitor.language == "zh-CN" else "whole")
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
    detail = "" if record["action"] in ("issue", "sign-in") else record["detail"]
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


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("hedui")
    arguments.add_argument("axe")
    arguments.add_argument("--languages", default="zh-CN,en")
    arguments.add_argument("--widths", default="1366,390")
    arguments.add_argument("--shots")
    arguments = arguments.parse_args()
    axe = next(Path(arguments.axe).rglob("axe.min.js")).read_text(encoding="utf-8")
    if arguments.shots:
        Path(arguments.shots).mkdir(parents=True, exist_ok=True)
    faults, pages = [], 0
    with tempfile.TemporaryDirectory() as folder:
        centre = Centre(str(Path(arguments.hedui).resolve()), folder)
        first = True
        for language in arguments.languages.split(","):
            for width in arguments.widths.split(","):
                visitor = Visitor(centre, axe, language, int(width), arguments.shots)
                try:
                    caseworker(visitor, first)
                    supervisor(visitor, first)
                    others(visitor)
                finally:
                    faults += visitor.faults
                    pages += visitor.pages
                    visitor.close()
                if first:
                    faults += differences(SERIOUS, [said(record) for record in centre.audit()[centre.baseline:]])
                first = False
        if centre.close() != 0:
            faults.append("the server did not end as it was told to")
    for fault in faults:
        print(fault, file=sys.stderr)
    if not faults:
        print(f"{pages} pages without a fault, {len(SERIOUS)} audit records as expected")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
