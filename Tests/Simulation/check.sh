#!/usr/bin/env bash
# usage: check.sh HEDUI [HOUSEHOLDS [SEED…]] – four simulated weeks a seed, each held against the planted truth; after
# the first, lies and leaks are planted and must be seen.
set -eu -o pipefail
hedui=$(realpath "$1") households=${2:-40}
here=$(cd "$(dirname "$0")" && pwd)
shift $(($# < 2 ? $# : 2))
more=--self-test
for seed in "${@:-1}"; do
  echo "seed $seed, $households households"
  python3 -B "$here/simulate.py" "$hedui" --households "$households" --seed "$seed" $more
  more=
done
