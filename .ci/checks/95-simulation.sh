#!/usr/bin/env bash
# A slice of the simulation: four weeks, 26 institutions, 16 households; planted lies and leaks are seen. About 50 s.
set -eu -o pipefail
Tests/Simulation/check.sh "$1" 16 1
