/* SPDX-License-Identifier: Apache-2.0
 * All that is found in the prose before its sentences are read: when, where and what know nothing
 * of each other, so two threads share them where the text is long. Each has memory and a memo of
 * its own, so the result is the same whoever finds what first.
 */
#include <stdatomic.h>

#include "base/crew.h"
#include "base/file.h"
#include "roundup/draft_parts.h"
#include "roundup/phrase_memo.h"

/* In the order in which their errors count. */
enum part { WHENS, WHERES, WHATS, PARTS };

struct found {
    struct sm_arena arena;
    struct sm_error err;
    bool ok;
};

struct finding {
    struct sm_drafting *in;
    struct found parts[PARTS];
    atomic_size_t next;
};

struct finder {
    struct finding *finding;
    const struct sm_prose *prose;
};

static bool find(struct sm_drafting *in, enum part part, const struct sm_prose *prose,
                 struct found *found)
{
    struct sm_arena *arena = &found->arena;
    struct sm_error *err = &found->err;
    if (!sm_signal_check(err)) return false;
    if (part == WHERES) return sm_wheres_find(prose, in->gazetteer, arena, &in->wheres, err);
    if (part == WHATS) return sm_whats_find(prose, arena, &in->whats, err);
    return sm_whens_find(prose, &in->draft->coverage, arena, &in->whens, err);
}

static void work(void *worker)
{
    static const enum part order[PARTS] = {WHERES, WHENS, WHATS}; /* the longest first */
    struct finder *finder = worker;
    struct finding *finding = finder->finding;
    size_t i;
    while ((i = atomic_fetch_add(&finding->next, 1)) < PARTS) {
        struct found *found = &finding->parts[order[i]];
        found->ok = find(finding->in, order[i], finder->prose, found);
    }
}

/* A thread costs as much as some hundred words. */
static bool is_worth_a_thread(const struct sm_drafting *in, int threads)
{
    enum { LONG_TOKENS = 4000 };
    if (threads) return threads > 1;
    return in->prose->token_count >= LONG_TOKENS && sm_core_count() > 1;
}

bool sm_draft_find_all(struct sm_drafting *in, int threads)
{
    struct finding finding = {.in = in};
    struct sm_prose view = {0};
    bool two = is_worth_a_thread(in, threads);
    if (two && !sm_prose_share(in->prose, &view, in->err)) return false;
    struct finder finders[] = {{&finding, in->prose}, {&finding, &view}};
    sm_crew_run(work, finders, sizeof *finders, two ? 2 : 1);
    bool ok = !two || sm_phrase_memo_check(view.memo, in->err);
    if (two) sm_prose_leave(&view);
    for (size_t i = 0; i < PARTS; i++) {
        struct found *found = &finding.parts[i];
        if (ok && !found->ok && in->err) *in->err = found->err;
        ok = ok && found->ok;
        sm_arena_adopt(&in->draft->arena, &found->arena);
    }
    return ok;
}
