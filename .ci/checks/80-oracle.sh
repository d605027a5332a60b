#!/usr/bin/env bash
# The oracle agrees on the fixture households and on 2,000 invented ones, and sees each kind of planted fault.
set -eu -o pipefail
Tests/Oracle/check.sh "$1"
Tests/Oracle/synthetic.sh "$1" 2000 7
