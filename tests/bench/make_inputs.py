#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Inputs of the benchmarks, the same for the same seed:

    make_inputs.py BASE FOLDER NAME...

BASE is data/base. NAME is one of

    events.csv      a million events of two years, as ACLED exports them
    one-week.csv    a million events of one week
    dense-1m.shp    the world's countries, densified to 1.3 million vertices
    dense-10m.shp   … to 10.5 million
    big.csv         1 GB of events of ten years
    big.shp         1 GB of lines
"""
import array
import os
import random
import struct
import sys

SEED = 20241021
SUB_EVENTS = ["Armed clash", "Shelling/artillery/missile attack", "Air/drone strike", "Attack",
              "Disrupted weapons use", "Remote explosive/landmine/IED"]
HEADER = ("event_id_cnty,event_date,year,time_precision,event_type,sub_event_type,actor1,country,"
          "admin1,location,latitude,longitude,geo_precision,source,notes,fatalities\n")


def days_of(first, count):
    import datetime
    day = datetime.date.fromisoformat(first)
    return [(day + datetime.timedelta(days=i)).isoformat() for i in range(count)]


def read_places(base):
    """Places of the east and south, where events are: name, latitude, longitude."""
    with open(os.path.join(base, "places.tsv"), encoding="utf-8") as file:
        head = file.readline().rstrip("\n").split("\t")
        at = {name: i for i, name in enumerate(head)}
        rows = [line.rstrip("\n").split("\t") for line in file]
    places = [(r[at["name_en"]], float(r[at["lat"]]), float(r[at["lon"]])) for r in rows
              if r[at["country"]] == "UA" and "," not in r[at["name_en"]]]
    return [p for p in places if p[2] > 33 and p[1] < 51.5][:1500]


def write_events(base, path, rows, days, note_bytes=0):
    """At places of the front, off each by up to some hundred metres; near the first of them most."""
    rng = random.Random(SEED)
    places = read_places(base)
    sources = ["Institute for the Study of War", "Facebook", "Suspilne Media", "Telegram"]
    filler = "; ".join(["shelling of positions was reported"] * 40)
    with open(path, "w", encoding="utf-8", buffering=1 << 20) as out:
        out.write(HEADER)
        filled = max(1, rows // len(days) + (rows % len(days) > 0))
        for i in range(rows):
            day = days[min(len(days) - 1, i // filled)]
            name, lat, lon = places[int(rng.random() ** 2 * len(places))]
            lat += rng.uniform(-0.01, 0.01)
            lon += rng.uniform(-0.01, 0.01)
            kind = SUB_EVENTS[int(rng.random() ** 2 * len(SUB_EVENTS))]
            size = note_bytes and rng.randrange(note_bytes)
            note = f"Forces of Russia struck the area, as reported. {filler[:size]}"
            out.write(f"UKR{i + 1},{day},2024,1,Battles,{kind},Military Forces of Russia,Ukraine,,"
                      f"{name},{lat:.4f},{lon:.4f},{1 + (i % 5 == 0)},"
                      f"{sources[i % 4]},\"{note}\",{i % 3}\n")


def read_rings(path):
    """Records of a polygon shapefile: lists of rings of (x, y)."""
    with open(path, "rb") as file:
        data = file.read()
    at = 100
    while at < len(data):
        size = 2 * struct.unpack(">i", data[at + 4:at + 8])[0]
        body = data[at + 8:at + 8 + size]
        at += 8 + size
        if struct.unpack("<i", body[:4])[0] not in (3, 5):
            continue
        parts, points = struct.unpack("<ii", body[36:44])
        starts = list(struct.unpack(f"<{parts}i", body[44:44 + 4 * parts])) + [points]
        xy = array.array("d", body[44 + 4 * parts:44 + 4 * parts + 16 * points])
        yield [xy[2 * a:2 * b] for a, b in zip(starts, starts[1:])]


def densify(ring, times, rng):
    """'times' as many vertices, off the straight line by a little, as coasts are."""
    out = array.array("d")
    for i in range(0, len(ring) - 2, 2):
        x0, y0, x1, y1 = ring[i], ring[i + 1], ring[i + 2], ring[i + 3]
        jitter = (abs(x1 - x0) + abs(y1 - y0)) * 0.15
        out.extend((x0, y0))
        for k in range(1, times):
            t = k / times
            x = x0 + (x1 - x0) * t + (rng.random() - 0.5) * jitter
            y = y0 + (y1 - y0) * t + (rng.random() - 0.5) * jitter
            out.extend((max(-180.0, min(180.0, x)), max(-90.0, min(90.0, y))))
    out.extend((ring[-2], ring[-1]))
    return out


def box_of(rings):
    xs = [v for ring in rings for v in (min(ring[::2]), max(ring[::2]))]
    ys = [v for ring in rings for v in (min(ring[1::2]), max(ring[1::2]))]
    return min(xs), min(ys), max(xs), max(ys)


def header(kind, size, box):
    return (struct.pack(">7i", 9994, 0, 0, 0, 0, 0, size // 2) + struct.pack("<2i", 1000, kind) +
            struct.pack("<8d", *box, 0, 0, 0, 0))


def write_shapefile(path, kind, records):
    """.shp, .shx, .dbf with a running number, .prj of WGS84."""
    offsets, at, count, vertices = [], 100, 0, 0
    whole = (180.0, 90.0, -180.0, -90.0)
    with open(path, "wb", buffering=1 << 20) as shp:
        shp.write(b"\0" * 100)
        for rings in records:
            box = box_of(rings)
            whole = (min(whole[0], box[0]), min(whole[1], box[1]), max(whole[2], box[2]),
                     max(whole[3], box[3]))
            points = sum(len(r) // 2 for r in rings)
            starts, total = [], 0
            for ring in rings:
                starts.append(total)
                total += len(ring) // 2
            body = struct.pack("<i4d2i", kind, *box, len(rings), points)
            body += struct.pack(f"<{len(starts)}i", *starts)
            size = len(body) + 16 * points
            shp.write(struct.pack(">2i", count + 1, size // 2) + body)
            for ring in rings:
                shp.write(ring.tobytes())
            offsets.append((at // 2, size // 2))
            at += 8 + size
            count += 1
            vertices += points
        shp.seek(0)
        shp.write(header(kind, at, whole))
    stem = path[:-4]
    with open(stem + ".shx", "wb") as shx:
        shx.write(header(kind, 100 + 8 * count, whole))
        for entry in offsets:
            shx.write(struct.pack(">2i", *entry))
    with open(stem + ".dbf", "wb") as dbf:
        dbf.write(struct.pack("<4BIHH20x", 3, 124, 10, 21, count, 65, 11))
        dbf.write(b"ID\0\0\0\0\0\0\0\0\0N" + b"\0" * 4 + struct.pack("<2B14x", 10, 0) + b"\r")
        for i in range(count):
            dbf.write(b" %10d" % (i + 1))
    with open(stem + ".prj", "w", encoding="ascii") as prj:
        prj.write('GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],'
                  'PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]]')
    print(f"{path}: {count} records, {vertices} vertices, {at} bytes")


def write_dense(base, path, wanted):
    source = os.path.join(base, "countries.shp")
    records = list(read_rings(source))
    have = sum(len(r) // 2 for rings in records for r in rings)
    times = max(1, round(wanted / have))
    rng = random.Random(SEED)
    write_shapefile(path, 5, ([densify(r, times, rng) for r in rings] for rings in records))


def write_lines(path, records, vertices):
    rng = random.Random(SEED)

    def lines():
        for _ in range(records):
            x, y = rng.uniform(-170, 170), rng.uniform(-80, 80)
            line = array.array("d")
            for k in range(vertices):
                line.extend((x + k * 0.0002, y + (k % 7) * 0.0003))
            yield [line]

    write_shapefile(path, 3, lines())


def make(base, folder, name):
    path = os.path.join(folder, name)
    if os.path.exists(path):
        return
    if name == "events.csv":
        write_events(base, path, 1000000, days_of("2023-01-01", 730))
    elif name == "one-week.csv":
        write_events(base, path, 1000000, days_of("2024-10-21", 5))
    elif name == "dense-1m.shp":
        write_dense(base, path, 1300000)
    elif name == "dense-10m.shp":
        write_dense(base, path, 10500000)
    elif name == "big.csv":
        write_events(base, path, 1600000, days_of("2016-01-01", 3650), 1000)
    elif name == "big.shp":
        write_lines(path, 12500, 5000)
    else:
        sys.exit(f"{name}: unknown; see the head of make_inputs.py")


def main():
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    os.makedirs(sys.argv[2], exist_ok=True)
    for name in sys.argv[3:]:
        make(sys.argv[1], sys.argv[2], name)


if __name__ == "__main__":
    main()
