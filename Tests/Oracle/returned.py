"""What institutions returned: canonical records before matching, from `hedui adapter read` (domain.md §4, §7)."""

import gzip
import hashlib
import json
import os
import re
import subprocess
import tempfile
import zipfile
import zlib


def received(paths, unpacked):
    """Every file delivered, of a packed one the files in it (docs/decisions/0013), put into the folder `unpacked`."""
    for path in paths:
        if os.path.isdir(path):
            found = sorted(os.path.join(folder, n) for folder, _, names in os.walk(path) for n in names)
        else:
            found = [path]
        for one in found:
            if one.lower().endswith((".zip", ".gz")):
                yield from members(one, unpacked)
            else:
                yield one


def members(path, unpacked):
    """The files in a .zip or .gz; none of one that is damaged or encrypted."""
    folder = tempfile.mkdtemp(dir=unpacked)
    try:
        if path.lower().endswith(".gz"):
            contents = {os.path.basename(path)[:-3]: gzip.open(path).read()}
        else:
            with zipfile.ZipFile(path) as archive:
                contents = {zip_name(i): archive.read(i) for i in archive.infolist() if not i.is_dir()}
    except (OSError, EOFError, RuntimeError, zipfile.BadZipFile, zlib.error):
        return
    for name, content in sorted(contents.items()):
        target = os.path.join(folder, os.path.basename(name))
        with open(target, "wb") as file:
            file.write(content)
        yield target


def zip_name(info):
    """Names without the UTF-8 flag are GB18030."""
    if info.flag_bits & 0x800:
        return info.filename
    return info.filename.encode("cp437").decode("gb18030", "replace")


def digest(path):
    h = hashlib.sha256()
    with open(path, "rb") as file:
        while block := file.read(1 << 20):
            h.update(block)
    return h.hexdigest()


class ReturnedFile:
    """One file that counts: who sent it, whether it is whole, its records."""

    def __init__(self, path, sha, institution, adapter, item):
        self.path, self.sha, self.institution, self.adapter, self.item = path, sha, institution, adapter, item
        self.summary = None


def read_files(hedui, centre, paths, notes, unpacked):
    """Yields (file, record) for every record, and (file, None) at a file's end.

    A record comes before its file's fate is known: the reader of this holds it until the end is seen.
    """
    by_adapter, seen = {}, set()
    for path in received(paths, unpacked):
        sender = centre.sender(os.path.basename(path))
        if sender is None:
            notes.append(f"no institution sends files named {os.path.basename(path)}")
            continue
        sha = digest(path)
        if (sha, sender) in seen:
            continue
        seen.add((sha, sender))
        by_adapter.setdefault(sender[1], []).append(ReturnedFile(path, sha, *sender))
    for adapter in sorted(by_adapter):
        files = by_adapter[adapter]
        for start in range(0, len(files), 200):
            yield from read_batch(hedui, centre, adapter, files[start:start + 200])


def read_batch(hedui, centre, adapter, files):
    command = [hedui, "adapter", "read", "--centre", centre.folder, "--quiet", adapter] + [f.path for f in files]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        index, seen = 0, set()
        for line in process.stdout:
            record = json.loads(line)
            if "reject" in record:
                if record["reject"].get("id"):  # so much can be read: whose answer it would have been
                    yield files[index], {"id": record["reject"]["id"], "outcome": "unread", "fields": {},
                                         "line": record["reject"]["line"]}
                continue
            if record.get("digest") in seen:
                continue  # a row that repeats another letter by letter
            if "digest" in record:
                seen.add(record["digest"])
            if "outcome" in record or "fields" in record:
                yield files[index], record
            else:
                files[index].summary = record
                yield files[index], None
                index += 1
                seen = set()
        if index != len(files):
            raise RuntimeError(f"adapter read {adapter}: {index} of {len(files)} files were read")


def counts(file, reject_percent):
    """§4, §7: a refused file counts for nothing; nor does one with more rejected rows than the threshold."""
    s = file.summary
    return "refused" not in s and s["rejected"] * 100 <= reject_percent * s["rows"]


def is_whole(file, answers):
    """§2 When is silence NIL?: hits only, and the file is complete or names the list it answers.

    Of whom a later round asked again is not known here: its silence says nothing.
    """
    return answers == "hits-only" and bool(file.summary.get("complete") or file.summary.get("list")) and (
        rank_of(file)[0] == 0)


def rank_of(file):
    """What the file says of itself, by which it is told from another: (round of its list, number, time made)."""
    again = re.search(r"R(\d+)(-|$)", file.summary.get("list") or "")
    return int(again[1]) if again else 0, file.summary.get("sequence"), file.summary.get("createdAt")
