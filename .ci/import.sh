#!/usr/bin/env bash
# .ci/import.sh [ROWS]: imports rows like GDELT's with ententectl and with sqlite3 into a table with three indexes, each
# as a whole process, and prints what both took.
set -euo pipefail
rows=${1:-1000000}
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
command -v sqlite3 >/dev/null || { echo 'import.sh: sqlite3 is missing: apt install sqlite3' >&2; exit 1; }
CGO_ENABLED=0 "${GO:-go}" run ./cmd/internal/gdeltrows -n "$rows" >"$dir/rows.CSV"
columns=$(seq -s' ' -f 'c%g' 60 | sed 's/ /, /g')
cat >"$dir/import.sql" <<SQL
CREATE TABLE events (id INTEGER PRIMARY KEY, $columns);
CREATE INDEX day ON events (c1);
CREATE INDEX actor1 ON events (c5);
CREATE INDEX actor2 ON events (c15);
.mode tabs
.import $dir/rows.CSV events
SQL
took() { # NAME FILE COMMAND...
	local name=$1 file=$2
	shift 2
	/usr/bin/time -f "$name: %e s, %U s of the processor, %S s of the system, %M KB of memory" "$@"
	echo "   $(($(stat -c %s "$file") / rows)) bytes a row"
}
took ententectl "$dir/rows.entente" bin/ententectl import --quiet --db "$dir/rows.entente" "$dir/rows.CSV"
took sqlite3 "$dir/rows.sqlite" sqlite3 "$dir/rows.sqlite" ".read $dir/import.sql"
