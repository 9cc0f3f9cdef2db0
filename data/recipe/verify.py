# SPDX-License-Identifier: Apache-2.0
"""Checks of a data set. usage: verify.py SET [REFERENCE]

SET and REFERENCE are folders with base/ and fonts/ in them. Checks the layers and tables of SET; with
REFERENCE also says which files differ from it and how. Exit code 1 when a check fails or a file differs.
"""
import csv
import hashlib
import math
import sys
from collections import Counter
from itertools import combinations
from pathlib import Path

from shapely.geometry import Point, Polygon
from shapely.ops import unary_union
from shapely.prepared import prep

from common import edges, km2, polygons, read_shapefile
from partition import on_frame

LAYERS = ('countries', 'oblasts', 'ru_regions', 'borders', 'lakes', 'lakes_gshhg', 'rivers',
          'rivers_gshhg', 'world', 'ru_regions_world')
TABLES = ('places', 'places_extra', 'villages', 'regions')
OVERLAP_KM2 = 1e-4  # rounding on the grid of 1e-7 degrees
WHERE = [  # place, lon, lat, country, unit; the last two are too small for the world layer
    ('Simferopol', 34.1, 44.95, 'UKR', 'crimea'),
    ('Sevastopol', 33.5254, 44.5888, 'UKR', 'sevastopol'),
    ('Kerch', 36.47, 45.35, 'UKR', 'crimea'),
    ('Yalta', 34.16, 44.50, 'UKR', 'crimea'),
    ('Donetsk', 37.8, 48.0, 'UKR', 'donetsk'),
    ('Luhansk', 39.31, 48.57, 'UKR', 'luhansk'),
    ('Kherson', 32.61, 46.64, 'UKR', 'kherson'),
    ('Kyiv', 30.52, 50.45, 'UKR', 'kyiv-city'),
    ('Tiraspol', 29.63, 46.84, 'MDA', None),
    ('Sukhumi', 41.02, 43.0, 'GEO', None),
    ('Belgorod', 36.59, 50.6, 'RUS', 'belgorod'),
    ('Sudzha', 35.27, 51.19, 'RUS', 'kursk'),
    ('Snake Island', 30.2047, 45.2551, 'UKR', 'odesa'),
    ('Tuzla Island', 36.55, 45.265, 'UKR', 'crimea'),
]
NOT_IN_WORLD = ('Snake Island', 'Tuzla Island')


class Report:
    def __init__(self):
        self.failed = 0

    def check(self, ok, text):
        self.failed += not ok
        print('ok    ' if ok else 'FAILED', text)


def read_table(path):
    with open(path, encoding='utf8', newline='') as f:
        return list(csv.DictReader(f, delimiter='\t', quoting=csv.QUOTE_NONE))


def check_geometry(report, layer):
    for name, features in layer.items():
        invalid = sum(not g.is_valid for _, g in features)
        report.check(invalid == 0, f'{name}: {len(features)} features, {invalid} invalid')


def check_partition(report, layer, country):
    """Units fill their country exactly; countries neither overlap nor leave holes."""
    for name, a3 in (('oblasts', 'UKR'), ('ru_regions', 'RUS')):
        uses = Counter(edge for _, g in layer[name] for edge in set(edges(g)))
        outer = {edge for edge, count in uses.items() if count == 1}
        report.check(outer == set(edges(country[a3])) and max(uses.values()) == 2,
                     f'{name}: {len(outer)} outer edges are those of {a3}, '
                     f'{len(uses) - len(outer)} inner ones shared by two')
    shared = len(set(edges(country['UKR'])) & set(edges(country['RUS'])))
    report.check(shared > 0, f'countries: UKR and RUS share {shared} edges')
    overlaps = [(a, b) for a, b in combinations(sorted(country), 2)
                if country[a].envelope.intersects(country[b].envelope)
                and km2(country[a].intersection(country[b])) > OVERLAP_KM2]
    report.check(not overlaps, f'countries: overlaps {overlaps}')
    holes = [Polygon(ring) for p in polygons(unary_union(list(country.values()))) for ring in p.interiors]
    report.check(not holes, f'countries: {len(holes)} holes between them')


def check_points(report, layer, country):
    def ids(name, point, key='id'):
        return [p[key] for p, g in layer[name] if g.contains(point)]

    for place, lon, lat, a3, unit in WHERE:
        point = Point(lon, lat)
        found = [key for key, g in country.items() if g.contains(point)]
        units = ids('oblasts', point) + ids('ru_regions', point)
        good = found == [a3] and units == ([unit] if unit else [])
        if place not in NOT_IN_WORLD:
            good = (good and ids('world', point, 'a3') == [a3]
                    and ids('ru_regions_world', point) == ([unit] if a3 == 'RUS' else []))
        report.check(good, f'{place} is in {a3}' + (f', {unit}' if unit else ''))


