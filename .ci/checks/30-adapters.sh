#!/usr/bin/env bash
# Every shipped adapter gives what its folder expects.
set -eu -o pipefail
"$1" adapter check
