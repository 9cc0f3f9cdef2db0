/* SPDX-License-Identifier: Apache-2.0
 * Draft: a round-up's prose as a week of events for an editor to review. Deterministic and
 * explainable: each row carries its sentence, the bytes it came from and the rules that made it;
 * what cannot be placed is listed, never guessed.
 */
#ifndef SM_ROUNDUP_DRAFT_H
#define SM_ROUNDUP_DRAFT_H

#include "data/week.h"
#include "roundup/what.h"
#include "roundup/when.h"
#include "roundup/where.h"

struct sm_draft_row {
    struct sm_event event; /* as the table will have it; texts live in the draft */
    double bearing_deg, distance_km, radius_km; /* NaN where not said */
    size_t from, to;                            /* bytes of its evidence in the source */
    size_t sentence;
    bool dated;           /* the text says the day, for it or for the sentence before */
    bool lasting;         /* the text says that it went on all the time */
    bool stale;           /* a lead's, of what the text tells further on as before these days */
    bool bare;            /* an "attack", with no word of what with: a sentence behind may say */
    struct sm_text rules; /* "where:near when:night-into-day what:launched-drones", for the table */
    struct sm_text
        review; /* why an editor should look: "no date said; the whole week"; empty when sure */
};

enum sm_draft_why {
    SM_DRAFT_UNRESOLVED, /* an event whose place is ambiguous or unknown */
    SM_DRAFT_OFF_MAP,    /* news without a place on the map: foreign politics, opinions, totals */
    SM_DRAFT_BACKGROUND, /* not of these days: earlier, or still to come */
};

const char *sm_draft_why_name(enum sm_draft_why why); /* "unresolved", "off-map", "background" */

struct sm_draft_note {
    enum sm_draft_why why;
    size_t sentence;
    struct sm_text text; /* what is wrong and what to do: the candidates, the unknown name */
};

struct sm_draft {
    struct sm_arena arena;
    struct sm_prose prose;
    struct sm_coverage coverage;
    struct sm_text title; /* of the week: the round-up's headline without its day count; or empty */
    struct sm_draft_row *rows; /* in the order of the text */
    size_t row_count, row_capacity;
    struct sm_draft_note *notes;
    size_t note_count, note_capacity;
};

struct sm_draft_options {
    struct sm_coverage_options coverage;
    const char *name; /* of the source, for messages */
    int threads;      /* 1 or 2; 0 for what the length and the machine make worth while. The draft
                         is the same with any. */
};

/* Read a round-up. 'source' must outlive the draft; so must the gazetteer. NULL and 'err' on
 * failure. */
struct sm_draft *sm_draft_read(struct sm_text source, const struct sm_draft_options *options,
                               const struct sm_gazetteer *gazetteer, struct sm_report *report,
                               struct sm_error *err);
void sm_draft_close(struct sm_draft *draft);

/* The two files of the week. */
void sm_draft_put_yaml(const struct sm_draft *draft, struct sm_buf *yaml);
void sm_draft_put_csv(const struct sm_draft *draft, struct sm_buf *csv);
/* Everything, as JSON: rows with evidence, notes, coverage. */
void sm_draft_put_json(const struct sm_draft *draft, struct sm_buf *json);

/* The draft as a week, in memory: through the reader that reads the two files. */
struct sm_week *sm_draft_open_week(const struct sm_draft *draft, const char *name,
                                   const struct sm_gazetteer *gazetteer, struct sm_report *report,
                                   struct sm_error *err);

/* Write week.yaml and events.csv into 'folder' (made if missing). Files that are there and differ
 * are the editor's: the new text goes beside them as events.new.csv or week.new.yaml, and a warning
 * says which rows differ. */
bool sm_draft_write(const struct sm_draft *draft, const char *folder, struct sm_report *report,
                    struct sm_error *err);

#endif
