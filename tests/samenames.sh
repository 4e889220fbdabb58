#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Bedel developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Fails when two folders define a type of the same name, or two libraries a function: linked into one program, the
# linker keeps one of them without a word, and the other's callers run with the wrong layout.
set -u
root=${1:?usage: samenames.sh SOURCE_DIR [BUILD_DIR]}
build=${2:-}
cd "$root" || exit 2
status=0

# Types at the outermost level or in a named namespace. What stands in an unnamed namespace belongs to its file alone.
# The house's layout makes them readable line by line: namespaces are not indented and say their end.
# shellcheck disable=SC2016 # the dollar signs are awk's
types() {
    find app models ui -name '*.h' -o -name '*.cpp' | LC_ALL=C sort | xargs awk '
        FNR == 1 { depth = 0; hidden = 0; path = "" }
        /^namespace( [A-Za-z_:]+)? \{$/ {
            names[++depth] = ($2 == "{") ? "" : $2 "::"
            hidden += ($2 == "{")
            next
        }
        /^\} \/\/ namespace/ { hidden -= (names[depth] == ""); depth--; next }
        hidden > 0 { next }
        /^(class|struct|union|enum( class| struct)?) [A-Za-z_0-9:]+/ && !/;$/ {
            line = $0
            sub(/^(enum (class|struct)|class|struct|union|enum) /, "", line)
            sub(/[^A-Za-z_0-9:].*$/, "", line)
            path = ""
            for (i = 1; i <= depth; i++) path = path names[i]
            print path line "\t" FILENAME
        }'
}
# A name may be defined once in all; in one folder, too, two files must not each have their own.
same=$(types | sort -u | awk -F '\t' '{ files[$1] = files[$1] "\n  " $2; count[$1]++ } END { for (name in count) if (count[name] > 1) print name files[name] }')
if [ -n "$same" ]; then
    printf 'types of the same name:\n%s\n' "$same"
    status=1
fi

# Functions and data with a place of their own: the same mangled name is the same parameters too. Those of templates
# and inline functions are weak and meant to be shared.
if [ -n "$build" ]; then
    libraries=$(find "$build/app" "$build/models" "$build/ui" -name 'libbedel_*.a' | LC_ALL=C sort)
    if [ -z "$libraries" ]; then
        echo "no libraries in $build"
        exit 2
    fi
    twice=$(for library in $libraries; do
        nm --defined-only --extern-only "$library" 2>/dev/null | awk -v library="$(basename "$library")" \
            'NF == 3 && $2 ~ /^[TDBR]$/ { print $3 "\t" library }'
    done | sort -u | awk -F '\t' '{ where[$1] = where[$1] " " $2; count[$1]++ } END { for (name in count) if (count[name] > 1) print name where[name] }' | c++filt)
    if [ -n "$twice" ]; then
        printf 'functions or data in two libraries:\n%s\n' "$twice"
        status=1
    fi
fi
exit $status
