#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Tools that tests look with. To be sourced.

# skip WHAT: say what is not looked at here. scripts/test shows these lines at its end.
skip() {
    echo "SKIPPED: $(basename "$0"): $*"
}

# has_tool TOOL WHAT: is there a tool that scripts/setup installs? Without it WHAT is not looked at; but
# where CI is "true", as scripts/test and .ci/run have it once setup is through, the test ends as failed.
has_tool() {
    command -v "$1" >/dev/null && return 0
    if [ "${CI:-}" = true ]; then
        echo "FAILED: no $1, which scripts/setup test installs: $2"
        exit 1
    fi
    skip "no $1: $2"
    return 1
}
