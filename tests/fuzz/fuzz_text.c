/* SPDX-License-Identifier: Apache-2.0
 * Any bytes as the text of a label: four bytes say how to set it, the rest is the text.
 */

#include "render/type.h"
#include "tests/fuzz/replay.h"

enum { HEADER_BYTES = 4, LINE_MAX = 8 };

static struct sm_fonts *shared_fonts(void)
{
    static struct sm_fonts *fonts;
    struct sm_error err;
    if (!fonts) fonts = sm_fonts_open(SITMAP_BUILD_DATA "/fonts", &err);
    require(fonts != NULL);
    return fonts;
}

static void check_run(const struct sm_run *run)
{
    require(sm_utf8_valid(run->text, NULL));
    require(sm_utf8_count(run->text) <= 1001); /* and "…" */
    for (size_t i = 0; i < run->glyph_count; i++) {
        require(run->glyphs[i].cluster < run->text.n);
        require(sm_vertex_is_finite((struct sm_vertex){run->glyphs[i].x_px, run->glyphs[i].y_px}));
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < HEADER_BYTES) return 0;
    struct sm_text text = {(const char *)data + HEADER_BYTES, size - HEADER_BYTES};
    struct sm_type type = {(enum sm_face)(data[0] % SM_FACE_COUNT), 1 + data[1] % 40,
                           data[1] >= 128 ? 1.5 : 0};
    struct sm_wrap wrap = {type, data[2] * 2, data[3] % (LINE_MAX + 1), data[3] >= 128};
    struct sm_arena arena = {0};
    struct sm_report report = {0};
    struct sm_error err = {0};
    struct sm_run run, lines[LINE_MAX];
    require(sm_shape_line(shared_fonts(), text, type, &arena, &run, &report, &err));
    check_run(&run);
    int count = sm_wrap_lines(shared_fonts(), text, &wrap, &arena, lines, NULL, &report, &err);
    require(count >= 0 && count <= wrap.line_max);
    for (int i = 0; i < count; i++)
        check_run(&lines[i]);
    sm_report_finish(&report);
    sm_arena_finish(&arena);
    return 0;
}
