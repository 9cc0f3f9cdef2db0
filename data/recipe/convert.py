# SPDX-License-Identifier: Apache-2.0
"""Sources -> data/base. usage: convert.py WORK, a folder that `build` has filled with the sources."""
import sys
from pathlib import Path

import gazetteer
import partition
import places
import regions
import villages
import water
import world
from common import Work, natural_earth_admin1
from units import OBLASTS


def main():
    work = Work(sys.argv[1])
    admin1 = natural_earth_admin1(work)
    for iso, a3, p, _ in admin1:
        if a3 == 'UKR' and p['fips'][2:] != OBLASTS[iso].gn_admin1:
            sys.exit(f'units.py: gn_admin1 of {iso} is not {p["fips"][2:]}')
    found = gazetteer.read(work)
    gn_codes = places.ru_region_codes(admin1, found)
    partition.build(work, admin1, gn_codes)
    world.build(work, admin1, gn_codes)
    water.build(work)
    places.build(work, found, gn_codes)
    villages.build(work, Path(__file__).parents[1] / 'base' / 'places_extra.tsv')
    regions.build(work, admin1)


if __name__ == '__main__':
    main()
