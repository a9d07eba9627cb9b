import proj4 from "proj4";
import { UnreadableRegister } from "#firms/formats/unreadableRegister.ts";
import planes from "./planeSystems.json" with { type: "json" };

/** What the coordinates of a register are measured in. */
export interface ReferenceSystem {
  /** "EPSG:3826"; of one written out its first words. */
  id: string;
  name: string;
  /** Degrees need no transformation: the datums in use today differ by a metre or two, which no register states. */
  kind: "degrees" | "plane" | "scaled degrees";
  /** PROJ definition of a plane. */
  definition?: string;
  /** West, south, east, north of where it is meant for, degrees; west is greater than east across 180. */
  area: readonly [west: number, south: number, east: number, north: number];
  /** The authority's order is latitude first, which a `urn:` name invokes. */
  isLatFirst?: boolean;
  /** What scaled degrees are to be divided by. */
  scale?: number;
}

const WORLD = [-180, -90, 180, 90] as const;
export const WGS84: ReferenceSystem = { id: "OGC:CRS84", name: "WGS 84", kind: "degrees", area: WORLD };

/** Codes of systems in degrees, with their names. */
const DEGREES: Record<number, string> = {
  4326: "WGS 84",
  4979: "WGS 84",
  4269: "NAD83",
  4267: "NAD27",
  4258: "ETRS89",
  4617: "NAD83(CSRS)",
  6318: "NAD83(2011)",
  4674: "SIRGAS 2000",
  5360: "SIRGAS-Chile 2002",
  5373: "Peru96",
  6364: "Mexico ITRF2008",
  4483: "Mexico ITRF92",
  4490: "CGCS2000",
  3824: "TWD97",
  4612: "JGD2000",
  6668: "JGD2011",
  4737: "Korea 2000",
  4756: "VN-2000",
  4283: "GDA94",
  7844: "GDA2020",
  4167: "NZGD2000",
  4742: "GDM2000",
  4755: "DGN95",
  7683: "GSK-2011",
  9777: "WGS 84",
};

const WEB_MERCATOR = "+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null";
const WEB_MERCATOR_CODES = [3857, 900913, 3785, 3587, 102100, 102113];

/** Every plane system known by a code: those of the table and the UTM zones of WGS 84. */
export const PLANES: readonly ReferenceSystem[] = [
  {
    id: "EPSG:3857",
    name: "WGS 84 / Pseudo-Mercator",
    kind: "plane",
    definition: WEB_MERCATOR,
    area: [-180, -85.06, 180, 85.06],
  },
  ...(planes as [number, string, string, number[]][]).map(([code, name, definition, area]): ReferenceSystem => ({
    id: `EPSG:${code}`,
    name,
    kind: "plane",
    definition: `+proj=${definition.replaceAll(" ", " +")}`,
    area: area as unknown as ReferenceSystem["area"],
  })),
  ...Array.from({ length: 60 }, (_, k) => utm(k + 1, "N")),
  ...Array.from({ length: 60 }, (_, k) => utm(k + 1, "S")),
];

function utm(zone: number, half: "N" | "S"): ReferenceSystem {
  const west = -186 + 6 * zone;
  return {
    id: `EPSG:${(half === "N" ? 32600 : 32700) + zone}`,
    name: `WGS 84 / UTM zone ${zone}${half}`,
    kind: "plane",
    definition: `+proj=utm +zone=${zone}${half === "S" ? " +south" : ""} +datum=WGS84`,
    area: half === "N" ? [west, 0, west + 6, 84] : [west, -80, west + 6, 0],
  };
}

/** Short names people give systems, folded. */
const SHORT: Record<string, number> = {
  wgs84: 4326,
  wgs1984: 4326,
  gps: 4326,
  latlon: 4326,
  lonlat: 4326,
  degrees: 4326,
  webmercator: 3857,
  pseudomercator: 3857,
  mercator: 3857,
  googlemercator: 3857,
  twd97: 3826,
  twd97tm2: 3826,
  tm2: 3826,
  twd67: 3828,
  twd67tm2: 3828,
  nztm: 2193,
  nztm2000: 2193,
  hk1980: 2326,
  hk80: 2326,
  hongkong1980grid: 2326,
  svy21: 3414,
  osgb36: 27700,
  osgb: 27700,
  britishnationalgrid: 27700,
  lambert93: 2154,
  korea2000unified: 5179,
  utmk: 5179,
  statscanlambert: 3347,
  gda94: 4283,
  gda2020: 7844,
  nad83: 4269,
  nad27: 4267,
  etrs89: 4258,
  cgcs2000: 4490,
  jgd2011: 6668,
  jgd2000: 4612,
  sirgas2000: 4674,
  kertaursomalayam: 3168,
  gdm2000peninsularso: 3375,
  mexicolcc: 6372,
};

/**
 * The system a name means: a code with or without its authority ("EPSG:3826", "3826", "urn:ogc:def:crs:EPSG::3826", an address of opengis.net),
 * "CRS84", a short name ("twd97", "utm14n", "mga55"), degrees in whole numbers ("e7"), the name in the register of EPSG, or a definition
 * ("+proj=...", WKT). Undefined if it means none that is known.
 */
