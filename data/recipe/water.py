# SPDX-License-Identifier: Apache-2.0
"""lakes, rivers (OpenStreetMap, Natural Earth) and lakes_gshhg, rivers_gshhg (GSHHG, LGPL).

What comes from GSHHG stays in files of its own, because its licence differs.
"""
import json
import subprocess

from pyproj import Transformer
from shapely.geometry import MultiLineString, Point, Polygon, box, shape
from shapely.ops import linemerge, polygonize, transform, unary_union

from common import (GEOD, feature, km2, lines, multipolygon, polygons,
                    read_gmt_lines, read_shapefile, valid, write_features, write_shapefile)

WINDOW = box(20, 43, 44, 55)
GMT_WINDOW = '-R21/42/43/54'
SMALLEST_KM2 = 2

# a point in the lake, its names, and what became of it
NAMED_LAKES = [
    (32.5, 49.34, 'Kremenchuk Reservoir', 'Кременчуцьке водосховище', ''),
    (34.005, 47.374, 'Kakhovka Reservoir', 'Каховське водосховище', 'drained after 2023-06-06'),
    (33.648, 46.935, 'Kakhovka Reservoir', 'Каховське водосховище', 'drained after 2023-06-06'),
    (35.157, 47.776, 'Kakhovka Reservoir', 'Каховське водосховище', 'drained after 2023-06-06'),
    (30.5, 50.9, 'Kyiv Reservoir', 'Київське водосховище', ''),
    (31.2, 49.98, 'Kaniv Reservoir', 'Канівське водосховище', ''),
    (37.63, 49.45, 'Oskil Reservoir', 'Оскільське водосховище', 'emptied 2022'),
    (36.97, 49.90, 'Pechenihy Reservoir', 'Печенізьке водосховище', ''),
]
# the stretch of the Dnipro that the OpenStreetMap source lacks
KAMIANSKE = box(33.30, 48.40, 34.86, 49.14)
KNOWN_WATER = box(20, 43, 43, 55)

# names that Natural Earth has in another form
RIVER_NAMES = {
    'Dnipro (Dnieper)': ('Dnipro', 'Дніпро'),
    'Dniester': ('Dnister', 'Дністер'),
    'Donets': ('Siverskyi Donets', 'Сіверський Донець'),
    'Pivd. Buh': ('Southern Buh', 'Південний Буг'),
    'Bug': ('Western Buh', 'Західний Буг'),
    'Desna': ('Desna', 'Десна'),
    'Seym': ('Seim', 'Сейм'),
    'Pripyat': ('Prypiat', "Прип'ять"),
    'Prut': ('Prut', 'Прут'),
    'Danube': ('Danube', 'Дунай'),
    'Don': ('Don', 'Дон'),
    'Kuban': ('Kuban', 'Кубань'),
    'Oka': ('Oka', 'Ока'),
    'Bratul Chillia': ('Danube (Kiliia)', 'Дунай (Кілійське гирло)'),
}
# GSHHG rivers are taken where Natural Earth has none: longer than this, and mostly further away
RIVER_LENGTH_M = 15000
RIVER_DISTANCE_M = 4000
GSHHG_RANK = 9

LAKE_FIELDS = {'name_en': 'str', 'name_uk': 'str', 'kind': 'str', 'km2': 'real', 'note': 'str'}
RIVER_FIELDS = {'name_en': 'str', 'name_uk': 'str', 'kind': 'str', 'rank': 'int', 'km': 'real'}

METRES = Transformer.from_crs(
    'EPSG:4326', '+proj=laea +lat_0=49 +lon_0=31.5 +ellps=WGS84 +units=m', always_xy=True)


def in_metres(geometry):
    return transform(lambda x, y, z=None: METRES.transform(x, y), geometry)


def water_polygons(work, package):
    """The polygons of a water source that touch the window."""
    west, south, east, north = WINDOW.bounds
    found = []
    for rings in read_rings(work.npm(package, 'map.geo.json')):
        xs, ys = zip(*rings[0])
        if max(xs) > west and min(xs) < east and max(ys) > south and min(ys) < north:
            found.append(valid(Polygon(rings[0], rings[1:])))
    return found


def read_rings(path):
    """The rings of each polygon; the sources are GeometryCollections without features."""
    with open(path, encoding='utf8') as f:
        for g in json.load(f)['geometries']:
            yield from g['coordinates'] if g['type'] == 'MultiPolygon' else [g['coordinates']]


