#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Install what BUILD_FOLDER built into an empty prefix and use it as a stranger would: run the
# program from another folder, and compile and run the README's C program against the library.
#
#     tests/install/check_install.sh BUILD_FOLDER [SANITIZERS]
set -euo pipefail

build=$(realpath "$1")
sanitizers=${2:-}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
prefix=$work/some/prefix
unset SITMAP_DATA

say() {
    echo "install: $*"
}
fail() {
    say "$@"
    exit 1
}
# Run a command that may report problems (exit code 1) but must do its work.
run() {
    local code=0
    "$@" >"$work/output" 2>&1 || code=$?
    if [ "$code" -gt 1 ]; then
        cat "$work/output"
        fail "exit code $code: $*"
    fi
}
is_png() {
    [ "$(head -c 8 "$1" | od -An -tx1 | tr -d ' \n')" = 89504e470d0a1a0a ] || fail "no PNG: $1"
}

cmake --install "$build" --prefix "$prefix" >"$work/output" || {
    cat "$work/output"
    fail "cmake --install failed"
}
for file in bin/sitmap include/sitmap/sitmap.h include/sitmap/base/error.h \
    include/sitmap/data/week.h share/sitmap/base/oblasts.shp share/sitmap/base/places.tsv \
    share/sitmap/fonts/IBMPlexSans_400Regular.ttf share/sitmap/SOURCES.md \
    share/sitmap/licences/ODbL-1.0.txt share/man/man1/sitmap.1 \
    share/bash-completion/completions/sitmap share/doc/sitmap/LICENSE; do
    [ -s "$prefix/$file" ] || fail "not installed: $file"
done
pc=$(find "$prefix" -name sitmap.pc)
[ -n "$pc" ] || fail "not installed: sitmap.pc"

# The program, from another folder, with an empty environment.
mkdir -p "$work/elsewhere"
cp "$here/week.csv" "$work/elsewhere"
cd "$work/elsewhere"
run env -i "$prefix/bin/sitmap" --version
run env -i "$prefix/bin/sitmap" render week.csv -o map.png --size 400
is_png map.png

# What is made of the tables of places is a help that nothing depends on: cut short, or gone, it
# changes no map.
for table in places villages; do
    made=$prefix/share/sitmap/base/$table.tsv.index
    [ -e "$made" ] || continue
    mv "$made" "$work/made"
    head -c 100000 "$work/made" >"$made"
    run env -i "$prefix/bin/sitmap" render week.csv -o cut.png --size 400
    cmp map.png cut.png || fail "$made, cut, gives another map"
    rm "$made"
    run env -i "$prefix/bin/sitmap" render week.csv -o without.png --size 400
    cmp map.png without.png || fail "without $made the table gives another map"
    mv "$work/made" "$made"
done

# Its data is the installed one: without it there is an error, and SITMAP_DATA leads to another.
mv "$prefix/share/sitmap" "$work/moved"
code=0
env -i "$prefix/bin/sitmap" render week.csv -o none.png >"$work/output" 2>&1 || code=$?
[ "$code" -gt 1 ] || fail "drew a map without its data"
[ ! -e none.png ] || fail "left a file behind without its data"
run env -i SITMAP_DATA="$work/moved" "$prefix/bin/sitmap" render week.csv -o moved.png --size 400
cmp map.png moved.png || fail "the same data elsewhere gives another map"
mv "$work/moved" "$prefix/share/sitmap"
code=0
env -i SITMAP_DATA="$work" "$prefix/bin/sitmap" render week.csv -o none.png \
    >"$work/output" 2>&1 || code=$?
[ "$code" -gt 1 ] || fail "took a wrong SITMAP_DATA without a word"

# Every installed header can be included alone.
export PKG_CONFIG_PATH
PKG_CONFIG_PATH=$(dirname "$pc")
read -ra flags < <(pkg-config --cflags --libs sitmap)
compiler=(cc -std=c17 -Wall -Wextra -Wpedantic -Werror)
if [ -n "$sanitizers" ]; then
    compiler+=("-fsanitize=$sanitizers")
fi
while IFS= read -r header; do
    printf '#include "%s"\nint main(void)\n{\n    return 0;\n}\n' "$header" >alone.c
    "${compiler[@]}" alone.c -fsyntax-only "${flags[@]}" || fail "$header does not stand alone"
done < <(cd "$prefix/include/sitmap" && find . -name '*.h' -printf '%P\n')

# The README's program.
awk '$0 == "```c" { inside = 1; next } /^```/ { inside = 0 } inside' "$here/../../README.md" >draw.c
[ -s draw.c ] || fail "README.md shows no C program"
"${compiler[@]}" draw.c "${flags[@]}" -o draw || fail "README.md: the C program does not compile"
# A static library is machine code and nothing else, for whatever compiler links it.
archive=$(find "$prefix" -name libsitmap.a)
if [ -n "$archive" ] && readelf -SW "$archive" | grep -q 'gnu\.lto'; then
    fail "libsitmap.a holds what only its own compiler understands"
fi
if [ -z "$sanitizers" ] && command -v clang >/dev/null; then
    clang -std=c17 draw.c "${flags[@]}" -o drawn_by_clang || fail "clang cannot use the library"
fi
SITMAP_DATA=$(pkg-config --variable=datadir sitmap)
[ -d "$SITMAP_DATA/base" ] || fail "sitmap.pc: datadir is $SITMAP_DATA"
run env SITMAP_DATA="$SITMAP_DATA" LD_LIBRARY_PATH="$(pkg-config --variable=libdir sitmap)" \
    ./draw week.csv drawn.png
is_png drawn.png
say "the program and the library work from $(find "$prefix" -type f | wc -l) installed files"
