/* SPDX-License-Identifier: Apache-2.0
 * Run a command again and again, its output thrown away; print the median wall time, the median CPU
 * time and the largest peak of memory of one run.
 *
 *     bench_map TIMES COMMAND [ARGUMENT…]
 */
#define _DEFAULT_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { TIMES_MAX = 10000 };

struct cost {
    double wall_ms, cpu_ms;
    long peak_kib;
    int exit_code;
};

static double ms_of(struct timeval t)
{
    return (double)t.tv_sec * 1e3 + (double)t.tv_usec / 1e3;
}

static double now_ms(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static struct cost run(char **command)
{
    struct cost cost = {.exit_code = -1};
    double start_ms = now_ms();
    pid_t child = fork();
    if (child == 0) {
        if (!freopen("/dev/null", "w", stdout)) _exit(127);
        execvp(command[0], command);
        _exit(127);
    }
    int status = 0;
    struct rusage usage;
    if (child < 0 || wait4(child, &status, 0, &usage) < 0) return cost;
    cost.wall_ms = now_ms() - start_ms;
    cost.cpu_ms = ms_of(usage.ru_utime) + ms_of(usage.ru_stime);
    cost.peak_kib = usage.ru_maxrss;
    if (WIFEXITED(status)) cost.exit_code = WEXITSTATUS(status);
    return cost;
}

static int by_size(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static double middle(double *values, int count)
{
    qsort(values, (size_t)count, sizeof *values, by_size);
    return values[count / 2];
}

int main(int argc, char **argv)
{
    int times = argc > 2 ? atoi(argv[1]) : 0;
    if (times < 1 || times > TIMES_MAX) {
        fputs("usage: bench_map TIMES COMMAND [ARGUMENT...]\n", stderr);
        return 2;
    }
    static double wall_ms[TIMES_MAX], cpu_ms[TIMES_MAX];
    long peak_kib = 0;
    for (int i = 0; i < times; i++) {
        struct cost cost = run(argv + 2);
        if (cost.exit_code < 0 || cost.exit_code > 1) {
            fprintf(stderr, "%s: exit code %d\n", argv[2], cost.exit_code);
            return 1;
        }
        wall_ms[i] = cost.wall_ms;
        cpu_ms[i] = cost.cpu_ms;
        if (cost.peak_kib > peak_kib) peak_kib = cost.peak_kib;
    }
    double wall = middle(wall_ms, times), cpu = middle(cpu_ms, times);
    printf("%7.1f ms (best %5.1f) %7.1f ms CPU %6.1f MiB\n", wall, wall_ms[0], cpu,
           (double)peak_kib / 1024);
    return 0;
}
