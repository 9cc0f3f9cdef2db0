#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Every unit of Ukraine can be drawn, in both languages, and is called by any of its names.
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"
small_week >week.csv

run 0 regions
awk '$3 == "UKR" && $4 != "country" { print $1 }' out >ids
[ "$(wc -l <ids)" -eq 27 ] || fail "regions lists $(wc -l <ids) units of Ukraine"
run ok render week.csv -r "$(paste -sd, ids)" -s 320 --lang en --lang uk -o made/
while read -r id; do
    is_format png "made/week-$id-320.png"
    is_format png "made/week-$id-320.uk.png"
done <ids

run ok render week.csv -r UA-43 -r "Kursk region" -r Донеччина -r moldova -s 320 -o spelled/
holds spelled week-crimea-320.png week-donetsk-320.png week-kursk-320.png week-moldova-320.png
finish
