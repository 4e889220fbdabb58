#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Bedel developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Fails when a folder includes one that it must not know. The allowed arrows are those of CONTRIBUTING.md, "The house".
set -u
root=${1:?usage: arrows.sh SOURCE_DIR}
cd "$root" || exit 2
status=0

# may FOLDER ALLOWED...: every project include in FOLDER must begin with FOLDER itself or one of ALLOWED.
may() {
    local folder=$1
    shift
    local allowed="$folder/"
    local other
    for other in "$@"; do
        case "$other" in
        *.h) allowed="$allowed|$other" ;;
        *) allowed="$allowed|$other/" ;;
        esac
    done
    local wrong
    wrong=$(grep -rnE --include='*.h' --include='*.cpp' '^#include "' "$folder" | grep -E '"(app|ui|models|tests)/' | grep -vE "#include \"($allowed)" || true)
    if [ -n "$wrong" ]; then
        printf 'forbidden arrow out of %s:\n%s\n' "$folder" "$wrong"
        status=1
    fi
}
may app/domain
may app/config app/domain
may app/storage app/domain
may app/remote app/domain
may app/practice app/domain
may app/services app/storage app/config app/domain
may app/engine app/remote app/services/connectionprobe.h app/services/programrequests.h app/storage app/config app/domain
may app/host app/services app/engine app/practice app/remote app/storage app/config app/domain
may app/ctl app/host app/services app/engine app/practice app/remote app/storage app/config app/domain
may models app/domain
may ui models app/services app/domain

# Nothing below ui knows widgets.
widgets=$(grep -rnE --include='*.h' --include='*.cpp' '#include <(QtWidgets/|QWidget|QDialog|QMainWindow|QApplication|QMessageBox)' app/domain app/config app/storage app/remote app/practice app/services app/engine app/ctl models || true)
if [ -n "$widgets" ]; then
    printf 'widgets below ui:\n%s\n' "$widgets"
    status=1
fi
# SQL lives in app/storage (and in the practice campus, which keeps a file of its own).
sql=$(grep -rlE --include='*.h' --include='*.cpp' '#include <(QSqlQuery|QSqlDatabase|QtSql)' app/domain app/config app/remote app/services app/engine app/ctl app/desktop models ui || true)
if [ -n "$sql" ]; then
    printf 'SQL outside app/storage:\n%s\n' "$sql"
    status=1
fi
exit $status
