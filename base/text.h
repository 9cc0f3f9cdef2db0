/* SPDX-License-Identifier: Apache-2.0
 * Text: slices, UTF-8, growing buffers and escaping.
 */
#ifndef SM_BASE_TEXT_H
#define SM_BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A borrowed run of bytes, not terminated. 'at' may be NULL when 'n' is 0. */
struct sm_text {
    const char *at;
    size_t n;
};

/* For printf's "%.*s": SM_TEXT_ARG(text) gives its two arguments. */
#define SM_TEXT_ARG(text) (int)(text).n, (text).n ? (text).at : ""

/* One past the last byte. Adding even 0 to NULL is undefined, so not simply at + n. */
static inline const char *sm_text_end(struct sm_text text)
{
    return text.n ? text.at + text.n : text.at;
}

struct sm_text sm_text(const char *terminated); /* NULL gives the empty text */
bool sm_text_equal(struct sm_text a, struct sm_text b);
bool sm_text_is(struct sm_text a, const char *b);
/* ASCII letters compare without case; other bytes exactly. */
bool sm_text_is_nocase(struct sm_text a, const char *b);
struct sm_text sm_text_trim(struct sm_text text); /* ASCII white space off both ends */
/* Cut 'rest' at the first 'separator': returns what stands before it and leaves 'rest' behind it.
 * Without one, returns all and leaves rest->at NULL. Loop with:
 *     while (rest.at) { struct sm_text part = sm_text_cut(&rest, '|'); … } */
struct sm_text sm_text_cut(struct sm_text *rest, char separator);
/* Edits (insert, delete, change, swap of neighbours) between two texts, counted in bytes of at
 * most 63 each; for "did you mean". [Damerau64] */
int sm_text_distance(struct sm_text a, struct sm_text b);
/* The nearest of 'count' terminated words, or NULL when none is within a third of its length. */
const char *sm_text_nearest(struct sm_text word, const char *const *words, size_t count);

/* The code point at '*at' (before 'end'), stepping over it. Bytes that are not UTF-8 give U+FFFD
 * and are stepped over one by one. */
uint32_t sm_utf8_next(const char **at, const char *end);
/* Write 'code' to 'out' (4 bytes of room) and return how many bytes it took. Surrogates and
 * values beyond Unicode are written as U+FFFD. */
size_t sm_utf8_put(char *out, uint32_t code);
/* Is it UTF-8 throughout? If not, '*bad' (may be NULL) is the offset of the first wrong byte. */
bool sm_utf8_valid(struct sm_text text, size_t *bad);
size_t sm_utf8_count(struct sm_text text); /* code points */

/* A growing byte buffer. After the first failed allocation it goes quiet: ask 'failed' once at
 * the end. Zero-initialised is empty. 'bytes' is always NUL-terminated once it is not NULL. */
struct sm_buf {
    char *bytes;
    size_t count, capacity;
    bool failed;
};

void sm_buf_add(struct sm_buf *buf, const void *bytes, size_t n);
void sm_buf_text(struct sm_buf *buf, struct sm_text text);
void sm_buf_str(struct sm_buf *buf, const char *terminated);
void sm_buf_char(struct sm_buf *buf, char c);
void sm_buf_code(struct sm_buf *buf, uint32_t code_point);
void sm_buf_int(struct sm_buf *buf, long long value);
/* At most 'decimals' (0 to 9) digits behind the point, no trailing zeros, never "-0". */
void sm_buf_fixed(struct sm_buf *buf, double value, int decimals);
struct sm_text sm_buf_slice(const struct sm_buf *buf);
void sm_buf_finish(struct sm_buf *buf);

/* Append data to an XML or HTML document as text or inside a quoted attribute: markup characters
 * escaped, invalid UTF-8, C0 and C1 controls (but tab and newline) and noncharacters as U+FFFD;
 * bidirectional controls left out, since an unclosed one would reorder its neighbours. */
void sm_buf_xml(struct sm_buf *buf, struct sm_text data);
/* Append an attribute with its value escaped: ' name="value"'. */
void sm_buf_attribute(struct sm_buf *buf, const char *name, struct sm_text value);
/* Append data as one segment of a URL: all but letters, digits and "-._~" as %XX. [RFC3986] */
void sm_buf_url(struct sm_buf *buf, struct sm_text data);
/* Append data as a JSON string with its quotes; the same replacements. */
void sm_buf_json(struct sm_buf *buf, struct sm_text data);

#endif
