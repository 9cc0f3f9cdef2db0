#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""sitmap beside its peers: see scripts/bench. Each scenario runs every program once, in turn, as
often as asked; the table holds medians of the wall time and the largest peak of memory."""
import argparse
import os
import shutil
import signal
import statistics
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
BASE = os.path.join(ROOT, "data", "base")
WEEK = os.path.join(ROOT, "examples", "2024-10-21")
FROM, TO = "2024-10-21", "2024-10-25"

# scenario: title, inputs, width, format, layers of the peers, events of the peers
SCENARIOS = {
    "A": ("cold PNG, 1600 px", [], 1600, "png", "base", None),
    "B": ("SVG", [], 1600, "svg", "base", None),
    "C": ("1.3 M vertices, 1600 px", ["dense-1m.shp"], 1600, "png", "dense-1m", None),
    "C6400": ("1.3 M vertices, 6400 px", ["dense-1m.shp"], 6400, "png", "dense-1m", None),
    "D-week": ("1 M events, one week", ["events.csv"], 1600, "png", "base", "events"),
    "D-all": ("1 M events, all drawn", ["one-week.csv"], 1600, "png", "base", "one-week"),
    "10M": ("10.3 M vertices", ["dense-10m.shp"], 1600, "png", "dense-10m", None),
    "E": ("52 weeks in one run, a map of each", [], 1600, "png", "base", None),
}
# A program that takes longer than SLOW_S is run once only. Seconds that a run may take, unless asked
# for otherwise; of a scenario in LIMITS_S at most these.
SLOW_S, LIMIT_S = 10, 120
LIMITS_S = {"D-all": 40, "10M": 40}
# Of scenario E: how many maps each draws. The table holds the time of one.
WEEKS = {"sitmap": 52, "mapserver": 52, "mapnik": 52, "gmt": 4, "cartopy": 4}
PEERS = ["mapserver", "mapnik", "gmt", "cartopy"]


def has_module(name):
    return subprocess.run(["/usr/bin/python3", "-c", f"import {name}"],
                          capture_output=True).returncode == 0


def installed(peer):
    return {"mapserver": lambda: bool(shutil.which("map2img") or shutil.which("shp2img")),
            "mapnik": lambda: has_module("mapnik"), "gmt": lambda: bool(shutil.which("gmt")),
            "cartopy": lambda: has_module("cartopy")}[peer]()


def version(peer):
    if peer == "mapserver":
        text = subprocess.run(["map2img", "-v"], capture_output=True, text=True).stdout
        return text.split("version")[-1].split()[0] if "version" in text else "?"
    if peer == "gmt":
        return subprocess.run(["gmt", "--version"], capture_output=True, text=True).stdout.strip()
    code = {"mapnik": "import mapnik; print(mapnik.mapnik_version_string())",
            "cartopy": "import cartopy; print(cartopy.__version__)"}[peer]
    return subprocess.run(["/usr/bin/python3", "-c", code], capture_output=True,
                          text=True).stdout.strip() or "?"


def command(program, who, name, work, out):
    title, _, width, form, layers, events = SCENARIOS[name]
    if name == "E" and who == "sitmap":
        weeks = sorted(os.path.join(work, "weeks", w) for w in os.listdir(f"{work}/weeks"))
        return [program, "atlas", "-q", "--force", "--maps-only", "--jobs", "1", "-o", out,
                "--region", "ukraine", "--size", str(width), *weeks]
    if who != "sitmap":
        more = [str(WEEKS[who])] if name == "E" else []
        return ["/usr/bin/python3", os.path.join(HERE, "peers.py"), who, work, BASE, str(width),
                layers, events or "-", out, *more]
    args = [program, "render", "-q", "-o", out, "--region", "ukraine", "--size", str(width)]
    if layers != "base":
        args += ["--layer", os.path.join(work, layers + ".shp")]
    if events == "events":
        return args + [os.path.join(work, "events.csv"), "--from", FROM, "--to", TO]
    return args + [os.path.join(work, "one-week.csv") if events else WEEK]


def run(args, out, limit_s):
    """Wall seconds and peak MiB, or a word: why not."""
    if os.path.isdir(out):
        shutil.rmtree(out)
    elif os.path.exists(out):
        os.remove(out)
    start = time.monotonic()
    # A group of its own, so that what a script has started ends with it.
    process = subprocess.Popen(args, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                               start_new_session=True)
    while True:
        pid, status, usage = os.wait4(process.pid, os.WNOHANG)
        if pid:
            break
        if time.monotonic() - start > limit_s:
            os.killpg(process.pid, signal.SIGKILL)
            os.wait4(process.pid, 0)
            return f"> {limit_s:.0f} s"
        time.sleep(0.0005)
    took = time.monotonic() - start
    code = os.waitstatus_to_exitcode(status)
    # 1 is done, with warnings: of sitmap only.
    done = code in (0, 1) and os.path.exists(out)
    return (took, usage.ru_maxrss / 1024) if done else "failed"


def commands(options, name, peers):
    """What to run for each program, and what it writes."""
    found = {}
    for who in ["sitmap"] + peers:
        out = os.path.join(options.work, f"{name}-{who}.{SCENARIOS[name][3]}")
        if name == "E" and who == "sitmap":
            out = os.path.join(options.work, "E-sitmap")
        args = command(options.program, who, name, options.work, out)
        found[who] = (prepare(who, args), out)
    return found


def measure(options, name, peers):
    """For each program its costs, or the word why there are none."""
    limit_s = min(options.limit, LIMITS_S.get(name, options.limit))
    out_of = commands(options, name, peers)
    results = {who: [] for who in out_of}
    for turn in range(options.times + 1):
        for who, (args, out) in out_of.items():
            costs = results[who]
            if isinstance(costs, str) or (costs and costs[0][0] > SLOW_S):
                continue
            cost = run(args, out, limit_s)
            if isinstance(cost, str):
                results[who] = cost
            elif turn or cost[0] > SLOW_S:  # the first run reads the files into the cache
                costs.append(cost)
    return results


def prepare(who, args):
    """MapServer and GMT are programs of their own: Python writes what they read, unmeasured."""
    if who in ("sitmap", "mapnik", "cartopy"):
        return args
    text = subprocess.run(args, capture_output=True, text=True, check=True).stdout
    return text.split("\n")[0].split("\t")


def cell(costs, maps, base_s):
    """A program's cell of the table; 'base_s' is what ours takes, or None."""
    if isinstance(costs, str):
        return costs
    wall = statistics.median(t for t, _ in costs) / maps
    peak = max(m for _, m in costs)
    ratio = f", {wall / base_s:.1f}×" if base_s else ""
    once = ", once" if costs[0][0] > SLOW_S else ""
    return f"{wall:.3f} s{ratio}, {peak:.0f} MiB{once}"


