# SPDX-License-Identifier: Apache-2.0
"""places.tsv: the merged GeoNames list with official Ukrainian names and one row per place.

GeoNames' alternate names carry no language, so the "Ukrainian" name of a small place is often the
Russian one; what can be recognised is replaced or removed. English names of places in Ukraine are
romanised from the Ukrainian name, never taken over.
"""
import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path

from shapely.geometry import Point
from shapely.prepared import prep

from common import GEOD, write_table
from names import fold, from_russian, from_ukrainian, likeness
from units import OBLAST_ID_BY_GN, OBLASTS, ru_id

COLUMNS = ('id', 'name_en', 'name_uk', 'name_ru', 'alt', 'lat', 'lon', 'country', 'admin1',
           'population', 'kind')
FIRST_LOCAL_ID = 900000001    # for records whose source has no GeoNames id
CITY_PARTS = ('PPLX', 'PPLH', 'PPLQ', 'PPLW')   # parts of places, abandoned and destroyed ones
ZAKARPATTIA = '25'            # Rusyn and old forms there look Russian

UKRAINIAN_LETTER = re.compile('[іїєґ]', re.I)
RUSSIAN_LETTER = re.compile('[ыэъё]', re.I)
RUSSIAN_ENDING = re.compile('(ово|ево|ское|цкое|ский|цкий|ной|ный|ая|ое|ые|ск|цк)$')
UKRAINIAN_ENDING = re.compile('(ове|ське|цьке|ний|не)$')
CYRILLIC_NAME = re.compile("[А-Яа-яіІїЇєЄґҐ'’ʼ \\-]+")
AFTER_CONSONANT = re.compile('(?<=[бвгґджзклмнпрстфхцчшщБВГҐДЖЗКЛМНПРСТФХЦЧШЩ])ї')

# towns by charter whose population the source lacks
TOWNS = set('Vuhledar Novohrodivka Hirnyk Dobropillia Bilozerske Zelenodolsk Almazna Zolote '
            'Sukhodilsk Zhdanivka'.split())
# "Nova X" beside "X" is another village, not a second record of the same one
SIBLING_PREFIX = re.compile('Nova|Nove|Novi|Novyi|Stara|Stare|Mala|Velyk|Verkhn|Nyzhn|Persh|Druh')


@dataclass
class Authored:
    """A row of names_ua.txt."""
    latin: str
    uk: str
    ru: str
    lat: float
    lon: float
    alts: list
    used: bool = False


@dataclass
class Row:
    id: int
    name_en: str
    name_uk: str
    name_ru: str
    alts: list
    lat: float
    lon: float
    country: str
    admin1: str
    population: int
    kind: str
    newer: bool
    source_name: str


def read_authored():
    found = []
    with open(Path(__file__).with_name('names_ua.txt'), encoding='utf8') as f:
        for line in f:
            line = line.rstrip('\n')
            if line and not line.startswith('#'):
                latin, uk, ru, lat, lon, alts = (line.split('|') + [''])[:6]
                found.append(Authored(latin, uk, ru, float(lat), float(lon),
                                      [a for a in alts.split(',') if a]))
    return found


def away_km(lat1, lon1, lat2, lon2):
    return GEOD.inv(lon1, lat1, lon2, lat2)[2] / 1000


# ---- Russian regions

def ru_region_codes(admin1, places):
    """{iso: GeoNames admin1 code} of the Russian regions, by majority of the places in them."""
    points = [(Point(p.lon, p.lat), p.admin1) for p in places if p.country == 'RU']
    codes = {}
    for iso, a3, _, geometry in admin1:
        if a3 == 'RUS' and '~' not in iso:
            inside = prep(geometry)
            count = Counter(code for point, code in points if inside.contains(point))
            codes[iso] = count.most_common(1)[0][0] if count else ''
    return codes


# ---- names

def replace_russian_form(place):
    """A "Ukrainian" name that is the Russian one gives way to the most similar other spelling."""
    uk = place.uk
    russian = RUSSIAN_LETTER.search(uk) or (
        place.admin1 != ZAKARPATTIA and not UKRAINIAN_LETTER.search(uk) and RUSSIAN_ENDING.search(uk))
    if not uk or not russian:
        return
    softened = from_ukrainian(uk.lower().replace('ы', 'и').replace('ё', 'о').replace('э', 'е'))
    score, best = max(
        ((likeness(from_ukrainian(a), softened)
          + (.15 if UKRAINIAN_LETTER.search(a) or UKRAINIAN_ENDING.search(a) else 0), a)
         for a in place.alts + [place.ru]
         if CYRILLIC_NAME.fullmatch(a) and not RUSSIAN_LETTER.search(a)
         and not RUSSIAN_ENDING.search(a)),
        default=(0, None))
    if not place.ru or place.ru == best:
        place.ru = uk
    else:
        place.alts.append(uk)
    place.uk = best if score > .6 else ''
    place.alts = [a for a in place.alts if a != place.uk]


