#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Bedel developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a command with a PostgreSQL server of its own, whose address is in BEDEL_TEST_PG:
#   tests/with-postgresql.sh build/dev/tests/app/storage/tst_database
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d)
trap '"$here/postgresql.sh" stop "$folder"; rm -rf "$folder"' EXIT
"$here/postgresql.sh" start "$folder"
BEDEL_TEST_PG=$(cat "$folder/postgresql.url")
export BEDEL_TEST_PG
"$@"
