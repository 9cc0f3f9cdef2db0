/* SPDX-License-Identifier: Apache-2.0
 * PNG files: what stands around the pixels, through libpng; the pixels' stream comes from
 * png_strips.c.
 */
#include <math.h>
#include <png.h>
#include <setjmp.h>
#include <stdlib.h>

#include "base/memory.h"
#include "render/png_private.h"

enum { TEXT_MAX = 5 };

struct writer {
    const struct sm_png_image *image;
    const struct sm_page *page;
    const struct sm_png_form *form;
    const struct sm_png_pieces *pieces;
    struct sm_buf *out;
    char *texts[TEXT_MAX]; /* terminated copies */
    struct sm_error *err;
};

static void on_error(png_structp png, png_const_charp message)
{
    struct writer *writer = png_get_error_ptr(png);
    if (writer->out->failed)
        sm_fail_memory(writer->err);
    else
        sm_fail(writer->err, SM_E_OUTPUT, "png: %s", message);
    png_longjmp(png, 1);
}

static void on_warning(png_structp png, png_const_charp message)
{
    (void)png;
    (void)message;
}

static void on_bytes(png_structp png, png_bytep bytes, size_t n)
{
    struct writer *writer = png_get_io_ptr(png);
    sm_buf_add(writer->out, bytes, n);
    if (writer->out->failed) png_error(png, "out of memory");
}

static void on_flush(png_structp png)
{
    (void)png;
}

static void put_palette(png_structp png, png_infop info, const struct sm_png_form *form)
{
    png_color colors[SM_PNG_COLOR_MAX] = {{0, 0, 0}};
    png_byte alphas[SM_PNG_COLOR_MAX] = {0};
    int alpha_count = 0; /* up to the last that is not opaque */
    for (int i = 0; i < form->color_count; i++) {
        struct sm_color color = sm_png_straight(form->colors[i]);
        colors[i] = (png_color){color.r, color.g, color.b};
        alphas[i] = color.a;
        if (color.a != 255) alpha_count = i + 1;
    }
    png_set_PLTE(png, info, colors, form->color_count);
    if (alpha_count) png_set_tRNS(png, info, alphas, alpha_count, NULL);
}

static void put_header(png_structp png, png_infop info, const struct writer *writer)
{
    static const int color_types[] = {
        [SM_PNG_PALETTE] = PNG_COLOR_TYPE_PALETTE,
        [SM_PNG_RGB] = PNG_COLOR_TYPE_RGB,
        [SM_PNG_RGBA] = PNG_COLOR_TYPE_RGB_ALPHA,
    };
    const struct sm_png_image *image = writer->image;
    png_set_IHDR(png, info, (png_uint_32)image->width, (png_uint_32)image->height, 8,
                 color_types[writer->form->kind], PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_BASE,
                 PNG_FILTER_TYPE_BASE);
    png_set_sRGB(png, info, PNG_sRGB_INTENT_PERCEPTUAL);
    png_uint_32 density = (png_uint_32)lround(image->pixels_per_m);
    png_set_pHYs(png, info, density, density, PNG_RESOLUTION_METER);
    if (writer->form->kind == SM_PNG_PALETTE) put_palette(png, info, writer->form);
}

static void put_texts(png_structp png, png_infop info, const struct writer *writer)
{
    static const char *const keys[TEXT_MAX] = {"Title", "Description", "Source", "Copyright",
                                               "Software"};
    char lang[32] = "";
    for (size_t i = 0; writer->page->lang && writer->page->lang[i] && i < sizeof lang - 1; i++)
        lang[i] = writer->page->lang[i];
    for (int i = 0; i < TEXT_MAX; i++) {
        if (!*writer->texts[i]) continue;
        png_text text = {.compression = PNG_ITXT_COMPRESSION_NONE,
                         .key = (char *)keys[i],
                         .text = writer->texts[i],
                         .lang = lang,
                         .lang_key = (char *)""};
        png_set_text(png, info, &text, 1);
    }
}

/* libpng leaves by longjmp: nothing here may own memory. */
static bool write_chunks(png_structp png, png_infop info, const struct writer *writer)
{
    if (setjmp(png_jmpbuf(png))) return false;
    png_set_write_fn(png, (void *)writer, on_bytes, on_flush);
    put_header(png, info, writer);
    put_texts(png, info, writer);
    png_write_info(png, info);
    for (size_t i = 0; i < writer->pieces->count; i++)
        png_write_chunk(png, (png_const_bytep) "IDAT",
                        (png_const_bytep)writer->pieces->pieces[i].bytes,
                        writer->pieces->pieces[i].count);
    png_write_chunk(png, (png_const_bytep) "IEND", NULL, 0);
    return true;
}

static bool copy_texts(struct writer *writer, struct sm_arena *arena)
{
    const struct sm_page *page = writer->page;
    const struct sm_text texts[TEXT_MAX] = {page->title, page->description, page->source,
                                            page->copyright, page->software};
    for (int i = 0; i < TEXT_MAX; i++) {
        writer->texts[i] = sm_arena_copy(arena, texts[i].n ? texts[i].at : "", texts[i].n);
        if (!writer->texts[i]) return sm_fail_memory(writer->err);
    }
    return true;
}

static bool write_file(struct writer *writer)
{
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, writer, on_error, on_warning);
    png_infop info = png ? png_create_info_struct(png) : NULL;
    bool is_written = info ? write_chunks(png, info, writer) : sm_fail_memory(writer->err);
    png_destroy_write_struct(&png, &info);
    return is_written;
}

bool sm_png_write_pieces(const struct sm_png_image *image, const struct sm_png_form *form,
                         const struct sm_png_pieces *pieces, const struct sm_page *page,
                         struct sm_buf *out, struct sm_error *err)
{
    struct sm_arena arena = {0};
    struct sm_error inner = {0};
    struct writer writer = {
        .image = image, .page = page, .form = form, .pieces = pieces, .out = out, .err = &inner};
    bool is_written = copy_texts(&writer, &arena) && write_file(&writer);
    sm_arena_finish(&arena);
    if (!is_written && err) *err = inner;
    return is_written;
}

bool sm_png_write(const struct sm_png_image *image, const struct sm_page *page, struct sm_buf *out,
                  struct sm_error *err)
{
    struct sm_png_form form;
    struct sm_png_pieces pieces;
    sm_png_choose_form(image, &form);
    if (!sm_png_compress(image, &form, page->thread_max, &pieces, err)) return false;
    bool is_written = sm_png_write_pieces(image, &form, &pieces, page, out, err);
    sm_png_pieces_finish(&pieces);
    return is_written;
}
