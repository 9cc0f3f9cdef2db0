# SPDX-License-Identifier: Apache-2.0
"""countries, oblasts, ru_regions, borders: one planar partition of the window 12-52 E 36-60 N.

The outlines of countries are OpenStreetMap's, the lines between oblasts and between Russian
regions are Natural Earth's, fitted to those outlines. Everything is then noded once, every face
given to one owner and simplified in one run, so that all four layers share each vertex exactly:
two layers simplified apart would show slivers along every border.
"""
from collections import Counter, defaultdict

from shapely.geometry import LineString, MultiPolygon, Point, box, shape
from shapely.geometry.polygon import orient
from shapely.ops import linemerge, nearest_points, polygonize, unary_union
from shapely.prepared import prep
from shapely.strtree import STRtree

from common import (GEOD, edge_key, edges, feature, km2, multipolygon, polygons, read_features,
                    rings, valid, write_features, write_shapefile)
from units import COUNTRIES, OBLASTS, RU_REGIONS, ru_id, ru_label_uk

WEST, SOUTH, EAST, NORTH = 12, 36, 52, 60
WINDOW = box(WEST, SOUTH, EAST, NORTH)
GRID = 1e7             # vertices are noded on a grid of 1e-7 degrees
TOLERANCE_M = 70       # Douglas-Peucker
PRECISION = '0.0000001'
LARGEST_GAP_KM2 = 30   # faces nobody claims: slivers between two sources below this, sea above


# ---- sources

def read_outlines(work):
    """{a3: geometry} of all countries of the OpenStreetMap source, uncut."""
    return {f['properties']['A3']: shape(f['geometry'])
            for f in read_features(work.npm('countries-coastline-1m', 'map.geo.json'))}


def cut_to_window(geometry, smallest_km2):
    inside = [valid(p).intersection(WINDOW) for p in polygons(geometry) if p.intersects(WINDOW)]
    return MultiPolygon([p for p in polygons(unary_union(inside)) if km2(p) > smallest_km2])


# ---- fitting Natural Earth's inner lines to an outline

def inner_lines(regions):
    """The lines between two regions, each once, merged between junctions."""
    users = defaultdict(set)
    for iso, geometry in regions.items():
        for edge in edges(geometry):
            users[edge].add(iso)
    between = defaultdict(list)
    for edge, isos in users.items():
        if len(isos) == 2:
            between[tuple(sorted(isos))].append(LineString(edge))
    merged = []
    for parts in between.values():
        merged += polylines(linemerge(parts))
    return merged


def polylines(geometry):
    return list(geometry.geoms) if geometry.geom_type == 'MultiLineString' else [geometry]


def reach_outline(found, mainland):
    """Lines that end inside the mainland are led on to its outline, to the nearest point and a hair
    beyond, so that noding finds the crossing. Lines that end outside are cut by the noding."""
    inside = prep(mainland)
    ends = Counter(end for line in found for end in (line.coords[0], line.coords[-1]))

    def extension(end):
        if ends[end] > 1 or not inside.contains(Point(end)):
            return []
        target = nearest_points(mainland.exterior, Point(end))[0]
        dx, dy = target.x - end[0], target.y - end[1]
        return [(target.x + dx * 1e-3 + (1e-7 if dx > 0 else -1e-7), target.y + dy * 1e-3)]

    reaching = []
    for line in found:
        coords = list(line.coords)
        if coords[0] != coords[-1]:
            coords = extension(coords[0]) + coords + extension(coords[-1])
        reaching.append(LineString(coords))
    return reaching


def fit(regions, outline):
    """The regions, refitted so that together they fill the outline: {iso: geometry}."""
    mainland = max(polygons(outline), key=lambda p: p.area)
    network = unary_union(reach_outline(inner_lines(regions), mainland) + [outline.boundary])
    inside = prep(outline)
    owned = defaultdict(list)
    for face in polygonize(network):
        if not inside.contains(face.representative_point()):
            continue
        area, iso = max((face.intersection(g).area, iso) for iso, g in regions.items())
        if area == 0:  # an islet that Natural Earth lacks
            iso = min((g.distance(face), iso) for iso, g in regions.items())[1]
        owned[iso].append(face)
    return {iso: unary_union(faces) for iso, faces in owned.items()}


# ---- one partition

