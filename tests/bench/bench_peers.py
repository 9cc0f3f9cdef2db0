#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""sitmap beside its peers: see scripts/bench. Each scenario runs every program once, in turn, as
often as asked; the table holds medians of the wall time and the largest peak of memory."""
import argparse
import os
import shutil
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
    """Wall seconds and peak MiB; None where it failed or took longer than 'limit_s'."""
    if os.path.isdir(out):
        shutil.rmtree(out)
    elif os.path.exists(out):
        os.remove(out)
    start = time.monotonic()
    process = subprocess.Popen(args, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while True:
        pid, status, usage = os.wait4(process.pid, os.WNOHANG)
        if pid:
            break
        if time.monotonic() - start > limit_s:
            process.kill()
            os.wait4(process.pid, 0)
            return None
        time.sleep(0.0005)
    took = time.monotonic() - start
    code = os.waitstatus_to_exitcode(status)
    # 1 is done, with warnings: of sitmap only.
    return (took, usage.ru_maxrss / 1024) if code in (0, 1) and os.path.exists(out) else None


def measure(options, name, peers):
    out_of = {}
    form = SCENARIOS[name][3]
    for who in ["sitmap"] + peers:
        out = os.path.join(options.work, f"{name}-{who}.{form}")
        if name == "E" and who == "sitmap":
            out = os.path.join(options.work, "E-sitmap")
        args = command(options.program, who, name, options.work, out)
        args = prepare(options, who, name, out, args)
        out_of[who] = (args, out)
    results = {who: [] for who in out_of}
    for turn in range(options.times + 1):
        for who, (args, out) in out_of.items():
            if results[who] is None:
                continue
            cost = run(args, out, options.limit)
            if cost is None:
                results[who] = None
            elif turn:  # the first run reads the files into the cache
                maps = WEEKS[who] if name == "E" else 1
                results[who].append((cost[0] / maps, cost[1]))
    return results


def prepare(options, who, name, out, args):
    """MapServer and GMT are programs of their own: Python writes what they read, unmeasured."""
    if who in ("sitmap", "mapnik", "cartopy"):
        return args
    text = subprocess.run(args, capture_output=True, text=True, check=True).stdout
    return text.split("\n")[0].split("\t")


def print_row(name, results, peers):
    ours = results["sitmap"]
    cells = [f"{name} {SCENARIOS[name][0]}"]
    base = statistics.median(t for t, _ in ours) if ours else None
    for who in ["sitmap"] + peers:
        costs = results[who]
        if not costs:
            cells.append("failed")
            continue
        wall = statistics.median(t for t, _ in costs)
        peak = max(m for _, m in costs)
        ratio = f", {wall / base:.1f}×" if who != "sitmap" and base else ""
        cells.append(f"{wall:.3f} s{ratio}, {peak:.0f} MiB")
    print("| " + " | ".join(cells) + " |", flush=True)


def describe():
    cpu = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo", encoding="utf-8")
                if line.startswith("model name")), "?")
    commit = subprocess.run(["git", "-C", ROOT, "rev-parse", "--short", "HEAD"],
                            capture_output=True, text=True).stdout.strip()
    load = os.getloadavg()[0]
    print(f"{cpu}, {os.cpu_count()} cores, load {load:.1f} at the start; commit {commit}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--work", required=True)
    parser.add_argument("--limit", type=float, default=120, help="seconds a run may take")
    parser.add_argument("times", nargs="?", type=int, default=5)
    parser.add_argument("scenarios", nargs="*")
    options = parser.parse_args()
    options.work = os.path.abspath(options.work)
    options.program = os.path.abspath(options.program)
    names = options.scenarios or list(SCENARIOS)
    unknown = [n for n in names if n not in SCENARIOS]
    if unknown:
        sys.exit(f"{unknown[0]}: unknown; one of {', '.join(SCENARIOS)}")
    inputs = sorted({i for n in names for i in SCENARIOS[n][1]})
    if inputs:
        subprocess.run([sys.executable, os.path.join(HERE, "make_inputs.py"), BASE, options.work,
                        *inputs], check=True)
    os.makedirs(options.work, exist_ok=True)
    if "E" in names and not os.path.exists(os.path.join(options.work, "weeks")):
        subprocess.run(["bash", os.path.join(HERE, "make_year.sh"), WEEK,
                        os.path.join(options.work, "weeks")], check=True)
    describe()
    peers = [p for p in PEERS if installed(p)]
    for peer in PEERS:
        print(f"{peer} {version(peer)}" if peer in peers else f"{peer}: not installed, skipped")
    print("\n| scenario | sitmap | " + " | ".join(peers) + " |")
    print("|---" * (len(peers) + 2) + "|")
    for name in names:
        print_row(name, measure(options, name, peers), peers)


if __name__ == "__main__":
    main()
