#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# What the tests of the command line share. A test is called with the program and the source
# folder, sources this file, and works in a folder of its own that goes away at the end. It says
# what failed, goes on, and ends with 'finish'.

set -u
if [ $# -ne 2 ]; then
    echo "usage: $0 PROGRAM SOURCE_FOLDER" >&2
    exit 2
fi
program=$(realpath "$1") || exit 2
tree=$(realpath "$2") || exit 2
# shellcheck source=tests/tools.sh
. "$tree/tests/tools.sh"
# shellcheck disable=SC2034 # for the tests
example=$tree/examples/2024-10-21
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2
export LC_ALL=C SITMAP_DATA="$tree/data"
unset NO_COLOR POSIXLY_CORRECT
failures=0

fail() {
    echo "FAILED: $*"
    failures=$((failures + 1))
}

# run CODE ARGUMENT…: run the program; its standard output and error go to the files 'out' and
# 'err'. CODE is the exit code wanted; 'ok' stands for 0 and 1, done with or without warnings.
run() {
    local want=$1 code=0
    shift
    last="sitmap $*"
    "$program" "$@" >out 2>err || code=$?
    case $want:$code in
    ok:0 | ok:1) return 0 ;;
    esac
    [ "$want" = "$code" ] && return 0
    fail "$last: exit code $code, not $want; it says: $(head -c 600 err)"
    return 1
}

# says TEXT: standard error of the last run holds it.
says() {
    grep -qF -- "$1" err || fail "$last: does not say '$1' but: $(head -c 600 err)"
}

# prints TEXT: standard output of the last run holds it.
prints() {
    grep -qF -- "$1" out || fail "$last: does not print '$1' but: $(head -c 600 out)"
}

# refuses CODE TEXT ARGUMENT…: the exit code, exactly one error line that holds TEXT, nothing on
# standard output, and no file left in the folder 'made' (put outputs there).
refuses() {
    local code=$1 text=$2 lines
    shift 2
    rm -rf made
    mkdir made
    run "$code" "$@" || return 0
    says "$text"
    lines=$(grep -cv '^sitmap: \(warning\|note\): ' err)
    [ "$lines" -eq 1 ] || fail "$last: $lines error lines, not 1: $(head -c 600 err)"
    grep -q '^sitmap: ' err || fail "$last: the line does not begin with 'sitmap: '"
    [ -s out ] && fail "$last: printed something: $(head -c 100 out)"
    [ -n "$(ls -A made)" ] && fail "$last: left behind: $(ls -A made)"
    return 0
}

# is_format FORMAT FILE: it is there, whole, and of this format.
is_format() {
    local head=""
    [ -s "$2" ] || {
        fail "$last: no file $2"
        return
    }
    case $1 in
    png)
        head=$(od -An -tx1 -N8 "$2" | tr -d ' \n')
        [ "$head" = 89504e470d0a1a0a ] || fail "$last: $2 is not a PNG"
        tail -c 8 "$2" | head -c 4 | grep -q IEND || fail "$last: $2 is cut off"
        ;;
    svg)
        head -c 400 "$2" | grep -q '<svg' || fail "$last: $2 is not an SVG"
        tail -c 20 "$2" | grep -q '</svg>' || fail "$last: $2 is cut off"
        ;;
    pdf)
        head -c 5 "$2" | grep -q '%PDF-' || fail "$last: $2 is not a PDF"
        tail -c 16 "$2" | grep -q '%%EOF' || fail "$last: $2 is cut off"
        ;;
    esac
}

# png_size FILE: "WIDTHxHEIGHT".
png_size() {
    od -An -tu1 -j16 -N8 "$1" |
        awk '{ print (($1*256+$2)*256+$3)*256+$4 "x" (($5*256+$6)*256+$7)*256+$8 }'
}

# A small week of our own, as a lone table.
small_week() {
    cat <<'CSV'
date,place,precision,category,status,title
2024-10-21,Selydove,near,clash,reported,The heaviest fighting of the week
2024-10-23,Kursk region,oblast,clash,claimed,Fighting in the region
2024-10-25,Kyiv,settlement,drone,reported,About 15 drones brought down
CSV
}

# holds FOLDER NAME…: the folder holds exactly these files.
holds() {
    local folder=$1
    shift
    [ "$(printf '%s\n' "$@" | LC_ALL=C sort)" = "$(find "$folder" -mindepth 1 -printf '%P\n' | LC_ALL=C sort)" ] ||
        fail "$last: $folder does not hold $* but: $(find "$folder" -mindepth 1 -printf '%P ')"
}

finish() {
    [ "$failures" -eq 0 ] || {
        echo "$failures failures"
        exit 1
    }
    exit 0
}