def collect_units(outlines, admin1):
    """[(unit, geometry), ...] in order of precedence; a unit is ('UKR'|'RUS'|'', iso or a3)."""
    ukraine, russia = outlines['UKR'], outlines['RUS']
    oblasts = {iso: g for iso, a3, _, g in admin1 if a3 == 'UKR'}
    fitted = fit(oblasts, ukraine)
    units = [(('UKR', iso), fitted[iso]) for iso in oblasts]

    russia = cut_to_window(russia, 0).difference(ukraine)
    russia = MultiPolygon([p for p in polygons(russia) if km2(p) > 0.02])
    regions = {iso: g for iso, a3, _, g in admin1 if a3 == 'RUS' and g.intersects(WINDOW)}
    units += [(('RUS', iso), g) for iso, g in fit(regions, russia).items()]

    for a3, outline in outlines.items():
        if a3 not in ('UKR', 'RUS') and not outline.envelope.disjoint(WINDOW):
            cut = cut_to_window(outline, 0.05)
            if not cut.is_empty:
                units.append((('', a3), cut))
    return units


def node(units):
    """The faces that the boundaries of all units cut the window into."""
    segments = set()  # its order, fixed for one version of Python, decides where rings start
    for _, geometry in units:
        for ring in rings(geometry):
            coords = [(round(x * GRID) / GRID, round(y * GRID) / GRID) for x, y in ring.coords]
            segments.update(edge_key(a, b) for a, b in zip(coords, coords[1:]) if a != b)
    return list(polygonize(unary_union([LineString(s) for s in segments])))


def give_faces(faces, units):
    """Each face goes to the first unit, in order of precedence, that covers it: Ukraine first."""
    parts, owners = [], []
    for unit, geometry in units:
        for p in polygons(valid(geometry)):
            parts.append(p)
            owners.append(unit)
    rank = {unit: i for i, (unit, _) in enumerate(units)}
    number = {id(p): i for i, p in enumerate(parts)}
    tree, prepared = STRtree(parts), {}
    given, gaps = [], 0
    for face in faces:
        point = face.representative_point()
        claims = []
        for p in tree.query(point):
            i = number[id(p)]
            if i not in prepared:
                prepared[i] = prep(p)
            if prepared[i].contains(point):
                claims.append(owners[i])
        if claims:
            given.append(feature(face, u=':'.join(min(claims, key=rank.get))))
        elif km2(face) < LARGEST_GAP_KM2:
            gaps += 1
    print(f'partition: {len(given)} faces given, {gaps} small gaps left to the simplification')
    return given


def simplify(work, given):
    """{unit: geometry}, simplified together; slivers between the sources are filled."""
    write_features(work.tmp / 'faces.geojson', given)
    simplified = work.mapshaper(
        'faces.geojson', 'units.geojson',
        '-dissolve', 'u', 'gap-fill-area=8km2',
        '-simplify', 'dp', f'interval={TOLERANCE_M}', 'keep-shapes',
        '-clean', 'gap-fill-area=0.3km2',
        '-filter-islands', 'min-area=0.02km2', 'remove-empty', precision=PRECISION)
    return {tuple(f['properties']['u'].split(':')): shape(f['geometry']) for f in simplified}


# ---- names

def country_of(unit):
    a3, code = unit
    return a3 or ('FIN' if code == 'ALA' else code)  # Aland is Finland here


def id_of(unit):
    a3, code = unit
    return OBLASTS[code].id if a3 == 'UKR' else ru_id(code) if a3 == 'RUS' else country_of(unit)


ADMIN_FIELDS = dict.fromkeys(
    ('iso', 'katottg', 'gn_admin1', 'id', 'name_en', 'full_en', 'name_uk', 'full_uk', 'kind'), 'str')


def oblast_attributes(iso):
    o = OBLASTS[iso]
    return dict(iso=iso, katottg=o.katottg, gn_admin1=o.gn_admin1, id=o.id, name_en=o.name_en,
                full_en=o.full_en, name_uk=o.name_uk, full_uk=o.full_uk, kind=o.kind)


def ru_attributes(iso, gn_codes, ne_names):
    r = RU_REGIONS[iso]
    full_uk = r.name_uk or ne_names[iso]['name_uk']
    return dict(iso=iso, katottg='', gn_admin1=gn_codes.get(iso, ''), id=ru_id(iso),
                name_en=r.name_en, full_en=r.full_en, name_uk=ru_label_uk(full_uk),
                full_uk=full_uk, kind=r.kind)


