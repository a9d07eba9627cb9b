import { MARKS, type RawRows } from "#firms/formats/rawRows.ts";
import { likelySystems } from "#firms/formats/systems/likelySystems.ts";
import { isInArea, type ReferenceSystem, toDegrees, WGS84 } from "#firms/formats/systems/referenceSystems.ts";
import { UnreadableRegister } from "#firms/formats/unreadableRegister.ts";
import { type Axes, axesOf } from "./axes.ts";
import { isMissingCode, isMissingPair, middleOf, type RegisterMiddle, standsOut } from "./missingCodes.ts";

/** Places of a register after everything was decided that concerns all its rows. */
export interface SettledPlaces {
  /** [row] degrees, NaN where the row is rejected. */
  lon: Float64Array;
  lat: Float64Array;
  /** [row] 0 if the row is kept, else 1 + index in `reasons`. */
  rejected: Uint8Array;
  reasons: string[];
  axes: Axes;
  system: ReferenceSystem;
  /** Longitudes from 0 to 360 were brought to -180 to 180. */
  wrapped: number;
  warnings: string[];
}

export interface SettleAsk {
  name: string;
  system?: ReferenceSystem;
  /** Where the system was found: "--crs", `"crs"`; absent where none is stated. */
  systemFrom?: string;
  /** Order of the pairs that the file's system prescribes. */
  order?: "lat, lon";
  /** The zone its rows state, and the column that does. */
  zone?: { stated: string; column: string };
  /** Names of the columns used, for what is said of them. */
  columnNames: readonly string[];
}

/** Share of places at tenths of a degree from which it is no chance. */
const COARSE = 0.05;
/** Rounding beyond 180 degrees that is none. */
const ROUNDING = 1e-6;
/** Share of a register's places that must be degrees for it to be in degrees. */
const MOST = 0.5;

/**
 * Decides what concerns a register as a whole and gives each row its place or the reason why it has none: codes for missing values, the reference
 * system, which coordinate is which, longitudes from 0 to 360. Nothing is repaired that nothing confirms. Refuses a register that is no
 * degrees and states no system, naming the likely ones.
 */
export function settlePlaces(raw: RawRows, ask: SettleAsk): SettledPlaces {
  const { rows, trouble, troubles } = raw;
  const lon = Float64Array.from(raw.x);
  const lat = Float64Array.from(raw.y);
  const rejected = Uint8Array.from(trouble);
  const reasons = [...troubles];
  const warnings: string[] = [];
  const reject = (row: number, reason: string) => {
    const at = reasons.indexOf(reason);
    rejected[row] = at < 0 ? reasons.push(reason) : at + 1;
  };
  const isOpen = (row: number) => rejected[row] === 0;
  const system = ask.system ?? WGS84;

  if (system.kind === "degrees") {
    refuseMetres(lon, lat, isOpen, ask);
  } else {
    rejectPlaneCodes(lon, lat, isOpen, reject);
    if (system.kind === "plane") refuseDegrees(lon, lat, isOpen, system, ask);
  }
  const axes =
    system.kind === "degrees"
      ? axesOf({ lon, lat, marks: raw.marks }, isOpen, ask.order)
      : planeAxes(lon, lat, isOpen, system, warnings, ask);
  if (axes.isExchanged) {
    for (let row = 0; row < rows; row++) {
      if ((raw.marks[row] & (MARKS.confirmed | MARKS.exchanged)) !== 0) continue;
      const east = lat[row];
      lat[row] = lon[row];
      lon[row] = east;
    }
  }
  if (system.kind !== "degrees") {
    const transform = toDegrees(system);
    for (let row = 0; row < rows; row++) {
      if (!isOpen(row)) continue;
      const [east, north] = transform(lon[row], lat[row]);
      if (!Number.isFinite(east) || !Number.isFinite(north)) reject(row, "out of range");
      else if (!isInArea(system, east, north)) reject(row, `outside the area of ${system.id}`);
      lon[row] = east;
      lat[row] = north;
    }
  }

  const isTurned = isFullCircle(lon, lat, isOpen);
  let wrapped = 0;
  const middle = middleOf(lon, lat, (row) => isOpen(row) && Math.abs(lon[row]) <= 360 && Math.abs(lat[row]) <= 90);
  const odd = { halfZero: 0, firstHalfZero: 0, whole: 0, firstWhole: 0, coarse: 0 };
  for (let row = 0; row < rows; row++) {
    if (isOpen(row)) {
      const [east, north] = [lon[row], lat[row]];
      const reason = system.kind === "plane" ? undefined : reasonOf(east, north, middle, isTurned);
      if (reason !== undefined) reject(row, reason);
      else if (east > 180 || east < -180) {
        lon[row] = east > 180 ? east - 360 : east + 360;
        if (Math.abs(east) > 180 + ROUNDING) wrapped++;
      }
    }
    if (!isOpen(row)) {
      lon[row] = Number.NaN;
      lat[row] = Number.NaN;
      continue;
    }
    if (system.kind !== "degrees") continue;
    if ((lon[row] === 0) !== (lat[row] === 0) && odd.halfZero++ === 0) odd.firstHalfZero = row + 1;
    else if (Number.isInteger(lon[row]) && Number.isInteger(lat[row]) && odd.whole++ === 0) odd.firstWhole = row + 1;
    else if (isTenth(lon[row]) && isTenth(lat[row])) odd.coarse++;
  }
  if (axes.isAtSea)
    warnings.push(
      "Nearly all places lie in the sea, 50 km or more from land; the coordinates may be of other columns or of another reference system.",
    );
  if (wrapped > 0)
    warnings.push(`Longitudes run from 0 to 360; ${counted(wrapped, "row")} beyond 180 were brought to the west.`);
  if (odd.halfZero > 0)
    warnings.push(
      `${counted(odd.halfZero, "row")} ${are(odd.halfZero)} at longitude 0 or latitude 0 exactly, the first row ${odd.firstHalfZero}; a zero often stands for a value that is missing.`,
    );
  if (odd.whole > 0)
    warnings.push(
      `${counted(odd.whole, "row")} ${are(odd.whole)} at whole degrees, the first row ${odd.firstWhole}; such a place is known to 100 km only.`,
    );
  if (odd.coarse > Math.max(2, COARSE * rows))
    warnings.push(
      `${counted(odd.coarse, "row")} ${are(odd.coarse)} at tenths of a degree; such a place is known to 10 km only.`,
    );
  return { lon, lat, rejected, reasons, axes, system, wrapped, warnings };
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}

