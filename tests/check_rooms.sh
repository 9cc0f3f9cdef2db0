#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Refuse an #include that breaks the arrows between the rooms:
#
#     cli -> layers, roundup -> data, render -> geo -> base
#
# A room may include itself and what stands to the right of it. data and render do not know each
# other, nor do layers and roundup. sitmap.h is the face of layers. A library's header is included
# in the room that owns the library and nowhere else. A header whose first lines say "private" or
# "inside …/ only" stays in its room.
#
#     tests/check_rooms.sh [ROOT]        check the tree at ROOT (default: this one)
#     tests/check_rooms.sh --self-test   prove that violations are caught
set -euo pipefail

# shellcheck source=tests/house_rule.sh
. "$(dirname "$0")/house_rule.sh"

# shellcheck disable=SC2016,SC2034 # the program is awk's, run by the other file
program='function rule(room, targets) { may[room] = " " targets " " }
function owned(pattern, room) { pattern_of[++owners] = "^(" pattern ")$"; owner_of[owners] = room }
function is_private(header,    line, n, said) {
    if (header in private) return private[header]
    for (n = 0; n < 12 && (getline line < header) > 0; n++)
        if (line ~ /[Pp]rivate (to|header)|inside [a-z]+\/ only|files only/) said = 1
    close(header)
    return private[header] = said + 0
}
function refuse(why) { printf "%s:%d: %s: %s\n", FILENAME, FNR, $0, why }
BEGIN {
    rule("base",    "base")
    rule("geo",     "geo base")
    rule("data",    "data geo base")
    rule("render",  "render geo base")
    rule("layers",  "layers data render geo base sitmap.h")
    rule("roundup", "roundup data render geo base")
    rule("cli",     "cli layers roundup data render geo base sitmap.h")
    rule("sitmap.h", "base")
    face["data/week.h"] = face["render/format.h"] = 1

    owned("proj.*\\.h|geodesic\\.h|geos.*\\.h", "geo")
    owned("shapefil\\.h|yaml\\.h|jansson.*\\.h|gdal.*\\.h|(gdal/)?(ogr|cpl)_.*\\.h", "data")
    owned("(cairo/)?cairo.*\\.h|(libpng.*/)?png.*\\.h|zlib\\.h|ft2build\\.h|FT_.*|freetype.*", "render")
    owned("(harfbuzz/)?hb.*\\.h|fribidi.*|pango.*|fontconfig.*|pixman.*", "render")
    owned("microhttpd.*\\.h", "cli")
    owned("check\\.h", "tests")
}
/^[ \t]*#[ \t]*include/ {
    split(FILENAME, parts, "/")
    room = parts[1]
    name = $0
    sub(/^[ \t]*#[ \t]*include[ \t]*/, "", name)
    quoted = substr(name, 1, 1) == "\""
    if (name ~ /^["<]/) { sub(/^["<]/, "", name); sub(/[">].*/, "", name) }
    else if (name !~ /^FT_/) { refuse("the header must be named, not computed"); next }

    for (i = 1; i <= owners; i++)
        if (name ~ pattern_of[i] && room != owner_of[i]) {
            refuse("that header is included in " owner_of[i] "/ only"); next
        }
    if (name == "shapefil.h" && !(FILENAME in shapelib)) {
        shapelib[FILENAME] = 1
        if (++shapelib_files > 1) refuse("shapefil.h is included in one file only")
    }

    split(name, parts, "/")
    target = parts[1]
    known = (target in may)
    if (!quoted && known) { refuse("our own headers are included with quotes"); next }
    if (!quoted) next
    if (!known) { refuse("our own headers are named from the root: \"room/file.h\""); next }
    if (room == "sitmap.h" && (name in face)) next
    if (index(may[room], " " target " ") == 0)
        refuse(room " must not know " target)
    else if (target != room && is_private(name)) refuse("that header is private to " target)
}'

# A tree with one file ($1) that holds one include line ($2).
plant() {
    rm -rf "$tree"
    mkdir -p "$tree"/{base,geo,data,render,layers,roundup,cli}
    mkdir -p "$(dirname "$tree/$1")"
    printf '/* a file */\n%s\n' "$2" >"$tree/$1"
}

expect() { # caught|fine FILE INCLUDE
    plant "$2" "$3"
    expect_in_tree "$1" "$2: $3"
}

self_test() {
    # Up and sideways.
    expect caught base/a.c '#include "geo/vertex.h"'
    expect caught base/a.c '#include "sitmap.h"'
    expect caught geo/a.c '#include "data/layer.h"'
    expect caught geo/a.h '#include "render/canvas.h"'
    expect caught geo/a.c '#include "sitmap.h"'
    expect caught data/a.c '#include "render/format.h"'
    expect caught data/a.c '  #  include "layers/base.h"'
    expect caught render/a.c '#include "data/week.h"'
    expect caught render/a.c '#include "layers/base.h"'
    expect caught render/a.c '#include "sitmap.h"'
    expect caught layers/a.c '#include "roundup/draft.h"'
    expect caught layers/a.c '#include "cli/options.h"'
    expect caught roundup/a.c '#include "layers/base.h"'
    expect caught cli/a.c '#include "tests/run.h"'
    expect caught sitmap.h '#include "data/layer.h"'
    expect caught sitmap.h '#include "render/canvas.h"'
    expect caught sitmap.h '#include "layers/base.h"'
    expect caught geo/deep/a.c '#include "cli/options.h"'
    # Ways around.
    expect caught geo/a.c '#include "../data/layer.h"'
    expect caught geo/a.c '#include "vertex.h"'
    expect caught geo/a.c '#include <data/layer.h>'
    expect caught geo/a.c '#include HEADER'
    # Libraries.
    expect caught data/a.c '#include <proj.h>'
    expect caught render/a.c '#include <geodesic.h>'
    expect caught layers/a.c '#include <shapefil.h>'
    expect caught cli/a.c '#include <yaml.h>'
    expect caught layers/a.c '#include <jansson.h>'
    expect caught layers/a.c '#include <cairo.h>'
    expect caught data/a.c '#include <cairo/cairo-svg.h>'
    expect caught cli/a.c '#include <png.h>'
    expect caught layers/a.c '#include <ft2build.h>'
    expect caught layers/a.c '#include FT_FREETYPE_H'
    expect caught layers/a.c '#include <freetype/freetype.h>'
    expect caught data/a.c '#include <hb.h>'
    expect caught layers/a.c '#include <hb-subset.h>'
    expect caught data/a.c '#include <fribidi/fribidi.h>'
    expect caught base/a.c '#include <check.h>'
    expect caught layers/a.c '#include <microhttpd.h>'
    # Private headers.
    plant render/a.c '#include "geo/inner.h"'
    printf '/* A thing.\n * Used inside geo/ only. */\n' >"$tree/geo/inner.h"
    expect_in_tree caught "a private header of geo/ in render/"
    # What is right.
    expect fine base/a.c '#include "base/error.h"'
    expect fine geo/a.c '#include <proj.h>'
    expect fine geo/a.c '#include <math.h>'
    expect fine data/a.c '#include "geo/shape.h"'
    expect fine data/a.c '#include <shapefil.h>'
    expect fine render/a.c '#include FT_FREETYPE_H'
    expect fine render/a.c '#include <cairo-pdf.h>'
    expect fine layers/a.c '#include "sitmap.h"'
    expect fine layers/a.c '#include "render/canvas.h"'
    expect fine roundup/a.c '#include "data/event.h"'
    expect fine cli/a.c '#include "sitmap.h"'
    expect fine cli/a.c '#include "base/file.h"'
    expect fine cli/a.h '#include <microhttpd.h>'
    expect fine sitmap.h '#include "data/week.h"'
    expect fine sitmap.h '#include "render/format.h"'
    expect fine sitmap.h '#include "base/error.h"'
    # A second door to shapelib.
    plant data/a.c '#include <shapefil.h>'
    printf '#include <shapefil.h>\n' >"$tree/data/b.c"
    expect_in_tree caught "shapefil.h in two files of data/"
}

rule_main rooms "every include follows the arrows" "$@"
