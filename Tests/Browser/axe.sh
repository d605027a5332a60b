#!/usr/bin/env bash
# usage: axe.sh FOLDER – lays axe-core (from a package of PyPI, without what that depends on) into the folder, once.
set -euo pipefail
find "$1" -name axe.min.js 2>/dev/null | grep -q . && exit 0
python3 -m pip --version >/dev/null 2>&1 || .ci/install python3-pip
python3 -m pip install --quiet --disable-pip-version-check --no-deps --target "$1" axe-playwright-python==0.1.8
