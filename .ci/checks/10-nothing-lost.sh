#!/usr/bin/env bash
# Conservation on the demonstration's centre: no file's rows or bytes leak.
set -eu -o pipefail
hedui=$1 centre=$2
summary=$("$hedui" batch summary --centre "$centre" --format json)
grep -q '"leaks":\[\]' <<<"$summary" || { echo "the batch summary names leaks" >&2; exit 1; }
echo 'every row and byte has its fate'
