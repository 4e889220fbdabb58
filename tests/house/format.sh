#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Bedel developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Fails when a C++ file is not written as .clang-format says. "clang-format -i FILE" mends it.
set -euo pipefail
cd "${1:?usage: format.sh SOURCE_DIR}"
command -v clang-format >/dev/null || {
    echo "clang-format is missing; packaging/install-packages.sh test installs it"
    exit 77
}
find app ui models tests \( -name '*.h' -o -name '*.cpp' \) -print0 | xargs -0 -n 40 -P 2 clang-format --dry-run -Werror
