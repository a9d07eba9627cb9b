import { MARKS } from "#firms/formats/rawRows.ts";
import { pairText } from "#firms/formats/places/pairText.ts";
import { placeNumber } from "#firms/formats/places/placeNumber.ts";
import type { FormatFindings, RegisterAsk } from "#firms/formats/registerFormat.ts";
import { columnNamed } from "#firms/formats/table/tableHead.ts";
import { namedPair, namedPlaces, orderInName } from "#firms/formats/table/columnRoles.ts";
import { UnreadableRegister } from "#firms/formats/unreadableRegister.ts";
import { own, type PlaceFound } from "./ownMember.ts";

/** Objects inside records that are looked into, one level after the other. */
const LEVELS = 2;

interface Used {
  lon: string;
  lat: string;
  place?: string;
  how: string;
}

/**
 * Finds the places of records by the names of their members, also of the objects inside ("location.lat"). The names are those of
 * the first record that has a place; a record that lacks them is looked at by itself, since records need not be alike.
 */
export function recordPlaces(
  ask: RegisterAsk,
  warnings: string[],
): { place: (record: unknown) => PlaceFound; columns: () => FormatFindings["columns"] } {
  let used: Used | undefined;
  let others = 0;
  let seen: string[] = [];
  let looked = 0;

  function usedIn(record: unknown): Used | undefined {
    const names = membersOf(record, LEVELS);
    // What every record has is a name; what one alone has may be somebody's data.
    seen = looked++ === 0 ? names : seen.filter((name) => names.includes(name));
    const [lon, lat] = [ask.lon, ask.lat].map((name) => (name === undefined ? -1 : columnNamed(names, name)));
    if ((ask.lon !== undefined && lon < 0) || (ask.lat !== undefined && lat < 0)) return undefined;
    const pair =
      lon >= 0 && lat >= 0 ? { lon, lat } : namedPair(names, { ...(lon >= 0 && { lon }), ...(lat >= 0 && { lat }) });
    if (pair)
      return {
        lon: names[pair.lon],
        lat: names[pair.lat],
        how: ask.lon === undefined && ask.lat === undefined ? "by name" : "given",
      };
    const single = namedPlaces(names).find(
      (at) => Array.isArray(memberAt(record, names[at])) || typeof memberAt(record, names[at]) === "string",
    );
    return single === undefined ? undefined : { lon: "", lat: "", place: names[single], how: "by name" };
  }

  return {
    place(record) {
      if (typeof record !== "object" || record === null || Array.isArray(record)) return { reason: "not a record" };
      const first = (used ??= usedIn(record));
      if (!first) return { reason: "empty" };
      const found = placeIn(record, first);
      if (found) return found;
      const names = usedIn(record);
      const other = names && placeIn(record, names);
      if (!other) return { reason: "empty" };
      others++;
      return other;
    },
    columns() {
      if (!used) {
        const names =
          looked < 2 ? [] : seen.filter((name) => /^[\p{L}_][\p{L}\p{N}_.\- ]{0,40}$/u.test(name)).slice(0, 30);
        const listed = names.length === 0 ? "" : `; they have ${names.join(", ")}`;
        throw new UnreadableRegister(
          `${ask.name}: no member of its records is called longitude and latitude or the like${listed}. Name them with --lon and --lat.`,
        );
      }
      if (others > 0) warnings.push(`${others} records have their place under other names than the first.`);
      return used.place === undefined
        ? { lon: used.lon, lat: used.lat, how: used.how }
        : { place: used.place, how: used.how };
    },
  };
}

/** Undefined if the record has no such members. */
function placeIn(record: unknown, { lon, lat, place }: Used): PlaceFound | undefined {
  if (place !== undefined) {
    const value = memberAt(record, place);
    if (value === undefined) return undefined;
    if (Array.isArray(value)) {
      const [first, second] = [numberOf(value[0]), numberOf(value[1])];
      return typeof first === "string"
        ? { reason: first }
        : typeof second === "string"
          ? { reason: second }
          : { x: first, y: second, marks: 0 };
    }
    if (typeof value !== "string") return { reason: "not a coordinate" };
    const pair = pairText(value, { decimal: "." });
    if ("reason" in pair) return pair;
    const isLonFirst = pair.order === "lon, lat" || orderInName(place) === "lon, lat";
    const bits = pair.isCentre ? MARKS.centred : 0;
    return isLonFirst ? { x: pair.first, y: pair.second, marks: bits } : { x: pair.second, y: pair.first, marks: bits };
  }
  const [east, north] = [memberAt(record, lon), memberAt(record, lat)];
  if (east === undefined && north === undefined) return undefined;
  const [x, y] = [numberOf(east), numberOf(north)];
  if (typeof y === "string") return { reason: y };
  if (typeof x === "string") return { reason: x };
  return { x, y, marks: 0 };
}

function numberOf(value: unknown): number | string {
  if (value === undefined || value === null) return "empty";
  if (typeof value !== "number" && typeof value !== "string") return "not a coordinate";
  const read = placeNumber(String(value), { decimal: "." });
  return "reason" in read ? read.reason : read.value;
}

function membersOf(record: unknown, levels: number, before = ""): string[] {
  if (typeof record !== "object" || record === null || Array.isArray(record)) return [];
  return Object.keys(record).flatMap((name) => {
    const value = own(record, name);
    const inner =
      levels > 1 && typeof value === "object" && value !== null && !Array.isArray(value)
        ? membersOf(value, levels - 1, `${before}${name}.`)
        : [];
    return [`${before}${name}`, ...inner];
  });
}

function memberAt(record: unknown, path: string): unknown {
  const plain = own(record, path);
  if (plain !== undefined || !path.includes(".")) return plain;
  return path.split(".").reduce<unknown>((inside, name) => own(inside, name), record);
}
