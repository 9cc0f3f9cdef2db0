#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The same command gives the same bytes: twice, in other locales (also one that is not there) and
# in another time zone, whatever the environment says of PROJ and fonts. SOURCE_DATE_EPOCH alone is
# listened to, and by the PDF alone, whose dates it sets.
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

for format in png svg pdf; do
    run ok render "$example" -r ukraine -o "first.$format"
    run ok render "$example" -r ukraine -o "again.$format"
    cmp "first.$format" "again.$format" || fail "$format differs the second time"
    for setting in LC_ALL=de_DE.UTF-8 LC_ALL=uk_UA.UTF-8 LC_ALL=xx_NOWHERE.UTF-8 LANG=tr_TR \
        TZ=Asia/Tokyo SOURCE_DATE_EPOCH=1 PROJ_NETWORK=ON FONTCONFIG_FILE=/nonexistent; do
        [ "$format $setting" = "pdf SOURCE_DATE_EPOCH=1" ] && continue
        # env, not export: the setting must reach the program alone.
        env -u LC_ALL "$setting" "$program" render "$example" -r ukraine -o "other.$format" \
            >out 2>err
        cmp "first.$format" "other.$format" || fail "$format differs with $setting: $(cat err)"
        rm -f "other.$format"
    done
done

SOURCE_DATE_EPOCH=1729886400 "$program" render "$example" -r ukraine -o dated.pdf >out 2>err
grep -aq '20241025200000Z' dated.pdf || fail "the PDF does not take SOURCE_DATE_EPOCH: $(cat err)"

# A map among others is the map alone.
run ok render "$example" -r donetsk,ukraine,crimea -f png,svg -o together/
cmp first.png "together/2024-10-21-ukraine-1600.png" || fail "png differs among others"
cmp first.svg "together/2024-10-21-ukraine-1600.svg" || fail "svg differs among others"
finish
