#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# What one cold map costs, whole process: median wall time (and the best), CPU time, peak memory and
# the size of the document.
#
#     tests/bench/bench_map.sh PROGRAM BENCH_MAP WEEK [TIMES]
set -euo pipefail

program=$1 bench_map=$2 week=$3 times=${4:-21}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

grep -m 1 'model name' /proc/cpuinfo | sed 's/.*: //'
echo "$(nproc) cores, median of $times"

measure() { # NAME FILE OPTION…
    local name=$1 file=$work/$2
    shift 2
    # Once unmeasured: the files are read into the cache.
    "$program" render "$week" -o "$file" "$@" >"$work/messages" 2>&1 || [ $? -eq 1 ] || {
        cat "$work/messages"
        exit 1
    }
    printf '%-24s' "$name"
    "$bench_map" "$times" "$program" render "$week" -o "$file" "$@" 2>>"$work/messages" |
        tr '\n' ' '
    stat -c '%s bytes' "$file"
}

printf '%-24s' "start (--version)"
"$bench_map" "$times" "$program" --version
measure "national PNG, 1600 px" map.png --region ukraine --size 1600
measure "national PNG, 3200 px" map2.png --region ukraine --size 3200
measure "national SVG" map.svg --region ukraine
measure "national PDF" map.pdf --region ukraine
measure "Donetsk PNG, 1600 px" donetsk.png --region donetsk --size 1600
