#!/usr/bin/env bash
# usage: bench.sh HEDUI [bench.py's options] – installs the peers under .build, compiles the floors, runs the bench.
set -eu -o pipefail
hedui=$1; shift
here=$(cd "$(dirname "$0")" && pwd)
build=$(cd "$here/../.." && pwd)/.build
venv=$build/bench-venv
mkdir -p "$build"
[ -x "$venv/bin/python" ] || python3 -m venv "$venv"
"$venv/bin/python" -c 'import duckdb, polars, pandas, pyarrow' 2>/dev/null \
  || "$venv/bin/pip" install --quiet --disable-pip-version-check -r "$here/peers/requirements.txt"
mkdir -p "$build/bench-floors"
cc -O2 -Wall -Wextra -o "$build/bench-floors/floor" "$here/floor.c" -lcsv
cc -O3 -march=native -Wall -Wextra -pthread -o "$build/bench-floors/least" "$here/least.c" -lcrypto
"$venv/bin/python" "$here/selftest.py"
"$venv/bin/python" "$here/bench.py" "$hedui" --floors "$build/bench-floors" --folder "$build/bench-weeks" "$@"
echo 'one family after the other while batches load, milliseconds (a figure; nothing is asked of it here):'
"$here/../Load/check.sh" "$hedui" 20000 1 --report --workers 1 --interval 0.05 --bound 10000
