#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# docs/SCALING.md with GNU parallel: the parts of a plan, drawn by processes of their own and some
# of them twice, make the folder that one run makes.
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"
has_tool parallel "plans drawn by GNU parallel" || exit 77
parallel --version 2>/dev/null | grep -q 'GNU parallel' || fail "parallel is not GNU parallel, which scripts/setup installs"

mkdir bin weeks
ln -s "$program" bin/sitmap
export PATH="$work/bin:$PATH" PARALLEL_HOME="$work/parallel"
for day in 21 22 23; do small_week >"weeks/2024-10-$day.csv"; done
atlas=(atlas weeks/2024-10-21.csv weeks/2024-10-22.csv weeks/2024-10-23.csv
    -r "ukraine,kursk,kyiv" -s 480 -f "png,svg")
run ok "${atlas[@]}" -q -o single
run ok "${atlas[@]}" -o parts --plan
cp out plan
[ "$(wc -l <plan)" -eq 3 ] || fail "not a job for each region: $(cat plan)"
parallel -j 3 <plan >said 2>&1 || [ $? -le 3 ] || fail "parallel: $(head -5 said)"
shuf -n 2 --random-source=<(yes) plan | parallel -j 2 >said 2>&1 || [ $? -le 2 ] || fail "again: $(head -5 said)"
run ok "${atlas[@]}" -o parts
says "18 unchanged"
diff -r single parts || fail "the parts make another folder"
finish
