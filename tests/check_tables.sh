#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Refuse tables of words on the stack of a function: what roundup/phrase_memo.h remembers of a table it knows by
# the table's address, where another one would stand at the next call.
#
#     tests/check_tables.sh [ROOT]        check the tree at ROOT (default: this one)
#     tests/check_tables.sh --self-test   prove that violations are caught
set -euo pipefail

# shellcheck source=tests/house_rule.sh
. "$(dirname "$0")/house_rule.sh"

# shellcheck disable=SC2016,SC2034 # the program is awk's, run by the other file
program='FILENAME ~ /^roundup\// && /^[ \t]+const char (\*const |\*)?[a-z_]+\[\] = / {
    printf "%s:%d: %s: words are remembered by their address: make it static\n", FILENAME, FNR, $0
}'

expect() { # caught|fine LINE
    printf '%s\n' "$2" >"$tree/roundup/a.c"
    expect_in_tree "$1" "$2"
}

self_test() {
    mkdir "$tree/roundup"
    expect caught '    const char *const words[] = {"a", NULL};'
    expect caught '    const char *words[] = {row->words, NULL};'
    expect caught '    const char words[] = "a|b";'
    expect fine '    static const char *const words[] = {"a", NULL};'
    expect fine 'static const char words[] = "a|b";'
    expect fine '    const char *words = "a|b";'
}

rule_main tables "no tables of words on the stack" "$@"
