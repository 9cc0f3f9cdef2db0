# SPDX-License-Identifier: Apache-2.0
"""regions.tsv: one row per Ukrainian unit, Russian region and country around Ukraine."""
from shapely.ops import polylabel

from common import polygons, read_shapefile, write_table
from units import COUNTRIES, OBLASTS, RU_REGIONS

COLUMNS = ('id', 'iso', 'katottg', 'gn_admin1', 'country', 'kind', 'name_en', 'full_en', 'name_uk',
           'full_uk', 'name_ru', 'alt', 'capital', 'lat', 'lon')
# countries that the window cuts: their point is taken from the world layer
CUT_COUNTRIES = ('RUS', 'FIN', 'KAZ', 'TUR')


def inner_point(geometry):
    """The place for a label: the pole of inaccessibility of the largest part, (lat, lon)."""
    point = polylabel(max(polygons(geometry), key=lambda p: p.area), .02)
    return '%.4f' % point.y, '%.4f' % point.x


def spellings(found, known):
    """Each once, without those the row has anyway."""
    return '|'.join(s for s in dict.fromkeys(found) if s and s not in known)


def oblast_row(p, geometry):
    o = OBLASTS[p['iso']]
    alt = o.alt.split('|')
    if o.kind == 'oblast':
        alt += [f'{o.name_en} {word}' for word in ('region', 'province', 'oblast')]
        alt += [f'{a} oblast' for a in o.alt.split('|') if a.endswith(('ska', 'zka'))]
    if o.land_uk != o.name_uk:
        alt.append(o.land_uk)
    return (o.id, p['iso'], o.katottg, o.gn_admin1, 'UKR', o.kind, o.name_en, o.full_en, o.name_uk,
            o.full_uk, o.full_ru, spellings(alt, (o.name_en, o.full_en)), o.capital,
            *inner_point(geometry))


def ru_row(p, geometry, ne_names):
    r, ne = RU_REGIONS[p['iso']], ne_names[p['iso']]
    alt = r.alt.split('|')
    if r.kind == 'oblast':
        alt += [f'{r.name_en} {word}' for word in ('region', 'oblast', 'province')]
    elif r.kind == 'krai':
        alt += [f'{r.name_en} {word}' for word in ('region', 'krai', 'Territory')]
    elif r.kind == 'republic' and not r.name_en.endswith('Republic'):
        alt.append(f'{r.name_en} Republic' if r.full_en.startswith('Republic')
                   else f'Republic of {r.name_en}')
    if p['iso'] != 'RU-ALT':  # called Altai there too, but Altai is also a republic
        alt.append(ne['name_en'])
    return (p['id'], p['iso'], '', p['gn_admin1'], 'RUS', r.kind, r.name_en, r.full_en, p['name_uk'],
            p['full_uk'], r.name_ru or ne['name_ru'], spellings(alt, (r.name_en, r.full_en)),
            r.capital, *inner_point(geometry))


def country_row(a3, geometry):
    c = COUNTRIES[a3]
    return (a3, c.a2, '', '', a3, 'country', c.name_en, c.name_en, c.name_uk, c.name_uk, c.name_ru,
            c.alt, c.capital, *inner_point(geometry))


def build(work, admin1):
    layer = {name: read_shapefile(work.out / f'{name}.shp')
             for name in ('oblasts', 'ru_regions', 'ru_regions_world', 'countries', 'world')}
    ne_names = {iso: p for iso, a3, p, _ in admin1 if a3 == 'RUS'}
    rows = [oblast_row(p, g) for p, g in layer['oblasts']]
    whole = {p['iso']: g for p, g in layer['ru_regions'] if p['complete']}
    rows += [ru_row(p, whole.get(p['iso'], g), ne_names) for p, g in layer['ru_regions_world']]
    world = {p['a3']: g for p, g in layer['world']}
    rows += [country_row(p['a3'], world[p['a3']] if p['a3'] in CUT_COUNTRIES else g)
             for p, g in layer['countries'] if COUNTRIES[p['a3']].a2]
    if len({row[0] for row in rows}) != len(rows):
        raise RuntimeError('regions: an id occurs twice')
    write_table(work.out / 'regions.tsv', COLUMNS, rows)
