#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Bedel developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Brings the catalogues up to date with the sources: update.sh [LUPDATE [FOLDER]]
# FOLDER: write there instead of translations/ (for the test that compares).
set -euo pipefail
cd "$(dirname "$0")/.."
lupdate=${1:-/usr/lib/qt6/bin/lupdate}
folder=${2:-translations}
options=(-locations none -no-obsolete -silent -extensions "cpp,h" app ui models)
"$lupdate" "${options[@]}" -ts "$folder/bedel_es.ts"
"$lupdate" "${options[@]}" -pluralonly -ts "$folder/bedel_en.ts"
