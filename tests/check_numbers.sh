#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Refuse in product code what would make the result depend on the locale, the clock or the time
# zone, and the two families of library calls that we know to be wrong. Numbers are read by
# base/number.h and written by sm_buf_fixed. data/geojson.c may name locales: it keeps them away from
# jansson.
#
#     tests/check_numbers.sh [ROOT]        check the tree at ROOT (default: this one)
#     tests/check_numbers.sh --self-test   prove that violations are caught
set -euo pipefail

# shellcheck source=tests/house_rule.sh
. "$(dirname "$0")/house_rule.sh"

# shellcheck disable=SC2016,SC2034 # the program is awk's, run by the other file
program='function refuse(words, why) { ++rules; words_of[rules] = "(^|[^A-Za-z0-9_])(" words ")[ \t]*\\("; why_of[rules] = why }
BEGIN {
    refuse("setlocale|newlocale|uselocale|duplocale|localeconv|nl_langinfo", "locales stay out")
    refuse("atof|strto[df]|strtold|strto[df]_l|[a-z]*scanf|wcsto[df]|wcstold", "read numbers with sm_parse_double")
    refuse("time|clock|gettimeofday|localtime|localtime_r|gmtime|gmtime_r|ctime|ctime_r|asctime|mktime|strftime|tzset", "no clock, no time zone")
    refuse("rand|srand|random|srandom|drand48|getrandom|arc4random", "the same input gives the same bytes")
    refuse("DBFReadDoubleAttribute|DBFReadIntegerAttribute", "uses atof: read the text and sm_parse_double it")
    refuse("SHPRewindObject", "takes the square of the number of rings: fill even-odd")
}
FNR == 1 { in_comment = 0 }
{
    # Leave code and strings, drop comments; remember strings for the formats.
    code = ""; strings = ""; in_string = in_char = 0
    for (i = 1; i <= length($0); i++) {
        two = substr($0, i, 2); c = substr(two, 1, 1)
        if (in_comment) { if (two == "*/") { in_comment = 0; i++ } }
        else if (in_string) {
            if (c == "\\") { strings = strings two; i++ }
            else if (c == "\"") { in_string = 0; strings = strings "\n" }
            else strings = strings c
        }
        else if (in_char) { if (c == "\\") i++; else if (c == "\047") in_char = 0 }
        else if (two == "/*") { in_comment = 1; i++ }
        else if (two == "//") break
        else if (c == "\"") { in_string = 1; code = code "\"" }
        else if (c == "\047") in_char = 1
        else code = code c
    }
    for (r = 1; r <= rules; r++)
        if (code ~ words_of[r] && !(FILENAME == "data/geojson.c" && why_of[r] ~ /^locales/)) printf "%s:%d: %s: %s\n", FILENAME, FNR, $0, why_of[r]
    gsub(/%%/, "", strings)
    if (strings ~ /%[-+#0\047]*([0-9]+|\*)?(\.([0-9]+|\*)?)?L?[fFgGeEaA]/)
        printf "%s:%d: %s: write fractions with sm_buf_fixed or sm_format_fixed\n", FILENAME, FNR, $0
}'

expect() { # caught|fine LINE
    printf '%s\n' "$2" >"$tree/geo/a.c"
    expect_in_tree "$1" "$2"
}

self_test() {
    mkdir "$tree/geo"
    expect caught 'setlocale(LC_ALL, "");'
    expect caught 'x = atof(text);'
    expect caught 'x = strtod (text, &end);'
    expect caught 'if (sscanf(text, "%d", &n) == 1) n++;'
    expect caught 'time_t now = time(NULL);'
    expect caught 'clock_t t = clock();'
    expect caught 'localtime_r(&now, &tm);'
    expect caught 'printf("%f\n", x);'
    expect caught 'printf("%-8.3f", x);'
    expect caught 'printf("%.*g", 6, x);'
    expect caught 'printf("%Le", x);'
    expect caught 'printf("100%% of %5.1f", x);'
    expect caught 'x = DBFReadDoubleAttribute(dbf, row, 1);'
    expect caught 'f(); /* a comment */ x = atof(text);'
    expect fine '/* never by %f, and no atof() */'
    expect fine '// strtod(text, NULL) is wrong here'
    expect fine 'printf("%d%% free", n);'
    expect fine 'words = "12 % fill, 5 % east";'
    expect fine 'double event_time(void); x = event_time();'
    expect fine 'long n = strtol(text, &end, 10);'
    expect fine 'call(event->time, "time (NULL)");'
    expect fine "c = '\"'; d = 'x'; f(\"%s\", text);"
}

rule_main numbers "no locale, clock or foreign number formats in product code" "$@"
