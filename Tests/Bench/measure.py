"""One process, measured: seconds on the wall and peak resident memory, its own and its children's."""
import json
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
    """Runs it to its end, standard error into the file `said`; ends the bench with its last words when it fails.

    By way of a small process of its own: a child's peak begins with the size of the process that started it.
    """
    words = [sys.executable, "-S", __file__, str(said), *map(str, command)]
    done = subprocess.run(words, stdout=subprocess.PIPE, text=True, check=True, env=os.environ | THREADS)
    facts = json.loads(done.stdout)
    if facts["code"] not in allowed:
        with open(said, encoding="utf-8", errors="replace") as errors:
            sys.exit(f"{command[0]} {command[1]} … ended with {facts['code']}:\n{errors.read()[-3000:]}")
    return Measured(facts["seconds"], facts["kilobytes"] / 1024, facts["output"])


def launch(said, *command):
    """What `measured` starts: seconds, kilobytes, exit code and output of the command as JSON."""
    with open(said, "w", encoding="utf-8") as errors:
        start = time.monotonic()
        child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=errors, text=True)
        output = child.stdout.read()
        _, status, usage = os.wait4(child.pid, 0)
        seconds = time.monotonic() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    facts = {"seconds": seconds, "kilobytes": usage.ru_maxrss, "code": child.returncode, "output": output}
    json.dump(facts, sys.stdout)


def machine() -> dict[str, str]:
    """Cores, model, memory and kernel, as the figures are worth nothing without."""
    model, memory = first("/proc/cpuinfo", "model name"), first("/proc/meminfo", "MemTotal")
    return {"cores": str(len(os.sched_getaffinity(0))), "model": model, "kernel": os.uname().release,
            "memory": f"{int(memory.split()[0]) / 1048576:.0f} GB", "load": f"{os.getloadavg()[0]:.1f}"}


def first(path, name) -> str:
    with open(path, encoding="utf-8") as lines:
        return next((line.split(":", 1)[1].strip() for line in lines if line.startswith(name)), "0")


def versions(*packages) -> dict[str, str]:
    import importlib.metadata
    shell = subprocess.run(["sqlite3", "--version"], stdout=subprocess.PIPE, text=True, check=True).stdout
    return {package: importlib.metadata.version(package) for package in packages} | {"sqlite": shell.split()[0]}


if __name__ == "__main__":
    launch(*sys.argv[1:])
