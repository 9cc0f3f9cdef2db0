# SPDX-License-Identifier: Apache-2.0
"""world, ru_regions_world: the whole world at 1:15 million and smaller, from Natural Earth.

Crimea and Sevastopol go to Ukraine before anything is dissolved. Both layers come from one
simplification run, so that Russia's outline is the same in both.
"""
from shapely.geometry import shape

from common import feature, multipolygon, valid, write_features, write_shapefile
from partition import ADMIN_FIELDS, ru_attributes
from units import COUNTRIES, Country

TOLERANCE_M = 3000
SMALLEST_ISLAND = '60km2'
PRECISION = '0.00001'
UNNAMED_YAMAL_PIECE = '~'  # marks the code of a nameless 12 km piece of the Yamal coast


def build(work, admin1, gn_codes):
    units, country_names, ne_names = [], {'UKR': 'Ukraine', 'RUS': 'Russia'}, {}
    for iso, a3, p, geometry in admin1:
        if a3 == 'ATA':
            continue
        unit = a3
        if a3 == 'RUS':
            if UNNAMED_YAMAL_PIECE in iso:
                iso = 'RU-YAN'
            else:
                ne_names[iso] = p
            unit = iso
        country_names.setdefault(a3, p['admin'])
        units.append(feature(valid(geometry), u=unit))
    write_features(work.tmp / 'world_units.geojson', units)
    units = work.mapshaper(
        'world_units.geojson', 'world_units_simplified.geojson', 'snap', '-dissolve', 'u',
        '-simplify', 'dp', f'interval={TOLERANCE_M}', 'keep-shapes', '-clean',
        '-filter-islands', f'min-area={SMALLEST_ISLAND}', precision=PRECISION)
    units = [(f['properties']['u'], shape(f['geometry'])) for f in units if f['geometry']]

    write_features(work.tmp / 'world_by_country.geojson',
                   [feature(g, a3='RUS' if u.startswith('RU-') else u) for u, g in units])
    countries = work.mapshaper('world_by_country.geojson', 'world.geojson', '-dissolve', 'a3',
                               precision=PRECISION)
    found = []
    for f in sorted((f for f in countries if f['geometry']), key=lambda f: f['properties']['a3']):
        a3 = f['properties']['a3']
        names = COUNTRIES.get(a3, Country('', ''))
        found.append(feature(multipolygon(shape(f['geometry'])), a3=a3,
                             name_en=names.name_en or country_names[a3], name_uk=names.name_uk))
    write_shapefile(work.out, 'world', found, {'a3': 'str', 'name_en': 'str', 'name_uk': 'str'})

    fields = {name: kind for name, kind in ADMIN_FIELDS.items() if name != 'katottg'}
    write_shapefile(work.out, 'ru_regions_world', [
        feature(multipolygon(g), **ru_attributes(u, gn_codes, ne_names))
        for u, g in sorted(units, key=lambda x: x[0]) if u.startswith('RU-')], fields)
