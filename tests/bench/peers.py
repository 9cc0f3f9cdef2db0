#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""One map by one of the peers: sea, land, oblast borders, rivers, 40 labels, events, a title.

    peers.py PEER WORK BASE WIDTH LAYER EVENTS OUT [WEEKS]

Mapnik and cartopy draw at once. Of MapServer and GMT the files that they read are written, and the
command to run is printed on one line, parted by tabs. EVENTS is a table WORK/EVENTS.csv: Mapnik
and MapServer draw it from a shapefile of all its points with their days, made beside it, with an index
where they can use one; GMT from a text of the same; cartopy from the table. Of a table with other weeks
every program takes the week's rows itself, while it is measured. EVENTS may also be '-' or 'week-N',
for the ten events of an example.
"""
import csv
import os
import shlex
import shutil
import struct
import subprocess
import sys

LCC = ("+proj=lcc +lat_1=46 +lat_2=51 +lat_0=48.5 +lon_0=31.5 +ellps=WGS84 +datum=WGS84 +units=m "
       "+no_defs")
EXTENT = (-760000, -500000, 720000, 487000)
FIRST, LAST = "20241021", "20241025"
EXAMPLE = [(37.18, 48.28), (36.23, 49.99), (30.52, 50.45), (35.0, 51.2), (33.4, 46.7),
           (38.0, 48.6), (35.1, 47.8), (30.7, 46.5), (37.9, 47.1), (34.8, 50.9)]


def cities(base):
    with open(os.path.join(base, "places.tsv"), encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    rows = [r for r in rows if r["country"] == "UA"]
    rows.sort(key=lambda r: -int(r["population"] or 0))
    return [(r["name_en"], float(r["lon"]), float(r["lat"])) for r in rows[:40]]


def write_points(path, points, column=None):
    """A point shapefile. 'column' is what its .dbf holds: name, kind, width and values."""
    name, kind, width, values = column or ("NAME", "C", 1, [""] * len(points))
    xs, ys = [p[0] for p in points] or [0], [p[1] for p in points] or [0]
    box = (min(xs), min(ys), max(xs), max(ys), 0, 0, 0, 0)

    def head(size):
        return (struct.pack(">7i", 9994, 0, 0, 0, 0, 0, size // 2) +
                struct.pack("<2i8d", 1000, 1, *box))
    with open(path, "wb") as shp, open(path[:-4] + ".shx", "wb") as shx:
        shp.write(head(100 + 28 * len(points)))
        shx.write(head(100 + 8 * len(points)))
        for i, (x, y) in enumerate(points):
            shp.write(struct.pack(">2i", i + 1, 10) + struct.pack("<i2d", 1, x, y))
            shx.write(struct.pack(">2i", (100 + 28 * i) // 2, 10))
    with open(path[:-4] + ".dbf", "wb") as dbf:
        dbf.write(struct.pack("<4BIHH20x", 3, 124, 10, 21, len(points), 65, 1 + width))
        dbf.write(struct.pack("<11sc4x2B14x", name.encode(), kind.encode(), width, 0) + b"\r")
        for value in values:
            dbf.write(b" " + value.encode("ascii", "replace")[:width].ljust(width))


def is_table(events):
    """Is it one of the long tables?"""
    return events != "-" and not events.startswith("week-")


def has_other_weeks(events):
    return events == "events"


def table_of(work, events):
    """Longitude, latitude and day, as a number like 20241021, of all rows of a table."""
    with open(os.path.join(work, events + ".csv"), encoding="utf-8") as file:
        for r in csv.DictReader(file):
            yield float(r["longitude"]), float(r["latitude"]), r["event_date"].replace("-", "")


def points_of(events):
    """Longitude and latitude of a few events."""
    off = int(events[5:]) / 100 if events.startswith("week-") else 0
    return [(x + off, y - off) for x, y in EXAMPLE]


def points_file(work, events):
    """All points, of a long table with their days; with MapServer's index where it can be made."""
    path = os.path.join(work, f"peer-{'example' if events == '-' else events}.shp")
    if os.path.exists(path):
        return path
    if not is_table(events):
        write_points(path, points_of(events))
        return path
    rows = list(table_of(work, events))
    write_points(path, [(x, y) for x, y, _ in rows], ("DAY", "N", 8, [d for _, _, d in rows]))
    for indexer in ("shptree", "shapeindex"):
        if shutil.which(indexer):
            subprocess.run([indexer, path], stdout=subprocess.DEVNULL, check=True)
    return path


def points_text(work, events):
    """The same as text, for GMT."""
    path = os.path.join(work, f"peer-{'example' if events == '-' else events}.txt")
    if not os.path.exists(path):
        rows = table_of(work, events) if is_table(events) else points_of(events)
        with open(path, "w", encoding="ascii") as file:
            file.writelines(" ".join(map(str, row)) + "\n" for row in rows)
    return path


def labels_file(work, base):
    path = os.path.join(work, "peer-labels.shp")
    if not os.path.exists(path):
        rows = cities(base)
        write_points(path, [(x, y) for _, x, y in rows], ("NAME", "C", 40, [r[0] for r in rows]))
    return path


