#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Results that cannot be written: exit code 4, one line, nothing left behind.
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"
small_week >week.csv

refuses 4 "made/no/such/map.png" render week.csv -s 300 -o made/no/such/map.png
refuses 4 "made/no/such/" render week.csv -s 300 -o made/no/such/
: >file
refuses 4 "file/map.png" render week.csv -s 300 -o file/map.png
refuses 4 "/proc/map.png" render week.csv -s 300 -o /proc/map.png

# Full devices, closed and broken streams.
if [ -w /dev/full ]; then
    refuses 4 "/dev/full" render week.csv -s 300 -f png -o /dev/full
    for arguments in "render week.csv -s 300 -f png -o -" "regions" "regions --json" "help" \
        "--version" "doctor" "find Kyiv" "render week.csv -s 300 -o full.png"; do
        # shellcheck disable=SC2086 # words
        "$program" $arguments >/dev/full 2>err
        code=$?
        last="sitmap $arguments >/dev/full"
        [ "$code" -eq 4 ] || fail "$last: exit code $code"
        says "standard output"
    done
fi
"$program" regions >&- 2>err
code=$?
[ "$code" -eq 4 ] || fail "closed standard output: exit code $code"
{
    sleep 0.3 # until the reader is gone
    "$program" regions 2>err
    echo $? >code
} | true
[ "$(cat code)" = 4 ] || fail "broken pipe: exit code $(cat code)"

# A full disk, as a limit on the size of files.
(
    ulimit -f 8
    exec "$program" render week.csv -s 1600 -f png -o made/big.png >out 2>err
)
code=$?
[ "$code" -eq 4 ] || fail "file size limit: exit code $code"
[ -n "$(ls -A made)" ] && fail "file size limit: left behind $(ls -A made)"

# What was there stays there.
echo old >made/old.png
(
    ulimit -f 8
    exec "$program" render week.csv -s 1600 -o made/old.png >out 2>err
)
[ "$(cat made/old.png)" = old ] || fail "a failed run touched what was there"
run ok render week.csv -s 300 -o made/old.png
is_format png made/old.png
[ "$(ls -A made)" = old.png ] || fail "temporary files: $(ls -A made)"

# Bad input leaves no folder either.
run 3 render missing.csv -o new/
[ -e new ] && fail "a failed run made a folder"
finish
