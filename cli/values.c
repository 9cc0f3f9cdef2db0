/* SPDX-License-Identifier: Apache-2.0
 * The values of options: every complaint names the option, the value and the nearest good one.
 */
#include <stdint.h>
#include <string.h>

#include "base/file.h"
#include "base/number.h"
#include "cli/options.h"

static size_t count_words(const char *const *words)
{
    size_t n = 0;
    while (words[n])
        n++;
    return n;
}

/* "--size: unknown size "artikle"; did you mean "article"?", or the list of what there is. */
static bool fail_unknown(struct sm_error *err, const char *option, struct sm_text value,
                         const char *const *known)
{
    size_t count = count_words(known);
    const char *nearest = sm_text_nearest(value, known, count);
    if (nearest)
        return sm_fail(err, SM_E_USAGE, "--%s: unknown value \"%.*s\"; did you mean \"%s\"?",
                       option, SM_TEXT_ARG(value), nearest);
    struct sm_buf list = {0};
    for (size_t i = 0; i < count; i++) {
        if (i) sm_buf_str(&list, ", ");
        sm_buf_str(&list, known[i]);
    }
    sm_fail(err, SM_E_USAGE, "--%s: unknown value \"%.*s\"; there are: %s", option,
            SM_TEXT_ARG(value), list.failed || !list.bytes ? "none" : list.bytes);
    sm_buf_finish(&list);
    return false;
}

static bool add_word(struct options *options, struct words *words, struct sm_text word,
                     struct sm_error *err)
{
    const char *copy = sm_arena_copy(&options->arena, word.at, word.n);
    if (!copy || !sm_grow(&words->at, &words->capacity, words->count + 1, sizeof *words->at))
        return sm_fail_memory(err);
    words->at[words->count++] = copy;
    return true;
}

/* Call 'take' for each part of a comma list; an empty part is an error. */
typedef bool take_part(struct options *options, struct sm_text part, struct sm_error *err);
static bool each_part(struct options *options, const char *option, const char *value,
                      take_part *take, struct sm_error *err)
{
    struct sm_text rest = sm_text(value);
    while (rest.at) {
        struct sm_text part = sm_text_trim(sm_text_cut(&rest, ','));
        if (!part.n)
            return sm_fail(err, SM_E_USAGE, "--%s: a comma too many in \"%s\"", option, value);
        if (!take(options, part, err)) return false;
    }
    return true;
}

static bool parse_extent(struct sm_text text, double edges[4])
{
    for (int i = 0; i < 4; i++) {
        if (!text.at) return false;
        if (!sm_parse_double(sm_text_trim(sm_text_cut(&text, ',')), &edges[i])) return false;
    }
    return !text.at;
}

bool is_extent(struct sm_text text)
{
    double edges[4];
    return parse_extent(text, edges);
}

static bool take_one_region(struct options *options, struct sm_text part, struct sm_error *err)
{
    return add_word(options, &options->regions, part, err);
}

bool take_region(struct options *options, const char *value, struct sm_error *err)
{
    double at[4];
    if (!parse_extent(sm_text(value), at))
        return each_part(options, "region", value, take_one_region, err);
    bool on_earth = at[0] >= -180 && at[2] <= 180 && at[1] >= -90 && at[3] <= 90;
    if (!on_earth || at[0] >= at[2] || at[1] >= at[3])
        return sm_fail(err, SM_E_USAGE,
                       "--region: \"%s\" is no extent: west, south, east, north in degrees", value);
    return add_word(options, &options->regions, sm_text(value), err);
}

bool take_threads(struct options *options, const char *value, struct sm_error *err)
{
    enum { THREADS_MAX = 1024 };
    long long count;
    if (!sm_parse_int(sm_text(value), &count) || count < 1 || count > THREADS_MAX)
        return sm_fail(err, SM_E_USAGE, "--jobs: \"%s\": a number from 1 to %d", value,
                       THREADS_MAX);
    options->threads = (int)count;
    return true;
}

enum { PAGE_MAX_PX = 16384, PAGE_MIN_PX = 240 };

static bool parse_px(struct sm_text text, double *px)
{
    long long value;
    if (!sm_parse_int(text, &value) || value < PAGE_MIN_PX || value > PAGE_MAX_PX) return false;
    *px = (double)value;
    return true;
}

/* "1600" or "1200x630". */
static bool parse_size(struct sm_text text, struct map_size *size)
{
    struct sm_text rest = text;
    struct sm_text width = sm_text_cut(&rest, 'x');
    size->height_px = 0;
    if (!parse_px(width, &size->width_px)) return false;
    return !rest.at || parse_px(rest, &size->height_px);
}

static bool take_one_size(struct options *options, struct sm_text part, struct sm_error *err)
{
    struct map_size size = {0};
    char name[64] = "";
    if (part.n < sizeof name) memcpy(name, part.at, part.n);
    bool numeric = part.at[0] >= '0' && part.at[0] <= '9';
    if (numeric && !parse_size(part, &size))
        return sm_fail(err, SM_E_USAGE, "--size: \"%.*s\": sides are whole numbers of %d to %d px",
                       SM_TEXT_ARG(part), PAGE_MIN_PX, PAGE_MAX_PX);
    if (!numeric && !sm_size_by_name(name, &size.width_px, &size.height_px))
        return fail_unknown(err, "size", part, sm_size_names());
    if (!sm_grow(&options->sizes, &options->size_capacity, options->size_count + 1,
                 sizeof *options->sizes))
        return sm_fail_memory(err);
    options->sizes[options->size_count++] = size;
    return true;
}