def land_file(work, base, layer):
    return os.path.join(base, "countries.shp") if layer == "base" else os.path.join(
        work, layer + ".shp")


def mapserver(work, base, width, layer, events, out):
    height = width * 2 // 3
    form = "svg" if out.endswith(".svg") else "png"
    driver = ('NAME "svg" MIMETYPE "image/svg+xml" DRIVER "CAIRO/SVG" EXTENSION "svg"'
              if form == "svg" else
              'NAME "png" MIMETYPE "image/png" DRIVER "AGG/PNG" EXTENSION "png" '
              'FORMATOPTION "COMPRESSION=1"')
    wgs = 'PROJECTION "+proj=longlat +datum=WGS84" END'

    def lay(name, kind, path, style, extra=""):
        return (f'LAYER NAME "{name}" TYPE {kind} STATUS ON DATA "{path[:-4]}" {wgs} {extra}\n'
                f'  CLASS {style} END\nEND\n')
    text = (f'MAP NAME "bench" MAXSIZE 16384 SIZE {width} {height} EXTENT {" ".join(map(str, EXTENT))}\n'
            f'UNITS METERS IMAGECOLOR 215 228 236\nPROJECTION "{LCC}" END\n'
            f'OUTPUTFORMAT {driver} IMAGEMODE RGB END IMAGETYPE "{form}"\n'
            f'SYMBOL NAME "dot" TYPE ELLIPSE FILLED TRUE POINTS 1 1 END END\n')
    text += lay("land", "POLYGON", land_file(work, base, layer),
                "STYLE COLOR 233 230 223 OUTLINECOLOR 157 180 194 WIDTH 1 END")
    text += lay("oblasts", "POLYGON", os.path.join(base, "oblasts.shp"),
                "STYLE COLOR 248 245 238 OUTLINECOLOR 189 182 169 WIDTH 0.8 END")
    text += lay("rivers", "LINE", os.path.join(base, "rivers.shp"),
                "STYLE COLOR 169 195 211 WIDTH 1 END")
    week = f"FILTER ([DAY] >= {FIRST} AND [DAY] <= {LAST})" if has_other_weeks(events) else ""
    text += lay("events", "POINT", points_file(work, events),
                'STYLE SYMBOL "dot" SIZE 8 COLOR 200 60 20 OUTLINECOLOR 255 255 255 END', week)
    text += lay("labels", "POINT", labels_file(work, base),
                'STYLE SYMBOL "dot" SIZE 3 COLOR 60 60 60 END LABEL COLOR 40 40 40 '
                'OUTLINECOLOR 255 255 255 SIZE 11 POSITION AUTO TYPE BITMAP END', 'LABELITEM "NAME"')
    path = out + ".map"
    with open(path, "w", encoding="ascii") as file:
        file.write(text + "END\n")
    return ["map2img", "-m", path, "-o", out]


