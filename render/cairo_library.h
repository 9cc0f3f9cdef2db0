/* SPDX-License-Identifier: Apache-2.0
 * libcairo, loaded when something is first drawn by it: it brings the libraries of X11 along, a
 * third of what the program takes to start, and an SVG with live text needs none of them. The only
 * place that includes cairo.h; its functions keep their names.
 */
#ifndef SM_RENDER_CAIRO_LIBRARY_H
#define SM_RENDER_CAIRO_LIBRARY_H

#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <cairo.h>

#include "base/error.h"

/* What we call. */
#define SM_CAIRO_FUNCTIONS(X)                                                                      \
    X(clip)                                                                                        \
    X(clip_extents)                                                                                \
    X(close_path)                                                                                  \
    X(copy_clip_rectangle_list)                                                                    \
    X(create)                                                                                      \
    X(curve_to)                                                                                    \
    X(destroy)                                                                                     \
    X(fill)                                                                                        \
    X(fill_preserve)                                                                               \
    X(font_face_destroy)                                                                           \
    X(font_face_set_user_data)                                                                     \
    X(font_options_create)                                                                         \
    X(font_options_destroy)                                                                        \
    X(font_options_set_antialias)                                                                  \
    X(font_options_set_hint_metrics)                                                               \
    X(font_options_set_hint_style)                                                                 \
    X(format_stride_for_width)                                                                     \
    X(ft_font_face_create_for_ft_face)                                                             \
    X(ft_scaled_font_lock_face)                                                                    \
    X(ft_scaled_font_unlock_face)                                                                  \
    X(get_matrix)                                                                                  \
    X(get_scaled_font)                                                                             \
    X(glyph_path)                                                                                  \
    X(identity_matrix)                                                                             \
    X(image_surface_create)                                                                        \
    X(image_surface_create_for_data)                                                               \
    X(image_surface_get_data)                                                                      \
    X(image_surface_get_height)                                                                    \
    X(image_surface_get_stride)                                                                    \
    X(image_surface_get_width)                                                                     \
    X(line_to)                                                                                     \
    X(mask_surface)                                                                                \
    X(matrix_init)                                                                                 \
    X(move_to)                                                                                     \
    X(new_path)                                                                                    \
    X(paint)                                                                                       \
    X(pdf_surface_create_for_stream)                                                               \
    X(pdf_surface_restrict_to_version)                                                             \
    X(pdf_surface_set_metadata)                                                                    \
    X(rectangle)                                                                                   \
    X(rectangle_list_destroy)                                                                      \
    X(restore)                                                                                     \
    X(save)                                                                                        \
    X(scale)                                                                                       \
    X(set_dash)                                                                                    \
    X(set_fill_rule)                                                                               \
    X(set_font_face)                                                                               \
    X(set_font_options)                                                                            \
    X(set_font_size)                                                                               \
    X(set_line_cap)                                                                                \
    X(set_line_join)                                                                               \
    X(set_line_width)                                                                              \
    X(set_matrix)                                                                                  \
    X(set_source_rgba)                                                                             \
    X(show_glyphs)                                                                                 \
    X(show_text_glyphs)                                                                            \
    X(status)                                                                                      \
    X(status_to_string)                                                                            \
    X(stroke)                                                                                      \
    X(stroke_preserve)                                                                             \
    X(surface_destroy)                                                                             \
    X(surface_finish)                                                                              \
    X(surface_flush)                                                                               \
    X(surface_mark_dirty)                                                                          \
    X(surface_status)                                                                              \
    X(svg_surface_create_for_stream)                                                               \
    X(svg_surface_set_document_unit)                                                               \
    X(transform)

struct sm_cairo_library {
#define X(name) __typeof__(&cairo_##name) name;
    SM_CAIRO_FUNCTIONS(X)
#undef X
};

/* Filled by the next call, read-only ever after. */
extern struct sm_cairo_library sm_cairo_library;

/* Load it once, for all threads, before anything else of Cairo; it stays loaded. SM_E_USAGE when
 * it is not installed. */
bool sm_cairo_load(struct sm_error *err);

