/* SPDX-License-Identifier: Apache-2.0
 * week.yaml: the days, the title, the regions where much happened.
 */
#include <stdlib.h>
#include <string.h>

#include "roundup/draft.h"

/* In double quotes, so that nothing in it is syntax. */
static void put_scalar(struct sm_buf *yaml, struct sm_text text)
{
    sm_buf_json(yaml, text);
}

enum { REGION_EVENTS_MIN = 3, REGIONS_MAX = 64 };

struct tally {
    const struct sm_region *region;
    size_t events;
};

static int busiest_first(const void *a, const void *b)
{
    const struct tally *x = a, *y = b;
    if (x->events != y->events) return x->events > y->events ? -1 : 1;
    size_t n = x->region->id.n < y->region->id.n ? x->region->id.n : y->region->id.n;
    return memcmp(x->region->id.at, y->region->id.at, n);
}

static size_t count_regions(const struct sm_draft *draft, struct tally tally[REGIONS_MAX])
{
    size_t count = 0;
    for (size_t i = 0; i < draft->row_count; i++) {
        const struct sm_region *region = draft->rows[i].event.on_region;
        if (!region || !sm_region_is_ukrainian(region)) continue;
        size_t k = 0;
        while (k < count && tally[k].region != region)
            k++;
        if (k == REGIONS_MAX) continue;
        if (k == count) tally[count++] = (struct tally){region, 0};
        tally[k].events++;
    }
    qsort(tally, count, sizeof *tally, busiest_first);
    return count;
}

/* Ukraine always, and the regions where much happened. */
static void put_regions(const struct sm_draft *draft, struct sm_buf *yaml)
{
    struct tally tally[REGIONS_MAX];
    size_t count = count_regions(draft, tally);
    sm_buf_str(yaml, "regions: [ukraine");
    for (size_t i = 0; i < count && tally[i].events >= REGION_EVENTS_MIN; i++) {
        sm_buf_str(yaml, ", ");
        sm_buf_text(yaml, tally[i].region->id);
    }
    sm_buf_str(yaml, "]\n");
}

static void put_days(const struct sm_draft *draft, struct sm_buf *yaml)
{
    const struct sm_coverage *coverage = &draft->coverage;
    if (coverage->day_one != SM_DAY_ONE) {
        sm_buf_str(yaml, "day_one: ");
        sm_buf_date(yaml, coverage->day_one);
        sm_buf_char(yaml, '\n');
    }
    sm_buf_str(yaml, "from: ");
    sm_buf_date(yaml, coverage->from);
    sm_buf_str(yaml, "\nto: ");
    sm_buf_date(yaml, coverage->to);
    sm_buf_char(yaml, '\n');
    if (coverage->from < coverage->day_one) return;
    sm_buf_str(yaml, "# days ");
    sm_buf_int(yaml, coverage->from - coverage->day_one + 1);
    sm_buf_str(yaml, " to ");
    sm_buf_int(yaml, coverage->to - coverage->day_one + 1);
    sm_buf_str(yaml, " of the full-scale invasion\n");
}

void sm_draft_put_yaml(const struct sm_draft *draft, struct sm_buf *yaml)
{
    sm_buf_str(
        yaml,
        "# Drafted by sitmap from a round-up; nobody has reviewed it yet. In events.csv, look "
        "first at\n"
        "# rows that say why in 'needs_review'; 'evidence' is the sentence a row was made "
        "from. See what\n"
        "# is left to do with 'sitmap lint'. Once reviewed, take out the next line: until "
        "then every map\n"
        "# says that it is a draft.\n"
        "draft: yes\n");
    if (draft->title.n) {
        bool uk =
            draft->prose.sentence_count && draft->prose.sentences[0].tongue == SM_TONGUE_UKRAINIAN;
        sm_buf_str(yaml, uk ? "title_uk: " : "title: ");
        put_scalar(yaml, draft->title);
        sm_buf_char(yaml, '\n');
    } else {
        sm_buf_str(yaml, "# title: what the week was about\n");
    }
    put_days(draft, yaml);
    sm_buf_str(yaml, "# source: who the round-up is by; it is printed under every map\n");
    put_regions(draft, yaml);
    sm_buf_str(yaml, "# control: a folder of dated snapshots of territorial control\n");
}
