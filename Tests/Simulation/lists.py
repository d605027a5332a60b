"""What an institution finds in the outbox: its list in its layout, and the manifest beside it."""
import csv
import hashlib
import io
import json
import os
import stat
import subprocess
import xml.etree.ElementTree as ElementTree

from layouts import ITEM_CODES

BY_CODE = {code: item for item, code in ITEM_CODES.items()}


AUTHORITY = """[ca]
default_ca = own
[own]
database = index.txt
serial = serial
new_certs_dir = .
default_md = sha256
policy = any
[any]
commonName = supplied
"""


def certificate(place, key, path):
    """An invented institution's key, and a certificate that is valid in the simulated weeks whatever day it is."""
    folder = place / "authority"
    folder.mkdir()
    (folder / "ca.cnf").write_text(AUTHORITY)
    (folder / "index.txt").write_text("")
    (folder / "serial").write_text("01\n")

    def openssl(*words):
        subprocess.run(["openssl", *words], cwd=folder, check=True, capture_output=True)

    openssl("req", "-new", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-subj", "/CN=sample", "-out",
            "request.pem")
    openssl("ca", "-batch", "-config", "ca.cnf", "-selfsign", "-keyfile", key, "-in", "request.pem", "-out", path,
            "-startdate", "20260101000000Z", "-enddate", "20290101000000Z", "-notext")


class BadList(Exception):
    """A list that an institution could not, or should not, work with."""


def read(folder, number, office, key):
    """{document: {"name": …, "items": {item: {authorisation}}}} and the manifest."""
    manifest_path = os.path.join(folder, number + ".manifest.json")
    with open(manifest_path, encoding="utf-8") as file:
        manifest = json.load(file)
    sealed = manifest.get("encrypted")
    path = os.path.join(folder, sealed["fileName"] if sealed else manifest["fileName"])
    for one in (path, manifest_path):
        if stat.S_IMODE(os.stat(one).st_mode) != 0o600:
            raise BadList(f"{one} is not readable by its owner alone")
    with open(path, "rb") as file:
        content = file.read()
    if sealed:
        if hashlib.sha256(content).hexdigest() != sealed["sha256"]:
            raise BadList(f"{path}: not the digest of the manifest")
        words = ["openssl", "cms", "-decrypt", "-binary", "-inform", "DER", "-in", path, "-inkey", key]
        content = subprocess.run(words, capture_output=True, check=True).stdout
    if hashlib.sha256(content).hexdigest() != manifest["sha256"]:
        raise BadList(f"{path}: not the digest of the manifest")
    persons, rows, named = READERS[office.get("asked", "standard")](content)
    items = {}
    for person in persons.values():
        for item in person["items"]:
            items[item] = items.get(item, 0) + 1
    said = {"list": number, "institution": office["code"], "rows": rows, "persons": len(persons), "items": items}
    for name, value in said.items():
        if manifest[name] != value:
            raise BadList(f"{path}: the manifest says {name} {manifest[name]}, the list {value}")
    if named != {number}:
        raise BadList(f"{path} calls itself {named}")
    return persons, manifest


def add(persons, document, name, items, papers):
    person = persons.setdefault(document, {"name": name, "items": {}, "papers": set()})
    person["papers"] |= set(papers)
    for item in items:
        person["items"].setdefault(item, set()).update(papers)


def standard(content):
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    persons = {}
    for r in rows:
        add(persons, r["证件号码"], r["姓名"], r["核对项目"].split(";"), r["授权书编号"].split(";"))
    return persons, len(rows), {r["名单号"] for r in rows}


def pipe(content):
    lines = [line.split("|") for line in content.decode("gb18030").split("\n") if line]
    persons = {}
    for _, kind, document, name, items, papers in lines[1:-1]:
        add(persons, document, name, [BY_CODE[i] for i in items.split("+")], papers.split("+"))
    if lines[-1] != ["TRAILER", str(len(lines) - 2)]:
        raise BadList(f"a list ends with {lines[-1]}")
    return persons, len(lines) - 2, {lines[0][1]}


def questions(content):
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    persons = {}
    for r in rows:
        add(persons, r["证件号码"], r["姓名"], [r["项目"]], r["授权书"].split(";"))
    return persons, len(rows), {r["名单号"] for r in rows}


def markup(content):
    root = ElementTree.fromstring(content)
    persons, rows = {}, root.findall("Persons/Person")
    for r in rows:
        add(persons, r.find("Doc").get("no"), r.find("Name").text, r.find("Items").text.split(";"),
            r.find("Papers").text.split(";"))
    if root.find("Tail/Count").text != str(len(rows)):
        raise BadList("a list's closing count differs")
    return persons, len(rows), {root.get("no")}


READERS = {"standard": standard, "sealed": standard, "pipe": pipe, "questions": questions, "markup": markup}