export function systemNamed(text: string): ReferenceSystem | undefined {
  const given = text.trim();
  if (/^\+proj=|^(?:PROJ|GEOG|BOUND|COMPD)(?:CS|CRS|_CS)\s*\[/i.test(given)) return written(given);
  const folded = given.toLowerCase().replace(/[^a-z0-9]/g, "");
  if (/^(?:urnogcdefcrs)?(?:ogc)?(?:\d*)?crs84h?$/.test(folded)) return WGS84;
  const code =
    /^(?:urn:(?:x-)?ogc:def:crs:)?(?:EPSG|ESRI|SR-ORG)?[\s:/]*(?:[\d.]*:)?(\d{4,6})$/i.exec(given) ??
    /\/def\/crs\/EPSG\/[\d.]+\/(\d{4,6})$/i.exec(given) ??
    /\/epsg\.xml#(\d{4,6})$/i.exec(given);
  if (code) return coded(Number(code[1]), /^urn:|\/def\/crs\//i.test(given));
  if (Object.hasOwn(SHORT, folded)) return coded(SHORT[folded], false);
  const scaled = /^(?:degrees)?e([4-9])$/.exec(folded);
  if (scaled)
    return {
      id: `E${scaled[1]}`,
      name: `degrees times ten to the ${scaled[1]}`,
      kind: "scaled degrees",
      scale: 10 ** Number(scaled[1]),
      area: WORLD,
    };
  const zone = /^(?:wgs84|wgs1984)?utm(?:zone)?(\d{1,2})([a-z]?)$/.exec(folded);
  if (zone && Number(zone[1]) >= 1 && Number(zone[1]) <= 60) {
    const [number, band] = [Number(zone[1]), zone[2]];
    if (!/^[c-hj-np-x]?$/.test(band)) return undefined;
    // "S" is the band of 32 to 40 N as well; who writes N or S alone means the half of the earth.
    return coded((band === "s" || (band !== "" && band < "n") ? 32700 : 32600) + number, false);
  }
  const mga = /^(?:gda(94|2020))?mga(94|2020)?(?:zone)?(\d{2})$/.exec(folded);
  if (mga) return coded((mga[1] === "2020" || mga[2] === "2020" ? 7800 : 28300) + Number(mga[3]), false);
  const japan = /^jgd(2000|2011)?(?:plane|japanplanerectangularcs)?(?:zone)?(\d{1,2})$/.exec(folded);
  if (japan && Number(japan[2]) >= 1 && Number(japan[2]) <= 19)
    return coded((japan[1] === "2000" ? 2442 : 6668) + Number(japan[2]), false);
  return PLANES.find(({ name }) => name.toLowerCase().replace(/[^a-z0-9]/g, "") === folded);
}

function coded(code: number, isUrn: boolean): ReferenceSystem | undefined {
  if (Object.hasOwn(DEGREES, code))
    return {
      id: `EPSG:${code}`,
      name: DEGREES[code],
      kind: "degrees",
      area: WORLD,
      ...(isUrn && { isLatFirst: true }),
    };
  const id = `EPSG:${WEB_MERCATOR_CODES.includes(code) ? 3857 : code}`;
  return PLANES.find((system) => system.id === id);
}

function written(definition: string): ReferenceSystem | undefined {
  let at: number[];
  try {
    at = proj4(definition).forward([0, 0]);
  } catch {
    return undefined; // the caller says that it means no system
  }
  if (Number.isNaN(at[0] + at[1])) return undefined;
  if (/\+proj=(?:longlat|latlong|lonlat|latlon)\b|^GEOG/i.test(definition))
    return { id: "given", name: "given", kind: "degrees", area: WORLD };
  return { id: "given", name: "given", kind: "plane", definition, area: WORLD };
}

/** A transformation to degrees; NaN where a place has none. Throws for systems in degrees. */
export function toDegrees({
  id,
  kind,
  definition,
  scale = 1,
}: ReferenceSystem): (x: number, y: number) => [lon: number, lat: number] {
  if (kind === "scaled degrees") return (x, y) => [x / scale, y / scale];
  if (definition === undefined) throw new Error(`expected a plane system, got ${id}`);
  const transform = proj4(definition, "+proj=longlat +datum=WGS84");
  return (x, y) => {
    try {
      const [lon, lat] = transform.forward([x, y]);
      return [lon, lat];
    } catch {
      return [Number.NaN, Number.NaN]; // beyond what the projection can undo; the row is rejected with its reason
    }
  };
}

/** Degrees a place may lie outside the area its system is meant for. */
const MARGIN = 1;

/** Whether a place lies where a system is meant to be used, or not far from there. */
export function isInArea(
  { area: [west, south, east, north] }: ReferenceSystem,
  lon: number,
  lat: number,
  margin = MARGIN,
): boolean {
  if (!(lat >= south - margin && lat <= north + margin)) return false;
  if (west <= east) return lon >= west - margin && lon <= east + margin;
  return lon >= west - margin || lon <= east + margin;
}

/** The system of this name. Refuses a name that means none. */
export function systemAsked(text: string): ReferenceSystem {
  const system = systemNamed(text);
  if (system) return system;
  throw new UnreadableRegister(
    `--crs: ${JSON.stringify(text.slice(0, 80))} is no reference system known here; expected a code such as EPSG:3826, a name such as utm14n or twd97, or a definition "+proj=...".`,
  );
}
