/* SPDX-License-Identifier: Apache-2.0
 * The week's title, from the round-up's own.
 */
#include <string.h>

#include "roundup/draft_parts.h"

enum { TITLE_BYTES_MAX = 300 };

/* Parts of a title that name the kind of page, in small letters. */
static const char *const kinds[] = {
    "weekly roundup",
    "weekly round-up",
    "weekly round up",
    "weekly recap",
    "weekly digest",
    "weekly update",
    "weekly war update",
    "daily roundup",
    "daily round-up",
    "daily update",
    "roundup",
    "round-up",
    "digest",
    "the week in ukraine",
    "war update",
    "live",
    "the week in brief",
    "the week in review",
    "week in review",
    "weekly summary",
    "daily summary",
    "summary",
    "тижневий огляд",
    "огляд тижня",
    "дайджест",
    "тижневий дайджест",
    "головне за тиждень",
    "підсумки тижня",
    "головне за добу",
    "зведення",
    "тижневе зведення",
    "щоденний огляд",
};

/* The length of the mark between two parts that begins at 'at', or 0. */
static size_t mark_length(const char *at, const char *end)
{
    static const char *const marks[] = {". ", ": ", " | ", " – ", " — ", " - ", "; ", " ("};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        size_t n = strlen(marks[i]);
        if ((size_t)(end - at) >= n && memcmp(at, marks[i], n) == 0) return n;
    }
    return 0;
}

static void lower(struct sm_buf *out, struct sm_text text)
{
    const char *at = text.at, *end = sm_text_end(text);
    while (at < end) {
        uint32_t c = sm_utf8_next(&at, end);
        if (c < 0x80 && c >= 'A' && c <= 'Z') c += 0x20;
        if (c >= 0x410 && c <= 0x42F) c += 0x20;
        if (c >= 0x400 && c <= 0x40F) c += 0x50;
        sm_buf_code(out, c);
    }
    while (out->count && (out->bytes[out->count - 1] == '.' || out->bytes[out->count - 1] == ')'))
        out->bytes[--out->count] = '\0';
}

static bool names_kind(struct sm_text part)
{
    struct sm_buf low = {0};
    bool found = false;
    lower(&low, part);
    for (size_t i = 0; !found && i < sizeof kinds / sizeof *kinds; i++)
        found = sm_text_is(sm_buf_slice(&low), kinds[i]);
    sm_buf_finish(&low);
    return found;
}

static bool holds_days(const struct sm_drafting *in, struct sm_text part)
{
    const struct sm_coverage *coverage = &in->draft->coverage;
    if (!coverage->token_count) return false;
    const char *at = in->prose->tokens[coverage->token].text.at;
    return at >= part.at && at < part.at + part.n;
}

static void add_part(const struct sm_drafting *in, struct sm_text part, struct sm_buf *out)
{
    part = sm_text_trim(part);
    while (part.n && (part.at[0] == '#' || part.at[0] == ' ')) {
        part.at++;
        part.n--;
    }
    if (!part.n || names_kind(part) || holds_days(in, part)) return;
    if (out->count) sm_buf_str(out, ". ");
    char first = part.at[0];
    bool small = first >= 'a' && first <= 'z';
    sm_buf_char(out, small ? (char)(first - ('a' - 'A')) : first);
    sm_buf_text(out, (struct sm_text){part.at + 1, part.n - 1});
}

bool sm_draft_name_week(struct sm_drafting *in)
{
    struct sm_buf out = {0};
    struct sm_text title = in->prose->title;
    if (title.n > TITLE_BYTES_MAX) return true;
    const char *from = title.at, *end = sm_text_end(title);
    for (const char *at = from; at < end;) {
        size_t n = mark_length(at, end);
        if (!n) {
            at++;
            continue;
        }
        add_part(in, (struct sm_text){from, (size_t)(at - from)}, &out);
        at += n;
        from = at;
    }
    add_part(in, (struct sm_text){from, (size_t)(end - from)}, &out);
    while (out.count && out.bytes[out.count - 1] == '.')
        out.count--;
    if (out.count) in->draft->title.at = sm_arena_copy(&in->draft->arena, out.bytes, out.count);
    in->draft->title.n = in->draft->title.at ? out.count : 0;
    bool ok = !out.failed && (!out.count || in->draft->title.at);
    sm_buf_finish(&out);
    return ok || sm_fail_memory(in->err);
}
