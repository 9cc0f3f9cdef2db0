/* SPDX-License-Identifier: Apache-2.0
 * The layers that every map shows and the usual fonts, opened in a thread while this one reads a
 * week and divides the page. What this thread asks for it waits for, or opens itself if nobody has
 * begun it.
 */
#ifndef SM_LAYERS_BASE_OPENING_H
#define SM_LAYERS_BASE_OPENING_H

#include "layers/base.h"

struct sm_base_opening;

/* Until it has ended, what is opened belongs to it: ask by the calls below. NULL when memory ran
 * out. */
struct sm_base_ahead {
    bool draws;                           /* soon: the usual fonts are read too, and first */
    bool by_cairo;                        /* which is loaded too, and last */
    struct sm_gazetteer_ahead *gazetteer; /* read before all; borrowed until the end, or NULL */
};
struct sm_base_opening *sm_base_opening_begin(struct sm_base *base, struct sm_base_ahead ahead);
/* Wait for one layer, or open it here; it may be missing or wrong. Its remarks are told at the end;
 * its error also now. A layer that is not opened ahead is left alone. */
void sm_base_opening_await(struct sm_base_opening *opening, enum sm_base_layer which,
                           struct sm_error *err);
/* Wait for all fonts; afterwards they are the caller's. */
void sm_base_opening_await_fonts(struct sm_base_opening *opening);
/* Open in this thread what the other has not begun, and wait for it. Remarks and the error are
 * those of the layers in their order, whoever opened them. Frees the opening. */
bool sm_base_opening_end(struct sm_base_opening *opening, struct sm_report *report,
                         struct sm_error *err);

/* base.c: open a layer into its place, whoever else is opening others. */
struct sm_layer *sm_base_take_layer(struct sm_base *base, enum sm_base_layer which,
                                    struct sm_report *report, struct sm_error *err);
/* base.c: make that layer's twin for the second thread that draws, where it can be had. */
void sm_base_take_twin(struct sm_base *base, enum sm_base_layer which);
/* base.c: the fonts, not waited for. */
struct sm_fonts *sm_base_own_fonts(struct sm_base *base);
/* base.c: end an opening that is under way, what it remarks upon told to the report that
 * sm_base_begin had. */
bool sm_base_settle(struct sm_base *base, struct sm_error *err);

#endif