bool take_size(struct options *options, const char *value, struct sm_error *err)
{
    return each_part(options, "size", value, take_one_size, err);
}

static const char *const format_names[] = {"png", "svg", "pdf", "trace", NULL};
static const enum sm_format formats[] = {SM_PNG, SM_SVG, SM_PDF, SM_TRACE};

bool format_by_name(struct sm_text name, enum sm_format *format)
{
    for (size_t i = 0; format_names[i]; i++) {
        if (!sm_text_is_nocase(name, format_names[i])) continue;
        *format = formats[i];
        return true;
    }
    return false;
}

const char *format_name(enum sm_format format)
{
    for (size_t i = 0; format_names[i]; i++)
        if (formats[i] == format) return format_names[i];
    return "svg"; /* the outlined one */
}

static bool take_one_format(struct options *options, struct sm_text part, struct sm_error *err)
{
    enum sm_format format;
    if (!format_by_name(part, &format)) return fail_unknown(err, "format", part, format_names);
    if (!sm_grow(&options->formats, &options->format_capacity, options->format_count + 1,
                 sizeof *options->formats))
        return sm_fail_memory(err);
    options->formats[options->format_count++] = format;
    return true;
}

bool take_format(struct options *options, const char *value, struct sm_error *err)
{
    return each_part(options, "format", value, take_one_format, err);
}

/* The index of 'value' in 'known', or -1 and 'err'. */
static int one_of(const char *option, const char *value, const char *const *known,
                  struct sm_error *err)
{
    for (int i = 0; known[i]; i++)
        if (strcmp(value, known[i]) == 0) return i;
    fail_unknown(err, option, sm_text(value), known);
    return -1;
}

bool take_svg_font(struct options *options, const char *value, struct sm_error *err)
{
    static const char *const known[] = {"embed", "link", "none", NULL};
    int which = one_of("svg-font", value, known, err);
    if (which >= 0) options->svg_fonts = (enum sm_svg_fonts)which;
    return which >= 0;
}

bool take_svg_text(struct options *options, const char *value, struct sm_error *err)
{
    static const char *const known[] = {"live", "outline", NULL};
    int which = one_of("svg-text", value, known, err);
    options->svg_outline = which == 1;
    return which >= 0;
}

bool take_port(struct options *options, const char *value, struct sm_error *err)
{
    long long port;
    if (!sm_parse_int(sm_text(value), &port) || port < 0 || port > UINT16_MAX)
        return sm_fail(err, SM_E_USAGE, "--port: \"%s\" is no port; 0 to 65535, 0 for a free one",
                       value);
    options->port = (int)port;
    return true;
}

bool take_scale(struct options *options, const char *value, struct sm_error *err)
{
    static const char *const known[] = {"1", "2", NULL};
    int which = one_of("scale", value, known, err);
    options->scale = which + 1;
    return which >= 0;
}

bool take_scheme(struct options *options, const char *value, struct sm_error *err)
{
    static const char *const known[] = {"light", "dark", "auto", NULL};
    int which = one_of("scheme", value, known, err);
    options->scheme = which < 0 ? SM_SCHEME_LIGHT : (enum sm_scheme)which;
    return which >= 0;
}

/* "uk,en" is one map in Ukrainian that falls back to English; --lang given twice is two maps. */
bool take_lang(struct options *options, const char *value, struct sm_error *err)
{
    return add_word(options, &options->langs, sm_text(value), err);
}

/* A file may have a ':' in its name: what stands behind the last one is a class only if there is
 * no such file. */
static bool split_layer(struct options *options, const char *value, struct sm_user_layer *layer,
                        struct sm_error *err)
{
    const char *colon = strrchr(value, ':');
    *layer = (struct sm_user_layer){.path = value};
    if (!colon || strchr(colon, '/') || sm_file_exists(value)) return true;
    int which = one_of("layer", colon + 1, sm_user_layer_classes(), err);
    if (which < 0) return false;
    layer->class_name = sm_user_layer_classes()[which];
    layer->path = sm_arena_copy(&options->arena, value, (size_t)(colon - value));
    return layer->path ? true : sm_fail_memory(err);
}

bool take_layer(struct options *options, const char *value, struct sm_error *err)
{
    struct sm_user_layer layer;
    if (!split_layer(options, value, &layer, err)) return false;
    if (!sm_grow(&options->layers, &options->layer_capacity, options->layer_count + 1,
                 sizeof *options->layers))
        return sm_fail_memory(err);
    options->layers[options->layer_count++] = layer;
    return true;
}

/* "drone=icon.svg"; a file may have a '=' in its name, a category has none. */
bool take_symbol(struct options *options, const char *value, struct sm_error *err)
{
    const char *categories[SM_CATEGORY_COUNT + 1] = {NULL};
    for (int i = 0; i < SM_CATEGORY_COUNT; i++)
        categories[i] = sm_category_name((enum sm_category)i);
    const char *equals = strchr(value, '=');
    if (!equals || !equals[1])
        return sm_fail(err, SM_E_USAGE, "--symbol: \"%s\": write CATEGORY=FILE", value);
    const char *name = sm_arena_copy(&options->arena, value, (size_t)(equals - value));
    if (!name) return sm_fail_memory(err);
    int which = one_of("symbol", name, categories, err);
    if (which < 0) return false;
    if (!sm_grow(&options->symbols, &options->symbol_capacity, options->symbol_count + 1,
                 sizeof *options->symbols))
        return sm_fail_memory(err);
    options->symbols[options->symbol_count++] =
        (struct sm_user_symbol){categories[which], equals + 1};
    return true;
}