def gmt_coast(work, package, resolution, what, decimals=None):
    """Dump lakes or rivers of GSHHG as lines; the data is found in the unpacked Debian package."""
    data = work.deb(package, 'usr', 'share', 'gmt-gshhg')
    target = work.tmp / f'{package}.gmt'
    with open(target, 'w', encoding='ascii') as f:
        subprocess.run(['gmt', 'coast', f'-D{resolution}', GMT_WINDOW, *what, '-M',
                        f'--DIR_GSHHG={data.resolve()}'], stdout=f, check=True,
                       cwd=work.tmp)  # gmt leaves a history file where it runs
    return read_gmt_lines(target, decimals)


# ---- lakes

def lake_names(kind, geometry, area):
    for x, y, name_en, name_uk, note in NAMED_LAKES:
        if kind == 'lake' and area > 5 and geometry.distance(Point(x, y)) < 0.02:
            return dict(name_en=name_en, name_uk=name_uk, note=note)
    return dict(name_en='', name_uk='', note='')


def build_lakes(work, sources):
    found = []
    for kind, shapes in sources.items():
        for geometry in shapes:
            geometry = geometry.intersection(WINDOW)
            area = km2(geometry)
            if area >= SMALLEST_KM2:
                found.append(feature(multipolygon(geometry), kind=kind, km2=round(area, 2),
                                     **lake_names(kind, geometry, area)))
    write_features(work.tmp / 'lakes.geojson', found)
    simplified = work.mapshaper('lakes.geojson', 'lakes_simplified.geojson', '-simplify', 'dp',
                                'interval=60', 'keep-shapes', precision='0.000001')
    simplified = [feature(multipolygon(valid(shape(f['geometry']))), **f['properties'])
                  for f in simplified]
    simplified.sort(key=lambda f: -f['properties']['km2'])
    write_shapefile(work.out, 'lakes', simplified, LAKE_FIELDS)


def build_kamianske(work, sources):
    """Kamianske Reservoir: cut from GSHHG's single polygon of the whole Dnipro cascade."""
    # GMT stores shores in tiles: rounded, the pieces meet at the tile edges
    shores = gmt_coast(work, 'gmt-gshhg-full', 'f', ['-W2/0.1p'], decimals=6)
    cascade = max(polygonize(unary_union(shores)), key=km2)
    # all of the water, not only what is near: where GEOS starts a ring depends on the whole union
    known = unary_union([g for shapes in sources.values() for g in shapes
                         if km2(g) >= 1 and g.intersects(KNOWN_WATER)])
    rest = cascade.intersection(KAMIANSKE).difference(known.buffer(0.002))
    reservoir = max(polygons(rest), key=lambda p: p.area)
    write_shapefile(work.out, 'lakes_gshhg', [
        feature(multipolygon(reservoir), name_en='Kamianske Reservoir',
                name_uk="Кам'янське водосховище", kind='lake', km2=round(km2(reservoir), 2), note='')],
        LAKE_FIELDS)


# ---- rivers

def river_feature(geometry, **attributes):
    """None where nothing of the river lies in the window."""
    parts = lines(geometry.intersection(WINDOW))
    if not parts:
        return None
    length = sum(GEOD.geometry_length(part) for part in parts) / 1000
    return feature(MultiLineString(parts) if len(parts) > 1 else parts[0],
                   km=round(length, 1), **attributes)


def build_rivers(work):
    path = work.deb('libmagics++-data', 'usr', 'share', 'magics', '10m',
                    'ne_10m_rivers_lake_centerlines.shp')
    around = box(15, 40, 60, 62)
    main = [(p, g) for p, g in read_shapefile(path) if g.intersects(around)]
    rivers = []
    for p, geometry in main:
        name = p['name'] or ''
        name_en, name_uk = RIVER_NAMES.get(name, (name, ''))
        rivers.append(river_feature(
            geometry, name_en=name_en, name_uk=name_uk, rank=int(p['scalerank']),
            kind='lake_axis' if 'Lake' in (p['featurecla'] or '') else 'river'))
    write_shapefile(work.out, 'rivers', [r for r in rivers if r], RIVER_FIELDS)

    near_main = unary_union([in_metres(g) for _, g in main]).buffer(RIVER_DISTANCE_M)
    more = []
    for line in linemerge(gmt_coast(work, 'gmt-gshhg-high', 'h', ['-Ia'])).geoms:
        metric = in_metres(line)
        if metric.length > RIVER_LENGTH_M and metric.difference(near_main).length > 0.6 * metric.length:
            more.append(river_feature(line, name_en='', name_uk='', rank=GSHHG_RANK, kind='river'))
    write_shapefile(work.out, 'rivers_gshhg', [r for r in more if r], RIVER_FIELDS)


def build(work):
    sources = {'lake': water_polygons(work, 'earth-lakes-1m'),
               'river': water_polygons(work, 'earth-rivers-1m')}
    build_lakes(work, sources)
    build_kamianske(work, sources)
    build_rivers(work)
