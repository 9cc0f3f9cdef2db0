#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The same week gives the same bytes: from any folder, in any locale and time zone, at any time, by
# whatever name the week is called, and written to a file or to standard output.
#
#     tests/check_same_bytes.sh PROGRAM WEEK
set -euo pipefail

# shellcheck source=tests/tools.sh
. "$(dirname "$0")/tools.sh"
program=$(realpath "$1")
week=$(realpath "$2")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

# 0: as documented. 1: done with problems reported. Anything else is a failure.
run() {
    local code=0
    "$@" 2>>messages || code=$?
    if [ "$code" -gt 1 ]; then
        echo "exit code $code: $*"
        cat messages
        exit 1
    fi
}

# A locale with a decimal comma.
comma=C
if has_tool localedef "a locale with a decimal comma"; then
    localedef -i de_DE -f UTF-8 "$work/de_DE.UTF-8"
    comma=de_DE.UTF-8
    export LOCPATH="$work"
fi

status=0
same() { # NAME FILE
    if ! cmp "first.$format" "$2"; then
        echo "$format differs: $1"
        status=1
    fi
}

for format in png svg pdf; do
    run env LC_ALL=C TZ=UTC "$program" render "$week" --region ukraine -o "first.$format"
    run env LC_ALL=C TZ=UTC "$program" render "$week" --region ukraine -o "again.$format"
    same "a second time" "again.$format"
    run env LC_ALL="$comma" TZ=Pacific/Auckland "$program" render "$week" --region ukraine -o "comma.$format"
    same "in another locale ($comma) and time zone" "comma.$format"
    mkdir -p elsewhere
    cp -r "$week" elsewhere/another-name
    (
        cd elsewhere
        run env -i "$program" render another-name --region ukraine -o "../moved.$format"
    )
    same "from another folder, with an empty environment" "moved.$format"
    rm -rf elsewhere
done
[ "$status" -eq 0 ] && echo "same bytes: png, svg and pdf, also in $comma"
exit "$status"
