/* SPDX-License-Identifier: Apache-2.0
 * Every row's id: its place and its category, numbered where others are called the same.
 */
#include <stdlib.h>
#include <string.h>

#include "data/name.h"
#include "roundup/draft_merging.h"

static bool is_between_words(char c)
{
    bool letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    return !letter && c != '\'' && (unsigned char)c < 0x80;
}

/* "Chasiv Yar", clash → "chasiv-yar-clash"; "Rzeszów" → "rzeszow". Letters that no diacritic
 * makes of an ASCII one are left out: a name all in Cyrillic goes by its place's English one. */
static void put_slug(struct sm_buf *out, struct sm_text name)
{
    for (size_t i = 0; i < name.n;) {
        size_t start = i, before = out->count;
        while (i < name.n && !is_between_words(name.at[i]))
            i++;
        struct sm_letters letters = sm_letters((struct sm_text){name.at + start, i - start});
        uint32_t letter;
        while ((letter = sm_letters_plain(&letters)) != 0) {
            if (letter >= 0x80) continue;
            if (out->count == before && before) sm_buf_char(out, '-');
            sm_buf_char(out, (char)letter);
        }
        i += i < name.n;
    }
}

struct named {
    struct sm_text base;
    size_t row;
};

static int by_name(const void *a, const void *b)
{
    const struct named *x = a, *y = b;
    size_t n = x->base.n < y->base.n ? x->base.n : y->base.n;
    int order = n ? memcmp(x->base.at, y->base.at, n) : 0;
    if (order) return order;
    if (x->base.n != y->base.n) return x->base.n < y->base.n ? -1 : 1;
    return x->row < y->row ? -1 : x->row > y->row;
}

static bool name_base(struct sm_drafting *in, const struct sm_event *event, struct sm_text *base)
{
    struct sm_buf buf = {0};
    struct sm_text name = event->on_place    ? event->on_place->name_en
                          : event->on_region ? event->on_region->name_en
                                             : event->place;
    put_slug(&buf, name);
    if (!buf.count) sm_buf_str(&buf, "event");
    sm_buf_char(&buf, '-');
    sm_buf_str(&buf, sm_category_name(event->category));
    return sm_draft_keep(in, &buf, base);
}

/* Namesakes are numbered in the order of the text. */
bool sm_draft_name_rows(struct sm_drafting *in)
{
    struct sm_draft *draft = in->draft;
    struct named *named = sm_alloc(draft->row_count + 1, sizeof *named);
    if (!named) return sm_fail_memory(in->err);
    bool ok = true;
    for (size_t i = 0; ok && i < draft->row_count; i++) {
        named[i].row = i;
        ok = name_base(in, &draft->rows[i].event, &named[i].base);
    }
    if (ok) qsort(named, draft->row_count, sizeof *named, by_name);
    long long number = 1;
    for (size_t i = 0; ok && i < draft->row_count; i++) {
        struct sm_buf buf = {0};
        number = i && sm_text_equal(named[i].base, named[i - 1].base) ? number + 1 : 1;
        sm_buf_text(&buf, named[i].base);
        if (number > 1) sm_buf_char(&buf, '-');
        if (number > 1) sm_buf_int(&buf, number);
        ok = sm_draft_keep(in, &buf, &draft->rows[named[i].row].event.id);
    }
    free(named);
    return ok;
}
