#!/usr/bin/env bash
# A report and a family's paper are as they were issued, by the public key alone and against the archive; a figure
# changed on the page is found, and what is no report says so.
set -eu -o pipefail
hedui=$1 centre=$2
made=$(mktemp -d); trap 'rm -rf "$made"' EXIT
cp -r "$centre" "$made/demo"; cp -r "$centre.keys" "$made/demo.keys"
show() { "$hedui" report HD-2026-0013 --quiet --centre "$made/demo" "$@"; }
check() { # code, arguments
  local code=$1 status=0; shift
  said=$("$hedui" verify "$@" 2>&1) || status=$?
  [ "$status" = "$code" ] || { echo "'hedui verify $*' ended with $status, not $code: $said" >&2; exit 1; }
}
key=$made/demo.keys/signing.pub
show --format html -o "$made/prepared.html"
check 65 "$made/prepared.html" --key "$key"
"$hedui" report issue HD-2026-0013 --quiet --centre "$made/demo" --as supervisor-1
for form in html json; do
  show --format $form -o "$made/report.$form"
  show --format $form --for family -o "$made/notice.$form"
  for paper in report notice; do
    check 0 "$made/$paper.$form" --key "$key"
    check 0 "$made/$paper.$form" --centre "$made/demo"
  done
done
grep -q '李卫东' "$made/report.html" || { echo 'the report does not name the obligor' >&2; exit 1; }
if grep -q '李卫东\|0333\|35,800' "$made/notice.html" "$made/notice.json"; then
  echo 'the notice names him' >&2; exit 1
fi
sed 's/19,140\.00 元\/年/1,914.00 元\/年/' "$made/notice.html" >"$made/altered.html"
check 65 "$made/altered.html" --key "$key" --language en
grep -q 'altered.html:[0-9]*: .*found “1,914.00 元/年”, expected “19,140.00 元/年”' <<<"$said" ||
  { echo "$said" >&2; exit 1; }
check 65 "$made/notice.html" --key "$made/demo/centre.yaml"
check 66 "$made/none.html" --key "$key"
check 66 "$made/notice.html" --key "$made/none"
check 65 "$made/demo/centre.yaml" --key "$key"
(cd "$made" && check 64 notice.html)
echo 'papers are as they were issued, and an altered one is found'
