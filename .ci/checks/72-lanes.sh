#!/usr/bin/env bash
# What the plain lane prepares of a week is what the general way prepares of it, case by case.
set -eu -o pipefail
python3 Tests/Tools/lanes.py "$1" 2000 20000