def check_borders(report, layer, country):
    drawn = Counter(edge for _, g in layer['borders'] for edge in line_edges(g))
    used = {edge for name in ('countries', 'oblasts', 'ru_regions') for _, g in layer[name]
            for edge in edges(g) if not on_frame(*edge)}
    report.check(max(drawn.values()) == 1 and set(drawn) == used,
                 f'borders: {len(drawn)} edges, each of the polygons\' edges once')
    unit = {p['id']: g for p, g in layer['oblasts'] + layer['ru_regions']}
    unit.update({a3: g for a3, g in country.items() if a3 not in ('UKR', 'RUS')})
    long_lines = [(p, g) for p, g in layer['borders'] if p['km'] >= 2]
    wrong = sum(not unit[p['left']].contains(left_of_longest_edge(g)) for p, g in long_lines)
    report.check(wrong == 0, f'borders: left side tested on {len(long_lines)} lines, {wrong} wrong')


def line_edges(line):
    coords = list(line.coords)
    return [(a, b) if a < b else (b, a) for a, b in zip(coords, coords[1:])]


def left_of_longest_edge(line):
    coords = list(line.coords)
    (x0, y0), (x1, y1) = max(zip(coords, coords[1:]), key=lambda e: math.dist(*e))
    dx, dy, aside = x1 - x0, y1 - y0, 2e-5 / math.dist((x0, y0), (x1, y1))
    return Point((x0 + x1) / 2 - dy * aside, (y0 + y1) / 2 + dx * aside)


def check_tables(report, layer, country, table):
    for name, rows in table.items():
        twice = [key for key, count in Counter(r['id'] for r in rows).items() if count > 1]
        report.check(not twice, f'{name}: {len(rows)} rows, ids used twice: {twice}')
    regions = {r['id'] for r in table['regions']}
    layer_ids = {p['id'] for name in ('oblasts', 'ru_regions', 'ru_regions_world') for p, _ in layer[name]}
    report.check(layer_ids <= regions, 'regions: has every id of the layers')
    places = table['places'] + table['places_extra'] + table['villages']
    unknown = {r['admin1'] for r in places if r['country'] in ('UA', 'RU')} - regions
    report.check(not unknown, f'places: admin1 not in regions: {sorted(unknown)}')

    ukraine = prep(country['UKR'])
    settled = table['places'] + table['villages']
    inside = {r['id'] for r in settled if ukraine.contains(Point(float(r['lon']), float(r['lat'])))}
    misplaced = [r['name_en'] for r in settled if (r['id'] in inside) != (r['country'] == 'UA')]
    report.check(not misplaced, f'places: on the wrong side of the border of Ukraine: {misplaced}')
    unit = {p['id']: prep(g) for p, g in layer['oblasts']}
    ukrainian = [r for r in table['places'] if r['country'] == 'UA']
    own = sum(unit[r['admin1']].contains(Point(float(r['lon']), float(r['lat']))) for r in ukrainian)
    report.check(own > .98 * len(ukrainian),
                 f'places: {own} of {len(ukrainian)} in Ukraine lie in their own unit')


# ---- comparison with another set

def sha256(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def describe_layer(new, old):
    new, old = read_shapefile(new), read_shapefile(old)
    if len(new) != len(old):
        return f'{len(new)} features, reference has {len(old)}'
    attributes = sum(a != b for (a, _), (b, _) in zip(new, old))
    geometry = sum(not a.equals(b) for (_, a), (_, b) in zip(new, old))
    area = sum(km2(a.symmetric_difference(b)) for (_, a), (_, b) in zip(new, old) if not a.equals(b))
    return (f'{attributes} features with other attributes, {geometry} with another shape '
            f'({area:.3f} km2), the rest at most in the order of their vertices')


def describe_table(new, old):
    new, old = (Counter(path.read_text(encoding='utf8').splitlines()) for path in (new, old))
    return f'{sum((new - old).values())} rows new or changed, {sum((old - new).values())} gone or changed'


def compare(report, new_set, old_set):
    names = sorted({path.relative_to(root) for root in (new_set, old_set)
                    for part in ('base', 'fonts') for path in (root / part).iterdir()})
    for name in names:
        new, old = new_set / name, old_set / name
        if not new.exists() or not old.exists():
            report.check(False, f'{name}: only in {new_set if new.exists() else old_set}')
        elif sha256(new) != sha256(old):
            how = ''
            if name.suffix == '.shp':
                how = ': ' + describe_layer(new, old)
            elif name.suffix == '.tsv':
                how = ': ' + describe_table(new, old)
            report.check(False, f'{name} differs{how}')
    same = sum((new_set / n).exists() and (old_set / n).exists()
               and sha256(new_set / n) == sha256(old_set / n) for n in names)
    print(f'{same} of {len(names)} files byte-identical to {old_set}')


def main():
    sets = [Path(arg) for arg in sys.argv[1:]]
    base, report = sets[0] / 'base', Report()
    layer = {name: read_shapefile(base / f'{name}.shp') for name in LAYERS}
    table = {name: read_table(base / f'{name}.tsv') for name in TABLES}
    country = {p['a3']: g for p, g in layer['countries']}
    check_geometry(report, layer)
    check_partition(report, layer, country)
    check_points(report, layer, country)
    check_borders(report, layer, country)
    check_tables(report, layer, country, table)
    if len(sets) > 1:
        compare(report, *sets)
    print(f'{report.failed} failed')
    sys.exit(1 if report.failed else 0)


if __name__ == '__main__':
    main()
