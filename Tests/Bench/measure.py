"""One process, measured: seconds on the wall and peak resident memory, its own and its children's."""
import importlib.metadata
import os
import subprocess
import sys
import time
from dataclasses import dataclass

THREADS = {"POLARS_MAX_THREADS": "2", "OMP_NUM_THREADS": "2", "OPENBLAS_NUM_THREADS": "2"}


@dataclass(frozen=True)
class Measured:
    seconds: float
    megabytes: float
    output: str


def measured(command, said, allowed=(0,)) -> Measured:
    """Runs it to its end, standard error into the file `said`; ends the bench with its last words when it fails."""
    with open(said, "w", encoding="utf-8") as errors:
        start = time.monotonic()
        child = subprocess.Popen([str(word) for word in command], stdout=subprocess.PIPE, stderr=errors, text=True,
                                 env=os.environ | THREADS)
        output = child.stdout.read()
        _, status, usage = os.wait4(child.pid, 0)
        seconds = time.monotonic() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in allowed:
        with open(said, encoding="utf-8", errors="replace") as errors:
            sys.exit(f"{command[0]} {command[1]} … ended with {child.returncode}:\n{errors.read()[-3000:]}")
    return Measured(seconds, usage.ru_maxrss / 1024, output)


def machine() -> dict[str, str]:
    """Cores, model, memory and kernel, as the figures are worth nothing without."""
    model, memory = first("/proc/cpuinfo", "model name"), first("/proc/meminfo", "MemTotal")
    return {"cores": str(len(os.sched_getaffinity(0))), "model": model, "kernel": os.uname().release,
            "memory": f"{int(memory.split()[0]) / 1048576:.0f} GB", "load": f"{os.getloadavg()[0]:.1f}"}


def first(path, name) -> str:
    with open(path, encoding="utf-8") as lines:
        return next((line.split(":", 1)[1].strip() for line in lines if line.startswith(name)), "0")


def versions(*packages) -> dict[str, str]:
    return {package: importlib.metadata.version(package) for package in packages}
