#!/usr/bin/env python3
"""Proves of faultfs what the torture rests on: what is synced stays, what is not goes, torn writes tear.

usage: test_faultfs.py FAULTFS.so
"""
import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

LIBRARY = sys.argv.pop(1) if len(sys.argv) > 1 and not sys.argv[1].startswith("-") else "faultfs.so"

# What a scenario may call: short names for the system calls.
PRELUDE = """
import os, sys
def put(name, text, at=None):
    fd = os.open(name, os.O_RDWR | os.O_CREAT, 0o600)
    os.pwrite(fd, text.encode(), at) if at is not None else os.write(fd, text.encode())
    return fd
def sync(name):
    fd = os.open(name, os.O_RDONLY); os.fsync(fd); os.close(fd)
def kept(name, text):
    fd = put(name, text); os.fsync(fd); os.close(fd); sync('.')
def end(): os._exit(0)
"""


class Played:
    def __init__(self, code, standing=None, **settings):
        self.place = tempfile.TemporaryDirectory()
        self.root = Path(self.place.name, "root")
        hold = Path(self.place.name, "hold")
        hold.mkdir()
        self.root.mkdir()
        for name, text in (standing or {}).items():
            (self.root / name).parent.mkdir(parents=True, exist_ok=True)
            (self.root / name).write_text(text)
        report = Path(self.place.name, "report")
        variables = {f"FAULTFS_{name.upper()}": str(value) for name, value in settings.items()}
        run = subprocess.run(
            [sys.executable, "-S", "-c", PRELUDE + code], cwd=self.root, capture_output=True, text=True,
            env={**os.environ, "LD_PRELOAD": os.path.abspath(LIBRARY), "FAULTFS_ROOT": str(self.root),
                 "FAULTFS_HOLD": str(hold), "FAULTFS_REPORT": str(report), **variables})
        self.code, self.out, self.err = run.returncode, run.stdout, run.stderr
        self.report = dict(line.split(" ", 1) for line in report.read_text().splitlines()) if report.exists() else {}

    def files(self):
        return {str(p.relative_to(self.root)): p.read_text() for p in sorted(self.root.rglob("*")) if p.is_file()}


def cut(code, standing=None, **settings):
    """The power fails after the code has ended."""
    return Played(code, standing, cut=1, **settings)


