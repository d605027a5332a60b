#!/usr/bin/env bash
# Fuzzes the reading with libFuzzer: run.sh MINUTES [csv|xml|manifest …]. One target after the other; PARALLEL=1: all
# at once.
# What an input adds to the coverage goes, minimised and at most MOST files a target, into corpus/; an input that
# crashes goes into crashes/ and makes this script fail.
set -eu -o pipefail
cd "$(dirname "$0")"
minutes=${1:?usage: run.sh MINUTES [target…]}; shift
targets=("$@"); [ ${#targets[@]} -gt 0 ] || targets=(csv xml manifest)
scratch=${FUZZ_SCRATCH:-$(cd ../.. && pwd)/.build-fuzz}
most=${MOST:-120}
export SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0

declare -A programs=([csv]=FuzzCSV [xml]=FuzzXML [manifest]=FuzzManifest)
for target in "${targets[@]}"; do
  [ -n "${programs[$target]:-}" ] || { echo "unknown target '$target': csv, xml or manifest" >&2; exit 64; }
done

swift build -c release --scratch-path "$scratch" -Xswiftc -use-ld=lld -Xswiftc -sanitize=fuzzer,address \
  -Xcc -fsanitize=fuzzer-no-link,address </dev/null
python3 seeds.py ../../Adapters "$scratch/seeds"
mkdir -p crashes

fuzz() {
  local target=$1 program=$scratch/release/${programs[$1]} work=$scratch/corpus/$1 log=$scratch/$1.log
  mkdir -p "$work" "corpus/$target"
  local status=0
  "$program" "$work" "corpus/$target" "$scratch/seeds/$target" -dict="dictionaries/$target.dict" -max_len=8192 \
    -timeout=20 -rss_limit_mb=3000 -max_total_time=$((minutes * 60)) -print_final_stats=1 -use_value_profile=0 \
    -artifact_prefix="crashes/$target-" >"$log" 2>&1 </dev/null || status=$?
  local executions coverage
  executions=$(grep -o 'stat::number_of_executed_units: .*' "$log" | grep -o '[0-9]*$' || echo unknown)
  coverage=$(grep -o 'cov: [0-9]* ft: [0-9]*' "$log" | tail -n 1)
  local verdict=clean
  [ $status = 0 ] || verdict="CRASHED ($status)"
  echo "$target: $executions executions in $minutes min, $coverage, $verdict"
  [ $status = 0 ] || grep -m 3 -E 'ERROR|Fatal error|SUMMARY' "$log" || true
  minimise "$target" "$program" || true
  return $status
}

# The smallest set that reaches what all inputs reach; its most telling files, shortest first, are kept.
minimise() {
  local made=$scratch/minimised/$1
  rm -rf "$made"; mkdir -p "$made"
  "$2" -merge=1 -timeout=20 -max_len=2048 "$made" "corpus/$1" "$scratch/corpus/$1" "$scratch/seeds/$1" \
    >"$scratch/$1.merge.log" 2>&1 </dev/null
  python3 keep.py "$made" "corpus/$1" "$most"
}

failed=0
if [ -n "${PARALLEL:-}" ]; then
  for target in "${targets[@]}"; do fuzz "$target" & done
  for _ in "${targets[@]}"; do wait -n || failed=1; done
else
  for target in "${targets[@]}"; do fuzz "$target" || failed=1; done
fi
exit $failed
