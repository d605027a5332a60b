#!/usr/bin/env bash
# usage: city.sh HEDUI PERSONS ROWS – invented deposits of a city through one batch run; says rate and memory,
# fails over 300 MB, under 95 % accepted, or on any leak.
set -eu -o pipefail
hedui=$1 persons=$2 rows=$3
here=$(cd "$(dirname "$0")" && pwd)
made=$(mktemp -d); trap 'rm -rf "$made"' EXIT
python3 "$here/make_deposits.py" "$made/city" --persons "$persons" --rows "$rows" --files 4
"$hedui" init --quiet "$made/centre"
{ sed '/^institutions:/q' "$made/centre/centre.yaml"
  for bank in 01 02 03 04; do
    printf '  - code: bank-%s\n    name: 某某银行第%s支行\n    family: bank\n    returns:\n' "$bank" "$bank"
    printf '      - {adapter: bank-deposits-excel, files: "deposits_bank%s_*.csv"}\n' "$bank"
  done; } >"$made/centre.yaml"
mv "$made/centre.yaml" "$made/centre/centre.yaml"
"$hedui" accept --quiet --on 2026-11-21 --centre "$made/centre" "$made/city/declarations.xml"
python3 "$here/measure.py" "$rows" "$hedui" batch run --json --on 2026-11-21 --week 2026-W47 \
  --centre "$made/centre" "$made/city/inbox"