function are(count: number): string {
  return count === 1 ? "lies" : "lie";
}

function isTenth(value: number): boolean {
  return Math.abs(value * 10 - Math.round(value * 10)) < 1e-9;
}

/** Why two numbers are no place, undefined if they are one. */
function reasonOf(east: number, north: number, middle: RegisterMiddle, isTurned: boolean): string | undefined {
  if (east === 0 && north === 0) return "zero";
  const isOff = Math.abs(north) > 90 || Math.abs(east) > (isTurned ? 360 : 180) + ROUNDING || (isTurned && east < 0);
  if (isOff) {
    const isCode = (Math.abs(east) > 180 && isMissingCode(east)) || (Math.abs(north) > 90 && isMissingCode(north));
    return isCode || isMissingPair(east, north) ? "missing-value code" : "out of range";
  }
  if (Math.abs(north) === 90) return "missing-value code";
  if (isMissingPair(east, north) && standsOut(east, north, middle)) return "missing-value code";
  return undefined;
}

/** Codes among metres: a number that is one and lies far from the rest. */
function rejectPlaneCodes(
  x: Float64Array,
  y: Float64Array,
  isOpen: (row: number) => boolean,
  reject: (row: number, reason: string) => void,
): void {
  const middle = middleOf(x, y, isOpen);
  const DEGREE = 10_000;
  for (let row = 0; row < x.length; row++) {
    if (!isOpen(row)) continue;
    const isCode = isMissingCode(x[row]) || isMissingCode(y[row]);
    if (!isCode || !standsOut(x[row], y[row], middle, DEGREE)) continue;
    reject(row, x[row] === 0 && y[row] === 0 ? "zero" : "missing-value code");
  }
}

