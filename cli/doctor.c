/* SPDX-License-Identifier: Apache-2.0
 * sitmap doctor: prove what a map must not get wrong.
 */
#include "cli/commands.h"
#include "cli/json.h"

static void doctor_as_text(const struct sm_doctor *doctor, struct sm_buf *out)
{
    for (size_t i = 0; i < doctor->count; i++) {
        sm_buf_str(out, doctor->findings[i].ok ? "ok       " : "PROBLEM  ");
        sm_buf_str(out, doctor->findings[i].line);
        sm_buf_char(out, '\n');
    }
    sm_buf_int(out, (long long)doctor->count);
    sm_buf_str(out, " findings, ");
    sm_buf_int(out, (long long)doctor->problems);
    sm_buf_str(out, doctor->problems == 1 ? " problem\n" : " problems\n");
}

static void doctor_as_json(const struct sm_doctor *doctor, struct sm_buf *out)
{
    sm_buf_char(out, '{');
    json_whole(out, "problems", (long long)doctor->problems);
    json_name(out, "findings");
    sm_buf_char(out, '[');
    for (size_t i = 0; i < doctor->count; i++) {
        sm_buf_str(out, i ? ",\n{" : "{");
        json_bool(out, "ok", doctor->findings[i].ok);
        json_text(out, "line", sm_text(doctor->findings[i].line));
        sm_buf_char(out, '}');
    }
    sm_buf_str(out, "]}\n");
}

int run_doctor(const struct options *options)
{
    struct sm_doctor doctor = {0};
    struct sm_error err = {0};
    struct sm_buf out = {0};
    bool ok = sm_doctor_run(&doctor, &(struct sm_base_options){.base_folder = options->base}, &err);
    if (ok && options->json)
        doctor_as_json(&doctor, &out);
    else if (ok)
        doctor_as_text(&doctor, &out);
    ok = ok && print_out(&out, &err);
    int code = doctor.problems ? EXIT_PROBLEMS : EXIT_DONE;
    if (!ok) code = say_error(&err);
    sm_buf_finish(&out);
    sm_doctor_finish(&doctor);
    return code;
}
