# SPDX-License-Identifier: Apache-2.0
"""villages.tsv: the villages of Ukraine and of the Russian regions beside it that places.tsv lacks.

The source, OpenStreetMap's places as a flight simulator packs them, has a position and one name each:
in Latin letters where the mappers gave one, else as on the sign. It is older than the renamings of
2016, so a village that places.tsv or places_extra.tsv has under another name is left to them, and
those of renamed_villages.txt get their new names.
"""
import gzip
import re
from collections import defaultdict
from pathlib import Path

from shapely.geometry import Point, box
from shapely.strtree import STRtree

from common import GEOD, read_shapefile, write_table
from names import bgn_russian, fold, from_ukrainian, likeness
from places import COLUMNS, RUSSIAN_ENDING, RUSSIAN_LETTER, UKRAINIAN_LETTER

VILLAGE = '14'                # the source's code
FIRST_ID = 930000000          # + the row's number in the source, which is fixed
RU_REGIONS = ('belgorod', 'bryansk', 'kursk', 'rostov', 'voronezh')
RU_LIKE_UA = ('crimea', 'sevastopol')   # names on signs there are Russian
SAME_NAME_KM = 6              # one village, in two sources or twice in one
LIKE_NAME_KM = 2.5            # the same, where the spellings differ a little
SAME_PLACE_KM = 0.7           # one village under two names
NEAR_LINE_KM = 3              # inner borders are as rough as this
NAME = re.compile(r"[A-Za-z' \-]+|[А-Яа-яіІїЇєЄґҐёЁ'’ʼ \-]+")
# farms, stops and the like that are mapped as villages
NO_VILLAGE = re.compile(r"(?i:\b(km|kilometr\w*|rozyizd|raz[ji]ezd|stantsii?a|platforma|dachi?|st)\b|км|"
                        r"разъезд|станция|снт)|^[а-яіїєa-z]|\b\w\b|^.{1,2}$")


def read_source(path):
    """(number of the row, lat, lon, name) of each village."""
    with gzip.open(path, 'rt', encoding='utf8') as f:
        for number, line in enumerate(f, 1):
            code, _, rest = line.rstrip('\n').partition(' ')
            if code == VILLAGE:
                lat, lon, name = rest.split(' ', 2)
                yield number, float(lat), float(lon), tidy(name)


def tidy(name):
    """Without what stands in brackets and after a comma or slash; one form of apostrophe."""
    name = re.sub(r'\s*[(,;/].*', '', name).strip()
    return re.sub('[’ʼ`ʹ]', "'", re.sub(r'\s+', ' ', name))


class Units:
    """The oblasts of Ukraine and the Russian regions wanted, by position."""

    def __init__(self, folder):
        shapes = [(p['id'], 'UA', g) for p, g in read_shapefile(folder / 'oblasts.shp')]
        shapes += [(p['id'], 'RU', g) for p, g in read_shapefile(folder / 'ru_regions.shp')
                   if p['id'] in RU_REGIONS]
        self.parts = [(unit, country, part) for unit, country, g in shapes
                      for whole in getattr(g, 'geoms', [g]) for part in quarters(whole)]
        self.tree = STRtree([part for _, _, part in self.parts])
        self.index = {id(part): i for i, (_, _, part) in enumerate(self.parts)}

    def near(self, lat, lon):
        """{(unit, country): km} of the units in or near which a point lies; 0 inside."""
        point, found = Point(lon, lat), {}
        reach = NEAR_LINE_KM / 70
        for part in self.tree.query(point.buffer(reach)):
            unit, country, part = self.parts[self.index[id(part)]]
            away = part.distance(point) * 70
            key = (unit, country)
            if away <= NEAR_LINE_KM:
                found[key] = min(found.get(key, away), away)
        return found


def quarters(shape, most=400):
    """A polygon in pieces, which are quicker to ask."""
    if len(shape.exterior.coords) <= most:
        return [shape]
    x0, y0, x1, y1 = shape.bounds
    x, y = (x0 + x1) / 2, (y0 + y1) / 2
    pieces = []
    for frame in (box(x0, y0, x, y), box(x, y0, x1, y), box(x0, y, x, y1), box(x, y, x1, y1)):
        cut = shape.intersection(frame)
        for part in getattr(cut, 'geoms', [cut]):
            if part.geom_type == 'Polygon':
                pieces += quarters(part, most)
    return pieces


class Known:
    """Places by position: those of the other tables, and the villages taken so far."""

    def __init__(self):
        self.cells = defaultdict(list)

    def add(self, lat, lon, names, unit):
        self.cells[round(lat, 1), round(lon, 1)].append((lat, lon, {fold(n) for n in names if n}, unit))

    def near(self, lat, lon):
        for i in (-.1, 0, .1):
            for j in (-.1, 0, .1):
                for p in self.cells[round(round(lat, 1) + i, 1), round(round(lon, 1) + j, 1)]:
                    yield GEOD.inv(lon, lat, p[1], p[0])[2] / 1000, p


