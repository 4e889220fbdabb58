#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Bedel developers
# SPDX-License-Identifier: GPL-3.0-or-later
# README.md lists exactly the commands that bedelctl has, and ./run --help names every variable: help.sh SOURCE_DIR BEDELCTL
set -euo pipefail
bedelctl=$(realpath "${2:?usage: help.sh SOURCE_DIR BEDELCTL}")
cd "$1"
status=0
overview=$("$bedelctl" --help)
commands=$(sed -n '/^Commands:/,/^$/p' <<<"$overview" | sed -n 's/^  \([a-z ]*[a-z]\)  .*/\1/p')
[ -n "$commands" ] || {
    echo "bedelctl --help lists no commands"
    exit 1
}
listed=$(sed -n 's/^| `bedelctl \([a-z ]*[a-z]\).*/\1/p' README.md)
if ! difference=$(diff <(sort <<<"$commands") <(sort <<<"$listed")); then
    printf 'commands of bedelctl (<) and of README.md (>):\n%s\n' "$difference"
    status=1
fi
help=$(./run --help)
while read -r variable; do
    for text in "$help" "$(<README.md)"; do
        grep -q "$variable" <<<"$text" || {
            echo "$variable is named neither in ./run --help nor in README.md, or only in one of them"
            status=1
        }
    done
done < <(grep -oE 'BEDEL_[A-Z_]+' <<<"$overview" | sort -u)
while read -r link; do
    [ -e "$link" ] || {
        echo "README.md or CONTRIBUTING.md points to $link, which is not there"
        status=1
    }
done < <(grep -ohE '\]\([A-Za-z][^):]*\)' README.md CONTRIBUTING.md | sed 's/^](//; s/)$//; s/#.*//' | sort -u)
exit $status
