#!/usr/bin/env bash
# A slice of a city's week: 20,000 rows about 2,000 people (make city: 1,000,000 and 100,000).
set -eu -o pipefail
Tests/Tools/city.sh "$1" 2000 20000
