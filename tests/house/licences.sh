#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Bedel developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Fails when a file names neither its copyright nor its licence, by two SPDX lines in it or in .reuse/dep5, or when the text
# of a licence is not in LICENSES.
set -euo pipefail
cd "${1:?usage: licences.sh SOURCE_DIR}"
status=0

# The patterns of .reuse/dep5, in which * also stands for folders.
patterns=()
while read -r line; do
    read -r -a words <<<"${line#Files:}"
    patterns+=("${words[@]}")
done < <(grep '^Files:' .reuse/dep5)

is_listed() {
    local pattern
    for pattern in "${patterns[@]}"; do
        # shellcheck disable=SC2053 # a pattern is meant
        [[ "$1" == $pattern ]] && return 0
    done
    return 1
}

files() {
    if git rev-parse --git-dir >/dev/null 2>&1; then
        git -c safe.directory='*' ls-files --cached --others --exclude-standard
    else
        find . -type f -not -path './build/*' -not -path './.git/*' -printf '%P\n'
    fi
}

count=0
while read -r file; do
    [ -f "$file" ] || continue
    case "$file" in LICENSES/*) continue ;; esac
    count=$((count + 1))
    is_listed "$file" && continue
    head=$(head -n 8 "$file" | tr -d '\0')
    licence=$(grep -oE 'SPDX-License-Identifier: [A-Za-z0-9.-]+' <<<"$head" | head -n 1 | cut -d ' ' -f 2 || true)
    if ! grep -q 'SPDX-FileCopyrightText: ' <<<"$head" || [ -z "$licence" ]; then
        echo "without SPDX lines: $file"
        status=1
    elif [ ! -f "LICENSES/$licence.txt" ]; then
        echo "LICENSES/$licence.txt is missing, which $file names"
        status=1
    fi
done < <(files)
[ "$count" -gt 100 ] || {
    echo "only $count files were found: this is not the source tree"
    status=1
}
[ $status -ne 0 ] || echo "$count files carry their licence"
exit $status
