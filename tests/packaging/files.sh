#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Bedel developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Desktop file, AppStream data, icon and service unit are valid: files.sh SOURCE_DIR
set -euo pipefail
cd "${1:?usage: files.sh SOURCE_DIR}"
desktop-file-validate packaging/org.bedel.Bedel.desktop
appstreamcli validate --no-net packaging/org.bedel.Bedel.metainfo.xml
python3 -c 'import sys, xml.dom.minidom as dom; dom.parse(sys.argv[1])' resources/icons/bedel.svg
version=$(sed -n 's/^project(bedel VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt)
grep -q "<release version=\"$version\"" packaging/org.bedel.Bedel.metainfo.xml || {
    echo "org.bedel.Bedel.metainfo.xml has no release $version"
    exit 1
}
if command -v systemd-analyze >/dev/null; then
    folder=$(mktemp -d)
    trap 'rm -rf "$folder"' EXIT
    sed 's|^ExecStart=.*|ExecStart=/bin/true|' packaging/bedel.service >"$folder/bedel.service" # the program is not installed
    complaints=$(systemd-analyze verify --man=no "$folder/bedel.service" 2>&1 || true)
    [ -z "$complaints" ] || {
        echo "$complaints"
        exit 1
    }
fi