def print_row(name, results, peers):
    maps = WEEKS if name == "E" else dict.fromkeys(WEEKS, 1)
    ours = results["sitmap"]
    base_s = None if isinstance(ours, str) else statistics.median(t for t, _ in ours) / maps["sitmap"]
    cells = [f"{name} {SCENARIOS[name][0]}", cell(ours, maps["sitmap"], None)]
    cells += [cell(results[who], maps[who], base_s) for who in peers]
    print("| " + " | ".join(cells) + " |", flush=True)


def describe():
    cpu = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo", encoding="utf-8")
                if line.startswith("model name")), "?")
    commit = subprocess.run(["git", "-C", ROOT, "rev-parse", "--short", "HEAD"],
                            capture_output=True, text=True).stdout.strip()
    load = os.getloadavg()[0]
    print(f"{cpu}, {os.cpu_count()} cores, load {load:.1f} at the start; commit {commit}")


def parse_options():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--work", required=True)
    parser.add_argument("--limit", type=float, default=LIMIT_S, help="seconds a run may take")
    parser.add_argument("times", nargs="?", type=int, default=5)
    parser.add_argument("scenarios", nargs="*")
    options = parser.parse_args()
    options.work = os.path.abspath(options.work)
    options.program = os.path.abspath(options.program)
    options.scenarios = options.scenarios or list(SCENARIOS)
    unknown = [n for n in options.scenarios if n not in SCENARIOS]
    if unknown:
        sys.exit(f"{unknown[0]}: unknown; one of {', '.join(SCENARIOS)}")
    return options


def make_inputs(options):
    os.makedirs(options.work, exist_ok=True)
    inputs = sorted({i for n in options.scenarios for i in SCENARIOS[n][1]})
    if inputs:
        subprocess.run([sys.executable, os.path.join(HERE, "make_inputs.py"), BASE, options.work,
                        *inputs], check=True)
    weeks = os.path.join(options.work, "weeks")
    if "E" in options.scenarios and not os.path.exists(weeks):
        subprocess.run(["bash", os.path.join(HERE, "make_year.sh"), WEEK, weeks], check=True)


def main():
    options = parse_options()
    make_inputs(options)
    describe()
    peers = [p for p in PEERS if installed(p)]
    for peer in PEERS:
        print(f"{peer} {version(peer)}" if peer in peers else f"{peer}: not installed, skipped")
    print(f"once: more than {SLOW_S} s, so it ran but once; > N s: stopped after so long")
    print("\n| scenario | sitmap | " + " | ".join(peers) + " |")
    print("|---" * (len(peers) + 2) + "|")
    for name in options.scenarios:
        print_row(name, measure(options, name, peers), peers)


if __name__ == "__main__":
    main()
