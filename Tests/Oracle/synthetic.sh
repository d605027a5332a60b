#!/usr/bin/env bash
# usage: synthetic.sh HEDUI HOUSEHOLDS SEED – invented households through the engine and through the oracle; fails on
# any difference, and prints what was found of what was planted.
set -eu -o pipefail
hedui=$1 households=$2 seed=$3
here=$(cd "$(dirname "$0")" && pwd)
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
"$hedui" synth --quiet --households "$households" --seed "$seed" "$made/world"
"$hedui" init --quiet "$made/centre"
"$hedui" accept --quiet --centre "$made/centre" --on 2026-11-16 "$made"/world/declarations/* \
  "$made"/world/authorisations/*
# Rejected rows are part of what was planted: they end the run with 65.
status=0
"$hedui" batch run --quiet --centre "$made/centre" --on 2026-11-23 --week 2026-W47 "$made/world/returns" \
  >"$made/summary.txt" 2>"$made/rejects.txt" || status=$?
if [ "$status" != 0 ] && [ "$status" != 65 ]; then tail "$made/rejects.txt" >&2; exit "$status"; fi
head -n 12 "$made/summary.txt"
python3 "$here/run.py" "$hedui" "$made/centre" 2026-W47 --declared "$made"/world/declarations/* \
  "$made"/world/authorisations/* --returned "$made/world/returns" --truth "$made/world/truth.jsonl"
