#!/usr/bin/env bash
# Breaks things on purpose, for longer than make test can: the fault tests of the store (kills, power cuts, bit flips,
# full disks), then every fuzz target for a while.
#
#   .ci/faults.sh [TIME A FUZZ TARGET]      60s when not given; 0 leaves the fuzzing out
set -euo pipefail
cd "$(dirname "$0")/.."
readonly fuzz_time=${1:-60s}
readonly go=${GO:-go}
export CGO_ENABLED=0

.ci/step 'faults of the store' "$go" test -count=1 -tags faults -timeout 60m ./store/...
.ci/step 'long sequences of edits' "$go" test -count=1 -tags faults -timeout 60m -run '^TestEdit_Model$' ./timeline/desk

if [ "$fuzz_time" = 0 ]; then
	exit 0
fi
# The fuzzer takes one target of one package at a time. Making every new input smaller for up to a minute, as it does
# otherwise, would leave no time to try others. Now and then Go's fuzzer fails for nothing else than that its time is up, so
# it has two tries: an input that fails is kept under testdata and fails the second time as well.
grep -rlE --include='*_test.go' '^func Fuzz' timeline store app cmd | xargs -rn1 dirname | sort -u | while read -r dir; do
	targets=$("$go" test -list '^Fuzz' "./$dir" </dev/null)
	for target in $(grep '^Fuzz' <<<"$targets"); do
		.ci/step "fuzz $dir $target" bash -c '"$@" || "$@"' - "$go" test -run '^$' -fuzz "^$target\$" -fuzztime "$fuzz_time" -fuzzminimizetime 10x "./$dir" </dev/null
	done
done
