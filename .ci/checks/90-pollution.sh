#!/usr/bin/env bash
# About 500 polluted files, of every kind, come out as their generator says.
set -eu -o pipefail
python3 Tests/Pollution/run.py "$1" --self-test
python3 Tests/Pollution/run.py "$1" --files 500 --seed 7
