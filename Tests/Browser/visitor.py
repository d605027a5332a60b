"""The demonstration's centre with its users, and a person at a browser in front of its pages."""
import json
import re
import sqlite3
import subprocess
import sys
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
TODAY = "2026-11-21"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


class Centre:
    """The demonstration's centre with five users, and its pages, in the week of its batch whatever the day is now."""

    def __init__(self, hedui, folder):
        self.hedui, self.path = hedui, str(Path(folder, "centre"))
        self.run("demo", self.path)
        self.run("user", "add", "admin", "--role", "administrator", "--centre", self.path, text=PASSWORDS["admin"])
        for name, role in ROLES.items():
            self.run("user", "add", name, "--role", role, "--region", "99", "--as", "admin", "--centre", self.path,
                     text=PASSWORDS["admin"] + "\n" + PASSWORDS[name])
        self.server = subprocess.Popen([hedui, "serve", "--centre", self.path, "--port", "0", "--on", TODAY],
                                       text=True, stdin=subprocess.DEVNULL, stderr=subprocess.PIPE)
        said = iter(self.server.stderr.readline, "")
        self.address = next((found.group() for line in said if (found := re.search(r"http://[\d.:]+", line))), None)
        if self.address is None:
            sys.exit("the server did not start")

    def run(self, *words, text=""):
        done = subprocess.run([self.hedui, *words], input=text + "\n", text=True, capture_output=True)
        if done.returncode != 0:
            sys.exit(f"hedui {' '.join(words)}: {done.stderr}")

    def audit(self):
        """The record, when nothing has come for a second: a look is sealed a moment after its page has left."""
        records = None
        while records != (records := self.sealed()):
            time.sleep(1)
        return records

    def sealed(self):
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
        if re.search(r"(?<![0-9a-f])99\d{15}[\dX](?![0-9a-f])", text):
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

    def arrive(self, selector):
        """A page has come when it holds this."""
        if not self.wait(lambda: self.driver.find_elements(By.CSS_SELECTOR, selector)):
            title = self.driver.title
            self.faults.append(f"'{selector}' is not on the page '{title}' ({self.language}, {self.width})")

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