# ---- borders

def on_frame(a, b):
    return any(abs(a[axis] - v) < 2e-6 and abs(b[axis] - v) < 2e-6
               for axis, v in ((0, WEST), (0, EAST), (1, SOUTH), (1, NORTH)))


def directed_edges(units):
    """{(a, b): (unit on the left, unit on the right or None)}, each edge of the partition once."""
    left_of = {}
    for unit, geometry in units.items():
        for p in polygons(geometry):
            p = orient(p, 1.0)  # exterior counter-clockwise, so the unit is on the left
            for ring in [p.exterior, *p.interiors]:
                coords = list(ring.coords)
                for edge in zip(coords, coords[1:]):
                    left_of[edge] = unit
    directed = {}
    for (a, b), left in left_of.items():
        right = left_of.get((b, a))
        if right is None:
            if not on_frame(a, b):
                directed[(a, b)] = (left, None)
        elif id_of(left) < id_of(right):
            directed[(a, b)] = (left, right)
    return directed


def chain(directed):
    """[(left, right, coordinates), ...]: the edges strung together from node to node."""
    degree = Counter(end for edge in directed for end in edge)
    groups = defaultdict(dict)
    for (a, b), sides in directed.items():
        groups[sides].setdefault(a, []).append(b)
    chains = []
    for (left, right), following in groups.items():
        entered = Counter(b for bs in following.values() for b in bs)
        nodes = [a for a in following if degree[a] != 2 or entered[a] == 0]
        for start in nodes + list(following):  # lines from node to node first, closed rings after
            while following[start]:
                coords = [start, following[start].pop()]
                while (coords[-1] != start and degree[coords[-1]] == 2
                       and following.get(coords[-1])):
                    coords.append(following[coords[-1]].pop())
                chains.append((left, right, coords))
    if sum(len(coords) - 1 for _, _, coords in chains) != len(directed):
        raise RuntimeError('borders: an edge was lost or drawn twice')
    return chains


def border_features(units):
    found = []
    for left, right, coords in chain(directed_edges(units)):
        lc, rc = country_of(left), country_of(right) if right else ''
        kind = 'coast' if not right else 'admin1' if lc == rc else 'international'
        line = LineString(coords)
        found.append(feature(line, kind=kind, left=id_of(left), right=id_of(right) if right else 'sea',
                             lc=lc, rc=rc, km=round(GEOD.geometry_length(line) / 1000, 2)))
    return found


# ---- the step

def build(work, admin1, gn_codes):
    ne_names = {iso: p for iso, a3, p, _ in admin1 if a3 == 'RUS'}
    outlines = read_outlines(work)
    sources = collect_units(outlines, admin1)
    whole = WINDOW.buffer(-0.05)
    complete = {unit for unit, g in sources if whole.contains(g.envelope)}
    units = simplify(work, give_faces(node(sources), sources))

    write_shapefile(work.out, 'oblasts', [
        feature(multipolygon(units['UKR', iso]), **oblast_attributes(iso)) for iso in sorted(OBLASTS)],
        ADMIN_FIELDS)
    write_shapefile(work.out, 'ru_regions', [
        feature(multipolygon(units[unit]), **ru_attributes(unit[1], gn_codes, ne_names),
                complete=int(unit in complete))
        for unit in sorted(units) if unit[0] == 'RUS'], {**ADMIN_FIELDS, 'complete': 'int'})

    write_features(work.tmp / 'units_by_country.geojson',
                   [feature(g, a3=country_of(unit)) for unit, g in units.items()])
    countries = work.mapshaper('units_by_country.geojson', 'countries.geojson', '-dissolve', 'a3',
                               precision=PRECISION)
    countries.sort(key=lambda f: f['properties']['a3'])
    write_shapefile(work.out, 'countries', [
        feature(multipolygon(shape(f['geometry'])), a3=a3, name_en=COUNTRIES[a3].name_en,
                name_uk=COUNTRIES[a3].name_uk)
        for f in countries for a3 in [f['properties']['a3']]],
        {'a3': 'str', 'name_en': 'str', 'name_uk': 'str'})

    write_shapefile(work.out, 'borders', border_features(units), {
        'kind': 'str', 'left': 'str', 'right': 'str', 'lc': 'str', 'rc': 'str', 'km': 'real'})
