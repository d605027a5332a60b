#!/usr/bin/env bash
# A long report printed to A4: every row whole on one page, the table's head on each page that has rows, and case
# number, version, verify code and page number on every page.
set -eu -o pipefail
hedui=$1 centre=$2
made=$(mktemp -d); trap 'rm -rf "$made"' EXIT
"$hedui" report HD-2026-0002 --centre "$centre" --format html >"$made/report.html"
python3 Tests/Tools/stretch_report.py "$made/report.html" >"$made/long.html"
HOME=$made chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer --print-to-pdf="$made/long.pdf" \
  "file://$made/long.html" >"$made/log" 2>&1 || { cat "$made/log" >&2; exit 1; }
pdftotext -layout "$made/long.pdf" "$made/long.txt"
python3 Tests/Tools/check_pages.py "$made/long.txt"
