#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Every source and script says its licence once, within its first five lines.
set -euo pipefail

cd "${1:-$(dirname "$0")/..}"
status=0 count=0
while IFS= read -r file; do
    said=$(head -n 5 "$file" | grep -c 'SPDX-License-Identifier: Apache-2\.0' || true)
    if [ "$said" -ne 1 ]; then
        echo "$file: $said lines with SPDX-License-Identifier: Apache-2.0 at the top, 1 wanted"
        status=1
    fi
    count=$((count + 1))
done < <(
    find . \( -path ./build -o -path ./out -o -name .git -o -name .cache \) -prune -o -type f \( \
        -name '*.[ch]' -o -name '*.sh' -o -name '*.bash' -o -name '*.py' -o -name '*.cmake' \
        -o -name '*.cmake.in' -o -name '*.pc.in' -o -name CMakeLists.txt \
        -o -path './scripts/*' -o -path './.ci/*' \) -print | LC_ALL=C sort
)
if [ "$count" -lt 20 ]; then
    echo "only $count files found: is this the right folder?"
    exit 1
fi
[ "$status" -eq 0 ] && echo "spdx: $count files say their licence"
exit "$status"
