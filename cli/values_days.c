/* SPDX-License-Identifier: Apache-2.0
 * Options whose values are days.
 */
#include "cli/options.h"

static bool take_day(const char *option, const char *value, sm_day *day, bool *has,
                     struct sm_error *err)
{
    *has = sm_parse_date(sm_text(value), day);
    return *has ||
           sm_fail(err, SM_E_USAGE, "--%s: not a date like 2024-10-21: \"%s\"", option, value);
}

bool take_day_one(struct options *options, const char *value, struct sm_error *err)
{
    return take_day("day-one", value, &options->day_one, &options->has_day_one, err);
}

bool take_from(struct options *options, const char *value, struct sm_error *err)
{
    return take_day("from", value, &options->from, &options->has_from, err);
}

bool take_to(struct options *options, const char *value, struct sm_error *err)
{
    return take_day("to", value, &options->to, &options->has_to, err);
}

bool take_today(struct options *options, const char *value, struct sm_error *err)
{
    return take_day("today", value, &options->today, &options->has_today, err);
}