function refuseMetres(x: Float64Array, y: Float64Array, isOpen: (row: number) => boolean, ask: SettleAsk): void {
  let degrees = 0;
  let others = 0;
  const sample: [number, number][] = [];
  for (let row = 0; row < x.length; row++) {
    if (!isOpen(row)) continue;
    const [east, north] = [Math.abs(x[row]), Math.abs(y[row])];
    if ((east > 180 && isMissingCode(x[row])) || (north > 90 && isMissingCode(y[row])) || (east === 0 && north === 0))
      continue;
    if ((east <= 360 && north <= 90) || (east <= 90 && north <= 360)) degrees++;
    else {
      if (others++ % Math.max(1, Math.floor(x.length / 50)) === 0 && sample.length < 50) sample.push([x[row], y[row]]);
    }
  }
  if (others === 0 || degrees >= MOST * (degrees + others)) return;
  // Slips of a few degrees are no metres: 95 for 59.
  const isNearDegrees = sample.every(([east, north]) => Math.abs(east) <= 1000 && Math.abs(north) <= 1000);
  if (isNearDegrees) return;
  const likely = likelySystems(sample, ask.columnNames, ask.zone);
  const where = ask.columnNames.length > 0 ? ` in ${ask.columnNames.join(" and ")}` : "";
  const stated = ask.systemFrom === undefined ? "" : `, although ${ask.systemFrom} says so`;
  const what =
    likely.length === 0
      ? "their reference system is not told by the numbers; name it, as --crs EPSG:3826 or --crs utm14n"
      : `they look like ${likely.join(" or ")}; name the reference system with --crs`;
  throw new UnreadableRegister(`${ask.name}: the coordinates${where} are not degrees${stated}; ${what}.`);
}

/** Refuses degrees that are said to be metres: numbers as small as degrees that as metres would all lie outside the system's area. */
function refuseDegrees(
  x: Float64Array,
  y: Float64Array,
  isOpen: (row: number) => boolean,
  system: ReferenceSystem,
  ask: SettleAsk,
): void {
  const transform = toDegrees(system);
  let places = 0;
  let degrees = 0;
  const step = Math.max(1, Math.floor(x.length / 2000));
  for (let row = 0; row < x.length; row += step) {
    if (!isOpen(row)) continue;
    places++;
    const [east, north] = [Math.abs(x[row]), Math.abs(y[row])];
    if (!((east <= 360 && north <= 90) || (east <= 90 && north <= 360))) continue;
    if ([transform(x[row], y[row]), transform(y[row], x[row])].some(([lon, lat]) => isInArea(system, lon, lat))) return;
    degrees++;
  }
  if (degrees === 0 || degrees < 0.9 * places) return;
  throw new UnreadableRegister(
    `${ask.name}: the coordinates look like degrees, although ${ask.systemFrom} says ${system.id} (${system.name}); if they are degrees, say so with --crs EPSG:4326.`,
  );
}

/** Which coordinate of a plane is which: as named, unless only exchanged they fall where the system is meant for. */
function planeAxes(
  x: Float64Array,
  y: Float64Array,
  isOpen: (row: number) => boolean,
  system: ReferenceSystem,
  warnings: string[],
  ask: SettleAsk,
): Axes {
  const transform = toDegrees(system);
  const inside = [0, 0];
  let tried = 0;
  const step = Math.max(1, Math.floor(x.length / 2000));
  for (let row = 0; row < x.length; row += step) {
    if (!isOpen(row)) continue;
    tried++;
    if (isInArea(system, ...transform(x[row], y[row]), 0.1)) inside[0]++;
    if (isInArea(system, ...transform(y[row], x[row]), 0.1)) inside[1]++;
  }
  if (tried > 0 && inside[0] <= 0.1 * tried && inside[1] >= 0.9 * tried)
    return {
      isExchanged: true,
      how: `only with northing and easting exchanged do the places lie where ${system.id} is meant for`,
    };
  if (/Plane Rectangular/.test(system.name) && /^x/i.test(ask.columnNames[0] ?? ""))
    warnings.push(
      `In ${system.name} surveyors call the northing X; if the register does, give --lon and --lat the other way round.`,
    );
  return { isExchanged: false, how: "as named" };
}

/** Longitudes from 0 to 360: some lie beyond 180, none below 0, and they are no slips: most do, or they go on where those below 180 end. */
function isFullCircle(lon: Float64Array, lat: Float64Array, isOpen: (row: number) => boolean): boolean {
  let beyond = 0;
  let least = Infinity;
  let within = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < lon.length; row++) {
    if (!isOpen(row) || Math.abs(lat[row]) > 90 || lon[row] > 360) continue;
    if ((lon[row] < 0 || lon[row] > 180) && isMissingCode(lon[row])) continue;
    if (lon[row] < 0) return false;
    if (lon[row] > 180 + ROUNDING) {
      beyond++;
      least = Math.min(least, lon[row]);
    } else {
      within++;
      most = Math.max(most, lon[row]);
    }
  }
  return beyond > 0 && (beyond >= within || (beyond >= 0.05 * within && least - most < 30));
}
