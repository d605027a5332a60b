#!/usr/bin/env python3
"""Fifty caseworkers at the pages of a centre with a city's households, while batches load one after another.

usage: load.py HEDUI PREPARED [--workers 50] [--minutes 10] [--interval 2] [--bound 100] [--report]
PREPARED is a folder as Tests/Bench/prepare.py leaves it (prepared/ and inbox/). Traffic stays on the loopback
interface, and ends by itself. Exits 1 unless 99 % of the pages came within the bound (milliseconds), without an
error, and the server's memory stayed flat.
"""
import argparse
import datetime
import http.client
import json
import random
import re
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse
from pathlib import Path

PASSWORD = "Lantern-Bridge-77"
TOO_MANY = 429
FIRST_DAY = datetime.date(2026, 11, 18)


class Pages:
    """One caseworker's browser."""

    def __init__(self, port):
        self.link = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        self.cookies = {}
        self.served = 0

    def ask(self, method, path, fields=None):
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        body = None
        if fields is not None:
            body = urllib.parse.urlencode(fields)
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        self.link.request(method, path, body, headers)
        answer = self.link.getresponse()
        page = answer.read()
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie":
                key, rest = value.split("=", 1)
                self.cookies[key] = rest.split(";")[0]
            if name.lower() == "server-timing":
                self.served = float(value.removeprefix("page;dur="))
        return answer.status, page

    def sign_in(self, name):
        _, page = self.ask("GET", "/sign-in")
        token = re.search(rb'name="_csrf" value="(\w+)"', page).group(1).decode()
        while True:
            status, _ = self.ask("POST", "/sign-in", {"_csrf": token, "userName": name, "password": PASSWORD})
            if status == 303:
                return self
            if status != TOO_MANY:
                raise SystemExit(f"{name} cannot sign in: {status}")
            time.sleep(1)


class Run:
    def __init__(self, arguments, port, cases):
        self.arguments, self.port, self.cases = arguments, port, cases
        self.weights = [0, 0, 0, 0, 9, 1] if arguments.report else [2, 1, 4, 1, 1, 1]
        self.times, self.served, self.faults, self.static = [], [], [], []
        self.lock = threading.Lock()
        self.signed_in = [Pages(port).sign_in(f"worker-{number % 10}") for number in range(arguments.workers)]
        self.until = time.monotonic() + arguments.minutes * 60

    def work(self, number):
        """One request an interval: the worklist, a family, a figure's evidence; or families' reports alone."""
        chance = random.Random(number)
        pages = self.signed_in[number]
        time.sleep(chance.random() * self.arguments.interval)
        while time.monotonic() < self.until:
            case = chance.choice(self.cases)
            path = chance.choices(
                ["/worklist", f"/worklist?page={chance.randint(1, 50)}", f"/cases/{case}", f"/cases/{case}/items/BK01",
                 f"/cases/{case}/paper", "/app.css"], self.weights)[0]
            begun = time.monotonic()
            try:
                status, _ = pages.ask("GET", path)
            except (OSError, http.client.HTTPException) as fault:
                status = repr(fault)
                pages.link.close()
            took = time.monotonic() - begun
            with self.lock:
                if path == "/app.css":
                    self.static.append(took * 1000)
                else:
                    self.times.append(took * 1000)
                    self.served.append(pages.served)
                if status != 200:
                    self.faults.append(f"{path}: {status}")
            time.sleep(max(0, self.arguments.interval - took))


def load_batches(hedui, folder, until, loaded):
    """Week after week, everybody is asked again, and the files come with new bytes: each row is a week younger. What
    runs when the time is over is ended as a person would end it."""
    turn = 0
    while time.monotonic() < until:
        turn += 1
        day = FIRST_DAY + datetime.timedelta(weeks=turn)
        inbox = fresh_files(folder, day)
        if time.monotonic() > until:
            return
        batch = start_week(hedui, folder, day, inbox)
        try:
            batch.wait(max(1, until - time.monotonic()))
            loaded.append(batch.returncode)
        except subprocess.TimeoutExpired:
            batch.terminate()
            batch.wait()


def fresh_files(folder, day):
    subprocess.run(["nice", "-n", "19", sys.executable, str(Path(__file__).with_name("fresh_week.py")), str(folder),
                    FIRST_DAY.isoformat(), day.isoformat()], check=True)
    return Path(folder, f"inbox-{day}")


