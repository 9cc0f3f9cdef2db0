#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Every shell script passes shellcheck and can be executed. Exit code 77: shellcheck is missing.
set -euo pipefail

cd "$(dirname "$0")/.."
command -v shellcheck >/dev/null || {
    echo "shell: shellcheck is not installed"
    exit 77
}
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
