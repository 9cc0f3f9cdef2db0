/* SPDX-License-Identifier: Apache-2.0
 * Errors: one line for each failure, place first, then what, then what to do.
 *
 * A call that can fail returns bool (or a pointer that is NULL on failure) and fills the
 * caller's struct sm_error. Inner errors are left alone on the way up: the first place that
 * knows what is wrong writes the line, nobody rewrites it.
 */
#ifndef SM_BASE_ERROR_H
#define SM_BASE_ERROR_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>

#if defined(__GNUC__)
#define SM_PRINTF(format_at, args_at) __attribute__((format(printf, format_at, args_at)))
#else
#define SM_PRINTF(format_at, args_at)
#endif

/* What kind of failure it is; it decides the program's exit code. */
enum sm_code {
    SM_OK,            /* nothing failed */
    SM_E_USAGE,       /* the command line or the options ask for nonsense */
    SM_E_INPUT,       /* a file or value that was handed in is bad */
    SM_E_OUTPUT,      /* a result could not be written */
    SM_E_MEMORY,      /* an allocation failed */
    SM_E_INTERRUPTED, /* SIGINT or SIGTERM asked us to stop */
};

/* One failure. 'message' is one line of UTF-8 without a full stop or newline; of one that would not
 * fit the middle is left out. Zero-initialised means: nothing failed. */
struct sm_error {
    enum sm_code code;
    char message[768];
    char excerpt[256]; /* lines of the source with a caret under the culprit, each with its newline,
                        * for people to look at; or empty */
};

/* Fill 'err' (may be NULL) and return false, so that a failing function ends with one line:
 *
 *     return sm_fail(err, SM_E_INPUT, "%s: record %d: ring has %d vertices", path, row, n);
 *
 * Control characters in the result become '?': an error line stays one line whatever the data.
 * Numbers with fractions must be printed by sm_format_fixed, never by %f. */
bool sm_fail(struct sm_error *err, enum sm_code code, const char *format, ...) SM_PRINTF(3, 4);

/* Make what vsnprintf wrote into 'line' one clean line: a character that was cut in half at the
 * end of its 'size' bytes goes, control characters become '?'. */
void sm_line_tidy(char *line, size_t size);

/* vsnprintf into the 'size' bytes of 'line' (64 at least), as one clean line. Where that is too
 * short, "…" stands for the middle: a line begins with the place and ends with what to do, however
 * long the value between. */
void sm_line_print(char *line, size_t size, const char *format, va_list args) SM_PRINTF(3, 0);

/* sm_fail for a failed allocation. */
bool sm_fail_memory(struct sm_error *err);

#endif
