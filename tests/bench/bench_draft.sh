#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# What drafting costs: the round-ups of tests/cases repeated to a megabyte, and lines without an end.
#
#     tests/bench/bench_draft.sh PROGRAM
set -eu
program=$(realpath "$1")
cd "$(dirname "$0")/../.."
export SITMAP_DATA=$PWD/data
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

{
    printf 'Weekly roundup. Days 971-975\n\n'
    for _ in {1..40}; do cat tests/cases/roundup/dev/*.txt; done
} | head -c 1000000 | iconv -f UTF-8 -t UTF-8 -c >"$work/prose.txt"
endless() { # NAME WORDS: a megabyte of them on one line
    printf 'Days 971-975\n\n' >"$work/$1.txt"
    yes "$2" | head -c 1000000 | tr '\n' ' ' >>"$work/$1.txt"
}
endless clauses "Russian forces shelled Kherson and drones hit Odesa and Sumy on Monday, killing 3;"
endless names "Kyiv, Kharkiv region,"
endless signs "attack"

for text in prose clauses names signs; do
    start=$(date +%s%N)
    "$program" draft "$work/$text.txt" -o "$work/$text" -q || true
    printf '%-8s %8d bytes %6d rows %6d ms\n' $text "$(stat -c %s "$work/$text.txt")" \
        "$(($(wc -l <"$work/$text/events.csv") - 1))" "$((($(date +%s%N) - start) / 1000000))"
done
