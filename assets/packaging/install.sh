#!/bin/sh
# Installs Entente from this folder for one user (into ~/.local), or for all: sudo ./install.sh /usr/local
set -eu
here=$(cd "$(dirname "$0")" && pwd)
prefix=${1:-$HOME/.local}

mkdir -p "$prefix"
prefix=$(cd "$prefix" && pwd)
cp -R "$here/bin" "$here/share" "$prefix/"

# A desktop does not search every folder for programs, so the starter names the program by its place.
entry=$prefix/share/applications/io.github.entente.Entente.desktop
sed "s|^Exec=entente|Exec=\"$prefix/bin/entente\"|" "$here/share/applications/io.github.entente.Entente.desktop" >"$entry"

# The desktop finds the new entries sooner when its caches are refreshed; without these tools it finds them later.
refresh() {
	if command -v "$1" >/dev/null; then "$@" >/dev/null 2>&1 || true; fi
}
refresh update-desktop-database "$prefix/share/applications"
refresh update-mime-database "$prefix/share/mime"
refresh gtk-update-icon-cache -q -t "$prefix/share/icons/hicolor"

echo "Entente is installed: $prefix/bin/entente and $prefix/bin/ententectl"
case :$PATH: in
*:"$prefix/bin":*) ;;
*) echo "To start it from a terminal, add $prefix/bin to PATH." ;;
esac
