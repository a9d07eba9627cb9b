import { isNearLand } from "#firms/formats/places/landCells.ts";
import { isInArea, PLANES, type ReferenceSystem, systemNamed, toDegrees } from "./referenceSystems.ts";

/** Eastings of UTM, metres, with what is written beyond the edge of a zone. */
const UTM_EASTING = [100_000, 900_000] as const;
/** Beyond this easting only Web Mercator and grids whose zone number stands in front of it go. */
const FAR_EASTING = 1_100_000;
const LARGEST_MERCATOR = 20_037_509;

/**
 * The systems that coordinates which are no degrees are likely measured in, likeliest first, at most three: those that put the sample
 * into the area they are made for and near land. A name of a column that names the system goes before all; then the smaller the area, the less likely
 * it is met by chance.
 */
export function likelySystems(
  sample: readonly (readonly [x: number, y: number])[],
  columnNames: readonly string[],
  zone?: { stated: string; column: string },
): string[] {
  if (sample.length === 0) return [];
  const scaled = scaledDegrees(sample);
  if (scaled !== undefined) return [scaled];
  const found: { system: ReferenceSystem; size: number }[] = [];
  const zoned = zone ? inZone(sample, zone) : [];
  if (zoned.length > 0) return zoned;
  const isFar = sample.every(([x]) => Math.abs(x) > FAR_EASTING);
  const isUtm = sample.every(([x, y]) => x >= UTM_EASTING[0] && x <= UTM_EASTING[1] && y >= 0 && y <= 10_000_000);
  const hints = columnNames.map((name) => name.toLowerCase().replace(/[^a-z0-9]/g, "")).join(" ");
  for (const system of PLANES) {
    const isZoneOfUtm = /\/ UTM zone/.test(system.name);
    if (isZoneOfUtm && !hints.includes("utm")) continue;
    if (
      system.id === "EPSG:3857" &&
      (!isFar || sample.some(([x, y]) => Math.abs(x) > LARGEST_MERCATOR || Math.abs(y) > LARGEST_MERCATOR))
    )
      continue;
    const transform = toDegrees(system);
    const isMeant = sample.every(([x, y]) => {
      const [lon, lat] = transform(x, y);
      return isInArea(system, lon, lat, 0.1) && isNearLand(lon, lat);
    });
    if (!isMeant) continue;
    const [west, south, east, north] = system.area;
    const size = (west <= east ? east - west : east - west + 360) * (north - south);
    found.push({ system, size: size + (isHinted(system, hints) ? -1e6 : rankOf(system)) });
  }
  found.sort((a, b) => a.size - b.size);
  const shown = isUtm ? found.filter(({ size }) => size < OTHERS).slice(0, 2) : found.slice(0, 3);
  const named = shown.map(({ system: { id, name } }) => `${name} (--crs ${id})`);
  // Northings of Australia, counted from the equator down from ten million.
  const isAustral = isUtm && sample.every(([, y]) => y > 5_000_000 && y < 9_000_000);
  if (isUtm)
    named.push(
      isAustral
        ? "UTM or its Australian form MGA, whose zone the numbers do not tell (--crs utm18s for zone 18 south, --crs mga2020zone56)"
        : "UTM, whose zone the numbers do not tell (--crs utm14n for zone 14 north)",
    );
  return named;
}

/** Of the grids that have zones those that put the sample on land in the zone its rows state. */
function inZone(
  sample: readonly (readonly [number, number])[],
  { stated, column }: { stated: string; column: string },
): string[] {
  const [, number, letter] = /^(\d+)\s?([a-z]?)$/i.exec(stated) ?? [];
  const names = [
    `mga2020zone${number}`,
    ...(letter ? [`utm${number}${letter.toLowerCase()}`] : [`utm${number}n`, `utm${number}s`]),
  ];
  return names.flatMap((name) => {
    const system = systemNamed(name);
    if (system?.kind !== "plane") return [];
    const transform = toDegrees(system);
    const isMeant = sample.every(([x, y]) => {
      const [lon, lat] = transform(x, y);
      return isInArea(system, lon, lat, 0.1) && isNearLand(lon, lat);
    });
    return isMeant ? [`${system.name}, as the column ${column} has it (--crs ${name})`] : [];
  });
}

/** Added to the size of a system's area so that the grids in general use come first, and those of the past last. */
const OTHERS = 1e5;
const PAST = 2e5;

/** National grids in general use today. */
const GENERAL = [3826, 3825, 2193, 2326, 3414, 5179, 5186, 5185, 5187, 3375, 3376, 5247, 3857].map(
  (code) => `EPSG:${code}`,
);
/** Datums of the past. */
const OLDER =
  /TWD67|Tokyo|Pulkovo|Beijing|Xian|AGD|NZGD49|Luzon|Kertau|Timbalai|Indian|Korean 1985|PSAD|SAD69|JGD2000|GDA94|ITRF92/;

function rankOf({ id, name }: ReferenceSystem): number {
  if (GENERAL.includes(id)) return 0;
  return OLDER.test(name) ? PAST : OTHERS;
}

function isHinted({ id, name }: ReferenceSystem, hints: string): boolean {
  const code = id.slice(5);
  const datum = name
    .split(" ")[0]
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
  return hints.includes(code) || (datum.length > 3 && hints.includes(datum));
}

/** Whole numbers that are degrees times a power of ten. */
function scaledDegrees(sample: readonly (readonly [number, number])[]): string | undefined {
  if (!sample.every(([x, y]) => Number.isInteger(x) && Number.isInteger(y))) return undefined;
  if (sample.every(([x, y]) => Math.abs(x) <= LARGEST_MERCATOR && Math.abs(y) <= LARGEST_MERCATOR)) return undefined;
  for (const power of [6, 7, 8, 9]) {
    const scale = 10 ** power;
    const isDegrees = sample.every(([x, y]) => Math.abs(x) <= 180 * scale && Math.abs(y) <= 90 * scale);
    if (isDegrees) return `degrees times ten to the ${power} (--crs e${power})`;
  }
  return undefined;
}
