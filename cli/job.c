/* SPDX-License-Identifier: Apache-2.0
 * One job: its language, and what the library is to draw for it.
 */
#include "cli/jobs.h"

struct sm_text job_lang(const struct job *job)
{
    struct sm_text langs = sm_text(job->lang);
    return sm_text_trim(sm_text_cut(&langs, ','));
}

void job_add_lang(const struct job *job, struct sm_buf *name)
{
    if (sm_text_is(job_lang(job), "en")) return;
    sm_buf_char(name, '.');
    sm_buf_text(name, job_lang(job));
}

struct sm_map_options jobs_map_options(const struct options *options, const struct job *job)
{
    return (struct sm_map_options){
        .format = job->format == SM_SVG && options->svg_outline ? SM_SVG_OUTLINE : job->format,
        .region = job->region,
        .width_px = job->size.width_px,
        .height_px = job->size.height_px,
        .scale = options->scale,
        .lang = job->lang,
        .projection = options->projection,
        .graticule = options->graticule,
        .control = options->control,
        .layers = options->layers,
        .layer_count = options->layer_count,
        .theme = options->theme,
        .scheme = options->scheme,
        .svg_fonts = options->svg_fonts,
        .symbols = options->symbols,
        .symbol_count = options->symbol_count,
    };
}