def name_in_ukraine(place, authored):
    """Settle place.uk, place.ru and place.alts; return the English name."""
    own = next((a for a in authored
                if abs(a.lat - place.lat) < .05 and abs(a.lon - place.lon) < .07
                and (likeness(a.latin, place.name) > .72 or a.uk in (place.uk, place.ru)
                     or a.uk in place.alts)), None)
    if own:
        own.used = True
        place.alts += [old for old, new in ((place.uk, own.uk), (place.ru, own.ru)) if old and old != new]
        place.alts += own.alts
        place.uk, place.ru = own.uk, own.ru or place.ru
    else:
        replace_russian_form(place)
    place.alts.insert(0, place.name)
    place.uk = AFTER_CONSONANT.sub('і', place.uk)  # spelling of before 1933
    if place.uk:
        return from_ukrainian(place.uk)
    if re.search('[А-яІіЇїЄє]', place.name):
        return from_ukrainian(place.name)
    latin = re.sub("['’]", '', place.name)
    return latin.replace('yy', 'yi') if latin.endswith('yy') else latin


def name_abroad(place):
    place.alts.append(place.name)
    if place.country in ('RU', 'BY', 'AM', 'KP'):  # romanised there: the apostrophe is a soft sign
        name = place.name.replace('’', '').replace("'", '')
    else:
        name = place.name
    return from_russian(name).title() if re.search('[А-яІіЇїЄє]', name) else name


def kind_of(place, name_en):
    population = place.population
    if place.feature in ('PPLC', 'PPLA'):
        return 'capital' if place.feature == 'PPLC' else 'admin1_capital'
    if population >= 50000:
        return 'city'
    if population >= 5000:
        return 'town'
    if place.country == 'UA' and (place.feature == 'PPLA2' or population == 0 and name_en in TOWNS):
        return 'town'
    return 'village'


# ---- rows

def city_part_test(places):
    """A test for places of the 2026 list, which has no feature codes: part of a larger city?"""
    cities = [(p.lat, p.lon, p.population) for p in places
              if p.country == 'UA' and p.population >= 80000]

    def is_part(place):
        if re.search('^(Rayon|Selyshche \\d|Tretiy|Mikrorayon)', place.name):
            return True
        adjective = re.search('(skyi|tskyi|nyi|ovyi|zhnyi)$', place.name)
        for lat, lon, population in cities:
            if abs(lat - place.lat) <= .2:
                away = away_km(lat, lon, place.lat, place.lon)
                if away < .17 * (population / 1000) ** .5 or away < 15 and adjective:
                    return True
        return False

    return is_part


def make_rows(places, gn_codes):
    authored = read_authored()
    ru_ids = {code: ru_id(iso) for iso, code in gn_codes.items()}
    is_city_part = city_part_test(places)
    rows, next_id = [], FIRST_LOCAL_ID
    for p in places:
        in_ukraine = p.country == 'UA'
        if p.feature in CITY_PARTS or in_ukraine and p.newer and is_city_part(p):
            continue
        if p.id == 0:
            p.id, next_id = next_id, next_id + 1
        p.uk, p.ru = (name.strip().replace('\u0301', '') for name in (p.uk, p.ru))  # stress marks
        if in_ukraine:
            name_en, admin1 = name_in_ukraine(p, authored), OBLAST_ID_BY_GN.get(p.admin1, '')
        else:
            name_en, admin1 = name_abroad(p), p.admin1
            if p.country == 'RU':
                admin1 = ru_ids.get(p.admin1, p.admin1)
        rows.append(Row(p.id, name_en.strip(), p.uk.replace('’', "'").replace('ʼ', "'"), p.ru, p.alts,
                        p.lat, p.lon, p.country, admin1, p.population, kind_of(p, name_en), p.newer,
                        p.name))
    unused = [a.latin for a in authored if not a.used]
    if unused:
        raise RuntimeError(f'names_ua.txt: no place found for {unused}')
    return rows


