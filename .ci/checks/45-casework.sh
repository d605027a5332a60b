#!/usr/bin/env bash
# A commitment case from the facts to the letter, on a copy of the centre, by the README's own commands; what may not
# be done is refused with its code.
set -eu -o pipefail
hedui=$1 centre=$2
made=$(mktemp -d); trap 'rm -rf "$made"' EXIT
cp -r "$centre" "$centre.keys" "$made/"
cd "$made/$(basename "$centre")"
case=HD-2026-0003
expect() {
  local code=$1 name=$2; shift 2
  local said status=0
  said=$("$hedui" "$@" 2>&1 >/dev/null) || status=$?
  [ "$status" = "$code" ] || { echo "'hedui $*' ended with $status, not $code: $said" >&2; exit 1; }
  grep -qF "[$name]" <<<"$said" || { echo "'hedui $*' did not say [$name]: $said" >&2; exit 1; }
}
shows() {
  local words=$1; shift
  local said
  said=$("$hedui" "$@") || { echo "'hedui $*' failed" >&2; exit 1; }
  grep -qF "$words" <<<"$said" || { echo "'hedui $*' did not show '$words': $said" >&2; exit 1; }
}
printf '%%PDF-1.4 sample\n' >signed.pdf
"$hedui" case facts --track binhai-deferred >facts.yaml
expect 78 config.wrong-type case open "$case" --track binhai-deferred --facts facts.yaml --paper signed.pdf
cat >facts.yaml <<'FACTS'
facts:
  - {fact: cause, word: 突发疾病}
  - {fact: spend, yuan: 30000}
  - {fact: commitment-signed, on: 2026-11-23}
  - {fact: village-review, on: 2026-11-22, for: 21, against: 2, abstained: 0}
FACTS
open=(case open "$case" --track binhai-deferred --on 2026-11-23 --as worker-1)
status=0; "$hedui" "${open[@]}" --paper signed.pdf >/dev/null 2>&1 || status=$?
[ "$status" = 65 ] || { echo "a case was opened without facts ($status)" >&2; exit 1; }
expect 65 case.evidence "${open[@]}" --facts facts.yaml
shows 'committed 承诺受理' "${open[@]}" --facts facts.yaml --paper signed.pdf
approve=(case approve "$case" --enrolled 2026-11-23 --on 2026-11-23)
expect 64 date.impossible case approve "$case" --enrolled 2026-11-23 --on 2206-11-23 --as supervisor-1
expect 65 case.second-person "${approve[@]}" --as worker-1
shows 'provisional 先行救助' "${approve[@]}" --as supervisor-1
shows 'reference B-1' case pay "$case" --month 2026-11 --amount 650 --reference B-1 --on 2026-11-25 --as worker-1
"$hedui" batch run --week 2026-W47 inbox/ --on 2026-11-26 --quiet >/dev/null
shows 'settlement 结算' followup due --on 2026-11-26
shows 'due through 2026-11-26: 0' followup due --on 2026-11-26 --track xuzhou-credit
expect 78 track.unknown followup due --on 2026-11-26 --track binhai
shows 'motor vehicles 机动车' followup settle "$case" --on 2026-11-26 --quiet
shows 'proposed   adjusted' followup settle "$case" --outcome adjusted --reason 车辆未申报 --on 2026-11-26 --as worker-1
shows 'adjusted 据实调整' followup decide "$case" --outcome adjusted --on 2026-11-27 --as supervisor-1
letter=(case letter "$case" --about settlement --on 2026-11-27)
shows '自收到之日起5日内' "${letter[@]}"
shows '990102********0139' "${letter[@]}" --format html --language en
expect 65 case.notice case letter "$case" --about ending
shows 'time to object ends' case served "$case" --about settlement --served 2026-11-30 --on 2026-11-30 --as worker-1
object=(case object "$case" --against settlement --by m1 --text 车辆已转让 --on 2026-12-09 --as worker-1)
expect 65 case.objection-late "${object[@]}" --received 2026-12-08
shows 'objection to decide' "${object[@]}" --received 2026-12-04
"$hedui" audit verify >/dev/null
echo 'a case goes from its facts to its letter, and what may not be done is refused'
