/* SPDX-License-Identifier: Apache-2.0
 * sitmap regions: what a map can be asked for.
 */
#include "cli/commands.h"
#include "cli/json.h"

/* 'text', then blanks up to 'width' characters. */
static void add_column(struct sm_buf *out, struct sm_text text, size_t width)
{
    sm_buf_text(out, text);
    for (size_t n = sm_utf8_count(text); n < width; n++)
        sm_buf_char(out, ' ');
    sm_buf_char(out, ' ');
}

static void add_line(struct sm_buf *out, const struct sm_region *region)
{
    add_column(out, region->id, 22);
    add_column(out, region->iso, 6);
    add_column(out, region->country, 3);
    add_column(out, region->kind, 8);
    add_column(out, region->name_en, 24);
    sm_buf_text(out, region->name_uk);
    sm_buf_char(out, '\n');
}

static void add_json(struct sm_buf *out, const struct sm_region *region)
{
    sm_buf_str(out, out->count > 1 ? ",\n{" : "{");
    json_text(out, "id", region->id);
    json_text(out, "iso", region->iso);
    json_text(out, "country", region->country);
    json_text(out, "kind", region->kind);
    json_text(out, "name_en", region->name_en);
    json_text(out, "name_uk", region->name_uk);
    json_text(out, "capital", region->capital);
    sm_buf_char(out, '}');
}

static bool print_regions(const struct sm_gazetteer *gazetteer, bool json, struct sm_error *err)
{
    struct sm_buf out = {0};
    if (json) sm_buf_char(&out, '[');
    for (size_t i = 0; i < sm_gazetteer_region_count(gazetteer); i++) {
        const struct sm_region *region = sm_gazetteer_region(gazetteer, i);
        if (json)
            add_json(&out, region);
        else
            add_line(&out, region);
    }
    if (json) sm_buf_str(&out, "]\n");
    bool ok = print_out(&out, err);
    sm_buf_finish(&out);
    return ok;
}

int run_regions(const struct options *options)
{
    struct sm_error err = {0};
    struct sm_base *base =
        sm_base_open(&(struct sm_base_options){.base_folder = options->base}, NULL, &err);
    bool ok = base && print_regions(sm_base_gazetteer(base), options->json, &err);
    sm_base_close(base);
    return ok ? EXIT_DONE : say_error(&err);
}
