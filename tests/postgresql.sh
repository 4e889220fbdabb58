#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Bedel developers
# SPDX-License-Identifier: GPL-3.0-or-later
# A PostgreSQL server of the tests' own: in a folder under /tmp, on a free loopback port, without fsync unless
# BEDEL_TEST_PG_DURABLE is set.
#   postgresql.sh start BUILD_DIR   starts it and writes its address to BUILD_DIR/postgresql.url
#   postgresql.sh stop BUILD_DIR    ends it and deletes its files
# What a killed run left behind is ended and deleted by the next start. When BEDEL_TEST_PG is set, that server is used instead.
set -euo pipefail
action=${1:?usage: postgresql.sh start|stop BUILD_DIR}
build=$(cd "${2:?usage: postgresql.sh start|stop BUILD_DIR}" && pwd)
url_file=$build/postgresql.url
state_file=$build/postgresql.folder

exec 9>"$build/postgresql.lock"
flock 9

# PostgreSQL refuses to run as root; its own account exists wherever the package is installed.
as_server() {
    if [ "$(id -u)" = 0 ]; then (cd / && runuser -u postgres -- "$@" 9>&-); else "$@" 9>&-; fi
}

bindir() {
    local newest
    newest=$(find /usr/lib/postgresql -maxdepth 2 -name bin 2>/dev/null | sort -V | tail -n 1)
    if [ -n "$newest" ]; then echo "$newest"; else dirname "$(command -v initdb)"; fi
}

# Only a folder of our own making is ever deleted.
remove_leftovers() {
    local folder
    [ -f "$state_file" ] || return 0
    folder=$(cat "$state_file")
    case $folder in
    /tmp/bedel-postgresql.??????)
        if [ -f "$folder/data/postmaster.pid" ]; then
            as_server "$bin/pg_ctl" -D "$folder/data" -m immediate -w -t 20 stop >/dev/null 2>&1 || true
        fi
        rm -rf "$folder"
        ;;
    esac
    rm -f "$state_file" "$url_file"
}

start() {
    local folder password port
    remove_leftovers
    if [ -n "${BEDEL_TEST_PG:-}" ]; then
        printf '%s\n' "$BEDEL_TEST_PG" >"$url_file"
        return 0
    fi
    folder=$(mktemp -d /tmp/bedel-postgresql.XXXXXX)
    printf '%s\n' "$folder" >"$state_file"
    password=$(od -An -N12 -tx1 /dev/urandom | tr -d ' \n')
    printf '%s\n' "$password" >"$folder/password"
    [ "$(id -u)" != 0 ] || chown -R postgres "$folder"
    as_server "$bin/initdb" -D "$folder/data" -U bedel_test --pwfile="$folder/password" --auth=scram-sha-256 \
        --encoding=UTF8 --locale=C.UTF-8 --no-sync >"$folder/initdb.log" 2>&1 || { cat "$folder/initdb.log"; exit 1; }
    durability="-c fsync=off -c full_page_writes=off -c synchronous_commit=off"
    [ -z "${BEDEL_TEST_PG_DURABLE:-}" ] || durability="-c fsync=on -c synchronous_commit=on"
    for _ in 1 2 3 4 5 6 7 8; do
        port=$((20000 + (RANDOM * 32768 + RANDOM) % 12000)) # below the ports the kernel hands out
        if as_server "$bin/pg_ctl" -D "$folder/data" -w -t 60 -l "$folder/data/server.log" start -o "-c listen_addresses=127.0.0.1 \
            -c port=$port -c unix_socket_directories=$folder $durability \
            -c max_connections=200 -c log_min_messages=fatal" >/dev/null 2>&1; then
            printf 'postgresql://bedel_test:%s@127.0.0.1:%s/postgres\n' "$password" "$port" >"$url_file"
            return 0
        fi
    done
    echo "PostgreSQL did not start" >&2
    tail -n 20 "$folder/data/server.log" >&2 || true
    exit 1
}

bin=$(bindir)
case $action in
start) start ;;
stop) remove_leftovers; rm -f "$url_file" ;;
*) echo "start or stop" >&2; exit 2 ;;
esac
