#!/usr/bin/env bash
# Checks that this machine can build Entente and installs what is missing.
#
#   .ci/setup.sh go      Go alone: enough for ententectl and the unit tests
#   .ci/setup.sh run     besides, what the window is built with (the default)
#   .ci/setup.sh test    besides, what the tests need to drive the window without a display
#
# It says what is missing and why, prints each command before it runs it, and uses sudo only when it is not root.
# When nothing is missing it says nothing and ends within a moment.
set -euo pipefail
cd "$(dirname "$0")/.."

readonly go_release=1.26.8 # what to download where there is no Go, or one too old to fetch another by itself
readonly mode=${1:-run}

die() {
	printf 'set-up: %s\n' "$1" >&2
	if [ $# -gt 1 ]; then
		printf '%s\n' "${@:2}" >&2
	fi
	exit 1
}

case $mode in
go | run | test) ;;
*) die "unknown mode '$mode'; one of: go, run, test" ;;
esac

# Which package manager there is decides the column of the table of needs.
manager=none
for m in apt-get dnf pacman zypper; do
	if command -v "$m" >/dev/null; then
		manager=$m
		break
	fi
done

as_root=()
if [ "$(id -u)" -ne 0 ]; then
	as_root=(sudo)
fi

# --- Go -------------------------------------------------------------------------------------------------------------

# at_least A B reports whether the version A is B or newer; both are dotted numbers.
at_least() {
	local IFS=. i
	local -a a b
	read -ra a <<<"$1"
	read -ra b <<<"$2"
	for i in 0 1 2; do
		if ((10#${a[i]:-0} != 10#${b[i]:-0})); then
			((10#${a[i]:-0} > 10#${b[i]:-0}))
			return
		fi
	done
}

go_lines() {
	local os arch
	os=$(uname -s | tr '[:upper:]' '[:lower:]')
	case $(uname -m) in
	x86_64 | amd64) arch=amd64 ;;
	aarch64 | arm64) arch=arm64 ;;
	armv6l | armv7l) arch=armv6l ;;
	i?86) arch=386 ;;
	*) arch=$(uname -m) ;;
	esac
	if ! command -v curl >/dev/null; then
		case $manager in
		apt-get) echo "    ${as_root[*]:+sudo }apt-get update && ${as_root[*]:+sudo }apt-get install -y curl ca-certificates" ;;
		none) ;;
		*) echo "    (install curl first)" ;;
		esac
	fi
	cat <<-LINES
		    curl -fLO https://go.dev/dl/go$go_release.$os-$arch.tar.gz
		    ${as_root[*]:+sudo }rm -rf /usr/local/go
		    ${as_root[*]:+sudo }tar -C /usr/local -xzf go$go_release.$os-$arch.tar.gz
		    export PATH=/usr/local/go/bin:\$PATH
	LINES
}

check_go() {
	local go want have
	want=$(awk '$1 == "go" { print $2; exit }' go.mod)
	go=${GO:-$(command -v go || true)}
	if [ -z "$go" ] && [ -x /usr/local/go/bin/go ]; then
		go=/usr/local/go/bin/go
	fi
	if ! command -v "$go" >/dev/null; then
		die "Go is missing: Entente is written in it. Any Go from 1.21 will do, it fetches $want by itself." \
			"Your distribution's package is fine when it is that new (Debian 13, Ubuntu 24.04, Fedora). Otherwise:" \
			"$(go_lines)" "Then run make again."
	fi
	# From / and with the local toolchain, so that the question itself fetches nothing.
	have=$(cd / && GOTOOLCHAIN=local "$go" version | sed -n 's/.* go\([0-9][0-9.]*\).*/\1/p')
	if at_least "$have" "$want"; then
		return
	fi
	if ! at_least "$have" 1.21; then
		die "Go $have ($go) is too old: Entente needs $want, and only Go from 1.21 fetches a newer one by itself." \
			"These lines install Go $go_release:" "$(go_lines)" "Then run make again."
	fi
	case $(cd / && "$go" env GOTOOLCHAIN) in
	auto | *+auto) ;;
	*)
		die "Go $have ($go) would fetch $want by itself, but GOTOOLCHAIN forbids it. This allows it:" \
			"    export GOTOOLCHAIN=auto" "Then run make again."
		;;
	esac
	echo "set-up: Go $have will now fetch Go $want (about 70 MB, once)"
}

check_go

if [ "$(uname -s)" = Darwin ]; then
	if [ "$mode" != go ] && ! xcode-select -p >/dev/null 2>&1; then
		die "Apple's command line tools are missing (the window is built with their C compiler). This installs them:" \
			"    xcode-select --install" "Then run make again."
	fi
	exit 0
fi

# --- packages -------------------------------------------------------------------------------------------------------

