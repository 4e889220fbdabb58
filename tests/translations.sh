#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Bedel developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Fails when a text of the sources has no finished translation: translations.sh SOURCE_DIR
set -euo pipefail
root=${1:?usage: translations.sh SOURCE_DIR}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$root"/translations/*.ts "$work"
"$root"/translations/update.sh "${2:-/usr/lib/qt6/bin/lupdate}" "$work" >/dev/null 2>&1
status=0
for catalogue in "$work"/*.ts; do
    if grep -B 8 'type="unfinished"' "$catalogue" | grep '<source>' >"$work/missing"; then
        printf '%s lacks:\n' "$(basename "$catalogue")"
        head -n 20 "$work/missing"
        status=1
    fi
done
exit $status
