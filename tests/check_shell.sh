#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Every shell script passes shellcheck and can be executed. Exit code 77: shellcheck is missing, and CI is not
# "true".
set -euo pipefail

cd "$(dirname "$0")/.."
# shellcheck source=tests/tools.sh
. tests/tools.sh
has_tool shellcheck "all scripts" || exit 77
scripts=()
while IFS= read -r file; do
    if head -n 1 "$file" | grep -Eq '^#!.*\b(ba)?sh\b'; then
        scripts+=("$file")
    fi
done < <(find scripts tests .ci data/recipe -type f 2>/dev/null | LC_ALL=C sort)

status=0
for script in "${scripts[@]}"; do
    if [ ! -x "$script" ]; then
        echo "$script: not executable"
        status=1
    fi
done
shellcheck "${scripts[@]}" || status=1
[ "$status" -eq 0 ] && echo "shell: ${#scripts[@]} scripts are clean"
exit "$status"
