#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# What the checks of product code share. To be sourced by a script that has 'program', for awk, which prints a
# line for each violation in the files it is given, and a function 'self_test', which plants files below "$tree"
# and says what to expect of each; the script ends with rule_main.

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
failures=0 count=0

# Print one line for each violation in the product code under the folder $1.
violations() {
    (
        cd "$1" || exit
        { find base geo data render layers roundup cli sitmap.h -type f -name '*.[ch]' || true; } \
            2>/dev/null | LC_ALL=C sort | xargs -r awk "${program:?}"
    )
}

# expect_in_tree caught|fine WHAT: of the tree as it is planted.
expect_in_tree() {
    local said
    said=$(violations "$tree")
    if [ "$1" = caught ] && [ -z "$said" ]; then
        echo "not caught: $2"
        failures=$((failures + 1))
    elif [ "$1" = fine ] && [ -n "$said" ]; then
        echo "caught by mistake: $said"
        failures=$((failures + 1))
    fi
    count=$((count + 1))
}

# rule_main NAME KEPT [ROOT|--self-test]: check the tree at ROOT (default: this one) and say KEPT when the rule is
# kept; or run the function 'self_test', which calls expect_in_tree.
rule_main() {
    local name=$1 kept=$2 found
    if [ "${3:-}" = --self-test ]; then
        tree=$(mktemp -d)
        trap 'rm -rf "$tree"' EXIT
        self_test
        echo "$name: self-test: $((count - failures)) of $count right"
        [ "$failures" -eq 0 ]
        return
    fi
    found=$(violations "${3:-$here/..}")
    if [ -n "$found" ]; then
        printf '%s\n' "$found"
        return 1
    fi
    echo "$name: $kept"
}