#ifndef SM_CAIRO_UNNAMED
#define cairo_clip sm_cairo_library.clip
#define cairo_clip_extents sm_cairo_library.clip_extents
#define cairo_close_path sm_cairo_library.close_path
#define cairo_copy_clip_rectangle_list sm_cairo_library.copy_clip_rectangle_list
#define cairo_create sm_cairo_library.create
#define cairo_curve_to sm_cairo_library.curve_to
#define cairo_destroy sm_cairo_library.destroy
#define cairo_fill sm_cairo_library.fill
#define cairo_fill_preserve sm_cairo_library.fill_preserve
#define cairo_font_face_destroy sm_cairo_library.font_face_destroy
#define cairo_font_face_set_user_data sm_cairo_library.font_face_set_user_data
#define cairo_font_options_create sm_cairo_library.font_options_create
#define cairo_font_options_destroy sm_cairo_library.font_options_destroy
#define cairo_font_options_set_antialias sm_cairo_library.font_options_set_antialias
#define cairo_font_options_set_hint_metrics sm_cairo_library.font_options_set_hint_metrics
#define cairo_font_options_set_hint_style sm_cairo_library.font_options_set_hint_style
#define cairo_format_stride_for_width sm_cairo_library.format_stride_for_width
#define cairo_ft_font_face_create_for_ft_face sm_cairo_library.ft_font_face_create_for_ft_face
#define cairo_ft_scaled_font_lock_face sm_cairo_library.ft_scaled_font_lock_face
#define cairo_ft_scaled_font_unlock_face sm_cairo_library.ft_scaled_font_unlock_face
#define cairo_get_matrix sm_cairo_library.get_matrix
#define cairo_get_scaled_font sm_cairo_library.get_scaled_font
#define cairo_glyph_path sm_cairo_library.glyph_path
#define cairo_identity_matrix sm_cairo_library.identity_matrix
#define cairo_image_surface_create sm_cairo_library.image_surface_create
#define cairo_image_surface_create_for_data sm_cairo_library.image_surface_create_for_data
#define cairo_image_surface_get_data sm_cairo_library.image_surface_get_data
#define cairo_image_surface_get_height sm_cairo_library.image_surface_get_height
#define cairo_image_surface_get_stride sm_cairo_library.image_surface_get_stride
#define cairo_image_surface_get_width sm_cairo_library.image_surface_get_width
#define cairo_line_to sm_cairo_library.line_to
#define cairo_mask_surface sm_cairo_library.mask_surface
#define cairo_matrix_init sm_cairo_library.matrix_init
#define cairo_move_to sm_cairo_library.move_to
#define cairo_new_path sm_cairo_library.new_path
#define cairo_paint sm_cairo_library.paint
#define cairo_pdf_surface_create_for_stream sm_cairo_library.pdf_surface_create_for_stream
#define cairo_pdf_surface_restrict_to_version sm_cairo_library.pdf_surface_restrict_to_version
#define cairo_pdf_surface_set_metadata sm_cairo_library.pdf_surface_set_metadata
#define cairo_rectangle sm_cairo_library.rectangle
#define cairo_rectangle_list_destroy sm_cairo_library.rectangle_list_destroy
#define cairo_restore sm_cairo_library.restore
#define cairo_save sm_cairo_library.save
#define cairo_scale sm_cairo_library.scale
#define cairo_set_dash sm_cairo_library.set_dash
#define cairo_set_fill_rule sm_cairo_library.set_fill_rule
#define cairo_set_font_face sm_cairo_library.set_font_face
#define cairo_set_font_options sm_cairo_library.set_font_options
#define cairo_set_font_size sm_cairo_library.set_font_size
#define cairo_set_line_cap sm_cairo_library.set_line_cap
#define cairo_set_line_join sm_cairo_library.set_line_join
#define cairo_set_line_width sm_cairo_library.set_line_width
#define cairo_set_matrix sm_cairo_library.set_matrix
#define cairo_set_source_rgba sm_cairo_library.set_source_rgba
#define cairo_show_glyphs sm_cairo_library.show_glyphs
#define cairo_show_text_glyphs sm_cairo_library.show_text_glyphs
#define cairo_status sm_cairo_library.status
#define cairo_status_to_string sm_cairo_library.status_to_string
#define cairo_stroke sm_cairo_library.stroke
#define cairo_stroke_preserve sm_cairo_library.stroke_preserve
#define cairo_surface_destroy sm_cairo_library.surface_destroy
#define cairo_surface_finish sm_cairo_library.surface_finish
#define cairo_surface_flush sm_cairo_library.surface_flush
#define cairo_surface_mark_dirty sm_cairo_library.surface_mark_dirty
#define cairo_surface_status sm_cairo_library.surface_status
#define cairo_svg_surface_create_for_stream sm_cairo_library.svg_surface_create_for_stream
#define cairo_svg_surface_set_document_unit sm_cairo_library.svg_surface_set_document_unit
#define cairo_transform sm_cairo_library.transform
#endif

#endif
