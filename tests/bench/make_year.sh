#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Make weeks for measuring an atlas: copies of a week, each seven days after the one before, so that
# the same view is drawn again and again with other dates.
#
#     tests/bench/make_year.sh WEEK_DIR OUT_DIR [COUNT]
set -euo pipefail
week=$1 out=$2 count=${3:-52}
# The one date of the file that its days are counted from: the first of events.csv.
first=$(sed -n '2,$p' "$week/events.csv" | grep -oE '[0-9]{4}-[0-9]{2}-[0-9]{2}' | sort | head -n 1)
shift_dates() { # shift_dates DAYS FILE
    awk -v days="$1" '
function to_day(y, m, d) { y -= m <= 2; return 365 * y + int(y / 4) - int(y / 100) + int(y / 400) + int((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + d }
function from_day(n,    y, r, m) {
    y = int((n - 1) / 365.2425); while (to_day(y + 1, 3, 1) <= n) y++; while (to_day(y, 3, 1) > n) y--
    r = n - to_day(y, 3, 1); m = int((5 * r + 2) / 153); r = r - int((153 * m + 2) / 5) + 1; m += m < 10 ? 3 : -9
    return sprintf("%04d-%02d-%02d", y + (m <= 2), m, r) }
{ rest = $0; line = ""
  while (match(rest, /[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]/)) {
      date = substr(rest, RSTART, 10); split(date, p, "-")
      line = line substr(rest, 1, RSTART - 1) from_day(to_day(p[1], p[2], p[3]) + days)
      rest = substr(rest, RSTART + 10) }
  print line rest }' "$2"
}
for ((i = 0; i < count; i++)); do
    name=$(date -u -d "$first + $((7 * i)) days" +%F)
    mkdir -p "$out/$name"
    shift_dates $((7 * i)) "$week/events.csv" >"$out/$name/events.csv"
    # Days of the war are counted: the shifted week has others.
    shift_dates $((7 * i)) "$week/week.yaml" | grep -v '^\(days\|regions\):' >"$out/$name/week.yaml"
done
