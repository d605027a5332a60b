#!/usr/bin/env bash
# usage: check.sh HEDUI HOUSEHOLDS MINUTES [load.py's options] – makes the centre once (Tests/Bench's week: five persons
# a household, asked of four banks, with four accounts each) and sends caseworkers to its pages while batches load.
set -euo pipefail
hedui=$1 households=$2 minutes=$3
shift 3
week=.build/load-weeks/$households
if [ ! -e "$week/prepared/ready" ]; then
  rm -rf "$week"
  python3 Tests/Bench/make_week.py "$week" --rows $((households * 20)) --persons $((households * 5)) --institutions 4
  PYTHONPATH=Tests/Bench python3 -c 'import pathlib, sys, prepare; prepare.prepare_centre(sys.argv[1],
pathlib.Path(sys.argv[2]))' "$hedui" "$week"
  touch "$week/prepared/ready"
fi
python3 Tests/Load/load.py "$hedui" "$week" --minutes "$minutes" "$@"