def start_week(hedui, folder, day, inbox):
    """The whole batch: who is due, the lists, the files, the reports. Ends with 65, for rows are rejected."""
    year, week, _ = day.isocalendar()
    return subprocess.Popen(
        [hedui, "batch", "run", "--quiet", "--week", f"{year}-W{week:02}", "--on", day.isoformat(), "--centre",
         f"{folder}/centre", str(inbox)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def make_first_week(hedui, folder):
    """Once for every run that starts from this folder: everybody has a report, and ten people work here."""
    centre = f"{folder}/prepared/centre"
    day = ["--on", FIRST_DAY.isoformat(), "--centre", centre]
    settings = Path(centre, "centre.yaml")
    settings.write_text(re.sub(r"(?m)^reverifyAfterDays: .*", "reverifyAfterDays: 7", settings.read_text()))
    start_week(hedui, f"{folder}/prepared", FIRST_DAY, Path(folder, "inbox")).wait()
    subprocess.run([hedui, "user", "add", "admin", "--role", "administrator", *day], input=PASSWORD + "\n", text=True,
                   check=True, capture_output=True)
    for number in range(10):
        subprocess.run([hedui, "user", "add", f"worker-{number}", "--role", "caseworker", "--region", "99", "--as",
                        "admin", *day], input=f"{PASSWORD}\n{PASSWORD}\n", text=True, check=True, capture_output=True)
    Path(folder, "prepared/first-week").touch()


def resident(process):
    for line in Path(f"/proc/{process.pid}/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) // 1024
    return 0


def share(times, part):
    return sorted(times)[min(len(times) - 1, int(len(times) * part))]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("hedui")
    parser.add_argument("prepared")
    parser.add_argument("--workers", type=int, default=50)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--interval", type=float, default=2)
    parser.add_argument("--bound", type=float, default=100)
    parser.add_argument("--report", action="store_true", help="ask for families' reports alone")
    arguments = parser.parse_args()
    if not Path(arguments.prepared, "prepared/first-week").exists():
        make_first_week(str(Path(arguments.hedui).resolve()), arguments.prepared)
    with tempfile.TemporaryDirectory(dir=Path(arguments.prepared).parent) as folder:
        shutil.copytree(Path(arguments.prepared, "prepared"), folder, dirs_exist_ok=True)
        shutil.copytree(Path(arguments.prepared, "inbox"), Path(folder, "inbox"))
        sys.exit(measure(arguments, folder))


def measure(arguments, folder):
    hedui, centre = str(Path(arguments.hedui).resolve()), f"{folder}/centre"
    link = sqlite3.connect(f"file:{centre}/centre.sqlite?mode=ro", uri=True)
    cases = [row[0] for row in link.execute("SELECT case_number FROM case_summary LIMIT 20000")]
    households = link.execute("SELECT COUNT(DISTINCT case_number) FROM declaration").fetchone()[0]
    link.close()
    server = subprocess.Popen([hedui, "serve", "--centre", centre, "--port", "0", "--on", FIRST_DAY.isoformat()],
                              stderr=subprocess.PIPE, text=True)
    said = iter(server.stderr.readline, "")
    port = next(int(found.group(1)) for line in said if (found := re.search(r":(\d+)/", line)))
    run, loaded, memory = Run(arguments, port, cases), [], []
    threads = [threading.Thread(target=run.work, args=(number,)) for number in range(arguments.workers)]
    threads.append(threading.Thread(target=load_batches, args=(hedui, folder, run.until, loaded)))
    for thread in threads:
        thread.start()
    while time.monotonic() < run.until:
        time.sleep(min(10, max(1, arguments.minutes * 6)))
        memory.append(resident(server))
    for thread in threads:
        thread.join()
    server.terminate()
    ended = server.wait(timeout=30)
    return say(arguments, run, households, loaded, reports(centre), memory, ended)


def reports(centre):
    link = sqlite3.connect(f"file:{centre}/centre.sqlite?mode=ro", uri=True)
    count = link.execute("SELECT COUNT(*) FROM case_summary").fetchone()[0]
    link.close()
    return count


def say(arguments, run, households, loaded, prepared, memory, ended):
    times = run.times
    half = len(memory) // 2
    growth = statistics.median(memory[half:]) - statistics.median(memory[:max(1, half)])
    static = share(run.static, .5)
    print(json.dumps({
        "households": households, "requests": len(times) + len(run.static), "errors": len(run.faults),
        "p50": round(share(times, .5), 1), "p99": round(share(times, .99), 1), "longest": round(max(times), 1),
        "in the server": {"p50": share(run.served, .5), "p99": share(run.served, .99)},
        "static p50": round(static, 1), "ratio to a static file": round(share(times, .5) / max(.1, static), 1),
        "whole batches": len(loaded), "reports prepared": prepared, "memory MB": [memory[0], memory[-1]],
        "growth MB": round(growth)}))
    faults = list(dict.fromkeys(run.faults))[:5]
    if share(times, .99) > arguments.bound:
        faults.append(f"99 % within {share(times, .99):.0f} ms, bound {arguments.bound:.0f}")
    if growth > 50:
        faults.append(f"memory grew by {growth:.0f} MB between the halves")
    if any(code != 65 for code in loaded) or prepared < households * (1 + len(loaded)):
        faults.append(f"batches did not load: {loaded[:5]}")
    if ended != 0:
        faults.append(f"the server ended with {ended}")
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    main()
