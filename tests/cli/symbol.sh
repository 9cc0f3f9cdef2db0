#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# A user's own symbols on a map, and files that are none.
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"
small_week >week.csv
echo '<svg viewBox="0 0 20 20"><path d="M0 0h20v20H0z"/></svg>' >box.svg
echo '<svg viewBox="0 0 20 20"><circle r="9"/></svg>' >circle.svg

# ---- drawn instead of the built-in silhouette
run ok render week.csv -s 400 -f trace -o plain.trace
run ok render week.csv -s 400 -f trace --symbol clash=box.svg -o box.trace
cmp -s plain.trace box.trace && fail "the symbol of clash is the built-in one"
run ok render week.csv -s 400 -f trace --symbol clash=box.svg --symbol drone=box.svg -o both.trace
cmp -s box.trace both.trace && fail "the second symbol is not drawn"

# ---- complaints
refuses 2 'write CATEGORY=FILE' render week.csv --symbol box.svg -o made/a.png
refuses 2 'did you mean "shelling"' render week.csv --symbol sheling=box.svg -o made/a.png
refuses 3 'absent.svg' render week.csv --symbol clash=absent.svg -o made/a.png
refuses 3 'circle.svg:1: <circle> is not understood' \
    render week.csv --symbol clash=circle.svg -o made/a.png
head -c 70000 /dev/zero | tr '\0' ' ' >large.svg
refuses 3 'large.svg' render week.csv --symbol clash=large.svg -o made/a.png

finish
