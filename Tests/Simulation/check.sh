#!/usr/bin/env bash
# usage: check.sh HEDUI [HOUSEHOLDS [SEED…]] – four simulated weeks a seed, held against the planted truth. From 100
# households on four sources change in the last week and must be flagged: with fewer rows chance could have made it.
# After the first seed lies and leaks are planted and must be seen.
set -eu -o pipefail
hedui=$(realpath "$1") households=${2:-40}
here=$(cd "$(dirname "$0")" && pwd)
shift $(($# < 2 ? $# : 2))
# What reports say is checked, not what survives a power cut: in memory where there is room, for the disk's flushes
# are most of the time.
room=$(df -Pk /dev/shm 2>/dev/null | awk 'NR == 2 { print $4 }')
if [ -z "${TMPDIR:-}" ] && [ -w /dev/shm ] && [ "${room:-0}" -gt $((households * 2000 + 200000)) ]; then
  export TMPDIR=/dev/shm
fi
more=--self-test drift=
[ "$households" -lt 100 ] || drift=--drift
for seed in "${@:-1}"; do
  echo "seed $seed, $households households"
  python3 -B "$here/simulate.py" "$hedui" --households "$households" --seed "$seed" $drift $more
  more=
done
