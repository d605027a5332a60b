#!/usr/bin/env bash
# The pages' templates, their samples and the words of both languages fit together; a planted fault of each kind is found.
set -eu -o pipefail
python3 Tests/Tools/render_pages.py --self-test >/dev/null
python3 Tests/Tools/render_pages.py
