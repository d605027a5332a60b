"""The engines of the bench: ours, and each formulation of each peer. A run starts from what prepare.py made ready."""
import json
import os
import pathlib
import shutil
import subprocess
import sys
from dataclasses import dataclass

import ours
from measure import Measured, measured
from prepare import TODAY, WEEK

HERE = pathlib.Path(__file__).resolve().parent
FORMULATIONS = {"duckdb": ("typed", "plain", "union", "text", "staged"), "polars": ("text", "typed"),
                "pandas": ("typed",), "sqlite": ("import",)}
# Rejected rows are part of the invented week.
REJECTS_NAMED = 65


@dataclass(frozen=True)
class Ours:
    hedui: str
    name: str = "hedui"
    peer: str = "hedui"

    def run(self, week: pathlib.Path, out: pathlib.Path) -> Measured:
        shutil.copytree(week / "prepared", out, dirs_exist_ok=True)
        os.sync()
        command = [self.hedui, "batch", "run", "--json", "--on", TODAY, "--week", WEEK, "--centre", out / "centre"]
        return measured([*command, week / "inbox"], out / "said", allowed=(0, REJECTS_NAMED))

    def export(self, out: pathlib.Path):
        ours.export(out / "centre", out)


@dataclass(frozen=True)
class Peer:
    peer: str
    formulation: str

    @property
    def name(self) -> str:
        return f"{self.peer}:{self.formulation}"

    def command(self, *words):
        return [sys.executable, HERE / "peers" / f"{self.peer}_week.py", *words]

    def run(self, week: pathlib.Path, out: pathlib.Path) -> Measured:
        """Its own seconds: what Python takes to start and to import the package is given to it."""
        os.sync()
        done = measured(self.command("run", self.formulation, week, out), out / "said")
        return Measured(json.loads(done.output)["seconds"], done.megabytes, "")

    def export(self, out: pathlib.Path):
        subprocess.run([str(word) for word in self.command("export", out)], check=True)


def engines(hedui: str, peers: list[str]) -> list:
    unknown = [peer for peer in peers if peer.split(":")[0] not in FORMULATIONS]
    if unknown:
        sys.exit(f"no such peer: {', '.join(unknown)}; there are {', '.join(FORMULATIONS)}")
    chosen = [Peer(*peer.split(":")) for peer in peers if ":" in peer]
    chosen += [Peer(peer, formulation) for peer in peers if ":" not in peer for formulation in FORMULATIONS[peer]]
    return [Ours(hedui), *chosen]
