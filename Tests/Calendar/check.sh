#!/usr/bin/env bash
# usage: check.sh HEDUI – the shipped tables of holidays, read from YAML and as hedui tells them, against the published
# package chinesecalendar (made by others, from the same notices) on every day both cover; and proof that a wrong day
# is found. The package goes into a folder of its own under .build.
set -eu -o pipefail
cd "$(dirname "$0")/../.."
hedui=${1:-.build/release/hedui}
wanted=Tests/Calendar/requirements.txt
environment=.build/calendar-check
if ! cmp -s "$wanted" "$environment/installed.txt"; then
  rm -rf "$environment"
  python3 -m venv "$environment"
  "$environment/bin/pip" install --quiet --disable-pip-version-check -r "$wanted"
  cp "$wanted" "$environment/installed.txt"
fi
exec "$environment/bin/python" -B Tests/Calendar/compare.py "$hedui" Policies/holidays.yaml
