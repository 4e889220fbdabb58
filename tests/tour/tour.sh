#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Bedel developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Plays a day at the practice campus with keyboard and mouse, on a screen of its own: tour.sh BEDEL OUTPUT_FOLDER
# Leaves pictures and transcript.txt in OUTPUT_FOLDER; fails when a step did not come true.
set -euo pipefail
bedel=$(realpath "${1:?usage: tour.sh BEDEL OUTPUT_FOLDER}")
out=${2:?usage: tour.sh BEDEL OUTPUT_FOLDER}
mkdir -p "$out"
out=$(realpath "$out")
here=$(dirname "$(realpath "$0")")
rm -rf "${out:?}/home"
rm -f "$out"/*.png "$out"/*.txt "$out"/*.log
mkdir -p "$out/home"

for tool in Xvfb openbox xdotool import python3; do
    command -v "$tool" >/dev/null || {
        echo "tour.sh: $tool is missing; packaging/install-packages.sh screen installs it" >&2
        exit 2
    }
done

started=()
cleanup() {
    local pid
    for pid in "${started[@]}"; do
        kill "$pid" 2>/dev/null || true
    done
    wait 2>/dev/null || true
}
trap cleanup EXIT

# A screen with a number that is free; Xvfb says which once it is ready.
mkfifo "$out/home/display"
Xvfb -displayfd 3 -screen 0 1366x768x24 -nolisten tcp -noreset 3>"$out/home/display" >"$out/screen.log" 2>&1 &
started+=($!)
read -r -t 30 number <"$out/home/display" || {
    echo "tour.sh: Xvfb did not start; see $out/screen.log" >&2
    exit 1
}
export DISPLAY=":$number"
unset WAYLAND_DISPLAY XAUTHORITY

# Nothing of this account is read or written, and nothing of its environment changes what the tour shows.
export HOME="$out/home" XDG_CONFIG_HOME="$out/home/config" XDG_DATA_HOME="$out/home/data" XDG_CACHE_HOME="$out/home/cache"
export XDG_RUNTIME_DIR="$out/home/run" LC_ALL=C.UTF-8 LANGUAGE=en TZ=Europe/Madrid QT_QPA_PLATFORM=xcb
unset QT_SCALE_FACTOR QT_STYLE_OVERRIDE QT_QPA_PLATFORMTHEME DBUS_SESSION_BUS_ADDRESS
mkdir -p "$XDG_CONFIG_HOME" "$XDG_DATA_HOME" "$XDG_CACHE_HOME"
mkdir -m 700 "$XDG_RUNTIME_DIR"
for variable in $(compgen -e BEDEL_ || true); do unset "$variable"; done
export BEDEL_SENDING_HOURS=always # the tour may be played at night

openbox --sm-disable >"$out/windowmanager.log" 2>&1 &
started+=($!)

PYTHONDONTWRITEBYTECODE=1 python3 "$here/tour.py" "$bedel" "$out"
