#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Control: snapshots compared, and drawn on a week's map.
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"
small_week >week.csv
snapshots=$tree/tests/cases/control
before=$snapshots/control-2024-10-18.geojson
after=$snapshots/control-2024-10-25.geojson

# A square of a degree, its west side at longitude $1.
square() {
    echo '{"type":"Polygon","coordinates":[[['"$1,48],[$(($1 + 1)),48],[$(($1 + 1)),49],[$1,49]]]}"
}

# ---- sitmap control. The areas are pyproj's, with edges followed in steps of 0.005 degrees.
run 0 control "$before" "$after"
prints "2024-10-18    31861.11 km²  control-2024-10-18.geojson"
prints "2024-10-25    26184.54 km²  control-2024-10-25.geojson"
prints "gained         2501.10 km²  1 area"
prints "lost           8177.68 km²  1 area"
prints "net           -5676.58 km²"
run 0 control "$before" "$before"
prints "gained            0.00 km²  0 areas"
prints "net               0.00 km²"
run 0 control --json "$before" "$after"
prints '"before":{"file":"control-2024-10-18.geojson","date":"2024-10-18","km2":31861.'
prints '"gained":{"km2":2501.10'
run 1 control "$after" "$before"
says "is older than the snapshot it is compared with"

refuses 2 "OLD NEW is missing" control "$before"
refuses 3 "absent.geojson" control "$before" absent.geojson
refuses 3 "$snapshots" control "$snapshots" "$after"
echo '{"type":"Feature","properties":{"class":"liberated"},"geometry":'"$(square 36)}" >free.geojson
refuses 3 "none of its classes means occupied" control free.geojson "$after"

# ---- on a map
run ok render week.csv -s 400 -f trace -o bare.trace
run ok render week.csv -s 400 -f trace --control "$snapshots" -o control.trace
grep -q 'class="control occupied"' control.trace || fail "$last: no control on the map"
grep -q 'class="control gained"' control.trace || fail "$last: no change on the map"
grep -q 'control' bare.trace && fail "control on a map that did not ask for it"
run ok render week.csv -s 400 -f png,svg --control "$snapshots" -o made/
for format in png svg; do is_format "$format" "made/week-ukraine-400.$format"; done

# A week names its snapshots as seen from its own folder.
mkdir -p week/control
small_week >week/events.csv
cp "$snapshots"/control-2024-10-25.* week/control/
printf 'title: A week\ncontrol: control/\n' >week/week.yaml
run ok render week -s 400 -f trace -o week.trace
grep -q 'class="control occupied"' week.trace || fail "$last: week.yaml's control is not drawn"
grep -q 'class="control gained"' week.trace && fail "$last: a change since nothing"

# The options come before the week.
mkdir old
square 30 >old/2024-10-11.geojson
run 1 render week -s 400 -f trace --control old -o old.trace
says "the newest snapshot of control, 2024-10-11, is 14 days older than the end of the week"

mkdir late
square 30 >late/2024-11-02.geojson
square 30 >late/2024-10-26.geojson
refuses 3 "there are: 2024-10-26, 2024-11-02" render week.csv -s 400 --control late -o made/
refuses 3 "of which day is it?" render week.csv -s 400 --control free.geojson -o made/
refuses 3 "nowhere" render week.csv -s 400 --control nowhere -o made/
echo '{"type":"Polygon","coordinates":[[[30,50],[31,50' >late/2024-10-20.geojson
refuses 3 "2024-10-20.geojson:" render week.csv -s 400 --control late -o made/

# Both snapshots' rings may be broken: a bow tie, an open ring.
mkdir broken
echo '{"type":"Polygon","coordinates":[[[36,48],[37,49],[37,48],[36,49],[36,48]]]}' >broken/2024-10-25.geojson
echo '{"type":"Polygon","coordinates":[[[36,48],[37,48],[37,49]]]}' >broken/2024-10-18.geojson
run ok render week.csv -s 400 -f trace --control broken -o broken.trace
grep -q 'class="control gained"' broken.trace || fail "$last: no change of broken rings"
finish