# One need a line: how it is recognised (a command, a pkg-config module, or a file), its package for apt, dnf, pacman
# and zypper, and what it is for.
needs_go='
file /etc/ssl/certs/ca-certificates.crt,/etc/pki/tls/certs/ca-bundle.crt,/etc/ssl/ca-bundle.pem | ca-certificates | ca-certificates | ca-certificates | ca-certificates | Go fetches the modules over https
'
needs_run='
cmd  clang          | clang           | clang               | clang         | clang               | compiles the C parts of the window, five times faster than gcc
file /usr/include/stdio.h | libc6-dev | glibc-devel         | glibc         | glibc-devel         | the C library that these are linked to
cmd  pkg-config     | pkg-config      | pkgconf-pkg-config  | pkgconf       | pkgconf-pkg-config  | finds the libraries below
pc   gl             | libgl-dev       | libglvnd-devel      | libglvnd      | Mesa-libGL-devel    | OpenGL: draws the window
pc   egl            | libegl-dev      | libglvnd-devel      | libglvnd      | Mesa-libEGL-devel   | OpenGL on Wayland
pc   x11            | libx11-dev      | libX11-devel        | libx11        | libX11-devel        | the X11 window
pc   xcursor        | libxcursor-dev  | libXcursor-devel    | libxcursor    | libXcursor-devel    | pointer shapes
pc   xrandr         | libxrandr-dev   | libXrandr-devel     | libxrandr     | libXrandr-devel     | screens and their scale
pc   xinerama       | libxinerama-dev | libXinerama-devel   | libxinerama   | libXinerama-devel   | several screens
pc   xi             | libxi-dev       | libXi-devel         | libxi         | libXi-devel         | mouse and touch-pad
pc   xxf86vm        | libxxf86vm-dev  | libXxf86vm-devel    | libxxf86vm    | libXxf86vm-devel    | screen modes
pc   xkbcommon      | libxkbcommon-dev | libxkbcommon-devel | libxkbcommon  | libxkbcommon-devel  | keyboard on Wayland
pc   wayland-client | libwayland-dev  | wayland-devel       | wayland       | wayland-devel       | the Wayland window
'
needs_test='
cmd  Xvfb           | xvfb            | xorg-x11-server-Xvfb | xorg-server-xvfb | xorg-x11-server-Xvfb | a display in memory to open the real window on
cmd  xauth          | xauth           | xorg-x11-xauth      | xorg-xauth    | xauth               | keeps other users off that display
cmd  xdotool        | xdotool         | xdotool             | xdotool       | xdotool             | moves the mouse and types in that window
cmd  strace         | strace          | strace              | strace        | strace              | cuts the power and breaks the disk under a library, in tests
cmd  pdftoppm       | poppler-utils   | poppler-utils       | poppler       | poppler-tools       | shows exported PDF files, to compare them with the screen
cmd  import         | imagemagick     | ImageMagick         | imagemagick   | ImageMagick         | takes pictures of that window
file /usr/lib/*/dri/swrast_dri.so,/usr/lib*/dri/swrast_dri.so,/usr/lib/*/libgallium*.so,/usr/lib*/libgallium*.so | libgl1-mesa-dri | mesa-dri-drivers | mesa | Mesa-dri | OpenGL without a graphics card
'

case $mode in
go) needs=$needs_go ;;
run) needs=$needs_go$needs_run ;;
test) needs=$needs_go$needs_run$needs_test ;;
esac

# is_there KIND WHAT: WHAT of kind file is a comma-separated list of patterns of which one must match.
is_there() {
	case $1 in
	cmd) command -v "$2" >/dev/null ;;
	pc) command -v pkg-config >/dev/null && pkg-config --exists "$2" ;;
	file) compgen -G "${2%%,*}" >/dev/null || { [[ $2 == *,* ]] && is_there file "${2#*,}"; } ;;
	esac
}

packages=()
while IFS='|' read -r what apt dnf pacman zypper why; do
	read -r kind name <<<"$what"
	if [ -z "${kind:-}" ] || is_there "$kind" "$name"; then
		continue
	fi
	case $manager in
	apt-get | none) package=$apt ;;
	dnf) package=$dnf ;;
	pacman) package=$pacman ;;
	zypper) package=$zypper ;;
	esac
	package=${package// /}
	why=${why# }
	if [ ${#packages[@]} -eq 0 ]; then
		echo "set-up: this is missing:"
	fi
	printf '    %-22s %s\n' "$package" "$why"
	if [[ " ${packages[*]-} " != *" $package "* ]]; then
		packages+=("$package")
	fi
done <<<"$needs"

if [ ${#packages[@]} -eq 0 ]; then
	exit 0
fi
if [ "$manager" = none ]; then
	die "no known package manager (apt, dnf, pacman, zypper) is here; please install the above by hand (the names are Debian's)"
fi

case $manager in
apt-get) install=(env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends) ;;
dnf) install=(dnf install -y) ;;
pacman) install=(pacman -S --needed --noconfirm) ;;
zypper) install=(zypper --non-interactive install) ;;
esac
install+=("${packages[@]}")

if [ ${#as_root[@]} -gt 0 ] && ! command -v sudo >/dev/null; then
	die "this needs root, and there is no sudo here. As root:" "    ${install[*]}" "Then run make again."
fi

# root COMMAND...: shows the command, then runs it as root.
root() {
	echo "+ ${as_root[*]:+sudo }$*"
	"${as_root[@]}" "$@" </dev/null
}

if [ "$manager" = apt-get ]; then
	# A broken third-party source must not stop the set-up: the installation tells whether it mattered.
	root apt-get update -q || true
fi
root "${install[@]}" || die "the installation failed; its message is above"
