#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Bedel developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Fails when shellcheck finds something in a script, or python cannot read one.
set -euo pipefail
cd "${1:?usage: scripts.sh SOURCE_DIR}"
command -v shellcheck >/dev/null || {
    echo "shellcheck is missing; packaging/install-packages.sh test installs it"
    exit 77
}
mapfile -d '' -t scripts < <(find run test .ci packaging tests translations -type f \( -name '*.sh' -o -path '*/deb/p*' -o -name run -o -name test \) -print0)
shellcheck "${scripts[@]}"
echo "${#scripts[@]} scripts"
mapfile -d '' -t programs < <(find tests packaging -name '*.py' -print0)
for program in "${programs[@]}"; do
    python3 -c 'import ast, sys; ast.parse(open(sys.argv[1], encoding="utf-8").read(), sys.argv[1])' "$program"
done
