/* SPDX-License-Identifier: Apache-2.0
 * What makes no row, and why an editor should look at one that does.
 */
#include "roundup/draft_parts.h"

bool sm_draft_keep(struct sm_drafting *in, struct sm_buf *buf, struct sm_text *out)
{
    char *copy = buf->failed ? NULL : sm_arena_copy(&in->draft->arena, buf->bytes, buf->count);
    *out = (struct sm_text){copy, copy ? buf->count : 0};
    sm_buf_finish(buf);
    return copy || sm_fail_memory(in->err);
}

bool sm_draft_note(struct sm_drafting *in, enum sm_draft_why why, size_t sentence,
                   struct sm_text text)
{
    struct sm_draft *draft = in->draft;
    if (!sm_grow(&draft->notes, &draft->note_capacity, draft->note_count + 1, sizeof *draft->notes))
        return sm_fail_memory(in->err);
    draft->notes[draft->note_count++] = (struct sm_draft_note){why, sentence, text};
    return true;
}

bool sm_draft_review(struct sm_drafting *in, struct sm_draft_row *row, const char *why)
{
    struct sm_buf buf = {0};
    sm_buf_text(&buf, row->review);
    if (buf.count) sm_buf_str(&buf, "; ");
    sm_buf_str(&buf, why);
    return sm_draft_keep(in, &buf, &row->review);
}

struct sm_text sm_draft_cut(struct sm_text text)
{
    if (text.n <= SM_EVIDENCE_BYTES_MAX) return text;
    text.n = SM_EVIDENCE_BYTES_MAX;
    while (text.n && ((unsigned char)text.at[text.n] & 0xC0) == 0x80)
        text.n--;
    return text;
}

bool sm_draft_note_unresolved(struct sm_drafting *in, size_t sentence, const char *why)
{
    struct sm_buf buf = {0};
    struct sm_text text;
    sm_buf_str(&buf, why);
    return sm_draft_keep(in, &buf, &text) && sm_draft_note(in, SM_DRAFT_UNRESOLVED, sentence, text);
}

bool sm_draft_note_mention(struct sm_drafting *in, size_t sentence, const struct sm_where *where)
{
    struct sm_buf buf = {0};
    struct sm_text text;
    if (where->why.n) {
        sm_buf_text(&buf, where->why);
    } else {
        sm_buf_str(&buf, "place \"");
        sm_buf_text(&buf, sm_prose_slice(in->prose, where->token, where->token_count));
        sm_buf_str(&buf, "\": unknown");
    }
    return sm_draft_keep(in, &buf, &text) && sm_draft_note(in, SM_DRAFT_UNRESOLVED, sentence, text);
}
