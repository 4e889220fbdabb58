#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Bedel developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Fails when a file names neither its copyright nor its licence, by two SPDX lines in it or in .reuse/dep5, or when the text
# of a licence is not in LICENSES.
set -euo pipefail
cd "${1:?usage: licences.sh SOURCE_DIR}"

# The patterns of .reuse/dep5, in which * also stands for folders.
patterns=()
while read -r line; do
    read -r -a words <<<"${line#Files:}"
    patterns+=("${words[@]}")
done < <(grep '^Files:' .reuse/dep5)

# Files that no pattern names.
unlisted() {
    local file pattern
    while read -r file; do
        [ -f "$file" ] || continue
        for pattern in "${patterns[@]}"; do
            # shellcheck disable=SC2053 # a pattern is meant
            [[ "$file" == $pattern ]] && continue 2
        done
        printf '%s\n' "$file"
    done
}

files() {
    if git rev-parse --git-dir >/dev/null 2>&1; then
        git -c safe.directory='*' ls-files --cached --others --exclude-standard
    else
        find . -type f -not -path './build/*' -not -path './.git/*' -printf '%P\n'
    fi
}

mapfile -t all < <(files | grep -v '^LICENSES/')
[ "${#all[@]}" -gt 100 ] || {
    echo "only ${#all[@]} files were found: this is not the source tree"
    exit 1
}
mapfile -t unnamed < <(printf '%s\n' "${all[@]}" | unlisted)
wrong=$(LC_ALL=C awk '
    function judge() {
        if (name == "") return
        if (!hasCopyright || licence == "") print "without SPDX lines: " name
        else if (seen[licence] != "yes" && system("test -f LICENSES/" licence ".txt") != 0) print "LICENSES/" licence ".txt is missing, which " name " names"
    }
    FNR == 1 { judge(); name = FILENAME; hasCopyright = 0; licence = "" }
    FNR > 8 { next }
    /SPDX-FileCopyrightText[:] / { hasCopyright = 1 }
    match($0, /SPDX-License-Identifier[:] [A-Za-z0-9.-]+/) { if (licence == "") licence = substr($0, RSTART + 25, RLENGTH - 25) }
    END { judge() }' "${unnamed[@]}")
[ -z "$wrong" ] || {
    echo "$wrong"
    exit 1
}
echo "${#all[@]} files carry their licence"
