"""The faults, how they are drawn, and how a command is run under one."""
import os
import random
import signal
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

KINDS = ("create", "write", "resize", "sync", "rename", "remove", "mkdir")
# How many of a hundred trials each gets.
MODES = {
    "kill": 12,      # SIGKILL before the k-th call
    "time": 10,      # SIGKILL at a random moment
    "torn": 12,      # SIGKILL in the middle of the k-th call
    "discard": 36,   # the power fails at the k-th call
    "cut": 10,       # the power fails right after the command has ended
    "fail": 8,       # the k-th call fails, the process goes on
    "full": 6,       # the disk is full from the k-th call on
    "failcut": 6,    # the k-th sync fails, and the power after the command has ended
}
KEPT = ("none", "none", "some", "some", "names", "contents")
# What a power cut may take back.
CUTS = ("discard", "cut", "failcut")


@dataclass(frozen=True)
class Fault:
    mode: str
    kind: str = ""     # "" counts calls of every kind
    at: int = 0
    kept: str = "none"
    errno: int = 5
    seed: int = 0
    part: float = 0.0  # of the time an undisturbed run takes

    def __str__(self):
        if self.mode == "time":
            return f"time at {self.part:.2f} of the run"
        if self.mode == "cut":
            return f"cut after the end, kept {self.kept}, seed {self.seed}"
        more = f", kept {self.kept}" if self.mode in CUTS else f", errno {self.errno}" if self.mode == "fail" else ""
        return f"{self.mode} at {self.kind or 'call'} {self.at}{more}, seed {self.seed}"


def draw(chance: random.Random, mode, counts, isEarly=False):
    """A fault of a mode, within as many calls of each kind as the command was seen to make; early after some misses."""
    if isEarly:
        counts = {"total": 3}
    kind = ""
    kinds = [kind for kind in KINDS if counts.get(kind, 0)]
    if mode == "failcut" and "sync" in kinds:
        kind = "sync"
    elif kinds and chance.random() < 0.6:
        kind = chance.choice(kinds)
    at = chance.randint(1, max(1, counts.get(kind or "total", 1)))
    return Fault(mode, kind, at, chance.choice(KEPT), chance.choice((5, 28)), chance.getrandbits(31),
                 chance.random() * (0.1 if isEarly else 1))


@dataclass
class Ending:
    code: int
    out: str
    err: str
    report: dict
    seconds: float

    @property
    def was_killed(self):
        return self.code == -signal.SIGKILL

    @property
    def crashed(self):
        """Ended by a signal of its own: a trap, an abort."""
        return self.code < 0 and not self.was_killed

    @property
    def counts(self):
        return {name: int(self.report.get(name, 0)) for name in (*KINDS, "total")}

    @property
    def struck(self):
        return "struck" in self.report or self.report.get("end") == "cut"


class Runner:
    """Runs hedui in a place, plainly or under a fault."""

    def __init__(self, hedui, library, place):
        self.hedui, self.library, self.place = hedui, library, Path(place)

    def plain(self, words):
        return self.run(words, None)

    def counted(self, words):
        return self.run(words, Fault("count"))

    def run(self, words, fault, usual=1.0):
        hold = self.place.parent / (self.place.name + ".hold")
        report = self.place.parent / (self.place.name + ".report")
        variables = dict(os.environ)
        if fault and fault.mode != "time":
            hold.mkdir(exist_ok=True)
            report.unlink(missing_ok=True)
            mode = {"cut": "count", "failcut": "fail"}.get(fault.mode, fault.mode)
            variables |= {
                "LD_PRELOAD": str(self.library), "FAULTFS_ROOT": str(self.place), "FAULTFS_MODE": mode,
                "FAULTFS_KIND": fault.kind, "FAULTFS_AT": str(fault.at), "FAULTFS_ERRNO": str(fault.errno),
                "FAULTFS_KEPT": fault.kept, "FAULTFS_SEED": str(fault.seed), "FAULTFS_HOLD": str(hold),
                "FAULTFS_REPORT": str(report), "FAULTFS_CUT": "1" if fault.mode in ("cut", "failcut") else "0"}
        start = time.monotonic()
        process = subprocess.Popen([self.hedui, *words], cwd=self.place, stdout=subprocess.PIPE, env=variables,
                                   stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, start_new_session=True)
        if fault and fault.mode == "time":
            try:
                out, err = process.communicate(timeout=usual * fault.part)
            except subprocess.TimeoutExpired:
                process.kill()
                out, err = process.communicate()
        else:
            out, err = process.communicate(timeout=600)
        seconds = time.monotonic() - start
        lines = report.read_text().splitlines() if report.exists() and fault and fault.mode != "time" else []
        told = dict(reversed([line.split(" ", 1) for line in lines if " " in line]))
        for path in hold.iterdir() if hold.exists() else ():
            path.unlink()
        return Ending(process.returncode, out.decode(errors="replace"), err.decode(errors="replace"), told, seconds)
