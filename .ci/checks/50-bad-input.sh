#!/usr/bin/env bash
# What cannot be done says why, in one line with a code, and ends with the exit code that was promised.
set -eu -o pipefail
hedui=$1 centre=$2
expect() {
  local code=$1 name=$2; shift 2
  local said status=0
  said=$("$hedui" "$@" 2>&1 >/dev/null) || status=$?
  [ "$status" = "$code" ] || { echo "'hedui $*' ended with $status, not $code: $said" >&2; exit 1; }
  grep -qF "[$name]" <<<"$said" || { echo "'hedui $*' did not say [$name]: $said" >&2; exit 1; }
}
expect 66 case.unknown report HD-0 --centre "$centre"
expect 66 inbox.missing batch run --week 2026-W47 --centre "$centre" /nowhere
expect 78 store.missing report HD-2026-0001 --centre /nowhere
expect 78 adapter.unknown adapter check no-such-adapter
expect 64 date.format serve --centre "$centre" --port 0 --on yesterday
expect 65 report.four-eyes report issue HD-2026-0001 --centre "$centre" --as demo-operator
expect 65 report.blocked report issue HD-2026-0008 --centre "$centre" --as supervisor-1
echo 'refusals say why'