def mapnik_map(work, base, width, layer, events, out):
    import mapnik
    m = mapnik.Map(width, width * 2 // 3, LCC)
    m.background = mapnik.Color("#d7e4ec")

    def add(name, path, *symbolizers, only=None):
        style, rule = mapnik.Style(), mapnik.Rule()
        if only:
            rule.filter = mapnik.Expression(only)
        for symbolizer in symbolizers:
            rule.symbols.append(symbolizer)
        style.rules.append(rule)
        m.append_style(name, style)
        lay = mapnik.Layer(name, "+proj=longlat +datum=WGS84 +no_defs")
        lay.datasource = mapnik.Shapefile(file=path)
        lay.styles.append(name)
        m.layers.append(lay)

    def fill(color):
        s = mapnik.PolygonSymbolizer()
        s.fill = mapnik.Color(color)
        return s

    def line(color, width_px):
        s = mapnik.LineSymbolizer()
        s.stroke, s.stroke_width = mapnik.Color(color), width_px
        return s

    def dot(size):
        s = mapnik.MarkersSymbolizer()
        s.width = s.height = mapnik.Expression(str(size))
        s.allow_overlap = s.ignore_placement = True
        s.fill = mapnik.Color("#c83c14")
        return s
    add("land", land_file(work, base, layer), fill("#e9e6df"), line("#9db4c2", 1.0))
    add("oblasts", os.path.join(base, "oblasts.shp"), fill("#f8f5ee"), line("#bdb6a9", 0.8))
    add("rivers", os.path.join(base, "rivers.shp"), line("#a9c3d3", 1.0))
    week = f"[DAY] >= {FIRST} and [DAY] <= {LAST}" if has_other_weeks(events) else None
    add("events", points_file(work, events), dot(8), only=week)
    labels = labels_file(work, base)
    xml = mapnik.save_map_to_string(m).replace("</Map>", f'''
<Style name="names"><Rule><TextSymbolizer face-name="DejaVu Sans Book" size="11" fill="#282828"
 halo-radius="1" halo-fill="white" placement-type="simple" placements="NE,NW,SE,SW,E,W" dx="5" dy="5"
 >[NAME]</TextSymbolizer></Rule></Style>
<Layer name="names" srs="+proj=longlat +datum=WGS84 +no_defs"><StyleName>names</StyleName>
<Datasource><Parameter name="type">shape</Parameter><Parameter name="file">{labels}</Parameter>
</Datasource></Layer></Map>''')
    m = mapnik.Map(width, width * 2 // 3)
    mapnik.load_map_from_string(m, xml)
    m.zoom_to_box(mapnik.Box2d(*EXTENT))
    mapnik.render_to_file(m, out, "svg" if out.endswith(".svg") else "png:z=1")


def gmt_lines(path):
    """A shapefile as GMT's own text, made once."""
    out = path[:-4] + ".gmt"
    target = out if os.access(os.path.dirname(path), os.W_OK) else out
    if not os.path.exists(target):
        subprocess.run(["ogr2ogr", "-f", "OGR_GMT", target, path], check=True)
    return target


def gmt(work, base, width, layer, events, out):
    names = os.path.join(work, "peer-labels.txt")
    with open(names, "w", encoding="ascii") as file:
        for n, x, y in cities(base):
            file.write(f"{x} {y} {n.encode('ascii', 'replace').decode()}\n")
    form = "svg" if out.endswith(".svg") else "png"
    stem = out[:-4]
    dpi = 300
    cm = width / dpi * 2.54
    script = out + ".sh"
    land, oblasts = land_file(work, base, layer), os.path.join(base, "oblasts.shp")
    rivers, points = os.path.join(base, "rivers.shp"), points_text(work, events)
    select = f"gmt select -Z{FIRST}/{LAST} {points}" if has_other_weeks(events) else f"cat {points}"
    with open(script, "w", encoding="ascii") as file:
        file.write(f"""set -e
cd "$(mktemp -d)"
gmt begin {stem} {form} E{dpi}
gmt basemap -R20.5/43.6/41.6/52.6+r -JL31.5/48.5/46/51/{cm:.3f}c -B0 --MAP_FRAME_PEN=0p
gmt plot {land} -G233/230/223 -W0.3p,157/180/194
gmt plot {oblasts} -G248/245/238 -W0.25p,189/182/169
gmt plot {rivers} -W0.3p,169/195/211
{select} | gmt plot -Sc2p -G200/60/20
gmt text {names} -F+f3p+jBL -D1p/1p
gmt end
""")
    return ["bash", script]


def cartopy_map(work, base, width, layer, events, out):
    import matplotlib
    matplotlib.use("agg")
    import cartopy.crs as ccrs
    import matplotlib.pyplot as plt
    from cartopy.io.shapereader import Reader
    from cartopy.feature import ShapelyFeature
    crs = ccrs.LambertConformal(central_longitude=31.5, central_latitude=48.5,
                                standard_parallels=(46, 51))
    degrees = ccrs.PlateCarree()
    figure = plt.figure(figsize=(width / 100, width * 2 // 3 / 100), dpi=100)
    axes = figure.add_axes([0, 0, 1, 1], projection=crs)
    axes.set_extent((EXTENT[0], EXTENT[2], EXTENT[1], EXTENT[3]), crs=crs)
    axes.set_facecolor("#d7e4ec")
    for path, face, edge in ((land_file(work, base, layer), "#e9e6df", "#9db4c2"),
                             (os.path.join(base, "oblasts.shp"), "#f8f5ee", "#bdb6a9"),
                             (os.path.join(base, "rivers.shp"), "none", "#a9c3d3")):
        axes.add_feature(ShapelyFeature(Reader(path).geometries(), degrees), facecolor=face,
                         edgecolor=edge, linewidth=0.7)
    rows = table_of(work, events) if is_table(events) else ((*p, FIRST) for p in points_of(events))
    points = [row[:2] for row in rows if FIRST <= row[2] <= LAST]
    axes.scatter([p[0] for p in points], [p[1] for p in points], s=30, c="#c83c14",
                 transform=degrees, zorder=5)
    for name, x, y in cities(base):
        axes.text(x, y, name, transform=degrees, fontsize=8, clip_on=True)
    figure.savefig(out)
    plt.close(figure)


def many(draw, work, base, width, layer, out, weeks):
    """Several maps; the commands of those that are drawn by programs of their own as one script."""
    commands = []
    for week in range(weeks):
        path = f"{out[:-4]}-{week:02}{out[-4:]}" if week + 1 < weeks else out
        commands.append(draw(work, base, width, layer, f"week-{week}", path))
    if commands[0] is None:
        return None
    script = out + ".all.sh"
    with open(script, "w", encoding="utf-8") as file:
        file.write("set -e\n" + "".join(shlex.join(c) + "\n" for c in commands))
    return ["bash", script]


def main():
    who, work, base, width, layer, events, out = sys.argv[1:8]
    draw = {"mapserver": mapserver, "mapnik": mapnik_map, "gmt": gmt, "cartopy": cartopy_map}[who]
    if len(sys.argv) > 8:
        command = many(draw, work, base, int(width), layer, out, int(sys.argv[8]))
    else:
        command = draw(work, base, int(width), layer, events, out)
    if command:
        print("\t".join(command))


if __name__ == "__main__":
    main()
