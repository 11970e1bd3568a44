#!/usr/bin/env bash
# Fails and names the files when a Go file is not formatted as gofmt does.
set -euo pipefail
cd "$(dirname "$0")/.."
gofmt=$("${GO:-go}" env GOROOT)/bin/gofmt
unformatted=$(git ls-files -z --cached --others --exclude-standard -- '*.go' | xargs -0 -r "$gofmt" -l)
if [ -n "$unformatted" ]; then
	printf 'not formatted; run gofmt -w on:\n%s\n' "$unformatted" >&2
	exit 1
fi
