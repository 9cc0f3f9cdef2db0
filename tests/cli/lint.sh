#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Lint shows all that an editor should look at, not only the first.
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

finds() { # TEXT: a line of the last run
    grep -qF -- "$1" out || fail "$last: does not find '$1' but: $(cat out)"
}

run 0 lint "$example"
prints "0 findings"

mkdir week
cat >week/week.yaml <<'YAML'
title: A week
days: 971-975
draft: yes
YAML
cat >week/events.csv <<'CSV'
id,date,date_to,time,place,precision,lat,lon,category,status,title,embargo,needs_review
a,2024-10-21,,,Selidovo,near,,,clash,claimed,Fighting,,no day said
b,2024-10-21,,,Pokrovske,,,,clash,reported,Fighting,,
c,2024-11-21,,,Kyiv,,,,clash,reported,Fighting near Kyiv,2024-11-01,
d,2024-10-21,,,Kursk region,settlement,,,clash,reported,Fighting,,
e,2024-10-22,,,Kyiv,settlement,50.7,30.5,clash,reported,Fighting,,
f,2024-10-22,,,Selydov,settlement,,,clash,reported,Fighting,,
a,2024-02-30,,,Kyiv,settlement,,,clash,reported,Fighting,,
g,2024-10-23,,night,Kyiv,settlement,,,drone,reported,Drones over the city,,
h,2024-10-23,2024-10-24,night,Kyiv,settlement,,,drone,reported,Drones over the city,,
i,2024-10-23,,14:30,Kyiv,settlement,,,drone,reported,Drones over the city,,
CSV
run 1 lint week
finds "week: a draft"
finds "week: source is missing"
finds 'events.csv:2: needs_review "no day said"'
finds 'events.csv:2: place "Selidovo": an old, Russian or other spelling; today it is Selydove'
finds 'events.csv:2: status "claimed": but nobody is named'
finds 'events.csv:3: place "Pokrovske": 13 places match'
finds 'events.csv:4: date "2024-11-21": outside the week'
finds 'events.csv:4: embargo "2024-11-01": later than the week'
finds 'events.csv:4: precision "settlement": but the text says near it'
finds 'events.csv:5: precision "settlement": the place is a region'
finds 'events.csv:6: precision "settlement": lat and lon are 27 km from Kyiv'
finds 'events.csv:7: place "Selydov": unknown; did you mean "Selydove"'
finds 'events.csv:8: date "2024-02-30"'
finds 'events.csv:9: time "night": a night has two dates; write its evening'
grep -Eq 'events.csv:1[01]:' out && fail "finds fault with a night of two dates, or with a time of day: $(cat out)"
finds "14 findings"

run 1 lint week --json
grep -q '^{"problems":14,"findings":\[{"line":"' out || fail "--json prints: $(head -c 200 out)"

# An embargo is over one day.
run 1 lint week --today 2024-11-01
grep -q embargo out && fail "an embargo that is over is found"
run 1 lint week --today 2024-10-31
finds 'later than today, 2024-10-31'
refuses 2 "2024-13-01" lint week --today 2024-13-01

# A snapshot of control that is too old.
mkdir old old/control
cat >old/week.yaml <<'YAML'
title: A week
source: Somebody
days: 971-975
control: control/
YAML
small_week >old/events.csv
cat >old/control/control-2024-09-01.geojson <<'JSON'
{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"Occupied"},
"geometry":{"type":"Polygon","coordinates":[[[37,48],[38,48],[38,49],[37,48]]]}}]}
JSON
run 1 lint old
finds "2024-09-01"

# What cannot be read at all.
refuses 3 "nowhere" lint nowhere
: >empty.csv
refuses 3 "empty.csv" lint empty.csv
printf 'place,title\nKyiv,No date\n' >columns.csv
refuses 3 "date" lint columns.csv
finish
