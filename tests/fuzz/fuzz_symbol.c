/* SPDX-License-Identifier: Apache-2.0
 * Any bytes as a symbol file: an error that names it, or a path within its square that draws, and
 * that is read again as the same path.
 */
#include <string.h>

#include "base/number.h"
#include "render/canvas.h"
#include "render/symbol.h"
#include "render/symbol_file.h"
#include "tests/fuzz/replay.h"

static void require_drawn(struct sm_text d)
{
    struct sm_page page = {.width_px = 20, .height_px = 20, .scale = 1, .lang = "en"};
    struct sm_buf trace = {0};
    struct sm_error err = {0};
    struct sm_canvas *canvas = sm_canvas_new(SM_TRACE, &page, NULL, &err);
    static const struct sm_paint black = {.class_name = "black", .fill = {0, 0, 0, 255}};
    require(canvas && sm_add_symbol(canvas, d, (struct sm_vertex){10, 10}, 20));
    sm_paint_path(canvas, &black);
    require(sm_canvas_skipped(canvas) == 0);
    require(sm_canvas_finish(canvas, &trace, &err));
    sm_canvas_free(canvas);
    sm_buf_finish(&trace);
}

/* Lines and moves end inside; the handles of curves may lie outside. */
static void require_inside(struct sm_text d)
{
    struct sm_text rest = d;
    while (rest.at && rest.n) {
        struct sm_text pair = sm_text_cut(&rest, ' ');
        while (pair.n && pair.at[0] == 'Z')
            pair = (struct sm_text){pair.at + 1, pair.n - 1};
        if (!pair.n || (pair.at[0] != 'M' && pair.at[0] != 'L')) continue;
        struct sm_text y = {pair.at + 1, pair.n - 1}, x = sm_text_cut(&y, ',');
        double value[2];
        require(sm_parse_double(x, &value[0]) && sm_parse_double(y, &value[1]));
        for (int i = 0; i < 2; i++)
            require(value[i] >= -10.41 && value[i] <= 10.41);
    }
}

/* Rounding may push a shape over one of the two limits of its extent, and no further. */
static void require_same_again(struct sm_text d)
{
    struct sm_buf svg = {0}, again = {0};
    struct sm_error err = {0};
    sm_buf_str(&svg, "<svg viewBox='-10 -10 20 20'><path d='");
    sm_buf_text(&svg, d);
    sm_buf_str(&svg, "'/></svg>");
    if (sm_symbol_from_svg("again", sm_buf_slice(&svg), &again, &err))
        require(sm_text_equal(sm_buf_slice(&again), d));
    else
        require(strstr(err.message, "viewBox") != NULL);
    sm_buf_finish(&svg);
    sm_buf_finish(&again);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct sm_buf d = {0};
    struct sm_error err = {0};
    struct sm_text svg = {size ? (const char *)data : NULL, size};
    if (size > SM_SYMBOL_FILE_MAX) return 0;
    if (sm_symbol_from_svg("fuzz", svg, &d, &err)) {
        require_drawn(sm_buf_slice(&d));
        require_inside(sm_buf_slice(&d));
        require_same_again(sm_buf_slice(&d));
    } else {
        require(strncmp(err.message, "fuzz:", 5) == 0);
    }
    sm_buf_finish(&d);
    return 0;
}
