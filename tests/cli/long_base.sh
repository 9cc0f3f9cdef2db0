#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# A base whose tables are too long to be held: they are read piece by piece, and the map is the
# same to the byte.
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"
has_tool python3 "a long table" || finish
small_week >week.csv

# Records of the rivers' table made so wide that a piece holds few of them; an index so long that
# the layer is not held.
cp -r "$tree/data/base" base
python3 - base/rivers.dbf <<'PY'
import struct
import sys

with open(sys.argv[1], "rb") as table:
    old = table.read()
rows, head, width = struct.unpack("<IHH", old[4:12])
wide = 40000
with open(sys.argv[1], "wb") as table:
    table.write(old[:10] + struct.pack("<H", wide) + old[12:head])
    for row in range(rows):
        start = head + row * width
        table.write(old[start:start + width].ljust(wide))
PY
truncate -s 17000000 base/rivers.shx

for region in crimea kherson; do
    run ok render "$example" -r "$region" -f svg -o held.svg
    run ok render "$example" -r "$region" -f svg --base base -o long.svg
    says "rivers.shp: the .shx disagrees with the records"
    cmp -s held.svg long.svg || fail "$region: a long table of rivers changes the map"
done
finish
