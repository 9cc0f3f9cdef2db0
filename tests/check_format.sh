#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Every C file has the shape that clang-format gives it: that of Debian 12, since another version breaks some
# lines otherwise. Exit code 77: this one is another or missing, and CI is not "true".
#
#     tests/check_format.sh               check the tree
#     tests/check_format.sh --self-test   prove that a file out of shape is caught
set -euo pipefail

version=14
cd "$(dirname "$0")/.."
# shellcheck source=tests/tools.sh
. tests/tools.sh
format=clang-format-$version
command -v "$format" >/dev/null || format=clang-format
has_tool "$format" "the shape of C files" || exit 77
if ! "$format" --version | grep -q "version $version\."; then
    [ "${CI:-}" = true ] && echo "FAILED: $format is not version $version: install clang-format-$version" && exit 1
    skip "$format is not version $version: the shape of C files"
    exit 77
fi

# is_in_shape PATH…: all C files there.
is_in_shape() {
    find "$@" -name '*.[ch]' -print0 | LC_ALL=C sort -z |
        xargs -0 -n 50 -P "$(nproc)" "$format" --style=file:.clang-format --dry-run --Werror
}

if [ "${1:-}" = --self-test ]; then
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
    printf 'int one(void)\n{\n    return 1;\n}\n' >"$work/good.c"
    is_in_shape "$work" || { echo "FAILED: a file in shape is refused" && exit 1; }
    printf 'int two(void) {\n  return 2; }\n' >"$work/bad.c"
    is_in_shape "$work" 2>/dev/null && { echo "FAILED: a file out of shape is taken" && exit 1; }
    echo "format: caught"
    exit 0
fi
is_in_shape sitmap.h base geo data render layers roundup cli tests || {
    echo "format: cmake --build build/dev --target format puts them into shape"
    exit 1
}
echo "format: all C files are in shape"
