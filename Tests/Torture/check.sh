#!/usr/bin/env bash
# usage: check.sh HEDUI [KILLS [SEED [JOBS]]]
# The fault player's own tests, proof that what goes wrong is seen, the kills, the log.
set -eu -o pipefail
hedui=$(realpath "$1") kills=${2:-10} seed=${3:-1} jobs=${4:-2}
here=$(cd "$(dirname "$0")" && pwd)
made=$(mktemp -d); trap 'rm -rf "$made"' EXIT
compiler=${CC:-$(command -v cc || command -v clang)}
"$compiler" -O2 -Wall -Wextra -Werror -fPIC -shared -o "$made/faultfs.so" "$here/faultfs.c"
python3 -B "$here/test_faultfs.py" "$made/faultfs.so"
python3 -B "$here/escapes.py" "$hedui" --library "$made/faultfs.so"
python3 -B "$here/selftest.py" "$hedui" --library "$made/faultfs.so"
python3 -B "$here/torture.py" "$hedui" --library "$made/faultfs.so" --kills "$kills" --seed "$seed" --jobs "$jobs"
python3 -B "$here/wal.py" "$hedui"
