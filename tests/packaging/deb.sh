#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Bedel developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the Debian package from preset "run", unpacks it and starts what is in it: deb.sh SOURCE_DIR [install]
# With "install" (as root) it is installed with dpkg, started from /usr/bin, and removed again.
set -euo pipefail
cd "${1:?usage: deb.sh SOURCE_DIR [install]}"
cmake --preset run >/dev/null
cmake --build --preset run --target bedel bedelctl | tail -n 1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd build/run && cpack -G DEB -B "$work/out" >"$work/cpack.log") || {
    cat "$work/cpack.log"
    exit 1
}
package=$(ls "$work"/out/*.deb)
mkdir -p build/package
cp "$package" build/package/
dpkg-deb --info "$package"
dpkg-deb -x "$package" "$work/root"
for file in usr/bin/bedel usr/bin/bedelctl usr/share/applications/org.bedel.Bedel.desktop usr/share/doc/bedel/copyright \
    usr/share/metainfo/org.bedel.Bedel.metainfo.xml usr/share/icons/hicolor/scalable/apps/org.bedel.Bedel.svg \
    usr/share/doc/bedel/README.md; do
    [ -s "$work/root/$file" ] || {
        echo "the package has no $file"
        exit 1
    }
done
[ -n "$(find "$work/root" -path '*lib/systemd/system/bedel.service')" ] || {
    echo "the package has no service unit"
    exit 1
}
depends=$(dpkg-deb --field "$package" Depends)
for wanted in libqt6widgets6 libqt6sql6-sqlite libqt6sql6-psql libqt6svg6 breeze-icon-theme libphonenumber8 libsodium23; do
    grep -q "$wanted" <<<"$depends" || {
        echo "the package does not depend on $wanted: $depends"
        exit 1
    }
done

# try FOLDER: both programs say their version, and the command line makes a database.
try() {
    local home="$work/home" shown
    rm -rf "$home"
    mkdir -p "$home"
    for program in bedel bedelctl; do
        shown=$(HOME=$home QT_QPA_PLATFORM=offscreen "$1/$program" --version)
        echo "$1/$program --version: $shown"
        grep -qi "^$program [0-9]" <<<"$shown" || exit 1
    done
    HOME=$home XDG_DATA_HOME=$home/data XDG_CONFIG_HOME=$home/config BEDEL_DATABASE="sqlite:$home/try.db" \
        "$1/bedelctl" --json migrate
    [ -s "$home/try.db" ] || exit 1
}
try "$work/root/usr/bin"
tests/tour/tour.sh "$work/root/usr/bin/bedel" build/package/tour | tail -n 1
if [ "${2:-}" = install ]; then
    dpkg -i "$package"
    trap 'dpkg -r bedel >/dev/null; rm -rf "$work"' EXIT
    try /usr/bin
    desktop-file-validate /usr/share/applications/org.bedel.Bedel.desktop
    ! command -v systemd-analyze >/dev/null || systemd-analyze verify --man=no bedel.service
    dpkg -r bedel
    trap 'rm -rf "$work"' EXIT
    [ ! -e /usr/bin/bedel ] && [ ! -e /usr/bin/bedelctl ]
fi
echo "the package is good: build/package/$(basename "$package")"
