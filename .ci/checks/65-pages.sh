#!/usr/bin/env bash
# The caseworkers' pages in headless Chromium: the Chinese pass at 1366 pixels, every page by the rules of axe-core, and
# the audit record of exactly what was done.
set -eu -o pipefail
made=$(mktemp -d); trap 'rm -rf "$made"' EXIT
Tests/Browser/axe.sh .build/axe
HOME=$made /usr/bin/python3 Tests/Browser/browse.py "$1" .build/axe --languages zh-CN --widths 1366
