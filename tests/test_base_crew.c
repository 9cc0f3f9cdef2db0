/* SPDX-License-Identifier: Apache-2.0
 * Threads that share work: every piece is done once, however many there are.
 */
#include <check.h>
#include <stdatomic.h>
#include <stdio.h>

#include "base/crew.h"
#include "base/memory.h"
#include "tests/run.h"

enum { PIECES = 5000, WORKERS_MAX = 8 };

struct store {
    atomic_size_t next;
    unsigned char done[PIECES]; /* each by whoever took it */
};

struct worker {
    struct store *store;
    size_t done;
};

static void take_pieces(void *closure)
{
    struct worker *worker = closure;
    size_t piece;
    while ((piece = atomic_fetch_add(&worker->store->next, 1)) < PIECES) {
        worker->store->done[piece]++;
        worker->done++;
    }
}

static void check_crew(int count)
{
    static struct store store;
    struct worker workers[WORKERS_MAX] = {{0}};
    size_t done = 0;
    store = (struct store){.next = 0};
    for (int i = 0; i < count; i++)
        workers[i].store = &store;
    sm_crew_run(take_pieces, workers, sizeof *workers, count);
    for (int i = 0; i < count; i++)
        done += workers[i].done;
    ck_assert_uint_eq(done, PIECES);
    for (size_t i = 0; i < PIECES; i++)
        ck_assert_uint_eq(store.done[i], 1);
}

START_TEST(every_piece_is_done_once)
{
    check_crew(_i);
}
END_TEST

START_TEST(without_memory_for_threads_this_one_does_it_all)
{
    sm_memory_fail_after(0);
    check_crew(4);
    sm_memory_fail_after(-1);
}
END_TEST

START_TEST(there_is_a_core)
{
    ck_assert_int_ge(sm_core_count(), 1);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("base_crew");
    TCase *tcase = tcase_create("crew");
    tcase_add_loop_test(tcase, every_piece_is_done_once, 1, WORKERS_MAX + 1);
    tcase_add_test(tcase, without_memory_for_threads_this_one_does_it_all);
    tcase_add_test(tcase, there_is_a_core);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
