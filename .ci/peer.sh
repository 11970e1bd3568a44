#!/bin/sh
# The walk of `ententectl bench` and the same one with vis-timeline, one after the other on this machine: same events, same
# windows, 1600x900. vis-timeline is fetched by npm into a temporary folder; Node and Chromium must be there.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
events=${1:-100000} lanes=${2:-20}
CHROMIUM=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome)}
export CHROMIUM
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
ours() { "$here/bin/ententectl" bench --events "$events" --lanes "$lanes" --json | tr -d '\n ' ; echo; }
cp "$here/.ci/peer.mjs" "$dir"
cd "$dir"
npm install --silent --no-audit --no-fund vis-timeline@8.5.4 vis-data moment playwright-core >&2
{
	ours
	ours
	node peer.mjs "$events" "$lanes"
	ours
	ours
} | tee runs
node -e '
const runs = require("fs").readFileSync("runs", "utf8").trim().split("\n").map(JSON.parse);
const peer = runs.splice(2, 1)[0].p95, ours = runs.map(r => r.p95).sort((a, b) => a - b);
const half = (ours[1] + ours[2]) / 2;
console.log(`p95: vis-timeline ${peer.toFixed(0)} ms, ours ${half.toFixed(1)} ms (${ours[0].toFixed(1)} to ${ours[3].toFixed(1)}): ${(peer / half).toFixed(0)} times faster`);
'
