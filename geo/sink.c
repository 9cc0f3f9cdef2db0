/* SPDX-License-Identifier: Apache-2.0 */
#include "geo/sink.h"

static void box_point(struct sm_sink *sink, struct sm_vertex v)
{
    struct sm_box_sink *boxer = (struct sm_box_sink *)sink;
    boxer->box = sm_box_with(boxer->box, v);
}

void sm_box_sink_init(struct sm_box_sink *boxer)
{
    *boxer = (struct sm_box_sink){.sink = {.point = box_point}, .box = sm_box_empty()};
}
