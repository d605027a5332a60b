#!/usr/bin/env bash
# The audit record holds; with one byte of a copy's heads changed it does not.
set -eu -o pipefail
hedui=$1 centre=$2
"$hedui" audit verify --centre "$centre"
copy=$(mktemp -d); trap 'rm -rf "$copy"' EXIT
cp -r "$centre" "$copy/demo"; cp -r "$centre.keys" "$copy/demo.keys"
sed -i '3s/[0-9a-f]$/g/; 3s/g$/0/; 4s/.$/x/' "$copy/demo.keys/audit.heads"
if "$hedui" audit verify --quiet --centre "$copy/demo" 2>/dev/null; then echo 'a changed head went unnoticed' >&2; exit 1; fi
echo 'a changed head is noticed'