def read_tables(paths):
    rows = []
    for path in paths:
        with open(path, encoding='utf8') as f:
            columns = next(f).rstrip('\n').split('\t')
            rows += [dict(zip(columns, line.rstrip('\n').split('\t'))) for line in f]
    return [r for r in rows if r['kind'] != 'site']


def names_of(name, unit, country):
    """English, Ukrainian, Russian name and other spellings, of a name as the source has it."""
    if re.search('[А-Яа-яіІїЇєЄґҐ]', name):
        russian = not UKRAINIAN_LETTER.search(name) and (
            country == 'RU' or unit in RU_LIKE_UA or RUSSIAN_LETTER.search(name)
            or RUSSIAN_ENDING.search(name))
        if russian:
            return bgn_russian(name), '', name, ''
        return from_ukrainian(name), name, '', ''
    latin = name.replace("'", '')
    if country == 'UA':  # щ is shch there, whatever a mapper writes
        latin = re.sub('(?<!s)[Ss]ch(?=[^ai])', lambda m: m[0][0] + 'hch', latin)
        latin = re.sub('yy$', 'yi', latin.replace('Pischan', 'Pishchan'))
    return latin, '', '', name if latin != name else ''


def read_renamed():
    """{old name: [(lat, lon, new name)]}"""
    renamed = defaultdict(list)
    for line in (Path(__file__).parent / 'renamed_villages.txt').read_text(encoding='utf8').splitlines():
        if not line.startswith('#'):
            new, old, lat, lon = line.split('|')
            renamed[old].append((float(lat), float(lon), new))
    return renamed


def renew(names, renamed, lat, lon):
    """The names with the new one first, where the village has been renamed."""
    en, uk, ru, alt = names
    for lat0, lon0, new in renamed[en]:
        if abs(lat - lat0) < .01 and abs(lon - lon0) < .01:
            return new, '', '', '|'.join(filter(None, (en, uk, ru, alt)))
    return names


def is_known(known, lat, lon, names):
    folded = {fold(n) for n in names if n}
    for away, (_, _, others, _) in known.near(lat, lon):
        if (away < SAME_PLACE_KM or away < SAME_NAME_KM and folded & others
                or away < LIKE_NAME_KM and any(likeness(a, b) > .85 for a in folded for b in others
                                               if a[:1] == b[:1])):
            return True
    return False


def unit_of(units, known, lat, lon):
    """The unit that a village lies in. Near an inner border, which is a rough line, that of the
    nearest places that say theirs, if they agree."""
    near = units.near(lat, lon)
    inside = sorted(key for key, away in near.items() if away == 0)
    if not inside:
        return None
    unit, country = inside[0]
    if unit == 'kyiv-city':  # has no villages
        unit = 'kyiv'
    same = {u for u, c in near if c == country and u != 'kyiv-city'}
    if len(same) > 1:
        nearest = [p[3] for _, p in sorted(known.near(lat, lon), key=lambda found: found[0])[:3]]
        if len(nearest) == 3 and len(set(nearest)) == 1 and nearest[0] in same:
            unit = nearest[0]
    return unit, country


def build(work, extra):
    known = Known()
    for r in read_tables([work.out / 'places.tsv', extra]):
        known.add(float(r['lat']), float(r['lon']),
                  [r['name_en'], r['name_uk'], r['name_ru'], *r['alt'].split('|')], r['admin1'])
    stated, units, rows, renamed = Known(), Units(work.out), [], read_renamed()
    stated.cells.update({cell: list(found) for cell, found in known.cells.items()})
    poi = work.deb('flightgear-data-base', 'usr', 'share', 'games', 'flightgear', 'Navaids', 'poi.dat.gz')
    for number, lat, lon, name in read_source(poi):
        if not (44 < lat < 55 and 22 < lon < 44.5) or not NAME.fullmatch(name) or NO_VILLAGE.search(name):
            continue
        found = unit_of(units, stated, lat, lon)
        if not found:
            continue
        unit, country = found
        en, uk, ru, alt = renew(names_of(name, unit, country), renamed, lat, lon)
        if is_known(known, lat, lon, (en, uk, ru, alt)):
            continue
        known.add(lat, lon, (en, uk, ru, alt), unit)
        rows.append((FIRST_ID + number, en, uk, ru, alt, lat, lon, country, unit))
    rows.sort(key=lambda r: (r[7] != 'UA', r[8], r[1], r[0]))
    write_table(work.out / 'villages.tsv', COLUMNS, [
        (str(id_), en, uk, ru, alt, '%.5f' % lat, '%.5f' % lon, country, unit, '0', 'village')
        for id_, en, uk, ru, alt, lat, lon, country, unit in rows])
