#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# More events than paper can show: counted, said so, and each accounted for. Long tables: only the
# days asked for.
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# 1,500 events at as many spots, three days of October 2024, then a year of others around them.
awk 'BEGIN {
    print "id,date,place,lat,lon,precision,category,title,priority"
    for (i = 0; i < 1500; i++)
        printf "e%d,2024-10-%d,,%.4f,%.4f,site,%s,\"Event, no. %d\",%d\n", i, 21 + i % 3,
            47.2 + (i % 37) * 0.1, 33.2 + (i % 41) * 0.12, i % 3 ? "shelling" : "drone", i, i == 777
    for (i = 0; i < 20000; i++)
        printf "x%d,2023-%02d-%02d,Kyiv,,,,drone,Before,0\n", i, 1 + i % 12, 1 + i % 28
}' >long.csv

run ok render long.csv --from 2024-10-21 --to 2024-10-23 -o map.svg --account -v
says "20000 events outside the days asked for left out"
says "too many to be drawn one by one"
says "1400 more"
[ "$(grep -c '"line":' map.json)" = 1500 ] || fail "not every event is accounted for"
grep -q '"drawn":"cell"' map.json || fail "nothing was counted"
# What is counted in cells and what is not are all: each event is in one cell, or drawn alone.
counted=$(grep -o '"drawn":"cell".*"cell_events":[0-9]*' map.json | sed 's/.*"x_px"/"x_px"/' |
    sort -u | sed 's/.*"cell_events"://' | awk '{ n += $1 } END { print n }')
[ "$counted" = "$(grep -c '"drawn":"cell"' map.json)" ] || fail "$counted are counted in cells"
grep -q 'So many events in the hexagon' map.svg || fail "the legend does not explain hexagons"
grep -q 'and 1,400 more events' map.svg || grep -q 'and 1400 more events' map.svg ||
    fail "the list does not say what it leaves out"
grep -q 'no. 777' map.svg || fail "the most important event is not in the list"

# A map of few is drawn as ever.
run ok render long.csv --from 2024-10-30 --to 2024-10-31 -o none.svg -v
! grep -q 'hexagon' none.svg || fail "a legend explains what there is not"
refuses 2 "--from" render long.csv --from 2024-10-23 --to 2024-10-21 -o made/
# A layer of more points than paper can show: what hides nothing is drawn, the rest is counted.
awk 'BEGIN {
    printf "{\"type\":\"MultiPoint\",\"coordinates\":["
    for (i = 0; i < 60000; i++)
        printf "%s[%.5f,%.5f]", i ? "," : "", 34 + (i % 300) * 0.002, 48 + int(i / 300) * 0.002
    print "]}"
}' >points.geojson
run ok render "$example" --region ukraine --size 800 -l points.geojson -o points.png -v
says "points lie where others are drawn, closer than paper can show"

finish