class APowerCut(unittest.TestCase):
    def test_takes_what_was_never_synced(self):
        self.assertEqual(cut("put('a', 'new')").files(), {})

    def test_leaves_what_was_synced_with_its_folder(self):
        self.assertEqual(cut("kept('a', 'new')").files(), {"a": "new"})

    def test_takes_a_synced_file_whose_folder_was_not(self):
        self.assertEqual(cut("os.fsync(put('a', 'new'))").files(), {})

    def test_leaves_an_empty_file_when_only_its_folder_was_synced(self):
        self.assertEqual(cut("put('a', 'new'); sync('.')").files(), {"a": ""})

    def test_puts_old_bytes_back(self):
        played = cut("put('a', 'NEW', 2); put('a', 'longer than before', 5)", {"a": "0123456"})
        self.assertEqual(played.files(), {"a": "0123456"})

    def test_puts_back_only_what_came_after_the_sync(self):
        played = cut("fd = put('a', 'A', 0); os.fdatasync(fd); put('a', 'B', 1)", {"a": "01234"})
        self.assertEqual(played.files(), {"a": "A1234"})

    def test_puts_a_cut_length_back(self):
        played = cut("os.truncate('a', 3)", {"a": "x" * 9000})
        self.assertEqual(played.files(), {"a": "x" * 9000})

    def test_puts_back_what_opening_emptied(self):
        played = cut("os.write(os.open('a', os.O_WRONLY | os.O_TRUNC), b'new')", {"a": "old"})
        self.assertEqual(played.files(), {"a": "old"})

    def test_appended_lines_go(self):
        played = cut("fd = os.open('a', os.O_WRONLY | os.O_APPEND); os.write(fd, b'2\\n'); os.fsync(fd); "
                     "os.write(fd, b'3\\n')", {"a": "1\n"})
        self.assertEqual(played.files(), {"a": "1\n2\n"})

    def test_undoes_a_rename_over_a_file(self):
        played = cut("kept('b', 'new'); os.rename('b', 'a')", {"a": "old"})
        self.assertEqual(played.files(), {"a": "old", "b": "new"})

    def test_leaves_a_rename_whose_folder_was_synced(self):
        played = cut("kept('b', 'new'); os.rename('b', 'a'); sync('.')", {"a": "old"})
        self.assertEqual(played.files(), {"a": "new"})

    def test_brings_a_removed_file_back_with_its_synced_bytes(self):
        played = cut("fd = put('a', 'NEW'); os.fsync(fd); put('a', 'gone'); os.unlink('a')", {"a": "old"})
        self.assertEqual(played.files(), {"a": "NEW"})

    def test_takes_a_folder_with_what_was_put_into_it(self):
        played = cut("os.mkdir('f'); os.chdir('f'); kept('a', 'new')", {"b": "old"})
        self.assertEqual(played.files(), {"b": "old"})

    def test_leaves_a_folder_whose_parent_was_synced(self):
        played = cut("os.mkdir('f'); sync('.'); os.chdir('f'); kept('a', 'new')")
        self.assertEqual(played.files(), {"f/a": "new"})

    def test_brings_a_removed_folder_back(self):
        played = cut("os.unlink('f/a'); os.rmdir('f')", {"f/a": "old"})
        self.assertEqual(played.files(), {"f/a": "old"})

    def test_can_keep_names_without_contents(self):
        played = cut("fd = put('b', 'new'); os.rename('b', 'a')", {"a": "old"}, kept="names")
        self.assertEqual(played.files(), {"a": ""})

    def test_can_keep_contents_without_names(self):
        played = cut("put('a', 'NEW'); put('b', 'new')", {"a": "old"}, kept="contents")
        self.assertEqual(played.files(), {"a": "NEW"})

    def test_can_keep_any_of_the_pages_in_any_order(self):
        code = "fd = put('a', '');\nfor page in range(8): os.pwrite(fd, b'y' * 4096, page * 4096)"
        seen = {cut(code, {"a": "x" * 32768}, kept="some", seed=seed).files()["a"][::512] for seed in range(12)}
        whole = {text for text in seen if len(set(text)) == 1}
        self.assertGreater(len(seen), 6)
        self.assertTrue(any(text.startswith("x") and "y" in text for text in seen - whole), "a later page alone")

    def test_can_keep_a_state_passed_through(self):
        code = "fd = put('a', '1', 0); put('a', '2', 0); put('a', '3', 0)"
        seen = {cut(code, {"a": "0"}, kept="some", seed=seed).files()["a"] for seed in range(40)}
        self.assertEqual(seen, {"0", "1", "2", "3"})

    def test_keeps_a_beginning_of_a_folders_changes(self):
        code = "put('1', ''); put('2', ''); put('3', '')"
        seen = {"".join(cut(code, kept="some", seed=seed).files()) for seed in range(30)}
        self.assertEqual(seen, {"", "1", "12", "123"})

    def test_takes_what_a_failed_sync_left_though_a_later_one_succeeded(self):
        code = "fd = put('a', 'NEW')\ntry: os.fsync(fd)\nexcept OSError: print('failed')\nos.fsync(fd)"
        played = Played(code, {"a": "old"}, mode="fail", kind="sync", at=1, cut=1)
        self.assertEqual((played.out, played.files()), ("failed\n", {"a": "old"}))

    def test_comes_between_two_threads(self):
        code = """
import threading
def work(name):
    fd = put(name, 'x')
    for _ in range(2000): os.pwrite(fd, b'y', 0)
threads = [threading.Thread(target=work, args=(str(n),)) for n in range(4)]
[t.start() for t in threads]; [t.join() for t in threads]
"""
        played = Played(code, {str(n): "old" for n in range(4)}, mode="discard", at=3000)
        self.assertEqual(played.code, -signal.SIGKILL)
        self.assertEqual(played.files(), {str(n): "old" for n in range(4)})

    def test_removes_mapped_memory_of_sqlite(self):
        self.assertEqual(cut("put('x-shm', 'new')", {"x-shm": "old", "x": "stays"}).files(), {"x": "stays"})

    def test_leaves_a_database_at_its_last_commit(self):
        code = """
import sqlite3
db = sqlite3.connect('db'); db.execute('PRAGMA journal_mode = WAL'); db.execute('PRAGMA synchronous = FULL')
db.execute('CREATE TABLE t (n)'); db.commit(); sync('.')
for n in range(200): db.execute('INSERT INTO t VALUES (?)', (n,)); db.commit(); print(n, flush=True)
"""
        total = int(Played(code).report["total"])
        for at in range(20, total, max(1, total // 12)):
            played = Played(code, mode="discard", at=at, kept=["none", "some", "names"][at % 3], seed=at)
            said = [int(line) for line in played.out.split()]
            if said:
                with sqlite3.connect(played.root / "db") as db:
                    found = [n for n, in db.execute("SELECT n FROM t ORDER BY n")]
                self.assertEqual(found[:len(said)], said, f"at {at}")

    def test_takes_a_commit_that_was_not_synced(self):
        code = """
import sqlite3
db = sqlite3.connect('db'); db.execute('PRAGMA journal_mode = WAL'); db.execute('PRAGMA synchronous = NORMAL')
db.execute('CREATE TABLE t (n)'); db.commit(); db.execute('PRAGMA wal_checkpoint'); sync('.')
db.execute('INSERT INTO t VALUES (1)'); db.commit(); os._exit(0)
"""
        played = cut(code)
        with sqlite3.connect(played.root / "db") as db:
            self.assertEqual(db.execute("SELECT COUNT(*) FROM t").fetchone(), (0,))


class AKill(unittest.TestCase):
    def test_comes_before_the_call_and_leaves_what_was_written(self):
        played = Played("put('a', '1'); put('b', '2'); put('c', '3')", mode="kill", at=5)
        self.assertEqual((played.code, played.files()), (-signal.SIGKILL, {"a": "1", "b": "2"}))
        self.assertEqual(played.report["struck"].split()[0], "create")

    def test_counts_one_kind_when_asked(self):
        played = Played("kept('a', '1'); kept('b', '2')", mode="kill", kind="sync", at=3)
        self.assertEqual((played.code, played.files()), (-signal.SIGKILL, {"a": "1", "b": "2"}))

    def test_tears_a_write(self):
        text = "0123456789" * 1000
        code = f"put('a', {text!r})"
        torn = [Played(code, mode="torn", kind="write", at=1, seed=seed).files()["a"] for seed in range(8)]
        self.assertTrue(all(text.startswith(t) and len(t) < len(text) for t in torn))
        self.assertGreater(len({len(t) for t in torn}), 2)

    def test_does_not_count_what_is_elsewhere(self):
        played = Played("put('../elsewhere', 'x'); put('a', '1')", mode="count")
        self.assertEqual((played.report["total"], played.report["create"], played.report["write"]), ("2", "1", "1"))

    def test_leaves_children_alone(self):
        code = ("import subprocess; subprocess.run([sys.executable, '-S', '-c', \"open('b', 'w').write('2')\"]); "
                "put('a', '1')")
        played = Played(code, mode="kill", at=2)
        self.assertEqual((played.code, played.files()), (-signal.SIGKILL, {"a": "", "b": "2"}))


class AFault(unittest.TestCase):
    def test_fails_one_call_and_goes_on(self):
        code = "fd = put('a', '1')\ntry: os.write(fd, b'2')\nexcept OSError as e: print(e.errno)\nos.write(fd, b'3')"
        played = Played(code, mode="fail", kind="write", at=2, errno=28)
        self.assertEqual((played.out, played.files()), ("28\n", {"a": "13"}))

    def test_a_full_disk_stays_full_but_lets_go(self):
        code = """
fd = put('a', '1'); failed = 0
for _ in range(3):
    try: failed += os.write(fd, b'22222222') < 8
    except OSError: failed += 1
os.unlink('b'); print(failed)
"""
        played = Played(code, {"b": ""}, mode="full", kind="write", at=2, seed=1)
        self.assertEqual((played.out, sorted(played.files())), ("3\n", ["a"]))


if __name__ == "__main__":
    unittest.main(warnings="ignore")
