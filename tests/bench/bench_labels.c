/* SPDX-License-Identifier: Apache-2.0
 * What the label engine places of generated crowds, and how long it takes; beside it a placer that
 * gives each label the first free of eight positions:
 *
 *     bench_labels [rounds]
 *
 * A benchmark is not a test: it prints and judges nothing.
 */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "base/number.h"
#include "tests/label_crowd.h"

struct tally {
    size_t all, full, some, number, lost, led;
    double loss, best_ms;
};

static double now_ms(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static void count(struct tally *tally, const struct crowd *crowd)
{
    for (size_t i = 0; i < crowd->count; i++) {
        int variant = crowd->placements[i].variant;
        tally->all++;
        tally->full += variant == 0;
        tally->some += variant == 1 || variant == 2;
        tally->number += variant == CROWD_VARIANTS - 1;
        tally->lost += variant < 0;
        tally->led += variant >= 0 && crowd->placements[i].leader_count > 0;
    }
    tally->loss += crowd_loss(crowd);
}

static void place(struct crowd *crowd, bool greedy, bool leaders)
{
    struct sm_error err = {0};
    for (size_t i = 0; i < crowd->count; i++)
        crowd->labels[i].may_lead = leaders;
    const struct sm_label_problem problem = crowd_problem(crowd);
    if (greedy)
        crowd_place_greedily(crowd);
    else if (!sm_labels_solve(&problem, crowd->placements, &err))
        fprintf(stderr, "%s\n", err.message);
}

/* Five crowds of a kind; the time is that of the fastest round, for one crowd. */
static struct tally measure(size_t labels, bool clustered, int way, int rounds)
{
    enum { SEEDS = 5 };
    struct tally tally = {.best_ms = 1e9};
    for (int round = 0; round < rounds; round++) {
        double spent = 0;
        for (uint64_t seed = 1; seed <= SEEDS; seed++) {
            struct crowd crowd;
            crowd_begin(&crowd, labels, seed, clustered);
            double start = now_ms();
            place(&crowd, way == 0, way == 2);
            spent += (now_ms() - start) / SEEDS;
            if (round == 0) count(&tally, &crowd);
            crowd_end(&crowd);
        }
        if (spent < tally.best_ms) tally.best_ms = spent;
    }
    return tally;
}

static void print_number(double value, int decimals, int width)
{
    char digits[SM_FIXED_MAX];
    int n = (int)sm_format_fixed(digits, value, decimals);
    printf("%*s%.*s", width > n ? width - n : 0, "", n, digits);
}

static void print_share(size_t part, size_t all)
{
    print_number(100.0 * (double)part / (double)all, 1, 8);
}

int main(int argc, char **argv)
{
    static const size_t sizes[] = {10, 40, 100, 300, 1000, 2000};
    static const char *const ways[] = {"greedy, 8 positions", "engine, no leaders", "engine"};
    int rounds = argc > 1 ? (int)strtol(argv[1], NULL, 10) : 3;
    printf("labels  crowd      placer                 full%%   less%% number%%   lost%% leader%%"
           "    loss  time ms\n");
    for (size_t s = 0; s < sizeof sizes / sizeof *sizes; s++)
        for (int kind = 0; kind < 2; kind++)
            for (int way = 0; way < 3; way++) {
                struct tally t = measure(sizes[s], kind, way, rounds > 0 ? rounds : 1);
                printf("%6zu  %-9s  %-20s", sizes[s], kind ? "clustered" : "uniform", ways[way]);
                print_share(t.full, t.all);
                print_share(t.some, t.all);
                print_share(t.number, t.all);
                print_share(t.lost, t.all);
                print_share(t.led, t.all);
                print_number(t.loss / (double)t.all, 0, 8);
                print_number(t.best_ms, 2, 9);
                printf("\n");
            }
    return 0;
}
