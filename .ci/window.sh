#!/usr/bin/env bash
# Runs the tests of the real window: bin/entente on a display in memory, with a home of its own, driven by xdotool.
#
#   .ci/window.sh [FLAGS OF THE TEST PROGRAM...]      such as -test.run '^TestWalk$'
#
# The tests are those of cmd/entente under the build tag "window" (make window builds them into bin/window.test). They find
#   ENTENTE_BIN        the program to start
#   ENTENTE_PICTURES   a folder for the pictures that they take
#   DISPLAY, HOME, XDG_*   the display and the empty home
# Whatever happens, the display and everything started on it are gone at the end.
set -euo pipefail
cd "$(dirname "$0")/.."

readonly limit=420 # seconds; a walk takes less than one minute on two cores
readonly size=${ENTENTE_SCREEN:-1920x1080x24}

for tool in Xvfb xauth xdotool import; do
	command -v "$tool" >/dev/null || { echo "$tool is missing; .ci/setup.sh test installs it" >&2 && exit 1; }
done
for file in bin/entente bin/window.test; do
	[ -x "$file" ] || { echo "$file is missing; make window builds it" >&2 && exit 1; }
done

work=$(mktemp -d "${TMPDIR:-/tmp}/entente-window.XXXXXX")
xvfb=
tests=
cleanup() {
	# By SIGKILL, because Fyne queues a SIGTERM behind its own work. The tests are the leaders of a process group, which
	# holds every program that they left behind.
	if [ -n "$tests" ]; then
		kill -KILL -- "-$tests" 2>/dev/null || true
	fi
	if [ -n "$xvfb" ]; then
		kill -KILL "$xvfb" 2>/dev/null || true
		wait "$xvfb" 2>/dev/null || true
	fi
	rm -rf "$work" 2>/dev/null || { sleep 1 && rm -rf "$work"; }
}
trap cleanup EXIT
trap 'exit 130' INT TERM

# The cookie must be there before the server, and the server chooses the display: it accepts a cookie of any number.
export XAUTHORITY=$work/xauthority
cookie=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
: >"$XAUTHORITY"
xauth -q -f "$XAUTHORITY" add :0 . "$cookie" 2>/dev/null

mkfifo "$work/display"
# The parent's death kills it too, so that even a killed script leaves no display behind.
setpriv --pdeathsig KILL Xvfb -displayfd 3 -screen 0 "$size" +extension GLX +render -noreset -nolisten tcp -auth "$XAUTHORITY" \
	3>"$work/display" >"$work/xvfb.log" 2>&1 &
xvfb=$!
if ! read -r -t 20 number <"$work/display"; then
	echo "Xvfb did not start:" >&2
	cat "$work/xvfb.log" >&2
	exit 1
fi
export DISPLAY=:$number
xauth -q add "$DISPLAY" . "$cookie"

mkdir -p "$work/home" "$work/runtime" "$work/tmp"
chmod 700 "$work/runtime"
pictures=$(realpath -m "${ENTENTE_PICTURES:-bin/pictures}")
mkdir -p "$pictures"

# Nothing of the caller's desktop may leak in: no Wayland, no session bus, no settings.
cd cmd/entente
env -i \
	PATH="$PATH" LANG=en_US.UTF-8 TZ=UTC \
	DISPLAY="$DISPLAY" XAUTHORITY="$XAUTHORITY" LIBGL_ALWAYS_SOFTWARE=1 \
	HOME="$work/home" TMPDIR="$work/tmp" XDG_RUNTIME_DIR="$work/runtime" \
	XDG_CONFIG_HOME="$work/home/.config" XDG_DATA_HOME="$work/home/.local/share" \
	XDG_STATE_HOME="$work/home/.local/state" XDG_CACHE_HOME="$work/home/.cache" \
	ENTENTE_BIN="$OLDPWD/bin/entente" ENTENTE_PICTURES="$pictures" \
	timeout -s KILL "$limit" "$OLDPWD/bin/window.test" -test.timeout "$((limit - 20))s" "$@" &
tests=$!
wait "$tests"
