#!/usr/bin/env bash
# The same inbox again changes no report by a byte. Refused files are read again, and refused again (exit 65).
set -eu -o pipefail
hedui=$1 centre=$2
root=$(cd "$(dirname "$0")/../.." && pwd)
report() { "$hedui" report HD-2026-0002 --centre "$centre" --format json --received-at 2026-11-21T10:00:00; }
before=$(report)
"$hedui" batch run --quiet --week 2026-W47 --centre "$centre" --received-at 2026-11-21T09:00:00 "$root"/Fixtures/{,*/}returns \
  >/dev/null 2>&1 || [ $? = 65 ] || { echo 'a second run failed' >&2; exit 1; }
[ "$before" = "$(report)" ] || { echo 'a second run changed a report' >&2; exit 1; }
echo 'a second run changes nothing'