def mark_capitals(rows):
    oblast_of_capital = {o.capital: o.id for o in OBLASTS.values()}
    for r in rows:
        if r.country != 'UA':
            continue
        if r.name_en == 'Kyiv' and r.population > 1_000_000:
            r.kind, r.admin1 = 'capital', 'kyiv-city'
        elif (r.kind == 'city' and r.population > 100_000
              and r.admin1 == oblast_of_capital.get(r.name_en)):
            r.kind = 'admin1_capital'


# ---- duplicates

def same_place(new, old):
    """Is the less important record `new` the same place as `old`?"""
    if new.country != old.country or SIBLING_PREFIX.search(new.name_en.replace(old.name_en, '')):
        return False
    away = away_km(new.lat, new.lon, old.lat, old.lon)
    if away >= 4:
        return False
    alike = max(likeness(new.name_en, old.name_en), likeness(new.source_name, old.source_name),
                likeness(new.name_en, old.source_name))
    same_name = (fold(new.name_en) in {fold(a) for a in old.alts}
                 or new.name_uk and new.name_uk == old.name_uk)
    return (away < 3 and alike > .85 and (new.population == 0 or new.newer != old.newer or alike > .97)
            or away < 3 and same_name and new.population < 1000
            or away < .5 and alike > .7
            or same_name and new.newer)


def merge_duplicates(rows):
    """Keep the record with more people, or the older one, with the spellings of both."""
    rows.sort(key=lambda r: (-r.population, r.newer, r.id))
    cells, kept = defaultdict(list), []
    for r in rows:
        x, y = int(r.lon * 20), int(r.lat * 20)
        near = [old for i in range(-2, 3) for j in (-1, 0, 1) for old in cells[x + i, y + j]
                if same_place(r, old)]
        if not near:
            kept.append(r)
            cells[x, y].append(r)
            continue
        old = near[-1]
        old.alts += r.alts + [r.name_en, r.name_uk, r.name_ru]
        if r.name_uk and not old.name_uk:
            old.alts.append(old.name_en)
            old.name_uk, old.name_en = r.name_uk, r.name_en
    return kept


# ---- output

def wanted(r):
    """Countries beyond the usual frame only need their towns."""
    if r.country in ('UA', 'RU', 'BY', 'MD') or r.kind in ('capital', 'admin1_capital'):
        return True
    return r.population >= (2000 if r.country in ('PL', 'RO', 'SK', 'HU') else 5000)


def alt_cell(r):
    """Other spellings, `|` between them; fewer for small and far places."""
    if r.population > 50000 and r.country in ('UA', 'RU'):
        room = 420
    else:
        room = 240 if r.country in ('UA', 'RU', 'BY', 'MD') else 90
    seen, cell = {r.name_en, r.name_uk, r.name_ru, ''}, ''
    for alt in r.alts:
        alt = alt.strip().replace('\t', ' ')
        if alt in seen or len(alt) > 40 or 'ˬ' in alt:
            continue
        seen.add(alt)
        if len(cell) + len(alt) + 1 > room:
            break
        cell += ('|' if cell else '') + alt
    return cell


def with_names_abroad(lines):
    """The lines with the names of names_abroad.txt, which go to the largest place of a name."""
    with open(Path(__file__).with_name('names_abroad.txt'), encoding='utf8') as f:
        rows = [line.rstrip('\n').split('|') for line in f if not line.startswith('#')]
    names = {(row[0], row[1]): (row[2], row[3] if len(row) > 3 else row[0]) for row in rows}
    named = []
    for line in lines:
        id_, en, uk, ru, alt, lat, lon, country, *rest = line
        if (en, country) in names:
            old = en
            uk, en = names.pop((old, country))
            if en != old:
                alt = '|'.join([old] + [a for a in alt.split('|') if a and a != en])
        named.append((id_, en, uk, ru, alt, lat, lon, country, *rest))
    if names:
        raise RuntimeError(f'names_abroad.txt: no place found for {sorted(names)}')
    return named


def build(work, places, gn_codes):
    rows = make_rows(places, gn_codes)
    mark_capitals(rows)
    rows = [r for r in merge_duplicates(rows) if wanted(r)]
    rows.sort(key=lambda r: (r.country != 'UA', r.country != 'RU', r.country, -r.population, r.name_en))
    write_table(work.out / 'places.tsv', COLUMNS, with_names_abroad([
        (str(r.id), r.name_en, r.name_uk, r.name_ru, alt_cell(r), '%.5f' % r.lat, '%.5f' % r.lon,
         r.country, r.admin1, str(r.population), r.kind) for r in rows]))
