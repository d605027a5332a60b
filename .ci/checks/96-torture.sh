#!/usr/bin/env bash
# Ten kills and power cuts in the steps of a batch, and the proofs of what deals them (make torture: 1,000).
set -eu -o pipefail
Tests/Torture/check.sh "$1" 10 1
