#!/usr/bin/env bash
# The fixture households and some random ones by both, and proof that the oracle sees each kind of planted fault.
set -eu -o pipefail
cd "$(dirname "$0")/../.."
hedui=${1:-.build/release/hedui}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$hedui" demo "$work/demo" --quiet >/dev/null
oracle() {
  python3 -B Tests/Oracle/run.py "$hedui" "$work/demo" 2026-W47 --declared Fixtures/*/declaration.xml \
    Fixtures/*/authorisations.csv --returned Fixtures/*/returns Fixtures/returns "$@"
}
oracle
for fault in class declared verified cell blocks total missing; do
  if oracle --self-test "$fault" --show 0 >/dev/null; then
    echo "a planted fault ($fault) was not seen" >&2
    exit 1
  fi
done
python3 -B Tests/Oracle/disputes.py "$hedui" "$work/disputes" --households 60 --seed 1 --show 20
echo "every kind of planted fault was seen"
