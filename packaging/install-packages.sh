#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Bedel developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what Bedel needs on Debian 12, and only what is missing: install-packages.sh [build] [test] [screen]
# Why each package is there: CONTRIBUTING.md, "Libraries".
set -euo pipefail

build=(g++ cmake ninja-build ccache mold qt6-base-dev qt6-charts-dev libqt6opengl6-dev libgl-dev qt6-httpserver-dev
    qt6-websockets-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-svg-dev libqt6sql6-sqlite libqt6sql6-psql qcoro-qt6-dev
    libexpected-dev qtkeychain-qt6-dev libphonenumber-dev libmicrohttpd-dev libsodium-dev
    qt6-translations-l10n breeze-icon-theme fonts-noto-core)
test=(postgresql postgresql-common sqlite3 xvfb openbox xdotool x11-utils xauth imagemagick fonts-noto-color-emoji curl file
    desktop-file-utils appstream python3 python3-yaml util-linux clang-format shellcheck dpkg-dev binutils)
screen=(xvfb openbox xdotool imagemagick fonts-noto-color-emoji python3)

wanted=()
for group in "${@:-build}"; do
    case "$group" in
    build) wanted+=("${build[@]}") ;;
    test) wanted+=("${test[@]}") ;;
    screen) wanted+=("${screen[@]}") ;;
    *)
        echo "install-packages.sh: unknown group '$group'" >&2
        exit 2
        ;;
    esac
done

missing=()
for package in "${wanted[@]}"; do
    if [ "$(dpkg-query -W -f='${db:Status-Abbrev}' "$package" 2>/dev/null | cut -c1-2)" != "ii" ]; then
        missing+=("$package")
    fi
done
[ ${#missing[@]} -eq 0 ] && exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || {
        echo "These packages are missing and installing them needs root: ${missing[*]}" >&2
        exit 1
    }
    as_root=(sudo)
fi
echo "Installing: ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}"
