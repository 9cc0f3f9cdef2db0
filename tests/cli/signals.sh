#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# SIGINT and SIGTERM: exit codes 130 and 143, one line, nothing left behind.
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"
small_week >week.csv

# While it waits for standard input.
mkfifo pipe
for signal in INT:130 TERM:143; do
    "$program" render - -o waiting.png <pipe >out 2>err &
    child=$!
    exec 3>pipe
    sleep 0.5
    kill -s "${signal%:*}" "$child"
    wait "$child"
    code=$?
    exec 3>&-
    last="sitmap render - with SIG${signal%:*}"
    [ "$code" -eq "${signal#*:}" ] || fail "$last: exit code $code"
    says "interrupted"
    [ -e waiting.png ] && fail "$last: left a file"
done

# While it draws: enough maps for the signal to come in time.
regions=$("$program" regions | awk '$3 == "UKR" && $4 != "country" { print $1 }' | paste -sd,)
"$program" render week.csv -r "$regions" -s 2000,2001,2002,2003,2004,2005,2006,2007 \
    --lang en --lang uk -f png,svg,pdf -o made/ >out 2>err &
child=$!
sleep 0.5
kill -s TERM "$child"
wait "$child"
code=$?
last="sitmap render with SIGTERM"
[ "$code" -eq 143 ] || fail "$last: exit code $code"
says "interrupted"
[ -d made ] && fail "$last: left behind: $(ls -A made)"
[ -s out ] && fail "$last: printed: $(head -c 200 out)"

# While Cairo fills one shape for many seconds: the second signal ends it, 2 s after the first.
awk 'BEGIN { srand(1)
    printf "{\"type\":\"Polygon\",\"coordinates\":[["
    for (i = 0; i < 200000; i++) printf "[%.3f,%.3f],", 22 + 17 * rand(), 45 + 6 * rand()
    print "[22,45],[23,45]]]}" }' >crowded.geojson
"$program" render week.csv -s 1600 -l crowded.geojson -o crowded.png >out 2>err &
child=$!
sleep 1
kill -s TERM "$child"
last="sitmap render with two SIGTERMs" ended=no
for _ in 1 2 3 4 5 6; do
    sleep 2.1
    kill -s TERM "$child" 2>/dev/null || ended=yes
    [ "$ended" = no ] || break
done
[ "$ended" = yes ] || fail "$last: goes on"
[ "$ended" = yes ] || kill -s KILL "$child"
wait "$child"
code=$?
[ "$code" -eq 143 ] || fail "$last: exit code $code"
[ -e crowded.png ] && fail "$last: left a file"
finish
