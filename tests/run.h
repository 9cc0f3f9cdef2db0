/* SPDX-License-Identifier: Apache-2.0
 * What every Check program of ours ends with: a test for each row of a table; run one suite, exit 0
 * when all passed.
 */
#ifndef SM_TESTS_RUN_H
#define SM_TESTS_RUN_H

#include <check.h>
#include <stdlib.h>

#define COUNT(array) (int)(sizeof(array) / sizeof *(array))
#define ADD_ROWS(tcase, test, table) tcase_add_loop_test(tcase, test, 0, COUNT(table))

static inline int run_suite(Suite *suite)
{
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

#endif
