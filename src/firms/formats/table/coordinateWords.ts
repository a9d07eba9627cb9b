interface RoleWords {
  lon: readonly string[];
  lat: readonly string[];
  isPlane: boolean;
}

/** Degrees come before the coordinates of a plane, which may be anything: `x, y` beside `longitude, latitude` are metres or pixels. */
const WRITTEN: readonly RoleWords[] = [
  {
    isPlane: false,
    lon: [
      "longitude",
      "longitud",
      "longitudine",
      "lon",
      "lng",
      "long",
      "經度",
      "经度",
      "経度",
      "東經",
      "东经",
      "東経",
      "경도",
      "долгота",
      "kinhdo",
      "bujur",
      "ลองจิจูด",
      "laengengrad",
      "langengrad",
      "lange",
      "laenge",
      "boylam",
      "خطالطول",
      "длгота",
      "dolgota",
      "longitute",
      "longtitude",
      "logitude",
    ],
    lat: [
      "latitude",
      "latitud",
      "latitudine",
      "lat",
      "緯度",
      "纬度",
      "北緯",
      "北纬",
      "위도",
      "широта",
      "vido",
      "lintang",
      "ละติจูด",
      "breitengrad",
      "breite",
      "enlem",
      "خطالعرض",
      "shirota",
      "lattitude",
      "latitute",
    ],
  },
  {
    isPlane: true,
    lon: [
      "x",
      "easting",
      "east",
      "este",
      "est",
      "coordx",
      "xcoord",
      "pointx",
      "coordenadax",
      "xcoordinate",
      "横坐标",
      "橫座標",
      "x座標",
      "x坐标",
      "東距",
      "e",
    ],
    lat: [
      "y",
      "northing",
      "north",
      "norte",
      "nord",
      "coordy",
      "ycoord",
      "pointy",
      "coordenaday",
      "ycoordinate",
      "纵坐标",
      "縱座標",
      "y座標",
      "y坐标",
      "北距",
      "n",
    ],
  },
];

/** Words for the two coordinates, folded as by `foldHeader`, by kind: of degrees, then of a plane; better ones first. */
export const COORDINATE_WORDS = WRITTEN.map(({ lon, lat, isPlane }) => ({
  isPlane,
  lon: lon.map(foldHeader),
  lat: lat.map(foldHeader),
}));

/** Whether a name is that of a coordinate and nothing else, in a script of its own. */
export function isCoordinateWord(name: string): boolean {
  const folded = foldHeader(name);
  if (!/[\u0080-\uffff]/.test(folded)) return false;
  return COORDINATE_WORDS.some(({ lon, lat }) => lon.includes(folded) || lat.includes(folded));
}

/** Names of columns that hold a whole place, folded. */
export const PLACE_WORDS = [
  "geopoint2d",
  "geopoint",
  "latlon",
  "latlng",
  "latlong",
  "latitudelongitude",
  "lonlat",
  "lnglat",
  "longlat",
  "longitudelatitude",
  "wkt",
  "geojson",
  "thegeom",
  "geom",
  "geometry",
  "geometria",
  "wkbgeometry",
  "shape",
  "geolocation",
  "location",
  "location1",
  "coordinates",
  "coordinate",
  "coords",
  "coord",
  "coordenadas",
  "coordonnees",
  "gps",
  "gpscoordinates",
  "georeference",
  "geocodedcolumn",
  "ubicacion",
  "point",
  "position",
  "座標",
  "坐标",
  "位置",
  "經緯度",
  "经纬度",
  "緯度經度",
  "緯經度",
  "緯度経度",
  "좌표",
  "координаты",
  "toado",
];

/** A header without case, accents, blanks and marks; letters of other forms as the usual ones. */
export function foldHeader(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll("đ", "d")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}]/gu, "");
}
