#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Broken shapefiles and GeoJSON, as a --layer: exit code 3, the file and what is wrong with it,
# and no map.
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"
small_week >week.csv

# A fresh copy of a good layer: 37 lines, the first of one part.
fresh() {
    local extension
    for extension in shp shx dbf prj cpg; do
        cp "$tree/data/base/rivers.$extension" "roads.$extension"
    done
}

# poke FILE OFFSET BYTES: write printf's BYTES over what is there.
poke() {
    # shellcheck disable=SC2059 # the bytes are a format
    printf "$3" | dd of="$1" bs=1 seek="$2" conv=notrunc status=none
}

broken() { # TEXT
    refuses 3 "roads" render week.csv -s 300 -l roads.shp -o made/
    says "$1"
}

fresh
run ok render week.csv -s 300 -l roads.shp -o good.png
run ok render week.csv -s 300 -o bare.png
cmp -s good.png bare.png && fail "a layer changes nothing"

refuses 3 "absent.shp" render week.csv -s 300 -l absent.shp -o made/

fresh && truncate -s 5000 roads.shp && broken roads.shp
fresh && truncate -s 99 roads.shp && broken roads.shp
fresh && : >roads.shp && broken roads.shp
fresh && echo '<!DOCTYPE html><title>404 Not Found</title>' >roads.shp && broken roads.shp
fresh && poke roads.shp 0 '\0\0\0\0' && broken roads.shp             # magic
fresh && poke roads.shp 32 '\037\0\0\0' && broken roads.shp          # a type that is not ours
fresh && poke roads.shp 144 '\377\377\377\177' && broken roads.shp   # parts of record 1
fresh && poke roads.shp 148 '\377\377\377\177' && broken roads.shp   # vertices of record 1
fresh && poke roads.shp 148 '\377\377\377\377' && broken roads.shp   # a negative number
fresh && poke roads.shp 152 '\377\377\377\177' && broken roads.shp   # start of part 1
fresh && poke roads.shp 156 '\0\0\0\0\0\0\370\177' && broken roads.shp # longitude NaN
fresh && poke roads.shp 156 '\0\0\0\0\0\0\360\177' && broken roads.shp # infinity
fresh && poke roads.shp 156 '\234\165\0\210\074\344\067\176' && broken roads.shp # 1e300
fresh && poke roads.dbf 4 '\377\377\377\177' && broken roads.dbf     # records
fresh && poke roads.dbf 4 '\0\0\0\0' && broken roads.dbf
fresh && poke roads.dbf 8 '\0\0' && broken roads.dbf                 # length of the header
fresh && poke roads.dbf 10 '\0\0' && broken roads.dbf                # length of a record
fresh && truncate -s 40 roads.dbf && broken roads.dbf
fresh && poke roads.dbf "$(($(od -An -tu2 -j8 -N2 roads.dbf) + 1))" '\377\376' && broken "UTF-8"

# What can be repaired is drawn, and said.
fresh && rm roads.shx
run ok render week.csv -v -s 300 -l roads.shp -o repaired.png
cmp good.png repaired.png || fail "without .shx the map is another"
fresh && rm roads.dbf roads.prj roads.cpg
run ok render week.csv -s 300 -l roads.shp -o lone.png
fresh && poke roads.shx 100 '\177\377\377\377'
run 1 render week.csv -s 300 -l roads.shp -o repaired.png
says "warning: "
says "roads"
cmp good.png repaired.png || fail "with a lying .shx the map is another"

# GeoJSON.
geo() { # TEXT JSON
    echo "$2" >layer.geojson
    refuses 3 "layer.geojson" render week.csv -s 300 -l layer.geojson -o made/
    says "$1"
}
geo "" '{"type":"FeatureCollection","features":['
geo "" '<html>'
geo "" '{"type":"Point","coordinates":["30","50"]}'
geo "" '{"type":"Point","coordinates":[3000000,5000000]}'
geo "" '{"type":"Polygon","coordinates":[[[30,50],[31,50],[31,1e999]]]}'
finish
